import { ROLES } from '@/lib/auth/editor'
import { refuseRole } from '@/lib/auth/session'

export const dynamic = 'force-dynamic'

/** Where a page sends somebody whose role does not include it, because a page itself cannot answer 403. */
export function GET(request: Request): Response {
  const role = new URL(request.url).searchParams.get('role')
  return refuseRole(ROLES.find(one => one.id === role)?.id ?? 'admin')
}
