import { describe, expect, it } from 'vitest'
import { togetherOf, totalWords, totalsOn } from '@/lib/bodies/totals'
import type { ListTotal } from '@/lib/context/schema'

const total = (list: ListTotal['list'], on: string, more: Partial<ListTotal> = {}): ListTotal => ({
  body: 'EU', list, on, persons: 4, entities: 0, total: null, precision: 'exact', basis: 'source', source: null, note: null, ...more,
})

describe('totalsOn', () => {
  it('groups by list, newest first, and stops at the day', () => {
    const lists = totalsOn([total('eu-belarus', '2004-09-24'), total('eu-belarus', '2006-04-10'), total('uk-belarus', '2021-01-01')], '2010-01-01')
    expect(lists.map(({ list, totals }) => [list, totals.map(one => one.on)])).toEqual([['eu-belarus', ['2006-04-10', '2004-09-24']]])
  })
  it('has no list before its first total', () => expect(totalsOn([total('eu-belarus', '2004-09-24')], '2004-09-23')).toEqual([]))
})

describe('words', () => {
  it('says how exactly a figure is known', () => {
    expect(totalWords(1293, 'exact')).toBe('1,293')
    expect(totalWords(40, 'at_least')).toBe('at least 40')
    expect(totalWords(200, 'approximate')).toBe('about 200')
    expect(totalWords(7, 'at_most')).toBe('at most 7')
  })
  it('adds persons and entities only where both are known', () => {
    expect(togetherOf({ persons: 4, entities: 2, total: null })).toBe(6)
    expect(togetherOf({ persons: null, entities: null, total: 9 })).toBe(9)
    expect(togetherOf({ persons: 4, entities: null, total: null })).toBeNull()
  })
})
