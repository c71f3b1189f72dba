import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { editingChanges, type DecisionRow, type EditingChange } from '@/lib/changes/editing'
import { keepsContent } from '@/lib/changes/kept'
import { lawChanges, type DatedEvent, type LawChange, type Subject, type Turn } from '@/lib/changes/law'
import type { Span } from '@/lib/changes/query'
import { addDays, fromDbDate } from '@/lib/dates'
import { db } from '@/lib/db/client'
import type { Content } from '@/lib/form'
import { countWords } from '@/lib/measures/counts'
import { narrows, toWhere, type Filter } from '@/lib/measures/filter'
import { measureInclude, measureOf } from '@/lib/measures/rows'
import type { Measure } from '@/lib/measures/schema'
import type { StateOnDay } from '@/lib/measures/state'
import type { Body } from '@/lib/measures/vocab'
import { KIND_IDS } from '@/lib/records/kinds'

/** The only reader of what changed between two days: after `from`, up to and with `to`. */

const within = (day: Sql, { from, to }: Span): Sql => sql`(${day} > ${from}::date AND ${day} <= ${to}::date)`
const keptReliefs = (filter: Filter): Sql => (narrows(filter) ? sql`EXISTS (SELECT FROM relief_measure x JOIN measure m ON m.id = x.measure_id WHERE x.relief_id = r.id AND ${toWhere(filter)})` : sql`TRUE`)

const turnRows = z.array(z.object({ measure: z.string(), on: z.string(), from_state: z.string().nullable(), from_how: z.string().nullable(), to_state: z.string(), to_how: z.string().nullable() }))
const eventRows = z.array(z.object({ of: z.enum(['measure', 'relief']), id: z.string(), on: z.string(), on_precision: z.enum(['month', 'year', 'week']).nullable(), kind: z.string(), note: z.string().nullable(), relief_id: z.string().nullable(), relief_title: z.string().nullable() }))

/** Changes of law of the measures that a filter keeps, and of the reliefs from them, newest first. */
export async function listLawChanges(filter: Filter, span: Span): Promise<LawChange[]> {
  const [turns, events] = await Promise.all([
    db().$queryRaw(sql`
      SELECT m.id AS measure, lower(p.period)::text AS on, q.state::text AS from_state, q.ended_how::text AS from_how, p.state::text AS to_state, p.ended_how::text AS to_how
      FROM measure m JOIN measure_period p ON p.measure_id = m.id LEFT JOIN measure_period q ON q.measure_id = m.id AND upper(q.period) = lower(p.period)
      WHERE ${within(sql`lower(p.period)`, span)} AND ${toWhere(filter)}`).then(rows => turnRows.parse(rows)),
    db().$queryRaw(sql`
      WITH told AS (
        SELECT 'measure' AS of, m.id, e.position, e.on, e.on_precision::text, e.kind::text, e.note, e.relief FROM event e JOIN measure m ON m.id = e.measure_id WHERE ${within(sql`e.on`, span)} AND ${toWhere(filter)}
        UNION ALL SELECT 'relief', r.id, e.position, e.on, e.on_precision::text, e.kind::text, e.note, NULL FROM event e JOIN relief r ON r.id = e.relief_id WHERE ${within(sql`e.on`, span)} AND ${keptReliefs(filter)}
        UNION ALL SELECT 'relief', r.id, -1, r.starts_on, r.starts_on_precision::text, 'began', NULL, NULL FROM relief r WHERE ${within(sql`r.starts_on`, span)} AND ${keptReliefs(filter)}
        UNION ALL SELECT 'relief', r.id, -1, r.ends_on, r.ends_on_precision::text, 'ended', NULL, NULL FROM relief r WHERE ${within(sql`r.ends_on`, span)} AND ${keptReliefs(filter)}
      )
      SELECT t.of, t.id, t.on::text, t.on_precision, t.kind, t.note, r.id AS relief_id, r.title AS relief_title FROM told t LEFT JOIN relief r ON r.id = t.relief ORDER BY t.on, t.id, t.position`).then(rows => eventRows.parse(rows)),
  ])
  const dated = events.map((row): DatedEvent => ({ of: row.of, id: row.id, on: row.on, on_precision: row.on_precision, kind: row.kind as DatedEvent['kind'], note: row.note, relief: row.relief_id === null || row.relief_title === null ? null : { id: row.relief_id, title: row.relief_title } }))
  const told = dated.filter(event => !isToldAlready(event, dated))
  const subjects = await readSubjects([...turns.map(turn => turn.measure), ...told.filter(event => event.of === 'measure').map(event => event.id)], told.filter(event => event.of === 'relief').map(event => event.id))
  return lawChanges(turns.map((row): Turn => ({
    measure: row.measure, on: row.on, from: row.from_state === null ? null : { state: row.from_state, ended_how: row.from_how } as StateOnDay, to: { state: row.to_state, ended_how: row.to_how } as StateOnDay,
  })), told, subjects)
}

