/**
 * Loads the researched facts of prisma/seed/ into the database: validated by the schemas that every form uses, in one transaction.
 * Records that are there already are left as they are, so that running it again changes nothing and an editor's work is never overwritten.
 *
 *   node --conditions=react-server --import tsx prisma/seed.ts [--if-empty]
 *
 * --if-empty returns at once when there is any measure (what every start does).
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { conflictRows, seriesRows, totalRows } from '@/lib/context/rows'
import { conflictSchema, listTotalSchema, seriesSchema } from '@/lib/context/schema'
import { db } from '@/lib/db/client'
import { syncReviewRule } from '@/lib/db/review-rule'
import { insertRows, mergeRows, type Rows } from '@/lib/db/rows'
import { syncVocabulary } from '@/lib/db/vocabulary'
import { instrumentRows } from '@/lib/instruments/rows'
import { instrumentSchema } from '@/lib/instruments/schema'
import { writePeriods } from '@/lib/measures/periods'
import { measureRows } from '@/lib/measures/rows'
import { measureSchema } from '@/lib/measures/schema'
import type { Kind } from '@/lib/records/kinds'
import { importRecords } from '@/lib/records/mutations'
import { reliefRows } from '@/lib/reliefs/rows'
import { reliefSchema } from '@/lib/reliefs/schema'
import { triggerRows } from '@/lib/triggers/rows'
import { triggerSchema } from '@/lib/triggers/schema'

const BODY_FILES = ['eu', 'us', 'uk', 'by'] as const
// A slow disk may take longer than Prisma's five seconds.
const ROOM = { timeout: 120_000, maxWait: 10_000 }
const started = performance.now()

function read<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(new URL(`seed/${file}.json`, import.meta.url), 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`prisma/seed/${file}.json is not valid:\n${z.prettifyError(parsed.error)}`)
}

function say(text: string): void {
  // One line that is written over on a terminal; in a log only the last one matters.
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}`)
}

async function load(): Promise<string> {
  const prisma = db()
  if (process.argv.includes('--if-empty') && await prisma.measure.count() > 0) {
    await prisma.$transaction(async tx => { await syncVocabulary(tx); await syncReviewRule(tx) })
    await importRecords()
    return `facts: ${await prisma.measure.count()} measures are there`
  }
  const bodies = BODY_FILES.map(file => read(file, z.strictObject({ instruments: z.array(instrumentSchema), measures: z.array(measureSchema), reliefs: z.array(reliefSchema) })))
  const { triggers } = read('triggers', z.strictObject({ triggers: z.array(triggerSchema) }))
  const { series } = read('context', z.strictObject({ series: z.array(seriesSchema) }))
  const { totals } = read('totals', z.strictObject({ totals: z.array(listTotalSchema) }))
  const { conflicts } = read('conflicts', z.strictObject({ conflicts: z.array(conflictSchema) }))
  const instruments = bodies.flatMap(body => body.instruments)
  const byId = new Map(instruments.map(instrument => [instrument.id, instrument]))
  const measures = bodies.flatMap(body => body.measures)
  const reliefs = bodies.flatMap(body => body.reliefs)

  const said = await prisma.$transaction(async tx => {
    await syncVocabulary(tx)
    await syncReviewRule(tx)
    // What the database holds already, by kind of record.
    const [instrumentIds, triggerIds, measureIds, reliefIds, seriesIds, conflictIds, totalCount] = await Promise.all([
      ids(tx.instrument), ids(tx.trigger), ids(tx.measure), ids(tx.relief), ids(tx.context_series), ids(tx.conflict), tx.list_total.count(),
    ])
    // What was archived has left the tables, and must not come back by itself.
    const archived = new Set((await tx.record.findMany({ where: { archived: true } })).map(row => `${row.kind}/${row.slug ?? ''}`))
    const isNew = (kind: Kind, held: ReadonlySet<string>) => ({ id }: { id: string }) => !held.has(id) && !archived.has(`${kind}/${id}`)
    const news = {
      instruments: instruments.filter(isNew('instrument', instrumentIds)),
      triggers: triggers.map((trigger, position) => ({ trigger, position })).filter(({ trigger }) => isNew('trigger', triggerIds)(trigger)),
      measures: measures.filter(isNew('measure', measureIds)),
      reliefs: reliefs.filter(isNew('relief', reliefIds)),
    }
    const rows: Rows = mergeRows([
      ...news.instruments.map(instrumentRows),
      ...news.triggers.map(({ trigger, position }) => triggerRows(trigger, position)),
      ...news.measures.map(measure => measureRows(measure, measure.instruments.flatMap(id => byId.get(id) ?? []))),
      ...news.reliefs.map(reliefRows),
      ...series.map((one, position) => ({ one, position })).filter(({ one }) => !seriesIds.has(one.id)).map(({ one, position }) => seriesRows(one, position)),
      ...(totalCount === 0 ? totals.map(totalRows) : []),
      ...conflicts.filter(one => !conflictIds.has(one.id) && !archived.has(`${one.subject_kind}/${one.subject}`)).map(conflictRows),
    ])
    const all = Object.values(rows).reduce((sum, list) => sum + list.length, 0)
    let done = 0
    await insertRows(tx, rows, (table, count) => { done += count; say(`  facts: ${done} of ${all} rows (${table})`) })
    await writePeriods(tx, [...new Set([...news.measures.map(one => one.id), ...news.reliefs.flatMap(one => one.measures)])])
    if (all > 0) await tx.dataset.upsert({ where: { id: 1 }, create: { version: 1, changed_at: new Date() }, update: { version: { increment: 1 }, changed_at: new Date() } })
    return `facts: ${news.measures.length} measures, ${news.reliefs.length} reliefs, ${news.instruments.length} instruments, ${news.triggers.length} triggers added (${all} rows)`
  }, ROOM)
  await importRecords()
  return said
}

async function ids(table: { findMany: (args: { select: { id: true } }) => PromiseLike<{ id: string }[]> }): Promise<Set<string>> {
  return new Set((await table.findMany({ select: { id: true } })).map(row => row.id))
}

try {
  const result = await load()
  say('')
  console.log(`  ${result} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await db().$disconnect()
}
