import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { idSchema, roleSchema } from '@/lib/auth/forms'
import { changeRole } from '@/lib/auth/mutations'
import { authorise } from '@/lib/auth/session'
import { readForm, refusal } from '@/lib/form-request'

export const dynamic = 'force-dynamic'

/** Changes somebody's role. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const form = await readForm(request, { limit: 1024 })
  if (form instanceof Response) return form
  const editor = await authorise(request, 'admin')
  if (editor instanceof Response) return editor
  const [id, role] = [idSchema.safeParse((await params).id), roleSchema.safeParse(form.get('role'))]
  if (!id.success || !role.success) return refusal(400, 'There is no such user or role', 'Go back to the list of users and choose again.')
  const fault = await changeRole({ editor, address: addressOf(request.headers) }, id.data, role.data)
  return seeOther(fault === null ? '/editor/users?done=role' : `/editor/users?fault=${fault}`)
}
