import { ChartTools } from '@/components/charts/chart-tools'
import { chartOf, plainly } from '@/lib/charts/catalogue'
import type { Part } from '@/lib/charts/words'

interface ChartFilesProps {
  /** Id of the chart in the catalogue. */
  readonly id: string
  readonly finding: readonly Part[]
  readonly asOf: string | undefined
  readonly today: string
}

/** The files of a chart of the overview, and the way to its own page. */
export function ChartFiles({ id, finding, asOf, today }: ChartFilesProps) {
  const chart = chartOf(id)
  if (chart === undefined) return null
  // Nothing narrows a chart here, so that no name has to be looked up.
  const asked = plainly(chart, { trigger: new Map(), instrument: new Map() }, asOf, today)
  return <ChartTools asked={asked} heading={chart.title} finding={finding} drawn open />
}
