import { compareHref, type Asked } from '@/lib/compare/query'
import { SENDERS } from '@/lib/charts/headline'
import { formatDay } from '@/lib/dates'

export interface Beside {
  readonly label: string
  readonly started_on: string
}

interface WhenFormProps {
  readonly asked: Asked
  readonly day: string
  readonly before: Beside | null
  readonly after: Beside | null
}

/** Two bodies and a day, and the ways to the triggers before and after it. */
export function WhenForm({ asked: { a, b, asOf }, day, before, after }: WhenFormProps) {
  return (
    <form className="when" method="get" action="/compare" aria-label="Bodies and date">
      <p className="pair">
        <label htmlFor="a">Compare</label> <Choice id="a" value={a} /> <label htmlFor="b">with</label> <Choice id="b" value={b} /> <label htmlFor="asOf">on</label>{' '}
        <input id="asOf" name="asOf" defaultValue={day} inputMode="numeric" pattern="\d{4}-\d\d-\d\d" title="year-month-day" maxLength={10} size={10} autoComplete="off" required />{' '}
        <button type="submit">Show</button> <a className="swap" href={compareHref(b, a, asOf)}>Swap</a>
      </p>
      {(before !== null || after !== null) && (
        <p className="steps-l">
          {before !== null && <a href={compareHref(a, b, before.started_on)} rel="prev"><span aria-hidden="true">←</span> {before.label}, {formatDay(before.started_on)}</a>}
          {after !== null && <a href={compareHref(a, b, after.started_on)} rel="next">{after.label}, {formatDay(after.started_on)} <span aria-hidden="true">→</span></a>}
        </p>
      )}
    </form>
  )
}

function Choice({ id, value }: { id: 'a' | 'b', value: string }) {
  return <select id={id} name={id} defaultValue={value}>{SENDERS.map(body => <option key={body}>{body}</option>)}</select>
}
