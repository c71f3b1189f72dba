import { z } from 'zod'
import { instrumentFields } from '@/lib/instruments/fields'
import { schemasOf } from '@/lib/schema'

/** A legal act. `ended_on` is the first day on which it no longer applied. */
export const instrumentSchema = z.strictObject(schemasOf(instrumentFields)).superRefine((instrument, context) => {
  if ((instrument.url === null) !== (instrument.url_kind === null)) context.addIssue({ code: 'custom', path: ['url_kind'], message: 'An address has a kind, and a kind an address.' })
  if (instrument.celex !== null && instrument.body !== 'EU') context.addIssue({ code: 'custom', path: ['celex'], message: 'Only acts of the EU have a CELEX number.' })
  for (const kind of INSTRUMENT_LINK_KINDS) if (instrument[kind].includes(instrument.id)) context.addIssue({ code: 'custom', path: [kind], message: 'An act cannot refer to itself.' })
})

export const INSTRUMENT_LINK_KINDS = ['amends', 'replaces', 'based_on'] as const
export type InstrumentLinkKind = (typeof INSTRUMENT_LINK_KINDS)[number]
export type Instrument = z.output<typeof instrumentSchema>
