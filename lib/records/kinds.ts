import type { z } from 'zod'
import { issuesOf, type Content, type Fields, type Issue } from '@/lib/form'
import { INSTRUMENT_PARTS, instrumentFields } from '@/lib/instruments/fields'
import { instrumentSchema } from '@/lib/instruments/schema'
import { MEASURE_PARTS, measureFields } from '@/lib/measures/fields'
import { measureSchema } from '@/lib/measures/schema'
import { RELIEF_PARTS, reliefFields } from '@/lib/reliefs/fields'
import { reliefSchema } from '@/lib/reliefs/schema'
import { TRIGGER_PARTS, triggerFields } from '@/lib/triggers/fields'
import { triggerSchema } from '@/lib/triggers/schema'

/** The kinds of record that editors keep. What differs between them stands here; everything else about drafts, review and revisions is the same for all. */
interface KindTerm {
  readonly id: string
  readonly label: string
  readonly plural: string
  /** Readers' address, before the slug. */
  readonly path: string
  readonly fields: Fields
  readonly schema: z.ZodType
  readonly parts: readonly { readonly id: string, readonly label: string }[]
  /** The field that names a record in lists. */
  readonly heading: string
}

export const KINDS = {
  measure: { id: 'measure', label: 'Measure', plural: 'measures', path: '/measures', fields: measureFields, schema: measureSchema, parts: MEASURE_PARTS, heading: 'title' },
  instrument: { id: 'instrument', label: 'Instrument', plural: 'instruments', path: '/instruments', fields: instrumentFields, schema: instrumentSchema, parts: INSTRUMENT_PARTS, heading: 'citation' },
  trigger: { id: 'trigger', label: 'Trigger', plural: 'triggers', path: '/triggers', fields: triggerFields, schema: triggerSchema, parts: TRIGGER_PARTS, heading: 'label' },
  relief: { id: 'relief', label: 'Relief', plural: 'reliefs', path: '/reliefs', fields: reliefFields, schema: reliefSchema, parts: RELIEF_PARTS, heading: 'title' },
} as const satisfies Record<string, KindTerm>

export type Kind = keyof typeof KINDS
export const KIND_IDS = Object.keys(KINDS) as Kind[]

/** The kind as every other one: for code that treats all alike. */
export const kindOf = (kind: Kind): KindTerm => KINDS[kind]

/** What a record is called in lists; said so where it has no name yet. */
export function headingOf(kind: Kind, content: Content): string {
  const name = content[kindOf(kind).heading]
  return typeof name === 'string' && name !== '' ? name : `Untitled ${KINDS[kind].label.toLowerCase()}`
}

/** Everything that keeps a record from being published, as far as it can be told from the record alone. */
export function checkContent(kind: Kind, content: Content): Issue[] {
  const { fields, schema } = kindOf(kind)
  const issues = issuesOf(fields, schema, content)
  const sources = content.sources
  if ('sources' in fields && (!Array.isArray(sources) || sources.length === 0)) issues.push({ path: 'sources', message: 'Add at least one source: nothing is published without.', missing: true })
  return issues
}
