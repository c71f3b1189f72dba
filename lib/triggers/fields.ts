import { z } from 'zod'
import type { Fields } from '@/lib/form'
import { CONFIDENCES, idsOf } from '@/lib/measures/vocab'
import { day, distinct, precision, schemasOf, slug } from '@/lib/schema'
import { sourceFields } from '@/lib/sources/fields'
import { sourceSchema } from '@/lib/sources/schema'

const confidence = { schema: z.enum(idsOf(CONFIDENCES)), label: 'Confidence', hint: 'How well it is established.', control: { kind: 'choice', options: CONFIDENCES } } as const
const source = { schema: sourceSchema.nullable(), label: 'Source', hint: 'The page that supports it.', control: { kind: 'entry', fields: sourceFields, noun: 'source' } } as const

/** A fact about a trigger that is quoted often. */
const factFields = {
  fact: { schema: z.string().min(1).max(150), label: 'Fact', hint: 'What is counted or said.', control: { kind: 'text', width: 'long' } },
  value: { schema: z.string().min(1).max(300), label: 'Value', hint: 'The figure or the statement.', control: { kind: 'text', width: 'long' } },
  on: { schema: day, label: 'As of', hint: 'Day for which it holds.', control: { kind: 'day' } },
  source, confidence,
} as const satisfies Fields

/** A step of the story of a trigger itself. */
const stepFields = {
  on: { schema: day, label: 'Day', hint: 'Day on which it happened.', control: { kind: 'day', precision: 'on_precision' } },
  on_precision: { schema: precision, label: 'Day: precision', hint: 'How exactly the day is known.', control: { kind: 'precision' } },
  title: { schema: z.string().min(1).max(160), label: 'What happened', hint: 'In at most 160 characters.', control: { kind: 'text', width: 'long' } },
  note: { schema: z.string().min(1).max(300).nullable(), label: 'Note', hint: 'One sentence more, where needed.', control: { kind: 'area', rows: 2 } },
  see: { schema: distinct(slug).default([]), label: 'See', hint: 'Ids of the measures that it led to.', control: { kind: 'references', to: 'measure' } },
  source, confidence,
} as const satisfies Fields

/** The parts of the form, in its order. */
export const TRIGGER_PARTS = [{ id: 'what', label: 'What happened' }, { id: 'when', label: 'When' }, { id: 'facts', label: 'Key facts' }, { id: 'story', label: 'Timeline' }, { id: 'sources', label: 'Sources' }, { id: 'record', label: 'About this record' }] as const

/** THE definition of a trigger: an event that was answered with measures; its own timeline, and the facts about it that are quoted most. */
export const triggerFields = {
  id: { schema: slug, part: 'record', label: 'Id', hint: 'Stable slug; the address of the record is /triggers/ and this.', control: { kind: 'text', width: 'long' } },
  label: { schema: z.string().min(1).max(60), part: 'what', label: 'Label', hint: 'Short name, as in filters: 2021 Ryanair diversion.', control: { kind: 'text' } },
  title: { schema: z.string().min(1).max(90), part: 'what', label: 'Title', hint: 'What happened, in at most 90 characters.', control: { kind: 'text', width: 'long' } },
  started_on: { schema: day, part: 'when', label: 'Started', hint: 'Day on which it began.', control: { kind: 'day', precision: 'started_on_precision' } },
  started_on_precision: { schema: precision, part: 'when', label: 'Started: precision', hint: 'How exactly the day is known.', control: { kind: 'precision' } },
  ended_on: { schema: day.nullable(), part: 'when', label: 'Ended', hint: 'Last day; empty where it is a single day or goes on.', control: { kind: 'day', precision: 'ended_on_precision' } },
  ended_on_precision: { schema: precision, part: 'when', label: 'Ended: precision', hint: 'How exactly the day is known.', control: { kind: 'precision' } },
  summary: { schema: z.string().min(1).max(1200), part: 'what', label: 'Summary', hint: 'A few plain sentences.', control: { kind: 'area', rows: 8 } },
  key_facts: { schema: z.array(z.strictObject(schemasOf(factFields))), part: 'facts', label: 'Key facts', hint: 'Figures and statements that are quoted most, each with its source.', control: { kind: 'entries', fields: factFields, noun: 'fact' } },
  events: { schema: z.array(z.strictObject(schemasOf(stepFields))), part: 'story', label: 'Timeline', hint: 'The steps of the story, oldest first.', control: { kind: 'entries', fields: stepFields, noun: 'step' } },
  sources: { schema: z.array(sourceSchema), part: 'sources', label: 'Sources', hint: 'Pages that support the record.', control: { kind: 'entries', fields: sourceFields, noun: 'source' } },
  confidence: { ...confidence, part: 'record' },
} as const satisfies Fields
