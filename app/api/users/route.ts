import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { deskRoute } from '@/lib/auth/desk-route'
import { leaveNote } from '@/lib/auth/flash'
import { inviteSchema, parseForm, textOf } from '@/lib/auth/forms'
import { invite } from '@/lib/auth/mutations'

export const dynamic = 'force-dynamic'

/** Invites somebody. The one-time address is shown on the next page, to be passed on. */
export const POST = deskRoute('admin', async ({ editor, form, request }) => {
  const person = parseForm(form, inviteSchema)
  const back = async (fault: string) => seeOther(`/editor/users?fault=${fault}`, await leaveNote('/editor/users', { name: textOf(form, 'name').slice(0, 200), email: textOf(form, 'email').slice(0, 300), role: textOf(form, 'role').slice(0, 20) }, request.headers))
  if ('wrong' in person) return back(person.wrong)
  const result = await invite({ editor, address: addressOf(request.headers) }, person.value)
  if (typeof result === 'string') return back(result)
  return seeOther('/editor/users/link', await leaveNote('/editor/users/link', { for: editor.id, token: result.token, name: person.value.name }, request.headers))
}, 4096)
