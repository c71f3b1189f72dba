import { streamLines } from '@/lib/csv'
import { csvOf } from '@/lib/measures/csv'
import { fileName } from '@/lib/measures/filter'
import { readFileRequest } from '@/lib/measures/request'

/** All measures of a filter as CSV (RFC 4180), whatever page it names. `excel=1` adds the byte order mark, `raw=1` leaves formulas unguarded. */
export async function GET(request: Request): Promise<Response> {
  const asked = await readFileRequest(request, 'csv', ['excel', 'raw'])
  if (asked instanceof Response) return asked
  const lines = csvOf(asked.filter, asked.day, { excel: asked.on.has('excel'), exact: asked.on.has('raw') }, asked.edition)
  return new Response(streamLines(lines), {
    headers: { ...asked.headers, 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Disposition': `attachment; filename="${fileName(asked.filter, asked.day)}.csv"` },
  })
}
