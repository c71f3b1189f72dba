import { FILTER_KEYS, toHref, without, type Filter } from '@/lib/measures/filter'
import { formatSpan, nameOf, sameSpan, stepBack, unitOf, zoomOf, type Span } from '@/lib/timeline/span'
import type { Timeline } from '@/lib/timeline/timeline'

/** The address of a stretch of the axis; null for the whole. */
export function spanHref(filter: Filter, span: Span | null): string {
  return toHref('/timeline', span === null ? without(filter, 'from', 'to') : { ...filter, ...span })
}

/** Where the axis stands, and the ways to move it: wider, closer, to its sides, or to any two days. */
export function ZoomBar({ timeline: { filter, axis, whole } }: { timeline: Timeline }) {
  const { around, within, earlier, later } = zoomOf(axis, whole)
  const unit = unitOf(axis)
  const here = sameSpan(axis, whole) ? 'All years' : unit === null ? formatSpan(axis) : nameOf(unit, axis)
  return (
    <div className="tl-bar">
      <nav className="tl-zoom" aria-label="Stretch of time">
        <ol className="tl-path">
          {around.map(({ label, span }) => <li key={label}><a href={spanHref(filter, span)}>{label}</a></li>)}
          <li aria-current="true">{here}</li>
        </ol>
        {within.length > 1 && <ul className="tl-within" aria-label="Closer">{within.map(({ label, span }) => <li key={label}><a href={spanHref(filter, span)}>{label}</a></li>)}</ul>}
        {around.length > 0 && (
          <ul className="tl-move" aria-label="Move">
            {earlier !== null && <li><a href={spanHref(filter, earlier.span)} rel="prev"><span aria-hidden="true">← </span>Earlier</a></li>}
            {later !== null && <li><a href={spanHref(filter, later.span)} rel="next">Later<span aria-hidden="true"> →</span></a></li>}
            <li><a href={spanHref(filter, stepBack(axis, whole))}>Zoom out</a></li>
          </ul>
        )}
      </nav>
      <form className="tl-days" action="/timeline" method="get" aria-label="From one day to another">
        {hiddenOf(filter).map(([key, value], index) => <input key={index} type="hidden" name={key} value={value} />)}
        <DayField name="from" label="From" value={filter.from} hint={axis.from} />
        <DayField name="to" label="to" value={filter.to} hint={axis.to} />
        <button type="submit">Show</button>
      </form>
    </div>
  )
}

function DayField({ name, label, value, hint }: { name: string, label: string, value: string | undefined, hint: string }) {
  return <label><span>{label}</span> <input name={name} type="text" defaultValue={value} placeholder={hint} inputMode="numeric" pattern="\d{4}-\d\d-\d\d" title="year-month-day" maxLength={10} autoComplete="off" /></label>
}

/** The rest of the filter, which the form carries along. */
function hiddenOf(filter: Filter): [string, string][] {
  return FILTER_KEYS.filter(key => key !== 'from' && key !== 'to').flatMap(key => [filter[key] ?? []].flat().map((value): [string, string] => [key, String(value)]))
}
