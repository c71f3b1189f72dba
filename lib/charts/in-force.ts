import type { ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import { narrowed, onDayOf, type ChartCell, type ChartColumn, type ChartTable } from '@/lib/charts/chart-table'
import { findSteps, marksOf, stepsOf, type StepPoint, type StepRow, type Steps, type TriggerDay, type TriggerMark, type Turn } from '@/lib/charts/steps'
import type { Part } from '@/lib/charts/words'
import { formatDayLong } from '@/lib/dates'
import { toHref, type Filter } from '@/lib/measures/filter'
import { BITING, BODIES, type Body } from '@/lib/measures/vocab'

/** Measures in force over time, a line for each body. */

export interface StepsDrawing {
  readonly kind: 'steps'
  readonly label: string
  readonly from: string
  readonly to: string
  readonly max: number
  readonly points: readonly StepPoint[]
  /** Where each line ends, with what its number hides ("8 eased") and the address of the rows it counts. */
  readonly ends: readonly { readonly body: Body, readonly count: number, readonly hidden: string | null, readonly href: string }[]
  readonly marks: readonly (TriggerMark & { readonly href: string })[]
}

/** What the charts of measures in force are made of. */
export interface InForceRows {
  readonly turns: readonly Turn[]
  /** Measures on the day asked for that are eased, by body. */
  readonly eased: Readonly<Partial<Record<Body, number>>>
  readonly triggers: readonly TriggerDay[]
  /** Ids of triggers that were answered soon; their first days are marked. */
  readonly answered: readonly string[]
}

/** The course of all measures that a filter keeps, as drawing, finding and table of year ends. */
export function inForceChart(rows: InForceRows, asked: ChartAsked): Chart {
  const { filter, day, today } = asked
  const steps = stepsOf(rows.turns, day)
  return {
    finding: underFilter(findSteps(rows.turns, rows.triggers, day, today), filter),
    drawing: steps && stepsDrawing(steps, rows, asked),
    table: yearEnds(steps?.rows ?? [], asked),
    note: 'In force or eased in part; measures that are fully licensed, suspended or ended are left out. Vertical lines: first day of each trigger.',
    method: [
      'A measure counts from the day it takes effect to the day before its end, and not while it is fully licensed or suspended. What is known only to have been announced does not count.',
      'A line changes on the very day and holds until the next change. It begins with the first measure of its body; before that there is nothing, not zero.',
      'The table has the evening of the last day of every year, and the day that the chart shows.',
    ],
  }
}

/** The lines of a course, each ended by the count that its link opens, under the filter of a chart or of a page. */
export function stepsDrawing(steps: Steps, { eased, triggers, answered }: Omit<InForceRows, 'turns'>, { filter, day, today }: Pick<ChartAsked, 'filter' | 'day' | 'today'>): StepsDrawing {
  const now = narrowed(filter, { state: [...BITING] })
  return {
    kind: 'steps', from: steps.from, to: steps.to, max: steps.max, points: steps.points,
    label: `Step lines of measures in force from ${steps.from.slice(0, 4)} to ${day === today ? 'today' : formatDayLong(day)}: ${steps.ends.map(end => `${end.body} ${end.count}`).join(', ')}. The table below has every year.`,
    ends: steps.ends.map(({ body, count }) => ({ body, count, hidden: easedWords(eased[body]), href: toHref('/measures', { ...now, body: [body] }) })),
    marks: linkedMarks(marksOf(triggers, answered, steps.from, steps.to), filter),
  }
}

const easedWords = (count: number | undefined) => (count === undefined || count === 0 ? null : `${count} eased`)

/** Figures of a finding under the filter of the chart. */
export function underFilter(finding: readonly Part[], filter: Filter): Part[] {
  return finding.map(part => (typeof part === 'string' || part.filter === undefined ? part : { ...part, filter: narrowed(filter, part.filter) }))
}

/** Marks that lead to the story of their trigger, on the day of the chart. */
export function linkedMarks(marks: readonly TriggerMark[], filter: Filter): StepsDrawing['marks'] {
  return marks.map(mark => ({ ...mark, href: toHref(`/triggers/${mark.id}`, { ...(filter.asOf !== undefined && { asOf: filter.asOf }) }) }))
}

export const BODY_COLUMNS: readonly ChartColumn[] = BODIES.map(({ id }) => ({ key: id, label: id, kind: 'number', body: id }))

/** The day of a row of year ends, as a cell: "end of 2021", or the day itself. */
export function dayCell(row: StepRow): ChartCell {
  return { value: row.day, ...(row.label.length === 4 && { text: `End of ${row.label}` }) }
}

function yearEnds(rows: readonly StepRow[], asked: ChartAsked): ChartTable {
  return {
    caption: 'Measures in force at the end of each year', columns: [{ key: 'day', label: 'Day', kind: 'day' }, ...BODY_COLUMNS],
    rows: rows.map(row => [dayCell(row), ...BODIES.map(({ id }) => ({ value: row.counts[id], filter: onEvening(asked, row.day, { body: [id] }) }))]),
  }
}

/** The measures in force on the evening of a day, under the filter of a chart. */
export function onEvening({ filter, today }: ChartAsked, day: string, own: Filter): Filter {
  const { asOf: _, ...rest } = filter
  return { ...rest, ...onDayOf({ ...(day !== today && { asOf: day }) }), ...own, state: [...BITING] }
}
