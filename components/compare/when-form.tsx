import { SENDERS } from '@/lib/charts/headline'
import { compareHref } from '@/lib/compare/address'
import type { Asked } from '@/lib/compare/query'

/** Which two bodies are compared. The day goes along; without JavaScript it is chosen here too. */
export function WhenForm({ asked: { a, b, asOf }, day }: { asked: Asked, day: string }) {
  return (
    <form className="when" method="get" action="/compare" aria-label="Bodies and date">
      <p className="pair">
        <label htmlFor="a">Compare</label> <Choice id="a" value={a} /> <label htmlFor="b">with</label> <Choice id="b" value={b} />{' '}
        <span className="on"><label htmlFor="asOf">on</label> <input id="asOf" name="asOf" defaultValue={day} inputMode="numeric" pattern="\d{4}-\d\d-\d\d" title="year-month-day" maxLength={10} size={10} autoComplete="off" required /></span>{' '}
        <button type="submit">Show</button> <a className="swap" href={compareHref(b, a, asOf)}>Swap</a>
      </p>
    </form>
  )
}

function Choice({ id, value }: { id: 'a' | 'b', value: string }) {
  return <select id={id} name={id} defaultValue={value}>{SENDERS.map(body => <option key={body}>{body}</option>)}</select>
}
