import { describe, expect, it } from 'vitest'
import { distance, latestLines, termInWords } from '@/lib/overview/lists'
import { shorten } from '@/lib/overview/shorten'

describe('the lists of the overview', () => {
  it('name what ends: one by its title, two by both, more by the first', () => {
    expect(termInWords({ count: 1, titles: ['A'] })).toEqual({ title: 'A', which: null })
    expect(termInWords({ count: 2, titles: ['A', 'B'] })).toEqual({ title: '2 measures', which: 'A; B' })
    expect(termInWords({ count: 3, titles: ['A', 'B', 'C'] })).toEqual({ title: '3 measures', which: 'A and 2 more' })
  })

  it('say how far off a day is', () => {
    expect(['2026-11-24', '2026-11-25', '2026-11-26', '2027-02-28'].map(day => distance(day, '2026-11-25'))).toEqual(['passed', 'today', 'tomorrow', 'in 95 days'])
  })

  it('give one line to a measure and day, with a note unless it was adopted', () => {
    const event = (measure_id: string, on: string, kind: string, note: string | null) => ({ measure_id, on, kind, note })
    expect(latestLines([event('a', '2026-03-26', 'eased', 'First.'), event('a', '2026-03-26', 'delisted', 'Second.'), event('b', '2026-03-26', 'adopted', 'Third.'), event('a', '2026-03-25', 'amended', null)], 2).map(line => [line.measure_id, line.said])).toEqual([['a', 'First.'], ['b', null]])
  })

  it('cut a long text at a word', () => {
    expect(shorten('short', 10)).toBe('short')
    expect(shorten('one two, three four', 12)).toBe('one two …')
  })
})
