import { NextResponse, type NextRequest } from 'next/server'

/** An address whose percent signs spell no text (RFC 3986, 2.1) is the asker's mistake; without this, Next's router takes it for its own. */
export function proxy(request: NextRequest): NextResponse {
  try {
    decodeURIComponent(request.nextUrl.pathname)
    return NextResponse.next()
  } catch {
    return new NextResponse('400: the address is not well formed. Its percent signs do not spell a text.\n', { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
}

export const config = { matcher: '/((?!_next/).*)' }
