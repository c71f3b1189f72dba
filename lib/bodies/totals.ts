import type { ListTotal } from '@/lib/context/schema'
import { LISTS, labelOf } from '@/lib/measures/vocab'

/** The totals of one official list, newest first. */
export interface ListHistory {
  readonly list: ListTotal['list']
  readonly label: string
  readonly totals: readonly ListTotal[]
}

/** Totals known on a day, by list in the order of the vocabulary, newest first; lists without any are left out. */
export function totalsOn(totals: readonly ListTotal[], day: string): ListHistory[] {
  return LISTS.map(({ id }) => ({ list: id, label: labelOf(LISTS, id), totals: totals.filter(total => total.list === id && total.on <= day).toReversed() })).filter(history => history.totals.length > 0)
}

/** What stands before a figure that is not exact. */
export const PRECISION_PREFIX: Readonly<Record<ListTotal['precision'], string>> = { exact: '', at_least: 'at least ', at_most: 'at most ', approximate: 'about ' }

/** A figure of a total in honest words: `1,293`, `at least 40`, `about 200`. */
export function totalWords(count: number, precision: ListTotal['precision']): string {
  return PRECISION_PREFIX[precision] + count.toLocaleString('en-GB')
}

/** Persons and entities together: given by the source, or the sum where both are known; null where neither. */
export function togetherOf(total: Pick<ListTotal, 'persons' | 'entities' | 'total'>): number | null {
  return total.total ?? (total.persons === null || total.entities === null ? null : total.persons + total.entities)
}
