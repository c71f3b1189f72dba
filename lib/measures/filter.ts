import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { formatDay, formatDayLong, isDay, today } from '@/lib/dates'
import type { Problem } from '@/lib/errors'
import { DEFAULT_SORT, FILTER_KEYS, PAGE_SIZES, SORT_KEYS, type Clock, type Filter, type FilterKey, type ListKey, type Sort, type SortKey } from '@/lib/measures/address'
import { termsOf, whereSearch } from '@/lib/measures/search'
import { AUTHORITIES, BODIES, SECTORS, STATES, TYPE_GROUPS, TYPES, idsOf, labelOf, typesOf, type Term } from '@/lib/measures/vocab'
import { listWords } from '@/lib/measures/words'
import { slug } from '@/lib/schema'

export * from '@/lib/measures/address'
export { listWords }

/**
 * The filter: what an address asks of the register. Each filter is one object that knows its key, what is valid, which rows it keeps and how
 * it is said. Page, counts, facets, charts and files all go through `parseFilter` and `toWhere`; nothing else reads a query or builds a condition.
 */

/** The lists that only the database knows, read once per request: trigger labels, and citations of the instruments asked for. */
export interface Names {
  readonly trigger: ReadonlyMap<string, string>
  readonly instrument: ReadonlyMap<string, string>
}

interface FilterDefinition<K extends FilterKey> {
  readonly key: K
  /** Name of the filter on chips and in the API's documentation. */
  readonly label: string
  readonly hint: string
  readonly many: boolean
  /** Of one value. */
  readonly schema: z.ZodType
  /** Rows kept, as a condition on `measure m` joined to its period `p` of the day; null where the filter keeps all rows. */
  readonly where: ((value: NonNullable<Filter[K]>) => Sql) | null
  /** A value in words. */
  readonly say: (value: NonNullable<Filter[K]> extends readonly (infer One)[] ? One : NonNullable<Filter[K]>, names: Names) => string
}

type Definitions = { readonly [K in FilterKey]-?: FilterDefinition<K> }

const oneDay = z.string().refine(isDay, 'is no day of the calendar; write it as 2022-06-03')
  .refine(day => day >= '1990-01-01' && day <= '2100-12-31', 'lies outside the years 1990 to 2100')
const word = (terms: readonly [string, ...string[]], list: string) => z.enum(terms, { error: `is not in the list of ${list}` })
const wholeNumber = (from: number, to: number) => z.string().regex(/^\d+$/, `must be a whole number from ${from} to ${to}`).transform(Number)
  .refine(count => count >= from && count <= to, `must be a whole number from ${from} to ${to}`)
const day = sql`coalesce(m.effective_on, m.announced_on)`

