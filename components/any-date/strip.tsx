import { DateSlider } from '@/components/any-date/date-slider'
import { bodyClass } from '@/components/ui/body-code'
import { formatDay } from '@/lib/dates'
import type { Body } from '@/lib/measures/vocab'
import { axisOf, hrefOn, placeOf, yearsOf } from '@/lib/periods/axis'
import { courseOf } from '@/lib/periods/course'
import type { StripData } from '@/lib/periods/data'

interface DateStripProps {
  readonly strip: StripData
  readonly day: string
  readonly today: string
  readonly path: string
  readonly keep: string
  /** Bodies whose lines stand out; without it, all. */
  readonly bodies?: readonly Body[]
  /** Whether the page has no other field for the date. */
  readonly withField: boolean
}

/** Triggers that are named on the axis. Each stands left of its line, the later the higher, so that no line crosses a name. */
const NAMED = ['2022-invasion', '2021-migrant-crisis', '2021-ryanair-diversion', '2020-crackdown']
/** Least distance between the names of two lines, in thousandths of the height of the drawing. */
const LINE = 165

/** The slider of the date with what stands along its axis: the course of the measures in force, the triggers, the years, today. */
export function DateStrip({ strip, day, today, path, keep, bodies, withField }: DateStripProps) {
  const axis = axisOf(today)
  const lines = courseOf(strip.turns, axis, LINE)
  const at = (on: string) => placeOf(on, axis)
  const named = NAMED.flatMap((id, row) => strip.events.filter(event => event.id === id).map(event => ({ ...event, row })))
  const others = [...new Set(strip.events.filter(event => !NAMED.includes(event.id)).map(event => event.on))]
  const href = (on: string) => hrefOn(path, keep, on, today)
  const drawn = (
    <>
      <span className="ad-ahead" style={{ insetInlineStart: at(today) }} aria-hidden="true" />
      <div className="ad-course" aria-hidden="true">
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none">{lines.map(({ body, path: d }) => <path key={body} className={`line ${bodyClass(body)}${bodies === undefined || bodies.includes(body) ? '' : ' ad-aside'}`} vectorEffect="non-scaling-stroke" d={d} />)}</svg>
        <div className="ad-ends">{lines.map(({ body, label }) => <span key={body} className={bodyClass(body)} style={{ insetBlockStart: `${label / 10}%` }}>{body}</span>)}</div>
      </div>
      <ol className="ad-marks" aria-label="Events that were answered">
        {named.toReversed().map(({ id, label, on, row }) => <li key={id} style={{ '--ad-x': at(on), '--ad-row': row } as React.CSSProperties}><a href={href(on)} data-day={on} aria-label={`${label}, ${formatDay(on)}`}>{label}</a></li>)}
        <li className="ad-today" style={{ '--ad-x': at(today), '--ad-row': 0 } as React.CSSProperties}><a href={href(today)} data-day={today} aria-current={day === today ? 'date' : undefined}>today</a></li>
      </ol>
      <span className="ad-ticks" aria-hidden="true">{others.map(on => <i key={on} style={{ insetInlineStart: at(on) }} />)}</span>
    </>
  )
  const years = <ol className="ad-years" aria-hidden="true">{yearsOf(axis).map(first => <li key={first} className={yearClass(Number(first.slice(0, 4)))} style={{ insetInlineStart: at(first) }}><span>{first.slice(0, 4)}</span></li>)}</ol>
  const events = (
    <details className="ad-events" data-pop="">
      <summary>Events</summary>
      <ul>{strip.events.map(({ id, label, on, precision }) => <li key={id}><a href={href(on)} data-day={on}>{label} <span>{formatDay(on, precision)}</span></a></li>)}</ul>
    </details>
  )
  const form = withField && (
    <form className="ad-form" method="get" action={path} aria-label="Date">
      {[...new URLSearchParams(keep)].map(([key, value], index) => <input key={index} type="hidden" name={key} value={value} />)}
      <label>Show the law as of <input name="asOf" defaultValue={day} inputMode="numeric" pattern="\d{4}-\d\d-\d\d" title="year-month-day" maxLength={10} size={10} autoComplete="off" required /></label>
      <button type="submit">Show</button>
    </form>
  )
  return <DateSlider axis={axis} today={today} path={path} keep={keep} before={strip.before} after={strip.after} drawn={drawn} years={years} events={events} form={form} />
}

/** Which years keep their number where there is less room. */
function yearClass(year: number): string {
  return year % 10 === 0 ? 'ad-10' : year % 5 === 0 ? 'ad-5' : year % 2 === 0 ? 'ad-2' : 'ad-1'
}
