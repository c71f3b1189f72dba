import { describe, expect, it } from 'vitest'
import { DAYS, TODAY } from '@/lib/charts/facts.fixture'
import { textOf } from '@/lib/charts/words'
import { easedOf, findEased } from '@/lib/triggers/eased'
import { answeringOn, runningOn, triggers } from '@/lib/triggers/facts.fixture'

const easedOn = (id: string, day: string) => easedOf(answeringOn(id, day), runningOn(id, day))
const findOn = (id: string, day: string) => textOf(findEased(id, easedOn(id, day), answeringOn(id, day).length, day, TODAY))

describe('what no longer binds as it did', () => {
  it('is told by state and by how it ended', () => {
    expect(easedOn('2021-ryanair-diversion', TODAY).map(group => [group.id, group.measures.length])).toEqual([['eased', 1], ['superseded', 7]])
    const [eased] = easedOn('2021-ryanair-diversion', TODAY)
    expect(eased?.measures[0]).toMatchObject({ measure: { id: 'us-2021-08-twenty-three-and-twenty-one' } })
    expect(eased?.measures[0]?.reliefs.map(relief => relief.id)).toContain('us-2026-03-potash-delisting')
  })

  it('is summed up', () => {
    expect(findOn('2021-ryanair-diversion', TODAY)).toBe('Of the 38 measures, seven have ended and one is eased in part. All that ended gave way to later ones.')
    expect(findOn('2021-ryanair-diversion', '2021-06-30')).toBe(`None of the ${answeringOn('2021-ryanair-diversion', '2021-06-30').length} measures was eased, licensed, suspended or ended on 30 June 2021.`)
    expect(findOn('2010-crackdown', '2015-12-01')).toMatch(/^On 1 December 2015, of the \w+ measures, .*suspended/)
    expect(findOn('2010-crackdown', '2016-03-01')).toMatch(/^On 1 March 2016, of the \w+ measures, /)
  })

  it.each([...DAYS, '2021-06-30'])('is on %s what the states say, each measure once', day => {
    for (const trigger of triggers) {
      const measures = answeringOn(trigger.id, day)
      if (measures.length === 0) continue
      const groups = easedOn(trigger.id, day)
      expect(groups.flatMap(group => group.measures.map(one => one.measure.id)).sort()).toEqual(measures.filter(measure => measure.state !== 'in_force' && measure.state !== 'announced').map(measure => measure.id).sort())
      const text = findOn(trigger.id, day)
      expect(text).toMatch(/^[A-Z].*\.$/)
      expect(text).not.toMatch(/undefined|one (have|are|were)\b|  /)
      // What is eased, licensed or suspended names the relief that makes it so.
      for (const group of groups) for (const one of group.measures) if (group.state !== 'ended') expect(one.reliefs.length, one.measure.id).toBeGreaterThan(0)
    }
  })
})
