import { createHash } from 'node:crypto'
import { termFilter, type Due, type End, type Term } from '@/lib/calendar/due'
import type { IcsEvent } from '@/lib/calendar/ics'
import { addDays, formatDayLong } from '@/lib/dates'
import { listWords, toHref, toQuery, type Filter } from '@/lib/measures/filter'
import { STATES, labelOf, shortOf, type Body } from '@/lib/measures/vocab'

/** Entries of the calendar file, out of what is due and of what had been published as due before. */

/** A measure or relief as some decision left it. */
export interface Published {
  readonly kind: 'measure' | 'relief'
  readonly slug: string
  readonly what: 'published' | 'archived'
  /** RFC 3339, UTC. */
  readonly at: string
  readonly body: Body
  readonly title: string
  readonly review_on: string | null
  /** Last day of a relief, or of a measure whose end is set. */
  readonly last_day: string | null
  /** Whether it is archived now. */
  readonly gone: boolean
  readonly kept: boolean
}

/** How long what has passed stays in the file, so that calendars do not lose it at once. */
export const DAYS_KEPT = 366

interface EntryContext {
  readonly filter: Filter
  readonly day: string
  /** Address of the site. */
  readonly site: string
}

/**
 * All entries of a file, by day. An entry keeps its UID: a term for its body and last day under the same filter, an end for its record, whichever day it moves to.
 * What had been published and is no longer due is cancelled, not left out, so that calendars that hold it take it out.
 */
export function entriesOf(due: Due, published: readonly Published[], context: EntryContext): IcsEvent[] {
  const first = addDays(context.day, -DAYS_KEPT)
  const events = [...termEntries([...due.passed, ...due.coming], published, context), ...endEntries(due.ends, published, context)]
  return events.filter(event => event.on >= first).sort((a, b) => a.on.localeCompare(b.on) || (a.uid < b.uid ? -1 : 1))
}

const host = (site: string) => new URL(site).hostname

/** Entries of two filters may stand in one calendar, where the same UID would make one overwrite the other. */
function filterMark(filter: Filter): string {
  const { review: _review, asOf: _asOf, ...rest } = filter
  const query = toQuery(rest)
  return query === '' ? '' : `-${createHash('sha256').update(query).digest('hex').slice(0, 12)}`
}

const oneOf = (body: Body, count: number) => (body === 'BY' ? `counter-measure${count === 1 ? '' : 's'} of Belarus` : `${body} measure${count === 1 ? '' : 's'}`)
const revised = (rows: readonly Published[]) => rows.reduce((last, row) => (row.at > last ? row.at : last), '1970-01-01T00:00:00.000Z')
/** How often anything was published or archived that an entry stands on, after the first time: it only ever grows (RFC 5545, 3.8.7.4). */
const sequenceOf = (rows: readonly Published[]) => rows.filter(row => rows.some(other => other.at < row.at)).length

