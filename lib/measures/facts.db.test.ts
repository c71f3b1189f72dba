import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listConflicts, listSeries, listTotals } from '@/lib/context/data'
import { conflictSchema, listTotalSchema, seriesSchema } from '@/lib/context/schema'
import { addDays } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { getInstrument, listInstruments } from '@/lib/instruments/data'
import { instrumentSchema } from '@/lib/instruments/schema'
import { columns } from '@/lib/measures/columns'
import { countFacets, countMatrix, countMeasures, dayOf, eachMeasure, findNeighbours, getMeasure, listMeasures, listTurns } from '@/lib/measures/data'
import { arbitraryFilter } from '@/lib/measures/filter.arbitrary'
import { without } from '@/lib/measures/filter'
import { measureSchema, type Measure } from '@/lib/measures/schema'
import { stateAt } from '@/lib/measures/state'
import * as vocab from '@/lib/measures/vocab'
import { listReliefs } from '@/lib/reliefs/data'
import { reliefSchema, type Relief } from '@/lib/reliefs/schema'
import { listTriggers } from '@/lib/triggers/data'
import { triggerSchema } from '@/lib/triggers/schema'

const TODAY = '2026-11-25'
const read = <T>(file: string) => JSON.parse(readFileSync(`prisma/seed/${file}.json`, 'utf8')) as T
const bodies = ['eu', 'us', 'uk', 'by'].map(file => read<{ measures: unknown[], reliefs: unknown[], instruments: unknown[] }>(file))
const measures: Measure[] = bodies.flatMap(body => body.measures).map(one => measureSchema.parse(one))
const reliefs: Relief[] = bodies.flatMap(body => body.reliefs).map(one => reliefSchema.parse(one))
const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))

async function allOf(filter: Parameters<typeof eachMeasure>[0], day: string) {
  const rows = []
  for await (const row of eachMeasure(filter, day)) rows.push(row)
  return rows
}

afterAll(() => db().$disconnect())

