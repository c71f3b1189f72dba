import { SENDERS } from '@/lib/charts/headline'
import type { TriggerDay } from '@/lib/charts/steps'
import { listParts, listWords, upperFirst, type Part } from '@/lib/charts/words'
import { toHref, type Filter } from '@/lib/measures/address'
import { numberWord } from '@/lib/measures/words'
import { daysBetween, formatDayLong } from '@/lib/dates'
import { shortOf, type Body } from '@/lib/measures/vocab'

/** How fast each body answered each trigger: counts of the database in, lanes out. */

/** How a body answered a trigger, as `countAnswers` has it. */
export interface AnswerCount {
  readonly trigger: string
  readonly body: Body
  readonly count: number
  readonly first_on: string | null
  readonly first_id: string | null
}

export interface Lane {
  readonly body: Body
  /**
   * `days`: drawn. `late`: more than a year after, said in words, for a mark that far out would squeeze all others. `bound`: the UK before it had
   * a regime of its own. `none`: no measure by that day.
   */
  readonly kind: 'days' | 'late' | 'bound' | 'none'
  readonly days: number | null
  readonly first_id: string | null
}

export interface AnswerRow {
  readonly trigger: TriggerDay
  readonly lanes: readonly Lane[]
  /** Measures that answer it, by body; those with none are left out. */
  readonly counts: readonly { readonly body: Body, readonly count: number }[]
}

/** The day from which the UK had a Belarus regime of its own; EU acts bound it before. */
export const UK_ALONE = '2020-12-31'
const SOON = 200
const YEAR = 365

/** The four that the tracker is about stand there even before anyone has answered. */
const ALWAYS = ['2020-crackdown', '2021-ryanair-diversion', '2021-migrant-crisis', '2022-invasion']

/**
 * Triggers worth a comparison, oldest first: begun on a known day, and answered within 200 days by more than one state, which the EU always is.
 * That leaves out what one country alone made its own (a money-laundering finding, the end of the Brexit transition) and what grew slowly.
 */
export function answersOf(answers: readonly AnswerCount[], triggers: readonly TriggerDay[], day: string): AnswerRow[] {
  return triggers.filter(trigger => trigger.started_on <= day && trigger.started_on_precision === null)
    .map(trigger => {
      const own = answers.filter(answer => answer.trigger === trigger.id)
      return { trigger, lanes: SENDERS.map(body => laneOf(trigger, own.find(answer => answer.body === body), body)), counts: SENDERS.flatMap(body => own.filter(answer => answer.body === body && answer.count > 0).map(({ count }) => ({ body, count }))) }
    })
    .filter(({ trigger, lanes }) => {
      const soon = lanes.filter(lane => lane.kind === 'days' && lane.days !== null && lane.days <= SOON).map(lane => lane.body)
      return ALWAYS.includes(trigger.id) || soon.includes('EU') || soon.length > 1
    })
    .sort((a, b) => (a.trigger.started_on < b.trigger.started_on ? -1 : 1))
}

function laneOf(trigger: TriggerDay, answer: AnswerCount | undefined, body: Body): Lane {
  const first = answer?.first_on ?? null
  if (boundByEu(trigger.started_on, body, first)) return { body, kind: 'bound', days: null, first_id: null }
  if (first === null) return { body, kind: 'none', days: null, first_id: null }
  const days = daysBetween(trigger.started_on, first)
  return { body, kind: isLate(days) ? 'late' : 'days', days, first_id: answer?.first_id ?? null }
}

/** Whether a body had no answer of its own because the acts of the EU bound it: the UK, where the trigger began before its own regime and it had not acted before either. */
export function boundByEu(started_on: string, body: Body, first_on: string | null): boolean {
  return body === 'UK' && started_on < UK_ALONE && (first_on === null || first_on >= UK_ALONE)
}

/** Whether a mark so many days out would squeeze all others, so that it is said in words. */
export function isLate(days: number): boolean {
  return days > YEAR
}

