import { z } from 'zod'
import { BODIES, CONFIDENCES, LISTS, TOTAL_BASES, idsOf } from '@/lib/measures/vocab'
import { day, precision, slug } from '@/lib/schema'
import { sourceSchema } from '@/lib/sources/schema'

/** A series of figures that gives sanctions their context. A value stands for the day `on`, or for the time from `from` to `on` inclusive. */
export const seriesSchema = z.strictObject({
  id: slug,
  title: z.string().min(1).max(120),
  unit: z.string().min(1).max(40),
  kind: z.enum(['stock', 'flow', 'share', 'change', 'period']),
  note: z.string().min(1).max(500).nullable(),
  values: z.array(z.strictObject({
    from: day.nullable().default(null),
    on: day,
    on_precision: precision,
    value: z.number(),
    bound: z.enum(['lower', 'upper']).nullable(),
    note: z.string().min(1).max(300).nullable(),
    source: sourceSchema.nullable(),
    confidence: z.enum(idsOf(CONFIDENCES)),
  })).min(1),
})

/** Persons and entities on one official list on a day, or only both together. */
export const listTotalSchema = z.strictObject({
  body: z.enum(idsOf(BODIES)),
  list: z.enum(idsOf(LISTS)),
  on: day,
  persons: z.int().min(0).nullable(),
  entities: z.int().min(0).nullable(),
  total: z.int().min(0).nullable(),
  precision: z.enum(['exact', 'at_least', 'at_most', 'approximate']),
  basis: z.enum(idsOf(TOTAL_BASES)),
  source: sourceSchema.nullable(),
  note: z.string().min(1).max(400).nullable(),
})

/** Where sources contradict each other: who says what, which one was followed, why. */
export const conflictSchema = z.strictObject({
  id: slug,
  subject: slug,
  subject_kind: z.enum(['measure', 'relief', 'instrument', 'trigger', 'series']),
  question: z.string().min(1).max(200),
  says: z.array(z.strictObject({ who: z.string().min(1).max(120), what: z.string().min(1).max(160) })).min(2),
  followed: z.string().min(1).max(120),
  why: z.string().min(1).max(300),
})

export type Series = z.output<typeof seriesSchema>
export type ListTotal = z.output<typeof listTotalSchema>
export type Conflict = z.output<typeof conflictSchema>
