import 'server-only'
import { today } from '@/lib/dates'
import { editionFor, type Edition } from '@/lib/editions/data'
import { matchesTag, problem, weakTag } from '@/lib/http'
import { dayOf, getVersion, namesFor } from '@/lib/measures/data'
import { emptyParameters, parseFilter, toQuery, type Filter, type Names } from '@/lib/measures/filter'

export interface FileRequest {
  readonly filter: Filter
  readonly names: Names
  /** The day of the law, and the day today. */
  readonly day: string
  readonly today: string
  /** What had been published by the day asked for; none for the present. */
  readonly edition: Edition | undefined
  readonly headers: Readonly<Record<string, string>>
  /** Switches of this kind of file that are on. */
  readonly on: ReadonlySet<string>
}

/**
 * Reads a request for a file of measures. A program that asks wrongly must not get a right-looking answer to another question, so that
 * anything unknown, malformed or empty is refused: 400, naming every parameter. An unchanged answer is a 304.
 * @param switches keys that take the one value 1
 */
export async function readFileRequest(request: Request, format: string, switches: readonly string[] = []): Promise<FileRequest | Response> {
  const query = new URL(request.url).searchParams
  const now = today()
  const edition = await editionFor(query)
  const [names, version] = await Promise.all([namesFor(query, edition), getVersion()])
  const { filter, problems } = parseFilter(query, names, switches)
  const wrong = [
    ...problems,
    ...emptyParameters(query, problems, switches),
    ...switches.filter(key => query.has(key) && (query.get(key) !== '1' || query.getAll(key).length > 1)).map(key => ({ key, value: query.get(key), message: 'is a switch: leave it out, or give it once with the value 1.' })),
  ]
  if (wrong.length > 0) return problem(400, 'The query was not understood.', wrong)
  const day = dayOf(filter, now)
  const tag = weakTag(format, version, day, toQuery(filter), ...switches.filter(key => query.has(key)))
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  if (matchesTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return { filter, names, day, today: now, edition, headers, on: new Set(switches.filter(key => query.has(key))) }
}
