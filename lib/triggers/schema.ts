import { z } from 'zod'
import { CONFIDENCES, idsOf } from '@/lib/measures/vocab'
import { day, distinct, precision, slug } from '@/lib/schema'
import { sourceSchema } from '@/lib/sources/schema'

const confidence = z.enum(idsOf(CONFIDENCES))

/** An event that was answered with measures; its own timeline, and the facts about it that are quoted most, each with its source. */
export const triggerSchema = z.strictObject({
  id: slug,
  label: z.string().min(1).max(60),
  title: z.string().min(1).max(90),
  started_on: day,
  started_on_precision: precision,
  ended_on: day.nullable(),
  ended_on_precision: precision,
  summary: z.string().min(1).max(1200),
  key_facts: z.array(z.strictObject({
    fact: z.string().min(1).max(150),
    value: z.string().min(1).max(300),
    on: day,
    source: sourceSchema.nullable(),
    confidence,
  })),
  events: z.array(z.strictObject({
    on: day,
    on_precision: precision,
    title: z.string().min(1).max(160),
    note: z.string().min(1).max(300).nullable(),
    see: distinct(slug).default([]),
    source: sourceSchema.nullable(),
    confidence,
  })),
  sources: z.array(sourceSchema),
  confidence,
}).refine(trigger => trigger.ended_on === null || trigger.ended_on >= trigger.started_on, { path: ['ended_on'], message: 'A trigger cannot end before it starts.' })

export type Trigger = z.output<typeof triggerSchema>
