import 'server-only'
import { countCells, listHoldings } from '@/lib/compare/data'
import { gapLines, gapsOf } from '@/lib/compare/gaps'
import { parseComparison } from '@/lib/compare/query'
import { today } from '@/lib/dates'
import { matchesTag, problem, weakTag } from '@/lib/http'
import { getVersion } from '@/lib/measures/data'

/**
 * The gaps of one body against another as a CSV file. Anything unknown, malformed, missing or empty is refused: 400 with problem details (RFC 9457),
 * naming every parameter. An unchanged answer is a 304.
 */
export async function gapsFile(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const { a, b, asOf, problems } = parseComparison(query, true)
  const wrong = [...problems, ...(query.get('asOf') === '' ? [{ key: 'asOf', value: '', message: 'is empty. Leave the parameter out instead.' }] : [])]
  if (wrong.length > 0) return problem(400, 'The query was not understood.', wrong)
  const day = asOf ?? today()
  const tag = weakTag('gaps.csv', await getVersion(), day, a, b)
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  if (matchesTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const [facts, holdings] = await Promise.all([countCells(day), listHoldings(a, day)])
  const name = `belarus-sanctions-${a.toLowerCase()}-has-${b.toLowerCase()}-lacks-${day}.csv`
  return new Response(gapLines(gapsOf(facts, holdings, a, b, day), a, b, day).join(''), {
    headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
