import { describe, expect, it } from 'vitest'
import { DAYS, TODAY } from '@/lib/charts/facts.fixture'
import { textOf } from '@/lib/charts/words'
import { answeringOn, daysOn, triggerOf, triggers } from '@/lib/triggers/facts.fixture'
import { GROWTH_HEIGHT, findGrowth, growthOf } from '@/lib/triggers/growth'

const growthOn = (id: string, day: string) => growthOf(triggerOf(id).started_on, daysOn(id, day), day)
const findOn = (id: string, day: string) => textOf(findGrowth(triggerOf(id), daysOn(id, day), day, TODAY))

describe('the lines', () => {
  it.each([...DAYS, '2021-06-30'])('end on %s in what the register counts, never fall, and keep their labels apart', day => {
    for (const trigger of triggers.filter(one => one.started_on < day)) {
      const growth = growthOn(trigger.id, day)
      const rows = answeringOn(trigger.id, day)
      if (growth === null) { expect(rows).toEqual([]); continue }
      for (const line of growth.lines) {
        const own = rows.filter(row => row.body === line.body)
        expect(line.count).toBe(own.length)
        expect(line.older).toBe(own.filter(row => row.on < trigger.started_on).length)
        const counts = line.corners.map(corner => corner.count)
        expect(counts).toEqual([...counts].sort((a, b) => a - b))
        expect(counts.at(-1)).toBe(line.count)
        expect(line.corners[0]?.x).toBe(0)
        for (const { x } of line.corners) expect(x >= 0 && x <= 1).toBe(true)
      }
      const labels = growth.lines.map(line => line.label * GROWTH_HEIGHT).sort((a, b) => a - b)
      for (const [index, place] of labels.entries()) if (index > 0) expect(place - (labels[index - 1] ?? 0)).toBeGreaterThan(21.9)
      // A row of the table counts what existed by its day.
      for (const row of growth.rows) for (const { body, count } of row.counts) expect(count).toBe(answeringOn(trigger.id, row.day).filter(one => one.body === body).length)
      expect(growth.ticks.length).toBeLessThanOrEqual(7)
    }
  })

  it('begin with the older measures that were kept for the trigger', () => {
    expect(growthOn('2022-invasion', TODAY)?.lines.map(line => [line.body, line.older])).toEqual([['EU', 0], ['US', 1], ['UK', 2], ['BY', 0]])
  })

  it('are not drawn where there is no measure or no time', () => {
    expect(growthOn('2015-prisoner-releases', TODAY)).toBeNull()
    expect(growthOn('2022-invasion', '2022-02-24')).toBeNull()
  })
})

describe('the finding', () => {
  it('says by when half had come and when the last did', () => {
    expect(findOn('2021-ryanair-diversion', TODAY)).toBe('By 24 June 2021 (day 32), 22 of the 38 measures were on record; the last came on 6 December 2021 (day 197), and none has followed since.')
    expect(findOn('2021-ryanair-diversion', '2021-06-30')).toMatch(/; the last came on 30 June 2021 \(day 38\)\.$/)
    expect(findOn('2021-us-embassy-cut', TODAY)).toBe('The one measure came on 11 October 2021 (day 61); none has followed since.')
    expect(findOn('2015-prisoner-releases', TODAY)).toBe('No measure has followed the event.')
    expect(findOn('trade-union-rights', TODAY)).toBe('The one measure came on 21 December 2006; none has followed since.')
  })

  it.each([...DAYS, '2021-06-30'])('is a sentence on %s whose figures count what they open', day => {
    for (const trigger of triggers.filter(one => one.started_on <= day)) {
      const parts = findGrowth(trigger, daysOn(trigger.id, day), day, TODAY)
      expect(textOf(parts)).toMatch(/^[A-Z\d].*\.$/)
      expect(textOf(parts)).not.toMatch(/undefined|NaN|\bone measures|  |\.\./)
      for (const part of parts) {
        if (typeof part === 'string' || !/^\d+$/.test(part.text) || part.filter === undefined) continue
        expect(answeringOn(trigger.id, part.filter.asOf ?? day)).toHaveLength(Number(part.text))
      }
    }
  })
})