/** The axis of days: its length, and ticks that leave room for their labels. */
export function answerAxis(rows: readonly AnswerRow[]): { length: number, ticks: number[] } {
  return dayAxis(Math.max(0, ...rows.flatMap(row => row.lanes.map(lane => (lane.kind === 'days' ? (lane.days ?? 0) : 0)))))
}

/**
 * An axis of days that reaches a little beyond the last mark.
 * @param sparse half as many ticks, for a narrow drawing
 */
export function dayAxis(most: number, sparse = false): { length: number, ticks: number[] } {
  const length = Math.ceil(Math.max(30, most) / 10) * 10 + 10
  const step = (length <= 70 ? 10 : length <= 240 ? 30 : 60) * (sparse ? 2 : 1)
  return { length, ticks: Array.from({ length: Math.floor((length - 1) / step) + 1 }, (_, index) => index * step) }
}

const daysIn = (days: number) => (days === 0 ? 'on the same day' : `after ${numberWord(days)} day${days === 1 ? '' : 's'}`)

/** A lane in words: "EU after 46 days", "UK bound by EU acts". */
export function laneInWords(lane: Lane): string {
  switch (lane.kind) {
    case 'days': case 'late': return `${lane.body} ${daysIn(lane.days ?? 0)}`
    case 'bound': return `${lane.body} bound by EU acts`
    case 'none': return `${lane.body} none`
  }
}

/**
 * Bodies in the order in which they acted, those of one day together: "the US on the same day, the EU after one day and the UK after five days".
 * The days open the measure that was first; where several bodies were, the answers on the page of the trigger.
 */
function inOrder(row: AnswerRow, clock: Filter): Part[] {
  const lanes = row.lanes.filter(lane => lane.days !== null).sort((a, b) => (a.days ?? 0) - (b.days ?? 0))
  return listParts([...new Set(lanes.map(lane => lane.days))].map(days => {
    const own = lanes.filter(lane => lane.days === days)
    const only = own.length === 1 ? own[0] : undefined
    const href = only?.first_id ? toHref(`/measures/${only.first_id}`, clock) : `${toHref(`/triggers/${row.trigger.id}`, clock)}#answers`
    const [lead, text] = days === 0 ? ['on', 'the same day'] : ['after', `${numberWord(days ?? 0)} day${days === 1 ? '' : 's'}`]
    return [`${listWords(own.map(lane => shortOf(lane.body)), 'and')} ${lead} `, { text, href, body: only?.body ?? null }]
  }))
}

const named = (row: AnswerRow) => `the ${row.trigger.label}`

/** The finding: the quickest and the slowest response among the triggers that all three answered; else the response to the latest trigger. */
export function findAnswers(rows: readonly AnswerRow[], day: string, today: string): Part[] {
  const clock = day === today ? {} : { asOf: day }
  const slowest = (row: AnswerRow) => Math.max(...row.lanes.map(lane => lane.days ?? 0))
  const whole = rows.filter(row => row.lanes.every(lane => lane.kind === 'days')).sort((a, b) => slowest(a) - slowest(b))
  const [quick] = whole
  const slow = whole.at(-1)
  if (quick && slow && slowest(quick) < slowest(slow)) {
    return [`Of the triggers that all three answered, ${named(quick)} drew the quickest response: `, ...inOrder(quick, clock), `. ${upperFirst(named(slow))} drew the slowest: `, ...inOrder(slow, clock), '.']
  }
  const last = rows.filter(row => row.lanes.some(lane => lane.kind === 'days')).at(-1)
  if (last) return [`Of the triggers below, the latest answered ${day < today ? 'by then was' : 'is'} ${named(last)}: `, ...inOrder(last, clock), '.']
  return [rows.length === 0 ? `No trigger that was answered within ${SOON} days is on record${day < today ? ` by ${formatDayLong(day)}` : ''}.` : 'No measure that answers one of these triggers is on record yet.']
}
