import 'server-only'
import { conflictOf } from '@/lib/context/rows'
import type { Conflict } from '@/lib/context/schema'
import { toDbDate } from '@/lib/dates'
import { db } from '@/lib/db/client'
import type { MeasureRow } from '@/lib/measures/columns'
import { countAnswers, countMeasures, listMeasures } from '@/lib/measures/data'
import { BITING, BODIES, type Body } from '@/lib/measures/vocab'
import { reliefInclude, reliefOf } from '@/lib/reliefs/rows'
import type { Relief } from '@/lib/reliefs/schema'
import { slug } from '@/lib/schema'
import { triggerInclude, triggerOf } from '@/lib/triggers/rows'
import type { Trigger } from '@/lib/triggers/schema'

export interface TriggerDetail {
  readonly trigger: Trigger
  /** Reliefs that answer it, announced by the day, oldest first. */
  readonly reliefs: readonly Relief[]
  readonly conflicts: readonly Conflict[]
  /** Titles of the measures that its timeline names and that were known on the day. */
  readonly titles: ReadonlyMap<string, string>
}

/** Everything about one trigger except its measures, which are a filter of the register; null where there is none. */
export async function getTrigger(id: string, day: string): Promise<TriggerDetail | null> {
  // What is no slug (a zero byte, say) would be an error of the database, not an unknown record.
  if (!slug.safeParse(id).success) return null
  const row = await db().trigger.findUnique({ where: { id }, include: { ...triggerInclude, conflicts: { orderBy: { id: 'asc' } } } })
  if (row === null) return null
  const trigger = triggerOf(row)
  const until = toDbDate(day)
  const [reliefs, seen] = await Promise.all([
    db().relief.findMany({ where: { triggers: { some: { trigger_id: id } }, announced_on: { lte: until } }, include: reliefInclude, orderBy: [{ starts_on: 'asc' }, { id: 'asc' }] }),
    db().measure.findMany({
      where: { id: { in: trigger.events.flatMap(event => event.see) }, OR: [{ announced_on: { lte: until } }, { effective_on: { lte: until } }] }, select: { id: true, title: true },
    }),
  ])
  return { trigger, conflicts: row.conflicts.map(conflictOf), reliefs: reliefs.map(reliefOf), titles: new Map(seen.map(measure => [measure.id, measure.title])) }
}

/** All triggers in their order, oldest story first. */
export async function listTriggers(): Promise<Trigger[]> {
  return (await db().trigger.findMany({ include: triggerInclude, orderBy: { position: 'asc' } })).map(triggerOf)
}

/** How one body answered a trigger, up to a day. */
export interface BodyAnswer {
  readonly body: Body
  /** All its measures that answer it, in whatever state. */
  readonly total: number
  /** Of these, in force, whole or eased. */
  readonly biting: number
  /** Day of the first, announced or in effect, on or after the day the trigger began; null where all are older or there is none. */
  readonly first_on: string | null
  readonly first_id: string | null
  /** The first hundred, by effective date. */
  readonly rows: readonly MeasureRow[]
}

/** The answers of every body to one trigger, in the order of the bodies. */
export async function listAnswers(trigger: string, day: string): Promise<BodyAnswer[]> {
  const [answers, ...parts] = await Promise.all([
    countAnswers(day),
    ...BODIES.map(async ({ id: body }) => {
      const filter = { trigger: [trigger], body: [body] }
      const [listing, biting] = await Promise.all([listMeasures({ ...filter, sort: 'effective', perPage: 100 }, day), countMeasures({ ...filter, state: BITING }, day)])
      return { body, total: listing.total, biting, rows: listing.items }
    }),
  ])
  return parts.map(part => {
    const answer = answers.find(one => one.trigger === trigger && one.body === part.body)
    return { ...part, first_on: answer?.first_on ?? null, first_id: answer?.first_id ?? null }
  })
}

/** Number of reliefs announced by a day that answer each trigger. */
export async function countReliefsByTrigger(day: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db().relief_trigger.groupBy({ by: ['trigger_id'], where: { relief: { announced_on: { lte: toDbDate(day) } } }, _count: true })
  return new Map(rows.map(row => [row.trigger_id, row._count]))
}
