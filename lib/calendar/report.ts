import 'server-only'
import { cache } from 'react'
import { getDue, getRenewed, listPublished } from '@/lib/calendar/data'
import type { Due } from '@/lib/calendar/due'
import { entriesOf } from '@/lib/calendar/entries'
import { writeIcs } from '@/lib/calendar/ics'
import { isPast, parseCalendar } from '@/lib/calendar/query'
import { formatDayLong, today } from '@/lib/dates'
import type { Problem } from '@/lib/errors'
import { matchesTag, problem, weakTag } from '@/lib/http'
import { dayOf, getVersion, namesFor } from '@/lib/measures/data'
import { chipsOf, describeFilter, emptyParameters, fileName, narrows, toQuery, without, type Chip, type Filter, type Names, type Query } from '@/lib/measures/filter'
import { siteUrl } from '@/lib/site'

export interface CalendarReport {
  readonly filter: Filter
  readonly names: Names
  readonly problems: readonly Problem[]
  readonly chips: readonly Chip[]
  readonly due: Due
  /** Whether the day is over: then only the renewals made by it are known. */
  readonly past: boolean
  /** What the form for another day keeps of the address. */
  readonly keep: URLSearchParams
  readonly day: string
  readonly now: string
  readonly title: string
}

/** Everything that /calendar shows. Title and page of one request share the answer. */
export const queryCalendar = cache(async (query: Query, now: string): Promise<CalendarReport> => {
  const names = await namesFor(query)
  const { filter, problems } = parseCalendar(query, names)
  const day = dayOf(filter, now)
  const past = isPast(filter, now)
  return { filter, names, problems, chips: chipsOf(filter, names), due: await (past ? getRenewed(filter, day) : getDue(filter, day)), past, keep: new URLSearchParams(toQuery(without(filter, 'asOf'))), day, now, title: titleOf(filter, names) }
})

function titleOf(filter: Filter, names: Names): string {
  if (narrows(filter)) return `Reviews and expiries: ${describeFilter(filter, names)}`
  return filter.asOf === undefined ? 'Reviews and expiries' : `Reviews and expiries, as of ${formatDayLong(filter.asOf)}`
}

/**
 * The calendar of a query as a file. As with files of measures, anything unknown, malformed or empty is refused: 400, naming every parameter.
 * An unchanged file is a 304.
 */
export async function answerIcs(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const now = today()
  const [names, version, site] = await Promise.all([namesFor(query), getVersion(), siteUrl()])
  const { filter, problems: found } = parseCalendar(query, names)
  const problems = isPast(filter, now) ? [...found, { key: 'asOf', value: filter.asOf ?? null, message: 'lies in the past. A calendar file is about today and later.' }] : found
  const empty = emptyParameters(query, problems)
  if (problems.length + empty.length > 0) return problem(400, 'The query was not understood.', [...problems, ...empty])
  const day = dayOf(filter, now)
  const tag = weakTag('calendar.ics', version, day, site, toQuery(filter))
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  if (matchesTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const [due, published] = await Promise.all([getDue(filter, day), listPublished(filter, day)])
  return new Response(writeIcs(`Belarus sanctions. ${titleOf(filter, names)}`, entriesOf(due, published, { filter, day, site })), {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': `attachment; filename="${fileName(filter, day).replace('belarus-measures', 'belarus-calendar')}.ics"` },
  })
}
