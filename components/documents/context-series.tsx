import { SourceNote } from '@/components/sources/source-list'
import { periodWords, valueWords } from '@/lib/context/figures'
import type { Series } from '@/lib/context/schema'
import { CONFIDENCES, labelOf } from '@/lib/measures/vocab'

/** The figures behind the sanctions, series by series, each value with its source. */
export function ContextSeries({ series, asOf }: { series: readonly Series[], asOf: string | undefined }) {
  const values = series.reduce((sum, one) => sum + one.values.length, 0)
  return (
    <section className="sec" aria-labelledby="context">
      <h2 id="context">Figures in context</h2>
      <p className="find">{values} figures in {series.length} series: prisoners, trade, crossings, growth. They are no measures and stand in no count; each has its own source.{asOf !== undefined && ' Each has its own day too; all that are on record are shown.'}</p>
      <div className="series">
        {series.map(one => (
          <section key={one.id} id={`series-${one.id}`} aria-labelledby={`title-${one.id}`}>
            <h3 id={`title-${one.id}`}>{one.title} <small>{one.unit.replace(' ', '\u00a0')}</small></h3>
            {one.note !== null && <p className="note">{one.note}</p>}
            <table className="t">
              <caption className="vh">{one.title}, {one.unit}</caption>
              <thead><tr><th scope="col" className="c-p">When</th><th scope="col" className="c-n">Figure</th><th scope="col" className="c-h">Source</th></tr></thead>
              <tbody>
                {one.values.map((value, index) => (
                  <tr key={index}>
                    <th scope="row" className="c-p">{periodWords(value)}</th>
                    <td className="c-n">{valueWords(value)}</td>
                    <td className="c-h">
                      {value.confidence !== 'verified' && `${labelOf(CONFIDENCES, value.confidence)}. `}
                      {value.source === null ? 'no source yet' : <SourceNote source={value.source} />}
                      {value.note !== null && <small>{value.note}</small>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </section>
  )
}
