import 'server-only'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { conflictOf } from '@/lib/context/rows'
import type { Conflict } from '@/lib/context/schema'
import { fromDbDate, toDbDate, type Precision } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { readTables, type Edition } from '@/lib/editions/data'
import { instrumentInclude, instrumentOf } from '@/lib/instruments/rows'
import type { Instrument } from '@/lib/instruments/schema'
import type { MeasureRow } from '@/lib/measures/columns'
import { DEFAULT_PAGE_SIZE, toOrder, toWhere, valuesOf, type Filter, type ListKey, type Names, type Query } from '@/lib/measures/filter'
import { measureInclude, measureOf } from '@/lib/measures/rows'
import type { Measure } from '@/lib/measures/schema'
import { periodsOf, type Period, type StateOnDay } from '@/lib/measures/state'
import { BITING, type Body, type State, type TypeId } from '@/lib/measures/vocab'
import { reliefInclude, reliefOf } from '@/lib/reliefs/rows'
import type { Relief } from '@/lib/reliefs/schema'
import { RESPONSE_KINDS, type ResponseKind, type ResponseKindTerm } from '@/lib/triggers/kinds'

/**
 * The only readers of measures. Every function that answers for a day takes it (`day`), so that one request never mixes two; those of the register
 * and of its records also take what this tracker had published by some day (`edition`), without which they answer from what it publishes now.
 */

/** The day whose law a filter asks for. */
export function dayOf(filter: Filter, today: string): string {
  return filter.asOf ?? today
}

/** Labels of all triggers, and citations of the instruments that a query names: what `parseFilter` needs to know. */
export async function namesFor(query: Query, edition?: Edition): Promise<Names> {
  // As many as a filter may hold; an id longer than a slug is none.
  const asked = valuesOf(query, 'instrument').filter(id => id.length <= 80 && !id.includes('\0')).slice(0, 100)
  const [triggers, instruments] = await Promise.all([
    db().trigger.findMany({ select: { id: true, label: true }, orderBy: { position: 'asc' } }),
    asked.length === 0 ? [] : db().instrument.findMany({ where: { id: { in: asked } }, select: { id: true, citation: true } }),
  ])
  // What an edition does not have yet is no mistake of the asker: it is known by its present name, and keeps nothing.
  return {
    trigger: new Map([...triggers, ...edition?.triggers ?? []].map(({ id, label }) => [id, label])),
    instrument: new Map([...instruments, ...edition?.instruments.values() ?? []].map(({ id, citation }) => [id, citation])),
  }
}

/** The version of the data, when it last changed, and how much there is. */
export async function getDataset(): Promise<{ version: number, changed_at: Date, measures: number, instruments: number, reliefs: number, triggers: number, sources: number, last_law_event: string | null }> {
  const [dataset, measures, instruments, reliefs, triggers, [row]] = await Promise.all([
    db().dataset.findUnique({ where: { id: 1 } }), db().measure.count(), db().instrument.count(), db().relief.count(), db().trigger.count(),
    db().$queryRaw(sql`SELECT (SELECT count(DISTINCT url)::int FROM source WHERE measure_id IS NOT NULL OR relief_id IS NOT NULL) AS sources, (SELECT max("on")::text FROM event WHERE "on" <= now()::date) AS last`)
      .then(rows => z.array(z.object({ sources: z.int(), last: z.string().nullable() })).parse(rows)),
  ])
  return { version: dataset?.version ?? 0, changed_at: dataset?.changed_at ?? new Date(0), measures, instruments, reliefs, triggers, sources: row?.sources ?? 0, last_law_event: row?.last ?? null }
}

/** Version of the data, for entity tags. */
export async function getVersion(): Promise<number> {
  return (await db().dataset.findUnique({ where: { id: 1 } }))?.version ?? 0
}

const fromMeasures = (day: string): Sql => sql`FROM measure m JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${day}::date`

const countRow = z.object({ count: z.int() })

