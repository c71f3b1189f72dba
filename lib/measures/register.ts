import 'server-only'
import { cache } from 'react'
import { editionFor } from '@/lib/editions/data'
import type { Problem } from '@/lib/errors'
import { countFacets, countMeasures, countWithout, dayOf, listActs, listMeasures, namesFor, type Act, type FacetCounts, type Listing } from '@/lib/measures/data'
import { chipsOf, describeFilter, parseFilter, rowsOnly, toHref, type Chip, type Filter, type Names, type Query } from '@/lib/measures/filter'

export interface RegisterResult {
  readonly filter: Filter
  readonly names: Names
  readonly problems: readonly Problem[]
  readonly chips: readonly Chip[]
  /** The filter in words. */
  readonly sentence: string
  readonly listing: Listing
  /** Measures that exist on the day, whatever the filter. */
  readonly everything: number
  readonly counts: FacetCounts
  readonly acts: ReadonlyMap<string, Act>
  /** Beside each chip: how many measures there are without it; only asked for where nothing was found. */
  readonly offers: readonly number[]
  readonly day: string
  readonly now: string
  readonly title: string
  readonly description: string
  readonly canonical: string
}

/** Everything that the register shows for a query. Title and page of one request ask for it with the same objects and share the answer. */
export const queryRegister = cache(async (query: Query, now: string): Promise<RegisterResult> => {
  const edition = await editionFor(query)
  const names = await namesFor(query, edition)
  const { filter, problems } = parseFilter(query, names)
  const day = dayOf(filter, now)
  const [listing, everything, counts] = await Promise.all([listMeasures(filter, day, edition), countMeasures({}, day, edition), countFacets(filter, day, edition)])
  const chips = chipsOf(filter, names)
  const [acts, offers] = await Promise.all([listActs(listing.items.flatMap(row => row.instruments), edition), listing.total === 0 ? countWithout(chips.map(chip => chip.rest), now, edition) : []])
  const beyond = filter.page !== undefined && filter.page > listing.pages ? [{ key: 'page', value: String(filter.page), message: `lies beyond the last page, which is ${listing.pages} and is shown.` }] : []
  const sentence = describeFilter(filter, names)
  return {
    filter, names, problems: [...problems, ...beyond], chips, sentence, listing, everything, counts, acts, offers, day, now,
    title: sentence, description: `${listing.total} of ${everything} measures. ${sentence}.`,
    canonical: toHref('/measures', { ...rowsOnly(filter), ...(listing.page > 1 && { page: listing.page }) }),
  }
})
