import { Earlier, Sentence } from '@/components/changes/sentence'
import type { EditingChange } from '@/lib/changes/editing'
import { sayEditing, tallyEditing } from '@/lib/changes/sentences'
import type { Given } from '@/lib/changes/query'
import { cutChanges } from '@/lib/changes/shown'
import { formatDay } from '@/lib/dates'
import type { Filter } from '@/lib/measures/address'

/** What was done to the records here, one sentence each, with the reason that was given. */
export function EditingColumn({ changes, filter, given }: { changes: readonly EditingChange[], filter: Filter, given: Given }) {
  const { shown, rest, until } = cutChanges(changes, change => change.at.slice(0, 10))
  return (
    <section className="sec" aria-labelledby="editing">
      <div className="sec-head"><h2 id="editing">Editing</h2></div>
      <p className="find">{tallyEditing(changes)}</p>
      {shown.length > 0 && (
        <table className="t list edits">
          <caption className="vh">Published, corrected and archived here</caption>
          <thead className="vh"><tr><th scope="col">Date and kind</th><th scope="col">What was done</th></tr></thead>
          <tbody>
            {shown.map(change => (
              <tr key={change.key}>
                <td className="dt">{formatDay(change.at.slice(0, 10))}<small>{change.what}</small></td>
                <td>
                  <Sentence pieces={sayEditing(change)} asOf={given.asOf} />
                  {change.what !== 'imported' && change.reason !== null && <small>Reason: {change.reason}</small>}
                  {(change.what === 'corrected' || change.what === 'restored') && <small><a href={change.history}>What changed</a></small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Earlier rest={rest} until={until} filter={filter} given={given} />
    </section>
  )
}
