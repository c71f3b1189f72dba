import { listWords, upperFirst, type Part } from '@/lib/charts/words'
import { formatDayLong } from '@/lib/dates'
import { describeFilter, narrows, rowsOnly, without, type Filter, type Names } from '@/lib/measures/filter'
import { BODIES } from '@/lib/measures/vocab'
import { groupBy } from '@/lib/timeline/group'
import { clip } from '@/lib/timeline/list'
import type { TimelineMeasure } from '@/lib/timeline/marks'
import { spanOf, spanWords, unitOf, type Span } from '@/lib/timeline/span'

/**
 * What the timeline shows, in one sentence: who, how many measures, in which stretch of time, and in which month most of them.
 * Its figures carry the filter of the rows that they count.
 */
export function headlineOf(measures: readonly TimelineMeasure[], filter: Filter, names: Names, axis: Span): Part[] {
  const time = timeWords(measures, filter)
  const kept = without(rowsOnly(filter), 'from', 'to', 'asOf', 'knownAt')
  const named = narrows(without(kept, 'body'))
  const who = listWords(BODIES.filter(({ id }) => (measures.length === 0 ? filter.body?.includes(id) ?? true : measures.some(measure => measure.body === id))).map(({ id, label }) => (id === 'BY' ? label : id)), 'and')
  const subject = named ? describeFilter(kept, names) : upperFirst(who)
  const noun = named ? '' : measures.length === 1 ? ' measure' : measures.length === 0 ? ' measure' : ' measures'
  if (measures.length === 0) return [`${subject}: no${named ? 'ne' : noun}${time}.`]
  return [`${subject}: `, { text: String(measures.length), filter: rowsOnly(filter), body: null }, `${noun}${time}`, ...peakOf(measures, filter, axis), '.']
}

function timeWords(measures: readonly TimelineMeasure[], { from, to }: Filter): string {
  if (from !== undefined && to !== undefined) return ` ${spanWords({ from, to })}`
  if (from !== undefined) return ` from ${formatDayLong(from)} on`
  if (to !== undefined) return ` up to ${formatDayLong(to)}`
  const [first, last] = [measures[0]?.on.slice(0, 4), measures.at(-1)?.on.slice(0, 4)]
  return first === undefined || last === undefined ? '' : first === last ? ` in ${first}` : ` from ${first} to ${last}`
}

/** The month with most measures, where one month stands out: not within one month, nor where several share the first place. */
function peakOf(measures: readonly TimelineMeasure[], filter: Filter, axis: Span): Part[] {
  const months = [...groupBy(measures, measure => measure.on.slice(0, 7))].map(([month, own]) => ({ month, count: own.length })).sort((a, b) => b.count - a.count)
  const [first, second] = months
  if (first === undefined || second === undefined || first.count === second.count) return []
  const span = clip(spanOf('month', `${first.month}-01`), axis)
  // Where all of it is one year, the sentence has said which.
  const month = formatDayLong(span.from, 'month')
  const year = measures[0]?.on.slice(0, 4) === measures.at(-1)?.on.slice(0, 4) && unitOf(axis) === 'year'
  return [`, most in ${year ? month.slice(0, -5) : month}: `, { text: String(first.count), filter: { ...rowsOnly(filter), ...span }, body: null }]
}
