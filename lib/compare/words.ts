import { UK_ALONE } from '@/lib/charts/answers'
import { countAlone, tenseOf, upperFirst, type Figure, type Part, type Tense } from '@/lib/charts/words'
import { compareHref, onDay } from '@/lib/compare/address'
import type { Compared } from '@/lib/compare/compared'
import { placeInWords, type Sender } from '@/lib/compare/gaps'
import { formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'
import { BITING, shortOf } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'

/** Computed sentences of the comparison. */

const HAVE: Readonly<Record<Tense, readonly [has: string, is: string]>> = { past: ['had', 'was'], present: ['has', 'is'], future: ['will have', 'will be'] }

/** "ten days", "one day", "1,979 days". */
const daysInWords = (days: number) => `${days > 12 ? days.toLocaleString('en-GB') : numberWord(days)} day${days === 1 ? '' : 's'}`

/** How much both have in force, and in how many types and sectors A has something and B nothing. */
export function headlineOf({ a, b, day, today, asOf, matrix, gaps }: Compared): Part[] {
  const tense = tenseOf(day, today)
  const [has] = HAVE[tense]
  const figure = (body: Sender): Figure => {
    const biting = matrix.totals.find(cell => cell.body === body)?.biting ?? null
    return { text: countAlone(biting?.count ?? 0), href: toHref('/measures', onDay({ body: [body], state: [...BITING] }, asOf)), body }
  }
  const start = { past: `On ${formatDayLong(day)} ${shortOf(a)}`, present: upperFirst(shortOf(a)), future: `By the law known today, on ${formatDayLong(day)} ${shortOf(a)}` }[tense]
  const counted = matrix.totals.find(cell => cell.body === a)?.biting?.count ?? 0
  // Of a day before the record begins it knows only that it holds nothing.
  if (counted === 0 && (matrix.totals.find(cell => cell.body === b)?.biting?.count ?? 0) === 0) return [`No measure of ${shortOf(a)} or ${shortOf(b)} in force ${tense === 'past' ? `on ${formatDayLong(day)} is on record` : tense === 'present' ? 'is on record' : `on ${formatDayLong(day)} is known today`}`]
  const opening: Part[] = counted === 0 ? [`${start} ${has} no measure in force and ${shortOf(b)}\u00a0`, figure(b)] : [`${start} ${has} `, figure(a), ` measure${counted === 1 ? '' : 's'} in force and ${shortOf(b)}\u00a0`, figure(b)]
  if ([a, b].includes('UK') && day < UK_ALONE) return [...opening, '; the UK had no Belarus regime of its own yet']
  const count = gaps.gaps.length
  if (count === 0) return [...opening, `; nothing that can be compared ${tense === 'past' ? 'was' : tense === 'present' ? 'is' : 'will be'} banned by ${shortOf(a)} alone`]
  return [...opening, '; in ', { text: numberWord(count), href: '#gaps', body: null }, ` type${count === 1 ? '' : 's'} or sector${count === 1 ? '' : 's'} ${shortOf(a)} ${has} something that ${shortOf(b)} ${tense === 'past' ? 'lacked' : tense === 'present' ? 'lacks' : 'will lack'}`]
}

/** What stands below the headline: the gap open longest, what cannot be compared, and the other direction. */
export function deckOf({ a, b, day, today, asOf, gaps, reverse }: Compared): Part[] {
  const tense = tenseOf(day, today)
  const [has, is] = HAVE[tense]
  const longest = gaps.gaps[0]
  const apart = gaps.apart.length
  const back = reverse.gaps.length
  return [
    ...(longest === undefined ? [] : [`Open longest: ${placeInWords(longest).replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())}, for ${daysInWords(longest.days)}. `]),
    // A sentence does not begin with a number in figures.
    ...(apart === 0 ? [] : apart > 12
      ? ['Another ', { text: String(apart), href: '#apart', body: null } satisfies Figure, ' cannot be compared. ']
      : [{ text: upperFirst(numberWord(apart)), href: '#apart', body: null } satisfies Figure, `${longest === undefined ? '' : ' more'} cannot be compared. `]),
    'The other way round, ',
    ...(back === 0 ? [`${shortOf(a)} ${is === 'is' ? 'lacks' : is === 'was' ? 'lacked' : 'will lack'} nothing comparable that ${shortOf(b)} ${has}.`] : [`${shortOf(b)} ${has} `, { text: numberWord(back), href: `${compareHref(b, a, asOf)}#gaps`, body: null } satisfies Figure, ` that ${shortOf(a)} ${is === 'is' ? 'lacks' : is === 'was' ? 'lacked' : 'will lack'}.`]),
  ]
}

/** The finding above the gaps. */
export function findGaps({ a, b, day, today, gaps }: Pick<Compared, 'a' | 'b' | 'day' | 'today' | 'gaps'>): string {
  const open = gaps.gaps.length
  const closed = gaps.closed.length
  const [has] = HAVE[tenseOf(day, today)]
  const when = day === today ? '' : ` on ${formatDayLong(day)}`
  if (open + closed === 0) return `No gap${when} that can be compared.`
  const first = gaps.closed[0]
  const made = first === undefined ? '' : ` ${upperFirst(shortOf(b))} ${has} closed ${numberWord(closed)}, the longest after ${daysInWords(first.days)}.`
  return open === 0 ? `${upperFirst(shortOf(b))} ${has} something of every comparable type and sector of ${shortOf(a)}${when}.${made}` : `${upperFirst(numberWord(open))} gap${open === 1 ? '' : 's'}${when}, longest open first.${made}`
}

/** The title of the page. */
export function titleOf(a: Sender, b: Sender, day: string, today: string): string {
  return `${a} and ${b} compared${day === today ? '' : ` on ${formatDayLong(day)}`}`
}
