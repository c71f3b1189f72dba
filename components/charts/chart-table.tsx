import { bodyClass } from '@/components/ui/body-code'
import { hrefOfCell, type ChartCell, type ChartColumn, type ChartTable } from '@/lib/charts/chart-table'
import { formatDay } from '@/lib/dates'
import { BODIES, labelOf } from '@/lib/measures/vocab'

/** The figures of a chart; each count opens the rows that it counts. What a cell holds raw stands in its markup as it does in the file. */
export function ChartFigures({ table }: { table: ChartTable }) {
  return (
    <table className="t figures">
      <caption className="vh">{table.caption}</caption>
      <thead><tr>{table.columns.map(column => <th key={column.key} scope="col" data-key={column.key} className={column.kind}>{column.body === undefined ? column.label : <b className={`b ${bodyClass(column.body)}`}><abbr title={labelOf(BODIES, column.body)}>{column.label}</abbr></b>}</th>)}</tr></thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {table.columns.map((column, place) => {
              const cell = row[place] ?? { value: null }
              return place === 0 ? <th key={column.key} scope="row"><Figure cell={cell} column={column} row={row} /></th> : <td key={column.key} className={column.kind}><Figure cell={cell} column={column} row={row} /></td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Figure({ cell, column, row }: { cell: ChartCell, column: ChartColumn, row: readonly ChartCell[] }) {
  if (cell.value === null) return <><span aria-hidden="true" className="dash">–</span><span className="vh">{cell.text ?? 'not known'}</span></>
  const href = hrefOfCell(cell)
  const shown = <Raw cell={cell} column={column} />
  if (href === null) return cell.value === 0 ? <span className="zero">{shown}</span> : shown
  // A count out of its row says of what it is.
  const name = column.kind === 'number' ? `${wordsOf(cell, column)}, ${column.body === undefined ? column.label : labelOf(BODIES, column.body)}, ${row.slice(0, 4).filter(one => one !== cell && typeof one.value === 'string' && !(/^\d{4}-/.test(one.value) && one !== row[0])).map(one => one.text ?? one.value).join(', ')}` : undefined
  return <a href={href} aria-label={name}>{shown}</a>
}

function wordsOf({ value, text }: ChartCell, { kind }: ChartColumn): string {
  if (text !== undefined) return text
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
  return kind === 'day' && value !== null ? formatDay(value) : (value ?? '')
}

/** A value in words, with the raw one in the markup where it differs. */
function Raw({ cell, column }: { cell: ChartCell, column: ChartColumn }) {
  const words = wordsOf(cell, column)
  if (cell.value === null || words === String(cell.value)) return words
  return column.kind === 'day' ? <time dateTime={String(cell.value)}>{words}</time> : <data value={cell.value}>{words}</data>
}
