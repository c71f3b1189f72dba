import { spanHref } from '@/components/timeline/zoom-bar'
import { BodyCode } from '@/components/ui/body-code'
import { StateMark } from '@/components/ui/state-mark'
import { formatDayLong, formatDayWithoutYear, type Precision } from '@/lib/dates'
import { clockOf, narrows, rowsOnly, toHref, type Filter } from '@/lib/measures/filter'
import { TYPES, labelOf } from '@/lib/measures/vocab'
import { listOf, type Entry } from '@/lib/timeline/list'
import type { TimelineMeasure } from '@/lib/timeline/marks'
import type { Span } from '@/lib/timeline/span'
import type { Timeline } from '@/lib/timeline/timeline'

/** The same by year and month: all there is on a telephone, and for whoever listens. */
export function TimelineList({ timeline: { measures, triggers, axis, filter } }: { timeline: Timeline }) {
  const years = listOf(measures, triggers, axis)
  const open = (span: Span) => toHref('/measures', { ...rowsOnly(filter), ...span })
  return (
    <section className="sec tl-list" id="list" aria-labelledby="tl-list">
      <div className="sec-head">
        <h2 id="tl-list">By year and month</h2>
        <p className="tools"><a href={toHref('/measures', filter)}>Register</a><a href={toHref('/measures.csv', filter)}>CSV</a></p>
      </div>
      {measures.length === 0 && <p className="empty">No measure is found here.{narrows(filter) && <> Take a filter away above{(filter.from ?? filter.to) !== undefined && <>, or look at <a href={spanHref(filter, null)}>all years</a></>}.</>}</p>}
      {years.length > 2 && <nav className="tl-years" aria-label="Years of the list"><ul>{years.map(({ year }) => <li key={year}><a href={`#y${year}`}>{year}</a></li>)}</ul></nav>}
      {years.map(({ year, span, count, months }) => (
        <section key={year} className="tl-year" aria-labelledby={`y${year}`}>
          <div className="tl-head"><h3 id={`y${year}`}>{year}</h3>{count > 0 && <Count count={count} href={open(span)} />}</div>
          <div className="tl-months">
            {months.map(one => (
              <section key={one.month} className="tl-month" aria-labelledby={`m${one.month}`}>
                <div className="tl-head"><h4 id={`m${one.month}`}>{monthName(one.month)}<span className="vh"> {year}</span></h4>{one.count > 0 && <Count count={one.count} href={open(one.span)} />}</div>
                <ol>{one.entries.map(entry => <Line key={entry.kind === 'measure' ? entry.measure.id : `t ${entry.trigger.id}`} entry={entry} filter={filter} />)}</ol>
              </section>
            ))}
          </div>
        </section>
      ))}
    </section>
  )
}

function Count({ count, href }: { count: number, href: string }) {
  return <a className="tl-count" href={href}>{count} measure{count === 1 ? '' : 's'}</a>
}

const monthName = (month: string) => formatDayLong(`${month}-01`, 'month').slice(0, -5)

function Line({ entry, filter }: { entry: Entry, filter: Filter }) {
  if (entry.kind === 'trigger') {
    const { id, title, started_on, started_on_precision } = entry.trigger
    return <li className="tl-event"><span className="tl-on">{dayWords(started_on, started_on_precision)}</span><span className="tl-who">Event</span><span className="tl-what"><a href={toHref(`/triggers/${id}`, { asOf: filter.asOf })}>{title}</a></span></li>
  }
  const { measure } = entry
  return (
    <li>
      <span className="tl-on">{dayWords(measure.on, measure.on_precision)}</span>
      <span className="tl-who"><BodyCode body={measure.body} /></span>
      <span className="tl-what"><a href={toHref(`/measures/${measure.id}`, clockOf(filter))}>{measure.title}</a><small>{[measure.types.map(type => labelOf(TYPES, type)).join(', '), ...reservations(measure)].join(' · ')}</small></span>
      <span className="tl-state"><StateMark state={measure.state} how={measure.ended_how} /></span>
    </li>
  )
}

/** The day beside the heading of its month: "9 Mar", "about 9 Mar"; where only the month or the year is known, that. */
function dayWords(on: string, precision: Precision): string {
  return formatDayWithoutYear(on, precision)
}

/** What is not known of the day. */
function reservations({ effective, on_precision }: TimelineMeasure): string[] {
  return [
    ...(effective ? [] : ['announced; day of effect not established']),
    ...(on_precision === 'month' ? ['day of the month not known'] : on_precision === 'year' ? ['month not known, stands in January'] : []),
  ]
}
