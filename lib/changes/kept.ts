import type { Content } from '@/lib/form'
import { FILTER_KEYS, filters, type Filter } from '@/lib/measures/filter'
import { typesOf } from '@/lib/measures/vocab'

/**
 * Whether a filter keeps a measure that the register no longer has, by what was last published of it. Measures of the register are kept or left out by
 * the one condition of lib/measures/filter.ts; a database test holds the two together. A filter by words, dates or state keeps none that is gone: those
 * are questions to the register.
 */
export function keepsContent(filter: Filter, content: Content): boolean {
  if (FILTER_KEYS.some(key => filter[key] !== undefined && filters[key].where !== null && !KNOWN.has(key))) return false
  const meets = (wanted: readonly string[] | undefined, ...held: readonly unknown[]) => wanted === undefined || held.flat().some(one => (wanted as readonly unknown[]).includes(one))
  return meets(filter.body, content.body) && meets(filter.type, content.types) && meets(filter.group?.flatMap(typesOf), content.types)
    && meets(filter.trigger, content.triggers) && meets(filter.sector, content.sectors) && meets(filter.authority, content.authority, content.co_authorities) && meets(filter.instrument, content.instruments)
}

const KNOWN: ReadonlySet<string> = new Set(['body', 'type', 'group', 'trigger', 'sector', 'authority', 'instrument'])
