import { dayNumber } from '@/lib/charts/axis'
import { countAlone, counted, countedMeasures, listParts, upperFirst, type Part } from '@/lib/charts/words'
import { numberWord } from '@/lib/measures/words'
import { addDays, formatDay, formatDayLong, formatDayWithoutYear } from '@/lib/dates'
import type { Filter } from '@/lib/measures/address'
import { BITING, BODIES, shortOf, type Body } from '@/lib/measures/vocab'

/** Measures in force over time: rows of the database in, lines ready to draw and a table out. */

/** A day on which the number of measures in force of a body changed. */
export interface Turn {
  readonly body: Body
  readonly on: string
  readonly change: number
}

export type Counts = Readonly<Record<Body, number>>

/** All bodies on one day; null before the first measure of a body, so that its line begins there. */
export type StepPoint = Readonly<Record<Body, number | null>> & { readonly t: number, readonly day: string }

export interface StepRow {
  /** "2021", or the day itself for the last row. */
  readonly label: string
  /** The day whose evening the row shows. */
  readonly day: string
  readonly counts: Counts
}

export interface Steps {
  /** First day of the time axis: the first of January before the first measure. */
  readonly from: string
  readonly to: string
  readonly points: readonly StepPoint[]
  /** Bodies with a line, with the count in which it ends. */
  readonly ends: readonly { readonly body: Body, readonly count: number }[]
  readonly rows: readonly StepRow[]
  readonly max: number
}

const NOTHING: Counts = { EU: 0, US: 0, UK: 0, BY: 0 }

/** How many measures of each body were in force on a day. */
export function standOn(turns: readonly Turn[], day: string): Counts {
  const counts = { ...NOTHING }
  for (const turn of turns) if (turn.on <= day) counts[turn.body] += turn.change
  return counts
}

/**
 * Lines from the first measure to a day, and the same as a table of year ends.
 * @returns null where nothing had ever been in force by that day
 */
export function stepsOf(turns: readonly Turn[], day: string): Steps | null {
  const known = turns.filter(turn => turn.on <= day).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const first = known[0]
  if (first === undefined) return null
  const from = `${first.on.slice(0, 4)}-01-01`
  const counts = { ...NOTHING }
  const seen = new Set<Body>()
  const points: StepPoint[] = []
  let max = 0
  const point = (on: string): StepPoint => ({ t: dayNumber(on), day: on, EU: seen.has('EU') ? counts.EU : null, US: seen.has('US') ? counts.US : null, UK: seen.has('UK') ? counts.UK : null, BY: seen.has('BY') ? counts.BY : null })
  for (const on of [...new Set(known.map(turn => turn.on))]) {
    for (const turn of known) {
      if (turn.on !== on) continue
      counts[turn.body] += turn.change
      seen.add(turn.body)
    }
    max = Math.max(max, ...Object.values(counts))
    points.push(point(on))
  }
  if (points.at(-1)?.day !== day) points.push(point(day))
  const rows: StepRow[] = []
  for (let year = Number(from.slice(0, 4)); `${year}-12-31` < day; year++) rows.push({ label: String(year), day: `${year}-12-31`, counts: standOn(known, `${year}-12-31`) })
  rows.push({ label: formatDay(day), day, counts: standOn(known, day) })
  return { from, to: day, points, ends: BODIES.filter(body => seen.has(body.id)).map(body => ({ body: body.id, count: counts[body.id] })), rows, max }
}

/** The highest that any line stands between two places on the time axis. */
export function highestBetween(points: readonly StepPoint[], from: number, to: number): number {
  const before = points.findLast(point => point.t <= from)
  const within = points.filter(point => point.t > from && point.t <= to)
  return Math.max(0, ...[...(before ? [before] : []), ...within].flatMap(point => BODIES.map(body => point[body.id] ?? 0)))
}

/** What is looked at of a trigger. */
export interface TriggerDay {
  readonly id: string
  readonly label: string
  readonly started_on: string
  readonly started_on_precision: string | null
}

export interface TriggerMark {
  readonly id: string
  readonly label: string
  /** Its first day, without the year where the label has it. */
  readonly date: string
  readonly on: string
  readonly t: number
}

// Nobody answers a release with sanctions; but the lines fall, or stop rising, after these two.
const RELEASES = ['2015-prisoner-releases', '2025-prisoner-releases']

/** Triggers to mark on the time axis: those that were answered soon (see `answersOf`) and the releases that changed the course. */
export function marksOf(triggers: readonly TriggerDay[], answered: readonly string[], from: string, to: string): TriggerMark[] {
  return triggers.filter(({ id, started_on, started_on_precision }) => started_on_precision === null && started_on >= from && started_on <= to && (answered.includes(id) || RELEASES.includes(id)))
    .sort((a, b) => (a.started_on < b.started_on ? -1 : 1))
    .map(({ id, label, started_on }) => ({
      id, on: started_on, t: dayNumber(started_on),
      // A range of years has an en dash in text.
      label: label.replace(/^(\d{4})-(\d\d) /, '$1–$2 '), date: label.startsWith(`${started_on.slice(0, 4)} `) ? formatDayWithoutYear(started_on) : formatDay(started_on),
    }))
}

const EVES = [{ trigger: '2020-crackdown', words: 'on the eve of the 2020 election' }, { trigger: '2022-invasion', words: 'on the eve of the 2022 invasion' }]

/**
 * The finding: how the body with the most measures came to them, from the eve of the two turning points to the day asked for. Before the first of
 * these: what each body has in force. Each count opens its measures on the day it speaks of.
 */
export function findSteps(turns: readonly Turn[], triggers: readonly TriggerDay[], day: string, today: string): Part[] {
  const now = standOn(turns, day)
  const on = day === today ? 'today' : `on ${formatDayLong(day)}`
  const ranked = BODIES.map(body => body.id).filter(body => now[body] > 0).sort((a, b) => now[b] - now[a])
  const [leader] = ranked
  if (leader === undefined) {
    const ever = turns.some(turn => turn.on <= day)
    if (day < today && !ever) return [`No measure that was in force on ${formatDayLong(day)} is on record, nor any before that day.`]
    return [day === today ? 'No measure is in force today.' : `No measure ${day < today ? 'was' : 'will be'} in force on ${formatDayLong(day)}.`]
  }
  const filter = (body: Body): Filter => ({ body: [body], state: [...BITING] })
  const eves = EVES.flatMap(({ trigger, words }) => {
    const start = triggers.find(one => one.id === trigger)?.started_on
    if (start === undefined || start > day) return []
    const eve = addDays(start, -1)
    return [{ words, count: standOn(turns, eve)[leader], filter: { ...filter(leader), asOf: eve } }]
  })
  const [first, ...rest] = eves
  if (first === undefined) {
    const verb = day === today ? 'has' : day < today ? 'had' : 'will have'
    const others = ranked.slice(1).map(body => [`${shortOf(body)} `, counted(now[body], numberWord(now[body]), filter(body), body)])
    return [`${upperFirst(on)} `, ...listParts([[`${shortOf(leader)} ${verb} `, ...countedMeasures(now[leader], filter(leader), leader), ' in force'], ...others]), '.']
  }
  const later = [
    ...rest.map(eve => [counted(eve.count, countAlone(eve.count), eve.filter, leader), ` ${eve.words}`]),
    [...(day > today ? ['will have '] : []), counted(now[leader], numberWord(now[leader]), filter(leader), leader), ` ${on}`],
  ]
  return [...listParts([[`${upperFirst(shortOf(leader))} had `, ...countedMeasures(first.count, first.filter, leader), ` in force ${first.words}`], ...later]), '.']
}
