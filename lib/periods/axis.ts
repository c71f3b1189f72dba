import { addDays, daysBetween, formatDayLong, isDay } from '@/lib/dates'

/** The axis of the date: where a day stands on it, how it is said, and what its address is. No more than the slider needs before anybody touches it. */

export interface Axis {
  /** First and last day. */
  readonly from: string
  readonly to: string
}

/** From 2004, the year of the first measure that was kept, to the end of the next year, which holds the ends of terms that are known. */
export function axisOf(today: string): Axis {
  return { from: '2004-01-01', to: `${Number(today.slice(0, 4)) + 1}-12-31` }
}

/** The day itself, or the end of the axis beyond which it lies. */
export function clamp(day: string, { from, to }: Axis): string {
  return day < from ? from : day > to ? to : day
}

/** Where a day stands between the ends of the axis, as a length of CSS. */
export function placeOf(day: string, axis: Axis): string {
  return `${(100 * daysBetween(axis.from, clamp(day, axis)) / daysBetween(axis.from, axis.to)).toFixed(3)}%`
}

/** The same day some months later (earlier, when negative), or the last day of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = `${Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, '0')}`
  const same = `${month}-${day.slice(8)}`
  return isDay(same) ? same : addDays(`${addMonths(`${month}-01`, 1).slice(0, 7)}-01`, -1)
}

/** A day in words, as it is read aloud: what lies ahead is law only as far as it is known. */
export function sayDay(day: string, today: string): string {
  return day === today ? `${formatDayLong(day)}, today` : day > today ? `${formatDayLong(day)}, by the law known today` : formatDayLong(day)
}

/**
 * The address of a page on a day; today's has none.
 * @param keep the rest of the query, without `?`
 */
export function hrefOn(path: string, keep: string, day: string, today: string): string {
  const query = [keep, day === today ? '' : `asOf=${day}`].filter(part => part !== '').join('&')
  return query === '' ? path : `${path}?${query}`
}

/** Play goes from month to month: from the day shown to today; from the beginning where it is over. */
export function nextFrame(day: string, today: string): string {
  const next = `${addMonths(day, 1).slice(0, 7)}-01`
  return next > today ? today : next
}

/** First days of the years of an axis. */
export function yearsOf({ from, to }: Axis): string[] {
  return Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, index) => `${Number(from.slice(0, 4)) + index}-01-01`)
}

