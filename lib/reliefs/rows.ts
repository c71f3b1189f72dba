import type { Prisma } from '@/prisma/generated/client'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { mergeRows, positioned, type Rows } from '@/lib/db/rows'
import { eventInclude, eventOf, eventRows } from '@/lib/events/rows'
import type { Relief } from '@/lib/reliefs/schema'
import { inOrder, sourceOf, sourceRows } from '@/lib/sources/rows'

export const reliefInclude = {
  co_authorities: inOrder, measures: inOrder, instruments: inOrder, triggers: inOrder, events: { ...inOrder, include: eventInclude }, sources: inOrder,
} satisfies Prisma.reliefInclude

export function reliefRows(relief: Relief): Rows {
  const { id, body, authority, kind, title, summary, effect, changes_state, scope, confidence, open } = relief
  const owner = { relief_id: id }
  const own: Rows = {
    relief: [{
      id, body, authority, kind, title, summary, effect, changes_state, scope, confidence, open, package: relief.package,
      announced_on: toDbDate(relief.announced_on), announced_on_precision: relief.announced_on_precision,
      starts_on: toDbDate(relief.starts_on), starts_on_precision: relief.starts_on_precision,
      ends_on: toDbDate(relief.ends_on), ends_on_precision: relief.ends_on_precision,
    }],
    relief_co_authority: positioned(owner, 'authority_id', relief.co_authorities),
    relief_measure: positioned(owner, 'measure_id', relief.measures),
    relief_instrument: positioned(owner, 'instrument_id', relief.instruments),
    relief_trigger: positioned(owner, 'trigger_id', relief.triggers),
    source: sourceRows(owner, relief.sources),
  }
  return mergeRows([own, eventRows(owner, relief.events)])
}

/** A relief as a record, from its row. */
export function reliefOf(row: Prisma.reliefGetPayload<{ include: typeof reliefInclude }>): Relief {
  const { id, kind, title, summary, announced_on_precision, starts_on_precision, ends_on_precision, effect, changes_state, scope, confidence, open } = row
  return {
    id, kind, title, summary, announced_on_precision, starts_on_precision, ends_on_precision, effect, changes_state, scope, confidence, open, package: row.package,
    body: row.body as Relief['body'], authority: row.authority as Relief['authority'], co_authorities: row.co_authorities.map(link => link.authority_id as Relief['authority']),
    measures: row.measures.map(link => link.measure_id), instruments: row.instruments.map(link => link.instrument_id), triggers: row.triggers.map(link => link.trigger_id),
    announced_on: fromDbDate(row.announced_on), starts_on: fromDbDate(row.starts_on), ends_on: fromDbDate(row.ends_on),
    events: row.events.map(eventOf), sources: row.sources.map(sourceOf),
  }
}
