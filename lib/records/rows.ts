import { toDbDate } from '@/lib/dates'
import type { Db } from '@/lib/db/client'
import { insertRows, type Rows, type Table } from '@/lib/db/rows'
import { instrumentInclude, instrumentOf, instrumentRows } from '@/lib/instruments/rows'
import { instrumentSchema } from '@/lib/instruments/schema'
import { writePeriods } from '@/lib/measures/periods'
import { measureInclude, measureOf, measureRows, searchText } from '@/lib/measures/rows'
import { measureSchema } from '@/lib/measures/schema'
import type { Kind } from '@/lib/records/kinds'
import { reliefRows } from '@/lib/reliefs/rows'
import { reliefSchema } from '@/lib/reliefs/schema'
import { triggerRows } from '@/lib/triggers/rows'
import { triggerSchema } from '@/lib/triggers/schema'

/** How a record gets into the tables that readers see, and out of them again. Called within the transaction of a publication only. */

// Rows that belong to one record alone and are written anew with it. What hangs on these goes with them.
const OWNED: Readonly<Record<Kind, { readonly key: string, readonly tables: readonly Table[] }>> = {
  measure: { key: 'measure_id', tables: ['measure_co_authority', 'measure_target', 'measure_type', 'measure_sector', 'measure_trigger', 'measure_instrument', 'named_target', 'event', 'source'] },
  relief: { key: 'relief_id', tables: ['relief_co_authority', 'relief_measure', 'relief_instrument', 'relief_trigger', 'event', 'source'] },
  trigger: { key: 'trigger_id', tables: ['trigger_fact', 'trigger_event', 'source'] },
  instrument: { key: 'instrument_id', tables: ['instrument_link'] },
}

// The tables are many and their types differ; what is done to them here does not.
type AnyTable = {
  deleteMany: (args: { where: object }) => Promise<{ count: number }>
  upsert: (args: { where: { id: string }, create: object, update: object }) => Promise<unknown>
}
const tableOf = (tx: Db, table: Table) => tx[table] as unknown as AnyTable

/**
 * Writes a record into the tables that readers see, in place of what they held of it, and everything that is derived from it: the periods of
 * measures, the text that a search looks through.
 * @param content a whole, valid record of that kind
 * @throws zod's error where it is not
 */
export async function writeRecord(tx: Db, kind: Kind, content: unknown): Promise<void> {
  const { id, rows, touched } = await rowsOf(tx, kind, content)
  const { [kind]: head, ...owned } = rows as Rows & Record<Kind, object[] | undefined>
  const before = kind === 'relief' ? await relievedBy(tx, id) : []
  for (const table of OWNED[kind].tables) await tableOf(tx, table).deleteMany({ where: { [OWNED[kind].key]: id } })
  const row = head?.[0] ?? {}
  await tableOf(tx, kind).upsert({ where: { id }, create: row, update: row })
  await insertRows(tx, owned)
  await writePeriods(tx, [...new Set([...before, ...touched])])
  if (kind === 'instrument') await writeSearchTexts(tx, id)
}

async function rowsOf(tx: Db, kind: Kind, content: unknown): Promise<{ id: string, rows: Rows, touched: readonly string[] }> {
  switch (kind) {
    case 'measure': {
      const measure = measureSchema.parse(content)
      const instruments = await tx.instrument.findMany({ where: { id: { in: measure.instruments } }, include: instrumentInclude })
      return { id: measure.id, rows: measureRows(measure, inOrderOf(measure.instruments, instruments.map(instrumentOf))), touched: [measure.id] }
    }
    case 'relief': {
      const relief = reliefSchema.parse(content)
      return { id: relief.id, rows: reliefRows(relief), touched: relief.measures }
    }
    case 'trigger': {
      const trigger = triggerSchema.parse(content)
      return { id: trigger.id, rows: triggerRows(trigger, await placeOf(tx, trigger.id, trigger.started_on)), touched: [] }
    }
    case 'instrument': {
      const instrument = instrumentSchema.parse(content)
      return { id: instrument.id, rows: instrumentRows(instrument), touched: [] }
    }
  }
}

function inOrderOf<T extends { id: string }>(ids: readonly string[], items: readonly T[]): T[] {
  return ids.flatMap(id => items.find(item => item.id === id) ?? [])
}

/** Triggers stand oldest first. A new one takes its place among them, the others keep their order. */
async function placeOf(tx: Db, id: string, startedOn: string): Promise<number> {
  const present = await tx.trigger.findUnique({ where: { id }, select: { position: true } })
  if (present !== null) return present.position
  const later = await tx.trigger.findFirst({ where: { started_on: { gt: toDbDate(startedOn) } }, orderBy: { position: 'asc' }, select: { position: true } })
  if (later === null) return ((await tx.trigger.aggregate({ _max: { position: true } }))._max.position ?? -1) + 1
  await tx.trigger.updateMany({ where: { position: { gte: later.position } }, data: { position: { increment: 1 } } })
  return later.position
}

async function relievedBy(tx: Db, id: string): Promise<string[]> {
  return (await tx.relief_measure.findMany({ where: { relief_id: id }, select: { measure_id: true } })).map(row => row.measure_id)
}

/** A measure is found by the citations of its acts. */
async function writeSearchTexts(tx: Db, instrumentId: string): Promise<void> {
  const rows = await tx.measure.findMany({ where: { instruments: { some: { instrument_id: instrumentId } } }, include: measureInclude })
  for (const measure of rows.map(measureOf)) {
    const instruments = await tx.instrument.findMany({ where: { id: { in: measure.instruments } }, include: instrumentInclude })
    await tx.measure.update({ where: { id: measure.id }, data: { search_text: searchText(measure, inOrderOf(measure.instruments, instruments.map(instrumentOf))) } })
  }
}

/**
 * Takes a record out of the tables that readers see. Nothing may refer to it any more (`listReferrers`).
 * @returns the contradictions between sources that stood with it, to be kept with the decision and given to `restoreConflicts`
 */
export async function removeRecord(tx: Db, kind: Kind, id: string): Promise<object[]> {
  const conflicts = await tx.conflict.findMany({ where: { [OWNED[kind].key]: id } })
  await tx.conflict.deleteMany({ where: { [OWNED[kind].key]: id } })
  const relieved = kind === 'relief' ? await relievedBy(tx, id) : []
  await tableOf(tx, kind).deleteMany({ where: { id } })
  await writePeriods(tx, relieved)
  return conflicts
}

/** Puts back what `removeRecord` gave. */
export async function restoreConflicts(tx: Db, kept: unknown): Promise<void> {
  if (!Array.isArray(kept) || kept.length === 0) return
  await tx.conflict.createMany({ data: kept as never[], skipDuplicates: true })
}
