import { termFilter, type Term } from '@/lib/calendar/due'
import type { Counted, Part } from '@/lib/charts/words'
import { formatDayLong } from '@/lib/dates'
import { distance } from '@/lib/overview/lists'
import { toHref, type Filter } from '@/lib/measures/address'
import type { Body } from '@/lib/measures/vocab'

/** "1 EU measure", "2 counter-measures of Belarus": a count with what it counts. */
export function termWords(body: Body, count: number): string {
  return body === 'BY' ? `${count} counter-measure${count === 1 ? '' : 's'} of Belarus` : `${count} ${body} measure${count === 1 ? '' : 's'}`
}

/** What runs out first, and what is the most that runs out on one day, as a sentence whose counts open their measures. */
export function deckOf(coming: readonly Term[], filter: Filter, day: string): Part[] {
  const [next] = coming
  if (next === undefined) return ['No term that is still to run out is on record.']
  const largest = coming.reduce((most, term) => (term.count > most.count ? term : most), next)
  const figure = (term: Term): Counted => ({ text: termWords(term.body, term.count), filter: termFilter(filter, term), body: null })
  const first: Part[] = ['Next: the term of ', figure(next), ` ends on ${formatDayLong(next.on)}, ${distance(next.on, day)}.`]
  const lapse = next.count === 1 && largest === next ? ' Unless it is renewed, it lapses.' : ' Unless they are renewed, they lapse.'
  return largest === next ? [...first, lapse] : [...first, ' Most on one day: ', figure(largest), ` on ${formatDayLong(largest.on)}.`, lapse]
}

/** Of a day that is over: why nothing due is shown, and where the calendar of today stands, under the same filter. */
export function pastDeck({ asOf: _, ...filter }: Filter, day: string): Part[] {
  return [`What was due on ${formatDayLong(day)} is not on record: terms and ends are kept as they run today, so that of this day only the renewals made by it are known. `, { text: 'The calendar from today', href: toHref('/calendar', filter), body: null }, '.']
}
