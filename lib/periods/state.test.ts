import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAYS, lives as facts, matrixOn, turnsOn } from '@/lib/charts/facts.fixture'
import { SENDERS } from '@/lib/charts/headline'
import { stepsOf } from '@/lib/charts/steps'
import { factsOn, holdingsOn as holdingsFrom } from '@/lib/compare/facts.fixture'
import { addDays } from '@/lib/dates'
import { stateAt, type DatedMeasure, type DatedRelief } from '@/lib/measures/state'
import { reliefSchema } from '@/lib/reliefs/schema'
import { readFileSync } from 'node:fs'
import { livesOf, someDays } from '@/lib/periods/facts.fixture'
import { beside, changesOf, countsOn, factsOf, firstYear, holdingsOn, stateOn } from '@/lib/periods/state'

const lives = livesOf(facts)
const reliefs = ['eu', 'us', 'uk', 'by'].flatMap(file => (JSON.parse(readFileSync(`prisma/seed/${file}.json`, 'utf8')) as { reliefs?: unknown[] }).reliefs ?? []).map(one => reliefSchema.parse(one))
const sorted = (rows: readonly object[]) => rows.map(row => JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))).sort()
/** Whether the rule for states and the lives agree on a measure and day. */
const agrees = (index: number, day: string) => {
  const { measure } = facts.find(one => one.measure.id === lives[index]?.id) ?? { measure: null }
  if (measure === null) throw new Error('no such measure')
  const own: DatedRelief[] = reliefs.filter(relief => relief.measures.includes(measure.id))
  return [stateAt(measure as DatedMeasure, own, day)?.state ?? null, stateOn(lives[index]?.periods ?? [], day)] as const
}

describe('the state of every measure', () => {
  it('is that of the rule, on the days that try every sentence', () => {
    for (const day of DAYS) for (const index of lives.keys()) expect(agrees(index, day)[1], `${lives[index]?.id ?? ''} on ${day}`).toBe(agrees(index, day)[0])
  })

  it('is that of the rule, on the eve and the day of each of its turns', () => {
    for (const [index, life] of lives.entries()) for (const { from } of life.periods) for (const day of [addDays(from, -1), from, addDays(from, 1)]) {
      const [ruled, computed] = agrees(index, day)
      expect(computed, `${life.id} on ${day}`).toBe(ruled)
    }
  })

  it('is that of the rule, on any day', () => {
    fc.assert(fc.property(fc.nat({ max: lives.length - 1 }), fc.nat({ max: 12_000 }), (index, days) => {
      const [ruled, computed] = agrees(index, addDays('2000-01-01', days))
      expect(computed).toBe(ruled)
    }), { numRuns: 2_000 })
  })

  it('is none before the first day, between two periods and after the last', () => {
    const periods = [{ state: 'in_force', from: '2010-01-01', to: '2011-01-01' }, { state: 'eased', from: '2012-01-01', to: '2013-01-01' }] as const
    expect(['2009-12-31', '2010-01-01', '2010-12-31', '2011-01-01', '2012-01-01', '2013-01-01'].map(day => stateOn(periods, day))).toEqual([null, 'in_force', 'in_force', null, 'eased', null])
  })
})

describe('the counts', () => {
  it.each([...DAYS, ...someDays(20)])('are those of the facts on %s', day => {
    const counted = countsOn(lives, day)
    const known = matrixOn(day)
    expect(sorted(counted.bodies)).toEqual(sorted(known.bodies))
    expect(sorted(counted.cells)).toEqual(sorted(known.cells))
    expect(sorted(factsOf(lives)(day))).toEqual(sorted(factsOn(day)))
    for (const body of SENDERS) expect(sorted(holdingsOn(lives, body, day))).toEqual(sorted(holdingsFrom(body, day).map(one => ({ ...one, first_id: '', first_title: '' }))))
    expect(firstYear(lives, day)).toBe(stepsOf(turnsOn(day), day)?.from.slice(0, 4) ?? null)
  })
})

describe('the changes', () => {
  it('lie on the days on which some state changes, and on no other', () => {
    const changes = new Set(changesOf(lives))
    const [first = ''] = [...changes].sort()
    const stateOf = (day: string) => JSON.stringify(lives.map(life => stateOn(life.periods, day)))
    for (let day = addDays(first, -5), before = stateOf(addDays(day, -1)); day < '2028-01-01'; day = addDays(day, 1)) {
      const now = stateOf(day)
      expect(now !== before, day).toBe(changes.has(day))
      before = now
    }
  }, 60_000)

  it('beside a day leave it out', () => {
    const days = ['2010-01-01', '2012-01-01', '2014-01-01']
    expect(beside(days, '2012-01-01')).toEqual({ before: '2010-01-01', after: '2014-01-01' })
    expect(beside(days, '2013-01-01')).toEqual({ before: '2012-01-01', after: '2014-01-01' })
    expect(beside(days, '2010-01-01')).toEqual({ before: null, after: '2012-01-01' })
    expect(beside(days, '2020-01-01')).toEqual({ before: '2014-01-01', after: null })
    expect(beside([], '2020-01-01')).toEqual({ before: null, after: null })
  })
})
