import { problem } from '@/lib/http'
import { columns } from '@/lib/measures/columns'
import { listMeasures } from '@/lib/measures/data'
import { toHref } from '@/lib/measures/filter'
import { readFileRequest } from '@/lib/measures/request'
import { siteUrl } from '@/lib/site'

/** One page of a filter as JSON: the number of all rows, the rows with the same names as in the CSV, and the address of the next page. */
export async function GET(request: Request): Promise<Response> {
  const asked = await readFileRequest(request, 'json')
  if (asked instanceof Response) return asked
  const { total, items, page, pages } = await listMeasures(asked.filter, asked.day, asked.edition)
  const wanted = asked.filter.page ?? 1
  if (wanted > pages) return problem(400, 'The query was not understood.', [{ key: 'page', value: String(wanted), message: `lies beyond the last page, which is ${pages}.` }])
  const next = page < pages ? (await siteUrl()) + toHref('/measures.json', { ...asked.filter, page: page + 1 }) : null
  return Response.json({ total, items: items.map(row => Object.fromEntries(columns.map(column => [column.key, column.json(row)]))), next }, { headers: asked.headers })
}
