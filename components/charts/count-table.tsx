import { bodyClass } from '@/components/ui/body-code'
import { toHref, type Filter } from '@/lib/measures/filter'
import { BODIES, labelOf, type Body } from '@/lib/measures/vocab'

interface CountTableProps {
  readonly caption: string
  readonly head: string
  readonly rows: readonly { readonly label: string, readonly counts: Readonly<Record<Body, number>>, readonly filter: Filter }[]
}

/** The figures of a chart, body by body; each opens the rows that it counts. */
export function CountTable({ caption, head, rows }: CountTableProps) {
  return (
    <table className="t counts">
      <caption className="vh">{caption}</caption>
      <thead><tr><th scope="col">{head}</th>{BODIES.map(({ id }) => <th key={id} scope="col"><b className={`b ${bodyClass(id)}`}><abbr title={labelOf(BODIES, id)}>{id}</abbr></b></th>)}</tr></thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {BODIES.map(({ id, label }) => (
              <td key={id}>{row.counts[id] === 0 ? <><span aria-hidden="true" className="dash">–</span><span className="vh">none</span></> : <a href={toHref('/measures', { body: [id], ...row.filter })} aria-label={`${row.counts[id]}, ${label}, ${row.label}`}>{row.counts[id]}</a>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
