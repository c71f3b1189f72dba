import { feedOf } from '@/lib/changes/feed'
import { readFeedRequest } from '@/lib/changes/request'

/** The changes of a filter as an Atom feed (RFC 4287): of the last 30 days, or between the two days that are asked for. */
export async function GET(request: Request): Promise<Response> {
  const asked = await readFeedRequest(request)
  if (asked instanceof Response) return asked
  return new Response(await feedOf(asked.query, asked.now), { headers: { ...asked.headers, 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
