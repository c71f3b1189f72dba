import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { scratchDatabase, type Scratch } from '@/lib/db/scratch.fixture'
import { loadEdition } from '@/lib/editions/data'
import { decide, publish, someone } from '@/lib/db/desk.fixture'
import { countFacets, countMeasures, dayOf, eachMeasure, findNeighbours, getMeasure, listActs, listIds, listMeasures, namesFor } from '@/lib/measures/data'
import { arbitraryFilter } from '@/lib/measures/filter.arbitrary'
import { listNamesakes, listTriggerStarts } from '@/lib/record/data'

let scratch: Scratch
const now = today()

beforeAll(async () => {
  scratch = await scratchDatabase()
}, 60_000)
afterAll(() => scratch.drop(), 60_000)

describe('what had been published by today', () => {
  it('is what is published: rows, order, counts, facets and neighbours of any filter', async () => {
    const edition = await loadEdition(now)
    const [triggers, instruments] = await Promise.all([db().trigger.findMany({ select: { id: true } }), db().instrument.findMany({ select: { id: true }, take: 40 })])
    await fc.assert(fc.asyncProperty(arbitraryFilter(triggers.map(row => row.id), instruments.map(row => row.id)), async filter => {
      const day = dayOf(filter, now)
      const listing = await listMeasures(filter, day, edition)
      expect(JSON.stringify(listing)).toBe(JSON.stringify(await listMeasures(filter, day)))
      expect(await countMeasures(filter, day, edition)).toBe(listing.total)
      expect(await countFacets(filter, day, edition)).toEqual(await countFacets(filter, day))
      const id = listing.items[0]?.id ?? 'eu-2022-03-swift-three-banks'
      expect(await findNeighbours(id, filter, day, edition)).toEqual(await findNeighbours(id, filter, day))
    }), { numRuns: 100 })
  }, 120_000)

  it('is what is published: every record with its reliefs, acts, triggers and neighbours', async () => {
    const edition = await loadEdition(now)
    const ids = (await listIds()).filter((_, at) => at % 4 === 0)
    expect(ids.length).toBeGreaterThan(50)
    for (const id of ids) {
      const detail = await getMeasure(id, now, edition)
      expect(detail).toEqual(await getMeasure(id, now))
      const { named_targets = [], triggers = [], instruments = [] } = detail?.measure ?? {}
      expect(await listNamesakes(named_targets, id, now, edition)).toEqual(await listNamesakes(named_targets, id, now))
      expect(await listTriggerStarts(triggers, edition)).toEqual(await listTriggerStarts(triggers))
      const acts = await listActs(instruments, edition)
      for (const [act, { citation, adopted_on }] of await listActs(instruments)) expect(acts.get(act)).toMatchObject({ citation, adopted_on })
    }
    expect([...(await namesFor({}, edition)).trigger]).toEqual([...(await namesFor({})).trigger])
  }, 120_000)

  it('is built once for all days between two publications', async () => {
    expect(await loadEdition(addDays(now, 40))).toBe(await loadEdition(now))
  })
})

describe('what had been published by another day', () => {
  it('is nothing before the first publication', async () => {
    const edition = await loadEdition('2020-01-01')
    expect(await listMeasures({}, now, edition)).toMatchObject({ total: 0, items: [], pages: 1 })
    expect(Object.values(await countFacets({}, now, edition)).map(counts => counts.size)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(await getMeasure('eu-2022-03-swift-three-banks', now, edition)).toBeNull()
  })

  it('is the old text and the old facts until the day of a change, in search, facets and states as well', async () => {
    const [author, reviewer] = [await someone('Ada', 'editor'), await someone('Grace', 'reviewer')] as const
    const id = 'eu-2022-03-swift-three-banks'
    const [change, leave] = [addDays(now, 10), addDays(now, 20)]
    const before = await getMeasure(id, now)
    await publish('measure', id, { title: 'Zyxwvut', types: ['banking'], ended_on: '2026-01-01', ended_how: 'lifted' }, [author, reviewer], `${change}T23:59:59.999Z`, 'Corrected')

    const [eve, then] = [await loadEdition(addDays(change, -1)), await loadEdition(change)]
    expect(await getMeasure(id, now, eve)).toEqual(before)
    expect(await getMeasure(id, now)).toMatchObject({ measure: { title: 'Zyxwvut', state: 'ended' } })
    expect(await getMeasure(id, now, then)).toEqual(await getMeasure(id, now))
    const found = async (edition: typeof eve) => [await countMeasures({ q: 'Zyxwvut' }, now, edition), (await countFacets({ body: ['EU'] }, now, edition)).type.get('swift-ban')] as const
    const [[noneThen, bansThen], [oneNow, bansNow]] = [await found(eve), await found(then)]
    expect([noneThen, oneNow]).toEqual([0, 1])
    expect(bansNow).toBe((bansThen ?? 0) - 1)

    const other = 'by-2021-12-airlines'
    await decide('measure', other, 'archived', reviewer, `${leave}T00:00:00Z`, 'A duplicate')
    const [kept, gone] = [await loadEdition(addDays(leave, -1)), await loadEdition(leave)]
    expect((await getMeasure(other, now, kept))?.measure.id).toBe(other)
    expect(await getMeasure(other, now, gone)).toBeNull()
    expect(await countMeasures({}, now, gone)).toBe(await countMeasures({}, now, kept) - 1)

    const files = []
    for await (const row of eachMeasure({}, now, gone)) files.push(row)
    expect(files).toHaveLength(await countMeasures({}, now))
  }, 60_000)

  it('has the states that followed from the reliefs as they were known', async () => {
    const [author, reviewer] = [await someone('Ada', 'editor'), await someone('Grace', 'reviewer')] as const
    const at = addDays(now, 30)
    const [relief, day] = ['eu-2015-10-suspension', '2015-12-01'] as const
    const { measure_id } = await db().relief_measure.findFirstOrThrow({ where: { relief_id: relief } })
    const before = await getMeasure(measure_id, day)
    await publish('relief', relief, { effect: 'partial' }, [author, reviewer], `${at}T12:00:00Z`, 'It covered a part only')
    expect(before?.measure.state).toBe('suspended')
    expect((await getMeasure(measure_id, day))?.measure.state).toBe('eased')
    expect(await getMeasure(measure_id, day, await loadEdition(addDays(at, -1)))).toEqual(before)
    expect(await getMeasure(measure_id, day, await loadEdition(at))).toEqual(await getMeasure(measure_id, day))
  }, 60_000)
})
