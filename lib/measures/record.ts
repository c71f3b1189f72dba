import 'server-only'
import { cache } from 'react'
import type { Problem } from '@/lib/errors'
import { getCitations } from '@/lib/instruments/data'
import type { Cited } from '@/lib/measures/citation'
import { dayOf, findNeighbours, getMeasure, namesFor, type MeasureDetail } from '@/lib/measures/data'
import { DEFAULT_PAGE_SIZE, describeFilter, narrows, parseFilter, type Filter, type Query } from '@/lib/measures/filter'
import { jsonLdOf } from '@/lib/measures/jsonld'
import { knownOn, type Known } from '@/lib/measures/known'
import { listNamesakes, listTriggerStarts, type Namesake, type TriggerStart } from '@/lib/record/data'
import { slug as slugSchema } from '@/lib/schema'
import { SITE_NAME, siteUrl } from '@/lib/site'

/** Where a measure stands in the list that the reader came from. */
export interface Turn {
  readonly position: number
  readonly total: number
  readonly previous: string | null
  readonly next: string | null
}

interface Asked {
  readonly filter: Filter
  readonly problems: readonly Problem[]
  readonly day: string
  readonly now: string
}

export interface MeasureRecord extends Asked {
  readonly found: true
  readonly known: Known
  /** Null where the filter does not keep the measure. */
  readonly turn: Turn | null
  /** The filter in words; null where there is none. */
  readonly sentence: string | null
  /** The filter with the page on which the measure stands. */
  readonly back: Filter
  readonly triggers: readonly TriggerStart[]
  readonly namesakes: readonly Namesake[]
  /** Citations of the acts that its events and instruments name. */
  readonly citations: ReadonlyMap<string, string>
  readonly cited: Cited
  readonly jsonLd: Record<string, unknown>
}

/** A measure that exists today but did not on the day asked for. */
export interface NotYet extends Asked {
  readonly found: false
  readonly measure: MeasureDetail['measure']
}

/** Everything that the page of a measure shows; null where there is no such measure. Title and page of one request share the answer. */
export const queryMeasure = cache(async (id: string, query: Query, now: string): Promise<MeasureRecord | NotYet | null> => {
  if (!slugSchema.safeParse(id).success) return null
  const names = await namesFor(query)
  const { filter, problems } = parseFilter(query, names)
  const day = dayOf(filter, now)
  const asked = { filter, problems, day, now }
  const detail = await getMeasure(id, day)
  if (detail === null) {
    const later = day < now ? await getMeasure(id, now) : null
    return later === null ? null : { ...asked, found: false, measure: later.measure }
  }
  const known = knownOn(detail, day, now)
  const { measure } = detail
  const acts = [...detail.instruments.flatMap(act => [...act.amends, ...act.replaces, ...act.based_on]).filter(other => typeof other === 'string'), ...detail.instruments.map(act => act.id)]
  const [turn, triggers, namesakes, citations, site] = await Promise.all([
    findNeighbours(id, filter, day), listTriggerStarts(measure.triggers), listNamesakes(measure.named_targets, id, day), getCitations(acts), siteUrl(),
  ])
  const url = `${site}/measures/${id}`
  const page = turn === null ? 1 : Math.ceil(turn.position / (filter.perPage ?? DEFAULT_PAGE_SIZE))
  return {
    ...asked, found: true, known, turn, triggers, namesakes, citations,
    sentence: narrows(filter) ? describeFilter(filter, names) : null,
    back: { ...filter, page },
    cited: { site: SITE_NAME, kind: 'measure', title: measure.title, id, day, url, accessed: now },
    jsonLd: jsonLdOf({ ...measure, from: measure.effective_on ?? measure.adopted_on, to: measure.ended_on, instruments: known.instruments, url, site: { name: SITE_NAME, url: site } }),
  }
})
