import { joinList, type CsvCell } from '@/lib/csv'
import { measureFields, type Count, type MeasureField } from '@/lib/measures/fields'
import type { Measure } from '@/lib/measures/schema'
import { STATES, ENDED_HOW, idsOf, type EndedHow, type State } from '@/lib/measures/vocab'

/** A measure with what follows from it on the day asked for. */
export interface MeasureRow extends Measure {
  readonly state: State
  readonly state_ended_how: EndedHow | null
  /** Day of the first event of kind adopted. */
  readonly adopted_on: string | null
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A column of the CSV, which is also a field of the JSON: the same name, the same value. */
export interface Column {
  readonly key: string
  readonly label: string
  readonly hint: string
  readonly type: 'text' | 'day' | 'whole number' | 'list' | 'records'
  /** Closed list of values, where there is one. */
  readonly values?: readonly string[]
  readonly json: (row: MeasureRow) => Json
  readonly cell: (row: MeasureRow) => CsvCell
}

const COUNT_FIELDS = ['persons', 'entities', 'vessels_aircraft'] as const satisfies readonly MeasureField[]
const isCountField = (key: MeasureField): key is (typeof COUNT_FIELDS)[number] => (COUNT_FIELDS as readonly string[]).includes(key)

function fieldColumn(key: MeasureField): Column {
  const { label, hint, cell } = measureFields[key] as { label: string, hint: string, cell?: (entry: unknown) => string }
  const json = (row: MeasureRow) => row[key] as Json
  return {
    key, label, hint, json, ...kindOf(key),
    cell: row => {
      const value = row[key]
      return Array.isArray(value) ? joinList((value as unknown[]).map(entry => (cell ? cell(entry) : String(entry)))) : (value as CsvCell)
    },
  }
}

function countColumns(key: (typeof COUNT_FIELDS)[number]): Column[] {
  const { label, hint } = measureFields[key]
  const part = (name: keyof Count, words: string, type: Column['type']): Column => {
    const value = (row: MeasureRow) => row[key]?.[name] ?? null
    return { key: `${key}_${name}`, label: `${label}: ${words}`, hint, type, json: value, cell: value }
  }
  return [part('count', 'number', 'whole number'), part('precision', 'precision', 'text'), part('kind', 'kind', 'text')]
}

const stateColumns: readonly Column[] = [
  { key: 'state', label: 'State', hint: 'State on the day asked for with asOf, else today; derived from dates, events and reliefs.', type: 'text', values: idsOf(STATES), json: row => row.state, cell: row => row.state },
  { key: 'state_ended_how', label: 'State: how it ended', hint: 'How it had ended by that day; empty unless the state is ended.', type: 'text', values: idsOf(ENDED_HOW), json: row => row.state_ended_how, cell: row => row.state_ended_how },
]

const adoptedColumn: Column = {
  key: 'adopted_on', label: 'Adopted', hint: 'Day of the first act that adopted it, from its events; empty where none is recorded.', type: 'day', json: row => row.adopted_on, cell: row => row.adopted_on,
}

/** Every column, in the order of the files: ids first, what follows from the date after the types, the rest as in fields.ts. */
export const columns: readonly Column[] = (Object.keys(measureFields) as MeasureField[]).flatMap(key => {
  const own = isCountField(key) ? countColumns(key) : [fieldColumn(key)]
  if (key === 'types') return [...own, ...stateColumns]
  return key === 'announced_on_precision' ? [...own, adoptedColumn] : own
})

function kindOf(key: MeasureField): Pick<Column, 'type' | 'values'> {
  if (key === 'events' || key === 'sources') return { type: 'records' }
  if (/_on$|_by$/.test(key) && key !== 'superseded_by') return { type: 'day' }
  const { schema } = measureFields[key]
  const options = enumOf(schema)
  return { type: isList(schema) ? 'list' : 'text', ...(options && { values: options }) }
}

/** Looks through nullable, default and refined schemas for the list at the core. */
function isList(schema: unknown): boolean {
  return core(schema).type === 'array'
}

function enumOf(schema: unknown): readonly string[] | undefined {
  const inner = core(schema)
  const item = inner.type === 'array' ? core(inner.element) : inner
  return item.type === 'enum' ? Object.values(item.entries ?? {}) : undefined
}

interface Definition { type: string, innerType?: unknown, element?: unknown, entries?: Record<string, string> }

function core(schema: unknown): Definition {
  const definition = (schema as { def: Definition }).def
  return definition.innerType === undefined ? definition : core(definition.innerType)
}
