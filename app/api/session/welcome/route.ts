import { addressOf } from '@/lib/auth/address'
import { noSecret, seeOther } from '@/lib/auth/answer'
import { authSecret, beginSession } from '@/lib/auth/cookie'
import { leaveNote } from '@/lib/auth/flash'
import { parseForm, personSchema, textOf } from '@/lib/auth/forms'
import { followLink } from '@/lib/auth/mutations'
import { DESK } from '@/lib/auth/target'
import { readForm } from '@/lib/form-request'

export const dynamic = 'force-dynamic'

/** Sets a password by a one-time address, with name and e-mail address where it is the first admin's, and signs in. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, { limit: 8192 })
  if (form instanceof Response) return form
  if (authSecret() === undefined) return noSecret()
  const [token, password] = [textOf(form, 'token'), textOf(form, 'password')]
  const person = form.has('email') ? parseForm(form, personSchema) : null
  const back = async (fault: string) => seeOther(`/welcome?${new URLSearchParams({ token, fault }).toString()}`, await leaveNote('/welcome', { name: textOf(form, 'name').slice(0, 200), email: textOf(form, 'email').slice(0, 300) }, request.headers))
  if (person !== null && 'wrong' in person) return back(person.wrong)
  if (password !== textOf(form, 'again')) return back('again')
  const result = await followLink(token, password, addressOf(request.headers), person?.value ?? null)
  return 'session' in result ? seeOther(DESK, await beginSession(result.session, request.headers)) : back(result.fault)
}
