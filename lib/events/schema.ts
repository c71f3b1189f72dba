import { z } from 'zod'
import { EVENT_KINDS, idsOf } from '@/lib/measures/vocab'
import { day, distinct, precision, slug } from '@/lib/schema'

/** A dated change in the life of a measure or a relief. `relief` is the relief that a suspension, easing or delisting names. */
export const eventSchema = z.strictObject({
  on: day,
  on_precision: precision,
  kind: z.enum(idsOf(EVENT_KINDS)),
  note: z.string().min(1).max(500).nullable(),
  instrument: slug.nullable(),
  relief: slug.nullable().default(null),
  triggers: distinct(slug).default([]),
})

export type LawEvent = z.output<typeof eventSchema>
