import { BodyCode } from '@/components/ui/body-code'
import type { PastRenewal } from '@/lib/calendar/due'
import { formatDay } from '@/lib/dates'

const SHOWN = 10

/** Renewals by body, day and act, newest first, with the measures and reliefs for which each is on record. Older ones are folded away. */
export function PastRenewals({ renewals }: { renewals: readonly PastRenewal[] }) {
  const rest = renewals.slice(SHOWN)
  return (
    <>
      <Rows renewals={renewals.slice(0, SHOWN)} caption="Past renewals, newest first" />
      {rest.length > 0 && <details className="earlier"><summary>{rest.length} earlier {rest.length === 1 ? 'renewal' : 'renewals'}</summary><Rows renewals={rest} caption="Earlier renewals, newest first" /></details>}
    </>
  )
}

function Rows({ renewals, caption }: { renewals: readonly PastRenewal[], caption: string }) {
  return (
    <table className="t list">
      <caption className="vh">{caption}</caption>
      <thead className="vh"><tr><th scope="col">Date</th><th scope="col">Body</th><th scope="col">What was prolonged</th></tr></thead>
      <tbody>
        {renewals.map(renewal => (
          <tr key={`${renewal.on} ${renewal.body} ${renewal.act?.id ?? ''}`}>
            <td className="dt">{formatDay(renewal.on, renewal.precision)}</td>
            <td><BodyCode body={renewal.body} /></td>
            <td>
              {renewal.what.map(one => <a key={one.id} className="one" href={`/${one.of}s/${one.id}`}>{one.title}</a>)}
              {(renewal.act !== null || renewal.notes.length > 0) && <small>{renewal.act !== null && <a href={`/instruments/${renewal.act.id}`}>{renewal.act.citation}</a>}{renewal.act !== null && renewal.notes.length > 0 && ' · '}{renewal.notes.join(' ')}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
