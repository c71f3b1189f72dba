import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { archivedPath } from '@/lib/history/archived'
import { log } from '@/lib/log'
import { AS_OF_HEADER, areaOf, isMutating, refusalOf, requestId, type Refusal } from '@/lib/request-rules'
import { isHttps, securityHeaders } from '@/lib/security-headers'

/** An address whose percent signs spell no text (RFC 3986, 2.1) is the asker's mistake; without this, Next's router takes it for its own. */
const MALFORMED: Refusal = { status: 400, message: 'the address is not well formed. Its percent signs do not spell a text.' }

/** Before every answer: its name in the log, its headers of safety, and a refusal where no handler should see the request. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { method, headers } = request
  const path = decoded(request.nextUrl.pathname)
  const id = requestId(headers.get('x-request-id'))
  const safety = securityHeaders({ path: path ?? '', nonce: randomBytes(16).toString('base64'), https: isHttps(headers), development: process.env.NODE_ENV === 'development' })

  const refusal = path === null ? MALFORMED : refusalOf(method, path, headers)
  if (refusal !== null && isMutating(method)) log.warn({ request: id, method, path: request.nextUrl.pathname, status: refusal.status, origin: headers.get('origin') }, 'request refused')
  const gone = refusal === null && path !== null ? await archivedPath(path, request.nextUrl.searchParams) : null
  const passed = { request: { headers: forwarded(request, id, safety) } }
  const answer = refusal !== null ? refused(refusal) : gone !== null ? NextResponse.rewrite(new URL(gone, request.url), { ...passed, status: 410 }) : NextResponse.next(passed)
  for (const [name, value] of Object.entries({ ...safety, 'X-Request-Id': id })) answer.headers.set(name, value)
  // Readers read first. At the desk one works, so its scripts come at once.
  if (path !== null && !areaOf(path).personal) answer.headers.set('X-Scripts', 'held')
  return answer
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** What the pages are told: Next takes the nonce for its scripts from the policy, the layout the id and the day. */
function forwarded({ headers, nextUrl }: NextRequest, id: string, safety: Readonly<Record<string, string>>): Headers {
  const all = new Headers(headers)
  // In ASCII, as a header must be; what is no day then is dropped by whoever reads it.
  all.set(AS_OF_HEADER, encodeURIComponent(nextUrl.searchParams.get('asOf') ?? '').slice(0, 40))
  all.set('X-Request-Id', id)
  all.set('Content-Security-Policy', safety['Content-Security-Policy'] ?? '')
  return all
}

function refused({ status, message, allow }: Refusal): NextResponse {
  return new NextResponse(`${status}: ${message}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...(allow && { Allow: allow }) } })
}

/** All but the files of the build, whose names change with their content; next.config.js sets their headers. */
export const config = { matcher: '/((?!_next/static/).*)' }
