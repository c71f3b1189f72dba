import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, formatDay, formatDayLong, formatDayWithoutYear, fromDbDate, isDay, nextQuarter, quarterOf, toDbDate } from '@/lib/dates'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map(days => addDays('1950-01-01', days))

describe('a calendar day', () => {
  it('runs in a zone that would shift it, if anything did', () => {
    expect(new Date('2022-03-20T00:00:00Z').getHours()).not.toBe(0)
  })

  it.each(['2022-02-28', '2024-02-29', '2000-02-29', '9999-12-31'])('%s is one', day => expect(isDay(day)).toBe(true))
  it.each(['2022-02-30', '2023-02-29', '1900-02-29', '2022-13-01', '2022-00-10', '2022-1-1', '20220101', '', '2022-01-01T00:00:00Z', ' 2022-01-01', '0000-01-01'])('%j is none', text => expect(isDay(text)).toBe(false))

  it('comes back from the database as it went in', () => {
    fc.assert(fc.property(anyDay, day => { expect(fromDbDate(toDbDate(day))).toBe(day) }))
    expect(toDbDate(null)).toBeNull()
  })

  it('counts days so that adding what lies between arrives', () => {
    fc.assert(fc.property(anyDay, anyDay, (from, to) => { expect(addDays(from, daysBetween(from, to))).toBe(to) }))
  })

  it('stands in the quarter that begins on or before it', () => {
    fc.assert(fc.property(anyDay, day => {
      const quarter = quarterOf(day)
      expect(quarter <= day && day < nextQuarter(quarter)).toBe(true)
      expect(quarterOf(nextQuarter(quarter))).toBe(nextQuarter(quarter))
    }))
  })
})

describe('a day in words', () => {
  it('says what is known and no more', () => {
    expect(formatDay('2022-03-20')).toBe('20 Mar 2022')
    expect(formatDayLong('2022-03-02')).toBe('2 March 2022')
    expect(formatDay('2022-03-01', 'month')).toBe('Mar 2022')
    expect(formatDay('2022-01-01', 'year')).toBe('2022')
    expect(formatDay('2022-03-20', 'week')).toBe('about 20 Mar 2022')
    expect(formatDayWithoutYear('2022-03-20')).toBe('20 Mar')
    expect(formatDayWithoutYear('2022-03-01', 'month')).toBe('Mar')
    expect(formatDayWithoutYear('2022-01-01', 'year')).toBe('2022')
  })
})
