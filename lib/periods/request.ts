import 'server-only'
import { matchesTag, problem, weakTag } from '@/lib/http'
import { getVersion } from '@/lib/measures/data'
import { listLives } from '@/lib/periods/data'
import { encode } from '@/lib/periods/encode'

/** More names of parameters than this in one answer help nobody. */
const MOST_NAMED = 20

/** The lives of all measures as a file. It holds for every day, so that there is nothing to ask: any parameter is refused (RFC 9457). An unchanged answer is a 304. */
export async function periodsFile(request: Request): Promise<Response> {
  const keys = [...new Set(new URL(request.url).searchParams.keys())].slice(0, MOST_NAMED)
  if (keys.length > 0) return problem(400, 'The query was not understood.', keys.map(key => ({ key: key.slice(0, 60), value: null, message: 'is not known here; this file has no parameters and holds for every day.' })))
  const version = await getVersion()
  const headers = { ETag: weakTag('periods.json', version), 'Cache-Control': 'public, no-cache' }
  if (matchesTag(request.headers.get('if-none-match'), headers.ETag)) return new Response(null, { status: 304, headers })
  return Response.json(encode(await listLives(), version), { headers })
}
