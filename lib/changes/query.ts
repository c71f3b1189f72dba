import { addDays } from '@/lib/dates'
import type { Problem } from '@/lib/errors'
import { FILTER_KEYS, filters, parseFilter, toHref, valuesOf, without, type Filter, type FilterKey, type Names, type Query } from '@/lib/measures/filter'

/**
 * What an address asks of /changes: two days, and which measures. The register's `from` and `to` bound the day on which a measure took effect; here they
 * are the two days that are compared. They are read by the same schema, but on their own, so that they never reach the condition on measures.
 */

/** Filters of measures that mean something here. What depends on a day of its own, or orders a list, does not. */
export const CHANGE_FILTERS = ['body', 'type', 'group', 'trigger', 'sector', 'authority'] as const satisfies readonly FilterKey[]

/** Days between the two where the address names none. */
export const DEFAULT_DAYS = 30

export interface Span {
  /** The law as it stood on this day is where the changes start from; its own changes are part of it. */
  readonly from: string
  /** The last day whose changes are told. */
  readonly to: string
}

/** The days that an address names itself. */
export interface Given extends Partial<Span> {
  /** The day of the law, on which nothing later had happened: the last day, where `to` names no earlier one. */
  readonly asOf?: string
}

export interface ChangesQuery extends Span {
  readonly filter: Filter
  readonly given: Given
  readonly problems: readonly Problem[]
}

/** Reads a query; never throws. What is wrong is left out and named in `problems`. `now` is the day today: what is yet to come stands in the calendar. */
export function parseChanges(query: Query, names: Names, now: string): ChangesQuery {
  const { filter, problems } = parseFilter(query, names, ['from', 'to'])
  const { asOf } = filter
  const strays = FILTER_KEYS.filter(key => key !== 'from' && key !== 'to' && key !== 'asOf' && !(CHANGE_FILTERS as readonly FilterKey[]).includes(key) && valuesOf(query, key).some(value => value !== ''))
  const found: Problem[] = [...problems.filter(one => !strays.some(key => key === one.key)), ...strays.map(key => ({ key, value: null, message: `does not change this page; ${[...CHANGE_FILTERS].join(', ')}, from, to and asOf do.` }))]
  const day = (key: 'from' | 'to'): string | undefined => {
    const values = valuesOf(query, key).filter(value => value !== '')
    const [value] = values
    if (value === undefined) return undefined
    if (values.length > 1) found.push({ key, value: null, message: `is given ${values.length} times; the first was taken.` })
    const result = filters[key].schema.safeParse(value)
    const message = !result.success ? result.error.issues[0]?.message ?? 'is not valid' : value > now ? 'lies in the future; what is due stands in the calendar' : asOf !== undefined && value > asOf ? `lies after "asOf" (${asOf}), when it was yet to come` : null
    if (message === null) return value
    // Control characters would reach the page and the terminal.
    found.push({ key, value: value.replace(/[\u0000-\u001f\u007f]/g, '\uFFFD').slice(0, 60), message: `${message}.` })
    return undefined
  }
  const given = { from: day('from'), to: day('to') }
  const to = given.to ?? (asOf !== undefined && asOf < now ? asOf : now)
  if (given.from !== undefined && given.from > to) {
    found.push({ key: 'from', value: given.from, message: `lies after "to" (${to}), so that nothing could have changed.` })
    given.from = undefined
  }
  return {
    filter: without(filter, 'asOf', ...strays), problems: found, to, from: given.from ?? addDays(to, -DEFAULT_DAYS),
    given: { ...(given.from !== undefined && { from: given.from }), ...(given.to !== undefined && { to: given.to }), ...(asOf !== undefined && { asOf }) },
  }
}

/** A link to the changes of a filter: `/changes?body=EU&from=2026-10-26&to=2026-11-25`. */
export function changesHref(path: string, filter: Filter, given: Given): string {
  return toHref(path, filter, daysOf(given))
}

/** The days of an address as parts of a query. */
export function daysOf({ from, to, asOf }: Given): Record<string, string> {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...(asOf !== undefined && { asOf }) }
}
