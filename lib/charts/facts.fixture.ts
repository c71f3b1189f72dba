import { readFileSync } from 'node:fs'
import type { AnswerCount } from '@/lib/charts/answers'
import type { TypeState } from '@/lib/charts/matrix'
import type { BodyState } from '@/lib/charts/headline'
import type { Start } from '@/lib/charts/quarters'
import type { Turn } from '@/lib/charts/steps'
import type { Counted, Part } from '@/lib/charts/words'
import type { Filter } from '@/lib/measures/address'
import { measureSchema } from '@/lib/measures/schema'
import { periodsOf, type Period } from '@/lib/measures/state'
import { BITING } from '@/lib/measures/vocab'
import { reliefSchema } from '@/lib/reliefs/schema'
import { triggerSchema } from '@/lib/triggers/schema'

/** What the database would answer, worked out from the facts in plain loops: for tests of what is drawn from it. */

const read = (file: string) => JSON.parse(readFileSync(`prisma/seed/${file}.json`, 'utf8')) as Record<string, unknown[]>
const files = ['eu', 'us', 'uk', 'by'].map(read)
const measures = files.flatMap(file => file.measures ?? []).map(one => measureSchema.parse(one))
const reliefs = files.flatMap(file => file.reliefs ?? []).map(one => reliefSchema.parse(one))
export const lives = measures.map(measure => {
  const own = reliefs.filter(relief => relief.measures.includes(measure.id))
  return { measure, reliefs: own, periods: periodsOf(measure, own) }
})
const biting = (period: Period) => (BITING as readonly string[]).includes(period.state)

export const triggers = read('triggers').triggers?.map(one => triggerSchema.parse(one)) ?? []

/** Measures that exist on a day, with their state. */
function existing(day: string) {
  return lives.flatMap(({ measure, periods }) => periods.filter(period => period.from <= day && (period.to === null || period.to > day)).map(({ state }) => ({ measure, state })))
}

function tally<T extends object>(rows: readonly T[]): (T & { count: number })[] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(JSON.stringify(row), (counts.get(JSON.stringify(row)) ?? 0) + 1)
  return [...counts].map(([row, count]) => ({ ...JSON.parse(row) as T, count }))
}

export function turnsOn(day: string): Turn[] {
  const turns = lives.flatMap(({ measure, periods }) => periods.filter(biting).flatMap(({ from, to }) => [{ body: measure.body, on: from, change: 1 }, ...(to === null ? [] : [{ body: measure.body, on: to, change: -1 }])]))
  return turns.filter(turn => turn.on <= day).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

export function startsOn(day: string): Start[] {
  return tally(existing(day).map(({ measure }) => ({ body: measure.body, start: measure.effective_on ?? measure.announced_on })).filter(row => row.start <= day))
}

export function matrixOn(day: string): { cells: TypeState[], bodies: BodyState[] } {
  const rows = existing(day)
  return { bodies: tally(rows.map(({ measure, state }) => ({ body: measure.body, state }))), cells: tally(rows.flatMap(({ measure, state }) => measure.types.map(type => ({ body: measure.body, type, state })))) }
}

export function answersOn(day: string): AnswerCount[] {
  const rows = existing(day).map(one => one.measure)
  return triggers.flatMap(trigger => (['EU', 'US', 'UK', 'BY'] as const).flatMap(body => {
    const own = rows.filter(measure => measure.body === body && measure.triggers.includes(trigger.id))
    const since = own.map(({ id, announced_on, effective_on }) => ({ id, on: effective_on !== null && effective_on < announced_on ? effective_on : announced_on })).filter(one => one.on >= trigger.started_on).sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1))
    return own.length === 0 ? [] : [{ trigger: trigger.id, body, count: own.length, first_on: since[0]?.on ?? null, first_id: since[0]?.id ?? null }]
  }))
}

/** How many measures a filter keeps on a day, counted one by one. A key that is not counted here is an error, so that no test passes for want of it. */
export function countFacts({ body, type, state, from, to, asOf, ...others }: Filter, day: string): number {
  if (Object.keys(others).length > 0) throw new Error(`Not counted: ${Object.keys(others).join(', ')}`)
  return existing(asOf ?? day).filter(one => {
    const start = one.measure.effective_on ?? one.measure.announced_on
    return (body?.includes(one.measure.body) ?? true) && (type?.some(id => one.measure.types.includes(id)) ?? true) && (state?.includes(one.state) ?? true) && start >= (from ?? '') && start <= (to ?? '9')
  }).length
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** The number that a figure says: "Nine" is 9, "225" is 225. */
export function numberOf(text: string): number {
  const word = NUMBERS.indexOf(text.toLowerCase())
  return word === -1 ? Number(text) : word
}

/** The counts of measures within a sentence. */
export function countsIn(parts: readonly Part[]): Counted[] {
  return parts.filter((part): part is Counted => typeof part !== 'string' && part.filter !== undefined)
}

/** Days that try every sentence: before all, around each turning point, today, and beyond. */
export const TODAY = '2026-11-25'
export const DAYS = ['1995-01-01', '2003-12-31', '2004-10-01', '2005-01-01', '2006-05-25', '2009-06-01', '2012-05-01', '2015-12-01', '2016-03-01', '2020-08-09', '2021-05-24', '2022-02-24', '2022-03-10', '2022-06-03', TODAY, '2027-06-01']
