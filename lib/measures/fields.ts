import { z } from 'zod'
import { eventFields } from '@/lib/events/fields'
import { eventSchema, type LawEvent } from '@/lib/events/schema'
import type { Field as FormField } from '@/lib/form'
import { AUTHORITIES, BODIES, CONFIDENCES, COUNT_KINDS, COUNT_PRECISIONS, ENDED_HOW, SECTORS, STANDINGS, TYPES, TYPE_GROUPS, idsOf, typesOf } from '@/lib/measures/vocab'
import { day, distinct, precision, slug } from '@/lib/schema'
import { sourceFields } from '@/lib/sources/fields'
import { sourceSchema, type Source } from '@/lib/sources/schema'

/**
 * THE definition of a measure. Validation, form, CSV and JSON columns, the data dictionary, the table and the differences between revisions
 * derive from this object; a field is added here and in a migration, and nowhere else.
 */

interface Field<S extends z.ZodType> extends FormField {
  readonly schema: S
  readonly part: (typeof MEASURE_PARTS)[number]['id']
  /** How one entry of a list of records is written in a CSV cell; the JSON keeps the record. */
  readonly cell?: (entry: NonNullable<z.output<S>> extends readonly (infer Entry)[] ? Entry : never) => string
}

/** The parts of the form, in its order. */
export const MEASURE_PARTS = [
  { id: 'act', label: 'Act' }, { id: 'what', label: 'What it does' }, { id: 'when', label: 'When' }, { id: 'why', label: 'Why' }, { id: 'whom', label: 'Whom it names' },
  { id: 'life', label: 'Events' }, { id: 'sources', label: 'Sources' }, { id: 'record', label: 'About this record' },
] as const

const field = <S extends z.ZodType>(definition: Field<S>): Field<S> => definition

/** Persons, entities, ships or aircraft that a measure names: a number with how exactly it is known, and whether it may be added to others. */
export const countSchema = z.strictObject({
  count: z.int().min(0).nullable(),
  precision: z.enum(idsOf(COUNT_PRECISIONS)).exclude(['at_most']),
  kind: z.enum(idsOf(COUNT_KINDS)),
}).refine(value => (value.count === null) === (value.precision === 'unknown'), { path: ['count'], message: 'Give a number, or say that it is unknown.' })

export type Count = z.output<typeof countSchema>

const counted = { kind: 'count', precisions: COUNT_PRECISIONS.filter(one => one.id !== 'at_most'), kinds: COUNT_KINDS } as const

