import { eventFields } from '@/lib/events/fields'
import type { Fields } from '@/lib/form'
import { measureFields } from '@/lib/measures/fields'
import { reliefFields } from '@/lib/reliefs/fields'
import { sourceFields } from '@/lib/sources/fields'

/**
 * Fields that most records leave empty: they are folded away under "More" until one of them holds something. Only the look depends on this
 * list; a field that is missing from it stands in the open.
 */
const RARE: readonly (readonly [Fields, readonly string[]])[] = [
  [measureFields, ['co_authorities', 'package', 'ended_on', 'ended_by', 'ended_how', 'superseded_by', 'standing', 'targets', 'target_states'] satisfies readonly (keyof typeof measureFields)[]],
  [reliefFields, ['co_authorities', 'package'] satisfies readonly (keyof typeof reliefFields)[]],
  [eventFields, ['relief', 'triggers'] satisfies readonly (keyof typeof eventFields)[]],
  [sourceFields, ['link', 'quote', 'locator', 'archived_url'] satisfies readonly (keyof typeof sourceFields)[]],
]

/** Keys of the fields that are folded away. */
export function rareOf(fields: Fields): ReadonlySet<string> {
  return new Set(RARE.find(([one]) => one === fields)?.[1])
}
