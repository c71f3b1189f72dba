import type { Problem } from '@/lib/errors'
import { parseFilter, without, type Filter, type FilterKey, type Names, type Query } from '@/lib/measures/filter'

// The calendar is in order of its days and whole, and tells what is published now.
const WITHOUT_MEANING = ['knownAt', 'sort', 'page', 'perPage'] as const satisfies readonly FilterKey[]

/**
 * Reads what an address asks of the calendar: the filters of the register. Never throws; what is wrong or means nothing here is left out and named.
 * Terms are kept as they run now, so that those of a past day are not known: `asOf` may only be today or later.
 */
export function parseCalendar(query: Query, names: Names, now: string): { filter: Filter, problems: Problem[] } {
  const { filter, problems } = parseFilter(query, names)
  const strays = WITHOUT_MEANING.filter(key => filter[key] !== undefined)
  const past = filter.asOf !== undefined && filter.asOf < now
  return {
    filter: without(filter, ...strays, ...(past ? ['asOf' as const] : [])),
    problems: [
      ...problems, ...strays.map(key => ({ key, value: null, message: 'does not change the calendar.' })),
      ...(past ? [{ key: 'asOf', value: filter.asOf ?? null, message: 'lies in the past. The calendar is about today and later; past renewals stand below.' }] : []),
    ],
  }
}
