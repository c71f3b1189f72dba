import { seeOther } from '@/lib/auth/answer'
import { goToOrganisation, hasOrganisation } from '@/lib/auth/organisation'
import { refusal } from '@/lib/form-request'

export const dynamic = 'force-dynamic'

/** Goes to the organisation's sign-in. A link and not a form, because a browser would not let a form lead to another site (CSP, form-action). */
export function GET(request: Request): Promise<Response> | Response {
  if (!hasOrganisation()) return refusal(404, 'There is no single sign-on here', 'Sign in with your e-mail address and password.')
  // Another site's link leads to our page, where the person decides.
  if (['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '')) return seeOther('/sign-in')
  return goToOrganisation(request, new URL(request.url).searchParams.get('next') ?? '')
}
