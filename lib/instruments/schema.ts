import { z } from 'zod'
import { BODIES, idsOf } from '@/lib/measures/vocab'
import { day, distinct, slug } from '@/lib/schema'

/** Another act: a record here by its slug, or a citation of one that this base does not hold. */
const otherAct = z.union([slug, z.strictObject({ citation: z.string().min(1).max(250) })])

/** A legal act. `ended_on` is the first day on which it no longer applied. */
export const instrumentSchema = z.strictObject({
  id: slug,
  body: z.enum(idsOf(BODIES)),
  citation: z.string().min(1).max(250),
  celex: z.string().regex(/^3\d{4}[A-Z]\d{4}$/, 'A CELEX number of an act reads like 32022R0398.').nullable(),
  title: z.string().min(1).max(160),
  adopted_on: day.nullable(),
  published_on: day.nullable(),
  in_force_on: day.nullable(),
  ended_on: day.nullable(),
  amends: distinct(otherAct),
  replaces: distinct(otherAct),
  based_on: distinct(otherAct),
  url: z.string().regex(/^https?:\/\/\S+$/).nullable(),
  url_kind: z.enum(['official', 'copy']).nullable(),
  open: z.string().min(1).max(300).nullable(),
})

export const INSTRUMENT_LINK_KINDS = ['amends', 'replaces', 'based_on'] as const
export type InstrumentLinkKind = (typeof INSTRUMENT_LINK_KINDS)[number]
export type Instrument = z.output<typeof instrumentSchema>
