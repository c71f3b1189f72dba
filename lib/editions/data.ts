import 'server-only'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { addDays } from '@/lib/dates'
import { db } from '@/lib/db/client'
import type { Rows } from '@/lib/db/rows'
import type { Content } from '@/lib/form'
import { normalised } from '@/lib/history/values'
import type { Instrument } from '@/lib/instruments/schema'
import { filters, valuesOf, type Query } from '@/lib/measures/filter'
import { measureRows } from '@/lib/measures/rows'
import type { Measure } from '@/lib/measures/schema'
import { periodsOf, type Period } from '@/lib/measures/state'
import { KIND_IDS, kindOf, type Kind } from '@/lib/records/kinds'
import type { Relief } from '@/lib/reliefs/schema'
import type { Trigger } from '@/lib/triggers/schema'

/**
 * What this tracker had published by the end of a day: the second clock. The first, `asOf`, moves through the law; this one through our knowledge of it.
 *
 * An edition is built from the revisions that were published then. Its `tables` stand in front of a query as common table expressions with the names
 * of the tables, so that the one definition of what a filter keeps, counts and orders works on them unchanged.
 */
export interface Edition {
  readonly measures: ReadonlyMap<string, Measure>
  readonly periods: ReadonlyMap<string, readonly Period[]>
  readonly reliefs: readonly Relief[]
  readonly instruments: ReadonlyMap<string, Instrument>
  /** Oldest first, as everywhere. */
  readonly triggers: readonly Trigger[]
  readonly tables: Sql
}

/** The edition that a query asks for with `knownAt`; none where it asks for the present, or for something that is no past day. */
export async function editionFor(query: Query): Promise<Edition | undefined> {
  const day = valuesOf(query, 'knownAt').find(value => value !== '')
  return day !== undefined && filters.knownAt.schema.safeParse(day).success ? loadEdition(day) : undefined
}

// An edition of some hundred measures takes a few megabytes; days between two publications share one.
const MOST_KEPT = 4
const kept = new WeakMap<object, Map<string, Promise<Edition>>>()

/** What had been published by the end of a day (UTC). */
export async function loadEdition(day: string): Promise<Edition> {
  // What was decided is never altered, so that the number of decisions up to a moment says which edition it is.
  const [row] = z.array(z.object({ count: z.int() })).parse(await db().$queryRaw(sql`SELECT count(*)::int AS count FROM decision WHERE what IN ('published', 'archived') AND at < ${addDays(day, 1)}::date AT TIME ZONE 'UTC'`))
  const key = String(row?.count ?? 0)
  const editions = kept.get(db()) ?? new Map<string, Promise<Edition>>()
  kept.set(db(), editions)
  const held = editions.get(key)
  const edition = held ?? buildEdition(day)
  editions.delete(key)
  editions.set(key, edition)
  if (held === undefined) edition.catch(() => editions.delete(key))
  for (const oldest of [...editions.keys()].slice(0, -MOST_KEPT)) editions.delete(oldest)
  return edition
}

const snapshots = z.array(z.object({ kind: z.enum(KIND_IDS), content: z.custom<Content>() }))

async function buildEdition(day: string): Promise<Edition> {
  const [rows, positions] = await Promise.all([
    db().$queryRaw(sql`
      SELECT r.kind::text, v.content FROM (
        SELECT DISTINCT ON (record_id) record_id, number, what FROM decision
        WHERE what IN ('published', 'archived') AND at < ${addDays(day, 1)}::date AT TIME ZONE 'UTC' ORDER BY record_id, id DESC
      ) d JOIN record r ON r.id = d.record_id JOIN revision v ON v.record_id = d.record_id AND v.number = d.number
      WHERE d.what = 'published' ORDER BY r.slug COLLATE "C"`).then(result => snapshots.parse(result)),
    db().trigger.findMany({ select: { id: true, position: true } }),
  ])
  // A field that records have got since then is empty in what was published before.
  const ofKind = <T>(kind: Kind) => rows.filter(row => row.kind === kind).map(row => normalised(kindOf(kind).fields, row.content) as unknown as T)
  const measures = ofKind<Measure>('measure')
  const reliefs = ofKind<Relief>('relief')
  const instruments = new Map(ofKind<Instrument>('instrument').map(act => [act.id, act]))
  const place = new Map(positions.map(row => [row.id, row.position]))
  const triggers = ofKind<Trigger>('trigger').sort((a, b) => a.started_on.localeCompare(b.started_on) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  const byMeasure = new Map<string, Relief[]>()
  for (const relief of reliefs) for (const id of relief.measures) byMeasure.set(id, [...(byMeasure.get(id) ?? []), relief])
  const periods = new Map(measures.map(measure => [measure.id, periodsOf(measure, byMeasure.get(measure.id) ?? [])]))
  return { measures: new Map(measures.map(measure => [measure.id, measure])), periods, reliefs, instruments, triggers, tables: tablesOf(measures, periods, instruments) }
}

/** Rows of a query, over the tables as they are or as an edition has them. */
export async function readTables(query: Sql, edition: Edition | undefined): Promise<unknown> {
  if (edition === undefined) return db().$queryRaw(query)
  // The planner guesses that a table made of JSON has a hundred rows and a few that fit, and would search the texts of all measures once for each of them.
  const [, rows] = await db().$transaction([db().$executeRaw(sql`SET LOCAL enable_nestloop = off`), db().$queryRaw(sql`${edition.tables} ${query}`)])
  return rows
}

// What the queries of lib/measures/data.ts and lib/record/data.ts read, besides the vocabulary.
const TABLES = ['measure', 'measure_co_authority', 'measure_type', 'measure_sector', 'measure_trigger', 'measure_instrument', 'named_target'] as const satisfies readonly (keyof Rows)[]

function tablesOf(measures: readonly Measure[], periods: ReadonlyMap<string, readonly Period[]>, instruments: ReadonlyMap<string, Instrument>): Sql {
  const rows = measures.map(measure => measureRows(measure, measure.instruments.flatMap(id => instruments.get(id) ?? [])))
  const spans = measures.flatMap(({ id }) => (periods.get(id) ?? []).map(({ state, ended_how, from, to }, position) => ({ measure_id: id, position, state, ended_how, period: `[${from},${to ?? ''})` })))
  // The type behind the cast is the table itself: the names below are not known within their own definitions.
  const table = (name: string, of: readonly unknown[]) => sql`${raw(name)} AS (SELECT * FROM jsonb_populate_recordset(NULL::${raw(name)}, ${JSON.stringify(of)}::jsonb))`
  return sql`WITH ${join([...TABLES.map(name => table(name, rows.flatMap(one => (one[name] ?? []) as unknown[]))), table('measure_period', spans)], ', ')}`
}
