import 'server-only'
import { cookies, headers } from 'next/headers'
import { cookieLine, seal, unseal } from '@/lib/auth/cookie'
import { isHttps } from '@/lib/security-headers'

/**
 * What one answer leaves for the next page: the fields of a form that was not taken (never a password), or a one-time address that an admin passes on.
 * In a sealed cookie and not in the address of the page, because addresses end up in logs and histories. It goes by itself after two minutes.
 */
const FLASH_SECONDS = 120

// A name for each page: a cookie of /editor/users is sent to /editor/users/link as well, and would be taken for its own.
const nameOf = (path: string, secure: boolean) => `${secure ? '__Secure-' : ''}note${path.replaceAll('/', '-')}`

/**
 * The `Set-Cookie` line that leaves a note.
 * @param path page that may read it
 */
export async function leaveNote(path: string, note: Readonly<Record<string, string>>, asked: Headers): Promise<string> {
  const secure = isHttps(asked)
  return cookieLine({ name: nameOf(path, secure), value: await seal(note, path, FLASH_SECONDS), secure, path, seconds: FLASH_SECONDS })
}

/** The note that was left for a page; empty when there is none. */
export async function readNote(path: string): Promise<Readonly<Record<string, string>>> {
  const note = await unseal((await cookies()).get(nameOf(path, isHttps(await headers())))?.value, path)
  return Object.fromEntries(Object.entries(note ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
