/**
 * The secret that seals the sessions of those who sign in, made once for the project's own database and kept beside it.
 * With a database of one's own it is the operator's to set, because several servers must share it.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataFolder } from './lock.mjs'

/** A secret that nobody guesses. */
export const newSecret = () => randomBytes(48).toString('base64url')

/** Under the lock, which has made the folder. @returns {string} */
export function projectSecret(folder = dataFolder) {
  const file = path.join(folder, 'auth-secret')
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  // A write that was cut short leaves a file that is too short to be one.
  if (kept.length >= 32) return kept
  const made = newSecret()
  writeFileSync(file, `${made}\n`, { mode: 0o600 })
  return made
}
