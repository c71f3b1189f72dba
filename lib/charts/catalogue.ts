import type { Problem } from '@/lib/errors'
import { FILTER_KEYS, describeFilter, narrows, parseFilter, toHref, without, valuesOf, type Filter, type FilterKey, type Names, type Query } from '@/lib/measures/filter'

/** The charts that there are, what can be chosen on each, and how an address says it. */

/** One of several ways to draw a chart. */
export interface ChartOption {
  /** Its key in the address. */
  readonly key: string
  readonly label: string
  /** The first is shown where none is asked for, and is left out of addresses. `says` is added to the heading. */
  readonly values: readonly { readonly id: string, readonly label: string, readonly says?: string }[]
}

export interface ChartEntry {
  readonly id: string
  readonly title: string
  /** What it shows, in one line: for the list of charts and for search engines. */
  readonly what: string
  readonly options: readonly ChartOption[]
  /** Filters of the register that it takes besides `asOf`. */
  readonly narrowedBy: readonly FilterKey[]
}

/** Filters that choose rows; `state` is left to charts of a single day. */
const ROWS = FILTER_KEYS.filter(key => !['state', 'asOf', 'sort', 'page', 'perPage'].includes(key))

/** In the order of the page of all charts. */
export const CHARTS = [
  {
    id: 'in-force', title: 'Measures in force', what: 'How many measures each body had in force on any day since the first, with the events that moved the lines.', narrowedBy: ROWS,
    options: [{ key: 'by', label: 'Lines', values: [{ id: 'body', label: 'by body' }, { id: 'group', label: 'by group of types', says: 'by group of types' }] }],
  },
  {
    id: 'new-measures', title: 'New measures per quarter', what: 'How many measures each body began in each quarter, and in answer to what.', narrowedBy: [...ROWS, 'state'],
    options: [{ key: 'by', label: 'Bars', values: [{ id: 'body', label: 'by body' }, { id: 'trigger', label: 'by trigger', says: 'by trigger' }] }],
  },
  { id: 'listed', title: 'Persons and entities listed', what: 'How many persons and entities stood on the official list of each body, by the totals on record.', narrowedBy: [], options: [] },
  { id: 'response', title: 'How fast each answered', what: 'Days from each trigger to the first measure, the first listing and the first sectoral measure of each body.', narrowedBy: [], options: [] },
  { id: 'life-spans', title: 'Life spans', what: 'One bar for each measure, from the day it bites to the day it ends, with the stretches in which relief ran.', narrowedBy: [...ROWS, 'state'], options: [] },
  { id: 'matrix', title: 'What each body forbids', what: 'Measures by type and body on one day: how many are in force, and what is eased, licensed, suspended or announced.', narrowedBy: [], options: [] },
  { id: 'context', title: 'Figures in context', what: 'Political prisoners, trade and irregular crossings beneath the measures in force, on one axis of time.', narrowedBy: [], options: [] },
] as const satisfies readonly ChartEntry[]

export type ChartId = (typeof CHARTS)[number]['id']

/** The chart of an id; undefined where there is none. */
export function chartOf(id: string): (ChartEntry & { readonly id: ChartId }) | undefined {
  return CHARTS.find(chart => chart.id === id)
}

/** What is asked of a chart. */
export interface ChartAsked {
  readonly chart: ChartEntry & { readonly id: ChartId }
  /** A value for each option of the chart. */
  readonly options: Readonly<Record<string, string>>
  /** The filters that narrow it, with its day where that is not today. */
  readonly filter: Filter
  readonly names: Names
  readonly day: string
  readonly today: string
}

/**
 * Reads what an address asks of a chart. Never throws: what is wrong is left out and named in `problems`.
 * @param also keys that belong to the file and not to the chart
 */
