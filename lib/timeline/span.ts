import { addDays, daysBetween, formatDay, formatDayLong, quarterOf } from '@/lib/dates'

/** Stretches of the axis: which one is shown, which ones lie within it, around it and beside it. */

/** Days from the first to the last, both included. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Stretches of the calendar, from the longest. */
export const UNITS = ['decade', 'year', 'quarter', 'month'] as const
export type Unit = (typeof UNITS)[number]

/** The stretch of the calendar that holds a day. */
export function spanOf(unit: Unit, day: string): Span {
  const year = day.slice(0, 4)
  switch (unit) {
    case 'decade': return { from: `${year.slice(0, 3)}0-01-01`, to: `${year.slice(0, 3)}9-12-31` }
    case 'year': return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'quarter': return { from: quarterOf(day), to: lastOfMonth(addDays(quarterOf(day), 62)) }
    case 'month': return { from: `${day.slice(0, 7)}-01`, to: lastOfMonth(day) }
  }
}

function lastOfMonth(day: string): string {
  return addDays(`${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1)
}

/** The unit that a span is exactly one of; null where it is none. */
export function unitOf(span: Span): Unit | null {
  return UNITS.find(unit => sameSpan(spanOf(unit, span.from), span)) ?? null
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to
}

/** Number of days in a span. */
export function lengthOf({ from, to }: Span): number {
  return daysBetween(from, to) + 1
}

/** Where the middle of a day stands on a span, in percent. */
export function placeOf(day: string, span: Span): number {
  return round((daysBetween(span.from, day) + 0.5) / lengthOf(span) * 100)
}

/** Where a day begins on a span, in percent. */
export function edgeOf(day: string, span: Span): number {
  return round(daysBetween(span.from, day) / lengthOf(span) * 100)
}

function round(percent: number): number {
  return Math.round(percent * 1000) / 1000
}

/** Name of a stretch of the calendar: "2020s", "2022", "Jan–Mar 2022", "Mar 2022". */
export function nameOf(unit: Unit, { from, to }: Span): string {
  switch (unit) {
    case 'decade': return `${from.slice(0, 4)}s`
    case 'year': return from.slice(0, 4)
    case 'quarter': return `${formatDay(from, 'month').slice(0, 3)}–${formatDay(to, 'month')}`
    case 'month': return formatDay(from, 'month')
  }
}

/** A span in short: "3 Mar 2022", "3–20 Mar 2022", "9 Mar – 12 Apr 2022", "1 Dec 2021 – 3 Mar 2022". */
export function formatSpan({ from, to }: Span): string {
  if (from === to) return formatDay(from)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatDay(to)}`
  return `${from.slice(0, 4) === to.slice(0, 4) ? formatDay(from).slice(0, -5) : formatDay(from)} – ${formatDay(to)}`
}

/** A span within a sentence: "in 2022", "in the 2020s", "in March 2022", "on 3 March 2022", "between 9 March and 12 April 2022". */
export function spanWords(span: Span): string {
  if (span.from === span.to) return `on ${formatDayLong(span.from)}`
  switch (unitOf(span)) {
    case 'decade': return `in the ${nameOf('decade', span)}`
    case 'year': return `in ${nameOf('year', span)}`
    case 'quarter': return `from ${formatDayLong(span.from, 'month').slice(0, -5)} to ${formatDayLong(span.to, 'month')}`
    case 'month': return `in ${formatDayLong(span.from, 'month')}`
    case null: return `between ${formatDayLong(span.from)} and ${formatDayLong(span.to)}`
  }
}

/**
 * The stretch that an axis shows: what the address asks for, else from the year of the first measure to the day of the law, or to the last measure
 * where that takes effect later.
 * @param extent first and last day of the measures, whatever stretch is asked for; null where there is none
 */
export function axisOf(asked: { readonly from?: string | undefined, readonly to?: string | undefined }, extent: Span | null, day: string): Span {
  const from = asked.from ?? spanOf('year', extent?.from ?? asked.to ?? day).from
  const to = asked.to ?? (extent !== null && extent.to > day ? extent.to : day)
  if (from <= to) return { from, to }
  // Asked for a time before the first measure or after the last: the rest of that year.
  return asked.from === undefined ? { from: spanOf('year', to).from, to } : { from, to: spanOf('year', from).to }
}

export interface Step {
  readonly label: string
  /** Null for the whole axis. */
  readonly span: Span | null
}

export interface Zoom {
  /** Wider stretches around this one, the widest first; the whole axis where it is not shown already. */
  readonly around: readonly Step[]
  /** Stretches of the next smaller kind that it reaches into. */
  readonly within: readonly Step[]
  readonly earlier: Step | null
  readonly later: Step | null
}

const overlap = (a: Span, b: Span) => a.from <= b.to && b.from <= a.to
const within = (inner: Span, outer: Span) => outer.from <= inner.from && inner.to <= outer.to

/**
 * Where one can go from a stretch of the axis.
 * @param whole everything there is to see
 */
export function zoomOf(axis: Span, whole: Span): Zoom {
  const around = UNITS.map(unit => ({ unit, span: spanOf(unit, axis.from) })).filter(({ span }) => within(axis, span) && !sameSpan(axis, span) && !within(whole, span))
    .map(({ unit, span }) => ({ label: nameOf(unit, span), span }))
  const finer = UNITS.find(unit => lengthOf(axis) > lengthOf(spanOf(unit, axis.from)) * 1.5)
  const beside = (span: Span) => (overlap(span, whole) ? span : null)
  const [earlier, later] = neighboursOf(axis).map(beside)
  return {
    around: [...(sameSpan(axis, whole) ? [] : [{ label: 'All years', span: null }]), ...around],
    within: finer === undefined ? [] : splitBy(finer, axis).filter(span => overlap(span, whole)).map(span => ({ label: shortName(finer, span, axis), span })),
    earlier: earlier ? { label: 'Earlier', span: earlier } : null, later: later ? { label: 'Later', span: later } : null,
  }
}

// Within one year the year need not be said again.
function shortName(unit: Unit, span: Span, axis: Span): string {
  const name = nameOf(unit, span)
  return (unit === 'quarter' || unit === 'month') && axis.from.slice(0, 4) === axis.to.slice(0, 4) ? name.slice(0, -5) : name
}

/** The stretches of one kind that a span reaches into, in order. */
export function splitBy(unit: Unit, span: Span): Span[] {
  const found: Span[] = []
  for (let next = spanOf(unit, span.from); next.from <= span.to; next = spanOf(unit, addDays(next.to, 1))) found.push(next)
  return found
}

/** The stretches of the same kind before and after: of the calendar where it is one of those, else of the same length. */
function neighboursOf(span: Span): [Span, Span] {
  const unit = unitOf(span)
  const before = addDays(span.from, -1)
  const after = addDays(span.to, 1)
  if (unit !== null) return [spanOf(unit, before), spanOf(unit, after)]
  const days = lengthOf(span) - 1
  return [{ from: addDays(before, -days), to: before }, { from: after, to: addDays(after, days) }]
}

// Below this a drawing would show single days far apart.
const SHORTEST = 30

/** A closer look at a part of the axis, with room around it; null where there is nothing more to see. */
export function closeUp(part: Span, axis: Span): Span | null {
  const days = Math.max(SHORTEST, Math.round(lengthOf(part) * 1.5), part.from === part.to ? Math.round(lengthOf(axis) / 8) : 0)
  if (days >= lengthOf(axis) * 0.75) return null
  const from = addDays(part.from, -Math.floor((days - lengthOf(part)) / 2))
  return { from, to: addDays(from, days - 1) }
}

/** The same place with three times as much around it; null (the whole axis) where that reaches beyond what there is. */
export function stepBack(axis: Span, whole: Span): Span | null {
  const wider = { from: addDays(axis.from, -lengthOf(axis)), to: addDays(axis.to, lengthOf(axis)) }
  return within(whole, wider) || lengthOf(wider) >= lengthOf(whole) ? null : wider
}

export interface Tick {
  readonly x: number
  readonly label: string
  /** The stretch that begins here, where it is worth a closer look. */
  readonly span: Span | null
}

/**
 * Ticks of an axis: years, quarters, months or days, as many as have room.
 * @param room pixels of the axis
 * @param each pixels that one label needs
 */
export function ticksOf(axis: Span, room: number, each: number): Tick[] {
  const perDay = room / lengthOf(axis)
  const starts = (unit: Unit, every = 1) => splitBy(unit, axis).filter(({ from }) => Number(from.slice(0, 4)) % every === 0)
  const tick = (label: string, span: Span) => ({ x: Math.max(0, edgeOf(span.from, axis)), label, span: lengthOf(span) < lengthOf(axis) ? span : null })
  const keep = (ticks: readonly Tick[]) => ticks.filter((one, index) => (100 - one.x) / 100 * room >= each * 0.6 && (index === ticks.length - 1 || ((ticks[index + 1]?.x ?? 0) - one.x) / 100 * room >= each * 0.75))
  const month = ({ from }: Span) => (from.slice(5, 7) === '01' ? from.slice(0, 4) : formatDay(from, 'month').slice(0, 3))
  if (perDay * 7 >= each) {
    const days = Array.from({ length: lengthOf(axis) }, (_, index) => addDays(axis.from, index)).filter(day => ['01', '08', '15', '22'].includes(day.slice(8)))
    return keep(days.map(day => ({ x: edgeOf(day, axis), label: day.endsWith('-01') ? formatDay(day).slice(0, -5) : String(Number(day.slice(8))), span: day.endsWith('-01') && lengthOf(axis) > 45 ? spanOf('month', day) : null })))
  }
  if (perDay * 28 >= each) return keep(starts('month').map(span => tick(month(span), span)))
  if (perDay * 90 >= each) return keep(starts('quarter').map(span => tick(month(span), span)))
  const every = [1, 2, 5, 10, 20].find(one => one * 365 * perDay >= each) ?? 50
  return keep(starts('year', every).map(span => tick(span.from.slice(0, 4), span)))
}