/** How many measures a filter keeps on a day. */
export async function countMeasures(filter: Filter, day: string, edition?: Edition): Promise<number> {
  const rows = await readTables(sql`SELECT count(*)::int AS count ${fromMeasures(day)} WHERE ${toWhere(filter)}`, edition)
  return z.array(countRow).length(1).parse(rows)[0]?.count ?? 0
}

/** The same by body; one without any is left out. */
export async function countByBody(filter: Filter, day: string, edition?: Edition): Promise<Partial<Record<Body, number>>> {
  const rows = await readTables(sql`SELECT m.body, count(*)::int AS count ${fromMeasures(day)} WHERE ${toWhere(filter)} GROUP BY 1`, edition)
  return Object.fromEntries(z.array(countRow.extend({ body: z.string() })).parse(rows).map(({ body, count }) => [body, count]))
}

export interface Listing {
  readonly total: number
  readonly items: readonly MeasureRow[]
  readonly page: number
  /** At least 1. */
  readonly pages: number
  readonly perPage: number
}

/** One page of the measures that a filter keeps. A page beyond the last gives the last, so that a stale link still shows something. */
export async function listMeasures(filter: Filter, day: string, edition?: Edition): Promise<Listing> {
  const total = await countMeasures(filter, day, edition)
  const perPage = filter.perPage ?? DEFAULT_PAGE_SIZE
  const pages = Math.max(1, Math.ceil(total / perPage))
  const page = Math.min(filter.page ?? 1, pages)
  const ids = await idsOf(sql`SELECT m.id ${fromMeasures(day)} WHERE ${toWhere(filter)} ORDER BY ${toOrder(filter)} LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`, edition)
  return { total, items: await hydrate(ids, day, edition), page, pages, perPage }
}

// Enough to keep the round trips few, few enough to keep the memory flat: about 3 MB of records at a time.
const BATCH = 250

/**
 * Every measure that a filter keeps, in its order, read in batches. The ids are read first, so that a change made while a file is
 * written neither repeats nor skips a row.
 */
export async function* eachMeasure(filter: Filter, day: string, edition?: Edition): AsyncGenerator<MeasureRow, void, undefined> {
  const ids = await idsOf(sql`SELECT m.id ${fromMeasures(day)} WHERE ${toWhere(filter)} ORDER BY ${toOrder(filter)}`, edition)
  for (let start = 0; start < ids.length; start += BATCH) yield* await hydrate(ids.slice(start, start + BATCH), day, edition)
}

async function idsOf(query: Sql, edition: Edition | undefined): Promise<string[]> {
  return z.array(z.object({ id: z.string() })).parse(await readTables(query, edition)).map(row => row.id)
}

const stateRows = z.array(z.object({ measure_id: z.string(), state: z.string(), ended_how: z.string().nullable() }))

/** Full records of ids, in their order, with the state of a day. Ids without a state that day are left out: they do not exist yet. */
async function hydrate(ids: readonly string[], day: string, edition: Edition | undefined): Promise<MeasureRow[]> {
  if (ids.length === 0) return []
  if (edition !== undefined) return ids.flatMap(id => rowOf(edition.measures.get(id), edition.periods.get(id)?.find(period => period.from <= day && (period.to === null || day < period.to))))
  const [rows, states] = await Promise.all([
    db().measure.findMany({ where: { id: { in: [...ids] } }, include: measureInclude }),
    db().$queryRaw(sql`SELECT measure_id, state::text, ended_how::text FROM measure_period WHERE measure_id IN (${join(ids)}) AND period @> ${day}::date`).then(result => stateRows.parse(result)),
  ])
  const stateOf = new Map(states.map(row => [row.measure_id, row]))
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => {
    const row = byId.get(id)
    return rowOf(row === undefined ? undefined : measureOf(row), stateOf.get(id) as StateOnDay | undefined)
  })
}

