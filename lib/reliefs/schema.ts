import { z } from 'zod'
import { eventSchema } from '@/lib/events/schema'
import { AUTHORITIES, BODIES, CONFIDENCES, EFFECTS, RELIEF_KINDS, idsOf } from '@/lib/measures/vocab'
import { day, distinct, precision, slug } from '@/lib/schema'
import { sourceSchema } from '@/lib/sources/schema'

/** A general licence, derogation, wind-down, suspension, delisting or waiver. `ends_on` is the first day on which it no longer ran. */
export const reliefSchema = z.strictObject({
  id: slug,
  body: z.enum(idsOf(BODIES)),
  authority: z.enum(idsOf(AUTHORITIES)),
  co_authorities: distinct(z.enum(idsOf(AUTHORITIES))),
  kind: z.enum(idsOf(RELIEF_KINDS)),
  title: z.string().min(1).max(90),
  summary: z.string().min(1).max(900),
  measures: distinct(slug).min(1, 'A relief relieves at least one measure.'),
  instruments: distinct(slug),
  announced_on: day,
  announced_on_precision: precision,
  starts_on: day,
  starts_on_precision: precision,
  ends_on: day.nullable(),
  ends_on_precision: precision,
  effect: z.enum(idsOf(EFFECTS)),
  changes_state: z.boolean(),
  scope: z.string().min(1).max(500),
  triggers: distinct(slug),
  package: slug.nullable(),
  events: z.array(eventSchema),
  sources: z.array(sourceSchema),
  confidence: z.enum(idsOf(CONFIDENCES)),
  open: z.string().min(1).max(500).nullable(),
}).superRefine((relief, context) => {
  if (relief.ends_on !== null && relief.ends_on < relief.starts_on) context.addIssue({ code: 'custom', path: ['ends_on'], message: 'A relief cannot end before it starts.' })
  if (!relief.changes_state && (relief.kind === 'suspension' || relief.kind === 'delisting' || relief.effect === 'full'))
    context.addIssue({ code: 'custom', path: ['changes_state'], message: 'Suspensions, delistings and full reliefs always change the state of what they relieve.' })
})

export type Relief = z.output<typeof reliefSchema>