export const measureFields = {
  id: field({ schema: slug, part: 'record', control: { kind: 'text', width: 'long' }, label: 'Id', hint: 'Stable slug; the address of the record is /measures/ and this.', ask: 'Proposed from body, month and title where you leave it empty. It never changes once published.' }),
  body: field({ schema: z.enum(idsOf(BODIES)), part: 'act', control: { kind: 'choice', options: BODIES }, label: 'Body', hint: 'Who imposed it: EU, US, UK, or BY for a Belarusian counter-measure.' }),
  title: field({ schema: z.string().min(1).max(90), part: 'what', control: { kind: 'text', width: 'long' }, label: 'Title', hint: 'What it does, in at most 90 characters.' }),
  types: field({ schema: distinct(z.enum(idsOf(TYPES))).min(1, 'Choose at least one type.'), part: 'what', control: { kind: 'choices', options: TYPES, grouped: TYPE_GROUPS.map(group => ({ label: group.label, ids: typesOf(group.id) })) }, label: 'Types', hint: 'What it does, one or more of the closed list of types.' }),
  announced_on: field({ schema: day, part: 'when', control: { kind: 'day', precision: 'announced_on_precision' }, label: 'Announced', hint: 'Day it was made public.', ask: 'Day it was made public.' }),
  announced_on_precision: field({ schema: precision, part: 'when', control: { kind: 'precision' }, label: 'Announced: precision', hint: 'month, year or week where the day is not known exactly and the first stands in; empty = exact.' }),
  effective_on: field({ schema: day.nullable(), part: 'when', control: { kind: 'day', precision: 'effective_on_precision' }, label: 'Effective', hint: 'First day on which the prohibition bites; empty = not established.', ask: 'First day on which it bites; empty = not established.' }),
  effective_on_precision: field({ schema: precision, part: 'when', control: { kind: 'precision' }, label: 'Effective: precision', hint: 'As for announced.' }),
  review_on: field({ schema: day.nullable(), part: 'when', control: { kind: 'day' }, label: 'Review', hint: 'Last day of the current term or next known step; empty where there is none or the measure has ended.' }),
  ended_on: field({ schema: day.nullable(), part: 'when', control: { kind: 'day', precision: 'ended_on_precision' }, label: 'Ended', hint: 'First day without the measure; empty = no end known.' }),
  ended_on_precision: field({ schema: precision, part: 'when', control: { kind: 'precision' }, label: 'Ended: precision', hint: 'As for announced.' }),
  ended_by: field({ schema: day.nullable(), part: 'when', control: { kind: 'day' }, label: 'Ended by', hint: 'Where the day of the end is unknown: a day by which it had ended.' }),
  ended_how: field({ schema: z.enum(idsOf(ENDED_HOW)).nullable(), part: 'when', control: { kind: 'choice', options: ENDED_HOW, none: 'It stands' }, label: 'How it ended', hint: 'lifted, expired or superseded; empty while it stands.' }),
  superseded_by: field({ schema: slug.nullable(), part: 'when', control: { kind: 'reference', to: 'measure' }, label: 'Superseded by', hint: 'Id of the measure that took its place, where known.', ask: 'The measure that took its place, where known.' }),
  standing: field({ schema: z.enum(idsOf(STANDINGS)).nullable().default(null), part: 'when', control: { kind: 'choice', options: STANDINGS, none: 'Not a counter-measure' }, label: 'Standing', hint: 'Counter-measures only: documented, or assumed to stand because no source reports an end.' }),
  triggers: field({ schema: distinct(slug).min(1, 'Choose at least one trigger.'), part: 'why', control: { kind: 'references', to: 'trigger' }, label: 'Triggers', hint: 'Ids of the events that it answers, one or more.', ask: 'The events that it answers, one or more.' }),
  sectors: field({ schema: distinct(z.enum(idsOf(SECTORS))).min(1, 'Choose at least one sector.'), part: 'what', control: { kind: 'choices', options: SECTORS }, label: 'Sectors', hint: 'What part of the economy or the state it touches, one or more.' }),
  authority: field({ schema: z.enum(idsOf(AUTHORITIES)), part: 'act', control: { kind: 'choice', options: AUTHORITIES }, label: 'Authority', hint: 'Institution that acts, the lead where there are several.' }),
  co_authorities: field({ schema: distinct(z.enum(idsOf(AUTHORITIES))), part: 'act', control: { kind: 'choices', options: AUTHORITIES }, label: 'Other authorities', hint: 'Institutions that share in it.' }),
  target: field({ schema: z.enum(idsOf(BODIES)), part: 'whom', control: { kind: 'choice', options: BODIES }, label: 'Target', hint: 'Whom it bites: BY, or for a counter-measure the body it is aimed at first.' }),
  targets: field({ schema: distinct(z.enum(idsOf(BODIES))).default([]), part: 'whom', control: { kind: 'choices', options: BODIES }, label: 'All targets', hint: 'Counter-measures only: every body hit, the main one first.' }),
  target_states: field({ schema: distinct(z.string().regex(/^[A-Z]{2}$/, 'Give an ISO 3166 code of two letters.')).default([]), part: 'whom', control: { kind: 'lines', rows: 2 }, label: 'Target states', hint: 'Counter-measures only: single states that are singled out, by ISO 3166 code.', ask: 'Counter-measures only: single states that are singled out, by ISO 3166 code, one on each line.' }),
  instruments: field({ schema: distinct(slug), part: 'act', control: { kind: 'references', to: 'instrument', citations: true }, label: 'Instruments', hint: 'Ids of the legal acts.', ask: 'The legal acts that impose it. Find one by its citation above, or choose its id.' }),
  package: field({ schema: slug.nullable(), part: 'act', control: { kind: 'text' }, label: 'Package', hint: 'Shared id of measures that one act or statement brought together.', ask: 'Shared id of measures that one act or statement brought together, such as eu-2022-03-02.' }),
  persons: field({ schema: countSchema.nullable(), part: 'whom', control: counted, label: 'Persons', hint: 'Persons named. precision: exact, at_least, approximate or unknown; kind: added, or list_total, which must never be added up; empty = it lists nobody.', ask: 'How many persons it names, and how exactly that is known.' }),
  entities: field({ schema: countSchema.nullable(), part: 'whom', control: counted, label: 'Entities', hint: 'Firms and bodies named; as for persons.', ask: 'How many firms and bodies it names.' }),
  vessels_aircraft: field({ schema: countSchema.nullable(), part: 'whom', control: counted, label: 'Ships and aircraft', hint: 'Ships and aircraft named; as for persons.', ask: 'How many ships and aircraft it names.' }),
  named_targets: field({ schema: z.array(z.string().min(1).max(140)).max(2000), part: 'whom', control: { kind: 'lines', rows: 6 }, label: 'Named targets', hint: 'Main names, spelt as on the official list of that body; all of them where there are few.', ask: 'Names as on the official list, one on each line.' }),
  summary: field({ schema: z.string().min(1).max(900), part: 'what', control: { kind: 'area', rows: 6 }, label: 'Summary', hint: 'Two to four plain sentences.' }),
  confidence: field({ schema: z.enum(idsOf(CONFIDENCES)), part: 'record', control: { kind: 'choice', options: CONFIDENCES }, label: 'Confidence', hint: 'verified, partial (the field open says what is not established) or recalled (no source yet: never quote it).', ask: 'How well all of this is established; with "partial", say below what is not.' }),
  open: field({ schema: z.string().min(1).max(700).nullable(), part: 'record', control: { kind: 'area', rows: 3 }, label: 'Open questions', hint: 'What is not established about this record.' }),
  events: field({ schema: z.array(eventSchema), part: 'life', control: { kind: 'entries', fields: eventFields, noun: 'event' }, label: 'Events', hint: 'Dated changes of law in its life. In CSV: day and kind of each.', ask: 'Dated changes of law in its life, its adoption first. A renewal is an event "extended".', cell: (event: LawEvent) => `${event.on} ${event.kind}` }),
  sources: field({ schema: z.array(sourceSchema), part: 'sources', control: { kind: 'entries', fields: sourceFields, noun: 'source' }, label: 'Sources', hint: 'Pages that support the record. In CSV: the address of each, or its publisher where no address is known.', ask: 'Pages that support what you wrote; at least one.', cell: (source: Source) => source.url ?? source.publisher }),
}

export type MeasureField = keyof typeof measureFields
