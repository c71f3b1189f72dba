import type { Precision } from '@/lib/dates'
import type { StateOnDay } from '@/lib/measures/state'
import { BITING, type Body, type EventKind } from '@/lib/measures/vocab'

/**
 * Changes of law between two days. They are made of two things that the register keeps: turns, which are the days on which the state of a measure
 * changes, and dated events. One change tells the turn of a measure on a day together with the events that brought it about; every other event of
 * that day is told by kind. Nothing is told twice and nothing is left out, so that the turns lead from the state on one day to that on the other.
 */

/** A day on which a measure comes into another state. */
export interface Turn {
  readonly measure: string
  readonly on: string
  /** Null: it did not exist before. */
  readonly from: StateOnDay | null
  readonly to: StateOnDay
}

export interface Named { readonly id: string, readonly title: string }

/** An event, or the first or last day of a relief that has none for it. */
export interface DatedEvent {
  readonly of: 'measure' | 'relief'
  readonly id: string
  readonly on: string
  readonly on_precision: Precision
  readonly kind: EventKind | 'began' | 'ended'
  readonly note: string | null
  /** The relief that an event of a measure names. */
  readonly relief: Named | null
}

/** What changes. */
export interface Subject extends Named {
  readonly of: 'measure' | 'relief'
  readonly body: Body
  /** Persons, entities, ships and aircraft that a measure added to a list, in words; empty for everything else. */
  readonly listed: readonly string[]
  readonly effective_on: string | null
  readonly effective_on_precision: Precision
  readonly announced_on: string | null
  readonly announced_on_precision: Precision
  readonly ended_on: string | null
  readonly ended_on_precision: Precision
  readonly successor: Named | null
}

export type LawKind = 'announced' | 'adopted' | 'new' | 'listed' | 'expanded' | 'amended' | 'extended' | 'eased' | 'suspended' | 'reimposed' | 'delisted' | 'lifted' | 'expired' | 'superseded'

export interface LawChange {
  /** Unlike that of any other change, and the same at every asking: `measure/eu-2022-03-swift-three-banks/2022-03-20/new`. */
  readonly key: string
  readonly on: string
  readonly precision: Precision
  readonly kind: LawKind
  readonly subject: Subject
  readonly turn: Turn | null
  readonly notes: readonly string[]
  readonly reliefs: readonly Named[]
}

/** Changes of law, newest first. Events and turns of what is no subject are left out. */
export function lawChanges(turns: readonly Turn[], events: readonly DatedEvent[], subjects: readonly Subject[]): LawChange[] {
  const days = new Map<string, { turn: Turn | null, events: DatedEvent[] }>()
  const dayOf = (key: string) => days.get(key) ?? days.set(key, { turn: null, events: [] }).get(key) as { turn: Turn | null, events: DatedEvent[] }
  for (const turn of turns) dayOf(`measure/${turn.measure}/${turn.on}`).turn = turn
  for (const event of events) dayOf(`${event.of}/${event.id}/${event.on}`).events.push(event)
  const named = new Map(subjects.map(subject => [`${subject.of}/${subject.id}`, subject]))
  const changes = [...days].flatMap(([key, day]) => {
    const subject = named.get(key.slice(0, key.lastIndexOf('/')))
    return subject === undefined ? [] : changesOfDay(key, subject, day.turn, day.events)
  })
  const place = { EU: 0, US: 1, UK: 2, BY: 3 }
  return changes.sort((a, b) => b.on.localeCompare(a.on) || place[a.subject.body] - place[b.subject.body] || (a.key < b.key ? -1 : 1))
}

