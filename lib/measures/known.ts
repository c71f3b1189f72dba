import { formatDayLong, type Precision } from '@/lib/dates'
import type { LawEvent } from '@/lib/events/schema'
import type { Instrument } from '@/lib/instruments/schema'
import type { MeasureDetail } from '@/lib/measures/data'
import { spanWords } from '@/lib/measures/words'
import { startOf, type Period } from '@/lib/measures/state'
import { ENDED_HOW, EVENT_KINDS, STATES, labelOf, type EndedHow } from '@/lib/measures/vocab'
import { knownRelief, type KnownRelief } from '@/lib/reliefs/state'

/** What stood in the law books about a measure on a day: the record without what happened later. */
export interface Known {
  readonly detail: MeasureDetail
  readonly day: string
  /** Whether the day lies before today, so that later things are left out. */
  readonly isPast: boolean
  readonly isToday: boolean
  readonly events: readonly LawEvent[]
  readonly adopted_on: string | null
  readonly ended: { readonly on: string, readonly precision: Precision, readonly how: EndedHow | null, readonly exact: boolean } | null
  readonly review: Review
  readonly reliefs: readonly KnownRelief[]
  readonly instruments: readonly Instrument[]
  readonly successor: MeasureDetail['successor']
}

/**
 * The end of the present term. `unrecorded`: the term that ran on a past day is not kept, only the present one; `passed`: the term ran out and no
 * renewal is on record; `open`: there is none; `over`: the measure has ended.
 */
export type Review = { readonly kind: 'due' | 'passed', readonly on: string } | { readonly kind: 'unrecorded' | 'open' | 'over', readonly on: null }

/** Cuts a record down to what was known on a day. On today and later days nothing is cut. */
export function knownOn(detail: MeasureDetail, day: string, today: string): Known {
  const { measure } = detail
  const isPast = day < today
  const seen = (on: string | null) => !isPast || (on !== null && on <= day)
  const ended = endOf(measure)
  const known = ended !== null && ended.on <= day ? ended : null
  const used = new Set(measure.instruments)
  return {
    detail, day, isPast, isToday: day === today,
    events: measure.events.filter(event => seen(event.on)),
    adopted_on: seen(measure.adopted_on) ? measure.adopted_on : null,
    ended: known,
    review: reviewOn(measure.review_on, known !== null, isPast, day),
    reliefs: detail.reliefs.flatMap(relief => knownRelief(relief, day, today) ?? []),
    instruments: detail.instruments.filter(act => used.has(act.id) && (!isPast || act.adopted_on === null || act.adopted_on <= day)),
    successor: known === null ? null : detail.successor,
  }
}

function endOf(measure: MeasureDetail['measure']): Known['ended'] {
  if (measure.ended_on !== null) return { on: measure.ended_on, precision: measure.ended_on_precision, how: measure.ended_how, exact: true }
  return measure.ended_by === null ? null : { on: measure.ended_by, precision: null, how: measure.ended_how, exact: false }
}

function reviewOn(on: string | null, ended: boolean, isPast: boolean, day: string): Review {
  if (ended) return { kind: 'over', on: null }
  if (isPast) return { kind: 'unrecorded', on: null }
  if (on === null) return { kind: 'open', on: null }
  return { kind: on >= day ? 'due' : 'passed', on }
}

/** The state on the day as a sentence: the word, to be set bold, and the rest. "In force" + "since 20 March 2022, 4 years and 8 months". */
export function stateSentence(known: Known): { word: string, rest: string } {
  const { detail: { measure, periods }, day, ended } = known
  const start = startOf(measure)
  const since = start === null ? '' : measure.effective_on === null ? `its adoption on ${formatDayLong(start)}` : formatDayLong(start, measure.effective_on_precision)
  const said = known.isToday ? '' : `as of ${formatDayLong(day)}, `
  const word = measure.state === 'ended' ? labelOf(ENDED_HOW, measure.state_ended_how ?? '') : labelOf(STATES, measure.state)
  const current = currentPeriod(periods, day)
  switch (measure.state) {
    case 'announced':
      return { word, rest: `${said}${known.isToday && measure.announced_on_precision === null ? 'on' : 'since'} ${formatDayLong(measure.announced_on, measure.announced_on_precision)}; ${start !== null && !known.isPast ? `takes effect on ${since}` : start !== null ? 'not yet in effect' : 'not shown to have taken effect'}` }
    case 'in_force': {
      const span = start === null ? '' : measure.effective_on_precision === null ? `, ${spanWords(start, day)}` : ''
      if (current === null || current.from === start) return { word, rest: `${said}since ${since}${start === day ? ', from that day' : span}${measure.effective_on === null ? '; the effective date is not established' : ''}` }
      return { word, rest: `${said}in full again since ${formatDayLong(current.from)}; first in effect on ${since}` }
    }
    case 'eased': case 'licensed': case 'suspended': {
      const from = current === null || current.from === start ? since : formatDayLong(current.from)
      return { word, rest: `${said}since ${from}${current === null || current.from === start ? '' : `; in effect since ${since}`}` }
    }
    case 'ended': {
      if (ended === null) return { word, rest: '' }
      const span = start === null || ended.precision !== null || start >= ended.on ? '' : `, after ${spanWords(start, ended.on)}`
      return { word, rest: ended.exact ? `${ended.precision === null ? 'on' : 'in'} ${formatDayLong(ended.on, ended.precision)}${span}` : `by ${formatDayLong(ended.on)}; the day is not established` }
    }
  }
}

