import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { nameSchema, parseForm } from '@/lib/auth/forms'
import { rename } from '@/lib/auth/mutations'
import { authorise } from '@/lib/auth/session'
import { readForm } from '@/lib/form-request'

export const dynamic = 'force-dynamic'

/** Changes one's own name. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, { limit: 4096 })
  if (form instanceof Response) return form
  const editor = await authorise(request)
  if (editor instanceof Response) return editor
  const fields = parseForm(form, nameSchema)
  if ('wrong' in fields) return seeOther('/editor/account?fault=name')
  await rename(editor, addressOf(request.headers), fields.value.name)
  return seeOther('/editor/account?done=name')
}
