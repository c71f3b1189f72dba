import 'server-only'
import { cache } from 'react'
import { textOf, type Part } from '@/lib/charts/words'
import { editionFor } from '@/lib/editions/data'
import type { Problem } from '@/lib/errors'
import { dayOf, namesFor } from '@/lib/measures/data'
import { chipsOf, describeFilter, narrows, parseFilter, rowsOnly, toHref, without, type Chip, type Filter, type Names, type Query } from '@/lib/measures/filter'
import { BODIES, type Body } from '@/lib/measures/vocab'
import { findExtent, listEvents, listTimeline } from '@/lib/timeline/data'
import { headlineOf } from '@/lib/timeline/headline'
import type { TimelineTrigger } from '@/lib/timeline/list'
import type { TimelineMeasure } from '@/lib/timeline/marks'
import { axisOf, type Span } from '@/lib/timeline/span'

export interface Timeline {
  /** Without order and page, which do nothing here. */
  readonly filter: Filter
  readonly names: Names
  readonly problems: readonly Problem[]
  readonly chips: readonly Chip[]
  readonly measures: readonly TimelineMeasure[]
  /** Those that began within the axis. */
  readonly triggers: readonly TimelineTrigger[]
  /** Bodies that have a lane. */
  readonly bodies: readonly Body[]
  readonly axis: Span
  /** What the axis would be if no stretch were asked for. */
  readonly whole: Span
  readonly headline: readonly Part[]
  readonly day: string
  readonly now: string
  readonly title: string
  readonly description: string
  readonly canonical: string
}

/** Everything that the timeline shows for a query. Title and page of one request ask for it with the same objects and share the answer. */
export const queryTimeline = cache(async (query: Query, now: string): Promise<Timeline> => {
  const edition = await editionFor(query)
  const names = await namesFor(query, edition)
  const { filter: asked, problems } = parseFilter(query, names)
  const filter = rowsOnly(asked)
  const day = dayOf(filter, now)
  const [measures, extent, triggers] = await Promise.all([listTimeline(filter, day, edition), findExtent(filter, day, edition), listEvents(filter, day, edition)])
  const axis = axisOf(filter, extent, day)
  const headline = headlineOf(measures, filter, names, axis)
  const strays = (['sort', 'page', 'perPage'] as const).filter(key => asked[key] !== undefined).map(key => ({ key, value: String(asked[key]), message: 'does not change this page, which shows everything in the order of time.' }))
  return {
    filter, names, problems: [...problems, ...strays], chips: chipsOf(filter, names), measures, axis, whole: axisOf({}, extent, day), headline, day, now,
    triggers: triggers.filter(({ started_on }) => started_on >= axis.from && started_on <= axis.to),
    bodies: BODIES.map(body => body.id).filter(id => filter.body?.includes(id) ?? true),
    title: narrows(filter) || filter.asOf !== undefined || filter.knownAt !== undefined ? `Timeline: ${describeFilter(filter, names)}` : 'Timeline',
    description: textOf(headline), canonical: toHref('/timeline', without(filter, 'knownAt')),
  }
})
