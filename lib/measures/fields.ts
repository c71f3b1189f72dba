import { z } from 'zod'
import { eventSchema, type LawEvent } from '@/lib/events/schema'
import { AUTHORITIES, BODIES, CONFIDENCES, COUNT_KINDS, COUNT_PRECISIONS, ENDED_HOW, SECTORS, STANDINGS, TYPES, idsOf } from '@/lib/measures/vocab'
import { day, distinct, precision, slug } from '@/lib/schema'
import { sourceSchema, type Source } from '@/lib/sources/schema'

/**
 * THE definition of a measure. Validation, CSV and JSON columns, the data dictionary and the table derive from this object;
 * a field is added here and in a migration, and nowhere else.
 */

interface Field<S extends z.ZodType> {
  /** What is valid. */
  schema: S
  /** What a reader sees above or beside the value. */
  label: string
  /** One sentence for the data dictionary and beside the form field: what it means, in which unit, when it is empty. */
  hint: string
  /** How one entry of a list of records is written in a CSV cell; the JSON keeps the record. */
  cell?: (entry: NonNullable<z.output<S>> extends readonly (infer Entry)[] ? Entry : never) => string
}

const field = <S extends z.ZodType>(definition: Field<S>): Field<S> => definition

/** Persons, entities, ships or aircraft that a measure names: a number with how exactly it is known, and whether it may be added to others. */
export const countSchema = z.strictObject({
  count: z.int().min(0).nullable(),
  precision: z.enum(idsOf(COUNT_PRECISIONS)).exclude(['at_most']),
  kind: z.enum(idsOf(COUNT_KINDS)),
}).refine(value => (value.count === null) === (value.precision === 'unknown'), { path: ['count'], message: 'Give a number, or say that it is unknown.' })

export type Count = z.output<typeof countSchema>

export const measureFields = {
  id: field({ schema: slug, label: 'Id', hint: 'Stable slug; the address of the record is /measures/ and this.' }),
  body: field({ schema: z.enum(idsOf(BODIES)), label: 'Body', hint: 'Who imposed it: EU, US, UK, or BY for a Belarusian counter-measure.' }),
  title: field({ schema: z.string().min(1).max(90), label: 'Title', hint: 'What it does, in at most 90 characters.' }),
  types: field({ schema: distinct(z.enum(idsOf(TYPES))).min(1, 'Choose at least one type.'), label: 'Types', hint: 'What it does, one or more of the closed list of types.' }),
  announced_on: field({ schema: day, label: 'Announced', hint: 'Day it was made public.' }),
  announced_on_precision: field({ schema: precision, label: 'Announced: precision', hint: 'month, year or week where the day is not known exactly and the first stands in; empty = exact.' }),
  effective_on: field({ schema: day.nullable(), label: 'Effective', hint: 'First day on which the prohibition bites; empty = not established.' }),
  effective_on_precision: field({ schema: precision, label: 'Effective: precision', hint: 'As for announced.' }),
  review_on: field({ schema: day.nullable(), label: 'Review', hint: 'Last day of the current term or next known step; empty where there is none or the measure has ended.' }),
  ended_on: field({ schema: day.nullable(), label: 'Ended', hint: 'First day without the measure; empty = no end known.' }),
  ended_on_precision: field({ schema: precision, label: 'Ended: precision', hint: 'As for announced.' }),
  ended_by: field({ schema: day.nullable(), label: 'Ended by', hint: 'Where the day of the end is unknown: a day by which it had ended.' }),
  ended_how: field({ schema: z.enum(idsOf(ENDED_HOW)).nullable(), label: 'How it ended', hint: 'lifted, expired or superseded; empty while it stands.' }),
  superseded_by: field({ schema: slug.nullable(), label: 'Superseded by', hint: 'Id of the measure that took its place, where known.' }),
  standing: field({ schema: z.enum(idsOf(STANDINGS)).nullable().default(null), label: 'Standing', hint: 'Counter-measures only: documented, or assumed to stand because no source reports an end.' }),
  triggers: field({ schema: distinct(slug).min(1, 'Choose at least one trigger.'), label: 'Triggers', hint: 'Ids of the events that it answers, one or more.' }),
  sectors: field({ schema: distinct(z.enum(idsOf(SECTORS))).min(1, 'Choose at least one sector.'), label: 'Sectors', hint: 'What part of the economy or the state it touches, one or more.' }),
  authority: field({ schema: z.enum(idsOf(AUTHORITIES)), label: 'Authority', hint: 'Institution that acts, the lead where there are several.' }),
  co_authorities: field({ schema: distinct(z.enum(idsOf(AUTHORITIES))), label: 'Other authorities', hint: 'Institutions that share in it.' }),
  target: field({ schema: z.enum(idsOf(BODIES)), label: 'Target', hint: 'Whom it bites: BY, or for a counter-measure the body it is aimed at first.' }),
  targets: field({ schema: distinct(z.enum(idsOf(BODIES))).default([]), label: 'All targets', hint: 'Counter-measures only: every body hit, the main one first.' }),
  target_states: field({ schema: distinct(z.string().regex(/^[A-Z]{2}$/, 'Give an ISO 3166 code of two letters.')).default([]), label: 'Target states', hint: 'Counter-measures only: single states that are singled out, by ISO 3166 code.' }),
  instruments: field({ schema: distinct(slug), label: 'Instruments', hint: 'Ids of the legal acts.' }),
  package: field({ schema: slug.nullable(), label: 'Package', hint: 'Shared id of measures that one act or statement brought together.' }),
  persons: field({ schema: countSchema.nullable(), label: 'Persons', hint: 'Persons named. precision: exact, at_least, approximate or unknown; kind: added, or list_total, which must never be added up; empty = it lists nobody.' }),
  entities: field({ schema: countSchema.nullable(), label: 'Entities', hint: 'Firms and bodies named; as for persons.' }),
  vessels_aircraft: field({ schema: countSchema.nullable(), label: 'Ships and aircraft', hint: 'Ships and aircraft named; as for persons.' }),
  named_targets: field({ schema: z.array(z.string().min(1).max(140)).max(2000), label: 'Named targets', hint: 'Main names, spelt as on the official list of that body; all of them where there are few.' }),
  summary: field({ schema: z.string().min(1).max(900), label: 'Summary', hint: 'Two to four plain sentences.' }),
  confidence: field({ schema: z.enum(idsOf(CONFIDENCES)), label: 'Confidence', hint: 'verified, partial (the field open says what is not established) or recalled (no source yet: never quote it).' }),
  open: field({ schema: z.string().min(1).max(700).nullable(), label: 'Open questions', hint: 'What is not established about this record.' }),
  events: field({ schema: z.array(eventSchema), label: 'Events', hint: 'Dated changes of law in its life. In CSV: day and kind of each.', cell: (event: LawEvent) => `${event.on} ${event.kind}` }),
  sources: field({ schema: z.array(sourceSchema), label: 'Sources', hint: 'Pages that support the record. In CSV: the address of each, or its publisher where no address is known.', cell: (source: Source) => source.url ?? source.publisher }),
}

export type MeasureField = keyof typeof measureFields
