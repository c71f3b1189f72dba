import type { Count } from '@/lib/measures/fields'
import type { Measure } from '@/lib/measures/schema'

/** What a measure names, with the words for one and for many. */
const KINDS = [
  ['persons', 'person', 'persons'],
  ['entities', 'entity', 'entities'],
  ['vessels_aircraft', 'ship or aircraft', 'ships and aircraft'],
] as const

/**
 * One count in honest words: "3 entities", "at least 12 persons", "about 40 persons", "persons, number unknown"; a total of the whole list is
 * said to be one, because it must never be added to anything.
 */
export function countWords(count: Count, one: string, many: string): string {
  if (count.count === null) return `${many}, number unknown`
  const number = { exact: '', at_least: 'at least ', approximate: 'about ', unknown: '' }[count.precision] + String(count.count)
  return `${number} ${count.count === 1 ? one : many}${count.kind === 'list_total' ? ' on the whole list' : ''}`
}

/** All counts of a measure in words, persons first; empty where it names nobody. Zeroes are left out. */
export function countsOf(measure: Pick<Measure, 'persons' | 'entities' | 'vessels_aircraft'>): string[] {
  return KINDS.flatMap(([key, one, many]) => {
    const count = measure[key]
    return count === null || count.count === 0 ? [] : [countWords(count, one, many)]
  })
}
