import { CodeText } from '@/components/documents/code-text'
import { dated } from '@/lib/measures/address'
import type { Column } from '@/lib/measures/columns'

// A longer list of values has a place of its own on the page on method.
const MOST_VALUES = 20
const LISTS: Readonly<Record<string, string>> = { sectors: 'sectors', authority: 'bodies', co_authorities: 'bodies' }

/** Every column of the files, from the same definition that writes them. */
export function DataDictionary({ columns, asOf }: { columns: readonly Column[], asOf: string | undefined }) {
  return (
    <section className="sec" aria-labelledby="dictionary">
      <h2 id="dictionary">Data dictionary</h2>
      <p className="find">{columns.length} columns, in the order of the files. The same names stand in CSV and JSON.</p>
      <table className="t dict" role="table">
        <caption className="vh">Columns of the files</caption>
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" className="c-k">Column</th><th role="columnheader" scope="col" className="c-l">Name</th><th role="columnheader" scope="col">Meaning</th><th role="columnheader" scope="col" className="c-v">Type</th></tr></thead>
        <tbody role="rowgroup">
          {columns.map(column => (
            <tr role="row" key={column.key} id={`column-${column.key}`}>
              <th role="rowheader" scope="row" className="c-k"><code>{column.key}</code></th>
              <td role="cell" className="c-l">{column.label}</td>
              <td role="cell">
                <CodeText text={column.hint} />
                {column.values !== undefined && (
                  <small>{column.values.length > MOST_VALUES
                    ? <><a href={dated(`/method#${LISTS[column.key] ?? 'words'}`, asOf)}>One of {column.values.length} words</a></>
                    : <>Values: {column.values.map((value, index) => <span key={value}>{index > 0 && ', '}<code>{value}</code></span>)}</>}
                  </small>
                )}
              </td>
              <td role="cell" className="c-v">{column.type}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