function termEntries(terms: readonly Term[], published: readonly Published[], { filter, day, site }: EntryContext): IcsEvent[] {
  const measures = published.filter(row => row.kind === 'measure')
  const rowsOf = new Map<string, Published[]>()
  for (const row of measures) rowsOf.set(row.slug, [...rowsOf.get(row.slug) ?? [], row])
  const everDue = new Map<string, Set<string>>()
  for (const row of measures) if (row.review_on !== null) {
    const key = `${row.body} ${row.review_on}`
    everDue.set(key, (everDue.get(key) ?? new Set()).add(row.slug))
  }
  const behind = (body: Body, on: string) => [...everDue.get(`${body} ${on}`) ?? []].flatMap(slug => rowsOf.get(slug) ?? [])
  const uid = (body: Body, on: string) => `term-${body.toLowerCase()}-${on}${filterMark(filter)}@${host(site)}`
  const current = new Set(terms.map(term => `${term.body} ${term.on}`))
  const standing = terms.map((term): IcsEvent => {
    const rows = behind(term.body, term.on)
    const states = term.states.map(({ id, count }) => `${count} ${labelOf(STATES, id).toLowerCase()}`)
    const passed = term.on < day
    return {
      uid: uid(term.body, term.on), on: term.on, cancelled: false, sequence: sequenceOf(rows), revised: revised(rows), url: site + toHref('/measures', termFilter(filter, term)),
      summary: `${term.count} ${oneOf(term.body, term.count)}: term ends`,
      description: `${passed ? 'The term ran out without a known renewal or end' : 'Last day of the current term. What lapses unless it is renewed'}: ${term.count} ${oneOf(term.body, term.count)} (${listWords(states, 'and')}).${term.count <= 3 ? ` ${term.titles.join('; ')}.` : ''}`,
    }
  })
  const cancelled = [...everDue].filter(([key, slugs]) => !current.has(key) && [...slugs].some(slug => rowsOf.get(slug)?.some(row => row.kept && `${row.body} ${row.review_on}` === key))).map(([key, slugs]): IcsEvent => {
    const body = key.slice(0, 2) as Body
    const on = key.slice(3)
    const rows = behind(body, on)
    const later = [...new Set([...slugs].flatMap(slug => rowsOf.get(slug)?.at(-1)).filter(row => row !== undefined && !row.gone).map(row => row?.review_on ?? null))]
    const now = later.length === 1 && later[0] !== null && later[0] !== undefined && later[0] > on ? `The term now runs to ${formatDayLong(later[0])}.` : 'No measure on record has this term any longer.'
    return { uid: uid(body, on), on, cancelled: true, sequence: sequenceOf(rows), revised: revised(rows), url: `${site}/calendar`, summary: `Cancelled: end of a term of ${shortOf(body)}`, description: now }
  })
  return [...standing, ...cancelled.filter(event => filter.review === undefined || event.on === filter.review)]
}

function endEntries(ends: readonly End[], published: readonly Published[], { filter, site }: EntryContext): IcsEvent[] {
  const records = new Map<string, Published[]>()
  for (const row of published) records.set(`${row.kind}/${row.slug}`, [...records.get(`${row.kind}/${row.slug}`) ?? [], row])
  const path = (of: Published['kind'], id: string) => `${site}/${of}s/${id}`
  const uid = (of: Published['kind'], id: string) => `end-${of}-${id}@${host(site)}`
  const standing = ends.map((end): IcsEvent => {
    const rows = records.get(`${end.of}/${end.id}`) ?? []
    return {
      uid: uid(end.of, end.id), on: end.on, cancelled: false, sequence: sequenceOf(rows), revised: revised(rows), url: path(end.of, end.id), summary: `${end.body} ${end.of} ends: ${end.title}`,
      description: `Last day of the ${end.of}.${end.measures.length === 0 ? '' : ` What it relieves bites again: ${end.measures.map(measure => measure.title).join('; ')}.`}`,
    }
  })
  const due = new Set(ends.map(end => `${end.of}/${end.id}`))
  // What has run to its set end is over, not cancelled; what was taken back before, or has no end any longer, is.
  const cancelled = [...records].flatMap(([key, rows]): IcsEvent[] => {
    const latest = rows.at(-1)
    const before = rows.findLast(row => row.last_day !== null && row.last_day >= row.at.slice(0, 10))
    if (latest === undefined || before === undefined || before.last_day === null || due.has(key) || !rows.some(row => row.kept) || (filter.review !== undefined)) return []
    if (!latest.gone && latest.last_day === before.last_day) return []
    return [{
      uid: uid(latest.kind, latest.slug), on: before.last_day, cancelled: true, sequence: sequenceOf(rows), revised: revised(rows), url: path(latest.kind, latest.slug), summary: `Cancelled: ${latest.body} ${latest.kind} ends: ${latest.title}`,
      description: latest.gone ? 'The record was archived.' : latest.last_day === null ? 'No end is set any longer.' : `It ended on ${formatDayLong(latest.last_day)} already.`,
    }]
  })
  return [...standing, ...cancelled]
}