/** A measure with what follows from it on a day; none where it is unknown, or has no state yet. */
function rowOf(measure: Measure | undefined, on: StateOnDay | undefined): MeasureRow[] {
  if (measure === undefined || on === undefined) return []
  const adopted = measure.events.filter(event => event.kind === 'adopted').map(event => event.on).sort()[0] ?? null
  return [{ ...measure, state: on.state, state_ended_how: on.ended_how, adopted_on: adopted }]
}

export type FacetKey = Exclude<ListKey, 'instrument'>
export type FacetCounts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>>

const FACETS: Readonly<Record<FacetKey, { value: Sql, from: Sql }>> = {
  body: { value: sql`m.body`, from: sql`` },
  state: { value: sql`p.state::text`, from: sql`` },
  type: { value: sql`x.type_id`, from: sql`JOIN measure_type x ON x.measure_id = m.id` },
  group: { value: sql`t."group"`, from: sql`JOIN measure_type x ON x.measure_id = m.id JOIN type t ON t.id = x.type_id` },
  trigger: { value: sql`x.trigger_id`, from: sql`JOIN measure_trigger x ON x.measure_id = m.id` },
  sector: { value: sql`x.sector_id`, from: sql`JOIN measure_sector x ON x.measure_id = m.id` },
  authority: { value: sql`x.authority_id`, from: sql`JOIN (SELECT id AS measure_id, authority AS authority_id FROM measure UNION SELECT measure_id, authority_id FROM measure_co_authority) x ON x.measure_id = m.id` },
}

const facetRows = z.array(z.object({ facet: z.string(), value: z.string(), count: z.int() }))

/** For every facet, how many measures each value would give: counted under all other filters, without the facet's own. */
export async function countFacets(filter: Filter, day: string, edition?: Edition): Promise<FacetCounts> {
  const keys = Object.keys(FACETS) as FacetKey[]
  const parts = keys.map(key => sql`SELECT ${key}::text AS facet, ${FACETS[key].value} AS value, count(DISTINCT m.id)::int AS count ${fromMeasures(day)} ${FACETS[key].from} WHERE ${toWhere(filter, key)} GROUP BY 2`)
  const rows = facetRows.parse(await readTables(join(parts, ' UNION ALL '), edition))
  const counts = Object.fromEntries(keys.map(key => [key, new Map<string, number>()])) as Record<FacetKey, Map<string, number>>
  for (const row of rows) counts[row.facet as FacetKey].set(row.value, row.count)
  return counts
}

/** For each single filter in use, how many measures there would be without it: what an empty result can offer. */
export async function countWithout(rests: readonly Filter[], today: string, edition?: Edition): Promise<number[]> {
  return Promise.all(rests.map(rest => countMeasures(rest, dayOf(rest, today), rest.knownAt === undefined ? undefined : edition)))
}

export interface Act { readonly citation: string, readonly adopted_on: string | null }

/** Citation and date of adoption of instruments, by id, for tables that name them. */
export async function listActs(ids: readonly string[], edition?: Edition): Promise<ReadonlyMap<string, Act>> {
  if (edition !== undefined) return edition.instruments
  const rows = await db().instrument.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, citation: true, adopted_on: true } })
  return new Map(rows.map(row => [row.id, { citation: row.citation, adopted_on: fromDbDate(row.adopted_on) }]))
}

export interface MeasureDetail {
  readonly measure: MeasureRow
  readonly periods: readonly Period[]
  readonly reliefs: readonly Relief[]
  readonly instruments: readonly Instrument[]
  readonly triggers: readonly { readonly id: string, readonly label: string, readonly title: string }[]
  readonly conflicts: readonly Conflict[]
  readonly predecessors: readonly { readonly id: string, readonly title: string }[]
  readonly successor: { readonly id: string, readonly title: string } | null
  /** Other measures of the same package or the same act, with their state on the day. */
  readonly siblings: readonly MeasureRow[]
}

/**
 * Everything that the page of one measure shows, with the state of a day.
 * @returns null where there is no such measure, or none yet on that day
 */
