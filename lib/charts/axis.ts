import { addDays, daysBetween } from '@/lib/dates'

/** Scales: where the ticks of an axis stand. A day on an axis is its number of days since 1970, which a linear scale can place. */

/** Number of a day on a time axis. */
export function dayNumber(day: string): number {
  return daysBetween('1970-01-01', day)
}

/** The day of a number of a time axis. */
export function dayOfNumber(number: number): string {
  return addDays('1970-01-01', number)
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000]

/** Ticks of a count from 0: round steps, at most four lines above the base. */
export function countTicks(max: number): number[] {
  const step = STEPS.find(one => max / one < 5) ?? 10 ** Math.ceil(Math.log10(max / 4))
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step)
}

/**
 * First days of years to label between two days.
 * @param room pixels between the two days
 * @param each pixels that one label needs
 */
export function yearTicks(from: string, to: string, room: number, each: number): string[] {
  const years: number[] = []
  for (let year = Number(from.slice(0, 4)); `${year}-01-01` <= to; year++) if (`${year}-01-01` >= from) years.push(year)
  const perYear = room / Math.max(1, daysBetween(from, to) / 365.25)
  const step = [1, 2, 4, 5, 10, 20].find(one => one * perYear >= each) ?? 50
  return years.filter(year => step === 1 || year % step === 0).map(year => `${year}-01-01`)
}
