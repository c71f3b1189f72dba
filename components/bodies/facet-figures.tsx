import { CountLink } from '@/components/documents/count-link'
import { toHref, type Filter } from '@/lib/measures/filter'
import { BITING } from '@/lib/measures/vocab'

interface FacetFiguresProps {
  /** What the rows are: "Authority". */
  readonly caption: string
  /** The body as it stands before "measures". */
  readonly own: string
  readonly asOf: string | undefined
  readonly rows: readonly { readonly id: string, readonly label: string, readonly page?: string, readonly filter: Filter, readonly all: number, readonly biting: number }[]
}

/** Values of one facet with their figures: in force, and all. Rows without any measure are left out. */
export function FacetFigures({ caption, own, asOf, rows }: FacetFiguresProps) {
  const used = rows.filter(row => row.all > 0)
  if (used.length === 0) return <p className="empty">No measure on record.</p>
  return (
    <table className="t fig">
      <caption className="vh">{caption}, with {own}measures in force and all</caption>
      <thead><tr><th scope="col">{caption}</th><th scope="col" className="c-n">In force</th><th scope="col" className="c-n">All</th></tr></thead>
      <tbody>
        {used.map(row => (
          <tr key={row.id}>
            <th scope="row">{row.page === undefined ? row.label : <a href={toHref(row.page, { asOf })}>{row.label}</a>}</th>
            <td className="c-n"><CountLink count={row.biting} href={toHref('/measures', { ...row.filter, state: BITING, asOf })} what={`${own}measures in force, ${row.label}`} /></td>
            <td className="c-n"><CountLink count={row.all} href={toHref('/measures', { ...row.filter, asOf })} what={`${own}measures in all, ${row.label}`} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
