import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BY_STRENGTH, columnsOf, compareMatrix, running, subtract, unite, type CellFacts, type Spell } from '@/lib/compare/matrix'
import { factsOn } from '@/lib/compare/facts.fixture'
import { DAYS } from '@/lib/charts/facts.fixture'
import { addDays } from '@/lib/dates'
import { BITING, TYPES, type State } from '@/lib/measures/vocab'

const START = '2020-01-01'
const LENGTH = 40
const days = Array.from({ length: LENGTH }, (_, index) => addDays(START, index))
const arbitrarySpells = fc.array(fc.tuple(fc.nat(LENGTH - 2), fc.integer({ min: 1, max: 12 })).map(([from, long]): Spell => ({ from: addDays(START, from), to: addDays(START, from + long) })), { maxLength: 6 })
const holds = (spells: readonly Spell[], day: string) => spells.some(spell => spell.from <= day && day < spell.to)

describe('spells', () => {
  it('unite keeps the same days, in order, with a gap between neighbours', () => {
    fc.assert(fc.property(arbitrarySpells, spells => {
      const joined = unite(spells)
      for (const day of days) expect(holds(joined, day)).toBe(holds(spells, day))
      for (const [index, spell] of joined.entries()) { expect(spell.from < spell.to).toBe(true); const next = joined[index + 1]; if (next) expect(spell.to < next.from).toBe(true) }
    }))
  })

  it('subtract leaves the days that the others lack', () => {
    fc.assert(fc.property(arbitrarySpells, arbitrarySpells, (spells, others) => {
      const rest = subtract(spells, others)
      for (const day of days) expect(holds(rest, day)).toBe(holds(spells, day) && !holds(others, day))
      for (const day of days) expect(running(rest, day) !== null).toBe(holds(rest, day))
    }))
  })
})

describe('the matrix of a day', () => {
  const one = (state: State, from: string, to: string, count: number): CellFacts => ({ body: 'EU', type: 'swift-ban', sector: null, state, count, spells: [{ from, to }] })
  const cell = (day: string, ...facts: CellFacts[]) => compareMatrix(facts, columnsOf('EU', 'UK'), day).groups[0]?.rows[0]?.cells[0]

  it('counts what bites and all on record, and opens both', () => {
    expect(cell('2022-06-03', one('in_force', '2022-03-20', '2022-06-04', 1), one('announced', '2022-06-03', '2022-06-04', 1))).toEqual({
      body: 'EU', all: { count: 2, filter: { body: ['EU'], type: ['swift-ban'] } }, biting: { count: 1, filter: { body: ['EU'], type: ['swift-ban'], state: [...BITING] } },
      states: [{ state: 'in_force', count: 1 }, { state: 'announced', count: 1 }], since: '2022-03-20',
    })
  })

  it('says since when without a break: an easing is none, an end is one', () => {
    expect(cell('2020-06-01', one('in_force', '2008-01-01', '2015-01-01', 0), one('eased', '2015-01-01', '2020-01-01', 0), one('in_force', '2020-01-01', '2020-06-02', 1))?.since).toBe('2008-01-01')
    expect(cell('2020-06-01', one('in_force', '2008-01-01', '2015-01-01', 0), one('in_force', '2020-01-01', '2020-06-02', 1))?.since).toBe('2020-01-01')
  })

  it('counts weaker states from the day on which nothing stronger was left', () => {
    expect(cell('2020-06-01', one('ended', '2010-01-01', '2020-06-02', 2), one('in_force', '2009-01-01', '2015-01-01', 0))).toMatchObject({ biting: null, since: '2015-01-01', states: [{ state: 'ended', count: 2 }] })
  })

  it.each(DAYS)('has on %s every type in its place, sectors only where there are several, and a start no later than the day', day => {
    const matrix = compareMatrix(factsOn(day), columnsOf('US', 'EU'), day)
    const rows = matrix.groups.flatMap(group => group.rows)
    expect(rows.filter(row => row.sector === null).map(row => row.type)).toEqual(TYPES.map(type => type.id))
    for (const row of rows) {
      expect(row.cells.map(each => each.body)).toEqual(['US', 'EU', 'UK', 'BY'])
      for (const each of row.cells) {
        if (each.all === null) { expect(each.since).toBe(null); continue }
        expect(each.since !== null && each.since <= day).toBe(true)
        expect(each.states.map(({ state }) => BY_STRENGTH.indexOf(state))).toEqual(each.states.map(({ state }) => BY_STRENGTH.indexOf(state)).sort((a, b) => a - b))
        expect(each.states.reduce((sum, { count }) => sum + count, 0)).toBe(each.all.count)
      }
    }
    for (const type of TYPES) expect(rows.filter(row => row.type === type.id && row.sector !== null).length).not.toBe(1)
  })
})
