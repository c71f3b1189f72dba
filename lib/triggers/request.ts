import 'server-only'
import { today } from '@/lib/dates'
import { matchesTag, problem, weakTag } from '@/lib/http'
import { getVersion } from '@/lib/measures/data'
import { emptyParameters, parseAsOf } from '@/lib/measures/filter'
import { siteUrl } from '@/lib/site'
import { getTrigger, listAnswers } from '@/lib/triggers/data'
import { responseLines, responsesOf } from '@/lib/triggers/responses'

/**
 * How fast each body answered a trigger, as a CSV file: the table of its page. Anything unknown, malformed or empty is refused: 400 with problem details
 * (RFC 9457), naming every parameter; a trigger that is not known is a 404. Before the trigger began there is nothing but the head. An unchanged answer is a 304.
 */
export async function responsesFile(request: Request, slug: string): Promise<Response> {
  const query = new URL(request.url).searchParams
  const { asOf, problems } = parseAsOf(query, 'file')
  const wrong = [
    ...problems.map(one => (/is not a filter/.test(one.message) ? { ...one, message: 'is not known here; asOf is.' } : one)),
    ...emptyParameters(query, problems),
  ]
  if (wrong.length > 0) return problem(400, 'The query was not understood.', wrong)
  const day = asOf ?? today()
  const detail = await getTrigger(slug, day)
  if (detail === null) return problem(404, 'No trigger has this id.')
  const site = await siteUrl()
  const tag = weakTag('responses.csv', await getVersion(), day, asOf ?? '', slug, site)
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  if (matchesTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const { trigger } = detail
  const { answers, firsts } = await listAnswers(slug, day)
  const responses = trigger.started_on > day ? [] : responsesOf(trigger, answers, firsts)
  return new Response(responseLines(responses, day, asOf, site).join(''), {
    headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Disposition': `attachment; filename="belarus-sanctions-responses-${slug}-${day}.csv"` },
  })
}
