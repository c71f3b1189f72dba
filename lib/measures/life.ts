import { addDays, daysBetween, formatDay, formatDayLong, quarterOf, type Precision } from '@/lib/dates'
import type { LawEvent } from '@/lib/events/schema'
import { listWords } from '@/lib/measures/filter'
import type { Period } from '@/lib/measures/state'
import { ENDED_HOW, EVENT_KINDS, STATES, labelOf, type EndedHow, type State } from '@/lib/measures/vocab'
import { firstSentence } from '@/lib/measures/words'

/**
 * The life of a measure laid out as one line: positions in percent of the width, labels in rows so that none covers another. The page draws
 * what this gives and decides nothing. What happened after the day of the law is not there.
 */

/** What a life is drawn from. Events and end are those known on the day. */
export interface LifeInput {
  readonly announced_on: string
  readonly announced_on_precision: Precision
  /** Day of the first adoption; null = none recorded. */
  readonly adopted_on: string | null
  readonly effective_on: string | null
  readonly effective_on_precision: Precision
  /** End, or the day by which it had ended. */
  readonly ended: { readonly on: string, readonly precision: Precision, readonly how: EndedHow | null, readonly exact: boolean } | null
  readonly review_on: string | null
  readonly events: readonly Pick<LawEvent, 'on' | 'on_precision' | 'kind' | 'note'>[]
  readonly periods: readonly Period[]
  readonly state: State
  readonly triggers: readonly { readonly label: string, readonly started_on: string, readonly precision: Precision }[]
  /** The day of the law, and whether it is today. */
  readonly day: string
  readonly isToday: boolean
}

/** How a stretch is drawn: dashes before effect and up to the review, a bar while it bites, half as high when eased or licensed, an outline when suspended. */
export type Shape = 'before' | 'full' | 'half' | 'outline' | 'ahead'

export interface Segment {
  readonly x1: number
  readonly x2: number
  readonly shape: Shape
}

export interface LifeLabel {
  readonly x: number
  readonly row: number
  /** Whether the text stands right of its line (`start`) or left of it. */
  readonly anchor: 'start' | 'end'
  readonly text: string
  readonly date: string
}

export interface Life {
  readonly ticks: readonly { readonly x: number, readonly label: string }[]
  readonly segments: readonly Segment[]
  /** Where the measure stops with a vertical end; null while it stands. */
  readonly end: number | null
  /** Events that have no label of their own, and renewals. */
  readonly marks: readonly { readonly x: number, readonly side: 'above' | 'below' }[]
  readonly above: readonly LifeLabel[]
  readonly below: readonly LifeLabel[]
  readonly triggers: readonly LifeLabel[]
  /** The drawing in words, for those who do not see it. */
  readonly text: string
}

/** How much a drawing of some width can say. */
export interface LifeSpace {
  /** In px of CSS: the narrowest at which it is shown. */
  readonly width: number
  /** Rows of labels above the bar; none on a telephone, where the list of events says it. */
  readonly rows: number
}

const WIDTH_OF_LETTER = 6.7
const GAP = 14

/** Lays out a life for a width. */
export function lifeOf(input: LifeInput, space: LifeSpace): Life {
  const scale = scaleOf(input)
  const x = (on: string) => Math.round(10_000 * Math.min(1, Math.max(0, daysBetween(scale.from, on) / scale.days))) / 100
  const occasions = occasionsOf(input)
  const above = place(occasions.map(occasion => ({ ...occasion, x: x(occasion.on) })), space.width, space.rows)
  const below = place(belowOf(input, space.rows === 0).map(label => ({ ...label, x: x(label.on) })), space.width, 4, true)
  const triggers = space.rows === 0 ? [] : place(triggersOf(input).map(label => ({ ...label, x: x(label.on) })), space.width, 3, true)
  const labelled = new Set(above.map(label => label.x))
  return {
    ticks: ticksOf(scale, space.width).map(tick => ({ x: x(tick.on), label: tick.label })),
    segments: segmentsOf(input, scale.to).map(({ from, to, shape }) => ({ x1: x(from), x2: x(to), shape })),
    end: input.ended === null ? null : x(input.ended.on),
    marks: [
      ...occasions.filter(occasion => occasion.on !== input.ended?.on && !labelled.has(x(occasion.on))).map(occasion => ({ x: x(occasion.on), side: 'above' as const })),
      ...input.events.filter(event => event.kind === 'extended').map(event => ({ x: x(event.on), side: 'below' as const })),
    ],
    above, below, triggers, text: textOf(input),
  }
}