describe('the facts', () => {
  it('come out of the database as they went in, every field of every record', async () => {
    const rows = await allOf({}, '2100-01-01')
    const records = rows.map(({ state: _state, state_ended_how: _how, adopted_on: _adopted, ...measure }) => measure)
    expect(byId(records)).toEqual(byId(measures))
    expect(byId(await listReliefs())).toEqual(byId(reliefs))
    expect(byId((await listInstruments('2100-01-01')).map(one => one.instrument))).toEqual(byId(bodies.flatMap(body => body.instruments).map(one => instrumentSchema.parse(one))))
    expect(await listTriggers()).toEqual(read<{ triggers: unknown[] }>('triggers').triggers.map(one => triggerSchema.parse(one)))
    expect(await listSeries()).toEqual(read<{ series: unknown[] }>('context').series.map(one => seriesSchema.parse(one)))
    expect(byId(await listConflicts())).toEqual(byId(read<{ conflicts: unknown[] }>('conflicts').conflicts.map(one => conflictSchema.parse(one))))
    const totals = read<{ totals: unknown[] }>('totals').totals.map(one => listTotalSchema.parse(one))
    const placed = (list: typeof totals) => [...list].sort((a, b) => `${a.list} ${a.on} ${a.note}`.localeCompare(`${b.list} ${b.on} ${b.note}`))
    expect(placed(await listTotals())).toEqual(placed(totals))
  })

  it('have the states that were found when they were researched', async () => {
    const expected = read<{ at: string, measures: Record<string, { state: string, how: string | null }> }>('states')
    const rows = await allOf({}, expected.at)
    expect(Object.fromEntries(rows.map(row => [row.id, [row.state, row.state_ended_how]]))).toEqual(Object.fromEntries(Object.entries(expected.measures).map(([id, { state, how }]) => [id, [state, how]])))
  })

  it('have periods that agree with the state of every measure on every day from 2004 to 2028', async () => {
    const rows = await db().$queryRaw<{ id: string, state: string, ended_how: string | null, from: string, to: string | null }[]>(sql`SELECT measure_id AS id, state::text, ended_how::text, lower(period)::text AS "from", upper(period)::text AS "to" FROM measure_period`)
    const periods = new Map<string, typeof rows>()
    for (const row of rows) periods.set(row.id, [...(periods.get(row.id) ?? []), row])
    const days: string[] = []
    for (let day = '2004-01-01'; day <= '2028-01-01'; day = addDays(day, 1)) days.push(day)
    const wrong: string[] = []
    for (const measure of measures) {
      const own = reliefs.filter(relief => relief.measures.includes(measure.id))
      const stored = periods.get(measure.id) ?? []
      for (const day of days) {
        const said = stateAt(measure, own, day)
        const held = stored.filter(period => period.from <= day && (period.to === null || day < period.to))
        if (held.length > 1 || held[0]?.state !== said?.state || (held[0]?.ended_how ?? null) !== (said?.ended_how ?? null)) wrong.push(`${measure.id} on ${day}: function ${said?.state}, periods ${held.map(period => period.state).join('+')}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('hold each sanction that the tracker was begun for', async () => {
    const found = async (filter: Parameters<typeof countMeasures>[0]) => (await allOf(filter, TODAY)).map(row => row.id)
    expect(await found({ body: ['EU'], type: ['swift-ban'], from: '2022-03-09', to: '2022-03-20' })).toEqual(['eu-2022-03-swift-three-banks'])
    expect(await found({ body: ['EU'], type: ['central-bank'], from: '2022-03-09', to: '2022-03-09' })).toHaveLength(1)
    expect((await found({ body: ['EU'], type: ['export-ban'], from: '2022-03-02', to: '2022-03-03' })).length).toBeGreaterThan(0)
    expect((await found({ body: ['EU'], type: ['import-ban'], from: '2022-03-02', to: '2022-03-03' })).length).toBeGreaterThan(0)
    expect((await found({ body: ['US'], type: ['export-ban'], from: '2022-03-01', to: '2022-03-31' })).length).toBeGreaterThan(0)
    expect((await found({ body: ['US'], type: ['asset-freeze'], sector: ['defence'], from: '2022-02-24', to: '2022-03-31' })).length).toBeGreaterThan(0)
    for (const trigger of ['2020-crackdown', '2021-ryanair-diversion', '2021-migrant-crisis']) for (const body of ['EU', 'US', 'UK'] as const) expect((await found({ body: [body], trigger: [trigger] })).length).toBeGreaterThan(0)
    expect((await found({ body: ['BY'], q: 'ambassador visa', from: '2020-01-01' }))).toContain('by-2020-12-us-ambassador-visa')
    expect((await found({ trigger: ['2021-us-embassy-cut'] })).length).toBeGreaterThan(0)
  })
})

describe('a filter', () => {
  let triggers: string[] = []
  let instruments: string[] = []
  beforeAll(async () => {
    triggers = (await listTriggers()).map(trigger => trigger.id)
    instruments = (await listInstruments('2100-01-01')).filter(one => one.measures > 0).map(one => one.instrument.id)
  })

  it('keeps the same rows in count, page, file and facets', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(arbitraryFilter(triggers, instruments), async drawn => {
      const filter = without(drawn, 'page')
      const day = dayOf(filter, TODAY)
      const [total, listing, rows, facets, open] = await Promise.all([countMeasures(filter, day), listMeasures(filter, day), allOf(filter, day), countFacets(filter, day), countFacets(without(filter, 'body', 'state'), day)])
      expect(rows).toHaveLength(total)
      expect(listing.total).toBe(total)
      expect(listing.items).toEqual(rows.slice(0, listing.perPage))
      expect(new Set(rows.map(row => row.id)).size).toBe(total)
      // A facet is counted without itself: under the values chosen, its disjoint ones add up to what is shown.
      const sum = (counts: ReadonlyMap<string, number>, chosen: readonly string[] | undefined) => [...counts].filter(([value]) => chosen === undefined || chosen.includes(value)).reduce((all, [, count]) => all + count, 0)
      expect(sum(facets.body, filter.body)).toBe(total)
      expect(sum(facets.state, filter.state)).toBe(total)
      expect(sum(open.body, undefined)).toBe(await countMeasures(without(filter, 'body', 'state'), day))
    }), { numRuns: 200 })
  })

  it('gives pages that together are the whole, in order, without repeats', async () => {
    for (const sort of ['effective', '-effective', 'until', '-until', 'title', 'body', 'state', '-announced'] as const) {
      const whole = (await allOf({ sort }, TODAY)).map(row => row.id)
      const pages = []
      for (let page = 1; page <= 13; page++) pages.push(...(await listMeasures({ sort, page, perPage: 25 }, TODAY)).items.map(row => row.id))
      expect(pages).toEqual(whole)
    }
  })

  it('sorts unknown dates last, both ways', async () => {
    for (const sort of ['effective', '-effective'] as const) {
      const known = (await allOf({ sort }, TODAY)).map(row => row.effective_on !== null)
      expect(known.lastIndexOf(true)).toBeLessThan(known.indexOf(false))
    }
  })

  it('tells the neighbours that its order has', async () => {
    const filter = { body: ['UK' as const], sort: 'title' as const }
    const ids = (await allOf(filter, TODAY)).map(row => row.id)
    for (const index of [0, 7, ids.length - 1]) expect(await findNeighbours(ids[index] ?? '', filter, TODAY)).toMatchObject({ position: index + 1, total: ids.length, previous: ids[index - 1] ?? null, next: ids[index + 1] ?? null })
    expect(await findNeighbours('eu-2022-03-swift-three-banks', filter, TODAY)).toBeNull()
  })

  it('knows no measure before the world did', async () => {
    expect(await countMeasures({}, '2004-01-01')).toBe(0)
    expect(await getMeasure('eu-2022-03-swift-three-banks', '2022-03-08')).toBeNull()
    expect((await getMeasure('eu-2022-03-swift-three-banks', '2022-03-09'))?.measure.state).toBe('announced')
    expect(await getMeasure('no-such-measure', TODAY)).toBeNull()
  })
})

describe('a search', () => {
  const found = async (q: string) => (await allOf({ q }, TODAY)).map(row => row.id)
  it('meets every spelling of one name', async () => {
    const lukashenka = await found('lukashenka')
    expect(lukashenka.length).toBeGreaterThan(10)
    for (const spelling of ['lukashenko', 'Лукашенко', 'Лукашэнка', 'LUKASHENKA', 'lukashneko', 'Łukašenka']) expect((await found(spelling)).filter(id => lukashenka.includes(id)).length).toBeGreaterThan(10)
  })

  it('finds acts by number, whole and no longer', async () => {
    const act = await found('2022/398')
    expect(act).toContain('eu-2022-03-swift-three-banks')
    const ids = new Set(act)
    expect((await allOf({ instrument: ['eu-reg-2022-398'] }, TODAY)).every(row => ids.has(row.id))).toBe(true)
    expect(await found('2022/39')).toEqual([])
    expect(await found('32022R0398')).toContain('eu-2022-03-swift-three-banks')
  })

  it('wants every word, in any order, and keeps phrases together', async () => {
    expect(await found('SWIFT Belagroprombank')).toContain('eu-2022-03-swift-three-banks')
    expect(await found('Belagroprombank SWIFT')).toEqual(await found('SWIFT Belagroprombank'))
    expect((await found('"cut off from swift"')).sort()).toEqual(['eu-2022-03-swift-three-banks', 'eu-2022-06-swift-belinvestbank'])
    expect(await found('"swift from off cut"')).toEqual([])
    expect(await found('potash zzzzqqq')).toEqual([])
  })

  it('survives what is not meant for it', async () => {
    for (const q of ["'; DROP TABLE measure; --", '<b>potash</b>', '\\', "a'b", '100%', '((((', 'a:*&!b', '"unclosed']) await expect(countMeasures({ q }, TODAY)).resolves.toBeTypeOf('number')
  })
})

describe('counts for charts', () => {
  it('agree with the register', async () => {
    for (const day of [TODAY, '2022-06-03', '2016-03-01', '2003-01-01']) {
      const { cells, bodies: totals } = await countMatrix(day)
      for (const cell of cells) expect(await countMeasures({ body: [cell.body], type: [cell.type], state: [cell.state] }, day)).toBe(cell.count)
      const turns = await listTurns(day)
      for (const body of vocab.idsOf(vocab.BODIES)) {
        const biting = totals.filter(one => one.body === body && (vocab.BITING as readonly string[]).includes(one.state)).reduce((sum, one) => sum + one.count, 0)
        expect(turns.filter(turn => turn.body === body).reduce((sum, turn) => sum + turn.change, 0)).toBe(biting)
      }
    }
  })
})

describe('the database', () => {
  it('knows the vocabulary of the code, word for word', async () => {
    const enums = await db().$queryRaw<{ name: string, values: string[] }[]>(sql`SELECT t.typname::text AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY 1`)
    const lists: Record<string, readonly { id: string }[]> = {
      state: vocab.STATES, ended_how: vocab.ENDED_HOW, event_kind: vocab.EVENT_KINDS, relief_kind: vocab.RELIEF_KINDS, effect: vocab.EFFECTS, confidence: vocab.CONFIDENCES, date_precision: vocab.DATE_PRECISIONS,
      count_precision: vocab.COUNT_PRECISIONS, count_kind: vocab.COUNT_KINDS, source_kind: vocab.SOURCE_KINDS, total_basis: vocab.TOTAL_BASES, standing: vocab.STANDINGS,
    }
    for (const [name, terms] of Object.entries(lists)) expect({ name, values: enums.find(one => one.name === name)?.values }).toEqual({ name, values: terms.map(term => term.id) })
    expect((await db().type.findMany({ orderBy: { position: 'asc' } })).map(({ id, group }) => ({ id, group }))).toEqual(vocab.TYPES.map(({ id, group }) => ({ id, group })))
    expect((await db().authority.findMany({ orderBy: { position: 'asc' } })).map(({ id, body }) => ({ id, body }))).toEqual(vocab.AUTHORITIES.map(({ id, body }) => ({ id, body })))
  })

  it.each([
    ['an end before the start', sql`UPDATE measure SET ended_on = '2000-01-01', ended_how = 'lifted' WHERE id = 'eu-2022-03-swift-three-banks'`],
    ['an end without a how', sql`UPDATE measure SET ended_on = '2025-01-01' WHERE id = 'eu-2022-03-swift-three-banks'`],
    ['a negative count', sql`UPDATE measure SET persons_count = -1, persons_precision = 'exact', persons_kind = 'added' WHERE id = 'eu-2022-03-swift-three-banks'`],
    ['a number without its precision', sql`UPDATE measure SET persons_count = 4 WHERE id = 'eu-2022-03-listings' OR id = 'eu-2022-03-swift-three-banks'`],
    ['an authority of another body', sql`UPDATE measure SET authority = 'us-ofac' WHERE id = 'eu-2022-03-swift-three-banks'`],
    ['a measure without a type', sql`DELETE FROM measure_type WHERE measure_id = 'eu-2022-03-swift-three-banks'`],
    ['a measure without a trigger', sql`DELETE FROM measure_trigger WHERE measure_id = 'eu-2022-03-swift-three-banks'`],
    ['a type that nobody knows', sql`UPDATE measure_type SET type_id = 'magic' WHERE measure_id = 'eu-2022-03-swift-three-banks'`],
    ['a link to nothing', sql`UPDATE measure SET superseded_by = 'eu-none', ended_on = '2025-01-01', ended_how = 'superseded' WHERE id = 'eu-2022-03-swift-three-banks'`],
    ['an instrument in use that goes', sql`DELETE FROM instrument WHERE id = 'eu-reg-2022-398'`],
    ['two periods of one day', sql`INSERT INTO measure_period (measure_id, position, state, period) VALUES ('eu-2022-03-swift-three-banks', 9, 'eased', '[2023-01-01,2023-02-01)')`],
    ['a full relief that changes nothing', sql`UPDATE relief SET effect = 'full', changes_state = false WHERE id = (SELECT min(id) FROM relief)`],
    ['a source that supports two things', sql`UPDATE source SET relief_id = (SELECT min(id) FROM relief) WHERE measure_id = 'eu-2022-03-swift-three-banks'`],
    ['an address that runs a script', sql`UPDATE source SET url = 'javascript:alert(1)' WHERE measure_id = 'eu-2022-03-swift-three-banks'`],
  ])('refuses %s', async (_, statement) => {
    const attempt = db().$transaction(async tx => {
      await tx.$executeRaw(statement)
      await tx.$executeRaw(sql`SET CONSTRAINTS ALL IMMEDIATE`)
      // Should nothing object, nothing must stay: the next test reads the same facts.
      throw new Error('nobody objected')
    })
    await expect(attempt).rejects.not.toThrow('nobody objected')
  })
})

describe('the record of an act', () => {
  it('knows what amended it', async () => {
    const found = await getInstrument('eu-reg-765-2006', TODAY)
    expect(found?.later.filter(link => link.kind === 'amends').length).toBeGreaterThan(5)
    expect(await getInstrument('none', TODAY)).toBeNull()
  })
})

describe('every column', () => {
  it('can be written for every measure', async () => {
    for (const row of await allOf({}, TODAY)) for (const column of columns) {
      const cell = column.cell(row)
      expect(cell === null || ['string', 'number', 'boolean'].includes(typeof cell)).toBe(true)
      expect(JSON.stringify(column.json(row))).toBeTypeOf('string')
    }
  })
})
