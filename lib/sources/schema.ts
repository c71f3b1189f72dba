import { z } from 'zod'
import { schemasOf } from '@/lib/schema'
import { sourceFields } from '@/lib/sources/fields'

/** A page that supports a claim. `link` false means: name it, but do not send readers there. */
export const sourceSchema = z.strictObject(schemasOf(sourceFields))

export type Source = z.output<typeof sourceSchema>