/** That a relief is granted is told by the measure that names it on that day, its first day also by its own adoption, its last day by its own event. */
function isToldAlready({ of, id, on, kind }: DatedEvent, events: readonly DatedEvent[]): boolean {
  const own = (...kinds: readonly DatedEvent['kind'][]) => events.some(other => other.of === 'relief' && other.id === id && other.on === on && kinds.includes(other.kind))
  const granted = of === 'relief' && (kind === 'began' || kind === 'adopted') && events.some(other => other.on === on && other.relief?.id === id)
  return granted || (kind === 'began' && own('adopted')) || (kind === 'ended' && own('lifted', 'expired'))
}

async function readSubjects(measures: readonly string[], reliefs: readonly string[]): Promise<Subject[]> {
  const [measureRows, reliefRows] = await Promise.all([
    db().measure.findMany({ where: { id: { in: [...new Set(measures)] } }, include: { ...measureInclude, successor: { select: { id: true, title: true } } } }),
    db().relief.findMany({ where: { id: { in: [...new Set(reliefs)] } }, select: { id: true, title: true, body: true, announced_on: true, announced_on_precision: true, starts_on: true, starts_on_precision: true, ends_on: true, ends_on_precision: true } }),
  ])
  return [
    ...measureRows.map(row => {
      const { id, title, body, effective_on, effective_on_precision, announced_on, announced_on_precision, ended_on, ended_on_precision, ...measure } = measureOf(row)
      return { of: 'measure' as const, id, title, body, effective_on, effective_on_precision, announced_on, announced_on_precision, ended_on, ended_on_precision, successor: row.successor, listed: listedBy(measure) }
    }),
    ...reliefRows.map(row => ({
      of: 'relief' as const, id: row.id, title: row.title, body: row.body as Body, listed: [], successor: null, announced_on: fromDbDate(row.announced_on), announced_on_precision: row.announced_on_precision,
      effective_on: fromDbDate(row.starts_on), effective_on_precision: row.starts_on_precision, ended_on: fromDbDate(row.ends_on), ended_on_precision: row.ends_on_precision,
    })),
  ]
}

const COUNTED = [['persons', 'person', 'persons'], ['entities', 'entity', 'entities'], ['vessels_aircraft', 'ship or aircraft', 'ships and aircraft']] as const

/** What a measure put on a list. A total of the whole list is nothing that it added, and an unknown number says nothing here. */
function listedBy(measure: Pick<Measure, 'types' | 'persons' | 'entities' | 'vessels_aircraft'>): string[] {
  if (!measure.types.includes('asset-freeze') && !measure.types.includes('visa-ban')) return []
  return COUNTED.flatMap(([key, one, many]) => {
    const count = measure[key]
    return count === null || count.count === null || count.count === 0 || count.kind === 'list_total' ? [] : [countWords(count, one, many)]
  })
}

