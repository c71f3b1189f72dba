import { Earlier, Sentence } from '@/components/changes/sentence'
import { BodyCode } from '@/components/ui/body-code'
import type { LawChange } from '@/lib/changes/law'
import { LAW_KINDS, sayLaw, tallyLaw } from '@/lib/changes/sentences'
import type { Given } from '@/lib/changes/query'
import { cutChanges } from '@/lib/changes/shown'
import { formatDay } from '@/lib/dates'
import type { Filter } from '@/lib/measures/address'

/** Changes of law, one sentence each. */
export function LawColumn({ changes, filter, given }: { changes: readonly LawChange[], filter: Filter, given: Given }) {
  const { shown, rest, until } = cutChanges(changes, change => change.on)
  return (
    <section className="sec" aria-labelledby="law">
      <div className="sec-head"><h2 id="law">Law</h2></div>
      <p className="find">{tallyLaw(changes)}</p>
      {shown.length > 0 && (
        <table className="t list">
          <caption className="vh">Changes of law</caption>
          <thead className="vh"><tr><th scope="col">Date and kind</th><th scope="col">Body</th><th scope="col">What changed</th></tr></thead>
          <tbody>
            {shown.map(change => (
              <tr key={change.key}>
                <td className="dt">{formatDay(change.on, change.precision)}<small>{labels.get(change.kind)}</small></td>
                <td><BodyCode body={change.subject.body} /></td>
                <td><Sentence pieces={sayLaw(change)} asOf={given.asOf} />{change.notes.length > 0 && <small>{change.notes.join(' ')}</small>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Earlier rest={rest} until={until} filter={filter} given={given} />
    </section>
  )
}

const labels = new Map([...LAW_KINDS, ['listed', 'listed'] as const, ['amended', 'amended'] as const, ['delisted', 'delisted'] as const])
