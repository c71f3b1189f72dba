import type { Prisma } from '@/prisma/generated/client'
import type { Db } from '@/lib/db/client'

/** Rows to insert, by table. Tables stand in the order in which foreign keys let them be filled. */
interface RowTypes {
  instrument: Prisma.instrumentCreateManyInput
  instrument_link: Prisma.instrument_linkCreateManyInput
  trigger: Prisma.triggerCreateManyInput
  trigger_fact: Prisma.trigger_factCreateManyInput
  trigger_event: Prisma.trigger_eventCreateManyInput
  measure: Prisma.measureCreateManyInput
  measure_co_authority: Prisma.measure_co_authorityCreateManyInput
  measure_target: Prisma.measure_targetCreateManyInput
  measure_type: Prisma.measure_typeCreateManyInput
  measure_sector: Prisma.measure_sectorCreateManyInput
  measure_trigger: Prisma.measure_triggerCreateManyInput
  measure_instrument: Prisma.measure_instrumentCreateManyInput
  named_target: Prisma.named_targetCreateManyInput
  trigger_event_measure: Prisma.trigger_event_measureCreateManyInput
  relief: Prisma.reliefCreateManyInput
  relief_co_authority: Prisma.relief_co_authorityCreateManyInput
  relief_measure: Prisma.relief_measureCreateManyInput
  relief_instrument: Prisma.relief_instrumentCreateManyInput
  relief_trigger: Prisma.relief_triggerCreateManyInput
  event: Prisma.eventCreateManyInput
  event_trigger: Prisma.event_triggerCreateManyInput
  list_total: Prisma.list_totalCreateManyInput
  context_series: Prisma.context_seriesCreateManyInput
  context_value: Prisma.context_valueCreateManyInput
  conflict: Prisma.conflictCreateManyInput
  source: Prisma.sourceCreateManyInput
}

export type Table = keyof RowTypes
export type Rows = { [T in Table]?: RowTypes[T][] }

const ORDER: readonly Table[] = [
  'instrument', 'instrument_link', 'trigger', 'trigger_fact', 'trigger_event', 'measure', 'measure_co_authority', 'measure_target', 'measure_type', 'measure_sector',
  'measure_trigger', 'measure_instrument', 'named_target', 'trigger_event_measure', 'relief', 'relief_co_authority', 'relief_measure', 'relief_instrument', 'relief_trigger',
  'event', 'event_trigger', 'list_total', 'context_series', 'context_value', 'conflict', 'source',
]

/** Puts the rows of many records together, table by table. */
export function mergeRows(all: readonly Rows[]): Rows {
  const merged: Rows = {}
  for (const table of ORDER) {
    const rows = all.flatMap(one => (one[table] ?? []) as never[])
    if (rows.length > 0) merged[table] = rows
  }
  return merged
}

/**
 * Inserts rows, table by table.
 * @param onTable told after each table how many rows it got, for a progress line
 */
export async function insertRows(tx: Db, rows: Rows, onTable: (table: Table, count: number) => void = () => undefined): Promise<void> {
  for (const table of ORDER) {
    const data = rows[table]
    if (data === undefined || data.length === 0) continue
    if (table === 'measure') await insertMeasureRows(tx, rows.measure ?? [])
    else await (tx[table] as unknown as { createMany: (args: { data: unknown }) => Promise<unknown> }).createMany({ data })
    onTable(table, data.length)
  }
}

/** A measure may name its successor, which may come later or in another statement: links are set once all rows are there. */
async function insertMeasureRows(tx: Db, data: RowTypes['measure'][]): Promise<void> {
  await tx.measure.createMany({ data: data.map(row => ({ ...row, superseded_by: null })) })
  for (const { id, superseded_by } of data) if (superseded_by) await tx.measure.update({ where: { id }, data: { superseded_by } })
}

/** Rows of a join table: one per entry of a list, its order kept in `position`. */
export function positioned<Owner extends object, Key extends string>(owner: Owner, key: Key, ids: readonly string[]): (Owner & { [K in Key]: string } & { position: number })[] {
  return ids.map((id, position) => ({ ...owner, [key]: id, position }) as Owner & { [K in Key]: string } & { position: number })
}