export async function getMeasure(id: string, day: string, edition?: Edition): Promise<MeasureDetail | null> {
  const [measure] = await hydrate([id], day, edition)
  if (measure === undefined) return null
  const [first = ''] = measure.instruments
  const [related, conflicts, siblings] = await Promise.all([
    edition === undefined ? relatedTo(measure) : relatedIn(edition, measure),
    // Contradictions between sources have no revisions: they are shown as they are noted now.
    db().conflict.findMany({ where: { measure_id: id }, orderBy: { id: 'asc' } }),
    idsOf(sql`
      SELECT m.id FROM measure m WHERE m.id <> ${id} AND (m.package = ${measure.package} OR EXISTS (SELECT FROM measure_instrument x WHERE x.measure_id = m.id AND x.instrument_id = ${first}))
      ORDER BY m.effective_on, m.id LIMIT 40`, edition),
  ])
  const order = new Map(measure.instruments.map((instrument, position) => [instrument, position]))
  return {
    measure, ...related, conflicts: conflicts.map(conflictOf),
    instruments: [...related.instruments].sort((a, b) => (order.get(a.id) ?? 1e6) - (order.get(b.id) ?? 1e6) || a.id.localeCompare(b.id)),
    periods: periodsOf(measure, related.reliefs),
    siblings: await hydrate(siblings, day, edition),
  }
}

type Related = Pick<MeasureDetail, 'reliefs' | 'instruments' | 'triggers' | 'predecessors' | 'successor'>

const actsOf = (measure: Measure) => [...measure.instruments, ...measure.events.flatMap(event => event.instrument ?? [])]
const triggersOf = (measure: Measure) => [...measure.triggers, ...measure.events.flatMap(event => event.triggers)]

async function relatedTo(measure: Measure): Promise<Related> {
  const [reliefs, instruments, triggers, predecessors, successor] = await Promise.all([
    db().relief.findMany({ where: { measures: { some: { measure_id: measure.id } } }, include: reliefInclude, orderBy: [{ starts_on: 'asc' }, { id: 'asc' }] }),
    db().instrument.findMany({ where: { id: { in: actsOf(measure) } }, include: instrumentInclude }),
    db().trigger.findMany({ where: { id: { in: triggersOf(measure) } }, select: { id: true, label: true, title: true }, orderBy: { position: 'asc' } }),
    db().measure.findMany({ where: { superseded_by: measure.id }, select: { id: true, title: true }, orderBy: { id: 'asc' } }),
    measure.superseded_by === null ? null : db().measure.findUnique({ where: { id: measure.superseded_by }, select: { id: true, title: true } }),
  ])
  return { reliefs: reliefs.map(reliefOf), instruments: instruments.map(instrumentOf), triggers, predecessors, successor }
}

/** The same from an edition. Its measures and reliefs stand in the order of their ids. */
function relatedIn(edition: Edition, measure: Measure): Related {
  const titled = ({ id, title }: Measure) => ({ id, title })
  const successor = edition.measures.get(measure.superseded_by ?? '')
  return {
    reliefs: edition.reliefs.filter(relief => relief.measures.includes(measure.id)).sort((a, b) => a.starts_on.localeCompare(b.starts_on)),
    instruments: [...new Set(actsOf(measure))].flatMap(id => edition.instruments.get(id) ?? []),
    triggers: edition.triggers.filter(trigger => triggersOf(measure).includes(trigger.id)).map(({ id, label, title }) => ({ id, label, title })),
    predecessors: [...edition.measures.values()].filter(other => other.superseded_by === measure.id).map(titled),
    successor: successor === undefined ? null : titled(successor),
  }
}

const neighbourRows = z.array(z.object({ id: z.string(), position: z.int(), previous: z.string().nullable(), next: z.string().nullable(), total: z.int() }))

