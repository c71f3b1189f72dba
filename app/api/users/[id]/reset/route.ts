import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { findAccount } from '@/lib/auth/data'
import { deskRoute } from '@/lib/auth/desk-route'
import { leaveNote } from '@/lib/auth/flash'
import { idSchema } from '@/lib/auth/forms'
import { resetPassword } from '@/lib/auth/mutations'
import { Refusal } from '@/lib/errors'

export const dynamic = 'force-dynamic'

/** Makes a new one-time address for somebody, shown on the next page, to be passed on. */
export const POST = deskRoute('admin', async ({ editor, params, request }) => {
  const id = idSchema.safeParse(params.id)
  const account = id.success ? await findAccount(id.data) : null
  if (account === null) throw new Refusal(400, 'There is no such user', 'Go back to the list of users and choose again.')
  const result = await resetPassword({ editor, address: addressOf(request.headers) }, account.id)
  if (typeof result === 'string') return `/editor/users?fault=${result}`
  return seeOther('/editor/users/link', await leaveNote('/editor/users/link', { for: editor.id, token: result.token, name: account.name }, request.headers))
}, 1024)
