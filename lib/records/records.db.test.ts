import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Editor } from '@/lib/auth/editor'
import { addDays } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { scratchDatabase, type Scratch } from '@/lib/db/scratch.fixture'
import { Refusal } from '@/lib/errors'
import { blankContent, sameValue, type Content, type Json } from '@/lib/form'
import { instrumentInclude, instrumentOf } from '@/lib/instruments/rows'
import type { Instrument } from '@/lib/instruments/schema'
import { eachMeasure, getMeasure, listMeasures } from '@/lib/measures/data'
import { measureInclude, measureOf, searchText } from '@/lib/measures/rows'
import type { Measure } from '@/lib/measures/schema'
import { stateAt } from '@/lib/measures/state'
import { EMPTY_MEMORY, findRecord, getCopy, getRecord, getReviewRule, getRevision, getStart, listReferrers, proposalOf, type RecordHead } from '@/lib/records/data'
import { addEditor } from '@/lib/records/editor.fixture'
import { KIND_IDS, kindOf, type Kind } from '@/lib/records/kinds'
import {
  archiveRecord, findIssues, importRecords, keepCopy, publishRecord, readAsPublished, restoreRevision, returnRecord, saveRevision, startRecord, submitRecord, withdrawRecord,
} from '@/lib/records/mutations'
import { openForm } from '@/lib/records/open'
import { openPreview } from '@/lib/records/preview'
import { reliefInclude, reliefOf } from '@/lib/reliefs/rows'
import { triggerInclude, triggerOf } from '@/lib/triggers/rows'

/** The whole life of records, against a database with all facts: TEMPLATE_DATABASE, as `npm test` sets it. */

const TODAY = '2026-11-25'
const SWIFT = 'eu-2022-03-swift-three-banks'

vi.setConfig({ testTimeout: 120_000 })

let scratch: Scratch
let pool: pg.Pool
let anna: Editor, boris: Editor, clara: Editor

beforeAll(async () => {
  // A preview of a page knows its address, which outside of a request only the setting tells.
  vi.stubEnv('PUBLIC_URL', 'https://tracker.example')
  scratch = await scratchDatabase()
  pool = new pg.Pool({ connectionString: scratch.url, max: 4 });
  [anna, boris, clara] = [await addEditor(scratch.url, 'Anna', 'editor'), await addEditor(scratch.url, 'Boris', 'reviewer'), await addEditor(scratch.url, 'Clara', 'reviewer')]
}, 120_000)

afterAll(async () => {
  await pool.end()
  await scratch.drop()
})

/** Plain SQL, as a person at the console would send it. */
const sql = async (text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> => (await pool.query(text, values)).rows as Record<string, unknown>[]

/** Several statements in one transaction; nothing of it stays. */
async function attempt(...statements: readonly (readonly [string, ...unknown[]])[]): Promise<Record<string, unknown>[]> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    let rows: Record<string, unknown>[] = []
    for (const [text, ...values] of statements) rows = (await client.query(text, values)).rows as Record<string, unknown>[]
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    return rows
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const versionOf = async () => Number((await sql('SELECT version FROM dataset'))[0]?.version)
const decisionsOf = async (id: string) => (await sql('SELECT what, number, by_id, comment, alone FROM decision WHERE record_id = $1 ORDER BY id', id)).map(row => `${String(row.what)} ${String(row.number)} ${[anna, boris, clara].find(one => one.id === row.by_id)?.name ?? '-'}${row.alone === true ? ' alone' : ''}`)
const authorsOf = async (id: string) => [...new Set((await proposalOf(await getRecord(id) as RecordHead)).map(one => one.author?.name ?? '-'))].sort()
const numbersOf = async (id: string) => (await sql('SELECT number FROM revision WHERE record_id = $1 ORDER BY number', id)).map(row => row.number)
const headOf = async (kind: Kind, slug: string) => await findRecord(kind, slug) as RecordHead
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(() => null, (thrown: unknown) => thrown)
  return error instanceof Refusal ? { status: error.status, text: `${error.title}: ${error.advice}` } : error
}
const statusOf = async (work: Promise<unknown>) => { const error = await refusal(work); return error !== null && typeof error === 'object' && 'status' in error ? error.status : error }

/** A record as its tables hold it; null where they hold none. */
async function readBack(kind: Kind, id: string): Promise<Content | null> {
  const read = {
    measure: async () => { const row = await db().measure.findUnique({ where: { id }, include: measureInclude }); return row && measureOf(row) },
    instrument: async () => { const row = await db().instrument.findUnique({ where: { id }, include: instrumentInclude }); return row && instrumentOf(row) },
    trigger: async () => { const row = await db().trigger.findUnique({ where: { id }, include: triggerInclude }); return row && triggerOf(row) },
    relief: async () => { const row = await db().relief.findUnique({ where: { id }, include: reliefInclude }); return row && reliefOf(row) },
  }
  return await read[kind]() as unknown as Content | null
}

/** Everything that readers can ask for, in one value: records with their order, periods, search texts, contradictions. */
async function allFacts() {
  const byId = <T extends { id: string }>(list: readonly T[]) => Object.fromEntries(list.map(one => [one.id, one]))
  const [measures, instruments, triggers, reliefs] = [
    await db().measure.findMany({ include: measureInclude }), await db().instrument.findMany({ include: instrumentInclude }), await db().trigger.findMany({ include: triggerInclude, orderBy: { position: 'asc' } }), await db().relief.findMany({ include: reliefInclude }),
  ]
  return {
    measure: byId(measures.map(measureOf)) as unknown as Record<string, Content>, instrument: byId(instruments.map(instrumentOf)) as unknown as Record<string, Content>,
    trigger: byId(triggers.map(triggerOf)) as unknown as Record<string, Content>, relief: byId(reliefs.map(reliefOf)) as unknown as Record<string, Content>,
    order: triggers.map(one => one.id), searched: Object.fromEntries(measures.map(one => [one.id, one.search_text])),
    periods: await sql('SELECT measure_id, position, state, ended_how, period::text FROM measure_period ORDER BY 1, 2'),
    rest: [await sql('SELECT * FROM conflict ORDER BY id'), await sql('SELECT * FROM list_total ORDER BY id'), await sql('SELECT * FROM context_value ORDER BY id'), await sql('SELECT count(*)::int, max(version) AS v FROM dataset')].slice(0, 3),
  }
}

/** Where the stored periods of measures and the function disagree, on the days about each date that matters. */
async function disagreements(ids?: readonly string[]): Promise<string[]> {
  const where = ids === undefined ? {} : { id: { in: [...ids] } }
  const measures = (await db().measure.findMany({ where, include: measureInclude })).map(measureOf)
  const reliefs = (await db().relief.findMany({ include: reliefInclude })).map(reliefOf)
  const rows = await sql('SELECT measure_id, state, lower(period)::text AS "from", upper(period)::text AS "to" FROM measure_period') as { measure_id: string, state: string, from: string, to: string | null }[]
  return measures.flatMap(measure => {
    const own = reliefs.filter(relief => relief.measures.includes(measure.id))
    const days = [measure.announced_on, measure.effective_on, measure.ended_on, measure.ended_by, ...measure.events.map(event => event.on), ...own.flatMap(relief => [relief.starts_on, relief.ends_on])].filter(day => day !== null)
    return [...new Set(days.flatMap(day => [addDays(day, -1), day, addDays(day, 1)]))].flatMap(day => {
      const held = rows.filter(row => row.measure_id === measure.id && row.from <= day && (row.to === null || day < row.to)).map(row => row.state).join('+')
      const said = stateAt(measure, own, day)?.state ?? ''
      return held === said ? [] : [`${measure.id} on ${day}: function ${said}, periods ${held}`]
    })
  })
}

