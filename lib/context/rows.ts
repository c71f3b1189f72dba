import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/generated/client'
import type { Conflict, ListTotal, Series } from '@/lib/context/schema'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { mergeRows, type Rows } from '@/lib/db/rows'
import { inOrder, sourceOf, sourceRows } from '@/lib/sources/rows'

export const seriesInclude = { values: { ...inOrder, include: { source: true } } } satisfies Prisma.context_seriesInclude
export const totalInclude = { source: true } satisfies Prisma.list_totalInclude

export function seriesRows(series: Series, position: number): Rows {
  const { id, title, unit, kind, note } = series
  return mergeRows([{ context_series: [{ id, position, title, unit, kind, note }] }, ...series.values.map((value, index): Rows => {
    const value_id = randomUUID()
    return {
      context_value: [{ id: value_id, series_id: id, position: index, from: toDbDate(value.from), on: toDbDate(value.on), on_precision: value.on_precision, value: value.value, bound: value.bound, note: value.note, confidence: value.confidence }],
      source: sourceRows({ context_value_id: value_id }, [value.source]),
    }
  })])
}

export function totalRows(total: ListTotal, position: number): Rows {
  const id = randomUUID()
  const { body, list, persons, entities, precision, basis, note } = total
  return {
    list_total: [{ id, position, body, list, on: toDbDate(total.on), persons, entities, total: total.total, precision, basis, note }],
    source: sourceRows({ list_total_id: id }, [total.source]),
  }
}

const SUBJECT_COLUMNS = { measure: 'measure_id', relief: 'relief_id', instrument: 'instrument_id', trigger: 'trigger_id', series: 'series_id' } as const

export function conflictRows(conflict: Conflict): Rows {
  const { id, subject, subject_kind, question, says, followed, why } = conflict
  return { conflict: [{ id, [SUBJECT_COLUMNS[subject_kind]]: subject, question, says, followed, why }] }
}

export function seriesOf(row: Prisma.context_seriesGetPayload<{ include: typeof seriesInclude }>): Series {
  const { id, title, unit, kind, note } = row
  return {
    id, title, unit, kind, note,
    values: row.values.map(value => ({ from: fromDbDate(value.from), on: fromDbDate(value.on), on_precision: value.on_precision, value: value.value, bound: value.bound, note: value.note, source: value.source && sourceOf(value.source), confidence: value.confidence })),
  }
}

export function totalOf(row: Prisma.list_totalGetPayload<{ include: typeof totalInclude }>): ListTotal {
  const { persons, entities, total, basis, note } = row
  return {
    // The foreign keys and a check hold these three to the vocabulary.
    body: row.body as ListTotal['body'], list: row.list as ListTotal['list'], precision: row.precision as ListTotal['precision'],
    on: fromDbDate(row.on), persons, entities, total, basis, note, source: row.source && sourceOf(row.source),
  }
}

export function conflictOf(row: Prisma.conflictGetPayload<object>): Conflict {
  const [subject_kind, column] = (Object.entries(SUBJECT_COLUMNS) as [Conflict['subject_kind'], (typeof SUBJECT_COLUMNS)[Conflict['subject_kind']]][]).find(([, name]) => row[name] !== null) ?? ['measure', 'measure_id'] as const
  return { id: row.id, subject: row[column] ?? '', subject_kind, question: row.question, says: row.says as Conflict['says'], followed: row.followed, why: row.why }
}
