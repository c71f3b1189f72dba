import type { ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import { narrowed, type ChartColumn } from '@/lib/charts/chart-table'
import { BODY_COLUMNS } from '@/lib/charts/in-force'
import { findQuarters, peaksOf, quartersOf, quartersToDraw, type Quarter, type Start } from '@/lib/charts/quarters'
import type { Filter } from '@/lib/measures/filter'
import { BODIES, type Body } from '@/lib/measures/vocab'

/** New measures per quarter, a bar for each, stacked by body. */

export interface QuartersDrawing {
  readonly kind: 'quarters'
  readonly label: string
  readonly quarters: readonly Quarter[]
  /** First day of the quarter in which each body has its highest bar, where its code is written. */
  readonly peaks: Readonly<Record<Body, string | null>>
}

/** The columns that say which quarter a row is. */
export const QUARTER_COLUMNS: readonly ChartColumn[] = [{ key: 'quarter', label: 'Quarter', kind: 'text' }, { key: 'from', label: 'From', kind: 'day' }, { key: 'to', label: 'To', kind: 'day' }]

/** How new measures are counted, whatever they are counted by. */
export const QUARTER_METHOD = [
  'A measure counts in the quarter in which it took effect; where that day is not established, in that in which it was announced. It counts there for good, though it may have ended since.',
  'An amendment, an extension or more names on the same list are not new measures; a round of listings that stands as a measure of its own is one.',
]

/** The measures that a filter keeps by the quarter of their start, as drawing, finding and table. */
export function newMeasuresChart(starts: readonly Start[], asked: ChartAsked): Chart {
  const { day, today } = asked
  const quarters = quartersOf(starts, day)
  const drawn = quartersToDraw(quarters, day)
  return {
    finding: findQuarters(quarters, day, today).map(part => (typeof part === 'string' || part.filter === undefined ? part : { ...part, filter: startedIn(asked, {}, part.filter) })),
    drawing: drawn.length === 0 ? null : quartersDrawing(drawn),
    table: {
      caption: 'New measures per quarter', columns: [...QUARTER_COLUMNS, ...BODY_COLUMNS],
      rows: quarters.filter(quarter => quarter.total > 0).map(quarter => [...quarterCells(quarter), ...BODIES.map(({ id }) => ({ value: quarter[id], filter: startedIn(asked, stretchOf(quarter), { body: [id] }) }))]),
    },
    note: `By the day they took effect, or were announced where that day is unknown. Those that have ended since are counted too.${drawn.length < quarters.length ? ' Drawn from 2020 on; the table has every quarter with a new measure.' : ''}`,
    method: QUARTER_METHOD,
  }
}

/** The bars of some quarters. */
export function quartersDrawing(quarters: readonly Quarter[]): QuartersDrawing {
  return { kind: 'quarters', quarters, peaks: peaksOf(quarters), label: `Bars of new measures per quarter from ${quarters[0]?.label ?? ''} to ${quarters.at(-1)?.label ?? ''}. The table below has every quarter.` }
}

/** The days of a quarter, as a filter has them. */
export function stretchOf({ from, to }: Pick<Quarter, 'from' | 'to'>): Pick<Filter, 'from' | 'to'> {
  return { from, to }
}

/** A quarter as the first cells of a row. */
export function quarterCells({ label, from, to }: Quarter) {
  return [{ value: label }, { value: from }, { value: to }]
}

/** The measures that began in a stretch of days, under the filter of a chart: where that has a stretch of its own, in both. */
export function startedIn({ filter }: ChartAsked, stretch: Pick<Filter, 'from' | 'to'>, own: Filter): Filter {
  const all = narrowed(filter, { ...own, ...stretch })
  return {
    ...all,
    ...(filter.from !== undefined && all.from !== undefined && { from: all.from < filter.from ? filter.from : all.from }),
    ...(filter.to !== undefined && all.to !== undefined && { to: all.to > filter.to ? filter.to : all.to }),
  }
}
