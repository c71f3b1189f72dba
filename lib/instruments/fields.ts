import { z } from 'zod'
import type { Fields } from '@/lib/form'
import { BODIES, idsOf } from '@/lib/measures/vocab'
import { day, distinct, slug } from '@/lib/schema'

/** Another act: a record here by its slug, or a citation of one that this base does not hold. */
const otherAct = z.union([slug, z.strictObject({ citation: z.string().min(1).max(250) })])

const URL_KINDS = [
  { id: 'official', label: 'Official', definition: 'The official journal or register.' },
  { id: 'copy', label: 'Copy', definition: 'A copy elsewhere, where no official address is known.' },
] as const

/** The parts of the form, in its order. */
export const INSTRUMENT_PARTS = [{ id: 'act', label: 'Act' }, { id: 'when', label: 'When' }, { id: 'links', label: 'Other acts' }, { id: 'record', label: 'About this record' }] as const

/** THE definition of an instrument, a legal act. `ended_on` is the first day on which it no longer applied. */
export const instrumentFields = {
  id: { schema: slug, part: 'record', label: 'Id', hint: 'Stable slug; the address of the record is /instruments/ and this.', control: { kind: 'text', width: 'long' } },
  body: { schema: z.enum(idsOf(BODIES)), part: 'act', label: 'Body', hint: 'Who made it.', control: { kind: 'choice', options: BODIES } },
  citation: { schema: z.string().min(1).max(250), part: 'act', label: 'Citation', hint: 'As lawyers of that body cite it.', control: { kind: 'text', width: 'long' } },
  celex: { schema: z.string().regex(/^3\d{4}[A-Z]\d{4}$/, 'A CELEX number of an act reads like 32022R0398.').nullable(), part: 'act', label: 'CELEX number', hint: 'EU acts only; empty for others.', control: { kind: 'text', width: 'short' } },
  title: { schema: z.string().min(1).max(160), part: 'act', label: 'Title', hint: 'What it is about, in at most 160 characters of our own.', control: { kind: 'text', width: 'long' } },
  adopted_on: { schema: day.nullable(), part: 'when', label: 'Adopted', hint: 'Day it was adopted or signed; empty = not established.', control: { kind: 'day' } },
  published_on: { schema: day.nullable(), part: 'when', label: 'Published', hint: 'Day it was published officially.', control: { kind: 'day' } },
  in_force_on: { schema: day.nullable(), part: 'when', label: 'In force', hint: 'Day it entered into force.', control: { kind: 'day' } },
  ended_on: { schema: day.nullable(), part: 'when', label: 'Ended', hint: 'First day on which it no longer applied; empty = it applies.', control: { kind: 'day' } },
  amends: { schema: distinct(otherAct), part: 'links', label: 'Amends', hint: 'Acts that it changes: an id, or a citation of an act that is no record here.', control: { kind: 'references', to: 'instrument', citations: true, foreign: true } },
  replaces: { schema: distinct(otherAct), part: 'links', label: 'Replaces', hint: 'Acts that it repeals or takes the place of.', control: { kind: 'references', to: 'instrument', citations: true, foreign: true } },
  based_on: { schema: distinct(otherAct), part: 'links', label: 'Based on', hint: 'Acts that it carries out.', control: { kind: 'references', to: 'instrument', citations: true, foreign: true } },
  url: { schema: z.string().max(2000).regex(/^https?:\/\/\S+$/, 'Give a full web address that begins with https:// or http://.').nullable(), part: 'act', label: 'Address', hint: 'Where its text stands; official where there is one.', control: { kind: 'text', width: 'long' } },
  url_kind: { schema: z.enum(idsOf(URL_KINDS)).nullable(), part: 'act', label: 'Kind of address', hint: 'Empty without an address.', control: { kind: 'choice', options: URL_KINDS, none: 'No address' } },
  open: { schema: z.string().min(1).max(300).nullable(), part: 'record', label: 'Open questions', hint: 'What is not established about this act.', control: { kind: 'area', rows: 3 } },
} as const satisfies Fields
