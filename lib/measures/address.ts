import type { AuthorityId, Body, SectorId, State, TypeGroup, TypeId } from '@/lib/measures/vocab'

/**
 * A filter and its address. This much of the filter goes to the browser, where a link is made anew as the date moves; what is valid and which rows
 * it keeps is known to the server alone (`filter.ts`).
 */

export const SORT_KEYS = ['effective', 'announced', 'until', 'title', 'body', 'state'] as const
export type SortKey = (typeof SORT_KEYS)[number]
export type Sort = SortKey | `-${SortKey}`
export const DEFAULT_SORT: Sort = '-effective'
export const PAGE_SIZES = [25, 50, 100] as const
export const DEFAULT_PAGE_SIZE = 50

export interface Filter {
  readonly q?: string
  readonly body?: readonly Body[]
  readonly type?: readonly TypeId[]
  readonly group?: readonly TypeGroup[]
  readonly trigger?: readonly string[]
  readonly state?: readonly State[]
  readonly sector?: readonly SectorId[]
  readonly authority?: readonly AuthorityId[]
  readonly instrument?: readonly string[]
  readonly from?: string
  readonly to?: string
  /** Measures whose current term ends on this day. */
  readonly review?: string
  /** The law as it was on this day; without it, as it is on the day of the request. */
  readonly asOf?: string
  /** What this tracker had published by the end of this day; without it, what it publishes now. */
  readonly knownAt?: string
  readonly sort?: Sort
  readonly page?: number
  readonly perPage?: number
}

export type FilterKey = keyof Filter
/** The two clocks of a filter: the day of the law, and the day by which it had been published here. */
export type Clock = Pick<Filter, 'asOf' | 'knownAt'>
/** Keys that take several values. */
export type ListKey = 'body' | 'type' | 'group' | 'trigger' | 'state' | 'sector' | 'authority' | 'instrument'

/** In the order in which they stand in addresses, in sentences and on chips. */
export const FILTER_KEYS = ['q', 'body', 'type', 'group', 'trigger', 'state', 'sector', 'authority', 'instrument', 'from', 'to', 'review', 'asOf', 'knownAt', 'sort', 'page', 'perPage'] as const satisfies readonly FilterKey[]

/** The query of a filter, without `?`: keys in their order, defaults left out, so that one filter has one address. */
export function toQuery(filter: Filter, also: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams()
  for (const key of FILTER_KEYS) {
    const value = filter[key]
    if (value === undefined || (key === 'sort' && value === DEFAULT_SORT) || (key === 'page' && value === 1) || (key === 'perPage' && value === DEFAULT_PAGE_SIZE)) continue
    for (const one of Array.isArray(value) ? value as readonly string[] : [value]) query.append(key, String(one))
  }
  for (const [key, value] of Object.entries(also)) query.append(key, value)
  return query.toString()
}

/** A link to `path` under a filter. */
export function toHref(path: string, filter: Filter, also: Readonly<Record<string, string>> = {}): string {
  const query = toQuery(filter, also)
  return query === '' ? path : `${path}?${query}`
}

/** An address that has no query yet, on a day: `/data#series-x` becomes `/data?asOf=2022-06-03#series-x`. */
export function dated(href: string, asOf: string | undefined): string {
  const [path = '', part] = href.split('#')
  return toHref(path, { asOf }) + (part === undefined ? '' : `#${part}`)
}