function changesOfDay(key: string, subject: Subject, turn: Turn | null, events: readonly DatedEvent[]): LawChange[] {
  const kinds = new Map<LawKind, DatedEvent[]>()
  if (turn !== null) kinds.set(kindOfTurn(turn, events, subject), events.filter(event => absorbs(turn, event)))
  for (const event of events.filter(event => turn === null || !absorbs(turn, event))) {
    const kind = kindOfEvent(event)
    kinds.set(kind, [...kinds.get(kind) ?? [], event])
  }
  return [...kinds].map(([kind, told], index) => ({
    key: `${key}/${kind}`, on: turn?.on ?? told[0]?.on ?? '', kind, subject, turn: index === 0 ? turn : null,
    precision: told[0]?.on_precision ?? (turn !== null && index === 0 ? precisionOf(turn, subject) : null),
    notes: [...new Set(told.flatMap(event => event.note ?? []))],
    reliefs: [...new Map(told.flatMap(event => (event.relief === null ? [] : [[event.relief.id, event.relief] as const]))).values()],
  }))
}

const starts = (turn: Turn) => turn.from === null || turn.from.state === 'announced'

function kindOfTurn(turn: Turn, events: readonly DatedEvent[], subject: Subject): LawKind {
  const { state, ended_how } = turn.to
  if (state === 'ended') return ended_how ?? 'lifted'
  if (state === 'announced') return events.some(event => event.kind === 'adopted') ? 'adopted' : 'announced'
  if (starts(turn)) return subject.listed.length > 0 ? 'listed' : 'new'
  if (state === 'suspended') return 'suspended'
  // From licensed to eased it bites again in part; from in force to eased no longer in full.
  if (state === 'in_force' || (state === 'eased' && turn.from?.state !== 'in_force')) return 'reimposed'
  const told = events.filter(event => absorbs(turn, event))
  return told.length > 0 && told.every(event => event.kind === 'delisted') ? 'delisted' : 'eased'
}

/** Whether an event is what brings a turn about. */
function absorbs(turn: Turn, { kind }: DatedEvent): boolean {
  const { state } = turn.to
  if (state === 'ended') return kind === 'lifted' || kind === 'expired'
  if (state === 'announced' || starts(turn)) return kind === 'adopted'
  if (state === 'suspended') return kind === 'suspended'
  if (state === 'in_force' || (state === 'eased' && turn.from?.state !== 'in_force')) return kind === 'reimposed'
  return kind === 'eased' || kind === 'suspended' || kind === 'delisted'
}

function kindOfEvent({ of, kind }: DatedEvent): LawKind {
  if (kind === 'began') return 'eased'
  if (kind === 'ended') return 'expired'
  // A relief that is adopted eases what it is from.
  return of === 'relief' && kind === 'adopted' ? 'eased' : kind
}

function precisionOf(turn: Turn, subject: Subject): Precision {
  if (turn.on === subject.ended_on && turn.to.state === 'ended') return subject.ended_on_precision
  if (turn.on === subject.effective_on) return subject.effective_on_precision
  return turn.on === subject.announced_on ? subject.announced_on_precision : null
}

/** States of measures by their id. */
export type States = ReadonlyMap<string, StateOnDay>

/**
 * The state of the law after some changes.
 * @throws where a change does not start from the state that a measure is in: then it belongs to other days
 */
export function applyChanges(states: States, changes: readonly LawChange[]): States {
  const after = new Map(states)
  for (const { turn } of [...changes].sort((a, b) => a.on.localeCompare(b.on))) {
    if (turn === null) continue
    const now = after.get(turn.measure)
    if (now?.state !== turn.from?.state || (now?.ended_how ?? null) !== (turn.from?.ended_how ?? null)) throw new Error(`${turn.measure} is ${now?.state ?? 'unknown'} and cannot change from ${turn.from?.state ?? 'unknown'} on ${turn.on}`)
    after.set(turn.measure, turn.to)
  }
  return after
}

/** By how many measures more, or fewer, bite after some changes: in force, whole or eased. */
export function bitingChange(changes: readonly LawChange[]): number {
  const bites = (state: StateOnDay | null) => Number(state !== null && (BITING as readonly string[]).includes(state.state))
  return changes.reduce((sum, { turn }) => (turn === null ? sum : sum + bites(turn.to) - bites(turn.from)), 0)
}