/** In the order in which they are said, in addresses and on chips. */
export const filters: Definitions = {
  q: {
    key: 'q', label: 'Search', hint: 'Words in title, summary, named targets, citations; "quoted" for a phrase', many: false,
    schema: z.string().max(200, 'is longer than 200 characters')
      .refine(text => !/[\u0000-\u001f\u007f]/.test(text.replace(/[\t\n\r]/g, ' ')), 'has a control character in it')
      .transform(text => text.replace(/\s+/g, ' ').trim())
      .refine(text => termsOf(text).length > 0, 'has neither a letter nor a digit to search for'),
    where: whereSearch,
    say: text => `“${text}”`,
  },
  body: {
    key: 'body', label: 'Body', hint: 'Who imposed it', many: true,
    schema: word(idsOf(BODIES), 'bodies'),
    where: ids => sql`m.body IN (${join(ids)})`,
    say: id => id,
  },
  type: {
    key: 'type', label: 'Type', hint: 'What it does', many: true,
    schema: word(idsOf(TYPES), 'types'),
    where: ids => sql`EXISTS (SELECT FROM measure_type x WHERE x.measure_id = m.id AND x.type_id IN (${join(ids)}))`,
    say: id => labelOf(TYPES, id),
  },
  group: {
    key: 'group', label: 'Group', hint: 'Group of types', many: true,
    schema: word(idsOf(TYPE_GROUPS), 'groups of types'),
    where: groups => sql`EXISTS (SELECT FROM measure_type x WHERE x.measure_id = m.id AND x.type_id IN (${join(groups.flatMap(typesOf))}))`,
    say: id => labelOf(TYPE_GROUPS, id),
  },
  trigger: {
    key: 'trigger', label: 'Trigger', hint: 'Event that it answers, by id', many: true,
    schema: slug,
    where: ids => sql`EXISTS (SELECT FROM measure_trigger x WHERE x.measure_id = m.id AND x.trigger_id IN (${join(ids)}))`,
    say: (id, names) => names.trigger.get(id) ?? id,
  },
  state: {
    key: 'state', label: 'State', hint: 'State on the day asked for', many: true,
    schema: word(idsOf(STATES), 'states'),
    where: ids => sql`p.state::text IN (${join(ids)})`,
    say: id => labelOf(STATES, id),
  },
  sector: {
    key: 'sector', label: 'Sector', hint: 'Part of the economy or the state that it touches', many: true,
    schema: word(idsOf(SECTORS), 'sectors'),
    where: ids => sql`EXISTS (SELECT FROM measure_sector x WHERE x.measure_id = m.id AND x.sector_id IN (${join(ids)}))`,
    say: id => labelOf(SECTORS, id),
  },
  authority: {
    key: 'authority', label: 'Authority', hint: 'Institution that acts, in the lead or beside it', many: true,
    schema: word(idsOf(AUTHORITIES), 'authorities'),
    where: ids => sql`(m.authority IN (${join(ids)}) OR EXISTS (SELECT FROM measure_co_authority x WHERE x.measure_id = m.id AND x.authority_id IN (${join(ids)})))`,
    say: id => labelOf(AUTHORITIES, id),
  },
  instrument: {
    key: 'instrument', label: 'Instrument', hint: 'Legal act, by id', many: true,
    schema: slug,
    where: ids => sql`EXISTS (SELECT FROM measure_instrument x WHERE x.measure_id = m.id AND x.instrument_id IN (${join(ids)}))`,
    say: (id, names) => names.instrument.get(id) ?? id,
  },
  from: {
    key: 'from', label: 'Effective from', hint: 'First effective date; announced where that is unknown', many: false,
    schema: oneDay,
    where: from => sql`${day} >= ${from}::date`,
    say: date => formatDay(date),
  },
  to: {
    key: 'to', label: 'Effective to', hint: 'Last effective date, inclusive; announced where that is unknown', many: false,
    schema: oneDay,
    where: to => sql`${day} <= ${to}::date`,
    say: date => formatDay(date),
  },
  review: {
    key: 'review', label: 'Term ends', hint: 'Last day of the current term: what lapses on it unless renewed', many: false,
    schema: oneDay,
    where: review => sql`m.review_on = ${review}::date`,
    say: date => formatDay(date),
  },
  asOf: {
    key: 'asOf', label: 'As of', hint: 'The law as it stood on this day; without it, today', many: false,
    schema: oneDay,
    where: null,
    say: date => formatDay(date),
  },
  knownAt: {
    key: 'knownAt', label: 'Known at', hint: 'Records as this tracker had published them by the end of this day (UTC), without later corrections; without it, as it publishes them now', many: false,
    schema: oneDay.refine(day => day <= today(), 'lies in the future; nobody knows what will be published by then'),
    where: null,
    say: date => formatDay(date),
  },
  sort: {
    key: 'sort', label: 'Sort', hint: `Order: ${SORT_KEYS.join(', ')}; a minus before it reverses`, many: false,
    schema: word([...SORT_KEYS, ...SORT_KEYS.map(key => `-${key}` as const)] as [Sort, ...Sort[]], 'orders'),
    where: null,
    say: sort => sort,
  },
  page: {
    key: 'page', label: 'Page', hint: 'Page of the result, from 1', many: false,
    schema: wholeNumber(1, 100_000),
    where: null,
    say: page => String(page),
  },
  perPage: {
    key: 'perPage', label: 'Rows per page', hint: `One of ${PAGE_SIZES.join(', ')}`, many: false,
    schema: wholeNumber(1, 100).refine(size => (PAGE_SIZES as readonly number[]).includes(size), `must be one of ${PAGE_SIZES.join(', ')}`),
    where: null,
    say: size => String(size),
  },
}

