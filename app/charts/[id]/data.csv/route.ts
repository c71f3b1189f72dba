import { chartFile } from '@/lib/charts/request'
import { today } from '@/lib/dates'

/** The figures of a chart as CSV (RFC 4180): the table of its page, under the same options and filters. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return chartFile(request, (await params).id, today())
}
