import 'server-only'
import { parseChanges } from '@/lib/changes/query'
import { today } from '@/lib/dates'
import { matchesTag, problem, weakTag } from '@/lib/http'
import { getVersion, namesFor } from '@/lib/measures/data'
import { emptyParameters } from '@/lib/measures/filter'
import { siteUrl } from '@/lib/site'

/**
 * Reads a request for a feed of changes. As with files of measures, anything unknown, malformed or empty is refused: 400, naming every parameter.
 * An unchanged feed is a 304.
 */
export async function readFeedRequest(request: Request): Promise<{ readonly query: URLSearchParams, readonly now: string, readonly headers: Readonly<Record<string, string>> } | Response> {
  const query = new URL(request.url).searchParams
  const now = today()
  const [names, version, site] = await Promise.all([namesFor(query), getVersion(), siteUrl()])
  const { problems } = parseChanges(query, names, now)
  const empty = emptyParameters(query, problems)
  if (problems.length + empty.length > 0) return problem(400, 'The query was not understood.', [...problems, ...empty])
  const tag = weakTag('changes.atom', version, now, site, query.toString())
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  if (matchesTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return { query, now, headers }
}
