import { z } from 'zod'
import { SOURCE_KINDS, idsOf } from '@/lib/measures/vocab'
import { day } from '@/lib/schema'

const address = z.string().max(2000).regex(/^https?:\/\/\S+$/, 'Give a full web address that begins with https:// or http://.')

/** A page that supports a claim. `link` false means: name it, but do not send readers there. */
export const sourceSchema = z.strictObject({
  url: address.nullable(),
  publisher: z.string().min(1).max(120),
  title: z.string().min(1).max(300).nullable(),
  published_on: day.nullable(),
  supports: z.string().min(1).max(600).nullable(),
  kind: z.enum(idsOf(SOURCE_KINDS)),
  primary: z.boolean(),
  link: z.boolean(),
  quote: z.string().min(1).max(600).nullable().default(null),
  locator: z.string().min(1).max(120).nullable().default(null),
  archived_url: address.nullable().default(null),
})

export type Source = z.output<typeof sourceSchema>
