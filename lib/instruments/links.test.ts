import { describe, expect, it } from 'vitest'
import { bornOn, existedOn, linksOf } from '@/lib/instruments/links'

describe('linksOf', () => {
  it('gives own relations first, then the reverse ones, and leaves empty ones out', () => {
    const links = linksOf(
      { amends: ['eu-765-2006', { citation: 'Decision 1/2000' }], replaces: [], based_on: [] },
      new Map([['eu-765-2006', { citation: 'Regulation (EC) No 765/2006', title: 'Base' }]]),
      [{ kind: 'based_on', id: 'gl-1', citation: 'General License 1', title: 'Licence', adopted_on: '2021-01-01' }],
    )
    expect(links.map(link => [link.label, link.acts.map(act => [act.id, act.citation])])).toEqual([
      ['Amends', [['eu-765-2006', 'Regulation (EC) No 765/2006'], [null, 'Decision 1/2000']]],
      ['Basis of', [['gl-1', 'General License 1']]],
    ])
  })
})

describe('bornOn', () => {
  it('takes the first date that is established', () => {
    expect(bornOn({ adopted_on: null, published_on: '2022-03-02', in_force_on: '2022-03-03' })).toBe('2022-03-02')
    expect(bornOn({ adopted_on: null, published_on: null, in_force_on: null })).toBeNull()
  })
})

describe('existedOn', () => {
  const dated = { adopted_on: '2022-03-02', published_on: null, in_force_on: null }
  const undated = { adopted_on: null, published_on: null, in_force_on: null }
  it('asks the first date of the act', () => expect(['2022-03-01', '2022-03-02'].map(day => existedOn(dated, 0, day, '2026-01-01'))).toEqual([false, true]))
  it('takes a measure as the witness of an act without dates, and shows it today', () => {
    expect(existedOn(undated, 0, '2005-01-01', '2026-01-01')).toBe(false)
    expect(existedOn(undated, 1, '2022-01-01', '2026-01-01')).toBe(true)
    expect(existedOn(undated, 0, '2026-01-01', '2026-01-01')).toBe(true)
  })
})
