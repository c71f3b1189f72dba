import sql from 'sql-template-tag'
import { fromDbDate } from '@/lib/dates'
import type { Db } from '@/lib/db/client'
import { periodsOf, type Period } from '@/lib/measures/state'

/**
 * Recomputes the stored periods of measures from what the database holds about them and their reliefs. Every write of a measure, or of a
 * relief (for the measures it relieves), calls this in its own transaction, so that no reader ever sees dates and periods that disagree.
 */
export async function writePeriods(tx: Db, measureIds: readonly string[]): Promise<void> {
  const measures = await tx.measure.findMany({
    where: { id: { in: [...measureIds] } },
    select: {
      id: true, announced_on: true, effective_on: true, ended_on: true, ended_by: true, ended_how: true,
      events: { where: { kind: 'adopted' }, select: { on: true, kind: true } },
      reliefs: { select: { relief: { select: { kind: true, effect: true, changes_state: true, starts_on: true, ends_on: true } } } },
    },
  })
  const rows = measures.flatMap(measure => {
    const dated = {
      announced_on: fromDbDate(measure.announced_on), effective_on: fromDbDate(measure.effective_on), ended_on: fromDbDate(measure.ended_on), ended_by: fromDbDate(measure.ended_by),
      ended_how: measure.ended_how, events: measure.events.map(event => ({ on: fromDbDate(event.on), kind: event.kind })),
    }
    const reliefs = measure.reliefs.map(({ relief }) => ({ ...relief, starts_on: fromDbDate(relief.starts_on), ends_on: fromDbDate(relief.ends_on) }))
    return periodsOf(dated, reliefs).map((period, position) => ({ measure_id: measure.id, position, ...period }))
  })
  const column = <T>(pick: (row: Period & { measure_id: string, position: number }) => T) => rows.map(pick)
  await tx.measure_period.deleteMany({ where: { measure_id: { in: [...measureIds] } } })
  await tx.$executeRaw(sql`
    INSERT INTO measure_period (measure_id, position, state, ended_how, period)
    SELECT id, position, state::state, ended_how::ended_how, daterange(from_day, to_day, '[)')
    FROM unnest(${column(row => row.measure_id)}::text[], ${column(row => row.position)}::int[], ${column(row => row.state)}::text[], ${column(row => row.ended_how)}::text[],
      ${column(row => row.from)}::date[], ${column(row => row.to)}::date[]) AS rows (id, position, state, ended_how, from_day, to_day)`)
}
