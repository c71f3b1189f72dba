import { addDays, daysBetween } from '@/lib/dates'
import type { Body, SectorId, State, TypeId } from '@/lib/measures/vocab'

/**
 * The lives of all measures as one compact answer, from which a browser knows the state of every measure on any day. It grows in proportion to the
 * measures: about 20 bytes each once compressed, so that thousands of them are still less than one picture.
 */

/** Days in one state: `from` is the first, `to` the first after it; null = no end known. */
export interface Stretch {
  readonly state: State
  readonly from: string
  readonly to: string | null
}

/** What is counted of a measure on any day. */
export interface Life {
  readonly id: string
  readonly body: Body
  readonly types: readonly TypeId[]
  readonly sectors: readonly SectorId[]
  /** In their order, without overlaps. */
  readonly periods: readonly Stretch[]
}

/** Id, place of the body in `bodies`, places of types and sectors, and the turns: days since the turn before (or `from`) and place of the new state. */
export type CodedLife = readonly [id: string, body: number, types: readonly number[], sectors: readonly number[], turns: readonly number[]]

export interface PeriodsFile {
  /** Of the data. */
  readonly version: number
  /** The day from which the first turn of each measure counts. */
  readonly from: string
  readonly bodies: readonly string[]
  readonly types: readonly string[]
  readonly sectors: readonly string[]
  readonly states: readonly string[]
  readonly measures: readonly CodedLife[]
}

/** In place of a state: none from this day on. */
const NONE = -1

/** The lives as they are sent. Words that several measures use stand once and are named by their place. */
export function encode(lives: readonly Life[], version: number): PeriodsFile {
  const from = lives.flatMap(life => life.periods.map(period => period.from)).reduce((first, day) => (day < first ? day : first), '2004-01-01')
  const lists = { bodies: wordList(), types: wordList(), sectors: wordList(), states: wordList() }
  const measures = lives.map(({ id, body, types, sectors, periods }): CodedLife => {
    const turns: number[] = []
    let last = from
    const turn = (day: string, state: number) => {
      turns.push(daysBetween(last, day), state)
      last = day
    }
    periods.forEach((period, index) => {
      turn(period.from, lists.states.place(period.state))
      if (period.to !== null && period.to !== periods[index + 1]?.from) turn(period.to, NONE)
    })
    return [id, lists.bodies.place(body), types.map(lists.types.place), sectors.map(lists.sectors.place), turns]
  })
  return { version, from, bodies: lists.bodies.words, types: lists.types.words, sectors: lists.sectors.words, states: lists.states.words, measures }
}

function wordList() {
  const words: string[] = []
  const places = new Map<string, number>()
  const place = (word: string): number => {
    const known = places.get(word)
    if (known !== undefined) return known
    places.set(word, words.length)
    return words.push(word) - 1
  }
  return { words, place }
}

/** The lives out of what was sent. Throws where a word or a day is missing: half an answer would count wrongly. */
export function decode(file: PeriodsFile): Life[] {
  const word = (list: readonly string[], place: number): string => {
    const found = list[place]
    if (found === undefined) throw new Error(`The periods name a word that they do not have: ${place}`)
    return found
  }
  return file.measures.map(([id, body, types, sectors, turns]) => {
    const days: string[] = []
    for (let index = 0, last = file.from; index < turns.length; index += 2) days.push(last = addDays(last, turns[index] ?? Number.NaN))
    const periods = days.flatMap((from, index): Stretch[] => {
      const state = turns[2 * index + 1] ?? NONE
      return state === NONE ? [] : [{ state: word(file.states, state) as State, from, to: days[index + 1] ?? null }]
    })
    return { id, body: word(file.bodies, body) as Body, types: types.map(place => word(file.types, place) as TypeId), sectors: sectors.map(place => word(file.sectors, place) as SectorId), periods }
  })
}