const isFilterKey = (key: string): key is FilterKey => Object.hasOwn(filters, key)

// More values of one key than any list has are an attack or a mistake.
const MOST_VALUES = 100
const MOST_PROBLEMS = 20

/** What a page or route is given: Next's `searchParams` object or an address's own. */
export type Query = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>

/** Values asked for one key; for looking up names before parsing. */
export function valuesOf(query: Query, key: string): string[] {
  if (query instanceof URLSearchParams) return query.getAll(key)
  const value = Object.hasOwn(query, key) ? query[key] : undefined
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/**
 * Reads the filter out of a query. Never throws: what is wrong is left out of the filter and named in `problems`, so that a page can say it and
 * a file refuse it. An empty value stands for "not given" in the text fields, which a form without JavaScript always sends.
 * @param also keys that are not filters but belong to this address (`excel`, `raw`)
 */
export function parseFilter(query: Query, names: Names, also: readonly string[] = []): { filter: Filter, problems: Problem[] } {
  const filter: Record<string, unknown> = {}
  const problems: Problem[] = []
  const keys = query instanceof URLSearchParams ? [...new Set(query.keys())] : Object.keys(query)
  for (const key of keys) {
    if (also.includes(key)) continue
    if (!isFilterKey(key)) { problems.push({ key: shorten(key), value: null, message: `is not a filter. Filters are ${FILTER_KEYS.join(', ')}.` }); continue }
    const definition = filters[key]
    const given = valuesOf(query, key)
    const values = definition.many ? given : given.filter(value => value !== '')
    if (values.length > (definition.many ? MOST_VALUES : 1)) problems.push({ key, value: null, message: definition.many ? `is given more than ${MOST_VALUES} times; the rest was left out.` : `is given ${values.length} times; the first was taken.` })
    const good: unknown[] = []
    for (const value of values.slice(0, definition.many ? MOST_VALUES : 1)) {
      const message = complaint(definition, value, names)
      if (message !== null) problems.push({ key, value: shorten(value), message })
      else if (!good.includes(value)) good.push(definition.schema.parse(value))
    }
    if (good.length > 0) filter[key] = definition.many ? good : good[0]
  }
  if (typeof filter.from === 'string' && typeof filter.to === 'string' && filter.to < filter.from) {
    problems.push({ key: 'to', value: filter.to, message: `lies before "from" (${filter.from}), so that nothing could be found.` })
    delete filter.to
  }
  if (problems.length > MOST_PROBLEMS) problems.splice(MOST_PROBLEMS, Infinity, { key: 'and', value: null, message: `${problems.length - MOST_PROBLEMS} more.` })
  return { filter: filter as Filter, problems }
}

/**
 * Parameters without a value, which a page lets pass, since a form without JavaScript sends its empty fields, and a file refuses.
 * @param problems found already: what they name is not named twice
 * @param also keys that see to themselves
 */
export function emptyParameters(query: URLSearchParams, problems: readonly Problem[], also: readonly string[] = []): Problem[] {
  return [...query].filter(([key, value]) => value === '' && !also.includes(key) && !problems.some(one => one.key === key)).map(([key]) => ({ key, value: '', message: 'is empty. Leave the parameter out instead.' }))
}

/** Reads the date of the law out of the query of a page or file that has no other filter; every other key is named as a problem. */
export function parseAsOf(query: Query, what: 'page' | 'file' = 'page'): { asOf: string | undefined, problems: Problem[] } {
  const { filter, problems } = parseFilter(query, { trigger: new Map(), instrument: new Map() })
  const strays = FILTER_KEYS.filter(key => key !== 'asOf' && valuesOf(query, key).some(value => value !== ''))
  return {
    asOf: filter.asOf,
    problems: [...strays.map(key => ({ key, value: null, message: `does not change this ${what}; only asOf does.` })), ...problems.filter(problem => problem.key === 'asOf' || !isFilterKey(problem.key))],
  }
}

/**
 * The day that a page shows. Asking for today is asking for no day.
 * @param today the day of the request
 */
export function dayAsked(query: Query, today: string): { day: string, asOf: string | undefined, problems: Problem[] } {
  const { asOf, problems } = parseAsOf(query)
  return { day: asOf ?? today, asOf: asOf === today ? undefined : asOf, problems }
}

function complaint(definition: { key: FilterKey, schema: z.ZodType }, value: string, names: Names): string | null {
  if (value === '') return 'is empty.'
  const result = definition.schema.safeParse(value)
  if (!result.success) return `${result.error.issues[0]?.message ?? 'is not valid'}.`.replace(/\.\.$/, '.')
  const known = definition.key === 'trigger' || definition.key === 'instrument' ? names[definition.key] : null
  return known === null || known.has(value) ? null : `is not the id of a known ${definition.key}.`
}

function shorten(text: string): string {
  // Control characters would reach the page and the terminal.
  const clean = text.replace(/[\u0000-\u001f\u007f]/g, '�')
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean
}

/** The condition of a filter on `measure m JOIN measure_period p`; `except` leaves one filter out, as a facet does with its own. */
export function toWhere(filter: Filter, except?: FilterKey): Sql {
  const conditions = FILTER_KEYS.filter(key => key !== except && filter[key] !== undefined).map(key => condition(key, filter)).filter(part => part !== null)
  return conditions.length === 0 ? sql`TRUE` : join(conditions, ' AND ')
}

function condition<K extends FilterKey>(key: K, filter: Filter): Sql | null {
  const where = filters[key].where as ((value: NonNullable<Filter[K]>) => Sql) | null
  const value = filter[key]
  return where === null || value === undefined ? null : where(value as NonNullable<Filter[K]>)
}

/** The order of a filter. Unknown dates stand last both ways; the id settles ties, so that pages never overlap. */
export function toOrder(filter: Filter): Sql {
  const sort = filter.sort ?? DEFAULT_SORT
  const key = (sort.startsWith('-') ? sort.slice(1) : sort) as SortKey
  const column = {
    effective: sql`m.effective_on`, announced: sql`m.announced_on`, until: sql`coalesce(m.ended_on, m.ended_by, m.review_on)`,
    title: sql`lower(m.title) COLLATE "C"`, body: sql`(SELECT b.position FROM body b WHERE b.id = m.body)`, state: sql`p.state`,
  }[key]
  return sort.startsWith('-') ? sql`${column} DESC NULLS LAST, m.id DESC` : sql`${column} ASC NULLS LAST, m.id ASC`
}

/** The filter with one value of a list turned on or off; the page goes back to the first. */
export function toggle(filter: Filter, key: ListKey, value: string): Filter {
  const now = (filter[key] ?? []) as readonly string[]
  const next = now.includes(value) ? now.filter(one => one !== value) : [...now, value]
  return without({ ...filter, [key]: next.length > 0 ? next : undefined }, 'page')
}

/** The filter without a key. */
export function without(filter: Filter, ...keys: readonly FilterKey[]): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([key, value]) => value !== undefined && !keys.includes(key as FilterKey)))
}

