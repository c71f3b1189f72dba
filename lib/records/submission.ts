import 'server-only'
import type { Editor } from '@/lib/auth/editor'
import { lookUpCitation, type LookedUp } from '@/lib/citations/data'
import { Refusal } from '@/lib/errors'
import { blankContent, changeList, parseListChange, pruneContent, readContent, referencesIn, steadyOrder, type Content, type Issue, type Json } from '@/lib/form'
import { EMPTY_MEMORY, findRecord, findUnpublished, getCopy, getRecord, getRevision, getStart, type FormMemory, type RecordHead } from '@/lib/records/data'
import type { Offer } from '@/lib/records/form-state'
import { KINDS, kindOf, type Kind } from '@/lib/records/kinds'
import { mergeContent } from '@/lib/records/merge'
import { dropCopy, findIssues, keepCopy, restoreRevision, saveRevision, startRecord, submitRecord } from '@/lib/records/mutations'
import { freeId, idIssues, openConflict, reasonIssues } from '@/lib/records/open'
import { numberValue, oneValue } from '@/lib/auth/desk-route'
import { warningsOf } from '@/lib/records/warnings'
import { AUTHORITIES } from '@/lib/measures/vocab'
import { slug as slugSchema } from '@/lib/schema'

/** What a form of the desk asks for, and what follows. */

// What stands in a form beside the fields of the record.
const OWN_NAMES = new Set(['base', 'intent', 'accept', 'citation', 'reason', 'note'])
const LONGEST_REASON = 500

/** A name for each value, as the fields want them. */
function valuesOf(form: FormData): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const [name, value] of form) values.set(name, [...(values.get(name) ?? []), typeof value === 'string' ? value : ''])
  return values
}

/** The content that a form sends. A name that no field has is no slip of the pen, and refused. */
function contentIn(kind: Kind, form: FormData): Content {
  const values = valuesOf(form)
  const seen = new Set<string>(OWN_NAMES)
  const content = readContent(kindOf(kind).fields, values, seen)
  const strange = [...values.keys()].filter(name => !seen.has(name))
  if (strange.length > 0) throw new Refusal(400, 'The form arrived damaged', `It has fields that this record does not have: ${strange.slice(0, 5).map(name => name.slice(0, 60)).join(', ')}. Open the form again.`)
  return content
}

const formPath = (id: string, after = '') => `/editor/records/${id}${after}`

/**
 * Takes the form of a record: keeps, changes a list, looks up a citation, saves, sends in for review. Nothing that was typed is lost, whatever happens:
 * what cannot be saved is kept for its editor, and shown again with what is wrong.
 * @param byScript whether a script keeps what is being typed, and stays where it is
 * @returns where to go next, or the moment of the keeping
 */
export async function takeForm(editor: Editor, recordId: string, form: FormData, byScript = false): Promise<{ readonly to: string } | { readonly kept: string }> {
  const head = await getRecord(recordId)
  if (head === null) throw new Refusal(404, 'There is no such record', 'It may have been discarded before it was ever saved. Go back to the desk.')
  const base = numberValue(form, 'base')
  if (base > head.latest) throw new Refusal(400, 'The form arrived damaged', 'It starts from a revision that does not exist. Open the form again.')
  const intent = oneValue(form, 'intent') ?? 'keep'
  if (intent === 'discard') return { to: (await dropCopy(editor, recordId)).recordIsGone ? '/editor' : formPath(recordId) }

  const { fields } = kindOf(head.kind)
  const start = base === 0 ? null : await getStart(recordId, base)
  const content = steadyOrder(fields, start?.content ?? {}, contentIn(head.kind, form))
  const held = (await getCopy(editor.id, recordId))?.form ?? EMPTY_MEMORY
  const memory: FormMemory = { ...held, accepted: form.getAll('accept').filter(one => typeof one === 'string'), reason: oneValue(form, 'reason', LONGEST_REASON), note: oneValue(form, 'note') }
  const keep = (changed: Content, changes: Partial<FormMemory> = {}) => keepCopy(editor, recordId, { base, content: changed, form: { ...memory, ...changes } })

  // Enter in the citation field presses the form's first button, which keeps; what was meant is to look it up. A script never means that.
  const pasted = head.kind === 'instrument' || byScript ? null : oneValue(form, 'citation', 2_000)
  if (intent === 'keep' && pasted === null) return { kept: await keep(content) }
  if (intent === 'preview') {
    await keep(content)
    return { to: formPath(recordId, '/preview') }
  }
  const change = parseListChange(fields, intent)
  if (change !== null) {
    await keep(changeList(fields, content, change))
    return { to: formPath(recordId, `#f-${change.path.filter((_, index) => index === 0).join('')}`) }
  }
  const [word, argument = ''] = intent === 'keep' ? ['cite', 'instruments'] : intent.split(/:(.*)/s)
  if (word === 'cite' || word === 'use' || word === 'log') return cite(editor, head, content, { word, argument, text: oneValue(form, 'citation', 2_000) ?? '', offer: held.offer, keep })
  if (intent !== 'save' && intent !== 'submit') throw new Refusal(400, 'The form arrived damaged', 'It does not say what to do. Go back and use one of its buttons.')
  return save(editor, head, { base, content, intent, memory }, changes => keep(content, changes))
}