interface Scale { readonly from: string, readonly to: string, readonly days: number }

/** From the year (for short lives: the quarter) of the first day to a little after the last. */
function scaleOf(input: LifeInput): Scale {
  const own = [input.announced_on, input.adopted_on, input.effective_on, ...input.events.map(event => event.on)].filter(on => on !== null)
  const first = least([...own, ...triggersOf(input).map(label => label.on)])
  const last = greatest([...own, input.ended?.on ?? input.day, ...(input.review_on === null ? [] : [input.review_on])])
  const span = daysBetween(first, last)
  const from = span > 900 ? `${first.slice(0, 4)}-01-01` : quarterOf(first)
  const to = addDays(last, Math.max(20, Math.round(span * 0.04)))
  return { from, to, days: daysBetween(from, to) }
}

function segmentsOf(input: LifeInput, edge: string): { from: string, to: string, shape: Shape }[] {
  const shapes: Readonly<Record<State, Shape | null>> = { announced: 'before', in_force: 'full', eased: 'half', licensed: 'half', suspended: 'outline', ended: null }
  const drawn = input.periods.filter(period => period.from <= input.day).flatMap(period => {
    const shape = shapes[period.state]
    const to = period.to === null || period.to > input.day ? input.day : period.to
    return shape === null || to <= period.from ? [] : [{ from: period.from, to, shape }]
  })
  const ahead = input.ended === null ? input.review_on : null
  return ahead !== null && ahead > input.day && ahead <= edge ? [...drawn, { from: input.day, to: ahead, shape: 'ahead' as const }] : drawn
}

/** A label before it has a place. The first text is preferred; the later ones are shorter. */
interface Wish {
  readonly on: string
  readonly texts: readonly string[]
  readonly date: string
  /** The higher, the later it gives way. */
  readonly weight: number
}

const WEIGHTS: Readonly<Record<LawEvent['kind'], number>> = { adopted: 4, expanded: 2, amended: 1, extended: 0, suspended: 5, eased: 3, reimposed: 5, lifted: 5, expired: 5, delisted: 2 }

/** One occasion per day: announcement, adoption, events other than renewals, the end, and the review ahead. */
function occasionsOf(input: LifeInput): Wish[] {
  const days = new Map<string, { words: string[], notes: string[], precision: Precision, weight: number }>()
  const add = (on: string, word: string, precision: Precision, weight: number, note: string | null = null) => {
    const day = days.get(on) ?? { words: [], notes: [], precision, weight: 0 }
    if (!day.words.includes(word)) day.words.push(word)
    if (note !== null) day.notes.push(note)
    days.set(on, { ...day, weight: Math.max(day.weight, weight) })
  }
  add(input.announced_on, 'Announced', input.announced_on_precision, 6)
  if (input.adopted_on !== null) add(input.adopted_on, 'Adopted', null, 6)
  const { ended } = input
  for (const event of input.events) {
    const ending = event.kind === 'lifted' || event.kind === 'expired'
    if (event.kind === 'extended' || (ending && event.on === ended?.on)) continue
    // The act that ends a measure is often days older than the end.
    const decided = ending && ended !== null && event.on < ended.on
    add(event.on, decided ? 'End decided' : labelOf(EVENT_KINDS, event.kind), event.on_precision, WEIGHTS[event.kind], decided ? null : event.note)
  }
  if (ended !== null) add(ended.on, `${labelOf(ENDED_HOW, ended.how ?? 'lifted')}${ended.exact ? '' : ' by then'}`, ended.precision, 8)
  if (input.review_on !== null && input.review_on > input.day) add(input.review_on, 'Review', null, 7)
  return [...days].map(([on, { words, notes, precision, weight }]) => {
    const kinds = listWords(words.map((word, index) => (index === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1))), 'and')
    const note = words.length === 1 && notes.length === 1 ? shortNote(notes[0] ?? '') : null
    return { on, texts: note === null ? [kinds] : [note, kinds], date: formatDay(on, precision), weight }
  })
}

