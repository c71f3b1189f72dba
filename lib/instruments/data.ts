import 'server-only'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { conflictOf } from '@/lib/context/rows'
import type { Conflict } from '@/lib/context/schema'
import { fromDbDate, toDbDate, type Precision } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { bornOn } from '@/lib/instruments/links'
import { instrumentInclude, instrumentOf } from '@/lib/instruments/rows'
import type { Instrument, InstrumentLinkKind } from '@/lib/instruments/schema'
import type { EventKind } from '@/lib/measures/vocab'
import { reliefInclude, reliefOf } from '@/lib/reliefs/rows'
import type { Relief } from '@/lib/reliefs/schema'
import { slug } from '@/lib/schema'

/** Citations of instruments by id, for tables that name them. */
export async function getCitations(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().instrument.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, citation: true } })
  return new Map(rows.map(row => [row.id, row.citation]))
}

export interface LaterAct { readonly kind: InstrumentLinkKind, readonly id: string, readonly citation: string, readonly title: string, readonly adopted_on: string | null }

/** A dated change in the life of a measure or relief that an act brought. */
export interface ActEvent {
  readonly on: string
  readonly on_precision: Precision
  readonly kind: EventKind
  readonly note: string | null
  readonly of: 'measures' | 'reliefs'
  readonly id: string
  readonly title: string
}

export interface InstrumentDetail {
  readonly instrument: Instrument
  /** Acts here that amend, replace or are based on this one, adopted by the day. */
  readonly later: readonly LaterAct[]
  /** Acts here that this one names. */
  readonly named: ReadonlyMap<string, { readonly citation: string, readonly title: string }>
  /** Reliefs that it grants, announced by the day. */
  readonly reliefs: readonly Relief[]
  /** What it changed in measures and reliefs by the day, oldest first. */
  readonly events: readonly ActEvent[]
  readonly conflicts: readonly Conflict[]
}

/** Everything about one act except its measures, which are a filter of the register; null where there is none. */
export async function getInstrument(id: string, day: string): Promise<InstrumentDetail | null> {
  // What is no slug (a zero byte, say) would be an error of the database, not an unknown record.
  if (!slug.safeParse(id).success) return null
  const until = toDbDate(day)
  const row = await db().instrument.findUnique({
    where: { id },
    include: {
      ...instrumentInclude, conflicts: { orderBy: { id: 'asc' } },
      linked_from: { include: { instrument: true }, orderBy: [{ instrument: { adopted_on: 'asc' } }, { instrument_id: 'asc' }] },
      reliefs: { where: { relief: { announced_on: { lte: until } } }, include: { relief: { include: reliefInclude } }, orderBy: [{ relief: { starts_on: 'asc' } }, { relief_id: 'asc' }] },
      events: {
        where: { on: { lte: until } }, orderBy: [{ on: 'asc' }, { measure_id: 'asc' }, { position: 'asc' }],
        include: { measure: { select: { id: true, title: true } }, relief_owner: { select: { id: true, title: true } } },
      },
    },
  })
  if (row === null) return null
  const named = await db().instrument.findMany({ where: { id: { in: row.links.flatMap(link => link.to_id ?? []) } }, select: { id: true, citation: true, title: true } })
  return {
    instrument: instrumentOf(row),
    later: row.linked_from.map(link => ({ kind: link.kind, id: link.instrument.id, citation: link.instrument.citation, title: link.instrument.title, adopted_on: fromDbDate(link.instrument.adopted_on) }))
      .filter(act => act.adopted_on === null || act.adopted_on <= day),
    named: new Map(named.map(act => [act.id, act])),
    reliefs: row.reliefs.map(link => reliefOf(link.relief)),
    events: row.events.flatMap(({ measure, relief_owner, on, on_precision, kind, note }) => {
      const owner = measure ?? relief_owner
      return owner === null ? [] : [{ on: fromDbDate(on), on_precision, kind, note, of: measure === null ? 'reliefs' as const : 'measures' as const, id: owner.id, title: owner.title }]
    }),
    conflicts: row.conflicts.map(conflictOf),
  }
}

const countRows = z.array(z.object({ id: z.string(), count: z.int() }))

/** Acts of a body, or of all, newest first, with how many measures stand on each: those that the register shows for it on the day. */
export async function listInstruments(day: string, body?: string): Promise<{ instrument: Instrument, measures: number }[]> {
  const [rows, counted] = await Promise.all([
    db().instrument.findMany({ where: body === undefined ? {} : { body }, include: instrumentInclude, orderBy: { id: 'desc' } }),
    db().$queryRaw(sql`SELECT x.instrument_id AS id, count(*)::int AS count FROM measure_instrument x JOIN measure_period p ON p.measure_id = x.measure_id AND p.period @> ${day}::date GROUP BY 1`),
  ])
  const counts = new Map(countRows.parse(counted).map(row => [row.id, row.count]))
  const latest = (act: Instrument) => bornOn(act) ?? ''
  return rows.map(row => ({ instrument: instrumentOf(row), measures: counts.get(row.id) ?? 0 })).sort((a, b) => latest(b.instrument).localeCompare(latest(a.instrument)))
}

/** Ids of all acts, for the sitemap. */
export async function listInstrumentIds(): Promise<string[]> {
  return (await db().instrument.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(row => row.id)
}
