import { answersOf, findAnswers, type AnswerCount } from '@/lib/charts/answers'
import type { ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import { narrowed, onDayOf, type ChartCell, type ChartTable } from '@/lib/charts/chart-table'
import type { TriggerDay } from '@/lib/charts/steps'
import { formatDay } from '@/lib/dates'
import { toHref, type Filter } from '@/lib/measures/address'
import { labelOf, type Body } from '@/lib/measures/vocab'
import { RESPONSE_KINDS, type ResponseKind } from '@/lib/triggers/kinds'
import { axisOf, groupsOf, isDrawn, responseInWords, responsesOf, standingInWords, type AnswerTally, type First, type Response } from '@/lib/triggers/responses'

/** Days from a trigger to the first answers of each body, trigger by trigger: the responses of the triggers' own pages in one drawing and one table. */

export interface ResponseLane {
  readonly body: Body
  /** Drawn as a mark; null where it is said in words. */
  readonly days: number | null
  /** "UK 5", or "UK: bound by EU acts at the time". */
  readonly words: string
  /** Its first measure; null where there is none. */
  readonly href: string | null
  readonly title: string
}

/** Pixels of the usual text size: a lane, the air between two triggers, the head and the foot of a plot, and the name of a trigger where it stands above its lanes. */
export const RESPONSE_SIZES = { lane: 19, between: 15, head: 44, foot: 30, name: 21 } as const

export interface ResponseDrawing {
  readonly kind: 'response'
  /** Pixels that the drawing takes where the kinds stand beside each other, and where one stands under the other. */
  readonly heights: { readonly wide: number, readonly narrow: number }
  readonly label: string
  readonly axis: { readonly length: number, readonly ticks: readonly number[] }
  readonly kinds: readonly { readonly id: ResponseKind, readonly label: string }[]
  readonly rows: readonly { readonly id: string, readonly label: string, readonly date: string, readonly href: string, readonly lanes: readonly (readonly ResponseLane[])[] }[]
}

/** What the chart is made of. */
export interface ResponseRows {
  readonly answers: readonly (AnswerCount & AnswerTally)[]
  readonly firsts: readonly First[]
  readonly triggers: readonly TriggerDay[]
}

/** How fast each body answered the triggers worth a comparison, as drawing, finding and table. */
export function responseChart({ answers, firsts, triggers }: ResponseRows, asked: ChartAsked): Chart {
  const { filter, day, today } = asked
  const rows = answersOf(answers, triggers, day)
  // Those kept have begun on a known day.
  const told = rows.map(({ trigger }) => ({ trigger, responses: responsesOf({ ...trigger, started_on_precision: null }, answers, firsts) }))
  const past = day < today
  const { lane, between, head, foot, name } = RESPONSE_SIZES
  const lanes = told.reduce((sum, { responses }) => sum + Math.max(...groupsOf(responses).map(group => group.lanes.length)) * lane + between, 0)
  return {
    finding: findAnswers(rows, day, today),
    drawing: told.length === 0 ? null : {
      kind: 'response', heights: { wide: head + lanes + foot, narrow: RESPONSE_KINDS.length * (head + lanes + told.length * name + foot) }, axis: axisOf(told.flatMap(one => one.responses)), kinds: RESPONSE_KINDS.map(({ id, label }) => ({ id, label })),
      label: `Days from ${told.length === 1 ? 'one trigger' : `${told.length} triggers`} to the first measure, the first listing and the first sectoral measure of each body. The table below has every number.`,
      rows: told.map(({ trigger, responses }) => ({
        id: trigger.id, label: trigger.label.replace(/^(\d{4})-(\d\d) /, '$1–$2 '), date: formatDay(trigger.started_on), href: toHref(`/triggers/${trigger.id}`, onDayOf(filter)),
        lanes: groupsOf(responses).map(group => group.lanes.map(lane => laneOf(lane, filter, past))),
      })),
    },
    table: tableOf(told, filter, past),
    note: 'Days from the first day of the trigger to the first measure that answers it, announced or in effect, whichever came first. A listing is an asset freeze or a visa action; sectoral is a measure of finance, trade or transport. What came more than a year later, or not at all, is said in words.',
    method: [
      ...RESPONSE_KINDS.map(kind => `${kind.label}: ${kind.definition.charAt(0).toLowerCase()}${kind.definition.slice(1)}`),
      'Triggers shown are those begun on a known day and answered within 200 days by more than one state, which the EU always is, and the four that this tracker is about. All others have pages of their own.',
      'A measure older than its trigger, as an embargo later kept for it, answers it without being first. Before 31 December 2020 acts of the EU bound the United Kingdom, so that no days are counted for it.',
      'Days are counted only where the trigger and the measure are dated to the day. Belarus has a lane where a counter-measure of its own answers the trigger.',
    ],
  }
}

function laneOf(lane: Response, filter: Filter, past: boolean): ResponseLane {
  const { body, first } = lane
  const href = first === null ? null : toHref(`/measures/${first.id}`, onDayOf(filter))
  const said = responseInWords(lane, past)
  return { body, days: isDrawn(lane) ? lane.days : null, words: isDrawn(lane) ? `${body} ${lane.days}` : `${body}: ${said}`, href, title: `${body} ${said}${first === null ? '' : `: ${first.title}`}` }
}

/** One row for each trigger, body and kind, in words where there are no days. */
function tableOf(told: readonly { readonly trigger: TriggerDay, readonly responses: readonly Response[] }[], filter: Filter, past: boolean): ChartTable {
  return {
    caption: 'Days from each trigger to the first answers of each body',
    columns: [
      { key: 'trigger', label: 'Trigger', kind: 'text' }, { key: 'began', label: 'Began', kind: 'day' }, { key: 'body', label: 'Body', kind: 'text' }, { key: 'kind', label: 'First', kind: 'text' }, { key: 'days', label: 'Days', kind: 'number' },
      { key: 'on', label: 'On', kind: 'day' }, { key: 'standing', label: 'Standing', kind: 'text' }, { key: 'measure', label: 'Measure', kind: 'text' }, { key: 'measures', label: 'Measures in all', kind: 'number' },
    ],
    rows: told.flatMap(({ trigger, responses }) => groupsOf(responses).flatMap(({ kind, lanes }) => lanes.map((lane): ChartCell[] => [
      { value: trigger.label, href: toHref(`/triggers/${trigger.id}`, onDayOf(filter)) }, { value: trigger.started_on }, { value: lane.body }, { value: labelOf(RESPONSE_KINDS, kind).replace('First ', '') },
      { value: lane.days }, { value: lane.first?.on ?? null, ...(lane.first !== null && lane.first.precision !== null && { text: formatDay(lane.first.on, lane.first.precision) }) },
      { value: standingInWords(lane, past) ?? 'counted' },
      { value: lane.first?.title ?? null, ...(lane.first !== null && { href: toHref(`/measures/${lane.first.id}`, onDayOf(filter)) }) },
      { value: lane.count, filter: narrowed(filter, { trigger: [trigger.id], body: [lane.body] }) },
    ]))),
  }
}

