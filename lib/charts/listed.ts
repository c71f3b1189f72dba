import { togetherOf, totalWords } from '@/lib/bodies/totals'
import { dayNumber } from '@/lib/charts/axis'
import type { ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import type { ChartCell, ChartTable } from '@/lib/charts/chart-table'
import { linkedMarks } from '@/lib/charts/in-force'
import { marksOf, type TriggerDay, type TriggerMark } from '@/lib/charts/steps'
import { listParts, upperFirst, type Part } from '@/lib/charts/words'
import type { ListTotal } from '@/lib/context/schema'
import { addDays, formatDay, formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'
import { COUNT_PRECISIONS, LISTS, TOTAL_BASES, labelOf, type Body } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'
import type { Source } from '@/lib/sources/schema'

/**
 * Persons and entities on the official lists over time: totals of the database in, steps ready to draw and a table out.
 *
 * Nothing is ever added across lists: the same name stands on several. Each body is drawn by the list of its Belarus regime; the other two lists on
 * record overlap with one of these and are drawn apart, thinner.
 */

type ListId = ListTotal['list']
export type ListPrecision = ListTotal['precision']

interface DrawnList {
  readonly list: ListId
  /** Whether it is the list of the body's Belarus regime; the others overlap with it. */
  readonly main: boolean
  /** Within a sentence: "the EU’s Belarus list". */
  readonly name: string
  /** In the table. */
  readonly row: string
  /** Beside the end of its line, on a page with room and on one without. */
  readonly label: string
  readonly short: string
}

/** The lists in the order in which they are told. */
const DRAWN: readonly DrawnList[] = [
  { list: 'eu-belarus', main: true, name: 'the EU’s Belarus list', row: 'EU, Belarus list', label: 'EU', short: 'EU' },
  { list: 'us-sdn-belarus', main: true, name: 'the US list', row: 'OFAC, Belarus programmes', label: 'US', short: 'US' },
  { list: 'uk-belarus', main: true, name: 'the UK’s Belarus list', row: 'UK, Belarus regime', label: 'UK', short: 'UK' },
  { list: 'us-visa-8015', main: false, name: 'the US visa restrictions', row: 'US, visa restrictions since 2020', label: 'US visa restrictions, persons', short: 'US visas' },
  { list: 'uk-belarus-all', main: false, name: 'the UK lists of all regimes', row: 'UK, all regimes together', label: 'UK, all regimes together', short: 'UK, all regimes' },
]

/**
 * For how many days a total is carried on where no newer one is on record: two years. Each of these lists is renewed or reviewed within a year, so that
 * an older total says nothing of the day.
 */
export const CARRIED_DAYS = 730

/** One total as a stretch on the axis of time: it holds from its day to the next total, or to the end of what may be carried on. */
export interface ListStretch {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly precision: ListPrecision
  /** Whether the next stretch begins where this one ends: then a vertical joins them. */
  readonly joined: boolean
  /** What it says to who asks: "23 Jul 2026: 312 persons and 62 entities". */
  readonly title: string
}

export interface ListLine {
  readonly list: ListId
  readonly body: Body
  readonly main: boolean
  readonly label: string
  readonly short: string
  readonly stretches: readonly ListStretch[]
  /** Day after which nothing is on record, where the line ends before the day of the chart; else null. */
  readonly lost: string | null
  readonly href: string
}

export interface Listed {
  readonly from: string
  readonly to: string
  /** Persons and entities together, list by list; of the visa restrictions, which name no entity, the persons. */
  readonly together: readonly ListLine[]
  /** Entities alone, of the lists that give them. */
  readonly entities: readonly ListLine[]
  /** Stretches of time, after the first total, in which no list of a Belarus regime has a total that may be carried on. */
  readonly gaps: readonly { readonly from: number, readonly to: number }[]
}

export interface ListedDrawing extends Listed {
  readonly kind: 'listed'
  readonly label: string
  readonly marks: readonly (TriggerMark & { readonly href: string })[]
}

/** What the chart is made of. */
export interface ListedRows {
  readonly totals: readonly ListTotal[]
  readonly triggers: readonly TriggerDay[]
  /** Ids of triggers that were answered soon; their first days are marked. */
  readonly answered: readonly string[]
}

/** The official totals as drawing, finding and table. */
export function listedChart({ totals, triggers, answered }: ListedRows, asked: ChartAsked): Chart {
  const { day, today, filter } = asked
  const listed = listedOf(totals, day, today)
  return {
    finding: findListed(totals, day, today),
    drawing: listed && {
      kind: 'listed', ...listed,
      label: `Step lines of persons and entities on the official lists from ${listed.from.slice(0, 4)} to ${day === today ? 'today' : formatDayLong(day)}: ${listed.together.map(line => `${line.label} ${endWords(line)}`).join(', ')}. The table below has every total.`,
      marks: linkedMarks(marksOf(triggers, answered, listed.from, listed.to), filter),
    },
    table: tableOf(totals, day),
    note: 'A dot is a total on record; the line holds it until the next one, for two years at most, and then stops: nothing says how many names there were. Hatched on the side where the number may lie: at least, at most, about. Thin: lists that overlap with the one of the body’s Belarus regime.',
    method: [
      'These are totals of official lists, as stated by a source, counted in a copy of the list, or computed from the total before and a published round; the table says which. They are no sums of measures.',
      'Nothing is added across lists. The same person may stand on all three; the US visa restrictions do not name whom they hit, and many of these may stand on the OFAC list too; the UK’s total of all regimes holds its Belarus list.',
      'Between two totals the line shows the last one on record, though names may have come and gone meanwhile. Each list is renewed or reviewed within a year, so that a total without a later one for two years is not carried on any further, and no total is carried on beyond today.',
      'Where a total is not exact, so is every sum of its persons and entities.',
      'Vertical lines: first day of each trigger.',
    ],
  }
}

/** Where a line ends, in words: "374", "at least 200 until 8 Aug 2026". */
export function endWords({ stretches, lost }: ListLine): string {
  const last = stretches.at(-1)
  return last === undefined ? '' : `${totalWords(last.count, last.precision)}${lost === null ? '' : `, nothing after ${formatDay(lost)}`}`
}

/** Every total on record by a day, once, list by list. */
function tableOf(totals: readonly ListTotal[], day: string): ChartTable {
  const known = knownBy(totals, day)
  const figure = (count: number | null, precision: ListPrecision): ChartCell => (count === null ? { value: null, text: 'not given' } : { value: count, text: totalWords(count, precision) })
  return {
    caption: 'Totals of the official lists on record',
    columns: [
      { key: 'list', label: 'List', kind: 'text' }, { key: 'body', label: 'Body', kind: 'text' }, { key: 'on', label: 'Day', kind: 'day' },
      { key: 'persons', label: 'Persons', kind: 'number' }, { key: 'entities', label: 'Entities', kind: 'number' }, { key: 'together', label: 'Together', kind: 'number' },
      { key: 'precision', label: 'Precision', kind: 'text' }, { key: 'basis', label: 'Basis', kind: 'text' }, { key: 'source', label: 'Source', kind: 'text' }, { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: LISTS.flatMap(({ id }) => known.filter(total => total.list === id)).map(total => [
      { value: total.list, text: DRAWN.find(one => one.list === total.list)?.row ?? labelOf(LISTS, total.list) }, { value: total.body }, { value: total.on },
      figure(total.persons, total.precision), figure(total.entities, total.precision), figure(togetherOf(total), total.precision),
      { value: labelOf(COUNT_PRECISIONS, total.precision).toLowerCase() }, { value: labelOf(TOTAL_BASES, total.basis).toLowerCase() }, sourceCell(total.source), { value: total.note, text: total.note ?? '' },
    ]),
  }
}

/** A source as a cell: who says so, and in the file also where; the address only where readers may be sent there. */
export function sourceCell(source: Source | null): ChartCell {
  if (source === null) return { value: null, text: 'no source yet' }
  const name = source.title === null ? source.publisher : `${source.publisher}: ${source.title}`
  return source.link && source.url !== null ? { value: `${name} ${source.url}`, text: source.publisher, href: source.url } : { value: name, text: source.publisher }
}

/** What is drawn of a total. */
const countOf = (total: ListTotal) => togetherOf(total) ?? (total.list === 'us-visa-8015' ? total.persons : null)

const knownBy = (totals: readonly ListTotal[], day: string) => totals.filter(total => total.on <= day).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/**
 * The lists up to a day.
 * @param today nothing is carried on beyond it: what the lists will hold nobody knows
 * @returns null where no total is on record by that day
 */
export function listedOf(totals: readonly ListTotal[], day: string, today: string): Listed | null {
  const known = knownBy(totals, day)
  const [first] = known
  if (first === undefined) return null
  const lines = (pick: (total: ListTotal) => number | null) => DRAWN.map(drawn => lineOf(drawn, known, pick, day, today)).filter(line => line !== null)
  return {
    from: `${first.on.slice(0, 4)}-01-01`, to: day,
    together: lines(countOf), gaps: gapsOf(lines(countOf).filter(line => line.main), day),
    entities: lines(total => (total.list === 'us-visa-8015' ? null : total.entities)),
  }
}

function lineOf(drawn: DrawnList, known: readonly ListTotal[], pick: (total: ListTotal) => number | null, day: string, today: string): ListLine | null {
  const own = known.filter(total => total.list === drawn.list)
  const given = own.flatMap(total => { const count = pick(total); return count === null ? [] : [{ total, count }] })
  const [first] = given
  if (first === undefined) return null
  const horizon = day < today ? day : today
  const stretches = given.map(({ total, count }, index) => {
    const next = given[index + 1]?.total.on
    const until = least(addDays(total.on, CARRIED_DAYS), next ?? horizon)
    // Of a list without entities the number of entities is no estimate, however vague that of its persons is.
    return { from: dayNumber(total.on), to: dayNumber(until), count, precision: count === 0 ? 'exact' as const : total.precision, joined: next === until, title: `${formatDay(total.on)}: ${namesIn(total)}` }
  })
  const last = addDays(given.at(-1)?.total.on ?? day, CARRIED_DAYS)
  const { body } = first.total
  return { list: drawn.list, body, main: drawn.main, label: drawn.label, short: drawn.short, stretches, lost: last < horizon ? last : null, href: hrefOf(body, drawn.list, day, today) }
}

/** Where none of some lines stands, up to a day. */
function gapsOf(lines: readonly ListLine[], day: string): Listed['gaps'] {
  const held = lines.flatMap(line => line.stretches).toSorted((a, b) => a.from - b.from)
  const gaps: { from: number, to: number }[] = []
  let reached = held[0]?.from ?? 0
  for (const { from, to } of [...held, { from: dayNumber(day), to: dayNumber(day) }]) {
    if (from > reached) gaps.push({ from: reached, to: from })
    reached = Math.max(reached, to)
  }
  return gaps
}

const least = (a: string, b: string) => (a < b ? a : b)

/** Where the totals of a list stand, with their sources. */
function hrefOf(body: Body, list: ListId, day: string, today: string): string {
  return `${toHref(`/bodies/${body}`, day === today ? {} : { asOf: day })}#list-${list}`
}

const noun = (count: number, one: string, many: string) => (count === 1 ? one : many)

/** The names of a total in words, as exactly as they are known: "at most 146 persons and at most 107 entities", "four persons". */
export function namesIn(total: ListTotal): string {
  const say = (count: number, one: string, many: string) => `${totalWords(count, total.precision)} ${noun(count, one, many)}`
  const parts = [...(total.persons === null || total.persons === 0 ? [] : [say(total.persons, 'person', 'persons')]), ...(total.entities === null || total.entities === 0 ? [] : [say(total.entities, 'entity', 'entities')])]
  if (parts.length > 0) return parts.join(' and ')
  const together = togetherOf(total)
  return together === null ? 'number not given' : together === 0 ? 'nobody' : say(together, 'person or entity', 'persons and entities')
}

/** What is on the list, without the number: "persons" where it names no entity. */
const whatIs = (total: ListTotal, count: number) => (total.entities === 0 ? noun(count, 'person', 'persons') : noun(count, 'person or entity', 'persons and entities'))

/**
 * The finding: what the list of each Belarus regime held at its latest total on record by the day. A total too old to be carried on to the day is told
 * apart. No sum over lists is ever said.
 */
export function findListed(totals: readonly ListTotal[], day: string, today: string): Part[] {
  const known = knownBy(totals, day)
  const by = day < today ? ` by ${formatDayLong(day)}` : ''
  const latest = DRAWN.filter(drawn => drawn.main).flatMap(drawn => {
    const total = known.findLast(one => one.list === drawn.list && countOf(one) !== null)
    const count = total && countOf(total)
    return total === undefined || count === undefined || count === null ? [] : [{ drawn, total, count, fresh: addDays(total.on, CARRIED_DAYS) >= least(day, today) }]
  }).sort((a, b) => b.count - a.count)
  if (latest.length === 0) return [`No total of an official list is on record${by}.`]
  const figure = ({ total, count, drawn }: (typeof latest)[number]): Part => ({ text: totalWords(count, total.precision).replace(/\b\d\d?$/, number => numberWord(Number(number))), href: hrefOf(total.body, drawn.list, day, today), body: total.body })
  const fresh = latest.filter(one => one.fresh)
  const stale = latest.filter(one => !one.fresh)
  const [top] = fresh
  const many = fresh.length > 1
  const now: Part[] = top === undefined ? [] : [
    ...listParts(fresh.map((one, index) => [
      index === 0 ? `${upperFirst(one.drawn.name)} named ` : `${one.drawn.name} `, figure(one), `${index === 0 ? ` ${whatIs(one.total, one.count)}` : ''} on ${formatDayLong(one.total.on)}`,
    ])),
    many ? `: the latest totals on record${by}, not to be added up, since a name may stand on several lists.` : `, the latest total on record${by}.`,
  ]
  const then = stale.flatMap((one, index): Part[] => [
    `${index === 0 && top === undefined ? '' : ' '}${upperFirst(one.drawn.name)} named `, figure(one), ` ${whatIs(one.total, one.count)} on ${formatDayLong(one.total.on)}; no later total of it is on record${by}.`,
  ])
  return [...now, ...then]
}

