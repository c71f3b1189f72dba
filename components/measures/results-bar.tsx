import { StateGlyph } from '@/components/ui/state-mark'
import type { FacetCounts } from '@/lib/measures/data'
import { rowsOnly, toHref, without, type Filter } from '@/lib/measures/filter'
import { STATES } from '@/lib/measures/vocab'

interface ResultsBarProps {
  readonly filter: Filter
  readonly total: number
  readonly counts: FacetCounts
  /** How many filters are in use. */
  readonly used: number
}

/** How many measures by state, each number a link to its rows; the way to the filters on a phone; the files of exactly what is shown. */
export function ResultsBar({ filter, total, counts, used }: ResultsBarProps) {
  const states = STATES.filter(state => (filter.state === undefined || filter.state.includes(state.id)) && (counts.state.get(state.id) ?? 0) > 0)
  // The largest first: what most of them are is the answer.
  states.sort((a, b) => (counts.state.get(b.id) ?? 0) - (counts.state.get(a.id) ?? 0))
  const rows = filter.sort === undefined ? rowsOnly(filter) : { ...rowsOnly(filter), sort: filter.sort }
  const size = `${total} ${total === 1 ? 'row' : 'rows'}`
  return (
    <div className="bar">
      <h2 id="rh" className="vh">Results</h2>
      <p className="count" role="status">
        <b>{total}</b> {total === 1 ? 'measure' : 'measures'}{states.length > 0 && ': '}
        {states.map((state, index) => (
          <span key={state.id}>{index > 0 && ', '}<a href={toHref('/measures', { ...without(filter, 'page'), state: [state.id] })}><StateGlyph state={state.id} />{counts.state.get(state.id)} {state.label.toLowerCase()}</a></span>
        ))}
      </p>
      <p className="filter-open"><a href="#filters">Filters {used > 0 && <span className="num">{used}</span>}</a></p>
      <details className="menu" data-pop="">
        <summary>Download</summary>
        <ul>
          <li><a href={toHref('/measures.csv', rows)} download>CSV <small>{size}</small></a></li>
          <li><a href={toHref('/measures.csv', rows, { excel: '1' })} download>CSV for Excel <small>{size}</small></a></li>
          <li><a href={toHref('/measures.json', rows)}>JSON <small>{size}, paged</small></a></li>
        </ul>
      </details>
    </div>
  )
}
