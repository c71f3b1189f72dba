import { describe, expect, it } from 'vitest'
import { DAYS, TODAY, lives } from '@/lib/charts/facts.fixture'
import { SENDERS } from '@/lib/charts/headline'
import { factsOn, holdingsOn } from '@/lib/compare/facts.fixture'
import { GAP_COLUMNS, NOT_COMPARABLE, gapLines, gapsOf, placeInWords, type Sender } from '@/lib/compare/gaps'
import { BY_SECTOR } from '@/lib/compare/matrix'
import { addDays, daysBetween } from '@/lib/dates'
import { BITING, SECTORS, TYPES, type SectorId, type TypeId } from '@/lib/measures/vocab'

const on = (a: Sender, b: Sender, day: string) => gapsOf(factsOn(day), holdingsOn(a, day), a, b, day)
/** Whether a body has something in force, straight from the records. */
const has = (body: Sender, type: TypeId, sector: SectorId | null, day: string) => lives.some(({ measure, periods }) => measure.body === body && (measure.types as readonly string[]).includes(type) && (sector === null || (measure.sectors as readonly string[]).includes(sector))
  && periods.some(period => period.from <= day && (period.to === null || day < period.to) && (BITING as readonly string[]).includes(period.state)))
const pairs = SENDERS.flatMap(a => SENDERS.filter(b => b !== a).map(b => [a, b] as const))

describe('gaps', () => {
  it('knows what the UK lacked on 3 June 2022, and for how long', () => {
    const { gaps, apart } = on('EU', 'UK', '2022-06-03')
    expect(gaps.map(gap => [gap.key, gap.since, gap.days])).toEqual(expect.arrayContaining([['central-bank', '2022-03-09', 86], ['import-ban-wood', '2022-03-03', 92], ['transport-road-transport', '2022-04-09', 55]]))
    expect(apart.map(gap => gap.key)).toEqual(['other', 'swift-ban'])
    expect(apart[1]?.apart).toContain('no messaging ban of its own is on record for the UK')
  })

  it('says when a gap was closed: wood after 463 days', () => {
    expect(on('EU', 'UK', TODAY).closed).toContainEqual({ key: 'import-ban-wood', type: 'import-ban', sector: 'wood', since: '2022-03-03', closed: '2023-06-09', days: 463 })
  })

  it.each(DAYS.flatMap(day => pairs.map(([a, b]) => [a, b, day] as const)))('of %s against %s on %s are exactly what one has and the other lacks', (a, b, day) => {
    const { gaps, apart, closed } = on(a, b, day)
    const open = [...gaps, ...apart]
    const lacked = TYPES.flatMap(({ id }) => (BY_SECTOR.includes(id) ? SECTORS.map(sector => sector.id) : [null]).filter(sector => has(a, id, sector, day) && !has(b, id, sector, day)).map(sector => (sector === null ? id : `${id}-${sector}`)))
    expect(open.map(gap => gap.key).sort()).toEqual(lacked.sort())
    for (const list of [gaps, apart, closed]) expect(list.map(gap => gap.days)).toEqual(list.map(gap => gap.days).sort((one, other) => other - one))
    for (const { type, sector, since, days } of open) {
      expect(days).toBe(daysBetween(since, day))
      for (const within of [since, addDays(since, Math.floor(days / 2)), day]) expect([has(a, type, sector, within), has(b, type, sector, within)]).toEqual([true, false])
      const before = addDays(since, -1)
      // A gap of the UK begins with its own regime at the earliest.
      if (since !== '2020-12-31' || ![a, b].includes('UK')) expect(has(a, type, sector, before) && !has(b, type, sector, before)).toBe(false)
    }
    for (const { type, sector, since, closed: until } of closed) {
      expect(until <= day && since < until).toBe(true)
      expect([has(b, type, sector, addDays(until, -1)), has(b, type, sector, until), has(a, type, sector, day), has(b, type, sector, day)]).toEqual([false, true, true, true])
    }
  })
})

describe('what cannot be compared', () => {
  it('is told apart by one reason each, and every reason is used', () => {
    const used = new Set<string>()
    for (const day of DAYS) for (const [a, b] of pairs) for (const gap of on(a, b, day).apart) {
      const rule = NOT_COMPARABLE.find(one => one.reason({ a, b, day, type: gap.type, sector: gap.sector, with_goods: gap.holding.with_goods, b_in_general: true }) === gap.apart)
      used.add(rule?.id ?? 'none')
    }
    expect([...used].sort()).toEqual(NOT_COMPARABLE.map(rule => rule.id).sort())
  })

  it('is everything between the UK and others before it had a regime of its own', () => {
    expect(on('EU', 'UK', '2020-12-30').gaps).toEqual([])
    expect(on('EU', 'UK', '2020-12-30').apart.length).toBeGreaterThan(0)
    expect(on('EU', 'US', '2020-12-30').gaps.length).toBeGreaterThan(0)
    for (const gap of on('EU', 'UK', '2021-07-01').gaps) expect(gap.since >= '2020-12-31').toBe(true)
  })

  it('never a services ban that stands on its own', () => {
    expect(on('EU', 'US', TODAY).gaps.map(gap => gap.key)).toContain('services-ban-services')
    expect(on('UK', 'EU', TODAY).apart.map(gap => gap.key)).toContain('services-ban-wood')
  })
})

describe('the file', () => {
  it('has a head and a line for each gap and each that cannot be compared, in the order of the page', () => {
    const found = on('EU', 'UK', '2022-06-03')
    const lines = gapLines(found, 'EU', 'UK', '2022-06-03')
    expect(lines[0]).toBe(`${GAP_COLUMNS.join(',')}\r\n`)
    expect(lines).toHaveLength(1 + found.gaps.length + found.apart.length)
    expect(lines).toContain('2022-06-03,EU,UK,gap,central-bank,,2022-03-09,86,1,eu-2022-03-central-bank,\r\n')
  })

  it('says a place in words', () => {
    expect(placeInWords({ type: 'import-ban', sector: 'wood' })).toBe('Import ban, wood')
    expect(placeInWords({ type: 'swift-ban', sector: null })).toBe('SWIFT ban')
  })
})
