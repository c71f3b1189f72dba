import { formatDay, formatDayLong } from '@/lib/dates'
import type { Trigger } from '@/lib/triggers/schema'

type Dated = Pick<Trigger, 'started_on' | 'started_on_precision' | 'ended_on' | 'ended_on_precision'>

/** When a trigger happened, in short: `23 May 2021 – 7 Jun 2023`, `since 24 Feb 2022`, `19 Dec 2010`. */
export function datesOf(trigger: Dated): string {
  const start = formatDay(trigger.started_on, trigger.started_on_precision)
  if (trigger.ended_on === null) return `since ${start}`
  return trigger.ended_on === trigger.started_on ? start : `${start} – ${formatDay(trigger.ended_on, trigger.ended_on_precision)}`
}

/** The same for a sentence of its own. */
export function datesInWords(trigger: Dated): string {
  const start = formatDayLong(trigger.started_on, trigger.started_on_precision)
  if (trigger.ended_on === null) return `Since ${start}`
  return trigger.ended_on === trigger.started_on ? start : `From ${start} to ${formatDayLong(trigger.ended_on, trigger.ended_on_precision)}`
}
