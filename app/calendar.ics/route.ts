import { answerIcs } from '@/lib/calendar/report'

/** Reviews and expiries of a filter as a calendar file (RFC 5545), to open or to subscribe to. */
export async function GET(request: Request): Promise<Response> {
  return answerIcs(request)
}
