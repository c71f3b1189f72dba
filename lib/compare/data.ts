import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import type { CellFacts } from '@/lib/compare/matrix'
import type { Holding, Sender } from '@/lib/compare/gaps'
import { db } from '@/lib/db/client'
import { BITING, type Body, type TypeId } from '@/lib/measures/vocab'

/** The only reader of comparisons. Every answer holds for one day and knows nothing later; the number of rows depends on the vocabulary, not on the register. */

/** One row per sector of a measure, and one for the measure itself. */
const sectors = sql`CROSS JOIN LATERAL (SELECT NULL::text AS sector UNION ALL SELECT y.sector_id FROM measure_sector y WHERE y.measure_id = m.id) s`
const inForce = (day: string): Sql => sql`FROM measure m JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date AND p.state::text IN (${join(BITING)})`

const spell = z.object({ from: z.string(), to: z.string() })
const factRows = z.array(z.object({ body: z.string(), type: z.string().nullable(), sector: z.string().nullable(), state: z.string(), count: z.int(), spells: z.array(spell) }))

/** Every body, type, sector and state: how many measures on the day, and on which days up to it there was at least one. */
export async function countCells(day: string): Promise<CellFacts[]> {
  const rows = await db().$queryRaw(sql`
    WITH life AS (
      SELECT m.id, m.body, p.state::text AS state, p.period * daterange(NULL, ${day}::date + 1) AS period
      FROM measure m JOIN measure_period p ON p.measure_id = m.id AND lower(p.period) <= ${day}::date
    ), placed AS (
      SELECT m.body, x.type_id AS type, s.sector, m.state, m.period FROM life m JOIN measure_type x ON x.measure_id = m.id ${sectors}
      UNION ALL SELECT m.body, NULL, NULL, m.state, m.period FROM life m
    ), cells AS (
      SELECT body, type, sector, state, count(*) FILTER (WHERE period @> ${day}::date)::int AS count, range_agg(period) AS days FROM placed GROUP BY 1, 2, 3, 4
    )
    SELECT body, type, sector, state, count, (SELECT jsonb_agg(jsonb_build_object('from', lower(one)::text, 'to', upper(one)::text) ORDER BY one) FROM unnest(days) one) AS spells FROM cells`)
  return factRows.parse(rows) as CellFacts[]
}

const holdingRows = z.array(z.object({ type: z.string(), sector: z.string().nullable(), count: z.int(), first_id: z.string(), first_title: z.string(), with_goods: z.boolean() }))

/** What a body has in force on a day, by type and sector. */
export async function listHoldings(body: Sender, day: string): Promise<Holding[]> {
  const order = sql`ORDER BY coalesce(m.effective_on, m.announced_on), m.id`
  const rows = await db().$queryRaw(sql`
    SELECT x.type_id AS type, s.sector, count(*)::int AS count, (array_agg(m.id ${order}))[1] AS first_id, (array_agg(m.title ${order}))[1] AS first_title,
      bool_and(EXISTS (SELECT FROM measure_type g WHERE g.measure_id = m.id AND g.type_id IN ('import-ban', 'export-ban', 'arms-embargo'))) AS with_goods
    ${inForce(day)} JOIN measure_type x ON x.measure_id = m.id ${sectors} WHERE m.body = ${body} GROUP BY 1, 2`)
  return holdingRows.parse(rows) as Holding[]
}

/** Counter-measures of one type in force on a day. */
export interface CounterMeasures {
  readonly type: TypeId
  readonly count: number
  /** Bodies at which they are aimed. */
  readonly targets: readonly Body[]
  /** Single states at which some of them are aimed, by ISO 3166 code. */
  readonly states: readonly string[]
  /** What they answer, most measures first. */
  readonly triggers: readonly { readonly id: string, readonly label: string, readonly count: number }[]
}

const counterRows = z.array(z.object({ type: z.string(), count: z.int(), targets: z.array(z.string()), states: z.array(z.string()), triggers: z.array(z.object({ id: z.string(), label: z.string(), count: z.int() })) }))

/** How Belarus hits back on a day: by type, at whom, and in answer to what. */
export async function listCounterMeasures(day: string): Promise<CounterMeasures[]> {
  const rows = await db().$queryRaw(sql`
    WITH own AS (SELECT m.id, x.type_id AS type, m.target, m.target_states ${inForce(day)} JOIN measure_type x ON x.measure_id = m.id WHERE m.body = 'BY'),
    aims AS (SELECT type, target AS body FROM own UNION SELECT o.type, y.body_id FROM own o JOIN measure_target y ON y.measure_id = o.id),
    answers AS (SELECT o.type, t.id, t.label, count(*)::int AS count FROM own o JOIN measure_trigger z ON z.measure_id = o.id JOIN trigger t ON t.id = z.trigger_id GROUP BY 1, 2, 3)
    SELECT o.type, count(*)::int AS count,
      ARRAY(SELECT a.body FROM aims a JOIN body b ON b.id = a.body WHERE a.type = o.type ORDER BY b.position) AS targets,
      ARRAY(SELECT DISTINCT unnest(i.target_states) FROM own i WHERE i.type = o.type ORDER BY 1) AS states,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'label', a.label, 'count', a.count) ORDER BY a.count DESC, a.id) FROM answers a WHERE a.type = o.type), '[]') AS triggers
    FROM own o JOIN type y ON y.id = o.type GROUP BY o.type, y.position ORDER BY y.position`)
  return counterRows.parse(rows) as CounterMeasures[]
}

/** Everything that a comparison shows; `holdings` of A and of B. */
export async function getComparison(a: Sender, b: Sender, day: string) {
  const [facts, ofA, ofB, counters] = await Promise.all([countCells(day), listHoldings(a, day), listHoldings(b, day), listCounterMeasures(day)])
  return { facts, holdings: [ofA, ofB] as const, counters }
}

export type ComparisonData = Awaited<ReturnType<typeof getComparison>>