/** The first day on which a measure existed: announced or in effect, whichever came first. */
export function firstDayOf(measure: MeasureDetail['measure']): { on: string, precision: Precision } {
  const start = startOf(measure)
  return start !== null && start < measure.announced_on ? { on: start, precision: measure.effective_on_precision } : { on: measure.announced_on, precision: measure.announced_on_precision }
}

/** The stretch of a life that holds a day. */
function currentPeriod(periods: readonly Period[], day: string): Period | null {
  return periods.findLast(period => period.from <= day) ?? null
}

/** One line of the list of events: a recorded event, or a turn of the record that no event states. */
export interface EventRow {
  readonly on: string
  readonly precision: Precision
  /** In lower case: adopted, effective, review. */
  readonly kind: string
  readonly note: string | null
  readonly instrument: string | null
  readonly relief: string | null
  readonly triggers: readonly string[]
  /** A renewal that changes nothing but the term: left out in print, where the line of its life shows it. */
  readonly renewal: boolean
}

/** All turns of a life up to the day, in order: the recorded events, and announcement, effect and end where no event says them. */
export function eventRowsOf(known: Known): EventRow[] {
  const { detail: { measure }, events, ended, day, isPast } = known
  const turn = (on: string, precision: Precision, kind: string, note: string): EventRow => ({ on, precision, kind, note, instrument: null, relief: null, triggers: [], renewal: false })
  const adoptedOn = (on: string) => events.some(event => event.on === on && event.kind === 'adopted')
  const rows = events.map((event, index) => {
    const first = event.kind === 'adopted' && events.findIndex(other => other.kind === 'adopted') === index
    return { ...recordedRow(event), note: event.note ?? (first ? adoptionNote(event.on, measure) : null) }
  })
  const own = [
    ...(adoptedOn(measure.announced_on) || (isPast && measure.announced_on > day) ? [] : [turn(measure.announced_on, measure.announced_on_precision, 'announced', 'Made public.')]),
    ...(measure.effective_on === null || adoptedOn(measure.effective_on) || (isPast && measure.effective_on > day) ? [] : [turn(measure.effective_on, measure.effective_on_precision, 'effective', 'The measure takes effect.')]),
    ...(ended === null || events.some(event => event.on === ended.on && (event.kind === 'lifted' || event.kind === 'expired')) ? [] : [turn(ended.on, ended.precision, labelOf(ENDED_HOW, ended.how ?? 'lifted').toLowerCase(), ended.exact ? 'First day without the measure.' : 'Ended by this day; the exact day is not established.')]),
  ]
  const rank = (row: EventRow) => ['announced', 'adopted', 'effective'].indexOf(row.kind) + 1 || 9
  return [...rows, ...own].sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : rank(a) - rank(b)))
}

/** A recorded event as a line of the list. */
export function recordedRow(event: LawEvent): EventRow {
  return { on: event.on, precision: event.on_precision, kind: labelOf(EVENT_KINDS, event.kind).toLowerCase(), note: event.note, instrument: event.instrument, relief: event.relief, triggers: event.triggers, renewal: event.kind === 'extended' }
}

/** Says of an adoption without a note of its own which of the other first days it shares. */
function adoptionNote(on: string, measure: MeasureDetail['measure']): string | null {
  const announced = measure.announced_on === on
  const effective = measure.effective_on === on
  if (announced && effective) return 'Announced, adopted and in effect the same day.'
  return announced ? 'Announced and adopted the same day.' : effective ? 'Adopted and in effect the same day.' : null
}
