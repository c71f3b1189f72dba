import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isDay } from '@/lib/dates'
import { addMonths, axisOf, clamp, hrefOn, nextFrame, placeOf, sayDay, yearsOf } from '@/lib/periods/axis'

const TODAY = '2026-11-28'
const axis = axisOf(TODAY)
const days = fc.integer({ min: 0, max: 12_000 }).map(count => addDays('2000-01-01', count))

describe('the axis of the date', () => {
  it('reaches from 2004 to the end of next year', () => {
    expect(axis).toEqual({ from: '2004-01-01', to: '2027-12-31' })
    expect(yearsOf(axis)).toHaveLength(24)
    expect([yearsOf(axis)[0], yearsOf(axis).at(-1)]).toEqual(['2004-01-01', '2027-01-01'])
  })

  it('places days in their order, and those beyond its ends at them', () => {
    expect([placeOf('1995-01-01', axis), placeOf('2004-01-01', axis), placeOf('2027-12-31', axis), placeOf('2050-01-01', axis)]).toEqual(['0.000%', '0.000%', '100.000%', '100.000%'])
    expect([clamp('1995-01-01', axis), clamp('2020-01-01', axis), clamp('2050-01-01', axis)]).toEqual(['2004-01-01', '2020-01-01', '2027-12-31'])
    fc.assert(fc.property(days, days, (a, b) => { expect(Number.parseFloat(placeOf(a < b ? a : b, axis))).toBeLessThanOrEqual(Number.parseFloat(placeOf(a < b ? b : a, axis))) }))
  })

  it('steps by months to real days, back and forth', () => {
    expect([addMonths('2024-01-31', 1), addMonths('2023-01-31', 1), addMonths('2024-03-31', -1), addMonths('2021-12-15', 1), addMonths('2021-01-15', -1), addMonths('2022-05-31', -3)]).toEqual(['2024-02-29', '2023-02-28', '2024-02-29', '2022-01-15', '2020-12-15', '2022-02-28'])
    fc.assert(fc.property(days, fc.integer({ min: -60, max: 60 }), (day, months) => {
      const moved = addMonths(day, months)
      expect(isDay(moved)).toBe(true)
      expect(Math.abs(daysBetween(day, moved) - months * 30.4375)).toBeLessThan(4)
    }))
  })

  it('plays by first days of months, and ends today', () => {
    expect([nextFrame('2004-01-01', TODAY), nextFrame('2021-05-23', TODAY), nextFrame('2026-10-31', TODAY), nextFrame('2026-11-05', TODAY)]).toEqual(['2004-02-01', '2021-06-01', '2026-11-01', TODAY])
    let frames = 0
    for (let day = axis.from; day < TODAY; day = nextFrame(day, TODAY)) frames++
    expect(frames).toBe(275)
  })

  it('says what is law only as far as it is known', () => {
    expect([sayDay('2022-06-03', TODAY), sayDay(TODAY, TODAY), sayDay('2027-06-01', TODAY)]).toEqual(['3 June 2022', '28 November 2026, today', '1 June 2027, by the law known today'])
  })

  it('has an address for every day, and none of its own for today', () => {
    expect([hrefOn('/', '', '2022-06-03', TODAY), hrefOn('/', '', TODAY, TODAY), hrefOn('/compare', 'a=US&b=EU', '2022-06-03', TODAY), hrefOn('/compare', 'a=US&b=EU', TODAY, TODAY)]).toEqual(['/?asOf=2022-06-03', '/', '/compare?a=US&b=EU&asOf=2022-06-03', '/compare?a=US&b=EU'])
  })
})
