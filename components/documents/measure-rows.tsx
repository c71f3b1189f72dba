import { BodyCode } from '@/components/ui/body-code'
import { StateMark } from '@/components/ui/state-mark'
import { formatDay } from '@/lib/dates'
import type { MeasureRow } from '@/lib/measures/columns'
import { countsOf } from '@/lib/measures/counts'
import { toHref } from '@/lib/measures/filter'
import { TYPES, labelOf } from '@/lib/measures/vocab'

interface MeasureRowsProps {
  readonly caption: string
  readonly rows: readonly MeasureRow[]
  readonly asOf: string | undefined
  /** Whether the rows are of several bodies. */
  readonly bodies?: boolean
}

/** Measures in short: from when, what, in which state. */
export function MeasureRows({ caption, rows, asOf, bodies = false }: MeasureRowsProps) {
  return (
    <table className="t mrows" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row"><th scope="col" role="columnheader" className="dt">Effective</th><th scope="col" role="columnheader">Measure</th><th scope="col" role="columnheader" className="c-s">State</th></tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(row => (
          <tr role="row" key={row.id}>
            <td role="cell" className="dt"><Effective row={row} /></td>
            <th scope="row" role="rowheader">
              {bodies && <><BodyCode body={row.body} /> </>}<a href={toHref(`/measures/${row.id}`, { asOf })}>{row.title}</a>
              <small>{[row.types.map(type => labelOf(TYPES, type)).join(', '), ...countsOf(row)].join(' · ')}</small>
            </th>
            <td role="cell" className="c-s"><StateMark state={row.state} how={row.state_ended_how} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Effective({ row }: { row: MeasureRow }) {
  if (row.effective_on !== null) return <>{formatDay(row.effective_on, row.effective_on_precision)}</>
  return <><span className="dim">not established</span><small>announced {formatDay(row.announced_on, row.announced_on_precision)}</small></>
}