/** The filter as far as it chooses rows: no order, no page. */
export function rowsOnly(filter: Filter): Filter {
  return without(filter, 'sort', 'page', 'perPage')
}

/** The clocks of a filter, for a link to another record or list. */
export function clockOf({ asOf, knownAt }: Filter): Clock {
  return { ...(asOf !== undefined && { asOf }), ...(knownAt !== undefined && { knownAt }) }
}

/** Whether a filter leaves any row out. `asOf` and `knownAt` do not count: they move the clocks. */
export function narrows(filter: Filter): boolean {
  return FILTER_KEYS.some(key => filters[key].where !== null && filter[key] !== undefined)
}

export interface Chip {
  readonly key: FilterKey
  readonly label: string
  readonly value: string
  /** The filter without this chip. */
  readonly rest: Filter
}

/** One removable chip per value in use. */
export function chipsOf(filter: Filter, names: Names): Chip[] {
  return FILTER_KEYS.filter(key => key !== 'sort' && key !== 'page' && key !== 'perPage').flatMap(key => {
    const value = filter[key]
    if (value === undefined) return []
    const { label, many } = filters[key]
    const say = filters[key].say as (value: unknown, names: Names) => string
    if (!many) return [{ key, label, value: say(value, names), rest: without(filter, key, 'page') }]
    return (value as readonly string[]).map(one => ({ key, label, value: say(one, names), rest: toggle(filter, key as ListKey, one) }))
  })
}

