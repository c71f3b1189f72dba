import type { Sender } from '@/lib/compare/gaps'
import type { Filter } from '@/lib/measures/address'

/** Addresses of comparisons and of what they count. This much goes to the browser, where a link is made anew as the date moves; what is valid is known to `query.ts`. */

/** The address of a comparison; what is asked by default is left out. */
export function compareHref(a: Sender, b: Sender, asOf: string | undefined, path = '/compare'): string {
  const query = new URLSearchParams([['a', a], ['b', b], ...(asOf === undefined ? [] : [['asOf', asOf]])])
  return path === '/compare' && a === 'EU' && b === 'UK' ? (asOf === undefined ? path : `${path}?asOf=${asOf}`) : `${path}?${query.toString()}`
}

/** A filter of the register on the day of the page. */
export function onDay(filter: Filter, asOf: string | undefined): Filter {
  return asOf === undefined ? filter : { ...filter, asOf }
}
