import { createHash, randomBytes } from 'node:crypto'

/** How long a one-time address works. */
export const LINK_HOURS = 24

/** A token that nobody guesses: 256 random bits, in letters that an address takes as they are (RFC 4648, base64url). */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether a text has the shape of a token; what has not need not be looked up. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

/** What the database keeps of a token. A plain hash is enough: a token, unlike a password, is long and random (NIST SP 800-63B, 3.1.2.2). */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
