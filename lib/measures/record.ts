import 'server-only'
import { cache } from 'react'
import { editionFor, type Edition } from '@/lib/editions/data'
import type { Problem } from '@/lib/errors'
import { getPublished, type Published } from '@/lib/history/data'
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
  readonly published: Published | null
  readonly jsonLd: Record<string, unknown>
}

/** A measure that exists today but did not on the day asked for, or that this tracker had not published by then. */
export interface NotYet extends Asked {
  readonly found: false
  readonly published: boolean
  readonly measure: MeasureDetail['measure']
}

/** Everything that the page of a measure shows; null where there is no such measure. Title and page of one request share the answer. */
export const queryMeasure = cache(async (id: string, query: Query, now: string): Promise<MeasureRecord | NotYet | null> => {
  if (!slugSchema.safeParse(id).success) return null
  const edition = await editionFor(query)
  const names = await namesFor(query, edition)
  const { filter, problems } = parseFilter(query, names)
  const day = dayOf(filter, now)
  const asked = { filter, problems, day, now }
  const detail = await getMeasure(id, day, edition)
  if (detail === null) return notYet(asked, id, edition)
  const known = knownOn(detail, day, now)
  const { measure } = detail
  const acts = [...detail.instruments.flatMap(act => [...act.amends, ...act.replaces, ...act.based_on]).filter(other => typeof other === 'string'), ...detail.instruments.map(act => act.id)]
  const [turn, triggers, namesakes, citations, site, published] = await Promise.all([
    findNeighbours(id, filter, day, edition), listTriggerStarts(measure.triggers, edition), listNamesakes(measure.named_targets, id, day, edition), edition === undefined ? getCitations(acts) : names.instrument, siteUrl(), getPublished('measure', id),
  ])
  const url = `${site}/measures/${id}`
  const page = turn === null ? 1 : Math.ceil(turn.position / (filter.perPage ?? DEFAULT_PAGE_SIZE))
  return {
    ...asked, found: true, known, turn, triggers, namesakes, citations, published,
    sentence: narrows(filter) ? describeFilter(filter, names) : null,
    back: { ...filter, page },
    cited: { site: SITE_NAME, kind: 'measure', title: measure.title, id, day, url, accessed: now, ...(filter.knownAt !== undefined && { knownAt: filter.knownAt }) },
    jsonLd: jsonLdOf({ ...measure, from: measure.effective_on ?? measure.adopted_on, to: measure.ended_on, instruments: known.instruments, url, site: { name: SITE_NAME, url: site } }),
  }
})

async function notYet(asked: Asked, id: string, edition: Edition | undefined): Promise<NotYet | null> {
  const later = asked.day < asked.now ? await getMeasure(id, asked.now, edition) : null
  if (later !== null) return { ...asked, found: false, published: true, measure: later.measure }
  const present = edition === undefined ? null : await getMeasure(id, asked.now)
  return present === null ? null : { ...asked, found: false, published: false, measure: present.measure }
}
