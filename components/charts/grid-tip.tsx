import { bodyClass } from '@/components/ui/body-code'
import { BODIES, type Body } from '@/lib/measures/vocab'

interface GridTipProps {
  readonly title: string
  readonly rows: readonly { readonly label: string, readonly counts: Readonly<Partial<Record<Body, number | null>>> }[]
}

/** What a chart of several panels says of one place: a row for each panel, a column for each body. */
export function GridTip({ title, rows }: GridTipProps) {
  return (
    <div className="tip">
      <p>{title}</p>
      <table>
        <thead><tr><td />{BODIES.map(({ id }) => <th key={id} scope="col"><b className={`b ${bodyClass(id)}`}>{id}</b></th>)}</tr></thead>
        <tbody>{rows.map(({ label, counts }) => <tr key={label}><th scope="row">{label}</th>{BODIES.map(({ id }) => <td key={id}>{counts[id] ?? '–'}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
