import { hash, verify } from '@node-rs/argon2'
import { PASSWORD } from '@/lib/auth/password-rule'

// Argon2id with the least that OWASP recommends (Password Storage Cheat Sheet): 19 MiB, two passes, one thread. The number is its enum's, which a build of single files cannot read.
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Argon2id hash in PHC form, with a salt of its own. The same letters typed on another keyboard give the same hash (Unicode NFC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

/** Of a random password that nobody knows. Whoever has no password is checked against it, so that the answer takes as long as for those who have. */
export const NO_PASSWORD = '$argon2id$v=19$m=19456,t=2,p=1$3l/rmvF7YfkL+IpWAIVjmw$Ep2I9OwfK1QoydyuNrlZNlHq+tIFBMmzTZ/hPdULIAY'

/** Whether the password is the account's. */
export async function isPassword(stored: string | null, typed: string): Promise<boolean> {
  // Beyond what can be a password nothing is hashed: it would be work that a stranger orders.
  const right = await verify(stored ?? NO_PASSWORD, [...typed].length > PASSWORD.max ? '' : typed.normalize('NFC'))
  return right && stored !== null
}
