import { termFilter, type Term } from '@/lib/calendar/due'
import { formatDayLong } from '@/lib/dates'
import { distance } from '@/lib/overview/lists'
import type { Filter } from '@/lib/measures/filter'
import type { Body } from '@/lib/measures/vocab'

export type DeckPiece = string | { readonly text: string, readonly filter: Filter }

/** "1 EU measure", "2 counter-measures of Belarus": a count with what it counts. */
export function termWords(body: Body, count: number): string {
  return body === 'BY' ? `${count} counter-measure${count === 1 ? '' : 's'} of Belarus` : `${count} ${body} measure${count === 1 ? '' : 's'}`
}

/** What runs out first, and what is the most that runs out on one day, as a sentence whose counts open their measures. */
export function deckOf(coming: readonly Term[], filter: Filter, day: string): DeckPiece[] {
  const [next] = coming
  if (next === undefined) return ['No term that is still to run out is on record.']
  const largest = coming.reduce((most, term) => (term.count > most.count ? term : most), next)
  const figure = (term: Term): DeckPiece => ({ text: termWords(term.body, term.count), filter: termFilter(filter, term) })
  const first: DeckPiece[] = ['Next: the term of ', figure(next), ` ends on ${formatDayLong(next.on)}, ${distance(next.on, day)}.`]
  return largest === next ? first : [...first, ' Most on one day: ', figure(largest), ` on ${formatDayLong(largest.on)}. Unless they are renewed, they lapse.`]
}