async function propose(author: Editor, kind: Kind, slug: string, change: Record<string, Json>, reason: string | null = 'Corrected'): Promise<{ id: string, number: number, content: Content }> {
  const head = await headOf(kind, slug)
  const start = await getStart(head.id, head.latest)
  const content = { ...start?.content, ...change }
  const saved = await saveRevision(author, head.id, { base: head.latest, content, reason })
  if (saved.conflict) throw new Error('nobody else should be here')
  await submitRecord(author, head.id, saved.number, null)
  return { id: head.id, number: saved.number, content }
}

async function change(kind: Kind, slug: string, fields: Record<string, Json>): Promise<{ id: string, number: number }> {
  const { id, number } = await propose(anna, kind, slug, fields)
  await publishRecord(boris, id, { number, reason: null })
  return { id, number }
}

async function draft(author: Editor, kind: Kind, content: Content): Promise<string> {
  const id = await startRecord(author, kind, blankContent(kindOf(kind).fields), EMPTY_MEMORY)
  await saveRevision(author, id, { base: 0, content: { ...blankContent(kindOf(kind).fields), ...content }, reason: null })
  return id
}

async function send(author: Editor, kind: Kind, content: Content): Promise<string> {
  const id = await draft(author, kind, content)
  await submitRecord(author, id, 1, null)
  return id
}

const SOURCE = { url: 'https://example.org/act', publisher: 'Official journal', title: null, published_on: null, supports: null, kind: 'official', primary: true, link: true, quote: null, locator: null, archived_url: null }
const aMeasure = (id: string): Content => ({
  ...blankContent(kindOf('measure').fields), id, body: 'EU', title: `A ban for ${id}`, types: ['export-ban'], announced_on: '2026-03-01', effective_on: '2026-04-01', triggers: ['2020-crackdown'], sectors: ['defence'], authority: 'eu-council', target: 'BY',
  instruments: ['eu-reg-765-2006'], summary: 'It bans what a test exports.', confidence: 'verified', events: [{ on: '2026-02-28', on_precision: null, kind: 'adopted', note: null, instrument: 'eu-reg-765-2006', relief: null, triggers: [] }], sources: [SOURCE],
})
const anAct = (id: string): Content => ({ ...blankContent(kindOf('instrument').fields), id, body: 'EU', citation: `Test act ${id}`, title: 'An act of a test', adopted_on: '2026-02-28' })
const aRelief = (id: string, measures: readonly string[]): Content => ({
  ...blankContent(kindOf('relief').fields), id, body: 'EU', authority: 'eu-council', kind: 'suspension', title: `A suspension ${id}`, summary: 'It suspends.', measures, instruments: [], announced_on: '2026-05-01', starts_on: '2026-06-01', effect: 'full', changes_state: true, scope: 'All of it.', confidence: 'verified', sources: [SOURCE],
})
const aTrigger = (id: string): Content => ({ ...blankContent(kindOf('trigger').fields), id, label: 'A test event', title: 'Something happened', started_on: '2021-06-15', summary: 'It happened.', confidence: 'verified', sources: [SOURCE] })

describe('a new measure', () => {
  const slug = 'eu-2026-04-new-measure'

  it('goes from an empty form through a return to the register', async () => {
    const before = await versionOf()
    const total = (await listMeasures({}, TODAY)).total
    const id = await startRecord(anna, 'measure', blankContent(kindOf('measure').fields), EMPTY_MEMORY)
    expect(await getCopy(anna.id, id)).toMatchObject({ base: 0 })
    expect(await getCopy(boris.id, id)).toBeNull()

    // A draft may be saved with gaps, but not sent in.
    expect(await saveRevision(anna, id, { base: 0, content: { ...blankContent(kindOf('measure').fields), title: 'A ban' }, reason: null })).toEqual({ conflict: false, number: 1 })
    expect(await getCopy(anna.id, id)).toBeNull()
    expect(await getRecord(id)).toMatchObject({ slug: null, latest: 1, published: null, proposal: 'draft' })
    expect(await refusal(submitRecord(anna, id, 1, null))).toMatchObject({ status: 422, text: expect.stringContaining('Enter: Summary.') })
    expect(await saveRevision(anna, id, { base: 1, content: { ...aMeasure(slug), sources: [] }, reason: null })).toEqual({ conflict: false, number: 2 })
    expect(await refusal(submitRecord(anna, id, 2, null))).toMatchObject({ status: 422, text: expect.stringContaining('at least one source') })
    expect(await saveRevision(anna, id, { base: 2, content: aMeasure(slug), reason: null })).toEqual({ conflict: false, number: 3 })
    expect(await statusOf(publishRecord(boris, id, { number: 3, reason: null }))).toBe(409)
    await submitRecord(anna, id, 3, 'Please look at the dates.')
    expect(await statusOf(submitRecord(anna, id, 3, null))).toBe(409)

    // Sent back, mended, sent in again.
    expect(await statusOf(returnRecord(boris, id, 3, ' '))).toBe(422)
    expect(await statusOf(returnRecord(anna, id, 3, 'I am no reviewer'))).toBe(403)
    await returnRecord(boris, id, 3, 'The title says too little.')
    expect(await getRecord(id)).toMatchObject({ proposal: 'draft' })
    expect((await openForm(anna, id))?.returned).toMatchObject({ comment: 'The title says too little.', by: 'Boris' })
    expect(await statusOf(publishRecord(boris, id, { number: 3, reason: null }))).toBe(409)
    const content = { ...aMeasure(slug), title: 'A ban on everything that a test exports' }
    await saveRevision(anna, id, { base: 3, content, reason: null })
    await submitRecord(anna, id, 4, null)

    // Until now no reader could see anything of it.
    expect([await versionOf(), (await listMeasures({}, TODAY)).total, await getMeasure(slug, TODAY)]).toEqual([before, total, null])
    expect(await statusOf(publishRecord(boris, id, { number: 3, reason: null }))).toBe(409)
    await publishRecord(boris, id, { number: 4, reason: null })
    expect([await versionOf(), (await listMeasures({}, TODAY)).total]).toEqual([before + 1, total + 1])
    expect((await listMeasures({ q: 'everything that a test exports' }, TODAY)).items.map(one => one.id)).toEqual([slug])
    const rows = []
    for await (const row of eachMeasure({ instrument: ['eu-reg-765-2006'] }, TODAY)) rows.push(row.id)
    expect(rows).toContain(slug)
    expect((await getMeasure(slug, TODAY))?.measure.state).toBe('in_force')
    expect(await readBack('measure', slug)).toEqual(content)
    expect(await disagreements([slug])).toEqual([])
    expect(await getRecord(id)).toMatchObject({ slug, latest: 4, published: 4, archived: false, proposal: null })
    expect(await numbersOf(id)).toEqual([1, 2, 3, 4])
    expect(await decisionsOf(id)).toEqual(['submitted 3 Anna', 'returned 3 Boris', 'submitted 4 Anna', 'published 4 Boris'])
  })

  it('is drafted under an id that is free, and only under one that is', async () => {
    const id = await startRecord(anna, 'measure', {}, EMPTY_MEMORY)
    expect(await refusal(saveRevision(anna, id, { base: 0, content: aMeasure(SWIFT), reason: null }))).toMatchObject({ status: 422, text: expect.stringContaining(SWIFT) })
    expect(await getRecord(id)).toMatchObject({ latest: 0, slug: null })
    // What was typed is still there for its editor.
    expect(await getCopy(anna.id, id)).not.toBeNull()
    // Another kind of record has ids of its own.
    expect(await saveRevision(anna, id, { base: 0, content: aMeasure('eu-reg-2022-398'), reason: null })).toEqual({ conflict: false, number: 1 })
    // While nothing is published the id can change, and the old one is free again.
    expect(await saveRevision(anna, id, { base: 1, content: aMeasure('eu-2026-04-second-id'), reason: null })).toEqual({ conflict: false, number: 2 })
    expect(await findRecord('measure', 'eu-reg-2022-398')).toBeNull()
    await withdrawRecord(anna, id, 2, null)
  })

  it('of two that ask for one id at the same moment gets it once, and the other is told', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => startRecord(anna, 'measure', {}, EMPTY_MEMORY)))
    const ends = await Promise.all(ids.map(async id => refusal(saveRevision(anna, id, { base: 0, content: aMeasure('eu-2026-04-wanted-by-many'), reason: null }))))
    expect(ends.filter(end => end === null)).toHaveLength(1)
    for (const end of ends.filter(one => one !== null)) expect(end).toMatchObject({ text: expect.stringMatching(/id/) })
  })

  it('with an id that no address can have is kept as a draft without one, and cannot be sent in', async () => {
    const id = await startRecord(anna, 'measure', {}, EMPTY_MEMORY)
    const end = await refusal(saveRevision(anna, id, { base: 0, content: aMeasure('Not An Id'), reason: null }))
    expect(end === null || (typeof end === 'object' && 'status' in end)).toBe(true)
  })
})

