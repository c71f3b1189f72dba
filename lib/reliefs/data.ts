import 'server-only'
import sql, { join } from 'sql-template-tag'
import { z } from 'zod'
import { conflictOf } from '@/lib/context/rows'
import type { Conflict } from '@/lib/context/schema'
import { db } from '@/lib/db/client'
import { instrumentInclude, instrumentOf } from '@/lib/instruments/rows'
import type { Instrument } from '@/lib/instruments/schema'
import type { EndedHow, State } from '@/lib/measures/vocab'
import { reliefInclude, reliefOf } from '@/lib/reliefs/rows'
import type { Relief } from '@/lib/reliefs/schema'

/** A measure that a relief relieves, with its state on the day; null = it did not exist yet. */
export interface Relieved {
  readonly id: string
  readonly title: string
  readonly state: State | null
  readonly ended_how: EndedHow | null
}

export interface ReliefDetail {
  readonly relief: Relief
  readonly measures: readonly Relieved[]
  readonly instruments: readonly Instrument[]
  readonly triggers: readonly { readonly id: string, readonly label: string }[]
  readonly conflicts: readonly Conflict[]
}

/** Everything about one relief, with the states of a day; null where there is none. */
export async function getRelief(id: string, day: string): Promise<ReliefDetail | null> {
  const row = await db().relief.findUnique({ where: { id }, include: { ...reliefInclude, conflicts: { orderBy: { id: 'asc' } } } })
  if (row === null) return null
  const relief = reliefOf(row)
  const [measures, instruments, triggers] = await Promise.all([
    listRelieved(relief.measures, day),
    db().instrument.findMany({ where: { id: { in: [...relief.instruments, ...relief.events.flatMap(event => event.instrument ?? [])] } }, include: instrumentInclude }),
    db().trigger.findMany({ where: { id: { in: [...relief.triggers, ...relief.events.flatMap(event => event.triggers)] } }, select: { id: true, label: true }, orderBy: { position: 'asc' } }),
  ])
  const order = new Map(relief.instruments.map((instrument, position) => [instrument, position]))
  return { relief, measures, instruments: instruments.map(instrumentOf).sort((a, b) => (order.get(a.id) ?? 1e6) - (order.get(b.id) ?? 1e6) || a.id.localeCompare(b.id)), triggers, conflicts: row.conflicts.map(conflictOf) }
}

const relievedRows = z.array(z.object({ id: z.string(), title: z.string(), state: z.string().nullable(), ended_how: z.string().nullable() }))

async function listRelieved(ids: readonly string[], day: string): Promise<Relieved[]> {
  if (ids.length === 0) return []
  const rows = await db().$queryRaw(sql`
    SELECT m.id, m.title, p.state::text, p.ended_how::text
    FROM measure m LEFT JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date
    WHERE m.id IN (${join(ids)}) ORDER BY coalesce(m.effective_on, m.announced_on), m.id`)
  return relievedRows.parse(rows) as Relieved[]
}

/** All reliefs, newest first; of one body where asked. */
export async function listReliefs(body?: string): Promise<Relief[]> {
  const rows = await db().relief.findMany({ where: body === undefined ? {} : { body }, include: reliefInclude, orderBy: [{ starts_on: 'desc' }, { id: 'asc' }] })
  return rows.map(reliefOf)
}
