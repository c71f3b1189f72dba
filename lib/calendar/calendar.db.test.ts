import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Editor } from '@/lib/auth/editor'
import { getDue, getRenewed, listPublished, listTerms } from '@/lib/calendar/data'
import { termFilter } from '@/lib/calendar/due'
import { entriesOf } from '@/lib/calendar/entries'
import { decide, importedAt, publish, someone } from '@/lib/db/desk.fixture'
import { scratchDatabase, type Scratch } from '@/lib/db/scratch.fixture'
import { countMeasures, listRenewals } from '@/lib/measures/data'
import { arbitraryFilter } from '@/lib/measures/filter.arbitrary'
import { without, type Filter } from '@/lib/measures/filter'
import type { TypeId } from '@/lib/measures/vocab'

const TODAY = '2026-11-25'
let scratch: Scratch
let ada: Editor
let grace: Editor

beforeAll(async () => {
  scratch = await scratchDatabase()
  await importedAt(`${TODAY}T00:00:00Z`)
  ;[ada, grace] = [await someone('Ada Marks', 'editor'), await someone('Grace Okafor', 'reviewer')]
}, 60_000)
afterAll(() => scratch.drop(), 60_000)

describe('terms', () => {
  it('count what their links open, for any filter, in all and by state', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(arbitraryFilter(['2022-invasion', '2020-crackdown'], ['eu-reg-765-2006']), async drawn => {
      const filter = without(drawn, 'asOf', 'knownAt', 'sort', 'page', 'perPage', 'review')
      for (const term of await listTerms(filter, TODAY)) {
        const own = termFilter(filter, term)
        expect(await countMeasures(own, TODAY)).toBe(term.count)
        for (const state of term.states) expect(await countMeasures({ ...own, state: [state.id] }, TODAY)).toBe(state.count)
      }
    }), { numRuns: 60 })
  })

  it('count what their links open by type and by act', { timeout: 120_000 }, async () => {
    const terms = await listTerms({}, TODAY)
    expect(terms.find(term => term.body === 'EU' && term.on === '2027-02-28')?.count).toBe(89)
    for (const term of terms) {
      const own = termFilter({}, term)
      for (const type of term.types) expect(await countMeasures({ ...own, type: [type.id as TypeId] }, TODAY)).toBe(type.count)
      for (const act of term.acts) expect(await countMeasures({ ...own, instrument: [act.id] }, TODAY)).toBe(act.count)
    }
  })

  it('are those of the overview', async () => {
    const { coming, passed } = await getDue({}, TODAY)
    const told = (terms: readonly { body: string, on: string, count: number }[]) => terms.map(({ body, on, count }) => [on, body, count])
    expect(told(coming)).toEqual(told(await listRenewals(TODAY, 100)))
    expect(told(passed)).toEqual(told(await listRenewals(TODAY, 100, true)))
  })

  it('were renewed before', async () => {
    const { renewals } = await getDue({ body: ['US'], review: '2026-06-16' }, TODAY)
    expect(renewals.length).toBeGreaterThan(5)
    expect(renewals.every(renewal => renewal.body === 'US' && renewal.what.length > 0)).toBe(true)
  })

  it('know of a day that is over the renewals made by it, and nothing that was due', async () => {
    const day = '2022-06-03'
    const { renewals, ...due } = await getRenewed({ body: ['EU'] }, day)
    expect(due).toEqual({ coming: [], passed: [], ends: [], open: [] })
    expect(renewals.length).toBeGreaterThan(3)
    const all = (await getDue({ body: ['EU'] }, TODAY)).renewals
    expect(renewals.map(one => [one.on, one.act?.id])).toEqual(all.filter(one => one.on <= day).map(one => [one.on, one.act?.id]))
    expect(all.length).toBeGreaterThan(renewals.length)
    expect((await getRenewed({}, '1999-01-01')).renewals).toEqual([])
  })
})

describe('the calendar file', () => {
  const file = async (filter: Filter, day = TODAY) => entriesOf(await getDue(filter, day), await listPublished(filter, day), { filter, day, site: 'https://example.org' }).map(({ uid, on, cancelled, sequence }) => ({ uid, on, cancelled, sequence }))
  const swift = 'eu-2022-03-swift-three-banks'
  const other = 'eu-2022-06-swift-belinvestbank'
  const banks: Filter = { body: ['EU'], type: ['swift-ban'] }

  it('moves what is renewed, cancels what lapsed, and leaves the rest', async () => {
    const before = await file(banks)
    expect(before).toMatchObject([{ on: '2027-02-28', cancelled: false, sequence: 0 }])
    await publish('measure', swift, { review_on: '2028-02-28' }, [ada, grace], '2026-11-26T08:00:00Z', 'Renewed')
    expect(await file(banks)).toMatchObject([{ uid: before[0]?.uid, on: '2027-02-28', cancelled: false, sequence: 1 }, { on: '2028-02-28', cancelled: false }])
    await publish('measure', other, { review_on: '2028-02-28' }, [ada, grace], '2026-11-26T09:00:00Z', 'Renewed')
    expect(await file(banks)).toMatchObject([{ uid: before[0]?.uid, on: '2027-02-28', cancelled: true, sequence: 2 }, { on: '2028-02-28', cancelled: false }])
    // Under the filter of all, others still have the old term.
    expect((await file({})).find(event => event.uid === 'term-eu-2027-02-28@example.org')).toMatchObject({ cancelled: false, sequence: 2 })
    await decide('measure', swift, 'archived', grace, '2026-11-26T10:00:00Z', 'Entered twice')
    await decide('measure', other, 'archived', grace, '2026-11-26T11:00:00Z', 'Entered twice')
    expect((await file(banks)).map(event => [event.on, event.cancelled])).toEqual([['2027-02-28', true], ['2028-02-28', true]])
    expect((await file({ ...banks, review: '2028-02-28' })).map(event => event.on)).toEqual(['2028-02-28'])
    expect(await file({ body: ['UK'] })).toEqual([])
  })

  it('tells the end of a relief once it is set, and takes it back', async () => {
    await publish('relief', 'us-2025-12-gl-13', { ends_on: '2027-01-15' }, [ada, grace], '2026-11-26T12:00:00Z', 'A test of ends')
    const ends = (await getDue({}, TODAY)).ends
    expect(ends.map(end => [end.of, end.on])).toEqual([['relief', '2027-01-14']])
    expect((await file({})).find(event => event.uid === 'end-relief-us-2025-12-gl-13@example.org')).toMatchObject({ on: '2027-01-14', cancelled: false })
    await publish('relief', 'us-2025-12-gl-13', { ends_on: null }, [ada, grace], '2026-11-26T13:00:00Z', 'Taken back')
    expect((await file({})).find(event => event.uid === 'end-relief-us-2025-12-gl-13@example.org')).toMatchObject({ on: '2027-01-14', cancelled: true })
  })
})
