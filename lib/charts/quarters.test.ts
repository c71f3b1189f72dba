import { describe, expect, it } from 'vitest'
import { DAYS, TODAY, startsOn } from '@/lib/charts/facts.fixture'
import { findQuarters, peaksOf, quartersOf, quartersToDraw, type Start } from '@/lib/charts/quarters'
import { textOf } from '@/lib/charts/words'
import { addDays } from '@/lib/dates'
import { BODIES } from '@/lib/measures/vocab'

const finding = (starts: readonly Start[], day: string) => textOf(findQuarters(quartersOf(starts, day), day, TODAY))

describe('the quarters', () => {
  it.each(DAYS)('sum to all new measures, without a gap, up to %s', day => {
    const starts = startsOn(day)
    const quarters = quartersOf(starts, day)
    for (const { id } of BODIES) expect(quarters.reduce((sum, quarter) => sum + quarter[id], 0)).toBe(starts.filter(row => row.body === id).reduce((sum, row) => sum + row.count, 0))
    quarters.forEach((quarter, index) => {
      expect(quarter.total).toBe(quarter.EU + quarter.US + quarter.UK + quarter.BY)
      const before = quarters[index - 1]
      if (before) expect(quarter.from).toBe(addDays(before.to, 1))
    })
    if (quarters.length > 0) expect(quarters.at(-1)?.to).toBe(day)
    // Nothing is left out of the drawing of a recent day but what is older than 2020.
    expect(quartersToDraw(quarters, day).every(quarter => day < '2021-01-01' || quarter.from >= '2020-01-01')).toBe(true)
  })

  it('are named by their number and year, and cut off at the day', () => {
    expect(quartersOf([{ body: 'EU', start: '2021-12-31', count: 1 }, { body: 'US', start: '2022-02-24', count: 2 }], '2022-02-28').map(({ label, from, to, total }) => ({ label, from, to, total }))).toEqual([
      { label: 'Q4 2021', from: '2021-10-01', to: '2021-12-31', total: 1 }, { label: 'Q1 2022', from: '2022-01-01', to: '2022-02-28', total: 2 },
    ])
  })

  it('carry each name in the highest bar of its body', () => {
    expect(peaksOf(quartersOf([{ body: 'EU', start: '2021-01-01', count: 1 }, { body: 'EU', start: '2021-04-01', count: 3 }, { body: 'US', start: '2021-04-01', count: 1 }], '2021-06-01'))).toEqual({ EU: '2021-04-01', US: '2021-04-01', UK: null, BY: null })
  })
})

describe('the finding', () => {
  it('names the busiest quarter and what the current one has brought', () => {
    expect(finding(startsOn(TODAY), TODAY)).toBe('January to March 2022 was the busiest quarter with 38 new measures: 17 by the EU, twelve by the US, six by the UK and three by Belarus. The current one has brought none so far.')
    expect(finding(startsOn('2004-10-01'), '2004-09-30')).toBe('July to September 2004 brought one new measure, by the EU.')
    expect(finding(startsOn('2012-05-01'), '2012-05-01')).toBe('No quarter until then brought more than April to June 2006 with six new measures: three by the EU and three by the US.')
    expect(finding([], '2003-12-31')).toBe('No measure that began by 31 December 2003 is on record.')
  })
})
