import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { Due, End, OpenRelief, PastRenewal, Term } from '@/lib/calendar/due'
import type { Published } from '@/lib/calendar/entries'
import { keepsContent } from '@/lib/changes/kept'
import { addDays } from '@/lib/dates'
import { db } from '@/lib/db/client'
import type { Content } from '@/lib/form'
import { narrows, toWhere, without, type Filter } from '@/lib/measures/filter'
import type { Body, State } from '@/lib/measures/vocab'

/** The only reader of terms, ends and past renewals, for the calendar. `day` is today or later, save for past renewals. */

const fromMeasures = (day: string): Sql => sql`FROM measure m JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date`
const keptReliefs = (filter: Filter, day: string): Sql => (narrows(filter) ? sql`EXISTS (SELECT FROM relief_measure x JOIN measure m ON m.id = x.measure_id JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date WHERE x.relief_id = r.id AND ${toWhere(filter)})` : sql`TRUE`)

const precision = z.enum(['month', 'year', 'week']).nullable()
const titled = z.object({ id: z.string(), title: z.string() })
const body = z.custom<Body>(value => typeof value === 'string')
const partRows = z.array(z.object({ part: z.enum(['state', 'type', 'act']), body, on: z.string(), id: z.string(), label: z.string(), count: z.int() }))
const titleRows = z.array(z.object({ body, on: z.string(), titles: z.array(z.string()) }))
const endRows = z.array(z.object({ of: z.enum(['measure', 'relief']), id: z.string(), title: z.string(), body, on: z.string(), precision, measures: z.array(titled) }))
const openRows = z.array(titled.extend({ body, since: z.string(), precision }))
const renewalRows = z.array(z.object({ body, on: z.string(), precision, act_id: z.string().nullable(), citation: z.string().nullable(), notes: z.array(z.string()).nullable(), what: z.array(titled.extend({ of: z.enum(['measure', 'relief']) })) }))

/** Everything that the calendar shows for a filter on a day. */
export async function getDue(filter: Filter, day: string): Promise<Due> {
  const terms = await listTerms(filter, day)
  const [ends, open, renewals] = await Promise.all([listEnds(filter, day), listOpenReliefs(filter, day), listPastRenewals(filter, day)])
  return { coming: terms.filter(term => term.on >= day), passed: terms.filter(term => term.on < day).reverse(), ends, open, renewals }
}

/** What is known of a day that is over: the renewals made by then. */
export async function getRenewed(filter: Filter, day: string): Promise<Due> {
  return { coming: [], passed: [], ends: [], open: [], renewals: await listPastRenewals(filter, day) }
}

/** Terms of measures that have not ended, by body and last day, soonest first. */
export async function listTerms(filter: Filter, day: string): Promise<Term[]> {
  const from = sql`${fromMeasures(day)} WHERE m.review_on IS NOT NULL AND ${toWhere(filter)}`
  const [parts, titles] = await Promise.all([
    db().$queryRaw(sql`
      WITH due AS (SELECT m.id, m.body, m.review_on::text AS on, p.state::text AS state ${from})
      SELECT 'state' AS part, body, "on", state AS id, state AS label, count(*)::int AS count FROM due GROUP BY 2, 3, 4
      UNION ALL SELECT 'type', body, "on", x.type_id, x.type_id, count(*)::int FROM due JOIN measure_type x ON x.measure_id = due.id WHERE state <> 'ended' GROUP BY 2, 3, 4
      UNION ALL SELECT 'act', due.body, "on", i.id, i.citation, count(*)::int FROM due JOIN measure_instrument x ON x.measure_id = due.id JOIN instrument i ON i.id = x.instrument_id WHERE state <> 'ended' GROUP BY 2, 3, 4, 5
      ORDER BY 6 DESC, 5`).then(rows => partRows.parse(rows)),
    db().$queryRaw(sql`SELECT m.body, m.review_on::text AS on, (array_agg(m.title ORDER BY m.effective_on, m.id))[1:3] AS titles ${from} AND p.state <> 'ended' GROUP BY 1, 2 ORDER BY 2, 1`).then(rows => titleRows.parse(rows)),
  ])
  return titles.map((row): Term => {
    const of = (part: 'state' | 'type' | 'act') => parts.filter(one => one.part === part && one.body === row.body && one.on === row.on)
    const states = of('state').filter(one => one.id !== 'ended').map(({ id, count }) => ({ id: id as State, count }))
    return {
      ...row, states, count: states.reduce((sum, state) => sum + state.count, 0), ended: of('state').some(one => one.id === 'ended'),
      types: of('type').map(({ id, count }) => ({ id, count })), acts: of('act').map(({ id, count, label }) => ({ id, count, citation: label })),
    }
  })
}