describe('a change of a published record', () => {
  it('stands beside what readers see until it is published, and then replaces all of it at once', async () => {
    const before = await allFacts()
    const version = await versionOf()
    const { id, number, content } = await propose(anna, 'measure', SWIFT, { title: 'Three banks of Belarus cut off', ended_on: '2026-06-01', ended_how: 'lifted' })
    expect(await allFacts()).toEqual(before)
    expect(await versionOf()).toBe(version)
    expect(await getRecord(id)).toMatchObject({ published: 1, latest: 2, proposal: 'in_review' })
    await publishRecord(boris, id, { number, reason: null })
    expect(await readBack('measure', SWIFT)).toEqual(content)
    expect((await getMeasure(SWIFT, TODAY))?.measure.state).toBe('ended')
    expect(await disagreements([SWIFT])).toEqual([])
    expect(await versionOf()).toBe(version + 1)
    expect(await getRevision(id, 1)).toMatchObject({ author: null, content: before.measure[SWIFT] })
    expect((await sql('SELECT comment FROM decision WHERE record_id = $1 AND number = 2 AND what = $2', id, 'published'))[0]?.comment).toBe('Corrected')
  })

  it('needs a reason, from its authors or from the reviewer', async () => {
    const slug = 'eu-2022-06-swift-belinvestbank'
    const { id, number } = await propose(anna, 'measure', slug, { title: 'One more bank' }, null)
    expect(await refusal(publishRecord(boris, id, { number, reason: null }))).toMatchObject({ status: 422, text: expect.stringContaining('reason') })
    expect(await getRecord(id)).toMatchObject({ published: 1, proposal: 'in_review' })
    await publishRecord(boris, id, { number, reason: 'A typing error' })
    expect((await sql('SELECT comment FROM decision WHERE record_id = $1 AND what = $2 ORDER BY id DESC', id, 'published'))[0]?.comment).toBe('A typing error')
  })

  it('keeps the address', async () => {
    const { id, latest } = await headOf('measure', 'us-2006-06-national-emergency')
    const start = await getStart(id, latest)
    expect(await statusOf(saveRevision(anna, id, { base: latest, content: { ...start?.content, id: 'us-2006-06-another-address' }, reason: null }))).toBe(422)
    expect(await statusOf(saveRevision(anna, id, { base: latest, content: { ...start?.content, id: null }, reason: null }))).toBe(422)
    await expect(attempt(['UPDATE record SET slug = $2 WHERE id = $1', id, 'us-other'])).rejects.toThrow('never changes')
    await expect(attempt(['UPDATE record SET slug = NULL WHERE id = $1', id])).rejects.toThrow('never changes')
    await expect(attempt(['UPDATE record SET kind = $2 WHERE id = $1', id, 'relief'])).rejects.toThrow('never changes')
  })

  it('that was withdrawn leaves nothing behind in the next one, and its author may review again', async () => {
    const slug = 'us-2006-06-national-emergency'
    const { id, number } = await propose(boris, 'measure', slug, { title: 'A thought of Boris' })
    expect(await statusOf(withdrawRecord(anna, id, number, null))).toBe(403)
    await withdrawRecord(boris, id, number, 'Not yet')
    expect(await getRecord(id)).toMatchObject({ proposal: null, published: 1, latest: 2 })
    // The form starts from what readers see.
    const form = await openForm(anna, id)
    expect([form?.base, form?.content.title, form?.unsaved]).toEqual([2, (await readBack('measure', slug))?.title, false])
    const next = await propose(anna, 'measure', slug, { summary: 'It goes on.' })
    expect(next.number).toBe(3)
    expect(next.content.title).not.toBe('A thought of Boris')
    expect(await authorsOf(id)).toEqual(['Anna'])
    await publishRecord(boris, id, { number: 3, reason: null })
    expect(await readBack('measure', slug)).toEqual(next.content)
    expect(await decisionsOf(id)).toEqual(['published 1 -', 'submitted 2 Boris', 'withdrawn 2 Boris', 'submitted 3 Anna', 'published 3 Boris'])
  })

  it('that says what stands already adds no revision', async () => {
    const { id, latest } = await headOf('instrument', 'eu-reg-2022-398')
    const content = (await getStart(id, latest))?.content ?? {}
    expect(await saveRevision(anna, id, { base: latest, content: Object.fromEntries(Object.entries(content).reverse()), reason: 'None' })).toEqual({ conflict: false, number: latest })
    expect(await getRecord(id)).toMatchObject({ latest, proposal: null })
  })

  it('of one who worked from an older revision is told, and nothing of it is lost', async () => {
    const slug = 'eu-reg-765-2006'
    const { id, latest } = await headOf('instrument', slug)
    const content = (await getStart(id, latest))?.content ?? {}
    await keepCopy(clara, id, { base: latest, content: { ...content, open: 'What Clara typed.' }, form: EMPTY_MEMORY })
    await saveRevision(anna, id, { base: latest, content: { ...content, title: 'What Anna saved' }, reason: null })
    expect(await saveRevision(clara, id, { base: latest, content: { ...content, open: 'What Clara typed.' }, reason: null })).toEqual({ conflict: true, latest: latest + 1 })
    expect(await getCopy(clara.id, id)).toMatchObject({ base: latest, content: { open: 'What Clara typed.' } })
    expect((await getRevision(id, latest + 1))?.content).toMatchObject({ title: 'What Anna saved', open: content.open ?? null })
    await withdrawRecord(anna, id, latest + 1, null)
  })

  it('brings an earlier revision back, as a proposal like any other', async () => {
    const { id, latest } = await headOf('measure', SWIFT)
    const restored = await restoreRevision(anna, id, 1, latest)
    expect(restored).toEqual({ conflict: false, number: latest + 1 })
    await submitRecord(anna, id, latest + 1, null)
    await publishRecord(boris, id, { number: latest + 1, reason: null })
    expect(await readBack('measure', SWIFT)).toEqual((await getRevision(id, 1))?.content)
    expect((await sql('SELECT restores, reason FROM revision WHERE record_id = $1 AND number = $2', id, latest + 1))[0]).toEqual({ restores: 1, reason: 'Brings back revision 1' })
    expect(await disagreements([SWIFT])).toEqual([])
    expect(await statusOf(restoreRevision(anna, id, 99, latest + 1))).toBe(404)
    expect(await statusOf(restoreRevision(anna, id, latest + 1, latest + 1))).toBe(409)
  })
})

const PUBLISH = 'INSERT INTO decision (record_id, number, what, by_id, comment) VALUES ($1, $2, \'published\', $3, \'x\')'

