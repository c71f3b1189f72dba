import { z } from 'zod'
import { eventFields } from '@/lib/events/fields'
import { eventSchema } from '@/lib/events/schema'
import type { Fields } from '@/lib/form'
import { AUTHORITIES, BODIES, CONFIDENCES, EFFECTS, RELIEF_KINDS, idsOf } from '@/lib/measures/vocab'
import { day, distinct, precision, slug } from '@/lib/schema'
import { sourceFields } from '@/lib/sources/fields'
import { sourceSchema } from '@/lib/sources/schema'

/** The parts of the form, in its order. */
export const RELIEF_PARTS = [
  { id: 'act', label: 'Act' }, { id: 'what', label: 'What it allows' }, { id: 'when', label: 'When' }, { id: 'why', label: 'Why' }, { id: 'life', label: 'Events' }, { id: 'sources', label: 'Sources' }, { id: 'record', label: 'About this record' },
] as const

/** THE definition of a relief: a general licence, derogation, wind-down, suspension, delisting or waiver. */
export const reliefFields = {
  id: { schema: slug, part: 'record', label: 'Id', hint: 'Stable slug; the address of the record is /reliefs/ and this.', control: { kind: 'text', width: 'long' } },
  body: { schema: z.enum(idsOf(BODIES)), part: 'act', label: 'Body', hint: 'Who grants it.', control: { kind: 'choice', options: BODIES } },
  authority: { schema: z.enum(idsOf(AUTHORITIES)), part: 'act', label: 'Authority', hint: 'Institution that acts, the lead where there are several.', control: { kind: 'choice', options: AUTHORITIES } },
  co_authorities: { schema: distinct(z.enum(idsOf(AUTHORITIES))), part: 'act', label: 'Other authorities', hint: 'Institutions that share in it.', control: { kind: 'choices', options: AUTHORITIES } },
  kind: { schema: z.enum(idsOf(RELIEF_KINDS)), part: 'what', label: 'Kind', hint: 'What sort of relief it is.', control: { kind: 'choice', options: RELIEF_KINDS } },
  title: { schema: z.string().min(1).max(90), part: 'what', label: 'Title', hint: 'What it allows, in at most 90 characters.', control: { kind: 'text', width: 'long' } },
  summary: { schema: z.string().min(1).max(900), part: 'what', label: 'Summary', hint: 'Two to four plain sentences.', control: { kind: 'area', rows: 6 } },
  measures: { schema: distinct(slug).min(1, 'A relief relieves at least one measure.'), part: 'what', label: 'Measures', hint: 'Ids of the measures that it relieves.', control: { kind: 'references', to: 'measure' } },
  instruments: { schema: distinct(slug), part: 'act', label: 'Instruments', hint: 'Ids of the legal acts.', control: { kind: 'references', to: 'instrument', citations: true } },
  announced_on: { schema: day, part: 'when', label: 'Announced', hint: 'Day it was made public.', control: { kind: 'day', precision: 'announced_on_precision' } },
  announced_on_precision: { schema: precision, part: 'when', label: 'Announced: precision', hint: 'How exactly the day is known.', control: { kind: 'precision' } },
  starts_on: { schema: day, part: 'when', label: 'Starts', hint: 'First day on which it runs.', control: { kind: 'day', precision: 'starts_on_precision' } },
  starts_on_precision: { schema: precision, part: 'when', label: 'Starts: precision', hint: 'How exactly the day is known.', control: { kind: 'precision' } },
  ends_on: { schema: day.nullable(), part: 'when', label: 'Ends', hint: 'First day on which it no longer runs; empty = no end known.', control: { kind: 'day', precision: 'ends_on_precision' } },
  ends_on_precision: { schema: precision, part: 'when', label: 'Ends: precision', hint: 'How exactly the day is known.', control: { kind: 'precision' } },
  effect: { schema: z.enum(idsOf(EFFECTS)), part: 'what', label: 'Effect', hint: 'Whether it lets go of the whole measure or of a part.', control: { kind: 'choice', options: EFFECTS } },
  changes_state: { schema: z.boolean(), part: 'what', label: 'Changes the state of the measures', hint: 'Untick for a narrow licence that leaves them in force as a whole.', control: { kind: 'tick' } },
  scope: { schema: z.string().min(1).max(500), part: 'what', label: 'Scope', hint: 'What exactly is allowed, to whom.', control: { kind: 'area', rows: 3 } },
  triggers: { schema: distinct(slug), part: 'why', label: 'Triggers', hint: 'Ids of the events that it answers.', control: { kind: 'references', to: 'trigger' } },
  package: { schema: slug.nullable(), part: 'act', label: 'Package', hint: 'Shared id of records that one act or statement brought together.', control: { kind: 'text' } },
  events: { schema: z.array(eventSchema), part: 'life', label: 'Events', hint: 'Dated changes of law in its life.', control: { kind: 'entries', fields: eventFields, noun: 'event' } },
  sources: { schema: z.array(sourceSchema), part: 'sources', label: 'Sources', hint: 'Pages that support the record.', control: { kind: 'entries', fields: sourceFields, noun: 'source' } },
  confidence: { schema: z.enum(idsOf(CONFIDENCES)), part: 'record', label: 'Confidence', hint: 'How well it is established.', control: { kind: 'choice', options: CONFIDENCES } },
  open: { schema: z.string().min(1).max(500).nullable(), part: 'record', label: 'Open questions', hint: 'What is not established about this record.', control: { kind: 'area', rows: 3 } },
} as const satisfies Fields
