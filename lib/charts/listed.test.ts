import { describe, expect, it } from 'vitest'
import { dayNumber, dayOfNumber } from '@/lib/charts/axis'
import { DAYS, TODAY } from '@/lib/charts/facts.fixture'
import { CARRIED_DAYS, findListed, listedChart, listedOf, namesIn } from '@/lib/charts/listed'
import { askedOn, markedOn, numbersIn, stringsIn, totals } from '@/lib/charts/more.fixture'
import { textOf } from '@/lib/charts/words'
import type { ListTotal } from '@/lib/context/schema'
import { addDays } from '@/lib/dates'

const chartOn = (day: string) => listedChart({ totals, ...markedOn(day) }, askedOn('listed', day))
const total = (on: string, more: Partial<ListTotal> = {}): ListTotal => ({ body: 'EU', list: 'eu-belarus', on, persons: 4, entities: 2, total: null, precision: 'exact', basis: 'source', source: null, note: null, ...more })
const lineOf = (rows: readonly ListTotal[], day: string, today = day) => listedOf(rows, day, today)?.together[0]

describe('the totals of the official lists', () => {
  it.each(DAYS)('stand in the table once each, none after %s', day => {
    const { rows, columns } = chartOn(day).table
    const told = rows.map(row => `${row[0]?.value} ${row[2]?.value} ${row[3]?.value} ${row[4]?.value} ${row[5]?.value}`)
    const known = totals.filter(one => one.on <= day).map(one => `${one.list} ${one.on} ${one.persons} ${one.entities} ${one.total ?? (one.persons === null || one.entities === null ? null : one.persons + one.entities)}`)
    expect(told.toSorted()).toEqual(known.toSorted())
    expect(rows.every(row => row.length === columns.length)).toBe(true)
  })

  it.each(DAYS)('say nothing broken on %s, and draw nothing after it', day => {
    const chart = chartOn(day)
    for (const text of [textOf(chart.finding), ...stringsIn(chart.drawing), ...stringsIn(chart.table)]) expect(text).not.toMatch(/undefined|NaN|null/)
    expect(numbersIn(chart.drawing).every(Number.isFinite)).toBe(true)
    for (const line of [...chart.drawing?.kind === 'listed' ? [...chart.drawing.together, ...chart.drawing.entities] : []]) for (const stretch of line.stretches) {
      expect(stretch.from).toBeLessThanOrEqual(stretch.to)
      expect(dayOfNumber(stretch.to) <= (day < TODAY ? day : TODAY)).toBe(true)
    }
  })

  it('know on a past day what was known then, whatever came later', () => {
    expect(listedOf(totals, '2016-03-01', TODAY)).toEqual(listedOf(totals.filter(one => one.on <= '2016-03-01'), '2016-03-01', TODAY))
    expect(listedOf(totals, '2003-12-31', TODAY)).toBeNull()
  })
})

describe('a step', () => {
  it('holds until the next total, and joins it', () => {
    const line = lineOf([total('2020-01-01'), total('2020-06-01', { persons: 10 })], '2020-12-31')
    expect(line?.stretches).toMatchObject([{ from: dayNumber('2020-01-01'), to: dayNumber('2020-06-01'), count: 6, joined: true }, { to: dayNumber('2020-12-31'), count: 12, joined: false }])
    expect(line?.lost).toBeNull()
  })

  it('is carried on for two years at most, and leaves a gap after that', () => {
    const line = lineOf([total('2010-01-01'), total('2020-06-01')], '2020-12-31')
    expect(line?.stretches.map(({ to, joined }) => [dayOfNumber(to), joined])).toEqual([[addDays('2010-01-01', CARRIED_DAYS), false], ['2020-12-31', false]])
    expect(listedOf([total('2010-01-01'), total('2020-06-01')], '2020-12-31', TODAY)?.gaps).toEqual([{ from: dayNumber(addDays('2010-01-01', CARRIED_DAYS)), to: dayNumber('2020-06-01') }])
    expect(lineOf([total('2010-01-01')], '2020-12-31')?.lost).toBe(addDays('2010-01-01', CARRIED_DAYS))
  })

  it('is never carried on beyond today', () => {
    expect(lineOf([total('2026-01-01')], '2027-06-01', '2026-11-25')?.stretches[0]?.to).toBe(dayNumber('2026-11-25'))
  })

  it('keeps what is not exact apart, but none is no estimate', () => {
    const vague = listedOf([total('2020-01-01', { persons: 40, entities: 0, precision: 'approximate' })], '2020-02-01', TODAY)
    expect(vague?.together[0]?.stretches[0]?.precision).toBe('approximate')
    expect(vague?.entities[0]?.stretches[0]?.precision).toBe('exact')
  })

  it('adds nothing across lists', () => {
    const drawn = listedOf(totals, TODAY, TODAY)
    for (const line of drawn?.together ?? []) for (const stretch of line.stretches) {
      const own = totals.find(one => one.list === line.list && dayNumber(one.on) === stretch.from)
      expect(stretch.count).toBe(own?.total ?? (own?.persons ?? 0) + (own?.entities ?? 0))
    }
    expect(new Set(drawn?.together.filter(line => line.main).map(line => line.body)).size).toBe(3)
  })
})

describe('the finding', () => {
  const say = (day: string) => textOf(findListed(totals, day, TODAY))
  it('tells the latest totals on record, as exactly as they are known', () => {
    expect(say(TODAY)).toBe('The EU’s Belarus list named 374 persons and entities on 23 July 2026, the US list at most 253 on 26 March 2026 and the UK’s Belarus list 167 on 29 April 2026: the latest totals on record, not to be added up, since a name may stand on several lists.')
    expect(say('2003-12-31')).toBe('No total of an official list is on record by 31 December 2003.')
    expect(say('2005-01-01')).toBe('The EU’s Belarus list named six persons on 13 December 2004, the latest total on record by 1 January 2005.')
    expect(say('2016-03-01')).toBe('The EU’s Belarus list named four persons on 29 February 2016, the latest total on record by 1 March 2016. The US list named 25 persons and entities on 11 August 2011; no later total of it is on record by 1 March 2016.')
    expect(say('2021-05-24')).toContain('the UK’s Belarus list 95')
  })

  it('opens where the totals stand, on the day', () => {
    for (const part of findListed(totals, '2022-03-10', TODAY)) if (typeof part !== 'string') expect(part.href).toMatch(/^\/bodies\/(EU|US|UK)\?asOf=2022-03-10#list-[a-z0-9-]+$/)
  })

  it('names a total in proper plurals', () => {
    expect(namesIn(total('2020-01-01', { persons: 1, entities: 1 }))).toBe('1 person and 1 entity')
    expect(namesIn(total('2020-01-01', { persons: 146, entities: 107, precision: 'at_most' }))).toBe('at most 146 persons and at most 107 entities')
    expect(namesIn(total('2020-01-01', { persons: null, entities: null, total: 200, precision: 'at_least' }))).toBe('at least 200 persons and entities')
    expect(namesIn(total('2020-01-01', { persons: 63, entities: null }))).toBe('63 persons')
  })
})