describe('a draft that was withdrawn before it was ever published', () => {
  const slug = 'eu-2026-04-withdrawn'

  it('leaves its id to others', async () => {
    const id = await send(anna, 'measure', aMeasure(slug))
    await withdrawRecord(anna, id, 1, 'Begun by mistake')
    expect(await getRecord(id)).toMatchObject({ slug: null, proposal: null, latest: 1 })
    const other = await draft(clara, 'measure', aMeasure(slug))
    expect(await getRecord(other)).toMatchObject({ slug })
    // Nobody can go on with the first one under that id meanwhile.
    expect(await statusOf(saveRevision(anna, id, { base: 1, content: aMeasure(slug), reason: null }))).toBe(422)
    await withdrawRecord(clara, other, 1, null)
    expect((await findIssues('relief', aRelief('eu-2026-06-of-the-withdrawn', [slug]), true)).map(issue => issue.path)).toEqual(['measures.0'])
  })

  it('can be taken up again as it is', async () => {
    const id = await draft(anna, 'measure', aMeasure(slug))
    await withdrawRecord(anna, id, 1, null)
    expect(await saveRevision(anna, id, { base: 1, content: aMeasure(slug), reason: null })).toEqual({ conflict: false, number: 2 })
    await submitRecord(anna, id, 2, null)
    await publishRecord(boris, id, { number: 2, reason: null })
    expect(await readBack('measure', slug)).toEqual(aMeasure(slug))
  })
})

describe('nobody publishes their own work', () => {
  it('neither through the code nor through plain SQL', async () => {
    const { id, number } = await propose(boris, 'measure', SWIFT, { title: 'By Boris himself' })
    expect(await refusal(publishRecord(boris, id, { number, reason: null }))).toMatchObject({ status: 403, text: expect.stringContaining('You wrote on this') })
    await expect(attempt([PUBLISH, id, number, boris.id])).rejects.toThrow('may not publish their own work')
    // An import publishes only what no person wrote.
    await expect(attempt([PUBLISH, id, number, null])).rejects.toThrow('may not publish their own work')
    await expect(attempt(['UPDATE record SET published = $2 WHERE id = $1', id, number])).rejects.toThrow('by a decision alone')
    await expect(attempt(['UPDATE record SET published = $2, proposal = NULL WHERE id = $1', id, number])).rejects.toThrow('by a decision alone')
    await expect(attempt(['UPDATE record SET published = NULL WHERE id = $1', id])).rejects.toThrow('by a decision alone')
    await expect(attempt(['UPDATE revision SET author_id = $2 WHERE record_id = $1', id, anna.id])).rejects.toThrow('append-only')
    await expect(attempt(['UPDATE decision SET by_id = $2 WHERE record_id = $1', id, clara.id])).rejects.toThrow('append-only')
    // Withdrawn, put back into review past the code, and published as if nobody had written it.
    const withdraw = ['INSERT INTO decision (record_id, number, what, by_id) VALUES ($1, $2, \'withdrawn\', $3)', id, number, boris.id] as const
    await expect(attempt(withdraw, ['UPDATE record SET proposal = \'in_review\' WHERE id = $1', id], [PUBLISH, id, number, boris.id])).rejects.toThrow()
    await expect(attempt(withdraw, ['INSERT INTO decision (record_id, number, what, by_id) VALUES ($1, $2, \'submitted\', $3)', id, number, boris.id], [PUBLISH, id, number, boris.id])).rejects.toThrow()
    // The next number, taken by nobody.
    await expect(attempt(withdraw, ['INSERT INTO revision (record_id, number, content, author_id) SELECT record_id, number + 1, content, author_id FROM revision WHERE record_id = $1 AND number = $2', id, number], ['UPDATE record SET proposal = \'in_review\' WHERE id = $1', id], [PUBLISH, id, number + 1, boris.id])).rejects.toThrow('may not publish their own work')
    await publishRecord(clara, id, { number, reason: null })
    expect((await decisionsOf(id)).at(-1)).toBe(`published ${number} Clara`)
  })

  it('nor what they wrote at the beginning of it, before somebody else went on', async () => {
    const { id, latest } = await headOf('measure', SWIFT)
    const start = (await getStart(id, latest))?.content ?? {}
    await saveRevision(boris, id, { base: latest, content: { ...start, title: 'First words by Boris' }, reason: 'Clearer' })
    await saveRevision(anna, id, { base: latest + 1, content: { ...start, title: 'Last words by Anna' }, reason: null })
    await submitRecord(anna, id, latest + 2, null)
    expect(await statusOf(publishRecord(boris, id, { number: latest + 2, reason: null }))).toBe(403)
    await expect(attempt([PUBLISH, id, latest + 2, boris.id])).rejects.toThrow('may not publish their own work')
    // Not after a return either.
    await returnRecord(clara, id, latest + 2, 'Once more')
    await saveRevision(anna, id, { base: latest + 2, content: { ...start, title: 'Very last words by Anna' }, reason: null })
    await submitRecord(anna, id, latest + 3, null)
    expect(await statusOf(publishRecord(boris, id, { number: latest + 3, reason: null }))).toBe(403)
    await expect(attempt([PUBLISH, id, latest + 3, boris.id])).rejects.toThrow('may not publish their own work')
    await publishRecord(clara, id, { number: latest + 3, reason: null })
  })

  it('nor a draft of theirs that was withdrawn and that somebody else took up again', async () => {
    const slug = 'eu-2026-04-withdrawn-by-boris'
    const id = await draft(boris, 'measure', aMeasure(slug))
    await withdrawRecord(boris, id, 1, null)
    // Nothing of it was ever published, so that the next editor goes on from what Boris wrote.
    expect((await openForm(anna, id))?.content.summary).toBe('It bans what a test exports.')
    await saveRevision(anna, id, { base: 1, content: { ...aMeasure(slug), title: 'Only the title is by Anna' }, reason: null })
    await submitRecord(anna, id, 2, null)
    expect(await authorsOf(id)).toEqual(['Anna', 'Boris'])
    expect(await statusOf(publishRecord(boris, id, { number: 2, reason: null }))).toBe(403)
    await expect(attempt([PUBLISH, id, 2, boris.id])).rejects.toThrow('may not publish their own work')
    await publishRecord(clara, id, { number: 2, reason: null })
  })

  it('nor together with the work of somebody else', async () => {
    const act = await send(boris, 'instrument', anAct('eu-test-act-of-boris'))
    const id = await send(anna, 'measure', { ...aMeasure('eu-2026-04-on-an-act-of-boris'), instruments: ['eu-test-act-of-boris'] })
    expect(await statusOf(publishRecord(boris, id, { number: 1, reason: null, together: [{ id: act, number: 1 }] }))).toBe(403)
    expect([await readBack('measure', 'eu-2026-04-on-an-act-of-boris'), await readBack('instrument', 'eu-test-act-of-boris')]).toEqual([null, null])
    await publishRecord(clara, id, { number: 1, reason: null, together: [{ id: act, number: 1 }] })
    expect(await readBack('instrument', 'eu-test-act-of-boris')).not.toBeNull()
  })

  it('on a desk of one an author may, and the history says so for ever', async () => {
    await sql('UPDATE desk SET review = \'single\'')
    try {
      expect(await getReviewRule()).toBe('single')
      const own = await propose(boris, 'measure', SWIFT, { title: 'Boris alone' })
      // Nobody talks the mark away, and nobody else gets it.
      await publishRecord(boris, own.id, { number: own.number, reason: null })
      expect((await decisionsOf(own.id)).at(-1)).toBe(`published ${own.number} Boris alone`)
      const other = await propose(anna, 'measure', SWIFT, { title: 'Anna, read by Boris' })
      await publishRecord(boris, other.id, { number: other.number, reason: null })
      expect((await decisionsOf(own.id)).at(-1)).toBe(`published ${other.number} Boris`)
      const third = await propose(boris, 'measure', SWIFT, { title: 'Boris by plain SQL' })
      expect(await attempt(['INSERT INTO decision (record_id, number, what, by_id, alone) VALUES ($1, $2, \'published\', $3, false) RETURNING alone', third.id, third.number, boris.id])).toEqual([{ alone: true }])
      expect(await attempt(['INSERT INTO decision (record_id, number, what, by_id, alone) VALUES ($1, $2, \'published\', $3, true) RETURNING alone', third.id, third.number, clara.id])).toEqual([{ alone: false }])
      await withdrawRecord(boris, third.id, third.number, null)
      // A desk of one is still no desk without review: an editor does not publish.
      const fourth = await propose(anna, 'measure', SWIFT, { title: 'Anna alone' })
      expect(await statusOf(publishRecord(anna, fourth.id, { number: fourth.number, reason: null }))).toBe(403)
      await expect(attempt([PUBLISH, fourth.id, fourth.number, anna.id])).rejects.toThrow('only a reviewer')
      await withdrawRecord(anna, fourth.id, fourth.number, null)
    } finally {
      await sql('UPDATE desk SET review = \'two\'')
    }
  })

  it('and only a reviewer publishes or archives, who is still one', async () => {
    const { id, number } = await propose(boris, 'measure', SWIFT, { title: 'For a reviewer' })
    expect(await statusOf(publishRecord(anna, id, { number, reason: null }))).toBe(403)
    await expect(attempt([PUBLISH, id, number, anna.id])).rejects.toThrow('only a reviewer')
    const former = await addEditor(scratch.url, 'Former', 'reviewer')
    await sql('UPDATE account SET active = false WHERE id = $1', former.id)
    await expect(attempt([PUBLISH, id, number, former.id])).rejects.toThrow('only a reviewer')
    // Their session was found good a moment before they were put out.
    expect(await statusOf(publishRecord(former, id, { number, reason: null }))).toBe(403)
    const lesser = await addEditor(scratch.url, 'Lesser', 'reviewer')
    await sql('UPDATE account SET role = \'editor\' WHERE id = $1', lesser.id)
    expect(await statusOf(publishRecord(lesser, id, { number, reason: null }))).toBe(403)
    await withdrawRecord(boris, id, number, null)
    expect(await statusOf(archiveRecord(anna, id, number, 'Because'))).toBe(403)
    expect(await statusOf(archiveRecord(former, id, number, 'Because'))).toBe(403)
    await expect(attempt(['INSERT INTO decision (record_id, number, what, by_id, comment) VALUES ($1, $2, \'archived\', $3, \'x\')', id, number, anna.id])).rejects.toThrow('only a reviewer')
    expect(await getRecord(id)).toMatchObject({ archived: false, proposal: null })
  })

  it('and only what is in review, in its latest revision', async () => {
    const id = await draft(anna, 'measure', aMeasure('eu-2026-04-still-a-draft'))
    await expect(attempt([PUBLISH, id, 1, boris.id])).rejects.toThrow('only what is in review')
    await saveRevision(anna, id, { base: 1, content: { ...aMeasure('eu-2026-04-still-a-draft'), title: 'Second' }, reason: null })
    await expect(attempt([PUBLISH, id, 1, boris.id])).rejects.toThrow('the latest revision is 2')
    await expect(attempt(['INSERT INTO record (id, kind, slug, latest, published) VALUES (gen_random_uuid(), \'measure\', \'eu-from-nowhere\', 1, 1)'])).rejects.toThrow()
    await expect(attempt(['INSERT INTO record (id, kind, slug, latest, proposal) VALUES (gen_random_uuid(), \'measure\', \'eu-from-nowhere\', 1, \'in_review\')'])).rejects.toThrow()
    await withdrawRecord(anna, id, 2, null)
  })
})

