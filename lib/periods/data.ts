import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { listTurns } from '@/lib/measures/data'
import { fromDbDate, type Precision } from '@/lib/dates'
import { axisOf } from '@/lib/periods/axis'
import type { Life } from '@/lib/periods/encode'

/** The only reader of the lives of all measures together, and of what the axis of the date shows. */

const lifeRows = z.array(z.object({ id: z.string(), body: z.string(), types: z.array(z.string()), sectors: z.array(z.string()), periods: z.array(z.object({ state: z.string(), from: z.string(), to: z.string().nullable() })) }))

/** Every measure with its periods, in the order of the ids. */
export async function listLives(): Promise<Life[]> {
  const rows = await db().$queryRaw(sql`
    SELECT m.id, m.body,
      ARRAY(SELECT x.type_id FROM measure_type x WHERE x.measure_id = m.id ORDER BY x.position) AS types,
      ARRAY(SELECT x.sector_id FROM measure_sector x WHERE x.measure_id = m.id ORDER BY x.position) AS sectors,
      (SELECT jsonb_agg(jsonb_build_object('state', p.state, 'from', lower(p.period)::text, 'to', upper(p.period)::text) ORDER BY p.position) FROM measure_period p WHERE p.measure_id = m.id) AS periods
    FROM measure m WHERE EXISTS (SELECT FROM measure_period p WHERE p.measure_id = m.id) ORDER BY m.id COLLATE "C"`)
  return lifeRows.parse(rows) as Life[]
}

const besideRows = z.array(z.object({ before: z.string().nullable(), after: z.string().nullable() })).length(1)

/** The last day before a day on which the state of some measure changed, and the first after it, within the axis. */
async function findChanges(day: string, from: string, to: string): Promise<{ before: string | null, after: string | null }> {
  const rows = await db().$queryRaw(sql`
    SELECT max(turn.on) FILTER (WHERE turn.on < ${day}::date)::text AS before, min(turn.on) FILTER (WHERE turn.on > ${day}::date)::text AS after
    FROM measure_period p CROSS JOIN LATERAL (VALUES (lower(p.period)), (upper(p.period))) AS turn ("on") WHERE turn.on BETWEEN ${from}::date AND ${to}::date`)
  const [found] = besideRows.parse(rows)
  return { before: found?.before ?? null, after: found?.after ?? null }
}

/** What the axis of the date shows on a day: the course of all measures by body, the triggers, and the changes beside the day. */
export async function getStrip(day: string, today: string) {
  const { from, to } = axisOf(today)
  const [turns, triggers, changes] = await Promise.all([
    listTurns(to), db().trigger.findMany({ select: { id: true, label: true, started_on: true, started_on_precision: true }, orderBy: [{ started_on: 'asc' }, { position: 'asc' }] }), findChanges(day, from, to),
  ])
  const events = triggers.map(({ id, label, started_on, started_on_precision }) => ({ id, label, on: fromDbDate(started_on), precision: started_on_precision as Precision }))
  return { turns, events: events.filter(event => event.on >= from && event.on <= to), ...changes }
}

export type StripData = Awaited<ReturnType<typeof getStrip>>
