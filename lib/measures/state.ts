import type { EndedHow, Effect, EventKind, ReliefKind, State } from '@/lib/measures/vocab'

/**
 * The state of a measure at a date. Nobody types a state in: it follows from the measure's dates and events and from the reliefs that run.
 * All intervals are half-open: an end is the first day without.
 */

/** What the state depends on, of a measure. Days are ISO strings; null = not known. */
export interface DatedMeasure {
  readonly announced_on: string
  readonly effective_on: string | null
  readonly ended_on: string | null
  readonly ended_by: string | null
  readonly ended_how: EndedHow | null
  readonly events: readonly { readonly on: string, readonly kind: EventKind }[]
}

/** What the state depends on, of a relief. */
export interface DatedRelief {
  readonly kind: ReliefKind
  readonly effect: Effect
  readonly changes_state: boolean
  readonly starts_on: string
  readonly ends_on: string | null
}

export interface StateOnDay {
  readonly state: State
  /** Only with `ended`. */
  readonly ended_how: EndedHow | null
}

/** A stretch of days in one state: `from` is the first, `to` the first after it; null = no end known. */
export interface Period extends StateOnDay {
  readonly from: string
  readonly to: string | null
}

/** First day on which a measure bites: its effective date, else its first adoption, else unknown. */
export function startOf(measure: DatedMeasure): string | null {
  return measure.effective_on ?? firstOf(measure.events.filter(event => event.kind === 'adopted').map(event => event.on))
}

/**
 * State of a measure on a day, in this order: ended; not yet in effect (announced, or not known to the world: null); a full suspension runs:
 * suspended; another full relief runs: licensed; any other relief that counts runs: eased; else in force.
 * A delisting takes names off a round and never licenses the rest, so even a full one only eases.
 * @param reliefs those of this measure, in any order; the ones with `changes_state` false are ignored
 * @returns null before the measure was announced or took effect, whichever came first
 */
export function stateAt(measure: DatedMeasure, reliefs: readonly DatedRelief[], day: string): StateOnDay | null {
  if (reached(measure.ended_on, day) || reached(measure.ended_by, day)) return { state: 'ended', ended_how: measure.ended_how }
  if (!reached(startOf(measure), day)) return reached(measure.announced_on, day) ? { state: 'announced', ended_how: null } : null
  const running = reliefs.filter(relief => relief.changes_state && reached(relief.starts_on, day) && !reached(relief.ends_on, day))
  return { state: relievedState(running), ended_how: null }
}

/**
 * The whole life of a measure as periods: ordered, without gaps or overlaps from the first day it existed, the last one open.
 * Every day of every period has the state that `stateAt` gives for it.
 */
export function periodsOf(measure: DatedMeasure, reliefs: readonly DatedRelief[]): Period[] {
  const turns = [measure.announced_on, startOf(measure), measure.ended_on, measure.ended_by, ...reliefs.flatMap(relief => [relief.starts_on, relief.ends_on])]
  const days = [...new Set(turns.filter(day => day !== null))].sort()
  const periods: Period[] = []
  for (const from of days) {
    const now = stateAt(measure, reliefs, from)
    const last = periods.at(-1)
    if (now === null || (last && last.state === now.state && last.ended_how === now.ended_how)) continue
    if (last) periods[periods.length - 1] = { ...last, to: from }
    periods.push({ ...now, from, to: null })
  }
  return periods
}

function relievedState(running: readonly DatedRelief[]): State {
  if (running.some(relief => relief.kind === 'suspension' && relief.effect === 'full')) return 'suspended'
  if (running.some(relief => relief.kind !== 'delisting' && relief.effect === 'full')) return 'licensed'
  return running.length > 0 ? 'eased' : 'in_force'
}

function reached(turn: string | null, day: string): boolean {
  return turn !== null && day >= turn
}

function firstOf(days: readonly string[]): string | null {
  return days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null)
}
