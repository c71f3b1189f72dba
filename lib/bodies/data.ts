import 'server-only'
import { listTotals } from '@/lib/context/data'
import { fromDbDate, toDbDate, type Precision } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { listInstruments } from '@/lib/instruments/data'
import { existedOn } from '@/lib/instruments/links'
import { countFacets, countMatrix, countMeasures } from '@/lib/measures/data'
import { BITING, BODIES, type Body, type EventKind } from '@/lib/measures/vocab'
import { totalsOn, type ListHistory } from '@/lib/bodies/totals'
import { listReliefs } from '@/lib/reliefs/data'
import type { Relief } from '@/lib/reliefs/schema'
import type { Instrument } from '@/lib/instruments/schema'
import type { FacetCounts, StateCell } from '@/lib/measures/data'

export interface BodyEvent {
  readonly on: string
  readonly on_precision: Precision
  readonly kind: EventKind
  readonly note: string | null
  readonly id: string
  readonly title: string
}

export interface BodyProfile {
  readonly body: Body
  /** Measures by type and state on the day. */
  readonly cells: readonly StateCell[]
  /** Counts by state, type, trigger and authority: all measures, and those in force, whole or eased. */
  readonly all: FacetCounts
  readonly biting: FacetCounts
  readonly total: number
  readonly total_biting: number
  readonly triggers: ReadonlyMap<string, string>
  /** Its reliefs announced by the day, newest first. */
  readonly reliefs: readonly Relief[]
  /** Its acts adopted by the day, newest first, with the number of measures that stand on each. */
  readonly instruments: readonly { readonly instrument: Instrument, readonly measures: number }[]
  readonly lists: readonly ListHistory[]
  readonly events: readonly BodyEvent[]
}

const LATEST_EVENTS = 12

/** Everything that the page of one body shows, for a day. */
export async function getBody(body: Body, day: string, today: string): Promise<BodyProfile> {
  const filter = { body: [body] }
  const [matrix, all, biting, total, total_biting, triggers, reliefs, instruments, totals, events] = await Promise.all([
    countMatrix(day), countFacets(filter, day), countFacets({ ...filter, state: BITING }, day), countMeasures(filter, day), countMeasures({ ...filter, state: BITING }, day),
    db().trigger.findMany({ select: { id: true, label: true }, orderBy: { position: 'desc' } }), listReliefs(body), listInstruments(day, body), listTotals(body), listBodyEvents(body, day, LATEST_EVENTS),
  ])
  return {
    body, all, biting, total, total_biting, events,
    cells: matrix.cells.filter(cell => cell.body === body),
    triggers: new Map(triggers.map(row => [row.id, row.label])),
    reliefs: reliefs.filter(relief => relief.announced_on <= day),
    instruments: instruments.filter(({ instrument, measures }) => existedOn(instrument, measures, day, today)),
    lists: totalsOn(totals, day),
  }
}

/** The latest changes of law of one body up to a day, newest first. */
async function listBodyEvents(body: Body, day: string, limit: number): Promise<BodyEvent[]> {
  const rows = await db().event.findMany({
    where: { measure: { body }, on: { lte: toDbDate(day) } }, orderBy: [{ on: 'desc' }, { measure_id: 'asc' }, { position: 'asc' }], take: limit,
    select: { on: true, on_precision: true, kind: true, note: true, measure: { select: { id: true, title: true } } },
  })
  return rows.flatMap(({ measure, on, ...row }) => (measure === null ? [] : [{ ...row, on: fromDbDate(on), id: measure.id, title: measure.title }]))
}

/** The bodies in their order, with what each has in force, on record and granted as relief on a day. */
export async function listBodies(day: string): Promise<{ body: Body, biting: number, total: number, reliefs: number }[]> {
  const [all, biting, reliefs] = await Promise.all([countFacets({}, day), countFacets({ state: BITING }, day), listReliefs()])
  return BODIES.map(({ id }) => ({
    body: id, biting: biting.body.get(id) ?? 0, total: all.body.get(id) ?? 0, reliefs: reliefs.filter(relief => relief.body === id && relief.announced_on <= day).length,
  }))
}
