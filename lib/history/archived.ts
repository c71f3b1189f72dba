import 'server-only'
import { editionFor } from '@/lib/editions/data'
import { isArchived } from '@/lib/history/data'
import { KIND_IDS, KINDS } from '@/lib/records/kinds'
import { slug as slugSchema } from '@/lib/schema'

/**
 * Where the page of an archived record lies within: its own address stays, and answers 410 Gone (RFC 9110, 15.5.11) with the reason.
 * @param path of a request, decoded
 * @returns null where the address is none of a record, or of one that is not archived; also where the query asks for a day by which it had been published
 */
export async function archivedPath(path: string, query: URLSearchParams): Promise<string | null> {
  if (path.startsWith(`${ARCHIVED}/`)) return path
  const [, plural, slug, more] = path.split('/')
  const kind = KIND_IDS.find(id => KINDS[id].plural === plural)
  if (kind === undefined || more !== undefined || !slugSchema.safeParse(slug).success || slug === undefined) return null
  // A database that does not answer is for the page to say, which looks better than what could be said here.
  if (!await isArchived(kind, slug).catch(() => false)) return null
  // Only the pages of measures can be shown as published by an earlier day.
  return kind === 'measure' && (await editionFor(query))?.measures.has(slug) === true ? null : `${ARCHIVED}/${kind}/${slug}`
}

/** Folder of these pages. Whoever asks for one by its own address is told the same. */
export const ARCHIVED = '/archived'
