import 'server-only'
import { cache } from 'react'
import { listEditingChanges, listLawChanges } from '@/lib/changes/data'
import type { EditingChange } from '@/lib/changes/editing'
import { bitingChange, type LawChange } from '@/lib/changes/law'
import { parseChanges, type ChangesQuery } from '@/lib/changes/query'
import { formatDayLong } from '@/lib/dates'
import { countMeasures, namesFor } from '@/lib/measures/data'
import { chipsOf, describeFilter, narrows, toQuery, type Chip, type Names, type Query } from '@/lib/measures/filter'
import { BITING } from '@/lib/measures/vocab'

export interface ChangesReport extends ChangesQuery {
  readonly names: Names
  readonly chips: readonly Chip[]
  readonly law: readonly LawChange[]
  readonly editing: readonly EditingChange[]
  /** How many measures that the filter keeps were in force, whole or eased, on the two days. */
  readonly biting: { readonly from: number, readonly to: number }
  readonly title: string
  /** The day of the page: that of the law, or today. */
  readonly day: string
  readonly now: string
  /** What a change of the day keeps of the address: not the two days, which may lie after it. */
  readonly keep: URLSearchParams
}

/** Everything that /changes shows. Title and page of one request share the answer. */
export const queryChanges = cache(async (query: Query, now: string): Promise<ChangesReport> => {
  const names = await namesFor(query)
  const asked = parseChanges(query, names, now)
  const { filter, from, to } = asked
  const [law, editing, before] = await Promise.all([listLawChanges(filter, asked), listEditingChanges(filter, asked), countMeasures({ ...filter, state: [...BITING] }, from)])
  return {
    ...asked, names, chips: chipsOf(filter, names), law, editing, now, day: asked.given.asOf ?? now, keep: new URLSearchParams(toQuery(filter)), biting: { from: before, to: before + bitingChange(law) },
    title: `${narrows(filter) ? `${describeFilter(filter, names)}: changes` : 'Changes'} from ${formatDayLong(from)} to ${formatDayLong(to)}`,
  }
})