/** Where a measure stands among those that a filter keeps; null where the filter does not keep it. */
export async function findNeighbours(id: string, filter: Filter, day: string, edition?: Edition): Promise<{ position: number, total: number, previous: string | null, next: string | null } | null> {
  const rows = await readTables(sql`
    SELECT * FROM (
      SELECT m.id, row_number() OVER ranked::int AS position, lag(m.id) OVER ranked AS previous, lead(m.id) OVER ranked AS next, count(*) OVER ()::int AS total
      ${fromMeasures(day)} WHERE ${toWhere(filter)} WINDOW ranked AS (ORDER BY ${toOrder(filter)})
    ) ranks WHERE id = ${id}`, edition)
  return neighbourRows.parse(rows)[0] ?? null
}

export interface BodyTurn { readonly body: Body, readonly on: string, readonly change: number }

const turnRows = z.array(z.object({ body: z.string(), on: z.string(), change: z.int() }))

/** Days on which the number of measures in force (whole or eased) changed, by body, up to a day, oldest first. The filter may choose anything but a state. */
export async function listTurns(day: string, filter: Filter = {}, edition?: Edition): Promise<BodyTurn[]> {
  const rows = await readTables(sql`
    SELECT m.body, turn.on::text, sum(turn.change)::int AS change
    FROM measure_period p JOIN measure m ON m.id = p.measure_id
    CROSS JOIN LATERAL (VALUES (lower(p.period), 1), (upper(p.period), -1)) AS turn ("on", change)
    WHERE p.state::text IN (${join(BITING)}) AND turn.on IS NOT NULL AND turn.on <= ${day}::date AND ${toWhere(filter)}
    GROUP BY m.body, turn.on HAVING sum(turn.change) <> 0 ORDER BY turn.on, m.body`, edition)
  return turnRows.parse(rows) as BodyTurn[]
}

export interface StateCell { readonly body: Body, readonly type: TypeId, readonly state: State, readonly count: number }

const cellRows = z.array(z.object({ body: z.string(), type: z.string(), state: z.string(), count: z.int() }))

/** Body by type by state on a day, and the same over all types (`type` null there), where each measure counts once. */
export async function countMatrix(day: string): Promise<{ cells: StateCell[], bodies: Omit<StateCell, 'type'>[] }> {
  const [cells, bodies] = await Promise.all([
    db().$queryRaw(sql`SELECT m.body, x.type_id AS type, p.state::text, count(*)::int AS count ${fromMeasures(day)} JOIN measure_type x ON x.measure_id = m.id GROUP BY 1, 2, 3`),
    db().$queryRaw(sql`SELECT m.body, p.state::text, count(*)::int AS count ${fromMeasures(day)} GROUP BY 1, 2`),
  ])
  return { cells: cellRows.parse(cells) as StateCell[], bodies: z.array(cellRows.element.omit({ type: true })).parse(bodies) as Omit<StateCell, 'type'>[] }
}

export interface StartedMeasure { readonly body: Body, readonly start: string, readonly count: number }

/** New measures by body and the day they took effect (announced where that is unknown), up to a day. */
export async function countStarts(day: string, filter: Filter = {}, edition?: Edition): Promise<StartedMeasure[]> {
  const rows = await readTables(sql`
    SELECT m.body, coalesce(m.effective_on, m.announced_on)::text AS start, count(*)::int AS count
    ${fromMeasures(day)} WHERE coalesce(m.effective_on, m.announced_on) <= ${day}::date AND ${toWhere(filter)} GROUP BY 1, 2 ORDER BY 2, 1`, edition)
  return z.array(z.object({ body: z.string(), start: z.string(), count: z.int() })).parse(rows) as StartedMeasure[]
}

/**
 * The day a measure became known, as a join on `m`: announced, in effect, or adopted where the day of effect is not known, whichever came first. From
 * it the days of an answer are counted, and on it the first period of its life begins. Of two ways to date it to one day the exact one is taken.
 */
