import { refusal } from '@/lib/form-request'

/**
 * Sends the browser on to a page after a form (RFC 9110, 15.4.4), so that loading that page again sends nothing twice.
 * @param path on this site
 * @param cookies `Set-Cookie` lines
 */
export function seeOther(path: string, ...cookies: readonly string[]): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** The answer to whoever signs in where the operator has set no secret. */
export function noSecret(): Response {
  return refusal(503, 'Nobody can sign in yet', 'The operator of this site has to set AUTH_SECRET first, and start it again. Readers are not affected.')
}