describe('what happened', () => {
  it.each([
    ['a revision that is changed', 'UPDATE revision SET content = \'{}\' WHERE number = 1'], ['a date that is changed', 'UPDATE revision SET at = now()'], ['a revision that goes', 'DELETE FROM revision WHERE number > 1'], ['all revisions that go', 'TRUNCATE revision CASCADE'],
    ['a decision that is changed', 'UPDATE decision SET comment = \'other\''], ['a decision that goes', 'DELETE FROM decision'], ['all decisions that go', 'TRUNCATE decision'], ['all records that go', 'TRUNCATE record CASCADE'], ['a published record that goes', 'DELETE FROM record WHERE published IS NOT NULL'],
    ['a record under another id', 'UPDATE record SET id = gen_random_uuid() WHERE published IS NOT NULL'], ['an author who goes', 'DELETE FROM account'], ['an author under another id', 'UPDATE account SET id = gen_random_uuid() WHERE id IN (SELECT author_id FROM revision)'], ['all accounts that go', 'TRUNCATE account CASCADE'],
    ['a gap between revisions', 'INSERT INTO revision (record_id, number, content) SELECT id, latest + 2, \'{}\' FROM record LIMIT 1'], ['a revision twice', 'INSERT INTO revision (record_id, number, content) SELECT id, latest, \'{}\' FROM record LIMIT 1'],
    ['a head that runs ahead of its revisions', 'UPDATE record SET latest = latest + 5 WHERE published IS NOT NULL'], ['a head that falls behind', 'UPDATE record SET latest = 0, published = NULL WHERE published IS NOT NULL'],
    ['an archiving without a decision', 'UPDATE record SET archived = true WHERE published IS NOT NULL'], ['an archiving without a reason', 'INSERT INTO decision (record_id, number, what) SELECT id, latest, \'archived\' FROM record WHERE published IS NOT NULL LIMIT 1'],
    ['a return without a comment', 'INSERT INTO decision (record_id, number, what) SELECT id, latest, \'returned\' FROM record WHERE latest > 0 LIMIT 1'], ['an empty reason', 'INSERT INTO revision (record_id, number, content, reason) SELECT id, latest + 1, \'{}\', \'\' FROM record LIMIT 1'],
    ['a second rule of review', 'INSERT INTO desk (id) VALUES (2)'],
  ])('stays as it was written down: refused is %s', async (_, statement) => {
    await expect(attempt([statement])).rejects.toThrow(/append-only|violates|cannot truncate|by a decision alone|does not follow|latest/)
  })
})

