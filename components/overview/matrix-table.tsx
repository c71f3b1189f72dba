import { MatrixHead } from '@/components/charts/matrix-head'
import { Strokes } from '@/components/charts/strokes'
import { StateGlyph } from '@/components/ui/state-mark'
import type { Matrix, MatrixCell, MatrixCount } from '@/lib/charts/matrix'
import { toHref, type Filter } from '@/lib/measures/address'
import { BODIES, STATES, labelOf } from '@/lib/measures/vocab'

interface MatrixTableProps {
  readonly matrix: Matrix
  readonly caption: string
  readonly asOf: string | undefined
}

/** Body by type: the count plainly in force, a stroke for each measure that bites, and what is not plainly in force by shape and word. */
export function MatrixTable({ matrix, caption, asOf }: MatrixTableProps) {
  const href = (filter: Filter) => toHref('/measures', asOf === undefined ? filter : { ...filter, asOf })
  return (
    <table className="matrix">
      <caption className="vh">{caption}</caption>
      <MatrixHead first="Type" states={matrix.states} bodies={BODIES.map(body => body.id)} answers="counter-measures" />
      {matrix.groups.map(group => (
        <tbody key={group.id}>
          <tr className="grp"><th colSpan={BODIES.length + 1} scope="rowgroup">{group.label}</th></tr>
          {group.rows.map(row => (
            <tr key={row.type}>
              <th scope="row"><a href={href({ type: [row.type] })}>{row.label}</a></th>
              {row.cells.map(cell => <Cell key={cell.body} cell={cell} label={row.label} href={href} strokes />)}
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot><tr><th scope="row">All, each counted once</th>{matrix.totals.map(cell => <Cell key={cell.body} cell={cell} label="all types" href={href} strokes={false} />)}</tr></tfoot>
    </table>
  )
}

function Cell({ cell, label, href, strokes }: { cell: MatrixCell, label: string, href: (filter: Filter) => string, strokes: boolean }) {
  const { body, plain, also } = cell
  if (plain === null && also.length === 0) return <td className="none"><span className="vh">none</span></td>
  const said = ({ state, count }: MatrixCount) => `${count} ${count === 1 ? 'measure' : 'measures'} ${labelOf(STATES, state).toLowerCase()}, ${labelOf(BODIES, body)}, ${label}`
  const eased = also.find(one => one.state === 'eased')?.count ?? 0
  return (
    <td>
      <div className="cell">
        {plain === null ? <span className="n" /> : <a className="n" href={href(plain.filter)} aria-label={said(plain)}>{plain.count}</a>}
        {strokes && (plain !== null || eased > 0) && <Strokes body={body} whole={plain?.count ?? 0} half={eased} />}
        {also.map(one => <a key={one.state} className="also" href={href(one.filter)} aria-label={said(one)}><StateGlyph state={one.state} />{one.count}<span className="w"> {labelOf(STATES, one.state).toLowerCase()}</span></a>)}
      </div>
    </td>
  )
}
