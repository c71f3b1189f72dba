import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { readTables, type Edition } from '@/lib/editions/data'
import { toWhere, without, type Filter } from '@/lib/measures/filter'
import { BODIES } from '@/lib/measures/vocab'
import type { TimelineTrigger } from '@/lib/timeline/list'
import type { TimelineMeasure } from '@/lib/timeline/marks'
import type { Span } from '@/lib/timeline/span'
import { listTriggers } from '@/lib/triggers/data'

const fromMeasures = (day: string): Sql => sql`FROM measure m JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date`

const measureRows = z.array(z.object({
  id: z.string(), title: z.string(), body: z.string(), on: z.string(), on_precision: z.string().nullable(), effective: z.boolean(), package: z.string().nullable(),
  types: z.array(z.string()), state: z.string(), ended_how: z.string().nullable(),
}))

const rank = new Map<string, number>(BODIES.map(({ id }, position) => [id, position]))

/** Every measure that a filter keeps, as the law stood on a day, in order of the days on the axis, then of the bodies. */
export async function listTimeline(filter: Filter, day: string, edition?: Edition): Promise<TimelineMeasure[]> {
  const rows = measureRows.parse(await readTables(sql`
    SELECT m.id, m.title, m.body, coalesce(m.effective_on, m.announced_on)::text AS "on",
      (CASE WHEN m.effective_on IS NULL THEN m.announced_on_precision ELSE m.effective_on_precision END)::text AS on_precision,
      m.effective_on IS NOT NULL AS effective, m.package, p.state::text, p.ended_how::text,
      ARRAY(SELECT x.type_id FROM measure_type x WHERE x.measure_id = m.id ORDER BY x.position) AS types
    ${fromMeasures(day)} WHERE ${toWhere(filter)} ORDER BY coalesce(m.effective_on, m.announced_on), m.id`, edition)) as TimelineMeasure[]
  return rows.sort((a, b) => a.on.localeCompare(b.on) || (rank.get(a.body) ?? 0) - (rank.get(b.body) ?? 0))
}

/** First and last day of the measures that a filter keeps, whatever stretch of time it asks for; null where there is none. */
export async function findExtent(filter: Filter, day: string, edition?: Edition): Promise<Span | null> {
  const rows = await readTables(sql`
    SELECT min(coalesce(m.effective_on, m.announced_on))::text AS "from", max(coalesce(m.effective_on, m.announced_on))::text AS "to"
    ${fromMeasures(day)} WHERE ${toWhere(without(filter, 'from', 'to'))}`, edition)
  const [row] = z.array(z.object({ from: z.string().nullable(), to: z.string().nullable() })).parse(rows)
  return row?.from && row.to ? { from: row.from, to: row.to } : null
}

/** Triggers that had begun by a day: those that a filter names, or all. */
export async function listEvents(filter: Filter, day: string, edition?: Edition): Promise<TimelineTrigger[]> {
  return (edition?.triggers ?? await listTriggers()).filter(trigger => trigger.started_on <= day && (filter.trigger?.includes(trigger.id) ?? true))
}
