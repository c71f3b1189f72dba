import { daysBetween } from '@/lib/dates'
import { shorten } from '@/lib/overview/shorten'

/** How the two lists at the foot of the overview are told. */

interface Term { readonly count: number, readonly titles: readonly string[] }

/** What ends on a day: the measure itself where it is one, else how many and which, the first two by name. */
export function termInWords({ count, titles }: Term): { title: string, which: string | null } {
  const [first, second] = titles
  if (count === 1) return { title: first ?? '1 measure', which: null }
  return { title: `${count} measures`, which: count === 2 ? `${first ?? ''}; ${second ?? ''}` : `${first ?? ''} and ${count - 1} more` }
}

/** How far off a day is: "today", "tomorrow", "in 97 days"; "passed" where it is over. */
export function distance(day: string, from: string): string {
  const days = daysBetween(from, day)
  return days < 0 ? 'passed' : days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
}

interface Change { readonly measure_id: string, readonly on: string, readonly kind: string, readonly note: string | null }

/** One line per measure and day, the first event of each; an adoption needs no note, for the title says what was adopted. */
export function latestLines<T extends Change>(events: readonly T[], limit: number): (T & { readonly said: string | null })[] {
  const seen = new Set<string>()
  return events.filter(event => {
    const key = `${event.measure_id} ${event.on}`
    return !seen.has(key) && Boolean(seen.add(key))
  }).slice(0, limit).map(event => ({ ...event, said: event.kind === 'adopted' || event.note === null ? null : shorten(event.note, 110) }))
}
