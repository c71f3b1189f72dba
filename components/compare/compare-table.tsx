import { MatrixHead } from '@/components/charts/matrix-head'
import { Strokes } from '@/components/charts/strokes'
import { StateGlyph } from '@/components/ui/state-mark'
import { onDay } from '@/lib/compare/address'
import type { Gaps } from '@/lib/compare/gaps'
import type { CompareCell, CompareMatrix, CompareRow } from '@/lib/compare/matrix'
import { formatDay } from '@/lib/dates'
import { toHref, type Filter } from '@/lib/measures/address'
import { BODIES, STATES, labelOf, type Body } from '@/lib/measures/vocab'

interface CompareTableProps {
  readonly matrix: CompareMatrix
  readonly caption: string
  readonly order: readonly Body[]
  readonly gaps: Gaps
  readonly asOf: string | undefined
}

/** Who bans what: in each cell how many measures are in force and on record, in what state, and since when; a gap says so and leads to its row. */
export function CompareTable({ matrix, caption, order, gaps, asOf }: CompareTableProps) {
  const href = (filter: Filter) => toHref('/measures', onDay(filter, asOf))
  const marks = new Map([...gaps.gaps.map(gap => [gap.key, 'gap'] as const), ...gaps.apart.map(gap => [gap.key, 'apart'] as const)])
  return (
    <table className="matrix cmp">
      <caption className="vh">{caption}</caption>
      <MatrixHead first="Type and sector" states={matrix.states} bodies={order} answers="in answer" />
      {matrix.groups.map(group => (
        <tbody key={group.id}>
          <tr className="grp"><th colSpan={order.length + 1} scope="rowgroup">{group.label}</th></tr>
          {group.rows.map(row => {
            const key = row.sector === null ? row.type : `${row.type}-${row.sector}`
            const { type, sector } = row
            return (
              <tr key={key} className={sector === null ? undefined : 'sub'}>
                <th scope="row"><a href={href({ type: [type], ...(sector !== null && { sector: [sector] }) })}>{row.label}</a></th>
                {row.cells.map((cell, column) => <Cell key={cell.body} cell={cell} label={labelOfRow(row, group.rows)} href={href} mark={column === 1 ? marks.get(key) : undefined} gapKey={key} />)}
              </tr>
            )
          })}
        </tbody>
      ))}
      <tfoot><tr><th scope="row">All, each counted once</th>{matrix.totals.map(cell => <Cell key={cell.body} cell={cell} label="all types" href={href} />)}</tr></tfoot>
    </table>
  )
}

/** A row of a sector names its type too, for those who hear one cell at a time. */
function labelOfRow(row: CompareRow, rows: readonly CompareRow[]): string {
  return row.sector === null ? row.label : `${rows.find(one => one.type === row.type && one.sector === null)?.label ?? ''}, ${row.label}`
}

interface CellProps {
  readonly cell: CompareCell
  readonly label: string
  readonly href: (filter: Filter) => string
  readonly mark?: 'gap' | 'apart' | undefined
  readonly gapKey?: string
}

function Cell({ cell, label, href, mark, gapKey }: CellProps) {
  const { body, all, biting, states, since } = cell
  const gap = mark !== undefined && <a className={mark} href={`#${mark}-${gapKey ?? ''}`}>{mark === 'gap' ? 'gap' : <><span className="wide">not comparable</span><span className="narrow">n/c</span></>}<span className="vh">, {label}</span></a>
  if (all === null) return mark === undefined ? <td className="none"><span className="vh">none</span></td> : <td className="lacks">{gap}</td>
  const strongest = states[0]?.state ?? 'ended'
  const word = labelOf(STATES, strongest).toLowerCase()
  const where = `${labelOf(BODIES, body)}, ${label}`
  const countOf = (state: string) => states.find(one => one.state === state)?.count ?? 0
  return (
    <td>
      <div className="cell">
        <span className={biting === null ? 'n idle' : 'n'}>
          {biting === null ? <a href={href(all.filter)} aria-label={`${all.count} on record, ${where}`}>{all.count}</a> : <a href={href(biting.count === all.count ? all.filter : biting.filter)} aria-label={`${biting.count} in force, ${where}`}>{biting.count}</a>}
        </span>
        {biting !== null && biting.count < all.count && <span className="of"><span className="wide">of </span><span className="narrow" aria-hidden="true">/</span><a href={href(all.filter)} aria-label={`${all.count} on record, ${where}`}>{all.count}</a></span>}
        {biting !== null && label !== 'all types' && <Strokes body={body} whole={countOf('in_force')} half={countOf('eased')} />}
        {since !== null && <span className="since"><StateGlyph state={strongest} /><span className="vh">{word} </span><span className="w">{biting === null ? `${word} ` : 'since '}{formatDay(since)}</span><span className="y">{since.slice(0, 4)}</span></span>}
        {gap}
      </div>
    </td>
  )
}
