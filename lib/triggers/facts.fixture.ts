import { readFileSync } from 'node:fs'
import { lives, triggers } from '@/lib/charts/facts.fixture'
import { BITING, BODIES, type Body } from '@/lib/measures/vocab'
import { reliefSchema } from '@/lib/reliefs/schema'
import type { AnswerMeasure, RunningRelief } from '@/lib/triggers/data'
import { RESPONSE_KINDS } from '@/lib/triggers/kinds'
import type { First } from '@/lib/triggers/responses'
import { storyOn } from '@/lib/triggers/story'

/** What the database would answer about a trigger, worked out from the facts in plain loops: for tests of what its page says. */

const files = ['eu', 'us', 'uk', 'by'].map(file => JSON.parse(readFileSync(`prisma/seed/${file}.json`, 'utf8')) as Record<string, unknown[]>)
export const reliefs = files.flatMap(file => file.reliefs ?? []).map(one => reliefSchema.parse(one))
const titles = new Map(lives.map(({ measure }) => [measure.id, measure.title]))

export function triggerOf(id: string) {
  const found = triggers.find(trigger => trigger.id === id)
  if (found === undefined) throw new Error(`The facts have no trigger ${id}.`)
  return found
}

/** Measures that answer a trigger and exist on a day, in the order in which they became known. */
export function answeringOn(trigger: string, day: string): AnswerMeasure[] {
  return lives.filter(({ measure, periods }) => measure.triggers.includes(trigger) && (periods[0]?.from ?? '9999') <= day).map(({ measure, periods }): AnswerMeasure => {
    const on = periods[0]?.from ?? ''
    const now = periods.find(period => period.from <= day && (period.to === null || period.to > day))
    return {
      id: measure.id, title: measure.title, body: measure.body, on, precision: on === measure.announced_on ? (on === measure.effective_on ? null : measure.announced_on_precision) : measure.effective_on_precision,
      effective_on: measure.effective_on, effective_on_precision: measure.effective_on_precision, types: measure.types, package: measure.package,
      act: measure.instruments[0] === undefined ? null : { id: measure.instruments[0], citation: measure.instruments[0] }, state: now?.state ?? 'announced', since: now?.from ?? on, ended_how: now?.ended_how ?? null,
      ended_on: measure.ended_on, ended_on_precision: measure.ended_on_precision, ended_by: measure.ended_by,
      successor: measure.superseded_by === null ? null : { id: measure.superseded_by, title: titles.get(measure.superseded_by) ?? '' },
    }
  }).sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1))
}

export function tallyOn(trigger: string, day: string) {
  const { started_on } = triggerOf(trigger)
  return BODIES.map(({ id: body }) => {
    const own = answeringOn(trigger, day).filter(measure => measure.body === body)
    return { trigger, body, count: own.length, biting: own.filter(measure => (BITING as readonly string[]).includes(measure.state)).length, older: own.filter(measure => measure.on < started_on).length }
  }).filter(one => one.count > 0)
}

export function firstsOn(trigger: string, day: string): First[] {
  const { started_on } = triggerOf(trigger)
  const found: First[] = []
  for (const { id: kind, types } of RESPONSE_KINDS) for (const { id: body } of BODIES) {
    for (const measure of answeringOn(trigger, day)) {
      if (measure.body !== body || measure.on < started_on || (types !== null && !measure.types.some(type => (types as readonly string[]).includes(type)))) continue
      found.push({ trigger, body, kind, on: measure.on, precision: measure.precision, id: measure.id, title: measure.title })
      break
    }
  }
  return found
}

export function daysOn(trigger: string, day: string): { body: Body, on: string, count: number }[] {
  return answeringOn(trigger, day).map(({ body, on }) => ({ body, on, count: 1 }))
}

export function runningOn(trigger: string, day: string): RunningRelief[] {
  return answeringOn(trigger, day).flatMap(measure => reliefs.filter(relief => relief.measures.includes(measure.id) && relief.changes_state && relief.starts_on <= day && (relief.ends_on === null || relief.ends_on > day))
    .map(relief => ({ measure_id: measure.id, id: relief.id, title: relief.title, starts_on: relief.starts_on, starts_on_precision: relief.starts_on_precision })))
}

export function reliefsOn(trigger: string, day: string) {
  return reliefs.filter(relief => relief.triggers.includes(trigger) && relief.announced_on <= day)
}

/** A trigger as it was known on a day. */
export function knownOn(id: string, day: string) {
  return storyOn(triggerOf(id), day)?.trigger ?? null
}

export { triggers }
