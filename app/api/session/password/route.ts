import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { beginSession } from '@/lib/auth/cookie'
import { textOf } from '@/lib/auth/forms'
import { changePassword } from '@/lib/auth/mutations'
import { authorise } from '@/lib/auth/session'
import { readForm } from '@/lib/form-request'

export const dynamic = 'force-dynamic'

/** Changes one's own password; this session goes on, all others end. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, { limit: 8192 })
  if (form instanceof Response) return form
  const editor = await authorise(request)
  if (editor instanceof Response) return editor
  const fresh = textOf(form, 'password')
  if (fresh !== textOf(form, 'again')) return seeOther('/editor/account?fault=again')
  const result = await changePassword(editor, addressOf(request.headers), textOf(form, 'present'), fresh)
  if ('limited' in result) return seeOther(`/editor/account?limited=${result.limited}`)
  if ('fault' in result) return seeOther(`/editor/account?fault=${result.fault}`)
  return seeOther('/editor/account?done=password', await beginSession(result.session, request.headers))
}
