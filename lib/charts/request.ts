import 'server-only'
import { cache } from 'react'
import { CHARTS, chartFileName, chartHref, chartOf, headingOf, parseChart, plainly, type ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import { csvOfTable } from '@/lib/charts/chart-table'
import { getChart } from '@/lib/charts/data'
import { textOf } from '@/lib/charts/words'
import { formatDayLong } from '@/lib/dates'
import { editionFor } from '@/lib/editions/data'
import type { Problem } from '@/lib/errors'
import { matchesTag, problem, weakTag } from '@/lib/http'
import { getVersion, namesFor } from '@/lib/measures/data'
import { chipsOf, emptyParameters, parseAsOf, type Chip, type Query } from '@/lib/measures/filter'
import { siteUrl } from '@/lib/site'

/** A chart as a page shows it. */
export interface ShownChart {
  readonly asked: ChartAsked
  readonly chart: Chart
  readonly heading: string
  /** Its whole address, which restores it. */
  readonly address: string
}

export interface ChartResult extends ShownChart {
  readonly problems: readonly Problem[]
  readonly chips: readonly Chip[]
  readonly title: string
  readonly description: string
}

async function shown(asked: ChartAsked, chart: Chart): Promise<ShownChart> {
  return { asked, chart, heading: headingOf(asked), address: `${await siteUrl()}${chartHref(asked)}` }
}

/** One chart as an address asks for it; null where there is none of that id. Title and page of one request share the answer. */
export const queryChart = cache(async (query: Query, id: string, now: string): Promise<ChartResult | null> => {
  const entry = chartOf(id)
  if (entry === undefined) return null
  // A chart that does not take `knownAt` says so and shows the present.
  const edition = (entry.narrowedBy as readonly string[]).includes('knownAt') ? await editionFor(query) : undefined
  const names = await namesFor(query, edition)
  const { asked, problems } = parseChart(query, entry, names, now)
  const chart = await getChart(asked, edition)
  const result = await shown(asked, chart)
  return {
    ...result, problems, chips: chipsOf(asked.filter, names).filter(chip => chip.key !== 'asOf'),
    title: asked.day === now ? result.heading : `${result.heading}, ${formatDayLong(asked.day)}`, description: textOf(chart.finding),
  }
})

export interface ChartsResult {
  readonly charts: readonly ShownChart[]
  readonly problems: readonly Problem[]
  readonly asOf: string | undefined
}

/** Every chart on one day, each as it is drawn where nothing else is asked for. */
export async function queryCharts(query: Query, now: string): Promise<ChartsResult> {
  const { asOf, problems } = parseAsOf(query)
  const names = await namesFor({})
  const charts = await Promise.all(CHARTS.map(async ({ id }) => {
    const entry = chartOf(id)
    if (entry === undefined) return []
    const asked = plainly(entry, names, asOf, now)
    return [await shown(asked, await getChart(asked))]
  }))
  return { charts: charts.flat(), problems, asOf }
}

/**
 * The table of a chart as a CSV file. Anything unknown, malformed or empty is refused: 400 with problem details (RFC 9457), naming every parameter;
 * 404 for a chart that there is not. An unchanged answer is a 304. `excel=1` adds the byte order mark.
 */
export async function chartFile(request: Request, id: string, now: string): Promise<Response> {
  const entry = chartOf(id)
  if (entry === undefined) return problem(404, `There is no such chart. Charts are ${CHARTS.map(chart => chart.id).join(', ')}.`)
  const query = new URL(request.url).searchParams
  const edition = (entry.narrowedBy as readonly string[]).includes('knownAt') ? await editionFor(query) : undefined
  const [names, version] = await Promise.all([namesFor(query, edition), getVersion()])
  const { asked, problems } = parseChart(query, entry, names, now, ['excel'])
  const wrong = [
    ...problems,
    ...emptyParameters(query, problems, ['excel']),
    ...(query.has('excel') && (query.get('excel') !== '1' || query.getAll('excel').length > 1) ? [{ key: 'excel', value: query.get('excel'), message: 'is a switch: leave it out, or give it once with the value 1.' }] : []),
  ]
  if (wrong.length > 0) return problem(400, 'The query was not understood.', wrong)
  const excel = query.has('excel')
  const tag = weakTag('chart.csv', version, asked.day, chartHref(asked), excel ? 'excel' : '')
  const headers = { ETag: tag, 'Cache-Control': 'public, no-cache' }
  if (matchesTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const { table } = await getChart(asked, edition)
  return new Response(csvOfTable(table, { excel }), {
    headers: { ...headers, 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Disposition': `attachment; filename="${chartFileName(asked)}.csv"` },
  })
}
