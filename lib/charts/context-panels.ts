import { dayNumber } from '@/lib/charts/axis'
import type { ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import type { ChartTable } from '@/lib/charts/chart-table'
import { SENDERS } from '@/lib/charts/headline'
import { linkedMarks, underFilter } from '@/lib/charts/in-force'
import { sourceCell } from '@/lib/charts/listed'
import { marksOf, standOn, stepsOf, type StepPoint, type TriggerDay, type TriggerMark, type Turn } from '@/lib/charts/steps'
import { countedMeasures, listWords, type Part } from '@/lib/charts/words'
import { periodWords, valueWords, type SeriesValue } from '@/lib/context/figures'
import type { Series } from '@/lib/context/schema'
import { addDays, formatDay, formatDayLong } from '@/lib/dates'
import { dated, toHref } from '@/lib/measures/address'
import { BITING, CONFIDENCES, labelOf, type Body } from '@/lib/measures/vocab'

/**
 * Measures in force and the figures behind them under one axis of time: series and turns of the database in, panels and a table out. The panels stand
 * beneath each other and nothing more: no figure here is the effect of a measure, nor its reason.
 */

interface PanelSpec {
  readonly id: string
  readonly title: string
  /** Series drawn in it, the first filled, the second in outline; their names where there are two. */
  readonly series: readonly { readonly id: string, readonly name: string }[]
}

/** What is looked at; the other series stand with the data. Two series share a panel only where their unit is the same. */
const PANELS: readonly PanelSpec[] = [
  { id: 'prisoners', title: 'Political prisoners, counted by Viasna', series: [{ id: 'political-prisoners', name: '' }] },
  { id: 'trade-eu', title: 'EU trade in goods with Belarus, by year', series: [{ id: 'eu-imports-from-belarus', name: 'imports' }, { id: 'eu-exports-to-belarus', name: 'exports' }] },
  { id: 'trade-months', title: 'EU trade with Belarus, single months', series: [{ id: 'eu-imports-from-belarus-monthly-2022', name: 'imports' }, { id: 'eu-exports-to-belarus-monthly-2022', name: 'exports' }] },
  { id: 'trade-by', title: 'Trade in goods with the EU, counted by Belarus', series: [{ id: 'belarus-exports-to-eu-usd', name: 'exports' }, { id: 'belarus-imports-from-eu-usd', name: 'imports' }] },
  { id: 'frontex', title: 'Irregular crossings, eastern land border of the EU', series: [{ id: 'frontex-eastern-land-border', name: '' }] },
  { id: 'lithuania', title: 'Irregular crossings from Belarus into Lithuania', series: [{ id: 'lithuania-crossings-from-belarus', name: '' }] },
  { id: 'latvia', title: 'Irregular crossings from Belarus into Latvia', series: [{ id: 'latvia-crossings-from-belarus', name: '' }] },
]

export interface PanelValue {
  /** Place in its panel: 0 filled, 1 in outline. */
  readonly layer: 0 | 1
  /** `point`: a stock on a day. `bar`: a flow over its period, from its first to after its last day. */
  readonly shape: 'point' | 'bar'
  readonly from: number
  readonly to: number
  readonly value: number
  readonly bound: SeriesValue['bound']
  /** "at least 35,000". */
  readonly words: string
  /** What it says to who asks: "Jul 2021: at least 3,200 detections". */
  readonly title: string
}

export interface Panel {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly names: readonly string[]
  readonly max: number
  /** None where no value is on record by the day. */
  readonly values: readonly PanelValue[]
}

export interface ContextPanels {
  readonly from: string
  readonly to: string
  /** The step lines of measures in force, as far as the axis reaches; none before the first measure. */
  readonly steps: { readonly points: readonly StepPoint[], readonly ends: readonly { readonly body: Body, readonly count: number }[], readonly max: number }
  readonly panels: readonly Panel[]
}

export interface ContextDrawing extends Omit<ContextPanels, 'steps'> {
  readonly kind: 'context'
  readonly label: string
  readonly steps: Omit<ContextPanels['steps'], 'ends'> & { readonly ends: readonly { readonly body: Body, readonly count: number, readonly href: string }[] }
  readonly marks: readonly (TriggerMark & { readonly href: string })[]
}

/** What the chart is made of. */
export interface ContextRows {
  readonly series: readonly Series[]
  readonly turns: readonly Turn[]
  readonly triggers: readonly TriggerDay[]
  /** Ids of triggers that were answered soon; their first days are marked. */
  readonly answered: readonly string[]
}

/** The series in context as drawing, finding and table. */
export function contextChart({ series, turns, triggers, answered }: ContextRows, asked: ChartAsked): Chart {
  const { day, today, filter } = asked
  const panels = contextOf(series, turns, day)
  return {
    finding: underFilter(findContext(series, turns, day, today), filter),
    drawing: panels && {
      kind: 'context', ...panels,
      label: `Panels under one axis of time from ${panels.from.slice(0, 4)} to ${day === today ? 'today' : formatDayLong(day)}: measures in force; ${panels.panels.map(({ title, values }) => `${title}, ${values.length === 0 ? 'no figure' : values.length === 1 ? 'one figure' : `${values.length} figures`}`).join('; ')}. The table below has every figure with its source.`,
      steps: { ...panels.steps, ends: panels.steps.ends.map(end => ({ ...end, href: toHref('/measures', { ...filter, body: [end.body], state: [...BITING] }) })) },
      marks: linkedMarks(marksOf(triggers, answered, panels.from, panels.to), filter),
    },
    table: tableOf(series, day),
    note: 'The panels stand beneath each other and claim no cause. A point is a count on its day, with no line between points; a bar lies over the time it covers and its height is the sum over that time, so that bars of different length do not compare. Hatched above: at least. What is missing is not on record.',
    method: [
      ...drawnOf(series).flatMap(({ title, note }) => (note === null ? [] : [`${title}: ${note}`])),
      'Every figure has a source of its own, which the table links. A figure belongs to a day, or to the time from a first to a last day; it is shown from its last day on. Where one period lies within another of the same series, as ten months within a year, both are drawn, one over the other.',
      'The axis begins with the year of the first of these figures; measures in force before it are on the chart of measures in force. Further series stand with the data.',
      'Vertical lines: first day of each trigger.',
    ],
  }
}

const drawnOf = (series: readonly Series[]) => PANELS.flatMap(panel => panel.series.flatMap(({ id }) => series.find(one => one.id === id) ?? []))

/** Every figure of the series drawn that was over by a day, once. */
function tableOf(series: readonly Series[], day: string): ChartTable {
  return {
    caption: 'Figures in context, with their sources',
    columns: [
      { key: 'series', label: 'Series', kind: 'text' }, { key: 'from', label: 'From', kind: 'day' }, { key: 'on', label: 'To, or on', kind: 'day' }, { key: 'value', label: 'Figure', kind: 'number' }, { key: 'bound', label: 'Bound', kind: 'text' },
      { key: 'unit', label: 'Unit', kind: 'text' }, { key: 'confidence', label: 'Confidence', kind: 'text' }, { key: 'source', label: 'Source', kind: 'text' }, { key: 'note', label: 'Note', kind: 'text' },
    ],
    rows: drawnOf(series).flatMap(one => knownBy(one, day).map(value => [
      { value: one.title }, { value: value.from, ...(value.from === null && { text: '' }) }, { value: value.on, ...(value.on_precision !== null && { text: formatDay(value.on, value.on_precision) }) }, { value: value.value, text: valueWords(value) },
      { value: value.bound === null ? 'as stated' : value.bound === 'lower' ? 'at least' : 'at most' }, { value: one.unit }, { value: labelOf(CONFIDENCES, value.confidence).toLowerCase() }, sourceCell(value.source), { value: value.note, text: value.note ?? '' },
    ])),
  }
}

/** Values of a series that were over by a day, in time; a wider period before one within it. */
function knownBy(series: Series, day: string): SeriesValue[] {
  return series.values.filter(value => value.on <= day).toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || b.on.localeCompare(a.on))
}

