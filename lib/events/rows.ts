import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { positioned, type Rows } from '@/lib/db/rows'
import type { LawEvent } from '@/lib/events/schema'
import { inOrder } from '@/lib/sources/rows'

export const eventInclude = { triggers: inOrder } satisfies Prisma.eventInclude

export function eventRows(owner: { measure_id: string } | { relief_id: string }, events: readonly LawEvent[]): Rows {
  const withIds = events.map((event, position) => ({ event, id: randomUUID(), position }))
  return {
    event: withIds.map(({ event, id, position }) => ({ ...owner, id, position, on: toDbDate(event.on), on_precision: event.on_precision, kind: event.kind, note: event.note, instrument: event.instrument, relief: event.relief })),
    event_trigger: withIds.flatMap(({ event, id }) => positioned({ event_id: id }, 'trigger_id', event.triggers)),
  }
}

/** An event as a record, from its row. */
export function eventOf(row: Prisma.eventGetPayload<{ include: typeof eventInclude }>): LawEvent {
  const { on_precision, kind, note, instrument, relief } = row
  return { on: fromDbDate(row.on), on_precision, kind, note, instrument, relief, triggers: row.triggers.map(link => link.trigger_id) }
}
