import { BodyCode } from '@/components/ui/body-code'
import type { PastRenewal } from '@/lib/calendar/due'
import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'

const SHOWN = 10

/** Renewals by body, day and act, newest first, with the measures and reliefs for which each is on record. Older ones are folded away. */
export function PastRenewals({ renewals, asOf }: { renewals: readonly PastRenewal[], asOf: string | undefined }) {
  const rest = renewals.slice(SHOWN)
  return (
    <>
      <Rows asOf={asOf} renewals={renewals.slice(0, SHOWN)} caption="Past renewals, newest first" />
      {rest.length > 0 && <details className="earlier"><summary>{rest.length} earlier {rest.length === 1 ? 'renewal' : 'renewals'}</summary><Rows asOf={asOf} renewals={rest} caption="Earlier renewals, newest first" /></details>}
    </>
  )
}

function Rows({ renewals, caption, asOf }: { renewals: readonly PastRenewal[], caption: string, asOf: string | undefined }) {
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
              {renewal.what.map(one => <a key={one.id} className="one" href={toHref(`/${one.of}s/${one.id}`, { asOf })}>{one.title}</a>)}
              {(renewal.act !== null || renewal.notes.length > 0) && <small>{renewal.act !== null && <a href={toHref(`/instruments/${renewal.act.id}`, { asOf })}>{renewal.act.citation}</a>}{renewal.act !== null && renewal.notes.length > 0 && ' · '}{renewal.notes.join(' ')}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