export function parseChart(query: Query, chart: ChartAsked['chart'], names: Names, today: string, also: readonly string[] = []): { asked: ChartAsked, problems: Problem[] } {
  const keys = chart.options.map(option => option.key)
  const { filter: all, problems: said } = parseFilter(given(query), names, [...keys, ...also])
  const taken: readonly FilterKey[] = [...chart.narrowedBy, 'asOf']
  const known = [...keys, ...taken].join(', ')
  const strays = FILTER_KEYS.filter(key => !taken.includes(key) && valuesOf(query, key).some(value => value !== '')).map((key): Problem => ({ key, value: null, message: `does not change this chart; ${known} ${known.includes(',') ? 'do' : 'does'}.` }))
  const problems = said.filter(problem => !strays.some(stray => stray.key === problem.key)).map(problem => (/^is not a filter\./.test(problem.message) ? { ...problem, message: `is not known here; ${known} ${known.includes(',') ? 'are' : 'is'}.` } : problem))
  const options: Record<string, string> = {}
  for (const { key, values } of chart.options) {
    const [first, ...more] = valuesOf(query, key).filter(value => value !== '')
    const usual = values[0]?.id ?? ''
    const found = values.find(value => value.id === first)
    options[key] = found?.id ?? usual
    if (more.length > 0) strays.push({ key, value: null, message: `is given ${more.length + 1} times; the first was taken.` })
    if (first !== undefined && found === undefined) strays.push({ key, value: first.replace(/[\u0000-\u001f\u007f]/g, '�').slice(0, 40), message: `is none of ${values.map(value => value.id).join(', ')}.` })
  }
  const filter = without(all, ...FILTER_KEYS.filter(key => !taken.includes(key)))
  return { asked: { chart, options, filter, names, day: filter.asOf ?? today, today }, problems: [...strays, ...problems] }
}

/** A query without its empty values, which a form sends for every choice that was left open. */
function given(query: Query): URLSearchParams {
  const keys = query instanceof URLSearchParams ? [...new Set(query.keys())] : Object.keys(query)
  return new URLSearchParams(keys.flatMap(key => valuesOf(query, key).filter(value => value !== '').map(value => [key, value])))
}

/** What is asked of a chart where nothing but a day is. */
export function plainly(chart: ChartAsked['chart'], names: Names, asOf: string | undefined, today: string): ChartAsked {
  return { chart, names, today, day: asOf ?? today, filter: asOf === undefined ? {} : { asOf }, options: Object.fromEntries(chart.options.map(({ key, values }) => [key, values[0]?.id ?? ''])) }
}

/**
 * The address of a chart, which restores it: every option and filter, and nothing that goes without saying.
 * @param file what is asked for below it: `/data.csv`
 */
export function chartHref({ chart, options, filter }: Pick<ChartAsked, 'chart' | 'options' | 'filter'>, file = ''): string {
  const chosen = chart.options.filter(option => options[option.key] !== option.values[0]?.id).map(option => [option.key, options[option.key] ?? ''])
  return toHref(`/charts/${chart.id}${file}`, filter, Object.fromEntries(chosen) as Record<string, string>)
}

/** The heading of a chart: its title, how it is drawn, and the filter in words, without the day, which stands in the header of the page. */
export function headingOf({ chart, options, filter, names }: ChartAsked): string {
  const said = chart.options.flatMap(option => option.values.find(value => value.id === options[option.key])?.says ?? [])
  const rows = without(filter, 'asOf', 'knownAt')
  return [chart.title, ...said].join(' ') + (narrows(rows) ? `: ${describeFilter(rows, names)}` : '')
}

/** What a file of a chart is called, without its ending: `belarus-sanctions_in-force_by-group_body-EU_2022-06-03`. */
export function chartFileName({ chart, options, filter, day }: ChartAsked): string {
  const chosen = chart.options.filter(option => options[option.key] !== option.values[0]?.id).map(option => `${option.key}-${options[option.key] ?? ''}`)
  const kept = FILTER_KEYS.filter(key => key !== 'asOf' && filter[key] !== undefined).map(key => `${key}-${[filter[key]].flat().join('+')}`.replace(/[^A-Za-z0-9+-]+/g, '-').replace(/-+$/, ''))
  const name = ['belarus-sanctions', chart.id, ...chosen, ...kept].join('_')
  // File systems stop at 255 bytes.
  return `${name.length > 180 ? `${name.slice(0, 180)}-etc` : name}_${day}`
}