interface Saving { readonly base: number, readonly content: Content, readonly intent: 'save' | 'submit', readonly memory: FormMemory }

async function save(editor: Editor, head: RecordHead, { base, content, intent, memory }: Saving, keep: (changes: Partial<FormMemory>) => Promise<string>): Promise<{ readonly to: string }> {
  const { fields } = kindOf(head.kind)
  const pruned = pruneContent(fields, content)
  const filled = pruned.id === null ? { ...pruned, id: await freeId(head, pruned) } : pruned
  const published = head.published === null ? null : await getRevision(head.id, head.published)
  const [issues, taken, warnings] = await Promise.all([findIssues(head.kind, filled, true), idIssues(head, filled), warningsOf(head.kind, filled, published?.content ?? null, memory.accepted)])
  const standing: Issue[] = [...issues, ...taken, ...reasonIssues(head, memory.reason)].filter(issue => intent === 'submit' || !issue.missing)
  if (standing.length > 0 || warnings.some(warning => !warning.accepted)) {
    await keep({ checked: intent })
    return { to: formPath(head.id, '#problems') }
  }
  const saved = await saveRevision(editor, head.id, { base, content: filled, reason: memory.reason }).catch(async (error: unknown) => {
    // What the database alone can tell, such as an id that is taken, is shown at the form too: nothing that was typed is lost.
    await keep({ checked: intent })
    throw error
  })
  if (saved.conflict) {
    await keep({})
    return { to: formPath(head.id, '/conflict') }
  }
  if (intent === 'save') return { to: formPath(head.id, `?saved=${saved.number}`) }
  await submitWithActs(editor, head.id, saved.number, filled, head.kind, memory.note)
  return { to: formPath(head.id, `/review?sent=${saved.number}`) }
}

/** Sends a record in, and with it the drafts of acts that it names and that are complete: a reviewer reads them together. */
async function submitWithActs(editor: Editor, recordId: string, number: number, content: Content, kind: Kind, note: string | null): Promise<void> {
  const drafts = (await findUnpublished(referencesIn(kindOf(kind).fields, content))).filter(one => one.proposal === 'draft' && one.id !== recordId)
  for (const draft of drafts) {
    const revision = await getRevision(draft.id, draft.latest)
    if (revision !== null && (await findIssues(draft.kind, revision.content, true)).length === 0) await submitRecord(editor, draft.id, draft.latest, null)
  }
  await submitRecord(editor, recordId, number, note)
}

interface Citing { readonly word: string, readonly argument: string, readonly text: string, readonly offer: Offer | null, readonly keep: (content: Content, changes: Partial<FormMemory>) => Promise<string> }

