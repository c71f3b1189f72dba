import { ShownFigure } from '@/components/charts/chart-page'
import { ChartTools } from '@/components/charts/chart-tools'
import { Sentence } from '@/components/charts/sentence'
import type { ShownChart } from '@/lib/charts/request'
import { chartHref } from '@/lib/charts/catalogue'
import { formatDayLong } from '@/lib/dates'

interface ChartIndexProps {
  readonly charts: readonly ShownChart[]
  readonly day: string
  readonly today: string
  readonly notice: React.ReactNode
}

/** Every chart, one below the other; printed, a page for each. */
export function ChartIndex({ charts, day, today, notice }: ChartIndexProps) {
  return (
    <>
      <div className="pagehead">
        <h1>Charts</h1>
        <p className="deck">{day === today ? 'Sanctions on Belarus as they stand today' : `Sanctions on Belarus as the law stood on ${formatDayLong(day)}`}: each chart with what it finds, its figures and its files. Printed, this page is a dossier with a chart to a sheet.</p>
        <ol className="chart-list">{charts.map(({ asked }) => <li key={asked.chart.id}><a href={`#${asked.chart.id}`}>{asked.chart.title}</a> <span>{asked.chart.what}</span></li>)}</ol>
      </div>
      {notice}
      {charts.map(shown => {
        const { asked, chart, heading } = shown
        return (
          <section key={asked.chart.id} className="sec chart-sec" aria-labelledby={asked.chart.id}>
            <div className="sec-head"><h2 id={asked.chart.id}><a href={chartHref(asked)}>{heading}</a></h2><ChartTools asked={asked} heading={heading} finding={chart.finding} drawn={chart.drawing !== null} open /></div>
            <p className="find"><Sentence parts={chart.finding} asOf={asked.filter.asOf} /></p>
            <ShownFigure shown={shown} />
          </section>
        )
      })}
    </>
  )
}
