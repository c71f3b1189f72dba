import { z } from 'zod'
import { isDay } from '@/lib/dates'
import { DATE_PRECISIONS, idsOf } from '@/lib/measures/vocab'

/** The shapes that every record shares. */

/** An address of a record: lower case, digits, single hyphens. */
export const slug = z.string().max(80).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.')

/** A calendar day of law, without a zone. */
export const day = z.string().refine(isDay, 'Give a day that exists, as year-month-day: 2022-03-20.')

/** How exactly a day is known; null = to the day. */
export const precision = z.enum(idsOf(DATE_PRECISIONS)).nullable().default(null)

/** A list in which nothing stands twice. */
export function distinct<S extends z.ZodType>(item: S) {
  return z.array(item).max(500).refine(items => new Set(items.map(value => JSON.stringify(value))).size === items.length, 'The same entry stands here twice.')
}

/** The schemas of a record's fields, by key: what `z.strictObject` takes. */
export function schemasOf<F extends Readonly<Record<string, { readonly schema: z.ZodType }>>>(fields: F): { -readonly [K in keyof F]: F[K]['schema'] } {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema])) as { -readonly [K in keyof F]: F[K]['schema'] }
}
