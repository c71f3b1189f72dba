import type { Precision } from '@/lib/dates'
import { groupBy } from '@/lib/timeline/group'
import type { TimelineMeasure } from '@/lib/timeline/marks'
import { spanOf, type Span } from '@/lib/timeline/span'

/** A trigger as the timeline knows it: the day it began. */
export interface TimelineTrigger {
  readonly id: string
  readonly label: string
  readonly title: string
  readonly started_on: string
  readonly started_on_precision: Precision
}

export type Entry = { readonly kind: 'measure', readonly on: string, readonly measure: TimelineMeasure } | { readonly kind: 'trigger', readonly on: string, readonly trigger: TimelineTrigger }

/** A month or year of the list: the days of it that the axis shows, the number of measures, and what there is. */
export interface ListMonth { readonly month: string, readonly span: Span, readonly count: number, readonly entries: readonly Entry[] }
export interface ListYear { readonly year: string, readonly span: Span, readonly count: number, readonly months: readonly ListMonth[] }

/** Measures and triggers by year and month, oldest first; on one day the trigger stands before its answers. Months without either are left out. */
export function listOf(measures: readonly TimelineMeasure[], triggers: readonly TimelineTrigger[], axis: Span): ListYear[] {
  const entries: Entry[] = [
    ...triggers.map(trigger => ({ kind: 'trigger' as const, on: trigger.started_on, trigger })),
    ...measures.map(measure => ({ kind: 'measure' as const, on: measure.on, measure })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return [...groupBy(entries, entry => entry.on.slice(0, 4))].map(([year, inYear]) => ({
    year, span: clip(spanOf('year', `${year}-01-01`), axis), count: countMeasures(inYear),
    months: [...groupBy(inYear, entry => entry.on.slice(0, 7))].map(([month, inMonth]) => ({ month, span: clip(spanOf('month', `${month}-01`), axis), count: countMeasures(inMonth), entries: inMonth })),
  }))
}

const countMeasures = (entries: readonly Entry[]) => entries.filter(entry => entry.kind === 'measure').length

/** The part of a span that lies within another. */
export function clip(span: Span, bounds: Span): Span {
  return { from: span.from > bounds.from ? span.from : bounds.from, to: span.to < bounds.to ? span.to : bounds.to }
}