/** First day that a figure speaks of. */
function startOf({ from, on }: SeriesValue): string {
  return from ?? on
}

/**
 * The panels of a day. The axis begins with the year of the first figure on record, or where there is none with that of the first measure.
 * @returns null where neither a figure nor a measure is on record by that day
 */
export function contextOf(series: readonly Series[], turns: readonly Turn[], day: string): ContextPanels | null {
  const steps = stepsOf(turns, day)
  const first = drawnOf(series).flatMap(one => knownBy(one, day).map(startOf)).sort()[0] ?? steps?.from
  if (first === undefined) return null
  const from = `${first.slice(0, 4)}-01-01`
  const start = dayNumber(from)
  const points = steps?.points ?? []
  const before = points.findLast(point => point.t < start)
  const within = points.filter(point => point.t >= start)
  return {
    from, to: day,
    steps: { points: before === undefined || within[0]?.t === start ? within : [{ ...before, t: start, day: from }, ...within], ends: steps?.ends ?? [], max: steps?.max ?? 0 },
    panels: PANELS.flatMap(spec => panelOf(spec, series, day)),
  }
}

function panelOf({ id, title, series: specs }: PanelSpec, all: readonly Series[], day: string): Panel[] {
  const found = specs.flatMap(({ id: wanted }, layer) => { const one = all.find(series => series.id === wanted); return one === undefined ? [] : [{ one, layer: layer as 0 | 1 }] })
  const unit = found[0]?.one.unit
  if (unit === undefined) return []
  const values = found.filter(({ one }) => one.unit === unit).flatMap(({ one, layer }) => knownBy(one, day).map((value): PanelValue => ({
    layer, shape: one.kind === 'flow' ? 'bar' : 'point', from: dayNumber(startOf(value)), to: dayNumber(addDays(value.on, 1)), value: value.value, bound: value.bound, words: valueWords(value),
    title: `${specs[layer]?.name ? `${specs[layer].name}, ` : ''}${periodWords(value)}: ${valueWords(value)} ${one.unit}`,
  })))
  return [{ id, title, unit, names: specs.length > 1 ? specs.map(spec => spec.name) : [], max: Math.max(0, ...values.map(value => value.value)), values }]
}

