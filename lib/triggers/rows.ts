import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { mergeRows, positioned, type Rows } from '@/lib/db/rows'
import { inOrder, sourceOf, sourceRows } from '@/lib/sources/rows'
import type { Trigger } from '@/lib/triggers/schema'

export const triggerInclude = {
  key_facts: { ...inOrder, include: { source: true } }, events: { ...inOrder, include: { source: true, see: inOrder } }, sources: inOrder,
} satisfies Prisma.triggerInclude

/** @param position place in the list of triggers, oldest story first */
export function triggerRows(trigger: Trigger, position: number): Rows {
  const { id, label, title, started_on_precision, ended_on_precision, summary, confidence } = trigger
  const facts = trigger.key_facts.map((fact, index): Rows => {
    const fact_id = randomUUID()
    return {
      trigger_fact: [{ id: fact_id, trigger_id: id, position: index, fact: fact.fact, value: fact.value, on: toDbDate(fact.on), confidence: fact.confidence }],
      source: sourceRows({ trigger_fact_id: fact_id }, [fact.source]),
    }
  })
  const events = trigger.events.map((event, index): Rows => {
    const event_id = randomUUID()
    return {
      trigger_event: [{ id: event_id, trigger_id: id, position: index, on: toDbDate(event.on), on_precision: event.on_precision, title: event.title, note: event.note, confidence: event.confidence }],
      trigger_event_measure: positioned({ event_id }, 'measure_id', event.see),
      source: sourceRows({ trigger_event_id: event_id }, [event.source]),
    }
  })
  return mergeRows([
    {
      trigger: [{ id, position, label, title, started_on: toDbDate(trigger.started_on), started_on_precision, ended_on: toDbDate(trigger.ended_on), ended_on_precision, summary, confidence }],
      source: sourceRows({ trigger_id: id }, trigger.sources),
    },
    ...facts, ...events,
  ])
}

/** A trigger as a record, from its row. */
export function triggerOf(row: Prisma.triggerGetPayload<{ include: typeof triggerInclude }>): Trigger {
  const { id, label, title, started_on_precision, ended_on_precision, summary, confidence } = row
  return {
    id, label, title, started_on: fromDbDate(row.started_on), started_on_precision, ended_on: fromDbDate(row.ended_on), ended_on_precision, summary, confidence,
    key_facts: row.key_facts.map(fact => ({ fact: fact.fact, value: fact.value, on: fromDbDate(fact.on), source: fact.source && sourceOf(fact.source), confidence: fact.confidence })),
    events: row.events.map(event => ({
      on: fromDbDate(event.on), on_precision: event.on_precision, title: event.title, note: event.note, see: event.see.map(link => link.measure_id), source: event.source && sourceOf(event.source), confidence: event.confidence,
    })),
    sources: row.sources.map(sourceOf),
  }
}
