import { addressOf } from '@/lib/auth/address'
import { deskRoute } from '@/lib/auth/desk-route'
import { nameSchema, parseForm } from '@/lib/auth/forms'
import { rename } from '@/lib/auth/mutations'

export const dynamic = 'force-dynamic'

/** Changes one's own name. */
export const POST = deskRoute('editor', async ({ editor, form, request }) => {
  const fields = parseForm(form, nameSchema)
  if ('wrong' in fields) return '/editor/account?fault=name'
  await rename(editor, addressOf(request.headers), fields.value.name)
  return '/editor/account?done=name'
}, 4096)