export const firstDays = sql`CROSS JOIN LATERAL (
  SELECT v."on", v.precision::text AS precision FROM (
    VALUES (m.announced_on, m.announced_on_precision), (m.effective_on, m.effective_on_precision)
    UNION ALL SELECT e."on", e.on_precision FROM event e WHERE m.effective_on IS NULL AND e.measure_id = m.id AND e.kind = 'adopted'
  ) v ("on", precision) WHERE v."on" IS NOT NULL ORDER BY v."on", v.precision NULLS FIRST LIMIT 1
) d`

export interface Answer {
  readonly trigger: string
  readonly body: Body
  /** All measures that answer it, in whatever state, and those of them that are in force, whole or eased. */
  readonly count: number
  readonly biting: number
  /** Measures older than the trigger, which were kept for it: among `count`, and never first. */
  readonly older: number
  readonly first_on: string | null
  readonly first_id: string | null
}

const answerRows = z.array(z.object({ trigger: z.string(), body: z.string(), count: z.int(), biting: z.int(), older: z.int(), first_on: z.string().nullable(), first_id: z.string().nullable() }))

/**
 * How each body answered each trigger, up to a day: number of measures, and the first of them that was announced or took effect, whichever came
 * first, on or after the day the trigger began. A measure older than its trigger (an embargo that was later kept for it) answers it without being first.
 */
export async function countAnswers(day: string): Promise<Answer[]> {
  const rows = await db().$queryRaw(sql`
    SELECT x.trigger_id AS trigger, m.body, count(*)::int AS count,
      count(*) FILTER (WHERE p.state::text IN (${join(BITING)}))::int AS biting, count(*) FILTER (WHERE d."on" < t.started_on)::int AS older,
      min(d."on") FILTER (WHERE d."on" >= t.started_on)::text AS first_on,
      (array_agg(m.id ORDER BY d."on", m.id) FILTER (WHERE d."on" >= t.started_on))[1] AS first_id
    ${fromMeasures(day)} JOIN measure_trigger x ON x.measure_id = m.id JOIN trigger t ON t.id = x.trigger_id ${firstDays}
    GROUP BY 1, 2`)
  return answerRows.parse(rows) as Answer[]
}

/** The first measure of a kind with which a body answered a trigger. */
export interface FirstAnswer {
  readonly trigger: string
  readonly body: Body
  readonly kind: ResponseKind
  readonly on: string
  readonly precision: Precision
  readonly id: string
  readonly title: string
}

const firstRows = z.array(z.object({ trigger: z.string(), body: z.string(), kind: z.string(), on: z.string(), precision: z.string().nullable(), id: z.string(), title: z.string() }))

/**
 * The first measure, the first listing and the first sectoral measure of each body, up to a day, by the rule of `countAnswers`: not older than the
 * trigger. What a body does not have is left out.
 * @param trigger only of this one
 */
export async function listFirsts(day: string, trigger?: string): Promise<FirstAnswer[]> {
  const kinds = RESPONSE_KINDS.map((kind: ResponseKindTerm) => sql`(${kind.id}::text, ${kind.types === null ? sql`TRUE` : sql`EXISTS (SELECT FROM measure_type y WHERE y.measure_id = m.id AND y.type_id IN (${join(kind.types)}))`})`)
  const rows = await db().$queryRaw(sql`
    SELECT DISTINCT ON (x.trigger_id, m.body, k.kind) x.trigger_id AS trigger, m.body, k.kind, d."on"::text AS on, d.precision, m.id, m.title
    ${fromMeasures(day)} JOIN measure_trigger x ON x.measure_id = m.id JOIN trigger t ON t.id = x.trigger_id ${firstDays} CROSS JOIN LATERAL (VALUES ${join(kinds)}) k (kind, is_one)
    WHERE k.is_one AND d."on" >= t.started_on ${trigger === undefined ? sql`` : sql`AND t.id = ${trigger}`}
    ORDER BY x.trigger_id, m.body, k.kind, d."on", m.id`)
  return firstRows.parse(rows) as FirstAnswer[]
}

