import { describe, expect, it } from 'vitest'
import { stripOf } from '@/lib/triggers/strip'

const at = (body: 'EU' | 'US', ...starts: string[]) => starts.map(start => ({ body, start }))

describe('stripOf', () => {
  it('draws one mark per measure, in the month in which it took effect', () => {
    const strip = stripOf('2022-02-24', [...at('EU', '2022-02-24', '2022-03-02', '2022-03-09', '2023-01-31'), ...at('US', '2022-02-24')], ['EU', 'US', 'UK'])
    expect(strip.unit).toBe('month')
    expect(strip.width).toBeCloseTo(100 / 12, 2)
    expect(strip.lanes.map(lane => [lane.body, lane.count, lane.top])).toEqual([['EU', 4, 2], ['US', 1, 1], ['UK', 0, 1]])
    expect(strip.lanes[0]?.columns.map(column => column.count)).toEqual([1, 2, 1])
    expect(strip.lanes[0]?.columns[0]?.x).toBe(0)
    expect(strip.years.map(({ year }) => year)).toEqual(['2023'])
  })
  it('counts measures older than the trigger and leaves them out of the drawing', () => {
    const strip = stripOf('2020-08-09', at('EU', '2011-06-20', '2020-08-08', '2020-10-02'), ['EU'])
    expect(strip.older).toBe(1)
    expect(strip.lanes[0]?.count).toBe(2)
  })
  it('turns to quarters where the story is long', () => {
    const strip = stripOf('2010-12-19', at('EU', '2011-01-31', '2021-06-01'), ['EU'])
    expect(strip.unit).toBe('quarter')
    expect(strip.lanes[0]?.columns).toHaveLength(2)
    expect(Math.max(...strip.lanes.flatMap(lane => lane.columns.map(column => column.x + strip.width)))).toBeLessThanOrEqual(100.01)
  })
  it('keeps a year of room where there is a single day', () => {
    const strip = stripOf('2021-01-01', [], ['EU'])
    expect(strip.width).toBeCloseTo(8.333, 2)
    expect(strip.years[0]).toEqual({ year: '2021', x: 0 })
  })
})
