import { describe, expect, it } from 'vitest'
import { countsOf, countWords } from '@/lib/measures/counts'

describe('a count in words', () => {
  it('never says more than is known', () => {
    expect(countWords({ count: 1, precision: 'exact', kind: 'added' }, 'entity', 'entities')).toBe('1 entity')
    expect(countWords({ count: 12, precision: 'at_least', kind: 'added' }, 'person', 'persons')).toBe('at least 12 persons')
    expect(countWords({ count: 40, precision: 'approximate', kind: 'added' }, 'person', 'persons')).toBe('about 40 persons')
    expect(countWords({ count: null, precision: 'unknown', kind: 'added' }, 'person', 'persons')).toBe('persons, number unknown')
    expect(countWords({ count: 61, precision: 'exact', kind: 'list_total' }, 'person', 'persons')).toBe('61 persons on the whole list')
  })

  it('leaves out what a measure does not name', () => {
    expect(countsOf({ persons: null, entities: { count: 3, precision: 'exact', kind: 'added' }, vessels_aircraft: { count: 0, precision: 'exact', kind: 'added' } })).toEqual(['3 entities'])
  })
})