const decisionRows = z.array(z.object({
  kind: z.enum(KIND_IDS), slug: z.string(), number: z.int(), what: z.enum(['published', 'archived']), before: z.enum(['published', 'archived']).nullable(), at: z.date(), by: z.string().nullable(), author: z.string().nullable(),
  reason: z.string().nullable(), comment: z.string().nullable(), title: z.string().nullable(), archived: z.boolean(), kept: z.boolean(), content: z.custom<Content>().nullable(),
}))

/**
 * What was published, corrected and archived here, newest first; days are those of UTC. A filter keeps its measures, and the reliefs, instruments and
 * triggers that belong to them.
 */
export async function listEditingChanges(filter: Filter, { from, to }: Span): Promise<EditingChange[]> {
  const ofKept = (table: Sql, column: Sql) => sql`EXISTS (SELECT FROM ${table} x JOIN measure m ON m.id = x.measure_id WHERE x.${column} = d.slug AND ${toWhere(filter)})`
  const kept = narrows(filter)
    ? sql`CASE d.kind WHEN 'measure' THEN EXISTS (SELECT FROM measure m WHERE m.id = d.slug AND ${toWhere(filter)}) WHEN 'relief' THEN ${ofKept(sql`relief_measure`, sql`relief_id`)} WHEN 'instrument' THEN ${ofKept(sql`measure_instrument`, sql`instrument_id`)} ELSE ${ofKept(sql`measure_trigger`, sql`trigger_id`)} END`
    : sql`TRUE`
  const rows = decisionRows.parse(await db().$queryRaw(sql`
    SELECT d.kind::text, d.slug, d.number, d.what::text, d.before::text, d.at, d.comment, d.archived, b.name AS by, a.name AS author, v.reason, ${kept} AS kept,
      v.content->>(CASE d.kind WHEN 'instrument' THEN 'citation' WHEN 'trigger' THEN 'label' ELSE 'title' END) AS title,
      CASE WHEN d.kind = 'measure' AND d.archived THEN v.content END AS content
    FROM (
      SELECT x.*, r.kind, r.slug, r.archived, lag(x.what) OVER (PARTITION BY x.record_id ORDER BY x.id) AS before FROM decision x JOIN record r ON r.id = x.record_id
      WHERE x.what IN ('published', 'archived') AND r.slug IS NOT NULL
    ) d JOIN revision v ON v.record_id = d.record_id AND v.number = d.number LEFT JOIN account a ON a.id = v.author_id LEFT JOIN account b ON b.id = d.by_id
    WHERE d.at >= ${addDays(from, 1)}::date AT TIME ZONE 'UTC' AND d.at < ${addDays(to, 1)}::date AT TIME ZONE 'UTC' ORDER BY d.id DESC`))
  return editingChanges(rows.filter(row => row.kept || (row.content !== null && keepsContent(filter, row.content))).map(({ kept: _kept, content: _content, title, at, ...row }): DecisionRow => ({ ...row, title: title ?? row.slug, at: at.toISOString() })))
}

/** When each of some records was last published, by `measure/slug`, and when anything was, under ''; RFC 3339, UTC. */
export async function listMoments(changes: readonly LawChange[]): Promise<ReadonlyMap<string, string>> {
  const slugs = [...new Set(changes.map(change => change.subject.id))]
  const rows = z.array(z.object({ key: z.string(), at: z.date() })).parse(await db().$queryRaw(sql`
    SELECT '' AS key, coalesce(max(changed_at), 'epoch') AS at FROM dataset
    UNION ALL SELECT r.kind::text || '/' || r.slug, max(d.at) FROM decision d JOIN record r ON r.id = d.record_id WHERE d.what = 'published' AND r.kind IN ('measure', 'relief') AND ${slugs.length === 0 ? sql`FALSE` : sql`r.slug IN (${join(slugs)})`} GROUP BY 1`))
  return new Map(rows.map(row => [row.key, row.at.toISOString()]))
}
