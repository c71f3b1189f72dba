import { addressOf } from '@/lib/auth/address'
import { seeOther } from '@/lib/auth/answer'
import { endSession } from '@/lib/auth/cookie'
import { signOut } from '@/lib/auth/mutations'
import { authorise } from '@/lib/auth/session'
import { readForm } from '@/lib/form-request'

export const dynamic = 'force-dynamic'

/** Signs out in this browser. Who was out already is answered alike. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, { limit: 1024 })
  if (form instanceof Response) return form
  const editor = await authorise(request)
  if (!(editor instanceof Response)) await signOut(editor, addressOf(request.headers))
  return seeOther('/sign-in?ended=here', endSession(request.headers))
}
