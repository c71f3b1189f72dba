/**
 * Calendar days of law. A day is an ISO string, `2022-03-20`, from the database to the page; it has no zone and no hour.
 * Strings of this shape compare and sort as the days do. JavaScript's `Date` appears in this file alone, always at midnight UTC,
 * because the machine's zone must never move a day: the tests run in a zone 5 h 45 min ahead.
 */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const MS_PER_DAY = 86_400_000

/** How exactly a day is known; null = to the day. */
export type Precision = 'month' | 'year' | 'week' | null

/** True for a real calendar day written YYYY-MM-DD, years 1000 to 9999 (RFC 3339 full-date). 2022-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** The day today in UTC. Called at the edge of a request and passed on, so that one answer never spans midnight. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** The moment now: when something happened here. Never for law, which knows only days. */
export function now(): Date {
  return new Date()
}

/** The day `days` after `day` (before, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(utc(day) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / MS_PER_DAY)
}

/** A day as the database driver wants it. */
export function toDbDate(day: string): Date
export function toDbDate(day: string | null): Date | null
export function toDbDate(day: string | null): Date | null {
  return day === null ? null : new Date(utc(day))
}

/** A `date` column as the driver gives it, which is midnight UTC. */
export function fromDbDate(date: Date): string
export function fromDbDate(date: Date | null): string | null
export function fromDbDate(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10)
}

/** `20 Mar 2022`; `Mar 2022`, `2022` or `about 20 Mar 2022` where the day is not known exactly. */
export function formatDay(day: string, precision: Precision = null): string {
  return format(day, precision, month => month.slice(0, 3))
}

/** `20 March 2022`, for sentences and titles. */
export function formatDayLong(day: string, precision: Precision = null): string {
  return format(day, precision, month => month)
}

/** `17 Mar`, beside a date of the same year. */
export function formatDayWithoutYear(day: string, precision: Precision = null): string {
  return precision === 'year' ? formatDay(day, precision) : formatDay(day, precision).replace(/ \d{4}$/, '')
}

/** First day of the quarter that holds `day`. */
export function quarterOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

/** First day of the quarter after the one that begins on `quarter`. */
export function nextQuarter(quarter: string): string {
  return quarterOf(addDays(quarter, 95))
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function format(day: string, precision: Precision, name: (month: string) => string): string {
  const year = day.slice(0, 4)
  const month = name(MONTHS[Number(day.slice(5, 7)) - 1] ?? '')
  if (precision === 'year') return year
  if (precision === 'month') return `${month} ${year}`
  const exact = `${Number(day.slice(8, 10))} ${month} ${year}`
  return precision === 'week' ? `about ${exact}` : exact
}
