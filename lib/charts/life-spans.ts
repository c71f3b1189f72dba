import { dayNumber } from '@/lib/charts/axis'
import type { ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import { narrowed, type ChartCell, type ChartTable } from '@/lib/charts/chart-table'
import { linkedMarks } from '@/lib/charts/in-force'
import { marksOf, type TriggerDay, type TriggerMark } from '@/lib/charts/steps'
import { counted, listParts, tenseOf, upperFirst, type Part } from '@/lib/charts/words'
import { formatDay, formatDayLong, type Precision } from '@/lib/dates'
import { toHref, type Filter } from '@/lib/measures/address'
import type { MeasureLife } from '@/lib/measures/data'
import type { Period } from '@/lib/measures/state'
import { BITING, BODIES, ENDED_HOW, STATES, labelOf, type Body, type EndedHow, type State } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'

/** Life spans: one bar for each measure, from the day it bites to the day it ends, with the stretches in which relief ran. Periods in, bars and a table out. */

export interface LifeStretch {
  readonly state: Exclude<State, 'ended'>
  readonly from: number
  /** The day of the chart where it is running on it. */
  readonly to: number
}

export interface LifeBar {
  readonly id: string
  readonly name: string
  readonly href: string
  /** What it says to who asks: "SWIFT ban on three banks: 20 Mar 2022 to 3 May 2023, lifted". */
  readonly title: string
  readonly stretches: readonly LifeStretch[]
  /** Where it stops and how; null while it runs, when the bar is left open. */
  readonly end: { readonly at: number, readonly how: EndedHow | null } | null
}

export interface LifeGroup {
  readonly body: Body
  readonly name: string
  readonly href: string
  /** In the order of their starts. */
  readonly bars: readonly LifeBar[]
}

export interface LifeSpansDrawing {
  readonly kind: 'life-spans'
  readonly label: string
  readonly from: string
  readonly to: string
  readonly groups: readonly LifeGroup[]
  /** From one bar to the next, in pixels of the usual text size; and what the whole drawing takes. */
  readonly pitch: number
  readonly height: number
  /** Whether there is room for the name of each measure above its bar. */
  readonly named: boolean
  /** States and ends that some bar shows, for the key. */
  readonly states: readonly LifeStretch['state'][]
  readonly ends: readonly EndedHow[]
  readonly marks: readonly (TriggerMark & { readonly href: string })[]
}

/** What the chart is made of. */
export interface LifeRows {
  readonly lives: readonly MeasureLife[]
  readonly triggers: readonly TriggerDay[]
  /** Ids of triggers that were answered soon; their first days are marked. */
  readonly answered: readonly string[]
}

/** A measure as far as its life is known on a day: nothing after it. */
interface Life {
  readonly row: MeasureLife
  readonly periods: readonly Period[]
  readonly now: Period
  /** First day on which it bites; null where that is not established by the day. */
  readonly from: string | null
  /** First day without it; null while it runs. */
  readonly to: string | null
}

/** Lives up to a day, in the order of their starts; measures that do not exist by then are left out. */
export function livesBy(rows: readonly MeasureLife[], day: string): Life[] {
  return rows.flatMap((row): Life[] => {
    const periods = row.periods.filter(period => period.from <= day)
    const now = periods.at(-1)
    if (now === undefined) return []
    const bites = periods.find(period => period.state !== 'announced' && period.state !== 'ended')
    return [{ row, periods, now, from: bites?.from ?? null, to: now.state === 'ended' ? now.from : null }]
  }).sort((a, b) => compare(a.periods[0]?.from ?? '', b.periods[0]?.from ?? '') || compare(a.row.id, b.row.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The lives of all measures that a filter keeps, as drawing, finding and table. */
export function lifeSpansChart({ lives: rows, triggers, answered }: LifeRows, asked: ChartAsked): Chart {
  const { filter, day, today } = asked
  const lives = livesBy(rows, day)
  return {
    finding: findLives(lives, filter, day, today),
    drawing: drawingOf(lives, triggers, answered, asked),
    table: tableOf(lives, filter),
    note: 'One bar is one measure, in the order of the days on which they began. It begins dotted where it was announced before it took effect, is full while the measure is in force, and changes its pattern while relief runs. A bar that reaches the right edge was still running.',
    method: [
      'A bar is the life of a measure as its own page tells it: from the day it was announced or took effect to the first day without it, cut off on the day of the chart. What happened after that day is not shown.',
      'Where the day of effect is not established a measure stays announced. Eased, licensed and suspended follow from the reliefs on record and their dates.',
      'Where few measures are asked for, each bar has the name of its measure above it; the titles of the others appear under the pointer, and all of them stand in the table.',
      'Vertical lines: first day of each trigger.',
    ],
  }
}

/** Up to this many measures each has its name above it. */
const MOST_NAMED = 45
const NAMED_PITCH = 24
/** Pixels that all bars together take where they are not named, and the thinnest that a bar with its gap may get. */
const HEIGHT = 1200
const THINNEST = 1.2
const THICKEST = 6
/** Pixels for the key and the axes, for a row of labels of triggers, and for the name of a body. */
const AROUND = 128
const ROW = 18
const HEAD = 34

function drawingOf(lives: readonly Life[], triggers: readonly TriggerDay[], answered: readonly string[], { filter, day, today }: ChartAsked): LifeSpansDrawing | null {
  const first = lives[0]?.periods[0]?.from
  if (first === undefined) return null
  const from = `${first.slice(0, 4)}-01-01`
  const named = lives.length <= MOST_NAMED
  const groups = BODIES.flatMap(({ id, label }): LifeGroup[] => {
    const bars = lives.filter(life => life.row.body === id).map(life => barOf(life, filter, day))
    return bars.length === 0 ? [] : [{ body: id, name: label, href: toHref('/measures', narrowed(filter, { body: [id] })), bars }]
  })
  const bars = groups.flatMap(group => group.bars)
  const marks = linkedMarks(marksOf(triggers, answered, from, day), filter)
  const pitch = named ? NAMED_PITCH : Math.min(THICKEST, Math.max(THINNEST, Math.round(10 * HEIGHT / lives.length) / 10))
  return {
    kind: 'life-spans', from, to: day, groups, named, pitch, height: Math.ceil(AROUND + marks.length * ROW + groups.length * HEAD + bars.length * pitch), marks,
    label: `Life spans from ${from.slice(0, 4)} to ${day === today ? 'today' : formatDayLong(day)}: ${groups.map(group => `${group.body} ${group.bars.length}`).join(', ')}. The table below has every measure.`,
    states: STATES.flatMap(({ id }) => (id !== 'ended' && bars.some(bar => bar.stretches.some(stretch => stretch.state === id)) ? [id] : [])),
    ends: ENDED_HOW.flatMap(({ id }) => (bars.some(bar => bar.end?.how === id) ? [id] : [])),
  }
}

function barOf(life: Life, filter: Filter, day: string): LifeBar {
  const { row, periods, now, from, to } = life
  return {
    id: row.id, name: row.title, href: hrefOf(row.id, filter),
    title: `${row.body}, ${row.title}: ${from === null ? `announced ${formatDay(row.announced_on, row.announced_on_precision)}, ${to === null ? 'not shown to be in force' : `${stateWords(now)} ${formatDay(to)}`}` : `${formatDay(from, precisionOf(row, from))} ${to === null ? `on, ${stateWords(now)}` : `to ${formatDay(to)}, ${stateWords(now)}`}`}`,
    stretches: periods.flatMap(period => (period.state === 'ended' ? [] : [{ state: period.state, from: dayNumber(period.from), to: dayNumber(period.to === null || period.to > day ? day : period.to) }])),
    end: to === null ? null : { at: dayNumber(to), how: now.ended_how },
  }
}

const hrefOf = (id: string, { asOf, knownAt }: Filter) => toHref(`/measures/${id}`, { ...(asOf !== undefined && { asOf }), ...(knownAt !== undefined && { knownAt }) })
const stateWords = ({ state, ended_how }: Period) => (state === 'ended' && ended_how !== null ? labelOf(ENDED_HOW, ended_how) : labelOf(STATES, state)).toLowerCase()

/** How exactly the day is known on which a life begins. */
function precisionOf(row: MeasureLife, on: string): Precision {
  return on === row.effective_on ? row.effective_on_precision : on === row.announced_on ? row.announced_on_precision : null
}

const RELIEVED: readonly State[] = ['eased', 'licensed', 'suspended']

function tableOf(lives: readonly Life[], filter: Filter): ChartTable {
  return {
    caption: 'Measures and their life spans',
    columns: [
      { key: 'measure', label: 'Measure', kind: 'text' }, { key: 'body', label: 'Body', kind: 'text' }, { key: 'from', label: 'From', kind: 'day' }, { key: 'to', label: 'First day without', kind: 'day' },
      { key: 'state', label: 'State', kind: 'text' }, { key: 'relief', label: 'Under relief', kind: 'text' }, { key: 'id', label: 'Id', kind: 'text' },
    ],
    rows: BODIES.flatMap(({ id }) => lives.filter(life => life.row.body === id)).map(({ row, periods, now, from, to }): ChartCell[] => {
      const relieved = periods.filter(period => RELIEVED.includes(period.state))
      return [
        { value: row.title, href: hrefOf(row.id, filter) }, { value: row.body },
        { value: from, ...(from === null ? { text: 'not established' } : precisionOf(row, from) !== null && { text: formatDay(from, precisionOf(row, from)) }) },
        { value: to, ...(to === null && { text: 'open-ended' }) },
        { value: stateWords(now) },
        { value: relieved.length === 0 ? null : relieved.map(period => `${period.state} ${period.from}/${endIn(period, now) ?? ''}`).join('; '), text: relieved.map(period => `${labelOf(STATES, period.state).toLowerCase()} ${formatDay(period.from)} ${endIn(period, now) === null ? 'on' : `to ${formatDay(period.to ?? '')}`}`).join('; ') },
        { value: row.id },
      ]
    }),
  }
}

/** The end of a stretch, where it had ended by the day of the chart: the last one on record runs. */
const endIn = (period: Period, now: Period) => (period === now ? null : period.to)

/** The finding: how many of the measures bite on the day, stand without biting, wait, or have ended; and the oldest that bites. */
export function findLives(lives: readonly Life[], filter: Filter, day: string, today: string): Part[] {
  const tense = tenseOf(day, today)
  const total = lives.length
  const on = formatDayLong(day)
  if (total === 0) return [tense === 'present' ? 'No such measure is on record.' : `No such measure is on record by ${on}.`]
  const shares = ([[BITING, 'in force or eased'], [['licensed', 'suspended'], 'licensed in full or suspended'], [['announced'], 'announced'], [['ended'], 'ended']] as const)
    .map(([states, words]) => ({ states: states as readonly State[], words, count: lives.filter(life => (states as readonly State[]).includes(life.now.state)).length })).filter(share => share.count > 0)
  const whole: Part = { text: numberWord(total), filter, body: null }
  // Each share opens its states as far as the filter asks for them.
  const share = ({ states, words, count }: (typeof shares)[number]): Part[] => [counted(count, numberWord(count), narrowed(filter, { state: states.filter(state => filter.state?.includes(state) ?? true) }), null), ` ${words}`]
  const verb = (count: number) => ({ past: count === 1 ? 'was' : 'were', present: count === 1 ? 'is' : 'are', future: 'will be' })[tense]
  const when = { past: `On ${on} `, present: '', future: `By the law known today, on ${on} ` }[tense]
  const [first, ...rest] = shares
  const [count = '', words = ''] = first === undefined ? [] : share(first)
  const counts: Part[] = total === 1
    ? [upperFirst(`${when}the `), whole, ` measure on record ${verb(1)}${words as string}.`]
    : rest.length === 0
      ? [...(total === 2 ? [when, { text: when === '' ? 'Both' : 'both', filter, body: null } satisfies Part] : [upperFirst(`${when}all `), whole]), ` measures on record ${verb(total)}${words as string}.`]
      : [upperFirst(`${when === '' ? '' : when.replace(/ $/, ', ')}of `), whole, ' measures on record ', ...listParts([[count, ` ${verb(first?.count ?? 0)}${words as string}`], ...rest.map(share)]), '.']
  const [oldest] = lives.filter(life => life.from !== null && (BITING as readonly State[]).includes(life.now.state)).sort((a, b) => compare(a.from ?? '', b.from ?? '') || compare(a.row.id, b.row.id))
  if (oldest === undefined || oldest.from === null || total === 1) return counts
  return [
    ...counts, ` The oldest of those in force ${verb(1)} “`, { text: oldest.row.title, href: hrefOf(oldest.row.id, filter), body: oldest.row.body },
    `”, since ${formatDayLong(oldest.from, precisionOf(oldest.row, oldest.from))}.`,
  ]
}
