import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { findAccount } from '@/lib/auth/data'
import { leaveNote } from '@/lib/auth/flash'
import { idSchema } from '@/lib/auth/forms'
import { resetPassword } from '@/lib/auth/mutations'
import { authorise } from '@/lib/auth/session'
import { readForm, refusal } from '@/lib/form-request'

export const dynamic = 'force-dynamic'

/** Makes a new one-time address for somebody, shown on the next page, to be passed on. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const form = await readForm(request, { limit: 1024 })
  if (form instanceof Response) return form
  const editor = await authorise(request, 'admin')
  if (editor instanceof Response) return editor
  const id = idSchema.safeParse((await params).id)
  const account = id.success ? await findAccount(id.data) : null
  if (account === null) return refusal(400, 'There is no such user', 'Go back to the list of users and choose again.')
  const result = await resetPassword({ editor, address: addressOf(request.headers) }, account.id)
  if (typeof result === 'string') return seeOther(`/editor/users?fault=${result}`)
  return seeOther('/editor/users/link', await leaveNote('/editor/users/link', { for: editor.id, token: result.token, name: account.name }, request.headers))
}
