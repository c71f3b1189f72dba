import 'server-only'
import { conflictOf, seriesInclude, seriesOf, totalInclude, totalOf } from '@/lib/context/rows'
import type { Conflict, ListTotal, Series } from '@/lib/context/schema'
import { db } from '@/lib/db/client'

/** The series of figures behind the sanctions: prisoners, trade, crossings, growth. */
export async function listSeries(): Promise<Series[]> {
  return (await db().context_series.findMany({ include: seriesInclude, orderBy: { position: 'asc' } })).map(seriesOf)
}

/** Totals of the official lists over time, by list and day. */
export async function listTotals(body?: string): Promise<ListTotal[]> {
  return (await db().list_total.findMany({ where: body === undefined ? {} : { body }, include: totalInclude, orderBy: [{ list: 'asc' }, { on: 'asc' }, { position: 'asc' }] })).map(totalOf)
}

/** All contradictions between sources. */
export async function listConflicts(): Promise<Conflict[]> {
  return (await db().conflict.findMany({ orderBy: { id: 'asc' } })).map(conflictOf)
}

/** A record that a contradiction is about: its name and its address. */
export interface Subject { readonly title: string, readonly href: string }

/** The records that contradictions are about, by id. */
export async function getSubjects(conflicts: readonly Conflict[]): Promise<ReadonlyMap<string, Subject>> {
  const of = (kind: Conflict['subject_kind']) => ({ id: { in: conflicts.filter(conflict => conflict.subject_kind === kind).map(conflict => conflict.subject) } })
  const titled = { id: true, title: true } as const
  const [measures, reliefs, instruments, triggers, series] = await Promise.all([
    db().measure.findMany({ where: of('measure'), select: titled }), db().relief.findMany({ where: of('relief'), select: titled }),
    db().instrument.findMany({ where: of('instrument'), select: { id: true, citation: true } }),
    db().trigger.findMany({ where: of('trigger'), select: titled }), db().context_series.findMany({ where: of('series'), select: titled }),
  ])
  const subjects = (rows: readonly { id: string, title: string }[], path: string) => rows.map(({ id, title }) => [id, { title, href: `${path}${id}` }] as const)
  return new Map([
    ...subjects(measures, '/measures/'), ...subjects(reliefs, '/reliefs/'), ...subjects(triggers, '/triggers/'), ...subjects(series, '/data#series-'),
    ...subjects(instruments.map(({ id, citation }) => ({ id, title: citation })), '/instruments/'),
  ])
}

/** What is missing in the records, counted. */
export interface Gaps {
  readonly instruments: number
  /** Acts without an address of their own text. */
  readonly instruments_without_text: number
  readonly records: number
  /** Measures and reliefs of which no source may be linked. */
  readonly records_without_link: number
  /** Measures by how far they are established. */
  readonly confidence: ReadonlyMap<string, number>
}

/** Counts what is missing in the records. */
export async function countGaps(): Promise<Gaps> {
  const none = { sources: { none: { link: true, url: { not: null } } } }
  const [instruments, instruments_without_text, measures, reliefs, bareMeasures, bareReliefs, confidence] = await Promise.all([
    db().instrument.count(), db().instrument.count({ where: { url: null } }), db().measure.count(), db().relief.count(),
    db().measure.count({ where: none }), db().relief.count({ where: none }), db().measure.groupBy({ by: ['confidence'], _count: true }),
  ])
  return {
    instruments, instruments_without_text, records: measures + reliefs, records_without_link: bareMeasures + bareReliefs,
    confidence: new Map(confidence.map(row => [row.confidence, row._count])),
  }
}
