import { addressOf } from '@/lib/auth/address'
import { deskRoute } from '@/lib/auth/desk-route'
import { idSchema, roleSchema } from '@/lib/auth/forms'
import { changeRole } from '@/lib/auth/mutations'
import { Refusal } from '@/lib/errors'

export const dynamic = 'force-dynamic'

/** Changes somebody's role. */
export const POST = deskRoute('admin', async ({ editor, form, params, request }) => {
  const [id, role] = [idSchema.safeParse(params.id), roleSchema.safeParse(form.get('role'))]
  if (!id.success || !role.success) throw new Refusal(400, 'There is no such user or role', 'Go back to the list of users and choose again.')
  const fault = await changeRole({ editor, address: addressOf(request.headers) }, id.data, role.data)
  return fault === null ? '/editor/users?done=role' : `/editor/users?fault=${fault}`
}, 1024)