const LONGEST_NOTE = 46

/** The first sentence of a note, where it is short enough to stand beside a line. */
function shortNote(note: string): string | null {
  const first = firstSentence(note).split('; ')[0]?.replace(/\.$/, '') ?? ''
  return first.length > 0 && first.length <= LONGEST_NOTE ? first : null
}

function belowOf(input: LifeInput, narrow: boolean): Wish[] {
  const wishes: Wish[] = []
  if (input.effective_on !== null && input.effective_on <= input.day) wishes.push({ on: input.effective_on, texts: [narrow ? '' : 'Effective'], date: formatDay(input.effective_on, input.effective_on_precision), weight: 5 })
  if (input.ended === null) wishes.push({ on: input.day, texts: [narrow ? '' : input.isToday ? 'Today' : formatDay(input.day)], date: `${labelOf(STATES, input.state).toLowerCase()}${narrow ? (input.isToday ? ' today' : ` ${formatDay(input.day)}`) : ''}`, weight: 6 })
  else if (narrow) wishes.push({ on: input.ended.on, texts: [''], date: `${labelOf(ENDED_HOW, input.ended.how ?? 'lifted').toLowerCase()} ${input.ended.exact ? '' : 'by '}${formatDay(input.ended.on, input.ended.precision)}`, weight: 6 })
  const renewals = input.events.filter(event => event.kind === 'extended')
  const first = renewals[0]
  if (first !== undefined && !narrow) wishes.push({ on: first.on, texts: [''], date: renewals.length === 1 ? `Extended ${formatDay(first.on, first.on_precision)}` : `Extended ${renewals.length} times`, weight: 2 })
  return wishes
}

/** Events answered that lie within the life or shortly before it; older ones would push the life to the edge. */
function triggersOf(input: LifeInput): Wish[] {
  const start = least([input.announced_on, input.effective_on ?? input.announced_on])
  return input.triggers.filter(trigger => trigger.started_on <= input.day && daysBetween(trigger.started_on, start) <= 400 && trigger.started_on <= (input.ended?.on ?? input.day)).map(trigger => {
    const before = daysBetween(trigger.started_on, start)
    const lag = trigger.precision === null && before > 0 ? `, ${before} day${before === 1 ? '' : 's'} before` : ''
    return { on: trigger.started_on, texts: [`${formatDay(trigger.started_on, trigger.precision)}: ${trigger.label}${lag}`, trigger.label], date: '', weight: 1 }
  })
}

type Placed = LifeLabel & { readonly from: number, readonly to: number }
type Positioned = Wish & { readonly x: number }

/**
 * Gives labels rows, 0 being nearest to the bar. A label's line runs from its row to the bar, so it must not cross the text of a lower row: labels
 * right of their lines are placed from the right, those that only fit left of theirs then from the left. Where there is no room, the lightest label
 * there takes its shorter text and then goes: its mark on the bar stays.
 * @param inline whether text and date share one line
 */
function place(wishes: readonly Positioned[], width: number, rows: number, inline = false): LifeLabel[] {
  if (rows === 0) return []
  let left = wishes
  for (;;) {
    const fits = (wish: Positioned) => wish.x / 100 * width + sizeOf(wish, inline) <= width
    const order = [...left.filter(fits).sort((a, b) => b.x - a.x || b.weight - a.weight), ...left.filter(wish => !fits(wish)).sort((a, b) => a.x - b.x || b.weight - a.weight)]
    const placed: { wish: Positioned, spot: Placed }[] = []
    const stuck = order.find(wish => {
      const spot = spotFor(wish, placed.map(other => other.spot), width, rows, inline)
      if (spot !== null) placed.push({ wish, spot })
      return spot === null
    })
    if (stuck === undefined) return placed.map(({ spot: { from: _from, to: _to, ...label } }) => label).sort((a, b) => a.x - b.x)
    const reach = sizeOf(stuck, inline)
    const at = stuck.x / 100 * width
    const near = [stuck, ...placed.filter(({ spot }) => spot.from <= at + reach && spot.to >= at - reach).map(other => other.wish)]
    const lightest = near.sort((a, b) => a.weight - b.weight || b.texts.length - a.texts.length)[0] ?? stuck
    left = left.flatMap(wish => (wish !== lightest ? [wish] : wish.texts.length > 1 ? [{ ...wish, texts: wish.texts.slice(1) }] : []))
  }
}

