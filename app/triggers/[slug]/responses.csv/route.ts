import { responsesFile } from '@/lib/triggers/request'

/** Days from a trigger to the first measure, listing and sectoral measure of each body, on the day `asOf` (today without it), as CSV (RFC 4180). */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return responsesFile(request, (await params).slug)
}
