import { describe, expect, it } from 'vitest'
import { periodWords, valueWords } from '@/lib/context/figures'

describe('valueWords', () => {
  it('says bounds and signs', () => {
    expect(valueWords({ value: 35000, bound: 'lower' })).toBe('at least 35,000')
    expect(valueWords({ value: 3.25, bound: 'upper' })).toBe('at most 3.25')
    expect(valueWords({ value: -4.7, bound: null })).toBe('−4.7')
  })
})

describe('periodWords', () => {
  const of = (from: string | null, on: string, on_precision: 'month' | null = null) => periodWords({ from, on, on_precision })
  it('says a day, a month known only as such, a year and a month', () => {
    expect(of(null, '2020-08-09')).toBe('9 Aug 2020')
    expect(of(null, '2022-02-01', 'month')).toBe('Feb 2022')
    expect(of('2021-01-01', '2021-12-31')).toBe('2021')
    expect(of('2022-04-01', '2022-04-30')).toBe('Apr 2022')
    expect(of('2024-02-01', '2024-02-29')).toBe('Feb 2024')
  })
  it('says any other stretch by both ends', () => {
    expect(of('2024-01-01', '2024-06-30')).toBe('1 Jan to 30 Jun 2024')
    expect(of('2020-05-01', '2021-05-31')).toBe('1 May 2020 to 31 May 2021')
  })
})
