import { quarterOf } from '@/lib/dates'
import type { Body } from '@/lib/measures/vocab'

/** A measure as the strip draws it: who, and from which day (effective, else announced). */
export interface StripMeasure { readonly body: Body, readonly start: string }

export interface StripColumn {
  /** Left edge in percent of the drawing. */
  readonly x: number
  /** Measures in it: one mark each. */
  readonly count: number
}

export interface StripLane {
  readonly body: Body
  /** Measures drawn. */
  readonly count: number
  readonly columns: readonly StripColumn[]
  /** The highest column, at least 1. */
  readonly top: number
}

export interface Strip {
  readonly unit: 'month' | 'quarter'
  /** Width of a column in percent. */
  readonly width: number
  readonly lanes: readonly StripLane[]
  readonly years: readonly { readonly year: string, readonly x: number }[]
  /** Measures older than the trigger, which the drawing leaves out. */
  readonly older: number
}

// More columns than this and a mark would be thinner than three pixels on a telephone.
const MOST_MONTHS = 84
const FEWEST_MONTHS = 12

/**
 * When each body answered: columns of marks by month, or by quarter where the story is long, from the month in which the trigger began to
 * that of the last answer. One mark is one measure.
 */
export function stripOf(started_on: string, measures: readonly StripMeasure[], bodies: readonly Body[]): Strip {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const first = month(started_on)
  const drawn = measures.filter(measure => month(measure.start) >= first)
  const last = drawn.reduce((latest, measure) => Math.max(latest, month(measure.start)), first)
  const unit = last - first >= MOST_MONTHS ? 'quarter' : 'month'
  const size = unit === 'quarter' ? 3 : 1
  const origin = unit === 'quarter' ? month(quarterOf(started_on)) : first
  const columns = Math.ceil(Math.max(FEWEST_MONTHS, last - origin + 1) / size)
  const place = (months: number) => round((months - origin) / size / columns * 100)
  const years = Array.from({ length: Math.floor((origin + columns * size - 1) / 12) - Math.ceil(origin / 12) + 1 }, (_, index) => Math.ceil(origin / 12) + index)
  return {
    unit, width: round(100 / columns), older: measures.length - drawn.length,
    lanes: bodies.map(body => {
      const counts = new Map<number, number>()
      for (const measure of drawn) {
        if (measure.body !== body) continue
        const column = Math.floor((month(measure.start) - origin) / size)
        counts.set(column, (counts.get(column) ?? 0) + 1)
      }
      const list = [...counts].sort(([a], [b]) => a - b).map(([column, count]) => ({ x: place(origin + column * size), count }))
      return { body, columns: list, count: list.reduce((sum, one) => sum + one.count, 0), top: Math.max(1, ...list.map(one => one.count)) }
    }),
    years: years.map(year => ({ year: String(year), x: place(year * 12) })),
  }
}

function round(percent: number): number {
  return Math.round(percent * 1000) / 1000
}
