import { NarrowChips } from '@/components/calendar/narrow-chips'
import { NarrowForm } from '@/components/calendar/narrow-form'
import { EditingColumn } from '@/components/changes/editing-column'
import { LawColumn } from '@/components/changes/law-column'
import { ProblemNotice } from '@/components/ui/notice'
import { changesHref, daysOf, DEFAULT_DAYS, type Given } from '@/lib/changes/query'
import type { ChangesReport } from '@/lib/changes/report'
import { counted } from '@/lib/changes/sentences'
import { addDays, formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'
import { BITING } from '@/lib/measures/vocab'

/** What changed between two days: the law on one side, the records here on the other. */
export function ChangesPage({ report }: { report: ChangesReport }) {
  const { filter, names, chips, law, editing, from, to, given, problems, title, biting, now } = report
  const { asOf } = given
  const last = asOf !== undefined && asOf < now ? asOf : now
  const inForce = (on: string, count: number) => <a href={toHref('/measures', { ...filter, state: [...BITING], ...(on === now ? {} : { asOf: on }) })}>{counted(count, 'measure')}</a>
  return (
    <>
      <div className="pagehead">
        <h1>{title}</h1>
        <NarrowChips path="/changes" chips={chips} also={daysOf(given)} />
      </div>
      <ProblemNotice problems={problems} />
      <NarrowForm path="/changes" filter={asOf === undefined ? filter : { ...filter, asOf }} names={names}>
        <DayField name="from" label="From" value={from} />
        <DayField name="to" label="To" value={to} />
      </NarrowForm>
      <nav className="spans" aria-label="Spans of time">
        {spansTo(last, asOf).map(({ label, span }) => <a key={label} href={changesHref('/changes', filter, span)} aria-current={(span.from ?? addDays(last, -DEFAULT_DAYS)) === from && to === last ? 'true' : undefined}>{label}</a>)}
        <a href={changesHref('/changes.atom', filter, given)}>Atom feed</a>
      </nav>
      <p className="find">In force, whole or eased: {inForce(from, biting.from)} on {formatDayLong(from)}, {inForce(to, biting.to)} on {formatDayLong(to)}.</p>
      <div className="two">
        <LawColumn changes={law} filter={filter} given={{ ...given, from }} />
        <EditingColumn changes={editing} filter={filter} given={{ ...given, from }} />
      </div>
      <p className="note">Changes are those after the first day, up to and with the last one: the law as it stood at the end of {formatDayLong(from)}, with every change on the left, is the law of {formatDayLong(to)}. A change of law is dated by the law, an act of editing by the day (UTC) on which it was done here.</p>
    </>
  )
}

function DayField({ name, label, value }: { name: 'from' | 'to', label: string, value: string }) {
  return <label className="pick-one">{label}<input name={name} type="text" defaultValue={value} inputMode="numeric" pattern="\d{4}-\d\d-\d\d" title="year-month-day" maxLength={10} autoComplete="off" /></label>
}

/** Ready-made spans up to the day of the page; the default needs no dates, so that its address stays true tomorrow. */
function spansTo(last: string, asOf: string | undefined): { label: string, span: Given }[] {
  const kept = asOf === undefined ? {} : { asOf }
  return [{ label: 'Last 7 days', span: { from: addDays(last, -7), ...kept } }, { label: 'Last 30 days', span: kept }, { label: 'Last 365 days', span: { from: addDays(last, -365), ...kept } }, { label: 'All years', span: { from: '1990-01-01', ...kept } }]
}