describe('at the same moment', () => {
  it('twenty save one record: one succeeds, nineteen are told, no number is missing', async () => {
    const { id, latest } = await headOf('measure', SWIFT)
    const content = (await getStart(id, latest))?.content ?? {}
    const ends = await Promise.all(Array.from({ length: 20 }, (_, at) => saveRevision(anna, id, { base: latest, content: { ...content, title: `Title ${at}` }, reason: null })))
    expect(ends.filter(end => !end.conflict)).toEqual([{ conflict: false, number: latest + 1 }])
    expect(ends.filter(end => end.conflict)).toEqual(Array.from({ length: 19 }, () => ({ conflict: true, latest: latest + 1 })))
    expect(await numbersOf(id)).toEqual(Array.from({ length: latest + 1 }, (_, at) => at + 1))
    const winner = ends.findIndex(end => !end.conflict)
    expect((await getRevision(id, latest + 1))?.content.title).toBe(`Title ${winner}`)
    await withdrawRecord(anna, id, latest + 1, null)
  })

  it('twenty who each go on from what they find all save in the end, and no number is missing', async () => {
    const id = await draft(anna, 'measure', aMeasure('eu-2026-04-many-hands'))
    await Promise.all(Array.from({ length: 20 }, async (_, at) => {
      for (let tries = 0; tries < 40; tries++) {
        const head = await getRecord(id) as RecordHead
        const content = (await getRevision(id, head.latest))?.content ?? {}
        const saved = await saveRevision(anna, id, { base: head.latest, content: { ...content, named_targets: [...content.named_targets as string[], `Name ${at}`] }, reason: null })
        if (!saved.conflict) return
      }
      throw new Error(`number ${at} never came through`)
    }))
    expect(await numbersOf(id)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1))
    const names = (await getRevision(id, 21))?.content.named_targets as string[]
    expect([...names].sort()).toEqual(Array.from({ length: 20 }, (_, at) => `Name ${at}`).sort())
    await withdrawRecord(anna, id, 21, null)
  })

  it('twenty publish one proposal: one succeeds, and it counts once', async () => {
    const { id, number } = await propose(anna, 'measure', SWIFT, { title: 'Published by one of twenty' })
    const version = await versionOf()
    const ends = await Promise.all(Array.from({ length: 20 }, (_, at) => statusOf(publishRecord(at % 2 === 0 ? boris : clara, id, { number, reason: null }))))
    expect(ends.filter(end => end === null)).toHaveLength(1)
    expect(ends.filter(end => end === 409)).toHaveLength(19)
    expect(await versionOf()).toBe(version + 1)
    expect((await sql('SELECT count(*)::int AS n FROM decision WHERE record_id = $1 AND number = $2 AND what = \'published\'', id, number))[0]?.n).toBe(1)
  })

  it('one publishes, one sends back, one withdraws, one saves: one of them has it, and the others are told', async () => {
    for (let round = 0; round < 6; round++) {
      const { id, number, content } = await propose(anna, 'measure', SWIFT, { title: `Round ${round}` })
      const ends = await Promise.all([
        statusOf(publishRecord(boris, id, { number, reason: null })), statusOf(returnRecord(clara, id, number, 'Not so')), statusOf(withdrawRecord(anna, id, number, null)),
        saveRevision(anna, id, { base: number, content: { ...content, title: `Later in round ${round}` }, reason: null }).then(end => (end.conflict ? 409 : null)),
      ])
      expect(ends.every(end => end === null || end === 409), JSON.stringify(ends)).toBe(true)
      const head = await getRecord(id) as RecordHead
      const shown = await readBack('measure', SWIFT)
      expect(sameValue(shown ?? {}, (await getRevision(id, head.published ?? 0))?.content)).toBe(true)
      if (head.proposal !== null) await withdrawRecord(clara, id, head.latest, null)
    }
    const { id } = await headOf('measure', SWIFT)
    expect(await numbersOf(id)).toEqual(Array.from({ length: (await getRecord(id))?.latest ?? 0 }, (_, at) => at + 1))
  })

  it('a measure and reliefs of it are published: periods agree with what came out', async () => {
    for (let round = 0; round < 4; round++) {
      const slug = `eu-2026-04-relieved-${round}`
      const id = await send(anna, 'measure', aMeasure(slug))
      await publishRecord(boris, id, { number: 1, reason: null })
      const [one, two] = [await send(anna, 'relief', aRelief(`eu-2026-06-relief-a-${round}`, [slug])), await send(anna, 'relief', { ...aRelief(`eu-2026-06-relief-b-${round}`, [slug]), kind: 'derogation', effect: 'partial', starts_on: '2026-04-10', ends_on: '2026-05-10' })]
      const { number } = await propose(anna, 'measure', slug, { effective_on: '2026-04-05', ended_on: '2026-09-01', ended_how: 'lifted' })
      await Promise.all([publishRecord(boris, one, { number: 1, reason: null }), publishRecord(clara, id, { number, reason: null }), publishRecord(boris, two, { number: 1, reason: null })])
      expect(await disagreements([slug])).toEqual([])
      const held = (await sql('SELECT state, lower(period)::text AS day FROM measure_period WHERE measure_id = $1 ORDER BY position', slug)).map(row => `${String(row.day)} ${String(row.state)}`)
      expect(held).toEqual(['2026-03-01 announced', '2026-04-05 in_force', '2026-04-10 eased', '2026-05-10 in_force', '2026-06-01 suspended', '2026-09-01 ended'])
    }
  })

  it('many records are published by several: every one counts, none is held up for ever', async () => {
    const ids: string[] = []
    for (let at = 0; at < 12; at++) ids.push(await send(anna, 'measure', aMeasure(`eu-2026-04-one-of-many-${at}`)))
    const version = await versionOf()
    await Promise.all(ids.map((id, at) => publishRecord(at % 2 === 0 ? boris : clara, id, { number: 1, reason: null })))
    expect(await versionOf()).toBe(version + 12)
    expect(await disagreements()).toEqual([])
  })
})

describe('an archived record', () => {
  it('is refused while others name it, and says which', async () => {
    const { id, latest } = await headOf('instrument', 'eu-reg-2022-398')
    const end = await refusal(archiveRecord(boris, id, latest, 'A mistake'))
    expect(end).toMatchObject({ status: 409, text: expect.stringContaining(SWIFT) })
    expect(await readBack('instrument', 'eu-reg-2022-398')).not.toBeNull()
    const { id: trigger, latest: number } = await headOf('trigger', '2021-ryanair-diversion')
    expect(await refusal(archiveRecord(boris, trigger, number, 'A mistake'))).toMatchObject({ status: 409, text: expect.stringContaining('eu-2021') })
  })

  it('needs a reason, and is not archived with a proposal on the desk, nor twice, nor before it was published', async () => {
    const id = await send(anna, 'measure', aMeasure('eu-2026-04-to-be-archived'))
    expect(await statusOf(archiveRecord(boris, id, 1, 'Why not'))).toBe(409)
    await publishRecord(boris, id, { number: 1, reason: null })
    expect(await statusOf(archiveRecord(boris, id, 1, '  '))).toBe(422)
    const { number } = await propose(anna, 'measure', 'eu-2026-04-to-be-archived', { title: 'Another' })
    expect(await statusOf(archiveRecord(boris, id, 1, 'Why not'))).toBe(409)
    expect(await statusOf(archiveRecord(boris, id, number, 'Why not'))).toBe(409)
    await withdrawRecord(anna, id, number, null)
    await archiveRecord(boris, id, number, 'Logged twice')
    expect(await statusOf(archiveRecord(boris, id, number, 'Logged twice'))).toBe(409)
    expect(await getRecord(id)).toMatchObject({ archived: true, published: 1, slug: 'eu-2026-04-to-be-archived' })
  })

  it('leaves counts and register, keeps address and history, and does not come back with the facts', async () => {
    const before = await allFacts()
    const candidates = await sql('SELECT DISTINCT measure_id FROM conflict WHERE measure_id IS NOT NULL ORDER BY 1')
    const free = []
    for (const { measure_id } of candidates) if ((await listReferrers('measure', String(measure_id))).length === 0) free.push(String(measure_id))
    const slug = free.find(one => one !== SWIFT) ?? ''
    expect(slug).not.toBe('')
    const { id, latest } = await headOf('measure', slug)
    const [version, total, conflicts] = [await versionOf(), (await listMeasures({}, TODAY)).total, await sql('SELECT * FROM conflict WHERE measure_id = $1 ORDER BY id', slug)]
    expect(conflicts.length).toBeGreaterThan(0)

    await archiveRecord(boris, id, latest, 'Two records of one measure')
    expect([await versionOf(), (await listMeasures({}, TODAY)).total, await getMeasure(slug, TODAY), await readBack('measure', slug)]).toEqual([version + 1, total - 1, null, null])
    expect(await sql('SELECT 1 FROM conflict WHERE measure_id = $1', slug)).toEqual([])
    expect((await getRevision(id, latest))?.content).toEqual(before.measure[slug])
    expect(await getRecord(id)).toMatchObject({ slug, archived: true, published: latest })
    // Nobody else gets its address.
    const other = await startRecord(anna, 'measure', {}, EMPTY_MEMORY)
    expect(await statusOf(saveRevision(anna, other, { base: 0, content: aMeasure(slug), reason: null }))).toBe(422)

    // What is loaded at every start, and what an operator can load again, brings nothing back.
    const archived = await allFacts()
    for (const args of [['--if-empty'], []]) {
      await promisify(execFile)(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'prisma/seed.ts', ...args], { env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: scratch.url } })
      expect(await allFacts()).toEqual(archived)
    }
    expect(await importRecords()).toBe(0)

    // Brought back by a publication, it is what it was, with the contradictions between its sources.
    const form = await openForm(anna, id)
    expect(form?.content.title).toBe(before.measure[slug]?.title)
    const { number } = await propose(anna, 'measure', slug, {}, 'It was another measure after all')
    expect(await readBack('measure', slug)).toBeNull()
    await publishRecord(boris, id, { number, reason: null })
    expect(await allFacts()).toEqual(before)
    expect(await sql('SELECT * FROM conflict WHERE measure_id = $1 ORDER BY id', slug)).toEqual(conflicts)
    expect(await decisionsOf(id)).toEqual([`published 1 -`, `archived ${latest} Boris`, `submitted ${number} Anna`, `published ${number} Boris`])
  })

  it('of each kind goes and comes back whole', async () => {
    // Of the researched ones nearly every one has a record that names it.
    await publishRecord(boris, await send(anna, 'relief', aRelief('eu-2026-06-relief-that-nobody-names', [SWIFT])), { number: 1, reason: null })
    await publishRecord(boris, await send(anna, 'trigger', aTrigger('2021-test-event')), { number: 1, reason: null })
    await publishRecord(boris, await send(anna, 'instrument', anAct('eu-test-act-that-nobody-names')), { number: 1, reason: null })
    for (const kind of KIND_IDS) {
      const before = await allFacts()
      let slug = ''
      for (const id of Object.keys(before[kind])) if (slug === '' && id !== SWIFT && (await findIssues(kind, before[kind][id] ?? {}, false)).length === 0 && (await listReferrers(kind, id)).length === 0) slug = id
      expect(slug, kind).not.toBe('')
      const { id, latest } = await headOf(kind, slug)
      await archiveRecord(boris, id, latest, 'For a while')
      expect(await readBack(kind, slug)).toBeNull()
      expect(await disagreements()).toEqual([])
      const { number } = await propose(anna, kind, slug, {}, 'Back again')
      await publishRecord(boris, id, { number, reason: null })
      expect(await allFacts()).toEqual(before)
    }
  })

  it('is nothing that another record can name', async () => {
    const { id } = await headOf('measure', 'eu-2026-04-to-be-archived')
    expect(await getRecord(id)).toMatchObject({ archived: true })
    const issues = await findIssues('relief', aRelief('eu-2026-06-of-the-archived', ['eu-2026-04-to-be-archived']), true)
    expect(issues.map(issue => [issue.path, issue.message])).toEqual([['measures.0', 'There is no measure with the id eu-2026-04-to-be-archived.']])
  })
})