/** Width of a label in px, by a letter of middling width. */
function sizeOf(wish: Wish, inline: boolean): number {
  const text = wish.texts[0] ?? ''
  return (inline ? text.length + wish.date.length + 1 : Math.max(text.length, wish.date.length)) * WIDTH_OF_LETTER + GAP
}

function spotFor(wish: Positioned, placed: readonly Placed[], width: number, rows: number, inline: boolean): Placed | null {
  const at = wish.x / 100 * width
  const size = sizeOf(wish, inline)
  for (const anchor of at + size <= width ? ['start', 'end'] as const : ['end', 'start'] as const) {
    const from = anchor === 'start' ? at : at - size
    const to = anchor === 'start' ? at + size : at
    if (from < 0 || to > width + GAP) continue
    for (let row = 0; row < rows; row++) {
      const free = placed.every(other => {
        const otherAt = other.x / 100 * width
        if (otherAt >= from && otherAt <= to && row <= other.row) return false
        if (at >= other.from && at <= other.to && other.row <= row) return false
        return row !== other.row || to <= other.from || from >= other.to
      })
      if (free) return { x: wish.x, row, anchor, text: wish.texts[0] ?? '', date: wish.date, from, to }
    }
  }
  return null
}

/** Years, or months where a life is short: as many as fit side by side. */
function ticksOf(scale: Scale, width: number): { on: string, label: string }[] {
  const months = scale.days / 30.44
  // Months would crowd a life of many years.
  const step = (months > 40 ? [12, 24, 60, 120] : [1, 3, 6, 12, 24]).find(count => count * width / months >= 58) ?? 240
  const start = Number(scale.from.slice(0, 4)) * 12 + Number(scale.from.slice(5, 7)) - 1
  const ticks: { on: string, label: string }[] = []
  for (let month = start; ; month++) {
    const on = `${Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}-01`
    if (on > scale.to) return ticks
    if (on < scale.from || (step < 240 ? month % step !== 0 : month % 240 !== 0)) continue
    ticks.push({ on, label: month % 12 === 0 ? on.slice(0, 4) : ticks.length === 0 ? formatDay(on, 'month') : formatDay(on, 'month').slice(0, 3) })
  }
}

function textOf(input: LifeInput): string {
  const said = (word: string, on: string, precision: Precision) => `${word} ${formatDayLong(on, precision)}`
  const running = input.periods.filter(period => period.from <= input.day && period.state !== 'ended' && period.state !== 'announced' && period.from !== input.effective_on)
  const parts = [
    said('announced', input.announced_on, input.announced_on_precision),
    ...(input.adopted_on === null ? [] : [said('adopted', input.adopted_on, null)]),
    input.effective_on === null ? 'effective date not established' : said('effective', input.effective_on, input.effective_on_precision),
    ...running.map(period => `${labelOf(STATES, period.state).toLowerCase()} from ${formatDayLong(period.from)}`),
    ...(input.ended === null ? [`${labelOf(STATES, input.state).toLowerCase()} ${input.isToday ? 'today' : `on ${formatDayLong(input.day)}`}`] : [said(`${labelOf(ENDED_HOW, input.ended.how ?? 'lifted').toLowerCase()}${input.ended.exact ? '' : ' by'}`, input.ended.on, input.ended.precision)]),
    ...(input.review_on === null ? [] : [said('review', input.review_on, null)]),
  ]
  return `Life of the measure: ${parts.join(', ')}. The list below has every event.`
}

function least(days: readonly string[]): string {
  return days.reduce((first, day) => (day < first ? day : first))
}

function greatest(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last))
}