export interface LatestEvent { readonly measure_id: string, readonly title: string, readonly body: Body, readonly on: string, readonly on_precision: 'month' | 'year' | 'week' | null, readonly kind: string, readonly note: string | null }

/** The latest changes of law up to a day, newest first; one line per measure and day. */
export async function listLatestEvents(day: string, limit: number): Promise<LatestEvent[]> {
  const rows = await db().event.findMany({
    where: { measure_id: { not: null }, on: { lte: toDbDate(day) } }, orderBy: [{ on: 'desc' }, { measure_id: 'asc' }, { position: 'asc' }], take: limit,
    select: { on: true, on_precision: true, kind: true, note: true, measure: { select: { id: true, title: true, body: true } } },
  })
  return rows.flatMap(row => (row.measure === null ? [] : [{ measure_id: row.measure.id, title: row.measure.title, body: row.measure.body as Body, on: fromDbDate(row.on), on_precision: row.on_precision, kind: row.kind, note: row.note }]))
}

export interface Renewal { readonly body: Body, readonly on: string, readonly count: number, readonly titles: readonly string[], readonly ids: readonly string[] }

/**
 * Terms of measures that have not ended, by body and last day, soonest first.
 * @param passed those that ran out before the day without a known renewal, latest first, instead of those to come
 */
export async function listRenewals(day: string, limit: number, passed = false): Promise<Renewal[]> {
  const range = passed ? sql`m.review_on < ${day}::date` : sql`m.review_on >= ${day}::date`
  const rows = await db().$queryRaw(sql`
    SELECT m.body, m.review_on::text AS on, count(*)::int AS count, array_agg(m.title ORDER BY m.effective_on, m.id) AS titles, array_agg(m.id ORDER BY m.effective_on, m.id) AS ids
    ${fromMeasures(day)} WHERE ${range} AND p.state <> 'ended' GROUP BY 1, 2 ORDER BY ${passed ? sql`2 DESC` : sql`2`}, 1 LIMIT ${limit}`)
  return z.array(z.object({ body: z.string(), on: z.string(), count: z.int(), titles: z.array(z.string()), ids: z.array(z.string()) })).parse(rows) as Renewal[]
}

/** Ids of all measures, for the sitemap. */
export async function listIds(): Promise<string[]> {
  return (await db().measure.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(row => row.id)
}

/** A measure with its whole life. */
export interface MeasureLife {
  readonly id: string
  readonly title: string
  readonly body: Body
  readonly announced_on: string
  readonly announced_on_precision: Precision
  readonly effective_on: string | null
  readonly effective_on_precision: Precision
  readonly periods: readonly Period[]
}

const lifeRows = z.array(z.object({
  id: z.string(), title: z.string(), body: z.string(), announced_on: z.string(), announced_on_precision: z.string().nullable(), effective_on: z.string().nullable(), effective_on_precision: z.string().nullable(),
  periods: z.array(z.object({ from: z.string(), to: z.string().nullable(), state: z.string(), ended_how: z.string().nullable() })),
}))

/** Every measure that a filter keeps on a day, with all its periods in their order; those after the day too. */
export async function listLives(filter: Filter, day: string, edition?: Edition): Promise<MeasureLife[]> {
  const rows = await readTables(sql`
    SELECT m.id, m.title, m.body, m.announced_on::text, m.announced_on_precision::text, m.effective_on::text, m.effective_on_precision::text,
      (SELECT json_agg(json_build_object('from', lower(l.period)::text, 'to', upper(l.period)::text, 'state', l.state::text, 'ended_how', l.ended_how::text) ORDER BY lower(l.period)) FROM measure_period l WHERE l.measure_id = m.id) AS periods
    ${fromMeasures(day)} WHERE ${toWhere(filter)} ORDER BY m.id`, edition)
  return lifeRows.parse(rows) as MeasureLife[]
}
