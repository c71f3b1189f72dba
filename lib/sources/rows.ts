import type { Prisma } from '@/prisma/generated/client'
import { fromDbDate, toDbDate } from '@/lib/dates'
import type { Source } from '@/lib/sources/schema'

/** The record or value that a source supports. */
export type SourceOwner =
  | { measure_id: string } | { relief_id: string } | { trigger_id: string }
  | { trigger_fact_id: string } | { trigger_event_id: string } | { context_value_id: string } | { list_total_id: string }

export function sourceRows(owner: SourceOwner, sources: readonly (Source | null)[]): Prisma.sourceCreateManyInput[] {
  return sources.filter(source => source !== null).map((source, position) => ({ ...source, ...owner, position, published_on: toDbDate(source.published_on) }))
}

/** A source as a record, from its row. */
export function sourceOf(row: Prisma.sourceGetPayload<object>): Source {
  const { url, publisher, title, supports, kind, primary, link, quote, locator, archived_url } = row
  return { url, publisher, title, published_on: fromDbDate(row.published_on), supports, kind, primary, link, quote, locator, archived_url }
}

export const inOrder = { orderBy: { position: 'asc' } } as const
