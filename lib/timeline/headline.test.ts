import { describe, expect, it } from 'vitest'
import { countsIn } from '@/lib/charts/facts.fixture'
import { textOf } from '@/lib/charts/words'
import type { Filter, Names } from '@/lib/measures/filter'
import { facts } from '@/lib/timeline/facts.fixture'
import { headlineOf } from '@/lib/timeline/headline'
import { axisOf } from '@/lib/timeline/span'

const names: Names = { trigger: new Map([['2022-invasion', '2022 invasion']]), instrument: new Map() }
const kept = ({ body, from, to }: Filter) => facts.filter(one => (body?.includes(one.body) ?? true) && one.on >= (from ?? '') && one.on <= (to ?? '9'))
const partsOf = (filter: Filter) => headlineOf(kept(filter), filter, names, axisOf(filter, { from: facts[0]?.on ?? '', to: '2026-07-23' }, '2026-11-25'))
const say = (filter: Filter) => textOf(partsOf(filter)).replace(/\d+(?= measures?)/, 'N').replace(/: \d+/g, ': n')

describe('the headline', () => {
  it('says who, how many, when, and where most of them stand', () => {
    expect(say({})).toBe('EU, US, UK and Belarus: N measures from 2004 to 2026, most in March 2022: n.')
    expect(say({ from: '2021-01-01', to: '2022-12-31' })).toBe('EU, US, UK and Belarus: N measures between 1 January 2021 and 31 December 2022, most in March 2022: n.')
    expect(say({ body: ['EU'], from: '2022-01-01', to: '2022-12-31' })).toBe('EU: N measures in 2022, most in March: n.')
    expect(say({ body: ['EU', 'BY'], from: '2022-03-01', to: '2022-03-31' })).toBe('EU and Belarus: N measures in March 2022.')
    expect(say({ from: '2022-01-01' })).toMatch(/^EU, US, UK and Belarus: N measures from 1 January 2022 on, most in /)
    expect(say({ to: '2004-12-31' })).toBe('EU and US: N measures up to 31 December 2004.')
    expect(say({ from: '2014-01-01', to: '2014-12-31', body: ['UK'] })).toBe('UK: no measure in 2014.')
    expect(say({ trigger: ['2022-invasion'], body: ['EU'], from: '2022-03-01', to: '2022-03-31' })).toBe('EU measures answering the 2022 invasion: n in March 2022.')
    expect(say({ trigger: ['2022-invasion'], from: '2014-03-01', to: '2014-03-31' })).toBe('Measures answering the 2022 invasion: none in March 2014.')
  })

  it('opens with each figure the measures that it counts, under the whole filter', () => {
    for (const filter of [{}, { body: ['EU'], from: '2022-03-05', to: '2022-12-31' }, { from: '2021-01-01', to: '2022-03-20' }] satisfies Filter[]) {
      const figures = countsIn(partsOf(filter))
      expect(figures.length).toBe(2)
      for (const figure of figures) {
        expect(kept(figure.filter).length).toBe(Number(figure.text))
        expect(figure.filter).toMatchObject('body' in filter ? { body: filter.body } : {})
      }
    }
  })
})
