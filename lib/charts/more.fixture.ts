import { readFileSync } from 'node:fs'
import { answersOf } from '@/lib/charts/answers'
import { CHARTS, type ChartAsked, type ChartId } from '@/lib/charts/catalogue'
import { TODAY, answersOn, lives, triggers } from '@/lib/charts/facts.fixture'
import { listTotalSchema, seriesSchema } from '@/lib/context/schema'
import type { Filter } from '@/lib/measures/address'

/** What the charts of lists, figures and life spans are made of, from the facts, for tests. */

const read = (file: string) => JSON.parse(readFileSync(`prisma/seed/${file}.json`, 'utf8')) as Record<string, unknown[]>

export const totals = (read('totals').totals ?? []).map(one => listTotalSchema.parse(one))
export const series = (read('context').series ?? []).map(one => seriesSchema.parse(one))
export const lifeRows = lives.map(({ measure: { id, title, body, announced_on, announced_on_precision, effective_on, effective_on_precision }, periods }) => ({ id, title, body, announced_on, announced_on_precision, effective_on, effective_on_precision, periods }))

/** The events that a chart marks on a day. */
export function markedOn(day: string) {
  const begun = triggers.filter(trigger => trigger.started_on <= day)
  return { triggers: begun, answered: answersOf(answersOn(day), begun, day).map(row => row.trigger.id) }
}

/** A chart as an address asks for it on a day. */
export function askedOn(id: ChartId, day: string, filter: Filter = {}): ChartAsked {
  const chart = CHARTS.find(one => one.id === id)
  if (chart === undefined) throw new Error(`There is no chart ${id}.`)
  return { chart, options: {}, filter: { ...filter, ...(day !== TODAY && { asOf: day }) }, names: { trigger: new Map(), instrument: new Map() }, day, today: TODAY }
}

/** Every string of a value, however deep: what a reader could be shown. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}

/** Every number of a value, however deep. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}
