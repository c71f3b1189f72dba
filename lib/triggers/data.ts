import 'server-only'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { conflictOf } from '@/lib/context/rows'
import type { Conflict } from '@/lib/context/schema'
import { toDbDate, type Precision } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { countAnswers, firstDays, listFirsts } from '@/lib/measures/data'
import type { Body, EndedHow, EventKind, State, TypeId } from '@/lib/measures/vocab'
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

const isPrecision = z.enum(['month', 'year', 'week']).nullable()

/** A measure that answers a trigger, as its story tells it. */
export interface AnswerMeasure {
  readonly id: string
  readonly title: string
  readonly body: Body
  /** The day it became known: announced or in effect, whichever came first. */
  readonly on: string
  readonly precision: Precision
  readonly effective_on: string | null
  readonly effective_on_precision: Precision
  readonly types: readonly TypeId[]
  readonly package: string | null
  /** The first of its acts. */
  readonly act: { readonly id: string, readonly citation: string } | null
  readonly state: State
  /** First day of the state. */
  readonly since: string
  readonly ended_how: EndedHow | null
  readonly ended_on: string | null
  readonly ended_on_precision: Precision
  readonly ended_by: string | null
  readonly successor: { readonly id: string, readonly title: string } | null
}

const act = z.object({ id: z.string(), citation: z.string() }).nullable()
const measureRows = z.array(z.object({
  id: z.string(), title: z.string(), body: z.string(), on: z.string(), precision: isPrecision, effective_on: z.string().nullable(), effective_on_precision: isPrecision,
  types: z.array(z.string()), package: z.string().nullable(), act, state: z.string(), since: z.string(), ended_how: z.string().nullable(), ended_on: z.string().nullable(),
  ended_on_precision: isPrecision, ended_by: z.string().nullable(), successor: z.object({ id: z.string(), title: z.string() }).nullable(),
}))

// A story of more would be no page to read; the register has them all.
const MOST_TOLD = 1000

const answering = (trigger: string, day: string): Sql => sql`FROM measure m JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date JOIN measure_trigger x ON x.measure_id = m.id AND x.trigger_id = ${trigger} ${firstDays}`

/** The measures that answer a trigger, up to a day, in the order in which they became known; those of one day by body and package. */
async function listAnswering(trigger: string, day: string): Promise<AnswerMeasure[]> {
  const rows = await db().$queryRaw(sql`
    SELECT m.id, m.title, m.body, d."on"::text AS on, d.precision, m.effective_on::text, m.effective_on_precision::text, m.package,
      ARRAY(SELECT y.type_id FROM measure_type y WHERE y.measure_id = m.id ORDER BY y.position) AS types,
      (SELECT jsonb_build_object('id', i.id, 'citation', i.citation) FROM measure_instrument y JOIN instrument i ON i.id = y.instrument_id WHERE y.measure_id = m.id ORDER BY y.position LIMIT 1) AS act,
      p.state::text, lower(p.period)::text AS since, p.ended_how::text, m.ended_on::text, m.ended_on_precision::text, m.ended_by::text,
      (SELECT jsonb_build_object('id', s.id, 'title', s.title) FROM measure s WHERE s.id = m.superseded_by) AS successor
    ${answering(trigger, day)} JOIN body b ON b.id = m.body ORDER BY d."on", b.position, m.package NULLS FIRST, m.id LIMIT ${MOST_TOLD}`)
  return measureRows.parse(rows) as AnswerMeasure[]
}

/** Number of measures of a body that answer a trigger and became known on a day. */
export interface AnswerDay { readonly body: Body, readonly on: string, readonly count: number }

async function countAnswerDays(trigger: string, day: string): Promise<AnswerDay[]> {
  const rows = await db().$queryRaw(sql`SELECT m.body, d."on"::text AS on, count(*)::int AS count ${answering(trigger, day)} GROUP BY 1, 2 ORDER BY 2, 1`)
  return z.array(z.object({ body: z.string(), on: z.string(), count: z.int() })).parse(rows) as AnswerDay[]
}

/** A step in the life of a measure that answers other triggers: it was put back for this one, say. */
export interface AnswerStep { readonly id: string, readonly title: string, readonly body: Body, readonly on: string, readonly precision: Precision, readonly kind: EventKind, readonly note: string | null }

async function listSteps(trigger: string, day: string): Promise<AnswerStep[]> {
  const rows = await db().$queryRaw(sql`
    SELECT m.id, m.title, m.body, e."on"::text AS on, e.on_precision::text AS precision, e.kind::text, e.note
    FROM event e JOIN event_trigger y ON y.event_id = e.id AND y.trigger_id = ${trigger} JOIN measure m ON m.id = e.measure_id
    WHERE e."on" <= ${day}::date AND NOT EXISTS (SELECT FROM measure_trigger x WHERE x.measure_id = m.id AND x.trigger_id = ${trigger}) ORDER BY e."on", m.id`)
  return z.array(z.object({ id: z.string(), title: z.string(), body: z.string(), on: z.string(), precision: isPrecision, kind: z.string(), note: z.string().nullable() })).parse(rows) as AnswerStep[]
}

/** A relief that runs on the day and changes the state of a measure. */
export interface RunningRelief { readonly measure_id: string, readonly id: string, readonly title: string, readonly starts_on: string, readonly starts_on_precision: Precision }

async function listRunning(trigger: string, day: string): Promise<RunningRelief[]> {
  const rows = await db().$queryRaw(sql`
    SELECT y.measure_id, r.id, r.title, r.starts_on::text, r.starts_on_precision::text
    FROM relief r JOIN relief_measure y ON y.relief_id = r.id JOIN measure_trigger x ON x.measure_id = y.measure_id AND x.trigger_id = ${trigger}
    WHERE r.changes_state AND r.starts_on <= ${day}::date AND (r.ends_on IS NULL OR r.ends_on > ${day}::date) ORDER BY r.starts_on, r.id`)
  return z.array(z.object({ measure_id: z.string(), id: z.string(), title: z.string(), starts_on: z.string(), starts_on_precision: isPrecision })).parse(rows) as RunningRelief[]
}

/** How every body answered one trigger, up to a day. */
export async function listAnswers(trigger: string, day: string) {
  const [answers, firsts, measures, days, steps, running] = await Promise.all([countAnswers(day), listFirsts(day, trigger), listAnswering(trigger, day), countAnswerDays(trigger, day), listSteps(trigger, day), listRunning(trigger, day)])
  return { answers: answers.filter(answer => answer.trigger === trigger), firsts, measures, days, steps, running }
}

export type TriggerAnswers = Awaited<ReturnType<typeof listAnswers>>

/** Number of reliefs announced by a day that answer each trigger. */
export async function countReliefsByTrigger(day: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db().relief_trigger.groupBy({ by: ['trigger_id'], where: { relief: { announced_on: { lte: toDbDate(day) } } }, _count: true })
  return new Map(rows.map(row => [row.trigger_id, row._count]))
}
