import { EndRows } from '@/components/calendar/end-rows'
import { TermRows } from '@/components/calendar/term-rows'
import { BodyCode } from '@/components/ui/body-code'
import type { CalendarReport } from '@/lib/calendar/report'
import { formatDay, formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'

/** Terms, ends and open reliefs from a day on, with the past renewals beside them. */
export function DueSections({ report, renewals }: { report: CalendarReport, renewals: React.ReactNode }) {
  const { filter, due, day, now } = report
  return (
    <>
      <section className="sec" aria-labelledby="terms">
        <div className="sec-head"><h2 id="terms">What lapses unless renewed</h2><p className="tools"><a href={toHref('/calendar.ics', filter)}>Calendar file (.ics)</a></p></div>
        {due.coming.length === 0 ? <p className="empty">No term {day === now ? 'from today' : `from ${formatDayLong(day)}`} is on record.</p> : <TermRows terms={due.coming} filter={filter} day={day} caption="Terms that end, soonest first" />}
        <p className="note">The date is the last day of the term. A term that is renewed moves on; the calendar file marks the old date as cancelled.</p>
      </section>
      {due.passed.length > 0 && (
        <section className="sec" aria-labelledby="passed">
          <div className="sec-head"><h2 id="passed">Passed without a known renewal</h2></div>
          <TermRows terms={due.passed} filter={filter} day={day} caption="Terms that ran out, latest first" />
          <p className="note">No source here establishes a renewal or an end, so that these measures still count as standing.</p>
        </section>
      )}
      <div className="two">
        <div>{renewals}</div>
        <div>
          <section className="sec" aria-labelledby="ends">
            <div className="sec-head"><h2 id="ends">Ends already set</h2></div>
            {due.ends.length === 0 ? <p className="empty">No measure and no relief that runs has an end set.</p> : <EndRows ends={due.ends} day={day} asOf={filter.asOf} />}
          </section>
          <section className="sec" aria-labelledby="open">
            <div className="sec-head"><h2 id="open">Reliefs without an end</h2></div>
            {due.open.length === 0 ? <p className="empty">No relief runs without an end.</p> : (
              <>
                <p className="find">{due.open.length === 1 ? 'One relief that runs has no last day.' : `${due.open.length} reliefs that run have no last day.`}</p>
                <table className="t list">
                  <caption className="vh">Reliefs without an end, newest first</caption>
                  <thead className="vh"><tr><th scope="col">Since</th><th scope="col">Body</th><th scope="col">Relief</th></tr></thead>
                  <tbody>{due.open.map(relief => <tr key={relief.id}><td className="dt"><span className="dim">since</span> {formatDay(relief.since, relief.precision)}</td><td><BodyCode body={relief.body} /></td><td><a href={toHref(`/reliefs/${relief.id}`, { asOf: filter.asOf })}>{relief.title}</a></td></tr>)}</tbody>
                </table>
              </>
            )}
          </section>
        </div>
      </div>
    </>
  )
}
