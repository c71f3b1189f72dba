import { addressOf } from '@/lib/auth/address'
import { deskRoute } from '@/lib/auth/desk-route'
import { idSchema, textOf } from '@/lib/auth/forms'
import { setActive } from '@/lib/auth/mutations'
import { Refusal } from '@/lib/errors'

export const dynamic = 'force-dynamic'

/** Deactivates or activates somebody: field `active`, `yes` or `no`. */
export const POST = deskRoute('admin', async ({ editor, form, params, request }) => {
  const [id, active] = [idSchema.safeParse(params.id), textOf(form, 'active')]
  if (!id.success || !['yes', 'no'].includes(active)) throw new Refusal(400, 'There is no such user', 'Go back to the list of users and choose again.')
  const fault = await setActive({ editor, address: addressOf(request.headers) }, id.data, active === 'yes')
  return fault !== null ? `/editor/users?fault=${fault}` : `/editor/users?done=${active === 'yes' ? 'activated' : 'deactivated'}`
}, 1024)
