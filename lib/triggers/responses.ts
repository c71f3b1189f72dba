import { boundByEu, dayAxis, isLate } from '@/lib/charts/answers'
import { csvLine } from '@/lib/csv'
import { daysBetween, type Precision } from '@/lib/dates'
import { BODIES, type Body } from '@/lib/measures/vocab'
import { RESPONSE_KINDS, kindHref, type ResponseKind } from '@/lib/triggers/kinds'

/** How fast each body answered a trigger: with anything, with names on a list, with an economic measure. Rows of the database in, rows to draw out. */

interface Begun { readonly id: string, readonly started_on: string, readonly started_on_precision: Precision }

/** What is looked at of how a body answered a trigger, as `countAnswers` has it. */
export interface AnswerTally { readonly trigger: string, readonly body: Body, readonly count: number, readonly older: number }

/** The first measure of a kind, as `listFirsts` has it: not older than its trigger. */
export interface First { readonly trigger: string, readonly body: Body, readonly kind: ResponseKind, readonly on: string, readonly precision: Precision, readonly id: string, readonly title: string }

/**
 * `days`: known. `undated`: the trigger or the measure is not dated to the day, so that no days are counted. `bound`: the UK before it had a regime of
 * its own; what it took over later is named without days. `kept`: none but measures older than the trigger. `none`: no measure of the kind by that day.
 */
export type Standing = 'days' | 'undated' | 'bound' | 'kept' | 'none'

export interface Response {
  readonly trigger: string
  readonly body: Body
  readonly kind: ResponseKind
  readonly standing: Standing
  /** From the first day of the trigger to that of the measure; null unless both are known to the day and the body was free to act. */
  readonly days: number | null
  readonly first: Pick<First, 'id' | 'title' | 'on' | 'precision'> | null
  /** All measures of the body that answer the trigger, of whatever kind and age. */
  readonly count: number
}

/** Every kind and body of one trigger, in the order of both. */
export function responsesOf(trigger: Begun, answers: readonly AnswerTally[], firsts: readonly First[]): Response[] {
  const own = firsts.filter(first => first.trigger === trigger.id)
  return RESPONSE_KINDS.flatMap(({ id: kind }) => BODIES.map(({ id: body }): Response => {
    const first = own.find(one => one.body === body && one.kind === kind) ?? null
    const tally = answers.find(answer => answer.trigger === trigger.id && answer.body === body)
    const of = { trigger: trigger.id, body, kind, first, count: tally?.count ?? 0 }
    // Whether a body was bound is settled by its first measure of any kind: one that had acted by itself was free to.
    if (boundByEu(trigger.started_on, body, own.find(one => one.body === body && one.kind === 'measure')?.on ?? null)) return { ...of, standing: 'bound', days: null }
    if (first === null) return { ...of, standing: tally !== undefined && tally.count > 0 && tally.count === tally.older ? 'kept' : 'none', days: null }
    if (trigger.started_on_precision !== null || first.precision !== null) return { ...of, standing: 'undated', days: null }
    return { ...of, standing: 'days', days: daysBetween(trigger.started_on, first.on) }
  }))
}

export interface ResponseGroup {
  readonly kind: ResponseKind
  readonly label: string
  /** The senders, and Belarus where it has an answer at all. */
  readonly lanes: readonly Response[]
}

/** Whether Belarus has an answer among some responses. */
export function hasCounter(responses: readonly Response[]): boolean {
  return responses.some(one => one.body === 'BY' && one.count > 0)
}

/**
 * The same as a drawing has them: a group per kind, a lane per body.
 * @param counter gives Belarus a lane even where it has no answer, so that drawings side by side have the same lanes
 */
export function groupsOf(responses: readonly Response[], counter = hasCounter(responses)): ResponseGroup[] {
  return RESPONSE_KINDS.map(({ id, label }) => ({ kind: id, label, lanes: responses.filter(one => one.kind === id && (one.body !== 'BY' || counter)) }))
}

/** Whether a response is drawn as a mark; one that comes very late is said in words. */
export function isDrawn(response: Response): response is Response & { readonly days: number } {
  return response.days !== null && !isLate(response.days)
}

/** The axis that all of some responses share. */
export function axisOf(responses: readonly Response[], sparse = false): { length: number, ticks: number[] } {
  return dayAxis(Math.max(0, ...responses.map(response => (isDrawn(response) ? response.days : 0))), sparse)
}

/** A response in words: after how many days, or what is said in their place. */
export function responseInWords(response: Response, past: boolean): string {
  const { days } = response
  if (days === null) return standingInWords(response, past) ?? ''
  return days === 0 ? 'on the same day' : `after ${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}`
}

/** What is said in place of a mark or of days; null where there are days. */
export function standingInWords({ standing, kind }: Response, past: boolean): string | null {
  switch (standing) {
    case 'days': return null
    case 'undated': return 'no days: not dated to the day'
    case 'bound': return `bound by EU acts${past ? ' then' : ' at the time'}`
    case 'kept': return 'older measures alone'
    case 'none': return `${kind === 'measure' ? 'no measure' : kind === 'listing' ? 'no listing' : 'none'} ${past ? 'by then' : 'on record'}`
  }
}

export const RESPONSE_COLUMNS = ['as_of', 'trigger', 'body', 'kind', 'standing', 'day', 'day_precision', 'days', 'measure', 'title', 'measures'] as const

/**
 * The lines of the CSV (RFC 4180): head, then one per kind and body in the order of the page.
 * @param site address of this site, for the links of the last column
 */
export function responseLines(responses: readonly Response[], day: string, asOf: string | undefined, site: string): string[] {
  return [
    csvLine(RESPONSE_COLUMNS),
    ...responses.map(({ trigger, body, kind, standing, days, first }) => csvLine([day, trigger, body, kind, standing, first?.on ?? null, first?.precision ?? null, days, first?.id ?? null, first?.title ?? null, `${site}${kindHref(trigger, body, kind, asOf)}`])),
  ]
}
