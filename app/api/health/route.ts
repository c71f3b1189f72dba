import { getDataset } from '@/lib/measures/data'

export const dynamic = 'force-dynamic'

/** Whether the server can answer readers: the database is there and holds measures. For load balancers and `npm start`. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    const { measures, version } = await getDataset()
    return Response.json({ status: measures > 0 ? 'ok' : 'empty', measures, version }, { status: measures > 0 ? 200 : 503, headers })
  } catch {
    // What is wrong stands in the log; an address may hold a password.
    return Response.json({ status: 'unavailable' }, { status: 503, headers })
  }
}