function valuesBy(series: readonly Series[], id: string, day: string): SeriesValue[] {
  const found = series.find(one => one.id === id)
  return found === undefined ? [] : knownBy(found, day)
}

/** Years in words, those in a row as a stretch: "2015 to 2017 and 2020". */
export function yearsInWords(years: readonly number[]): string {
  const runs = years.reduce<number[][]>((done, year) => { const last = done.at(-1); return last?.at(-1) === year - 1 ? [...done.slice(0, -1), [...last, year]] : [...done, [year]] }, [])
  return listWords(runs.flatMap(run => (run.length < 3 ? run.map(String) : [`${run[0] ?? ''} to ${run.at(-1) ?? ''}`])), 'and')
}

/** Whole years of which two series both have a figure. */
function yearsOn(series: readonly Series[], ids: readonly string[], day: string): number[] {
  const years = ids.map(id => valuesBy(series, id, day).filter(({ from, on }) => from?.endsWith('-01-01') && on === `${from.slice(0, 4)}-12-31`).map(({ on }) => Number(on.slice(0, 4))))
  return [...new Set(years[0])].filter(year => years.every(one => one.includes(year))).sort((a, b) => a - b)
}

/** The counts of the finding, and where they stand with their sources. */
const PRISONERS = { id: 'political-prisoners', href: '/data#series-political-prisoners' }

/**
 * The finding: the latest count of political prisoners beside the measures in force on its day, the highest count on record, and how thin the record of
 * trade is. It sets figures beside each other and says nothing of why.
 */
export function findContext(series: readonly Series[], turns: readonly Turn[], day: string, today: string): Part[] {
  const by = day < today ? ` by ${formatDayLong(day)}` : ''
  const counts = valuesBy(series, PRISONERS.id, day)
  const last = counts.at(-1)
  const years = yearsOn(series, ['eu-imports-from-belarus', 'eu-exports-to-belarus'], day)
  const trade = years.length === 0 ? ` No yearly figure of EU trade with Belarus is on record${last === undefined ? ' either' : by}.` : ` Of EU trade with Belarus ${years.length === 1 ? 'only the year' : 'only the years'} ${yearsInWords(years)} ${years.length === 1 ? 'is' : 'are'} on record${by}.`
  if (last === undefined) return [`No count of political prisoners is on record${by}.`, trade]
  const said = (value: SeriesValue): Part => ({ text: valueWords(value), href: dated(PRISONERS.href, day === today ? undefined : day), body: null })
  const on = ({ on: when, on_precision }: SeriesValue) => (on_precision === null ? `on ${formatDayLong(when)}` : `in ${formatDayLong(when, on_precision)}`)
  const peak = counts.reduce((most, value) => (value.value > most.value ? value : most), last)
  const held = standOn(turns, last.on)
  const count = SENDERS.reduce((sum, body) => sum + held[body], 0)
  return [
    'Viasna’s latest count of political prisoners on record', by, ' is ', said(last), `, ${on(last)}; `,
    ...countedMeasures(count, { body: [...SENDERS], state: [...BITING], asOf: last.on }, null), ` of the EU, the US and the UK ${count > 1 ? 'were' : 'was'} in force that day.`,
    ...(counts.length === 1 ? [] : peak === last ? [' No higher count is on record.'] : [' The highest on record is ', said(peak), `, ${on(peak)}.`]),
    trade,
  ]
}
