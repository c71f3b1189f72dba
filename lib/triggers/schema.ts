import { z } from 'zod'
import { schemasOf } from '@/lib/schema'
import { triggerFields } from '@/lib/triggers/fields'

/** An event that was answered with measures; its own timeline, and the facts about it that are quoted most, each with its source. */
export const triggerSchema = z.strictObject(schemasOf(triggerFields))
  .refine(trigger => trigger.ended_on === null || trigger.ended_on >= trigger.started_on, { path: ['ended_on'], message: 'A trigger cannot end before it starts.' })

export type Trigger = z.output<typeof triggerSchema>
