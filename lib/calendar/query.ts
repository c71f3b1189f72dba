import type { Problem } from '@/lib/errors'
import { parseFilter, without, type Filter, type FilterKey, type Names, type Query } from '@/lib/measures/filter'

// The calendar is in order of its days and whole, and tells what is published now.
const WITHOUT_MEANING = ['knownAt', 'sort', 'page', 'perPage'] as const satisfies readonly FilterKey[]

/**
 * Reads what an address asks of the calendar: the filters of the register. Never throws; what is wrong or means nothing here is left out and named.
 * `asOf` may lie in the past; see `isPast`.
 */
export function parseCalendar(query: Query, names: Names): { filter: Filter, problems: Problem[] } {
  const { filter, problems } = parseFilter(query, names)
  const strays = WITHOUT_MEANING.filter(key => filter[key] !== undefined)
  return {
    filter: without(filter, ...strays),
    problems: [...problems, ...strays.map(key => ({ key, value: null, message: 'does not change the calendar.' }))],
  }
}

/**
 * Whether a filter asks for a day that is over. Terms and ends are kept as they run now, and those of a past day are not known: then there is nothing
 * that was due, only the renewals made by that day.
 */
export function isPast(filter: Filter, now: string): boolean {
  return filter.asOf !== undefined && filter.asOf < now
}
