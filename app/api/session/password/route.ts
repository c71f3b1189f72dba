import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { beginSession } from '@/lib/auth/cookie'
import { deskRoute } from '@/lib/auth/desk-route'
import { textOf } from '@/lib/auth/forms'
import { changePassword } from '@/lib/auth/mutations'

export const dynamic = 'force-dynamic'

/** Changes one's own password; this session goes on, all others end. */
export const POST = deskRoute('editor', async ({ editor, form, request }) => {
  const fresh = textOf(form, 'password')
  if (fresh !== textOf(form, 'again')) return '/editor/account?fault=again'
  const result = await changePassword(editor, addressOf(request.headers), textOf(form, 'present'), fresh)
  if ('limited' in result) return `/editor/account?limited=${result.limited}`
  if ('fault' in result) return `/editor/account?fault=${result.fault}`
  return seeOther('/editor/account?done=password', await beginSession(result.session, request.headers))
}, 8192)
