import { listParts, listWords, type Part } from '@/lib/charts/words'
import { formatDayLong } from '@/lib/dates'
import { BODIES, ENDED_HOW, STATES, labelOf, type EndedHow, type State } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'
import type { AnswerMeasure, RunningRelief } from '@/lib/triggers/data'

/** What of the answers to a trigger no longer binds as it did on the day asked for, and why. */

export interface EasedMeasure {
  readonly measure: AnswerMeasure
  /** Reliefs that run on the day and make it so. */
  readonly reliefs: readonly RunningRelief[]
}

export interface EasedGroup {
  /** Part of an address: `superseded`, `eased`. */
  readonly id: string
  readonly state: State
  readonly how: EndedHow | null
  readonly label: string
  readonly definition: string
  readonly measures: readonly EasedMeasure[]
}

const STATES_TOLD = ['eased', 'licensed', 'suspended'] as const satisfies readonly State[]

/** Measures that are eased, licensed or suspended, then those that have ended, by how; by body and day within each. */
export function easedOf(measures: readonly AnswerMeasure[], running: readonly RunningRelief[]): EasedGroup[] {
  const place = (measure: AnswerMeasure) => BODIES.findIndex(body => body.id === measure.body)
  const pick = (keep: (measure: AnswerMeasure) => boolean): EasedMeasure[] => measures.filter(keep).sort((a, b) => place(a) - place(b) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
    .map(measure => ({ measure, reliefs: measure.state === 'ended' ? [] : running.filter(relief => relief.measure_id === measure.id) }))
  const definitionOf = (terms: readonly { readonly id: string, readonly definition: string }[], id: string) => terms.find(term => term.id === id)?.definition ?? ''
  return [
    ...STATES_TOLD.map(state => ({ id: state, state, how: null, label: labelOf(STATES, state), definition: definitionOf(STATES, state), measures: pick(measure => measure.state === state) })),
    ...ENDED_HOW.map(({ id, label, definition }) => ({ id, state: 'ended' as const, how: id, label, definition, measures: pick(measure => measure.state === 'ended' && measure.ended_how === id) })),
  ].filter(group => group.measures.length > 0)
}

/**
 * The finding: how many have ended, are suspended, licensed or eased.
 * @param total all measures that answer the trigger
 */
export function findEased(trigger: string, groups: readonly EasedGroup[], total: number, day: string, today: string): Part[] {
  const past = day < today
  const when = past ? ` on ${formatDayLong(day)}` : ''
  const all: Part = { text: numberWord(total), filter: { trigger: [trigger] }, body: null }
  if (groups.length === 0) {
    return total === 1 ? ['The ', { text: 'one', filter: { trigger: [trigger] }, body: null }, ` measure ${past ? `bound in full, or was still to take effect,${when}` : 'binds in full, or is still to take effect'}.`]
      : ['None of the ', all, ` measures ${past ? 'was' : 'is'} eased, licensed, suspended or ended${when}.`]
  }
  const [is, are, have, has] = past ? ['was', 'were', 'had', 'had'] : ['is', 'are', 'have', 'has']
  const countOf = (state: State) => groups.filter(group => group.state === state).reduce((sum, group) => sum + group.measures.length, 0)
  const clause = (state: State, verb: (count: number) => string): Part[][] => {
    const count = countOf(state)
    return count === 0 ? [] : [[{ text: numberWord(count), filter: { trigger: [trigger], state: [state] }, body: null }, ` ${verb(count)}`]]
  }
  const clauses = [
    ...clause('ended', count => `${count === 1 ? has : have} ended`), ...clause('suspended', count => `${count === 1 ? is : are} suspended`),
    ...clause('licensed', count => `${count === 1 ? is : are} listed but licensed`), ...clause('eased', count => `${count === 1 ? is : are} eased in part`),
  ]
  const ways = groups.filter(group => group.state === 'ended').map(group => `${numberWord(group.measures.length)} ${{ lifted: `${group.measures.length === 1 ? 'was' : 'were'} lifted`, expired: 'ran out', superseded: `gave way to ${group.measures.length === 1 ? 'a later one' : 'later ones'}` }[group.how ?? 'lifted']}`)
  const ended = countOf('ended')
  const how = ended === 0 ? '' : ways.length > 1 ? ` Of those that ended, ${listWords(ways, 'and')}.` : ended === 1 ? ` The one that ended ${(ways[0] ?? '').replace(/^one /, '')}.` : ` ${ended === 2 ? 'Both' : 'All'} that ended ${(ways[0] ?? '').replace(/^\S+ /, '')}.`
  return [...(past ? [`On ${formatDayLong(day)}, of`] : ['Of']), ' the ', all, ` measure${total === 1 ? '' : 's'}, `, ...listParts(clauses), '.', how]
}
