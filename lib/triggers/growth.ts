import { countTicks, yearTicks } from '@/lib/charts/axis'
import { spread } from '@/lib/charts/labels'
import { upperFirst, type Part } from '@/lib/charts/words'
import { addDays, daysBetween, formatDay, formatDayLong, type Precision } from '@/lib/dates'
import { BODIES, type Body } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'

/** How the measures that answer a trigger grew in number, by body: counts of days in, steps out. A number never falls here: what ended since has answered it all the same. */

/** As `countAnswerDays` has it. */
export interface DayCount { readonly body: Body, readonly on: string, readonly count: number }

export interface GrowthLine {
  readonly body: Body
  /** Measures older than the trigger, with which the line begins. */
  readonly older: number
  readonly count: number
  /** Corners of the step line: share of the axis from 0 to 1, and the number from there on. */
  readonly corners: readonly { readonly x: number, readonly count: number }[]
  /** Where its label stands, in shares of the height from the top, clear of the others. */
  readonly label: number
}

export interface GrowthRow { readonly label: string, readonly day: string, readonly counts: readonly { readonly body: Body, readonly count: number }[] }

export interface Growth {
  readonly lines: readonly GrowthLine[]
  readonly max: number
  /** Counts to label, from 0. */
  readonly counts: readonly number[]
  /** Days to label: years, or months where the time is short. */
  readonly ticks: readonly { readonly x: number, readonly label: string }[]
  readonly rows: readonly GrowthRow[]
}

/** Height of the drawing, and the least distance of two labels, in pixels. */
export const GROWTH_HEIGHT = 230
const LABELS_APART = 22

/**
 * Steps from the first day of a trigger to a day, for bodies with at least one measure.
 * @returns null where there is none, or no time to draw
 */
export function growthOf(started_on: string, days: readonly DayCount[], day: string): Growth | null {
  const length = daysBetween(started_on, day)
  const bodies = BODIES.map(body => body.id).filter(body => days.some(one => one.body === body))
  if (bodies.length === 0 || length < 1) return null
  const countOn = (body: Body, on: string) => days.filter(one => one.body === body && one.on <= on).reduce((sum, one) => sum + one.count, 0)
  const totals = bodies.map(body => countOn(body, day))
  const counts = countTicks(Math.max(...totals))
  const max = Math.max(...totals, counts.at(-1) ?? 0)
  const heights = spread(totals.map(total => GROWTH_HEIGHT * (1 - total / max)), LABELS_APART, 0, GROWTH_HEIGHT)
  const lines = bodies.map((body, index): GrowthLine => {
    const older = countOn(body, addDays(started_on, -1))
    const corners = days.filter(one => one.body === body && one.on >= started_on).map(one => one.on).sort().map(on => ({ x: round(daysBetween(started_on, on) / length), count: countOn(body, on) }))
    return { body, older, count: totals[index] ?? 0, corners: corners[0]?.x === 0 ? corners : [{ x: 0, count: older }, ...corners], label: (heights[index] ?? 0) / GROWTH_HEIGHT }
  })
  const years: string[] = []
  for (let year = Number(started_on.slice(0, 4)); `${year}-12-31` < day; year++) if (`${year}-12-31` >= started_on) years.push(`${year}-12-31`)
  const rows = [...years.map(end => ({ label: end.slice(0, 4), day: end })), { label: formatDay(day), day }].map(row => ({ ...row, counts: bodies.map(body => ({ body, count: countOn(body, row.day) })) }))
  return { lines, max, counts, rows, ticks: ticksOf(started_on, day, length) }
}

/** Years, or months where the time is short, as many as a telephone can label. */
function ticksOf(from: string, to: string, length: number): Growth['ticks'] {
  const place = (on: string) => round(daysBetween(from, on) / length)
  if (length > 800) return yearTicks(from, to, 240, 40).map(on => ({ x: place(on), label: on.slice(0, 4) }))
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7))
  const step = Math.max(1, Math.ceil(length / 30.4 / 5))
  const months = Array.from({ length: Math.ceil(length / 28) + 1 }, (_, index) => first + index * step).map(month => `${Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}-01`).filter(on => on <= to && on > from)
  // The last label needs room before the end of the axis.
  return months.filter(on => place(on) < 0.94).map(on => ({ x: place(on), label: formatDay(on, 'month') }))
}

function round(share: number): number {
  return Math.round(share * 1e5) / 1e5
}

interface Begun { readonly id: string, readonly started_on: string, readonly started_on_precision: Precision }

/** The finding: by when half of the measures were on record, and since when none has followed. Older ones that were kept for the trigger count as on record. */
export function findGrowth(trigger: Begun, days: readonly DayCount[], day: string, today: string): Part[] {
  const sorted = [...days].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const total = sorted.reduce((sum, one) => sum + one.count, 0)
  const since = sorted.filter(one => one.on >= trigger.started_on)
  const past = day < today
  const last = since.at(-1)?.on
  if (last === undefined) return [`No measure ${past ? 'had followed' : 'has followed'} the event${past ? ` by ${formatDayLong(day)}` : ''}.`]
  const say = (on: string) => `${formatDayLong(on)}${trigger.started_on_precision === null ? ` (day ${daysBetween(trigger.started_on, on).toLocaleString('en-GB')})` : ''}`
  const quiet = last === day ? '' : past ? `; none followed until ${formatDayLong(day)}` : '; none has followed since'
  const whole = (text: string): Part => ({ text, filter: { trigger: [trigger.id] }, body: null })
  if (total === 1) return ['The ', whole('one'), ` measure came on ${say(last)}${quiet}.`]
  if (sorted.every(one => one.on === last)) return [...(total === 2 ? [whole('Both'), ' measures'] : ['All ', whole(numberWord(total)), ' measures']), ` came on ${say(last)}${quiet}.`]
  let sum = 0
  const half = sorted.find(one => (sum += one.count) * 2 >= total)?.on ?? last
  // All of that day are on record by its evening.
  const by = sorted.filter(one => one.on <= half).reduce((count, one) => count + one.count, 0)
  const clock = half === day && !past ? {} : { asOf: half }
  const opening: Part[] = half < trigger.started_on || half === last
    ? [whole(upperFirst(numberWord(total))), ` measures ${past ? 'were' : 'are'} on record`]
    : [`By ${say(half)}, `, { text: numberWord(by), filter: { trigger: [trigger.id], ...clock }, body: null }, ' of the ', whole(numberWord(total)), ` measures ${by === 1 ? 'was' : 'were'} on record`]
  return [...opening, `; the last came on ${say(last)}${quiet.replace('; ', ' and ').replace(' and none followed', ', and none followed').replace(' and none has', ', and none has')}.`]
}
