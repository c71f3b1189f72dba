import 'server-only'
import sql, { join } from 'sql-template-tag'
import { z } from 'zod'
import { fromDbDate, type Precision } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { readTables, type Edition } from '@/lib/editions/data'
import type { Body, State, TypeId } from '@/lib/measures/vocab'

/** What the page of one record shows beyond the record itself. */

/** Another measure that names the same person or firm, with its state on the day. */
export interface Namesake {
  readonly name: string
  readonly id: string
  readonly body: Body
  readonly types: readonly TypeId[]
  /** Effective; announced where that is unknown. */
  readonly on: string
  readonly state: State
}

const namesakeRows = z.array(z.object({ name: z.string(), id: z.string(), body: z.string(), types: z.array(z.string()), on: z.string(), state: z.string() }))

/** Other measures that name one of `names` by the same spelling, oldest first, as far as they existed on the day. */
export async function listNamesakes(names: readonly string[], exceptId: string, day: string, edition?: Edition): Promise<Namesake[]> {
  if (names.length === 0) return []
  const rows = await readTables(sql`
    SELECT DISTINCT n.name, m.id, m.body, ARRAY(SELECT x.type_id FROM measure_type x WHERE x.measure_id = m.id ORDER BY x.position) AS types,
      coalesce(m.effective_on, m.announced_on)::text AS "on", p.state::text
    FROM named_target n JOIN measure m ON m.id = n.measure_id JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date
    WHERE n.name IN (${join(names)}) AND m.id <> ${exceptId} ORDER BY "on", m.id`, edition)
  return namesakeRows.parse(rows) as Namesake[]
}

export interface TriggerStart {
  readonly id: string
  readonly label: string
  readonly started_on: string
  readonly precision: Precision
}

/** Label and first day of triggers by id, in their order. */
export async function listTriggerStarts(ids: readonly string[], edition?: Edition): Promise<TriggerStart[]> {
  if (edition !== undefined) return edition.triggers.filter(trigger => ids.includes(trigger.id)).map(({ id, label, started_on, started_on_precision }) => ({ id, label, started_on, precision: started_on_precision }))
  const rows = await db().trigger.findMany({ where: { id: { in: [...ids] } }, select: { id: true, label: true, started_on: true, started_on_precision: true }, orderBy: { position: 'asc' } })
  return rows.map(row => ({ id: row.id, label: row.label, started_on: fromDbDate(row.started_on), precision: row.started_on_precision }))
}
