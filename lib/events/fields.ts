import { z } from 'zod'
import type { Fields } from '@/lib/form'
import { EVENT_KINDS, idsOf } from '@/lib/measures/vocab'
import { day, distinct, precision, slug } from '@/lib/schema'

/** THE definition of an event: a dated change in the life of a measure or a relief. */
export const eventFields = {
  on: { schema: day, label: 'Day', hint: 'Day on which it happened in law.', control: { kind: 'day', precision: 'on_precision' } },
  on_precision: { schema: precision, label: 'Day: precision', hint: 'How exactly the day is known.', control: { kind: 'precision' } },
  kind: { schema: z.enum(idsOf(EVENT_KINDS)), label: 'What happened', hint: 'Adopted, extended, eased, lifted ...', control: { kind: 'choice', options: EVENT_KINDS } },
  note: { schema: z.string().min(1).max(500).nullable(), label: 'Note', hint: 'One sentence, where the kind does not say it all.', control: { kind: 'area', rows: 2 } },
  instrument: { schema: slug.nullable(), label: 'By which act', hint: 'Id of the legal act that did it.', control: { kind: 'reference', to: 'instrument' } },
  relief: { schema: slug.nullable().default(null), label: 'Relief', hint: 'Id of the relief that a suspension, easing or delisting names.', control: { kind: 'reference', to: 'relief' } },
  triggers: { schema: distinct(slug).default([]), label: 'Triggers', hint: 'Ids of the events that this step answers, where it answers others than the measure.', control: { kind: 'references', to: 'trigger' } },
} as const satisfies Fields
