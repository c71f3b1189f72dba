import 'server-only'
import { cache } from 'react'
import { currentEditor } from '@/lib/auth/session'
import type { Problem } from '@/lib/errors'
import { getHistory, type History } from '@/lib/history/data'
import { valuesOf, type Query } from '@/lib/measures/filter'
import type { Kind } from '@/lib/records/kinds'
import { slug as slugSchema } from '@/lib/schema'

export interface HistoryAnswer {
  readonly history: History
  readonly problems: readonly Problem[]
}

/** The history of a record as whoever looks at it may see it; null where there is none for them. Title and page of one request share the answer. */
export const queryHistory = cache(async (kind: Kind, slug: string, query: Query): Promise<HistoryAnswer | null> => {
  if (!slugSchema.safeParse(slug).success) return null
  const { page, problems } = parsePage(query)
  const history = await getHistory(kind, slug, await currentEditor(), page)
  if (history === null) return null
  const beyond = page > history.pages ? [{ key: 'page', value: String(page), message: `lies beyond the last page, which is ${history.pages} and is shown.` }] : []
  return { history, problems: [...problems, ...beyond] }
})

/** Reads the number of the page out of a query; everything else in it is named as a problem. */
export function parsePage(query: Query): { page: number, problems: Problem[] } {
  const keys = query instanceof URLSearchParams ? [...new Set(query.keys())] : Object.keys(query)
  const [given, ...more] = valuesOf(query, 'page')
  const valid = given !== undefined && /^[1-9]\d{0,4}$/.test(given)
  return {
    page: valid ? Number(given) : 1,
    problems: [
      ...keys.filter(key => key !== 'page').slice(0, 20).map(key => ({ key: key.replace(/[\u0000-\u001f\u007f]/g, '�').slice(0, 60), value: null, message: 'does not change this page; only page does.' })),
      ...(given !== undefined && !valid ? [{ key: 'page', value: given.replace(/[\u0000-\u001f\u007f]/g, '�').slice(0, 60), message: 'must be a whole number from 1.' }] : []),
      ...(more.length > 0 ? [{ key: 'page', value: null, message: `is given ${more.length + 1} times; the first was taken.` }] : []),
    ],
  }
}
