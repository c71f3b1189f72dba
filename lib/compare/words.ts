import { UK_ALONE } from '@/lib/charts/answers'
import { tenseOf, upperFirst, type Tense } from '@/lib/charts/words'
import { placeInWords, type Gaps, type Sender } from '@/lib/compare/gaps'
import type { CompareMatrix } from '@/lib/compare/matrix'
import { compareHref, onDay } from '@/lib/compare/query'
import { formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import { BITING, BODIES, type Body } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'

/** Computed sentences of the comparison. */

/** A count within a sentence, with the address of what it counts. */
export interface LinkedFigure {
  readonly text: string
  readonly href: string
  /** Whose colour it takes. */
  readonly body: Body | null
}

export type Said = string | LinkedFigure

interface Compared {
  readonly a: Sender
  readonly b: Sender
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
  readonly matrix: CompareMatrix
  readonly gaps: Gaps
  /** What B has and A lacks. */
  readonly reverse: Gaps
}

const shortOf = (body: Body) => BODIES.find(one => one.id === body)?.short ?? body
const HAVE: Readonly<Record<Tense, readonly [has: string, is: string]>> = { past: ['had', 'was'], present: ['has', 'is'], future: ['will have', 'will be'] }

/** "10 days", "one day". */
const daysInWords = (days: number) => (days === 1 ? 'one day' : `${days.toLocaleString('en-GB')} days`)

/** How much both have in force, and in how many types and sectors A has something and B nothing. */
export function headlineOf({ a, b, day, today, asOf, matrix, gaps }: Compared): Said[] {
  const tense = tenseOf(day, today)
  const [has] = HAVE[tense]
  const figure = (body: Sender): LinkedFigure => {
    const biting = matrix.totals.find(cell => cell.body === body)?.biting ?? null
    return { text: biting === null ? 'none' : String(biting.count), href: toHref('/measures', onDay({ body: [body], state: [...BITING] }, asOf)), body }
  }
  const start = { past: `On ${formatDayLong(day)} ${shortOf(a)}`, present: upperFirst(shortOf(a)), future: `By the law known today, on ${formatDayLong(day)} ${shortOf(a)}` }[tense]
  const counted = matrix.totals.find(cell => cell.body === a)?.biting?.count ?? 0
  const opening: Said[] = counted === 0 ? [`${start} ${has} no measure in force and ${shortOf(b)}\u00a0`, figure(b)] : [`${start} ${has} `, figure(a), ` measure${counted === 1 ? '' : 's'} in force and ${shortOf(b)}\u00a0`, figure(b)]
  if ([a, b].includes('UK') && day < UK_ALONE) return [...opening, '; the UK had no Belarus regime of its own yet']
  const count = gaps.gaps.length
  if (count === 0) return [...opening, `; nothing that can be compared ${tense === 'past' ? 'was' : tense === 'present' ? 'is' : 'will be'} banned by ${shortOf(a)} alone`]
  return [...opening, '; in ', { text: numberWord(count), href: '#gaps', body: null }, ` type${count === 1 ? '' : 's'} or sector${count === 1 ? '' : 's'} ${shortOf(a)} ${has} something that ${shortOf(b)} ${tense === 'past' ? 'lacked' : tense === 'present' ? 'lacks' : 'will lack'}`]
}

/** What stands below the headline: the gap open longest, what cannot be compared, and the other direction. */
export function deckOf({ a, b, day, today, asOf, gaps, reverse }: Compared): Said[] {
  const tense = tenseOf(day, today)
  const [has, is] = HAVE[tense]
  const longest = gaps.gaps[0]
  const apart = gaps.apart.length
  const back = reverse.gaps.length
  return [
    ...(longest === undefined ? [] : [`Open longest: ${placeInWords(longest).replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())}, for ${daysInWords(longest.days)}. `]),
    ...(apart === 0 ? [] : [{ text: upperFirst(numberWord(apart)), href: '#apart', body: null } satisfies LinkedFigure, `${longest === undefined ? '' : ' more'} cannot be compared. `]),
    'The other way round, ',
    ...(back === 0 ? [`${shortOf(a)} ${is === 'is' ? 'lacks' : is === 'was' ? 'lacked' : 'will lack'} nothing comparable that ${shortOf(b)} ${has}.`] : [`${shortOf(b)} ${has} `, { text: numberWord(back), href: `${compareHref(b, a, asOf)}#gaps`, body: null } satisfies LinkedFigure, ` that ${shortOf(a)} ${is === 'is' ? 'lacks' : is === 'was' ? 'lacked' : 'will lack'}.`]),
  ]
}

/** The finding above the gaps. */
export function findGaps({ a, b, day, today, gaps }: Pick<Compared, 'a' | 'b' | 'day' | 'today' | 'gaps'>): string {
  const open = gaps.gaps.length
  const closed = gaps.closed.length
  const past = day < today
  const when = day === today ? '' : ` on ${formatDayLong(day)}`
  if (open + closed === 0) return `Nothing${when} that can be compared.`
  const first = gaps.closed[0]
  const made = first === undefined ? '' : ` ${upperFirst(shortOf(b))} ${past ? 'had' : 'has'} closed ${numberWord(closed)}, the longest after ${daysInWords(first.days)}.`
  return open === 0 ? `${upperFirst(shortOf(b))} ${past ? 'had' : 'has'} something of every comparable type and sector of ${shortOf(a)}${when}.${made}` : `${upperFirst(numberWord(open))} gap${open === 1 ? '' : 's'}${when}, longest open first.${made}`
}

/** The title of the page. */
export function titleOf(a: Sender, b: Sender, day: string, today: string): string {
  return `${a} and ${b} compared${day === today ? '' : ` on ${formatDayLong(day)}`}`
}