/** The citation field: looks up what was pasted, adds an act that was found, or logs a new one and adds that. */
async function cite(editor: Editor, head: RecordHead, content: Content, { word, argument, text, offer, keep }: Citing): Promise<{ readonly to: string }> {
  const { fields } = kindOf(head.kind)
  const field = offer?.field ?? Object.entries(fields).find(([, { control }]) => control.kind === 'references' && control.citations)?.[0]
  const key = word === 'cite' ? argument : field
  const control = key === undefined ? undefined : fields[key]?.control
  if (key === undefined || control?.kind !== 'references' || control.citations !== true) throw new Refusal(400, 'The form arrived damaged', 'This field takes no citations. Open the form again.')
  if (word === 'cite') {
    const found = toOffer(text, await lookUpCitation(text), key)
    // One act on record and nothing to decide: it is added at once.
    const only = found.known.length === 1 && found.companions.length === 0 ? found.known[0] : undefined
    await keep(only === undefined ? content : withActs(head.kind, content, key, [only.id], found), { offer: only === undefined ? found : null })
  } else {
    const added = word === 'use' ? argument.split('+') : [await logAct(editor, offer)]
    const rest = (acts: Offer['known']) => acts.filter(one => !added.includes(one.id))
    const left = offer === null ? null : { ...offer, known: rest(offer.known), companions: rest(offer.companions), fresh: word === 'log' ? null : offer.fresh }
    const logged = word === 'log' && offer?.fresh ? { ...offer, acts: [...offer.acts, ...added.map(id => ({ ...offer.fresh, id, published_on: null, in_force_on: null }))] } as Offer : offer
    await keep(withActs(head.kind, content, key, added, logged), { offer: left === null || (left.companions.length === 0 && left.fresh === null) ? null : left })
  }
  return { to: formPath(head.id, `#f-${key}`) }
}

/** Adds acts to a list of references, and fills in what they tell of a record that is still empty: its body, the day, the authority where there is but one. */
function withActs(kind: Kind, content: Content, key: string, ids: readonly string[], offer: Offer | null): Content {
  if (ids.some(id => !slugSchema.safeParse(id).success)) throw new Refusal(400, 'The form arrived damaged', 'That is no act. Open the form again.')
  const list = (content[key] ?? []) as readonly Json[]
  const added = { ...content, [key]: [...list, ...ids.filter(id => !list.includes(id))] }
  const act = offer?.acts.find(one => ids.includes(one.id)) ?? null
  if (act === null || kind === 'trigger' || kind === 'instrument') return added
  const empty = (field: string) => (content[field] ?? null) === null
  const body = empty('body') ? act.body : content.body
  const authorities = AUTHORITIES.filter(one => one.body === body)
  return {
    ...added, body: body ?? null,
    ...(empty('announced_on') && act.published_on !== null && { announced_on: act.published_on }),
    ...(kind === 'measure' && empty('effective_on') && act.in_force_on !== null && { effective_on: act.in_force_on }),
    ...(kind === 'measure' && empty('target') && body !== 'BY' && body !== null && { target: 'BY' }),
    ...(kind === 'measure' && (content.events as readonly Json[] | undefined ?? []).length === 0 && act.adopted_on !== null && { events: [{ on: act.adopted_on, on_precision: null, kind: 'adopted', note: null, instrument: act.id, relief: null, triggers: [] }] }),
    ...(empty('authority') && { authority: (body === 'EU' ? 'eu-council' : authorities.length === 1 ? authorities[0]?.id : null) ?? null }),
  }
}

function toOffer(text: string, { recognised, known, companions }: LookedUp, field: string): Offer {
  const name = ({ id, citation }: { id: string, citation: string }) => ({ id, citation })
  const dated = ({ id, body, adopted_on, published_on, in_force_on }: Offer['acts'][number]) => ({ id, body, adopted_on, published_on, in_force_on })
  const fresh = known.length === 0 && recognised !== null ? { ...recognised, id: recognised.id ?? '' } : null
  return { text: text.slice(0, 300), field, known: known.map(name), companions: companions.map(name), acts: [...known, ...companions].map(dated), fresh }
}

/** Logs the act that was offered, as a draft of its own. @returns its id */
async function logAct(editor: Editor, offer: Offer | null): Promise<string> {
  const fresh = offer?.fresh ?? null
  if (fresh === null || fresh.id === '') throw new Refusal(409, 'There is no act to log any more', 'Paste the citation again.')
  const { id, body, citation, celex, url, url_kind, adopted_on } = fresh
  // Somebody else may have logged it a minute ago.
  if (await findRecord('instrument', id) !== null) return id
  const content = { ...blankContent(KINDS.instrument.fields), id, body, citation, celex, url, url_kind, adopted_on }
  const recordId = await startRecord(editor, 'instrument', content, EMPTY_MEMORY)
  await saveRevision(editor, recordId, { base: 0, content, reason: null })
  return id
}

