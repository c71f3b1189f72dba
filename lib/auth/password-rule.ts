/** NIST SP 800-63B (3.1.1): long rather than intricate, and nothing is asked of its letters. */
export const PASSWORD = { min: 12, max: 200 } as const

export type PasswordFault = 'short' | 'long' | 'address'

/**
 * What is wrong with a new password; null when nothing is. Characters are code points: a letter beyond the basic plane is one.
 * @param email the account's, which everybody knows who wants in
 */
export function faultOf(password: string, email: string): PasswordFault | null {
  const { length } = [...password]
  if (length < PASSWORD.min) return 'short'
  if (length > PASSWORD.max) return 'long'
  return password.trim().toLowerCase() === email.toLowerCase() ? 'address' : null
}
