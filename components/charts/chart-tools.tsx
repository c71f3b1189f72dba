import { PictureTools } from '@/components/charts/picture-tools'
import { chartFileName, chartHref, type ChartAsked } from '@/lib/charts/catalogue'
import { textOf, type Part } from '@/lib/charts/words'
import { formatDay } from '@/lib/dates'

interface ChartToolsProps {
  readonly asked: ChartAsked
  readonly heading: string
  readonly finding: readonly Part[]
  /** Whether anything is drawn of which a picture could be made. */
  readonly drawn: boolean
  /** Whether to lead to the chart's own page, from where it is one of several. */
  readonly open?: boolean
}

/** The files of a chart, beside its heading. */
export function ChartTools({ asked, heading, finding, drawn, open = false }: ChartToolsProps) {
  return (
    <p className="tools">
      {open && <a href={chartHref(asked)} aria-label={`Open this chart: ${heading}`}>Open this chart</a>}
      <a href={chartHref(asked, '/data.csv')} aria-label={`CSV: ${heading}`}>CSV</a>
      {drawn && <PictureTools drawing={drawingId(asked)} name={chartFileName(asked)} title={heading} finding={textOf(finding)} path={chartHref(asked)} law={formatDay(asked.day)} />}
    </p>
  )
}

/** The id of the element in which a chart is drawn. */
export function drawingId({ chart }: Pick<ChartAsked, 'chart'>): string {
  return `drawing-${chart.id}`
}
