import { formatDay, formatDayWithoutYear } from '@/lib/dates'
import { LABEL_GAP, placeMarks, textWidth, type PlacedMark } from '@/lib/charts/labels'
import type { TimelineTrigger } from '@/lib/timeline/list'
import { lengthOf, placeOf, type Span } from '@/lib/timeline/span'

/** A trigger on the axis: a line up to its label. */
export interface EventMark extends Pick<PlacedMark, 'side' | 'row'> {
  readonly id: string
  readonly title: string
  readonly label: string
  /** Empty where the axis is too long for days to matter. */
  readonly date: string
  /** Percent of the axis. */
  readonly x: number
}

// Days of events are told where a year has the room for them.
const DATED_DAYS = 1500

/**
 * Triggers as lines with labels above the lanes, none of which covers another.
 * @param room pixels of the axis; left and right how far labels may reach beyond it
 * @returns the marks, the rows that their labels take, and the number of triggers for whose label there is no room
 */
export function eventsOf(triggers: readonly TimelineTrigger[], axis: Span, room: { readonly width: number, readonly left: number, readonly right: number }): { events: EventMark[], rows: number, left: number } {
  const dated = lengthOf(axis) <= DATED_DAYS
  const words = triggers.map(trigger => ({
    trigger, x: placeOf(trigger.started_on, axis),
    // A range of years has an en dash in text.
    label: trigger.label.replace(/^(\d{4})-(\d\d) /, '$1–$2 '),
    date: !dated ? '' : trigger.label.startsWith(`${trigger.started_on.slice(0, 4)} `) ? formatDayWithoutYear(trigger.started_on, trigger.started_on_precision) : formatDay(trigger.started_on, trigger.started_on_precision),
  }))
  const { placed, rows } = placeMarks(
    words.map(({ trigger, x, label, date }) => ({ id: trigger.id, x: x / 100 * room.width, width: textWidth(label, 13) + (date === '' ? 0 : LABEL_GAP + textWidth(date, 12)) })),
    { ...room, free: () => 0 },
  )
  const events = placed.flatMap(({ id, side, row }) => words.filter(one => one.trigger.id === id).map(({ trigger, x, label, date }) => ({ id, title: trigger.title, label, date, x, side, row })))
  return { events, rows, left: triggers.length - events.length }
}
