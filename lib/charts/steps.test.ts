import { describe, expect, it } from 'vitest'
import { answersOf } from '@/lib/charts/answers'
import { dayOfNumber } from '@/lib/charts/axis'
import { DAYS, TODAY, answersOn, countsIn, matrixOn, triggers, turnsOn } from '@/lib/charts/facts.fixture'
import { countIn } from '@/lib/charts/headline'
import { findSteps, highestBetween, marksOf, standOn, stepsOf } from '@/lib/charts/steps'
import { textOf } from '@/lib/charts/words'
import { BITING, BODIES } from '@/lib/measures/vocab'

const said = (...of: Parameters<typeof findSteps>) => textOf(findSteps(...of))

describe('the step lines', () => {
  it.each(DAYS)('end in the totals of the matrix of the same day, on %s', day => {
    const steps = stepsOf(turnsOn(day), day)
    const { bodies } = matrixOn(day)
    for (const { id } of BODIES) {
      const total = countIn(bodies, [id], BITING)
      expect(steps?.points.at(-1)?.[id] ?? 0).toBe(total)
      expect(steps?.rows.at(-1)?.counts[id] ?? 0).toBe(total)
      expect(steps?.ends.find(end => end.body === id)?.count ?? 0).toBe(total)
    }
  })

  it('hold on each of their days the sum of all turns up to then, and rise in time', () => {
    const turns = turnsOn(TODAY)
    const points = stepsOf(turns, TODAY)?.points ?? []
    expect(points.length).toBeGreaterThan(100)
    points.forEach((point, index) => {
      expect(dayOfNumber(point.t)).toBe(point.day)
      expect(point.t).toBeGreaterThan(points[index - 1]?.t ?? -Infinity)
      for (const { id } of BODIES) {
        const own = turns.filter(turn => turn.body === id && turn.on <= point.day)
        expect(point[id]).toBe(own.length === 0 ? null : own.reduce((sum, turn) => sum + turn.change, 0))
      }
    })
  })

  it('agree with the matrix at the end of every year', () => {
    for (const row of stepsOf(turnsOn(TODAY), TODAY)?.rows ?? []) {
      const { bodies } = matrixOn(row.day)
      for (const { id } of BODIES) expect(row.counts[id]).toBe(countIn(bodies, [id], BITING))
    }
  })

  it('know nothing after the day asked for', () => {
    const day = '2016-03-01'
    expect(stepsOf(turnsOn(TODAY), day)).toEqual(stepsOf(turnsOn(day), day))
    expect(stepsOf(turnsOn(TODAY), '2004-01-01')).toBeNull()
    expect(marksOf(triggers, triggers.map(one => one.id), '2004-01-01', day).every(mark => mark.on <= day)).toBe(true)
  })

  it('tell how high they stand between two days', () => {
    const { points = [] } = stepsOf([{ body: 'EU', on: '2020-01-10', change: 3 }, { body: 'EU', on: '2020-02-10', change: -2 }], '2020-03-01') ?? {}
    const [first, second, last] = points.map(point => point.t) as [number, number, number]
    expect(highestBetween(points, first - 5, first - 1)).toBe(0)
    expect(highestBetween(points, first + 1, second - 1)).toBe(3)
    expect(highestBetween(points, second, last)).toBe(1)
  })
})

describe('the finding', () => {
  it('follows the leader from one turning point to the next', () => {
    expect(said(turnsOn(TODAY), triggers, TODAY, TODAY)).toBe('The EU had five measures in force on the eve of the 2020 election, 25 on the eve of the 2022 invasion and 108 today.')
    expect(said(turnsOn('2021-05-24'), triggers, '2021-05-24', TODAY)).toBe('The US had nine measures in force on the eve of the 2020 election and 18 on 24 May 2021.')
    expect(said(turnsOn('2012-05-01'), triggers, '2012-05-01', TODAY)).toBe('On 1 May 2012 the EU had 19 measures in force, the US 13 and Belarus four.')
    expect(said(turnsOn('2005-01-01'), triggers, '2005-01-01', TODAY)).toBe('On 1 January 2005 the EU had two measures in force and the US one.')
    expect(said(turnsOn('2004-10-01'), triggers, '2004-10-01', TODAY)).toBe('On 1 October 2004 the EU had one measure in force.')
    expect(said([], triggers, '2003-12-31', TODAY)).toBe('No measure that was in force on 31 December 2003 is on record, nor any before that day.')
    expect(said([], [], TODAY, TODAY)).toBe('No measure is in force today.')
  })

  it('opens each count on the day that it speaks of', () => {
    expect(countsIn(findSteps(turnsOn(TODAY), triggers, TODAY, TODAY)).map(({ text, filter }) => [text, filter.asOf])).toEqual([['five', '2020-08-08'], ['25', '2022-02-23'], ['108', undefined]])
    expect(countsIn(findSteps(turnsOn('2012-05-01'), triggers, '2012-05-01', TODAY)).map(({ text, filter }) => [text, filter.body])).toEqual([['19', ['EU']], ['13', ['US']], ['four', ['BY']]])
  })

  it('links no count of none', () => {
    const turns = [{ body: 'UK' as const, on: '2021-01-01', change: 2 }, { body: 'UK' as const, on: '2021-06-01', change: -2 }, { body: 'UK' as const, on: '2022-05-01', change: 1 }]
    const parts = findSteps(turns, triggers, '2022-06-03', TODAY)
    expect(textOf(parts)).toBe('The UK had no measure in force on the eve of the 2020 election, none on the eve of the 2022 invasion and one on 3 June 2022.')
    expect(countsIn(parts).map(({ text }) => text)).toEqual(['one'])
  })

  it.each(DAYS)('says what the counts of %s say', day => {
    const counts = standOn(turnsOn(TODAY), day)
    const sentence = said(turnsOn(TODAY), triggers, day, TODAY)
    expect(sentence).not.toMatch(/undefined|NaN|null/)
    const most = Math.max(...Object.values(counts))
    if (most > 12) expect(sentence).toContain(String(most))
  })
})

describe('the marks', () => {
  it('are the triggers that were answered soon, and the releases that changed the course', () => {
    const answered = answersOf(answersOn(TODAY), triggers, TODAY).map(row => row.trigger.id)
    const marks = marksOf(triggers, answered, '2004-01-01', TODAY)
    expect(marks.map(mark => [mark.label, mark.date])).toEqual([
      ['2006 election', '19 Mar'], ['2010 crackdown', '19 Dec'], ['2015 prisoner releases', '22 Aug'], ['2020 crackdown', '9 Aug'], ['2021 Ryanair diversion', '23 May'], ['2021 migrant crisis', '26 May'],
      ['2022 invasion', '24 Feb'], ['2024–26 prisoner releases', '3 Jul 2024'], ['2025 election', '26 Jan'], ['2025 balloon incursions', '5 Oct'],
    ])
  })
})
