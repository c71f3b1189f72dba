import { z } from 'zod'
import { eventFields } from '@/lib/events/fields'
import { schemasOf } from '@/lib/schema'

/** A dated change in the life of a measure or a relief. `relief` is the relief that a suspension, easing or delisting names. */
export const eventSchema = z.strictObject(schemasOf(eventFields))

export type LawEvent = z.output<typeof eventSchema>