async function listEnds(filter: Filter, day: string): Promise<End[]> {
  // The first day without a measure or a relief follows its last.
  return endRows.parse(await db().$queryRaw(sql`
    SELECT 'measure' AS of, m.id, m.title, m.body, (m.ended_on - 1)::text AS on, m.ended_on_precision::text AS precision, '[]'::json AS measures ${fromMeasures(day)} WHERE m.ended_on > ${day}::date AND ${toWhere(filter)}
    UNION ALL SELECT 'relief', r.id, r.title, r.body, (r.ends_on - 1)::text, r.ends_on_precision::text,
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'title', m.title) ORDER BY x.position) FROM relief_measure x JOIN measure m ON m.id = x.measure_id JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date WHERE x.relief_id = r.id AND r.changes_state AND p.state <> 'ended'), '[]')
    FROM relief r WHERE r.ends_on > ${day}::date AND ${keptReliefs(filter, day)} ORDER BY 5, 4, 2`))
}

async function listOpenReliefs(filter: Filter, day: string): Promise<OpenRelief[]> {
  return openRows.parse(await db().$queryRaw(sql`
    SELECT r.id, r.title, r.body, r.starts_on::text AS since, r.starts_on_precision::text AS precision FROM relief r
    WHERE r.ends_on IS NULL AND r.starts_on <= ${day}::date AND ${keptReliefs(filter, day)} ORDER BY r.starts_on DESC, r.id`))
}

async function listPastRenewals(filter: Filter, day: string): Promise<PastRenewal[]> {
  const rows = renewalRows.parse(await db().$queryRaw(sql`
    WITH told AS (
      SELECT 'measure' AS of, m.id, m.title, m.body, e.on, e.on_precision, e.instrument, e.note FROM event e JOIN measure m ON m.id = e.measure_id JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date WHERE e.kind = 'extended' AND e.on <= ${day}::date AND ${toWhere(without(filter, 'review'))}
      UNION ALL SELECT 'relief', r.id, r.title, r.body, e.on, e.on_precision, e.instrument, e.note FROM event e JOIN relief r ON r.id = e.relief_id WHERE e.kind = 'extended' AND e.on <= ${day}::date AND ${keptReliefs(without(filter, 'review'), day)}
    )
    SELECT t.body, t.on::text, min(t.on_precision)::text AS precision, i.id AS act_id, i.citation, array_agg(DISTINCT t.note) FILTER (WHERE t.note IS NOT NULL) AS notes,
      json_agg(json_build_object('of', t.of, 'id', t.id, 'title', t.title) ORDER BY t.of, t.title) AS what
    FROM told t LEFT JOIN instrument i ON i.id = t.instrument GROUP BY t.body, t.on, i.id, i.citation ORDER BY t.on DESC, t.body, i.id NULLS LAST`))
  return rows.map(({ act_id, citation, notes, ...row }) => ({ ...row, notes: notes ?? [], act: act_id === null || citation === null ? null : { id: act_id, citation } }))
}

const publishedRows = z.array(z.object({
  kind: z.enum(['measure', 'relief']), slug: z.string(), what: z.enum(['published', 'archived']), at: z.date(), body: z.string().nullable(), title: z.string().nullable(), review_on: z.string().nullable(), ended_on: z.string().nullable(), ends_on: z.string().nullable(),
  measures: z.array(z.string()).nullable(), gone: z.boolean(), content: z.custom<Content>().nullable(),
}))

/**
 * What was published of measures and reliefs, oldest first: from it a calendar file knows which of its entries moved, and which are cancelled.
 * `kept` says whether a filter keeps the record, whatever term it asks for.
 */
export async function listPublished(filter: Filter, day: string): Promise<Published[]> {
  const rows = publishedRows.parse(await db().$queryRaw(sql`
    SELECT r.kind::text, r.slug, d.what::text, d.at, v.content->>'body' AS body, v.content->>'title' AS title, v.content->>'review_on' AS review_on, v.content->>'ended_on' AS ended_on, v.content->>'ends_on' AS ends_on,
      CASE WHEN r.kind = 'relief' THEN ARRAY(SELECT jsonb_array_elements_text(v.content->'measures')) END AS measures, r.archived AS gone, CASE WHEN r.kind = 'measure' AND r.archived THEN v.content END AS content
    FROM decision d JOIN record r ON r.id = d.record_id JOIN revision v ON v.record_id = d.record_id AND v.number = d.number
    WHERE d.what IN ('published', 'archived') AND r.kind IN ('measure', 'relief') ORDER BY d.id`))
  const rest = without(filter, 'review')
  const kept = new Set(z.array(z.object({ id: z.string() })).parse(await db().$queryRaw(sql`SELECT m.id ${fromMeasures(day)} WHERE ${toWhere(rest)}`)).map(row => row.id))
  const all = !narrows(rest)
  return rows.map(({ content, measures, gone, at, ends_on, ended_on, ...row }) => ({
    ...row, body: row.body as Body, title: row.title ?? row.slug, at: at.toISOString(), gone,
    last_day: row.kind === 'relief' ? before(ends_on) : before(ended_on),
    kept: all || (row.kind === 'relief' ? measures?.some(id => kept.has(id)) ?? false : kept.has(row.slug) || (content !== null && keepsContent(rest, content))),
  }))
}

const before = (day: string | null) => (day === null ? null : addDays(day, -1))
