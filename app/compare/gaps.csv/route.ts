import { gapsFile } from '@/lib/compare/request'

/** What body `a` has in force and body `b` lacks on the day `asOf` (today without it), longest open first, as CSV (RFC 4180). */
export async function GET(request: Request): Promise<Response> {
  return gapsFile(request)
}
