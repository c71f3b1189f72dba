import { addDays, formatDay, formatDayLong, type Precision } from '@/lib/dates'
import type { Relief } from '@/lib/reliefs/schema'

/** Where a relief stood on a day: still to start, running, or over. */
export type ReliefStatus = 'coming' | 'running' | 'ended'

/** A relief as it was known on a day: without an end that came later. */
export interface KnownRelief {
  readonly relief: Relief
  readonly status: ReliefStatus
  /** First day without it, as far as known; null = no end known. */
  readonly ends_on: string | null
  readonly ends_on_precision: Precision
}

/**
 * A relief on a day. On a day before today its later end is left out: terms were prolonged again and again, and the one that ran then is not kept.
 * @returns null where it had neither been announced nor started
 */
export function knownRelief(relief: Relief, day: string, today: string): KnownRelief | null {
  if (day < relief.announced_on && day < relief.starts_on) return null
  const ended = relief.ends_on !== null && relief.ends_on <= day
  const shown = ended || day >= today
  return { relief, status: ended ? 'ended' : relief.starts_on <= day ? 'running' : 'coming', ends_on: shown ? relief.ends_on : null, ends_on_precision: relief.ends_on_precision }
}

/** The last day of a relief in words, `until and including 8 Jul 2025`: an end is the first day without, and readers take it for the last day with. */
export function untilWords(known: Pick<KnownRelief, 'ends_on' | 'ends_on_precision'>, long = false): string | null {
  if (known.ends_on === null) return null
  const say = long ? formatDayLong : formatDay
  return known.ends_on_precision === null ? `until and including ${say(addDays(known.ends_on, -1))}` : `until ${say(known.ends_on, known.ends_on_precision)}`
}

/** When a relief ran, in one phrase: "from 25 Apr 2021 until and including 2 Jun 2021", "since 10 Sep 2025". */
export function runWords(known: KnownRelief, isPast: boolean): string {
  const start = formatDay(known.relief.starts_on, known.relief.starts_on_precision)
  const until = untilWords(known)
  if (until !== null) return `${start}, ${until}`
  return known.status === 'coming' ? `from ${start}` : `since ${start}, ${isPast ? 'still running that day' : 'no end known'}`
}

/** The status on the day as a sentence: the word, to be set bold, and the rest. "Running" + "since 10 September 2025". */
export function statusSentence(known: KnownRelief, day: string, today: string): { word: string, rest: string } {
  const { relief, status } = known
  const start = formatDayLong(relief.starts_on, relief.starts_on_precision)
  const said = day === today ? '' : `as of ${formatDayLong(day)}, `
  const until = untilWords(known, true)
  switch (status) {
    case 'coming': return { word: 'Still to start', rest: `${said}from ${start}` }
    case 'running': return { word: 'Running', rest: `${said}since ${start}${until === null ? (day < today ? '' : ', no end known') : `, ${until}`}` }
    case 'ended': return { word: 'Ended', rest: `after running from ${start} ${until ?? ''}`.trimEnd() }
  }
}

/** The first day on which a relief was known or ran. */
export function firstDayOf(relief: Relief): { on: string, precision: Precision } {
  return relief.starts_on < relief.announced_on ? { on: relief.starts_on, precision: relief.starts_on_precision } : { on: relief.announced_on, precision: relief.announced_on_precision }
}
