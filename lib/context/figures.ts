import { addDays, formatDay } from '@/lib/dates'
import type { Series } from '@/lib/context/schema'

export type SeriesValue = Series['values'][number]

/** A figure in words: thousands apart, "at least" where it is a lower bound, "at most" where an upper one. A true minus sign. */
export function valueWords(value: Pick<SeriesValue, 'value' | 'bound'>): string {
  const number = value.value.toLocaleString('en-GB', { maximumFractionDigits: 6 }).replace('-', '−')
  return `${value.bound === 'lower' ? 'at least ' : value.bound === 'upper' ? 'at most ' : ''}${number}`
}

/** The day, year or stretch of time that a figure stands for: `9 Aug 2020`, `2021`, `May 2022`, `1 Jan to 30 Jun 2024`. */
export function periodWords({ from, on, on_precision }: Pick<SeriesValue, 'from' | 'on' | 'on_precision'>): string {
  if (from === null) return formatDay(on, on_precision)
  if (from.endsWith('-01-01') && on === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4)
  if (from.endsWith('-01') && from.slice(0, 7) === on.slice(0, 7) && isLastOfMonth(on)) return formatDay(on, 'month')
  const start = formatDay(from)
  return `${from.slice(0, 4) === on.slice(0, 4) ? start.slice(0, -5) : start} to ${formatDay(on, on_precision)}`
}

function isLastOfMonth(day: string): boolean {
  return addDays(day, 1).endsWith('-01')
}
