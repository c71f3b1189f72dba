import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/env'
import { isHttps } from '@/lib/security-headers'

/** A session ends eight hours after signing in, used or not: a working day, and nobody stays in for ever. */
export const SESSION_SECONDS = 8 * 60 * 60

/** What a session says: whose it is and of which version. Name, role and rights are the database's to say, at every request. */
export interface Session {
  readonly id: string
  readonly version: number
}

/** Name of the session's cookie, which is next-auth's own. With the prefix a browser takes it over https only (RFC 6265bis, 4.1.3.1). */
export const sessionCookie = (secure: boolean) => `${secure ? '__Secure-' : ''}next-auth.session-token`

interface CookieOptions {
  readonly name: string
  readonly value: string
  readonly secure: boolean
  readonly path?: string
  /** How long it lasts; 0 takes it back. */
  readonly seconds: number
}

/** A `Set-Cookie` line. No script reads the cookie, and another site's forms do not carry it. */
export function cookieLine({ name, value, secure, path = '/', seconds }: CookieOptions): string {
  return `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** The secret that seals cookies; undefined when the operator has set none, and then nobody signs in. */
export const authSecret = (): string | undefined => env().AUTH_SECRET

/**
 * Seals a content for a cookie, encrypted and signed (next-auth: JWE, A256GCM).
 * @param purpose a content sealed for one purpose opens for no other; the session's is the empty one, as next-auth has it
 * @throws when there is no secret
 */
export function seal(content: Record<string, unknown>, purpose: string, seconds: number): Promise<string> {
  const secret = authSecret()
  if (secret === undefined) throw new Error('AUTH_SECRET is not set')
  return encode({ token: content, secret, salt: purpose, maxAge: seconds })
}

/** What `seal` has sealed; null for anything else: forged, expired, of another purpose or secret. */
export async function unseal(sealed: string | undefined, purpose: string): Promise<Record<string, unknown> | null> {
  const secret = authSecret()
  if (secret === undefined || sealed === undefined || sealed === '') return null
  return decode({ token: sealed, secret, salt: purpose }).catch(() => null)
}

/** The `Set-Cookie` line that begins a session. */
export async function beginSession(session: Session, headers: Headers): Promise<string> {
  const secure = isHttps(headers)
  return cookieLine({ name: sessionCookie(secure), value: await seal({ sub: session.id, version: session.version }, '', SESSION_SECONDS), secure, seconds: SESSION_SECONDS })
}

/** The `Set-Cookie` line that ends the session in this browser. */
export function endSession(headers: Headers): string {
  const secure = isHttps(headers)
  return cookieLine({ name: sessionCookie(secure), value: '', secure, seconds: 0 })
}

/** The session that a cookie holds; null when it holds none. */
export async function readSession(sealed: string | undefined): Promise<Session | null> {
  const content = await unseal(sealed, '')
  return content !== null && typeof content.sub === 'string' && typeof content.version === 'number' ? { id: content.sub, version: content.version } : null
}

/** The value of a cookie in a request; undefined when it is not there. */
export function cookieOf(headers: Headers, name: string): string | undefined {
  return (headers.get('cookie') ?? '').split(';').map(one => one.trim()).find(one => one.startsWith(`${name}=`))?.slice(name.length + 1)
}
