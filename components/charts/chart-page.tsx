import { ChartDrawing } from '@/components/charts/chart-drawing'
import { ChartFigures } from '@/components/charts/chart-table'
import { ChartTools, drawingId } from '@/components/charts/chart-tools'
import { ChartNarrow } from '@/components/charts/chart-narrow'
import { CopyLink } from '@/components/charts/copy-link'
import { ChartFigure } from '@/components/charts/figure'
import { Sentence } from '@/components/charts/sentence'
import { chartHref } from '@/lib/charts/catalogue'
import type { ChartResult, ShownChart } from '@/lib/charts/request'
import { formatDay, formatDayLong } from '@/lib/dates'
import { toHref, without } from '@/lib/measures/filter'

interface ChartPageProps {
  readonly result: ChartResult
  readonly notices: React.ReactNode
}

/** One chart, large: what it finds, the drawing, its figures, its files, and how it was counted. */
export function ChartPage({ result, notices }: ChartPageProps) {
  const { asked, chart, heading, chips, address } = result
  return (
    <>
      <div className="pagehead">
        <p className="crumb"><a href={asked.filter.asOf === undefined ? '/charts' : `/charts?asOf=${asked.filter.asOf}`}>All charts</a></p>
        <h1>{heading}</h1>
        <p className="find"><Sentence parts={chart.finding} asOf={asked.filter.asOf} /></p>
        {chips.length > 0 && (
          <ul className="chips" aria-label="Filters in use">
            {chips.map(chip => (
              <li key={`${chip.key} ${chip.value}`}><a className="chip" href={chartHref({ ...asked, filter: chip.rest })} aria-label={`Remove ${chip.label}: ${chip.value}`}><span>{chip.label}</span> {chip.value}<i aria-hidden="true">×</i></a></li>
            ))}
            <li><a className="clear" href={chartHref({ ...asked, filter: asked.filter.asOf === undefined ? {} : { asOf: asked.filter.asOf } })}>Clear all</a></li>
          </ul>
        )}
      </div>
      {notices}
      <div className="chart-bar">
        <ChartOptions asked={asked} />
        <ChartTools asked={asked} heading={heading} finding={chart.finding} drawn={chart.drawing !== null} />
      </div>
      <ShownFigure shown={result} />
      {asked.chart.narrowedBy.length > 0 && <ChartNarrow asked={asked} />}
      <div className="chart-foot">
        <section aria-labelledby="counted"><h2 id="counted">How it is counted</h2>{chart.method.map(sentence => <p key={sentence}>{sentence}</p>)}<p><a href={toHref('/method', { asOf: asked.filter.asOf })}>How this tracker counts</a></p></section>
        <section aria-labelledby="address">
          <h2 id="address">Link to this chart</h2>
          <p>This address restores the chart with every choice made on this page{asked.filter.asOf === undefined ? `. It shows the law of the day on which it is opened; to keep that of today, ` : '.'}{asked.filter.asOf === undefined && <a href={chartHref({ ...asked, filter: { ...without(asked.filter, 'asOf'), asOf: asked.day } })}>fix it to {formatDay(asked.day)}</a>}{asked.filter.asOf === undefined && '.'}</p>
          <p className="chart-link" data-live="near"><a id="chart-address" href={chartHref(asked)}>{address}</a><CopyLink target="chart-address" /></p>
        </section>
      </div>
    </>
  )
}

/** The drawing of a chart with its table, what to know for reading it, and where it comes from. */
export function ShownFigure({ shown: { asked, chart, address } }: { shown: ShownChart }) {
  const table = <ChartFigures table={chart.table} />
  return (
    <>
      {chart.drawing === null ? null : <ChartFigure kind={chart.drawing.kind} id={drawingId(asked)} drawing={<ChartDrawing drawing={chart.drawing} />} table={table} />}
      {chart.drawing !== null && <p className="note">{chart.note}</p>}
      <p className="note chart-source">Belarus Sanctions Tracker, {address}, data CC BY 4.0, law as of {formatDayLong(asked.day)}</p>
    </>
  )
}

/** The ways in which a chart can be drawn; each is a link. */
function ChartOptions({ asked }: Pick<ChartResult, 'asked'>) {
  return asked.chart.options.map(option => (
    <nav key={option.key} className="chart-option" aria-label={option.label}>
      {option.values.map(value => <a key={value.id} href={chartHref({ ...asked, options: { ...asked.options, [option.key]: value.id } })} aria-current={asked.options[option.key] === value.id ? 'true' : undefined}>{value.label}</a>)}
    </nav>
  ))
}
