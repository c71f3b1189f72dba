import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { periodsOf, startOf, stateAt, type DatedMeasure, type DatedRelief } from '@/lib/measures/state'

const measure = (parts: Partial<DatedMeasure> = {}): DatedMeasure => ({ announced_on: '2022-03-02', effective_on: '2022-03-12', ended_on: null, ended_by: null, ended_how: null, events: [], ...parts })
const relief = (parts: Partial<DatedRelief> = {}): DatedRelief => ({ kind: 'general_licence', effect: 'partial', changes_state: true, starts_on: '2022-06-01', ends_on: '2022-07-01', ...parts })
const stateOf = (day: string, m = measure(), reliefs: DatedRelief[] = []) => stateAt(m, reliefs, day)?.state ?? null

describe('the state of a measure', () => {
  it('begins with the announcement, then with the effect; both days count', () => {
    expect(['2022-03-01', '2022-03-02', '2022-03-11', '2022-03-12'].map(day => stateOf(day))).toEqual([null, 'announced', 'announced', 'in_force'])
  })

  it('takes the first adoption where the effective day is unknown, and stays announced where neither is known', () => {
    const adopted = measure({ effective_on: null, events: [{ on: '2022-05-01', kind: 'amended' }, { on: '2022-04-02', kind: 'adopted' }, { on: '2022-04-01', kind: 'adopted' }] })
    expect(startOf(adopted)).toBe('2022-04-01')
    expect(stateOf('2022-04-01', adopted)).toBe('in_force')
    expect(stateOf('2027-01-01', measure({ effective_on: null }))).toBe('announced')
  })

  it('is in force before it was made public, where an act was signed in silence', () => {
    expect(stateOf('2006-06-17', measure({ announced_on: '2006-06-19', effective_on: '2006-06-16' }))).toBe('in_force')
  })

  it('ends on the first day without, by day or by "had ended by", and says how', () => {
    expect(stateAt(measure({ ended_on: '2023-01-01', ended_how: 'lifted' }), [], '2022-12-31')).toEqual({ state: 'in_force', ended_how: null })
    expect(stateAt(measure({ ended_on: '2023-01-01', ended_how: 'lifted' }), [], '2023-01-01')).toEqual({ state: 'ended', ended_how: 'lifted' })
    expect(stateAt(measure({ ended_by: '2023-01-01', ended_how: 'expired' }), [], '2023-01-01')).toEqual({ state: 'ended', ended_how: 'expired' })
  })

  it('follows the reliefs that run: partial eases, full licenses, a full suspension suspends, a delisting only eases', () => {
    const on = (parts: Partial<DatedRelief>) => stateOf('2022-06-15', measure(), [relief(parts)])
    expect(on({})).toBe('eased')
    expect(on({ effect: 'full' })).toBe('licensed')
    expect(on({ effect: 'full', kind: 'suspension' })).toBe('suspended')
    expect(on({ kind: 'suspension' })).toBe('eased')
    expect(on({ effect: 'full', kind: 'delisting' })).toBe('eased')
    expect(on({ changes_state: false })).toBe('in_force')
    expect(stateOf('2022-06-15', measure(), [relief({ effect: 'full' }), relief({ effect: 'full', kind: 'suspension' })])).toBe('suspended')
  })

  it('counts the first day of a relief and not its end', () => {
    expect(['2022-05-31', '2022-06-01', '2022-06-30', '2022-07-01'].map(day => stateOf(day, measure(), [relief()]))).toEqual(['in_force', 'eased', 'eased', 'in_force'])
    expect(stateOf('2099-01-01', measure(), [relief({ ends_on: null })])).toBe('eased')
  })

  it('does not let a relief wake what has not begun or has ended', () => {
    expect(stateOf('2022-03-05', measure(), [relief({ starts_on: '2022-03-01', ends_on: null })])).toBe('announced')
    expect(stateOf('2024-01-01', measure({ ended_on: '2023-01-01', ended_how: 'lifted' }), [relief({ ends_on: null })])).toBe('ended')
  })
})

const day = fc.integer({ min: 0, max: 120 }).map(days => addDays('2022-01-01', days))
const someMeasure = fc.record({
  announced_on: day, effective_on: fc.option(day), end: fc.option(day), exact: fc.boolean(), how: fc.constantFrom('lifted' as const, 'expired' as const, 'superseded' as const),
  events: fc.array(fc.record({ on: day, kind: fc.constantFrom('adopted' as const, 'extended' as const) }), { maxLength: 3 }),
}).map(({ end, exact, how, ...rest }): DatedMeasure => ({ ...rest, ended_on: exact ? end : null, ended_by: exact ? null : end, ended_how: end === null ? null : how }))
const someReliefs = fc.array(fc.record({
  kind: fc.constantFrom('general_licence' as const, 'suspension' as const, 'delisting' as const), effect: fc.constantFrom('full' as const, 'partial' as const), changes_state: fc.boolean(), starts_on: day, ends_on: fc.option(day),
}), { maxLength: 4 })

describe('the periods of a measure', () => {
  it('agree with the state on every day, follow each other without gap or overlap, and end open', () => {
    fc.assert(fc.property(someMeasure, someReliefs, (m, reliefs) => {
      const periods = periodsOf(m, reliefs)
      for (let n = -5; n <= 130; n++) {
        const now = addDays('2022-01-01', n)
        const inside = periods.filter(period => period.from <= now && (period.to === null || now < period.to))
        const state = stateAt(m, reliefs, now)
        expect(inside.map(({ state: s, ended_how }) => ({ state: s, ended_how }))).toEqual(state === null ? [] : [state])
      }
      for (const [index, period] of periods.entries()) {
        expect(period.to).toBe(periods[index + 1]?.from ?? null)
        if (period.to !== null) expect(period.from < period.to).toBe(true)
      }
    }), { numRuns: 300 })
  })
})
