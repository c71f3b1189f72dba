import { hasOrganisation, returnFromOrganisation } from '@/lib/auth/organisation'
import { refusal } from '@/lib/form-request'

export const dynamic = 'force-dynamic'

/** Where the organisation's provider sends people back. Nothing else of next-auth has an address: whoever signs in otherwise passes the limits. */
export async function GET(request: Request, { params }: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const path = (await params).nextauth.join('/')
  return path === 'callback/organisation' && hasOrganisation() ? returnFromOrganisation(request) : refusal(404, 'There is nothing here', 'Sign in on the page for that.')
}
