import { CodeText } from '@/components/documents/code-text'
import { toHref, type Filter } from '@/lib/measures/filter'
import type { Term } from '@/lib/measures/vocab'

interface TermsTableProps {
  /** What the terms are: "Sectors". */
  readonly caption: string
  readonly terms: readonly Term[]
  /** The filter of the register that a term stands for, where there is one; the word then opens its measures. */
  readonly filterOf?: (id: string) => Filter
  /** A mark before the word. */
  readonly mark?: (id: string) => React.ReactNode
  /** The day of the page; none where it is today's. */
  readonly asOf?: string | undefined
}

/** A closed list: the word a reader sees, the id that files and addresses use, the meaning. */
export function TermsTable({ caption, terms, filterOf, mark, asOf }: TermsTableProps) {
  return (
    <table className="t vocab" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Word</th><th role="columnheader" scope="col">Meaning</th><th role="columnheader" scope="col" className="c-id">In files and addresses</th></tr></thead>
      <tbody role="rowgroup">
        {terms.map(term => (
          <tr role="row" key={term.id}>
            <th role="rowheader" scope="row">{mark?.(term.id)}{filterOf === undefined ? term.label : <a href={toHref('/measures', { ...filterOf(term.id), asOf })}>{term.label}</a>}</th>
            <td role="cell"><CodeText text={term.definition} /></td>
            <td role="cell" className="c-id"><code>{term.id}</code></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