describe('records that hang together', () => {
  it('are found by the citation that an act got later', async () => {
    const found = async () => (await listMeasures({ q: 'Zanzibar 4711' }, TODAY)).items.map(one => one.id)
    expect(await found()).toEqual([])
    await change('instrument', 'eu-reg-2022-398', { citation: 'Regulation Zanzibar 4711' })
    expect(await found()).toContain(SWIFT)
    await change('instrument', 'eu-reg-2022-398', { citation: 'Reg. (EU) 2022/398' })
    expect(await found()).toEqual([])
  })

  it('keep their periods right when a relief moves from one measure to another', async () => {
    const [from, to] = ['eu-2026-04-relieved-0', 'eu-2026-04-relieved-1']
    const state = async (slug: string) => (await getMeasure(slug, '2026-07-01'))?.measure.state
    expect([await state(from), await state(to)]).toEqual(['suspended', 'suspended'])
    await change('relief', 'eu-2026-06-relief-a-1', { measures: [from] })
    expect([await state(from), await state(to)]).toEqual(['suspended', 'in_force'])
    await change('relief', 'eu-2026-06-relief-a-0', { measures: [to] })
    expect([await state(from), await state(to)]).toEqual(['suspended', 'suspended'])
    await change('relief', 'eu-2026-06-relief-a-1', { ends_on: '2026-06-15' })
    expect([await state(from), await state(to)]).toEqual(['in_force', 'suspended'])
    expect(await disagreements()).toEqual([])
  })

  it('are published together, the act before the measure that it carries', async () => {
    const act = await send(anna, 'instrument', anAct('eu-test-act-together'))
    const slug = 'eu-2026-04-together'
    const id = await send(anna, 'measure', { ...aMeasure(slug), instruments: ['eu-test-act-together'] })
    expect(await refusal(publishRecord(boris, id, { number: 1, reason: null }))).toMatchObject({ status: 422, text: expect.stringContaining('eu-test-act-together is not published') })
    const version = await versionOf()
    await publishRecord(boris, id, { number: 1, reason: null, together: [{ id: act, number: 1 }] })
    expect(await versionOf()).toBe(version + 2)
    expect((await sql('SELECT search_text FROM measure WHERE id = $1', slug))[0]?.search_text).toContain('test act eu-test-act-together')
    expect([await decisionsOf(act), await decisionsOf(id)]).toEqual([['submitted 1 Anna', 'published 1 Boris'], ['submitted 1 Anna', 'published 1 Boris']])
  })

  it('of one kind too, whichever of them was begun first', async () => {
    for (let round = 0; round < 4; round++) {
      const names = [0, 1, 2].map(at => `eu-test-chain-${round}-${at}`)
      const content = names.map((name, at): Content => ({ ...anAct(name), based_on: at === 0 ? [] : [names[at - 1] ?? ''] }))
      const ids: string[] = []
      for (const one of content) ids.push(await draft(anna, 'instrument', one))
      for (const id of ids) await submitRecord(anna, id, 1, null)
      await publishRecord(boris, ids[2] ?? '', { number: 1, reason: null, together: ids.slice(0, 2).map(act => ({ id: act, number: 1 })) })
      for (const name of names) expect(await readBack('instrument', name)).not.toBeNull()
    }
  })

  it('are not published by halves', async () => {
    const act = await send(anna, 'instrument', anAct('eu-test-act-half'))
    const id = await send(anna, 'measure', { ...aMeasure('eu-2026-04-half'), instruments: ['eu-test-act-half'] })
    await returnRecord(clara, act, 1, 'Which act is this')
    const version = await versionOf()
    expect(await statusOf(publishRecord(boris, id, { number: 1, reason: null, together: [{ id: act, number: 1 }] }))).toBe(409)
    expect(await statusOf(publishRecord(boris, id, { number: 1, reason: null, together: [{ id: '00000000-0000-4000-8000-000000000000', number: 1 }] }))).toBe(404)
    expect(await statusOf(publishRecord(boris, id, { number: 1, reason: null, together: [{ id: 'no id', number: 1 }] }))).toBe(404)
    expect([await versionOf(), await readBack('instrument', 'eu-test-act-half'), await readBack('measure', 'eu-2026-04-half')]).toEqual([version, null, null])
  })

  it('refuse what two records cannot both say', async () => {
    const celex = (await readBack('instrument', 'eu-reg-2022-398'))?.celex ?? null
    expect(celex).not.toBeNull()
    const id = await send(anna, 'instrument', { ...anAct('eu-test-same-celex'), celex })
    expect(await refusal(publishRecord(boris, id, { number: 1, reason: null }))).toMatchObject({ status: 409, text: expect.stringContaining('CELEX') })
  })

  it('give a new trigger its place among the others', async () => {
    const order = (await allFacts()).order
    await publishRecord(boris, await send(anna, 'trigger', { ...aTrigger('2008-test-event'), started_on: '2008-02-01' }), { number: 1, reason: null })
    await publishRecord(boris, await send(anna, 'trigger', { ...aTrigger('2030-test-event'), started_on: '2030-02-01' }), { number: 1, reason: null })
    const now = (await allFacts()).order
    expect(now.filter(one => !['2008-test-event', '2030-test-event'].includes(one))).toEqual(order)
    expect([now.at(-1), now[now.indexOf('2008-test-event') + 1]]).toEqual(['2030-test-event', '2008-prisoner-releases'])
  })
})