/** Begins a record: empty, from a pasted citation, or with what a measure shares with the others of its act. @returns where its form is */
export async function beginRecord(editor: Editor, form: FormData): Promise<string> {
  const from = oneValue(form, 'from')
  if (from !== null) return formPath(await startRecord(editor, 'measure', await sharedBy(from), EMPTY_MEMORY))
  const kind = oneValue(form, 'kind') ?? ''
  if (!Object.hasOwn(KINDS, kind)) throw new Refusal(400, 'The form arrived damaged', 'It does not say what to log. Go back to the desk.')
  const citation = oneValue(form, 'citation')
  const blank = blankContent(KINDS[kind as Kind].fields)
  if (citation === null) return formPath(await startRecord(editor, kind as Kind, blank, EMPTY_MEMORY))
  const found = toOffer(citation, await lookUpCitation(citation), 'instruments')
  if (kind === 'instrument' && found.fresh !== null) {
    const { id, body, celex, url, url_kind, adopted_on } = found.fresh
    return formPath(await startRecord(editor, 'instrument', { ...blank, id, body, citation: found.fresh.citation, celex, url, url_kind, adopted_on }, EMPTY_MEMORY))
  }
  const only = found.known.length === 1 && found.companions.length === 0 ? found.known[0] : undefined
  const content = only === undefined ? blank : withActs(kind as Kind, blank, 'instruments', [only.id], found)
  return formPath(await startRecord(editor, kind as Kind, content, { ...EMPTY_MEMORY, offer: only === undefined && kind !== 'trigger' ? found : null }))
}

/** The fields that the measures of one act have in common; what each of them does is left to be typed. */
const SHARED = ['body', 'announced_on', 'announced_on_precision', 'effective_on', 'effective_on_precision', 'review_on', 'triggers', 'authority', 'co_authorities', 'target', 'targets', 'target_states', 'instruments', 'package', 'confidence', 'sources'] as const

async function sharedBy(recordId: string): Promise<Content> {
  const head = await getRecord(recordId)
  const revision = head?.kind === 'measure' ? await getStart(head.id, head.latest) : null
  if (head === null || revision === null) throw new Refusal(404, 'There is no such measure', 'Go back to the desk and choose another.')
  const { content } = revision
  const adopted = ((content.events ?? []) as readonly Content[]).filter(event => event.kind === 'adopted')
  return { ...blankContent(KINDS.measure.fields), ...Object.fromEntries(SHARED.map(key => [key, content[key] ?? null])), events: adopted }
}

/** Proposes to bring back an earlier revision. @returns where the proposal is */
export async function restoreRecord(editor: Editor, recordId: string, number: number): Promise<string> {
  const head = await getRecord(recordId)
  if (head === null) throw new Refusal(404, 'There is no such record', 'Go back to the desk.')
  const saved = await restoreRevision(editor, recordId, number, head.latest)
  if (saved.conflict) throw new Refusal(409, 'The record has changed meanwhile', 'Open its history again.')
  return formPath(recordId, `?saved=${saved.number}`)
}

/**
 * The form of a conflict: takes the choice for each field that both changed, and shows the result in the form of the record, based on the latest
 * revision, to be looked at and saved.
 */
export async function mergeRecord(editor: Editor, recordId: string, form: FormData): Promise<string> {
  if (await getRecord(recordId) === null) throw new Refusal(404, 'There is no such record', 'Go back to the desk.')
  const conflict = await openConflict(editor, recordId)
  if (conflict === null) throw new Refusal(409, 'There is nothing to put together', 'What you typed stands on the latest revision already. Open the form of the record.')
  // Somebody may have saved once more while the editor was choosing: then the choice is asked again.
  if (numberValue(form, 'theirs') !== conflict.head.latest) return formPath(recordId, '/conflict')
  const { head, before, theirs, mine, fields } = conflict
  const picks = new Map(fields.flatMap(({ key }) => { const pick = oneValue(form, `pick.${key}`); return pick === 'mine' || pick === 'theirs' ? [[key, pick] as const] : [] }))
  if (fields.some(field => field.state === 'conflict' && !picks.has(field.key))) return formPath(recordId, '/conflict?missing=1#fields')
  const content = mergeContent(head.kind, before, theirs.content, mine, picks)
  await keepCopy(editor, recordId, { base: head.latest, content, form: { ...EMPTY_MEMORY, ...conflict.form } })
  return formPath(recordId, '?merged=1')
}
