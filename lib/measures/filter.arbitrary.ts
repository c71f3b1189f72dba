import fc from 'fast-check'
import { PAGE_SIZES, SORT_KEYS, without, type Filter } from '@/lib/measures/filter'
import { AUTHORITIES, BODIES, SECTORS, STATES, TYPE_GROUPS, TYPES, idsOf } from '@/lib/measures/vocab'

/** For tests: any filter that an address can carry, over given triggers and instruments. */
export function arbitraryFilter(triggers: readonly string[], instruments: readonly string[]): fc.Arbitrary<Filter> {
  const some = <T extends string>(ids: readonly T[]) => fc.option(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }), { nil: undefined })
  const day = fc.option(fc.integer({ min: 0, max: 9_000 }).map(n => new Date(Date.UTC(2004, 0, 1 + n)).toISOString().slice(0, 10)), { nil: undefined })
  return fc.record({
    q: fc.option(fc.constantFrom('potash', 'SWIFT ban', '2022/398', '"dual use"', 'Łukašenka'), { nil: undefined, freq: 4 }),
    body: some(idsOf(BODIES)), type: some(idsOf(TYPES)), group: some(idsOf(TYPE_GROUPS)), trigger: some(triggers), state: some(idsOf(STATES)), sector: some(idsOf(SECTORS)), authority: some(idsOf(AUTHORITIES)),
    instrument: some(instruments), from: day, to: day, review: day, asOf: day,
    knownAt: fc.option(fc.constantFrom('2024-02-29', '2025-11-01'), { nil: undefined }),
    sort: fc.option(fc.constantFrom(...SORT_KEYS, ...SORT_KEYS.map(key => `-${key}` as const)), { nil: undefined }),
    page: fc.option(fc.integer({ min: 2, max: 900 }), { nil: undefined }), perPage: fc.option(fc.constantFrom(...PAGE_SIZES), { nil: undefined }),
  }).map(filter => without(filter.from !== undefined && filter.to !== undefined && filter.to < filter.from ? { ...filter, from: filter.to, to: filter.from } : filter))
}