describe('a preview', () => {
  /** How many rows every table has, and what the largest of them say. */
  const all = async () => {
    const tables = (await sql('SELECT table_name FROM information_schema.tables WHERE table_schema = \'public\' ORDER BY 1')).map(row => String(row.table_name))
    const counts: Record<string, unknown> = {}
    for (const table of tables) counts[table] = (await sql(`SELECT count(*)::int AS n FROM "${table}"`))[0]?.n
    return { counts, facts: await allFacts(), version: await versionOf() }
  }

  it('shows what readers would see, and leaves nothing behind', async () => {
    const content = await readBack('measure', SWIFT) ?? {}
    const { id, latest } = await headOf('measure', SWIFT)
    await keepCopy(anna, id, { base: latest, content: { ...content, title: 'As it would be', ended_on: '2026-06-01', ended_how: 'lifted' }, form: EMPTY_MEMORY })
    const before = await all()
    const seen = await readAsPublished([{ kind: 'measure', content: { ...content, title: 'As it would be', ended_on: '2026-06-01', ended_how: 'lifted' } }], async () => ({ one: await getMeasure(SWIFT, TODAY), list: await listMeasures({ q: 'As it would be' }, TODAY) }))
    expect(seen.one?.measure).toMatchObject({ title: 'As it would be', state: 'ended' })
    expect(seen.list.items.map(one => one.id)).toContain(SWIFT)
    const preview = await openPreview(anna, id)
    expect(JSON.stringify(preview?.seen)).toContain('As it would be')
    expect(preview?.issues).toEqual([])
    // Only whoever typed it sees it.
    expect(JSON.stringify((await openPreview(clara, id))?.seen)).not.toContain('As it would be')
    expect(await all()).toEqual(before)
  })

  it('of each kind, new or changed, leaves nothing behind', async () => {
    const drafts = [await draft(anna, 'measure', aMeasure('eu-2026-04-preview')), await draft(anna, 'instrument', anAct('eu-test-preview')), await draft(anna, 'trigger', aTrigger('2021-test-preview')), await draft(anna, 'relief', aRelief('eu-2026-06-preview', [SWIFT])), await draft(anna, 'relief', aRelief('eu-2026-06-preview-of-draft', ['eu-2026-04-preview']))]
    const before = await all()
    for (const id of drafts) expect((await openPreview(anna, id))?.seen, id).not.toBeNull()
    for (const kind of KIND_IDS) {
      const [slug] = Object.keys(before.facts[kind])
      const { id } = await headOf(kind, slug ?? '')
      expect((await openPreview(anna, id))?.seen, slug).not.toBeNull()
    }
    expect(await all()).toEqual(before)
  })

  it('shows a record with the drafts that it names, and those that they name', async () => {
    await draft(anna, 'instrument', anAct('eu-test-preview-root'))
    await draft(anna, 'instrument', { ...anAct('eu-test-preview-branch'), based_on: ['eu-test-preview-root'] })
    const id = await draft(anna, 'measure', { ...aMeasure('eu-2026-04-preview-leaf'), instruments: ['eu-test-preview-branch'], superseded_by: null })
    const before = await all()
    const preview = await openPreview(anna, id)
    expect([preview?.issues, JSON.stringify(preview?.seen)]).toEqual([[], expect.stringContaining('Test act eu-test-preview-branch')])
    expect(await all()).toEqual(before)
  })

  it('of many at once beside publications is each of its own, and what is published stays', async () => {
    const content = await readBack('measure', SWIFT) ?? {}
    const ids: string[] = []
    for (let at = 0; at < 5; at++) ids.push(await send(anna, 'measure', aMeasure(`eu-2026-04-beside-previews-${at}`)))
    const [seen] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, (_, at) => readAsPublished([{ kind: 'measure', content: { ...content, title: `Preview ${at}` } }], async () => (await getMeasure(SWIFT, TODAY))?.measure.title))),
      Promise.all(ids.map(id => publishRecord(boris, id, { number: 1, reason: null }))),
    ])
    expect(seen).toEqual(Array.from({ length: 8 }, (_, at) => `Preview ${at}`))
    expect((await readBack('measure', SWIFT))?.title).toBe(content.title)
    for (let at = 0; at < 5; at++) expect(await getMeasure(`eu-2026-04-beside-previews-${at}`, TODAY)).not.toBeNull()
  })

  it('of what cannot be published says why', async () => {
    await draft(anna, 'relief', { ...aRelief('eu-2026-06-no-measure', ['eu-none-such']) }).then(async id => expect((await openPreview(anna, id))?.seen).toBeNull())
    const failing = readAsPublished([{ kind: 'measure', content: { ...aMeasure('eu-2026-04-bad'), instruments: ['eu-none-such'] } }], async () => 1)
    expect(await statusOf(failing)).toBe(409)
    await expect(readAsPublished([], () => Promise.reject(new Error('the page broke')))).rejects.toThrow('the page broke')
  })
})

describe.each(KIND_IDS)('every %s', kind => {
  /** Some of all, always the same ones for the same facts. */
  const some = (ids: readonly string[]) => ids.filter((_, at) => at % Math.max(1, Math.floor(ids.length / 20)) === 0).slice(0, 20)
  const heading = kindOf(kind).heading

  it('that is saved as it stands gets no revision', async () => {
    const facts = await allFacts()
    for (const slug of some(Object.keys(facts[kind]))) {
      const head = await headOf(kind, slug)
      if (head.proposal !== null) continue
      expect(await saveRevision(anna, head.id, { base: head.latest, content: facts[kind][slug] ?? {}, reason: null }), slug).toEqual({ conflict: false, number: head.latest })
      expect((await openForm(anna, head.id))?.issues, slug).toEqual([])
    }
  })

  it('that gets another name gets nothing else', async () => {
    const before = await allFacts()
    // Whoever changes a record without a source has to find one first.
    const slugs = some(Object.entries(before[kind]).filter(([, { sources }]) => !Array.isArray(sources) || sources.length > 0).map(([slug]) => slug))
    expect(slugs.length).toBeGreaterThan(15)
    for (const slug of slugs) await change(kind, slug, { [heading]: `New ${slug}`.slice(0, 60) })
    const after = await allFacts()
    const expected = structuredClone(before)
    for (const slug of slugs) expected[kind][slug] = { ...expected[kind][slug], [heading]: `New ${slug}`.slice(0, 60) }
    for (const [slug, measure] of Object.entries(expected.measure)) {
      expected.searched[slug] = searchText(measure as unknown as Measure, (measure.instruments as string[]).map(id => expected.instrument[id] as unknown as Instrument))
    }
    expect(after).toEqual(expected)
    expect(await disagreements()).toEqual([])
  })
})

it('at the end every record that readers see is the revision that was published, and the counter is the number of publications', async () => {
  const facts = await allFacts()
  const rows = await sql('SELECT kind, slug, content, archived FROM record r JOIN revision v ON v.record_id = r.id AND v.number = r.published') as { kind: Kind, slug: string, content: Content, archived: boolean }[]
  const wrong = rows.filter(row => (row.archived ? facts[row.kind][row.slug] !== undefined : !sameValue(facts[row.kind][row.slug], row.content)))
  expect(wrong.map(row => `${row.kind} ${row.slug}`)).toEqual([])
  expect(rows.filter(row => !row.archived)).toHaveLength(KIND_IDS.reduce((sum, kind) => sum + Object.keys(facts[kind]).length, 0))
  const [counted] = await sql('SELECT count(*)::int AS n FROM decision WHERE what IN (\'published\', \'archived\') AND by_id IS NOT NULL')
  // The facts were loaded in one step of the counter.
  expect(await versionOf()).toBe(1 + Number(counted?.n))
  const gaps = await sql('SELECT record_id FROM revision GROUP BY record_id HAVING count(*) <> max(number) OR min(number) <> 1')
  expect(gaps).toEqual([])
})
