import { BodyCode } from '@/components/ui/body-code'
import { formatDay } from '@/lib/dates'
import type { LatestEvent, Renewal } from '@/lib/measures/data'
import { toHref } from '@/lib/measures/filter'
import { EVENT_KINDS, labelOf } from '@/lib/measures/vocab'
import { distance, latestLines, termInWords } from '@/lib/overview/lists'

const SHOWN = 8

interface RenewalsProps {
  readonly coming: readonly Renewal[]
  /** Terms that ran out although no renewal and no end is on record. */
  readonly passed: readonly Renewal[]
  readonly day: string
  readonly asOf: string | undefined
}

/** Terms that end next, soonest first, then those that have passed without a known renewal. */
export function Renewals({ coming, passed, day, asOf }: RenewalsProps) {
  if (coming.length + passed.length === 0) return <p>No term of a measure is on record.</p>
  return (
    <table className="t list">
      <caption className="vh">Next renewals and expiries</caption>
      <Head />
      <tbody>
        {[...coming, ...passed].map(term => {
          const { title, which } = termInWords(term)
          return (
            <tr key={`${term.on} ${term.body}`}>
              <td className="dt">{formatDay(term.on)}<small>{distance(term.on, day)}</small></td>
              <td><BodyCode body={term.body} /></td>
              <td>
                <a href={toHref('/measures', { body: [term.body], review: term.on, ...(asOf === undefined ? {} : { asOf }) })}>{title}</a>
                {which !== null && <small>{which}</small>}
                {term.on < day && <small>no renewal established</small>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The latest changes of law by a day, newest first. */
export function LatestChanges({ events, asOf }: { events: readonly LatestEvent[], asOf: string | undefined }) {
  const lines = latestLines(events, SHOWN)
  if (lines.length === 0) return <p>No change of law by that day is on record.</p>
  return (
    <table className="t list">
      <caption className="vh">Latest changes of law</caption>
      <Head />
      <tbody>
        {lines.map(line => (
          <tr key={`${line.measure_id} ${line.on}`}>
            <td className="dt">{formatDay(line.on, line.on_precision)}<small>{labelOf(EVENT_KINDS, line.kind).toLowerCase()}</small></td>
            <td><BodyCode body={line.body} /></td>
            <td><a href={toHref(`/measures/${line.measure_id}`, asOf === undefined ? {} : { asOf })}>{line.title}</a>{line.said !== null && <small>{line.said}</small>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head() {
  return <thead className="vh"><tr><th scope="col">Date</th><th scope="col">Body</th><th scope="col">What</th></tr></thead>
}
