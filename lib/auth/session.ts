import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { cookieOf, readSession, sessionCookie } from '@/lib/auth/cookie'
import { findAccount, type Account } from '@/lib/auth/data'
import { includesRole, type Editor, type Role } from '@/lib/auth/editor'
import { refusal } from '@/lib/form-request'
import { isHttps } from '@/lib/security-headers'

/** The only place where an Editor is made: after the session was found to be of the account's present version, and the account active. */
function editorFrom({ id, email, name, role }: Account): Editor {
  return { id, email, name, role } as Editor
}

/** Who sends a request; null for everybody without a session that still holds. Asks the database, so that whoever was put out is out at once. */
async function editorOf(asked: Headers): Promise<Editor | null> {
  const session = await readSession(cookieOf(asked, sessionCookie(isHttps(asked))))
  if (session === null) return null
  const account = await findAccount(session.id)
  return account?.active === true && account.session_version === session.version ? editorFrom(account) : null
}

/** Who looks at this page; null for readers. Asked once per request, however many ask. */
export const currentEditor = cache(async (): Promise<Editor | null> => editorOf(await headers()))

/**
 * Who looks at a page of the desk. Others are sent to sign in, and back here afterwards; whose role is too small learns so (403).
 * @param path address of the page, with its query
 */
export async function requireEditor(path: string, role: Role = 'editor'): Promise<Editor> {
  const editor = await currentEditor()
  if (editor === null) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  if (!includesRole(editor.role, role)) redirect(`/api/session/refused?role=${role}`)
  return editor
}

/**
 * Who sends a form to a route handler, or the answer to give instead: 401 without a session, 403 with too small a role.
 *
 *     const editor = await authorise(request, 'admin')
 *     if (editor instanceof Response) return editor
 */
export async function authorise(request: Request, role: Role = 'editor'): Promise<Editor | Response> {
  const editor = await editorOf(request.headers)
  if (editor === null) return refusal(401, 'You are not signed in', 'Your session has ended, or was ended elsewhere. Sign in on another tab, then go back and send the form again.')
  return includesRole(editor.role, role) ? editor : refuseRole(role)
}

/** The answer to somebody whose role does not include what they asked for. */
export function refuseRole(role: Role): Response {
  return refusal(403, 'Your role does not include this', `This part of the desk needs the role ${role}. An admin can change roles.`)
}
