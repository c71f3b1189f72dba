import { SourceNote } from '@/components/sources/source-list'
import { togetherOf, totalWords, type ListHistory } from '@/lib/bodies/totals'
import { formatDay } from '@/lib/dates'
import type { ListTotal } from '@/lib/context/schema'
import { TOTAL_BASES } from '@/lib/measures/vocab'

const LATEST = 8

/** How many names stood on each official list, newest first; each figure says how it is known. */
export function ListTotals({ lists }: { lists: readonly ListHistory[] }) {
  return (
    <>
      {lists.map(history => {
        const older = history.totals.slice(LATEST)
        return (
          <section key={history.list} className="per-body" aria-labelledby={`list-${history.list}`}>
            <h3 id={`list-${history.list}`}>{history.label}</h3>
            <TotalRows caption={`${history.label}, newest first`} totals={history.totals.slice(0, LATEST)} />
            {older.length > 0 && <details className="rest"><summary>{older.length} earlier totals</summary><TotalRows caption={`${history.label}, earlier totals`} totals={older} /></details>}
          </section>
        )
      })}
      <p className="note">{TOTAL_BASES.map(basis => `${basis.label}: ${basis.definition}`).join(' ')} Use these totals, not sums of measures, for the number of names listed on a day.</p>
    </>
  )
}

function TotalRows({ caption, totals }: { caption: string, totals: readonly ListTotal[] }) {
  return (
    <table className="t totals" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row"><th role="columnheader" scope="col" className="dt">Date</th><th role="columnheader" scope="col" className="c-n">Persons</th><th role="columnheader" scope="col" className="c-n">Entities</th><th role="columnheader" scope="col" className="c-n">Together</th><th role="columnheader" scope="col">How it is known</th></tr>
      </thead>
      <tbody role="rowgroup">
        {totals.map((total, index) => (
          <tr role="row" key={index}>
            <th role="rowheader" scope="row" className="dt">{formatDay(total.on)}</th>
            <td role="cell" className="c-n" data-l="Persons"><Figure count={total.persons} precision={total.precision} /></td>
            <td role="cell" className="c-n" data-l="Entities"><Figure count={total.entities} precision={total.precision} /></td>
            <td role="cell" className="c-n" data-l="Together"><Figure count={togetherOf(total)} precision={total.precision} /></td>
            <td role="cell" className="c-h">{TOTAL_BASES.find(basis => basis.id === total.basis)?.label}{total.source !== null && <>: <SourceNote source={total.source} /></>}{total.note !== null && <small>{total.note}</small>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Figure({ count, precision }: { count: number | null, precision: ListTotal['precision'] }) {
  return count === null ? <span className="dim">not given</span> : <>{totalWords(count, precision)}</>
}
