import { upperFirst } from '@/lib/charts/words'
import type { EditingChange } from '@/lib/changes/editing'
import type { LawChange, LawKind, Named } from '@/lib/changes/law'
import { formatDayLong } from '@/lib/dates'
import { listWords } from '@/lib/measures/filter'
import { shortOf } from '@/lib/measures/vocab'
import { KINDS, type Kind } from '@/lib/records/kinds'

/** One sentence for each change, out of what is on record and nothing else. */

/** A piece of a sentence; with an address it is the title of a record, in quotation marks. */
export type Piece = string | { readonly text: string, readonly href: string }

/** Words for kinds of change, in the order in which they are counted. */
export const LAW_KINDS: readonly (readonly [LawKind, string])[] = [
  ['new', 'new'], ['listed', 'with new listings'], ['announced', 'announced'], ['adopted', 'adopted'], ['expanded', 'expanded'], ['extended', 'extended'], ['reimposed', 'reimposed'], ['amended', 'amended or carried on'],
  ['eased', 'eased'], ['suspended', 'suspended'], ['delisted', 'with names taken off'], ['lifted', 'lifted'], ['expired', 'expired'], ['superseded', 'superseded'],
]

const measure = ({ id, title }: Named): Piece => ({ text: title, href: `/measures/${id}` })
const relief = ({ id, title }: Named): Piece => ({ text: title, href: `/reliefs/${id}` })

/** A sentence as plain text. */
export function plain(pieces: readonly Piece[]): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : `“${piece.text}”`)).join('')
}

/** A change of law in one sentence. */
export function sayLaw(change: LawChange): Piece[] {
  return change.subject.of === 'relief' ? sayRelief(change) : sayMeasure(change)
}

function sayMeasure({ kind, subject, turn, on, reliefs }: LawChange): Piece[] {
  const who = upperFirst(shortOf(subject.body))
  const what = measure(subject)
  const a = subject.body === 'BY' ? 'a counter-measure' : 'a measure'
  const under: Piece[] = reliefs.flatMap((one, index) => [index === 0 ? ' under ' : ' and ', relief(one)])
  const effect = subject.effective_on !== null && subject.effective_on > on ? `, with effect from ${formatDayLong(subject.effective_on, subject.effective_on_precision)}` : ''
  // The day by which a measure had ended stands in for one that nobody knows.
  const inexact = turn !== null && turn.to.state === 'ended' && subject.ended_on === null ? ' by this day at the latest' : ''
  switch (kind) {
    case 'announced': return [`${who} announced `, what, `${effect}.`]
    case 'adopted': return [`${who} adopted `, what, `${effect}.`]
    case 'new': return [`${who} put `, what, ' into effect.']
    case 'listed': return [`${who} listed ${listWords(subject.listed, 'and')}: `, what, '.']
    case 'expanded': return [`${who} expanded `, what, '.']
    case 'amended': return [what, `, ${a} of ${shortOf(subject.body)}, was amended or carried on.`]
    case 'extended': return [`${who} extended `, what, '.']
    case 'eased': return turn?.to.state === 'licensed' ? [`${who} relieved `, what, ' in full', ...under, ': it stands, but is licensed.'] : [`${who} eased `, what, ...under, '.']
    case 'suspended': return [`${who} suspended `, what, ...under, '.']
    case 'reimposed': return [`${who} reimposed `, what, turn === null ? '.' : turn.to.state === 'in_force' ? ' in full.' : ' in part.']
    case 'delisted': return [`${who} took names off `, what, ...under, '.']
    case 'lifted': return turn === null && subject.ended_on !== null && subject.ended_on > on ? [`${who} decided to lift `, what, ` on ${formatDayLong(subject.ended_on, subject.ended_on_precision)}.`] : [`${who} lifted `, what, `${inexact}.`]
    case 'expired': return [what, `, ${a} of ${shortOf(subject.body)}, expired${inexact}.`]
    case 'superseded': return [`${who} replaced `, what, ...(subject.successor === null ? [' with a later measure'] : [' with ', measure(subject.successor)]), `${inexact}.`]
  }
}

function sayRelief({ kind, subject }: LawChange): Piece[] {
  const who = upperFirst(shortOf(subject.body))
  const what = relief(subject)
  const done: Partial<Record<LawKind, string>> = { eased: 'granted the relief', extended: 'extended the relief', lifted: 'ended the relief', expanded: 'widened the relief', suspended: 'suspended the relief' }
  const verb = done[kind]
  return verb === undefined ? [`${who}’s relief `, what, ` ${kind === 'expired' ? 'ended' : kind === 'amended' ? 'was amended or carried on' : `was ${kind}`}.`] : [`${who} ${verb} `, what, '.']
}

/** "one measure", "3 measures": a count in figures with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** How many changes of law there were, by kind: "5 changes of law: 3 new, 2 extended". */
export function tallyLaw(changes: readonly LawChange[]): string {
  if (changes.length === 0) return 'No change of law is on record.'
  const kinds = LAW_KINDS.map(([kind, word]) => ({ word, count: changes.filter(change => change.kind === kind).length })).filter(one => one.count > 0)
  return `${counted(changes.length, 'change')} of law: ${kinds.map(({ word, count }) => `${count} ${word}`).join(', ')}.`
}

/** An act of editing in one sentence. */
export function sayEditing(change: EditingChange): Piece[] {
  if (change.what === 'imported') {
    const kinds = change.kinds.map(({ kind, count }) => `${count} ${count === 1 ? KINDS[kind].label.toLowerCase() : KINDS[kind].plural}`)
    return [`${counted(change.count, 'record')} ${change.count === 1 ? 'was' : 'were'} imported from the researched facts: ${listWords(kinds, 'and')}.`]
  }
  const what: Piece[] = [`the ${noun(change.kind)} `, { text: change.title, href: change.href }]
  if (change.what === 'archived') return change.by === null ? [...capital(what), ' was archived.'] : [`${change.by} archived `, ...what, '.']
  const verb = change.what === 'corrected' ? 'corrected' : change.what === 'restored' ? 'brought back' : 'wrote'
  const author = change.author
  if (change.by === null) return [...capital(what), ` was ${change.what === 'corrected' ? 'corrected' : change.what === 'restored' ? 'brought back' : 'published'}.`]
  if (author === null || author === change.by) return change.what === 'published' ? [`${change.by} published `, ...what, '.'] : [`${change.by} ${verb} and published `, ...what, '.']
  return [`${author} ${verb} and ${change.by} published `, ...what, '.']
}

const noun = (kind: Kind) => KINDS[kind].label.toLowerCase()

function capital(pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces
  return typeof first === 'string' ? [upperFirst(first), ...rest] : [...pieces]
}

/** How many acts of editing there were: "590 records published, 2 corrected, 1 archived". */
export function tallyEditing(changes: readonly EditingChange[]): string {
  const count = (...whats: readonly EditingChange['what'][]) => changes.filter(change => whats.includes(change.what)).reduce((sum, change) => sum + (change.what === 'imported' ? change.count : 1), 0)
  const told = [[count('published', 'imported', 'restored'), 'published'], [count('corrected'), 'corrected'], [count('archived'), 'archived']] as const
  const some = told.filter(([number]) => number > 0)
  const [first] = some
  return first === undefined ? 'Nothing was published, corrected or archived.' : `${some.map(([number, word], index) => `${index === 0 ? counted(number, 'record') : number} ${word}`).join(', ')}.`
}
