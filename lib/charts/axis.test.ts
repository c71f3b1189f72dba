import { describe, expect, it } from 'vitest'
import { countTicks, dayNumber, dayOfNumber, yearTicks } from '@/lib/charts/axis'

describe('axes', () => {
  it('place a day by its number and find it again', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    for (const day of ['1969-12-31', '2004-02-29', '2026-11-25']) expect(dayOfNumber(dayNumber(day))).toBe(day)
  })

  it('count in round steps, with at most four lines above the base', () => {
    expect(countTicks(108)).toEqual([0, 25, 50, 75, 100])
    expect(countTicks(1)).toEqual([0, 1])
    for (const max of [0, 1, 3, 7, 18, 38, 59, 108, 999, 4000, 99_999]) {
      const ticks = countTicks(max)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.at(-1)).toBeLessThanOrEqual(Math.max(max, 1))
    }
  })

  it('leave every year its room', () => {
    for (const room of [120, 240, 500, 1038]) {
      const ticks = yearTicks('2004-01-01', '2026-11-25', room, 44)
      const [first, second] = ticks.map(dayNumber)
      if (first !== undefined && second !== undefined) expect((second - first) / 8364 * room).toBeGreaterThanOrEqual(43)
    }
    expect(yearTicks('2004-01-01', '2006-05-25', 1000, 44)).toEqual(['2004-01-01', '2005-01-01', '2006-01-01'])
  })
})
