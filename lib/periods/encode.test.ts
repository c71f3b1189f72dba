import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lives } from '@/lib/charts/facts.fixture'
import { addDays } from '@/lib/dates'
import { BODIES, SECTORS, STATES, TYPES, idsOf } from '@/lib/measures/vocab'
import { decode, encode, type Life, type Stretch } from '@/lib/periods/encode'
import { livesOf } from '@/lib/periods/facts.fixture'

const one = <T>(values: readonly T[]) => fc.constantFrom(...values)
const some = <T>(values: readonly T[]) => fc.uniqueArray(one(values), { maxLength: 5 })

/** Periods as no law has them: with days between, with a last day, the same state twice in a row. */
const periods = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 900 }), days: fc.integer({ min: 1, max: 4_000 }), state: one(idsOf(STATES)) }), { minLength: 1, maxLength: 6 }).chain(parts => fc.boolean().map(open => {
  const stretches: Stretch[] = []
  let day = '1995-06-01'
  for (const [index, { wait, days, state }] of parts.entries()) {
    const from = addDays(day, wait)
    day = addDays(from, days)
    stretches.push({ state, from, to: open && index === parts.length - 1 ? null : day })
  }
  return stretches
}))
const life: fc.Arbitrary<Life> = fc.record({ id: fc.stringMatching(/^[a-z0-9-]{1,40}$/), body: one(idsOf(BODIES)), types: some(idsOf(TYPES)), sectors: some(idsOf(SECTORS)), periods })

describe('the lives as they are sent', () => {
  it('arrive as they were', () => {
    fc.assert(fc.property(fc.array(life, { maxLength: 30 }), fc.nat(), (all, version) => {
      expect(decode(JSON.parse(JSON.stringify(encode(all, version))) as ReturnType<typeof encode>)).toEqual(all)
    }))
  })

  it('hold every measure of the facts in less than 80 bytes each before compression', () => {
    const all = livesOf(lives)
    const file = JSON.stringify(encode(all, 1))
    expect(decode(JSON.parse(file) as ReturnType<typeof encode>)).toEqual(all)
    expect(all).toHaveLength(lives.length)
    expect(file.length / all.length).toBeLessThan(80)
  })

  it('are refused where a word or a day is missing', () => {
    const file = encode(livesOf(lives), 1)
    expect(() => decode({ ...file, states: file.states.slice(1) })).toThrow(/word/)
    expect(() => decode({ ...file, bodies: [] })).toThrow(/word/)
    expect(() => decode({ ...file, measures: [['x', 0, [0], [0], [Number.NaN, 0]]] })).toThrow()
  })
})
