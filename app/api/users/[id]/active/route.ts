import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { idSchema, textOf } from '@/lib/auth/forms'
import { setActive } from '@/lib/auth/mutations'
import { authorise } from '@/lib/auth/session'
import { readForm, refusal } from '@/lib/form-request'

export const dynamic = 'force-dynamic'

/** Deactivates or activates somebody: field `active`, `yes` or `no`. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const form = await readForm(request, { limit: 1024 })
  if (form instanceof Response) return form
  const editor = await authorise(request, 'admin')
  if (editor instanceof Response) return editor
  const [id, active] = [idSchema.safeParse((await params).id), textOf(form, 'active')]
  if (!id.success || !['yes', 'no'].includes(active)) return refusal(400, 'There is no such user', 'Go back to the list of users and choose again.')
  const fault = await setActive({ editor, address: addressOf(request.headers) }, id.data, active === 'yes')
  return seeOther(fault !== null ? `/editor/users?fault=${fault}` : `/editor/users?done=${active === 'yes' ? 'activated' : 'deactivated'}`)
}