/**
 * A filter as one phrase, the same in heading, title, file description and citation:
 * "EU and UK measures, SWIFT ban, in force, answering the 2022 invasion, as the law stood on 3 June 2022".
 */
export function describeFilter(filter: Filter, names: Names): string {
  const said = <K extends ListKey>(key: K) => {
    const say = filters[key].say as (value: string, names: Names) => string
    return ((filter[key] ?? []) as readonly string[]).map(value => say(value, names))
  }
  const bodies = listWords(BODIES.filter(body => filter.body?.includes(body.id)).map(body => (body.id === 'BY' ? 'Belarusian counter-' : body.id)), 'and')
  const subject = filter.body === undefined ? 'Measures' : filter.body.length === 1 && filter.body[0] === 'BY' ? 'Belarusian counter-measures' : `${bodies.replace('Belarusian counter-', 'Belarusian')} measures`
  const parts = [
    listWords([...said('type').map(lowerFirst), ...said('group').map(label => `${label.toLowerCase()} (all types)`)], 'or'),
    filter.sector && `on ${listWords(said('sector').map(lowerFirst), 'or')}`,
    filter.authority && `by ${listWords(said('authority'), 'or')}`,
    filter.instrument && `under ${listWords(said('instrument'), 'or')}`,
    filter.state && listWords(said('state').map(lowerFirst), 'or'),
    filter.trigger && `answering ${listWords(said('trigger').map(label => `the ${lowerFirst(label)}`), 'or')}`,
    filter.from && filter.to ? `effective from ${formatDayLong(filter.from)} to ${formatDayLong(filter.to)}` : filter.from ? `effective from ${formatDayLong(filter.from)}` : filter.to && `effective until ${formatDayLong(filter.to)}`,
    filter.review && `with a term to ${formatDayLong(filter.review)}`,
    filter.q && `matching “${filter.q}”`,
    filter.asOf && `as the law stood on ${formatDayLong(filter.asOf)}`,
    filter.knownAt && `as this tracker had published them by ${formatDayLong(filter.knownAt)}`,
  ].filter(part => typeof part === 'string' && part !== '')
  const [first, ...rest] = parts
  // "EU measures answering ..." reads on; "EU measures, SWIFT ban" names what they are.
  const joint = first !== undefined && /^(on|by|under|answering|effective|with|matching) /.test(first) ? ' ' : ', '
  return [first === undefined ? subject : subject + joint + first, ...rest].join(', ')
}

/** `belarus-measures_body-EU_type-swift-ban_2026-11-25`: what a downloaded file is called, without its ending; `day` is the day of the law. */
export function fileName(filter: Filter, day: string): string {
  const parts = FILTER_KEYS.filter(key => !['sort', 'page', 'perPage', 'asOf'].includes(key) && filter[key] !== undefined)
    .map(key => `${key}-${[filter[key]].flat().join('+')}`.replace(/[^A-Za-z0-9+-]+/g, '-').replace(/-+$/, ''))
  const name = ['belarus-measures', ...parts].join('_')
  // File systems stop at 255 bytes.
  return `${name.length > 180 ? `${name.slice(0, 180)}-etc` : name}_${day}`
}

/** "In force" within a sentence is "in force"; abbreviations (SWIFT, OFAC) and names with a capital further on stay. */
function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

/** A term of a list by its id, for facets. */
export const FACET_TERMS: Readonly<Partial<Record<ListKey, readonly Term[]>>> = { body: BODIES, type: TYPES, group: TYPE_GROUPS, state: STATES, sector: SECTORS, authority: AUTHORITIES }
