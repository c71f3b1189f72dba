import { addressOf } from '@/lib/auth/address'
import { noSecret, seeOther } from '@/lib/auth/answer'
import { authSecret, beginSession } from '@/lib/auth/cookie'
import { leaveNote } from '@/lib/auth/flash'
import { signInSchema } from '@/lib/auth/forms'
import { signIn } from '@/lib/auth/mutations'
import { targetOf } from '@/lib/auth/target'
import { readForm } from '@/lib/form-request'

export const dynamic = 'force-dynamic'

/** Signs in with e-mail and password. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, { limit: 8192 })
  if (form instanceof Response) return form
  if (authSecret() === undefined) return noSecret()
  const { email, password, next } = signInSchema.parse(Object.fromEntries(form))
  const target = targetOf(next)
  const result = await signIn(email, password, addressOf(request.headers))
  if ('session' in result) return seeOther(target, await beginSession(result.session, request.headers))
  const query = new URLSearchParams({ ...('limited' in result ? { limited: String(result.limited) } : { failed: '1' }), next: target })
  return seeOther(`/sign-in?${query.toString()}`, await leaveNote('/sign-in', { email }, request.headers))
}
