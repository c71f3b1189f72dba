import { DueSections } from '@/components/calendar/due-sections'
import { NarrowChips } from '@/components/calendar/narrow-chips'
import { NarrowForm } from '@/components/calendar/narrow-form'
import { PastRenewals } from '@/components/calendar/past-renewals'
import { ProblemNotice } from '@/components/ui/notice'
import { Sentence } from '@/components/charts/sentence'
import { deckOf, pastDeck } from '@/lib/calendar/deck'
import type { CalendarReport } from '@/lib/calendar/report'
import { formatDayLong } from '@/lib/dates'

/** What runs out and when, what lapses if nothing happens, and what was renewed before. Of a day that is over only the renewals are known. */
export function CalendarPage({ report }: { report: CalendarReport }) {
  const { filter, names, chips, due, past, day, title, problems } = report
  const renewals = (
    <section className="sec" aria-labelledby="renewals">
      <div className="sec-head"><h2 id="renewals">{past ? `Renewals made by ${formatDayLong(day)}` : 'Past renewals'}</h2></div>
      {due.renewals.length === 0 ? <p className="empty">No renewal {past ? 'made by then ' : ''}is on record.</p> : <PastRenewals renewals={due.renewals} asOf={filter.asOf} />}
    </section>
  )
  return (
    <>
      <div className="pagehead">
        <h1>{title}</h1>
        <p className="deck"><Sentence parts={past ? pastDeck(filter, day) : deckOf(due.coming, filter, day)} /></p>
        <NarrowChips path="/calendar" chips={chips} />
      </div>
      <ProblemNotice problems={problems} />
      <NarrowForm path="/calendar" filter={filter} names={names} />
      {past ? renewals : <DueSections report={report} renewals={renewals} />}
    </>
  )
}
