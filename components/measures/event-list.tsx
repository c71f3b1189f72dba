import { formatDay } from '@/lib/dates'
import { shortCitation } from '@/lib/instruments/citation'
import type { EventRow } from '@/lib/measures/known'

interface EventListProps {
  readonly rows: readonly EventRow[]
  readonly caption: string
  readonly citations: ReadonlyMap<string, string>
  /** Titles of reliefs that events name, by id. */
  readonly reliefs?: ReadonlyMap<string, string>
  /** Labels of triggers that events answer, by id. */
  readonly triggers?: ReadonlyMap<string, string>
  /** The term ahead, as a last line. */
  readonly ahead?: { readonly on: string, readonly note: string } | null
  /** Adds the date of the law to an address. */
  readonly dated: (path: string) => string
}

/** Dated changes of law, oldest first: what, and by which act. On a telephone a list. */
export function EventList({ rows, caption, citations, reliefs = new Map(), triggers = new Map(), ahead = null, dated }: EventListProps) {
  return (
    <table className="t ev" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Date</th><th scope="col" role="columnheader">Event</th><th scope="col" role="columnheader">What</th><th scope="col" role="columnheader">Act</th></tr></thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => {
          const citation = row.instrument === null ? undefined : citations.get(row.instrument)
          const relief = row.relief === null ? undefined : reliefs.get(row.relief)
          return (
            <tr role="row" key={index} className={row.renewal ? 'rn' : undefined}>
              <td role="cell" className="dt">{formatDay(row.on, row.precision)}</td>
              <th scope="row" role="rowheader" className="kind">{row.kind}</th>
              <td role="cell">
                {row.note}{row.note === null && relief === undefined && <span className="dim">No detail on record.</span>}
                {relief !== undefined && row.relief !== null && <span className="via">Relief: <a href={dated(`/reliefs/${row.relief}`)}>{relief}</a></span>}
                {row.triggers.map(id => <span className="via" key={id}>Answers: <a href={dated(`/triggers/${id}`)}>{triggers.get(id) ?? id}</a></span>)}
              </td>
              <td role="cell" className="c-i">{citation !== undefined && row.instrument !== null && <a href={dated(`/instruments/${row.instrument}`)}>{shortCitation(citation)}</a>}</td>
            </tr>
          )
        })}
        {ahead !== null && (
          <tr role="row" className="next"><td role="cell" className="dt">{formatDay(ahead.on)}</td><th scope="row" role="rowheader" className="kind">review</th><td role="cell">{ahead.note}</td><td role="cell" /></tr>
        )}
      </tbody>
    </table>
  )
}
