import { EndRows } from '@/components/calendar/end-rows'
import { NarrowChips } from '@/components/calendar/narrow-chips'
import { NarrowForm } from '@/components/calendar/narrow-form'
import { PastRenewals } from '@/components/calendar/past-renewals'
import { TermRows } from '@/components/calendar/term-rows'
import { BodyCode } from '@/components/ui/body-code'
import { ProblemNotice } from '@/components/ui/notice'
import { deckOf } from '@/lib/calendar/deck'
import type { CalendarReport } from '@/lib/calendar/report'
import { formatDay, formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'

/** What runs out and when, what lapses if nothing happens, and what was renewed before. */
export function CalendarPage({ report }: { report: CalendarReport }) {
  const { filter, names, chips, due, day, now, title, problems } = report
  return (
    <>
      <div className="pagehead">
        <h1>{title}</h1>
        <p className="deck">{deckOf(due.coming, filter, day).map((piece, index) => (typeof piece === 'string' ? piece : <a key={index} className="fg" href={toHref('/measures', piece.filter)}>{piece.text}</a>))}</p>
        <NarrowChips path="/calendar" chips={chips} />
      </div>
      <ProblemNotice problems={problems} />
      <NarrowForm path="/calendar" filter={filter} names={names} />
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
        <div>
          <section className="sec" aria-labelledby="renewals">
            <div className="sec-head"><h2 id="renewals">Past renewals</h2></div>
            {due.renewals.length === 0 ? <p className="empty">No renewal is on record.</p> : <PastRenewals renewals={due.renewals} />}
          </section>
        </div>
        <div>
          <section className="sec" aria-labelledby="ends">
            <div className="sec-head"><h2 id="ends">Ends already set</h2></div>
            {due.ends.length === 0 ? <p className="empty">No measure and no relief that runs has an end set.</p> : <EndRows ends={due.ends} day={day} />}
          </section>
          <section className="sec" aria-labelledby="open">
            <div className="sec-head"><h2 id="open">Reliefs without an end</h2></div>
            {due.open.length === 0 ? <p className="empty">No relief runs without an end.</p> : (
              <>
                <p className="find">{due.open.length === 1 ? 'One relief that runs has no last day.' : `${due.open.length} reliefs that run have no last day.`}</p>
                <table className="t list">
                  <caption className="vh">Reliefs without an end, newest first</caption>
                  <thead className="vh"><tr><th scope="col">Since</th><th scope="col">Body</th><th scope="col">Relief</th></tr></thead>
                  <tbody>{due.open.map(relief => <tr key={relief.id}><td className="dt"><span className="dim">since</span> {formatDay(relief.since, relief.precision)}</td><td><BodyCode body={relief.body} /></td><td><a href={`/reliefs/${relief.id}`}>{relief.title}</a></td></tr>)}</tbody>
                </table>
              </>
            )}
          </section>
        </div>
      </div>
    </>
  )
}
