import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Editor } from '@/lib/auth/editor'
import { listEditingChanges, listLawChanges, listMoments } from '@/lib/changes/data'
import { keepsContent } from '@/lib/changes/kept'
import { applyChanges, bitingChange } from '@/lib/changes/law'
import { plain, sayEditing, sayLaw } from '@/lib/changes/sentences'
import { addDays } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { decide, publish, someone } from '@/lib/db/desk.fixture'
import { scratchDatabase, type Scratch } from '@/lib/db/scratch.fixture'
import type { Content } from '@/lib/form'
import { countMeasures, eachMeasure } from '@/lib/measures/data'
import { toWhere, type Filter } from '@/lib/measures/filter'
import type { StateOnDay } from '@/lib/measures/state'
import { AUTHORITIES, BITING, BODIES, SECTORS, TYPE_GROUPS, TYPES, idsOf } from '@/lib/measures/vocab'

let scratch: Scratch
let ada: Editor
let grace: Editor
const swift = 'eu-2022-03-swift-three-banks'

beforeAll(async () => {
  scratch = await scratchDatabase()
  ;[ada, grace] = [await someone('Ada Marks', 'editor'), await someone('Grace Okafor', 'reviewer')]
}, 60_000)
afterAll(() => scratch.drop(), 60_000)

const day = fc.integer({ min: 0, max: 8_700 }).map(days => addDays('2004-01-01', days))
const some = <T extends string>(ids: readonly T[]) => fc.option(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 2 })
const filter = fc.record({ body: some(idsOf(BODIES)), type: some(idsOf(TYPES)), group: some(idsOf(TYPE_GROUPS)), trigger: some(['2022-invasion', '2020-crackdown', '2010-crackdown']), sector: some(idsOf(SECTORS)), authority: some(idsOf(AUTHORITIES)) })
  .map((drawn): Filter => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)))

async function statesOn(kept: Filter, on: string): Promise<ReadonlyMap<string, StateOnDay>> {
  const rows = await db().$queryRaw<({ id: string } & StateOnDay)[]>(sql`SELECT m.id, p.state::text, p.ended_how::text FROM measure m JOIN measure_period p ON p.measure_id = m.id AND p.period @> ${on}::date WHERE ${toWhere(kept)} ORDER BY m.id`)
  return new Map(rows.map(({ id, state, ended_how }) => [id, { state, ended_how }]))
}
const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

describe('changes of law', () => {
  it('turn the state on one day into the state on another, for any two days and any filter', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(filter, day, day, async (kept, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one]
      const [before, after, changes, inForce] = await Promise.all([statesOn(kept, from), statesOn(kept, to), listLawChanges(kept, { from, to }), countMeasures({ ...kept, state: [...BITING] }, from)])
      expect(sorted(applyChanges(before, changes))).toEqual(sorted(after))
      expect(inForce + bitingChange(changes)).toBe(await countMeasures({ ...kept, state: [...BITING] }, to))
    }), { numRuns: 150 })
  })

  it('of two spans in a row are those of the whole', async () => {
    const [all, first, second] = await Promise.all([['2020-01-01', '2023-01-01'], ['2020-01-01', '2021-06-21'], ['2021-06-21', '2023-01-01']].map(([from = '', to = '']) => listLawChanges({}, { from, to })))
    expect([...second ?? [], ...first ?? []].map(change => change.key)).toEqual(all?.map(change => change.key))
    expect(all?.length).toBeGreaterThan(200)
  })

  it('are one sentence each, all through, with a record for every moment', async () => {
    const changes = await listLawChanges({}, { from: '1990-01-01', to: '2026-11-25' })
    expect(new Set(changes.map(change => change.key)).size).toBe(changes.length)
    for (const change of changes) expect(plain(sayLaw(change))).toMatch(/^[A-Z“][^\n]+[^.]\.$/)
    const moments = await listMoments(changes)
    for (const change of changes) expect(moments.get(`${change.subject.of}/${change.subject.id}`)).toMatch(/Z$/)
  })

  it('on the day that the first banks lost SWIFT are known', async () => {
    const told = (await listLawChanges({ body: ['EU'], type: ['swift-ban'] }, { from: '2022-03-08', to: '2022-06-14' })).map(change => [change.on, change.kind, change.subject.id])
    expect(told).toEqual(expect.arrayContaining([['2022-03-09', 'adopted', swift], ['2022-03-20', 'new', swift]]))
  })
})

describe('acts of editing', () => {
  const own = async (kept: Filter, from = '2026-11-30', to = '2026-12-31') => (await listEditingChanges(kept, { from, to })).map(change => plain(sayEditing(change)))

  it('tell the import once, with all it brought', async () => {
    const [row] = await db().$queryRaw<{ count: number, on: string }[]>(sql`SELECT count(*)::int AS count, max(at AT TIME ZONE 'UTC')::date::text AS on FROM decision WHERE what = 'published' AND by_id IS NULL`)
    const changes = await listEditingChanges({}, { from: addDays(row?.on ?? '', -1), to: row?.on ?? '' })
    expect(changes).toMatchObject([{ what: 'imported', count: row?.count }])
    const [filtered] = await listEditingChanges({ body: ['EU'], type: ['swift-ban'] }, { from: addDays(row?.on ?? '', -1), to: row?.on ?? '' })
    expect(filtered).toMatchObject({ what: 'imported', kinds: expect.arrayContaining([{ kind: 'measure', count: await countMeasures({ body: ['EU'], type: ['swift-ban'] }, '2026-11-25') }]) as unknown })
  })

  it('tell corrections and what was archived, under the filters that keep them, and never an address', async () => {
    await publish('measure', swift, { title: 'Three banks cut off' }, [ada, grace], '2026-12-01T10:00:00Z', 'Shorter')
    await decide('measure', swift, 'archived', grace, '2026-12-05T23:59:59Z', 'Entered twice')
    const archived = 'Grace Okafor archived the measure “Three banks cut off”.'
    const corrected = 'Ada Marks corrected and Grace Okafor published the measure “Three banks cut off”.'
    expect(await own({})).toEqual([archived, corrected])
    expect(await own({ body: ['EU'], type: ['swift-ban'], group: ['finance'] })).toEqual([archived, corrected])
    expect(await own({ body: ['UK'] })).toEqual([])
    expect(await own({}, '2026-12-01')).toEqual([archived])
    expect(await own({}, '2026-11-30', '2026-12-04')).toEqual([corrected])
    const changes = await listEditingChanges({}, { from: '2026-11-30', to: '2026-12-31' })
    expect(changes).toMatchObject([{ what: 'archived', reason: 'Entered twice' }, { what: 'corrected', reason: 'Shorter', history: `/measures/${swift}/history#revision-2` }])
    expect(JSON.stringify(changes)).not.toContain('@')
  })
})

describe('a filter on what the register no longer has', () => {
  it('keeps what the register would keep', { timeout: 120_000 }, async () => {
    const measures: { id: string, content: Content }[] = []
    for await (const row of eachMeasure({}, '2100-01-01')) measures.push({ id: row.id, content: row as unknown as Content })
    await fc.assert(fc.asyncProperty(filter, async kept => {
      const rows = await db().$queryRaw<{ id: string }[]>(sql`SELECT m.id FROM measure m WHERE ${toWhere(kept)} ORDER BY m.id`)
      expect(measures.filter(({ content }) => keepsContent(kept, content)).map(one => one.id).sort()).toEqual(rows.map(row => row.id).sort())
    }), { numRuns: 100 })
    expect(keepsContent({ q: 'potash' }, measures[0]?.content ?? {} as Content)).toBe(false)
  })
})
