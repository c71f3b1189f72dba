import { spanHref } from '@/components/timeline/zoom-bar'
import { addDays, formatDay, formatDayWithoutYear } from '@/lib/dates'
import { clockOf, rowsOnly, toHref, type Filter } from '@/lib/measures/filter'
import type { Body } from '@/lib/measures/vocab'
import type { Scale, TimelineMark } from '@/lib/timeline/marks'
import { closeUp, edgeOf, formatSpan, type Span } from '@/lib/timeline/span'

interface MarkProps {
  readonly mark: TimelineMark
  readonly body: Body
  readonly scale: Scale
  readonly axis: Span
  readonly filter: Filter
  /** Marks of one group are open one at a time. */
  readonly group: string
}

// More titles than this and an open mark would be a page of its own; the register has them all.
const MOST_TITLES = 8

/** One measure leads to it; several open a list of them. */
export function Mark({ mark, body, scale, axis, filter, group }: MarkProps) {
  const [first] = mark.measures
  const count = mark.measures.length
  const days = formatSpan(mark)
  const place = { insetInlineStart: `${mark.x}%` }
  if (first !== undefined && count === 1) {
    return (
      <li className="tl-mark" style={place}>
        <a data-mark href={toHref(`/measures/${first.id}`, clockOf(filter))} title={`${dayOf(mark)}: ${first.title}`} aria-label={`${body}, ${dayOf(mark)}: ${first.title}`}><Bar count={1} scale={scale} /></a>
      </li>
    )
  }
  const rows = toHref('/measures', { ...rowsOnly(filter), body: [body], from: mark.from, to: mark.to })
  const closer = closeUp(mark, axis)
  const rest = count - MOST_TITLES
  const say = mark.from.slice(0, 4) === mark.to.slice(0, 4) ? formatDayWithoutYear : formatDay
  return (
    <>
      {mark.from !== mark.to && <li className="tl-reach" aria-hidden="true" style={{ insetInlineStart: `${edgeOf(mark.from, axis)}%`, inlineSize: `${edgeOf(addDays(mark.to, 1), axis) - edgeOf(mark.from, axis)}%` }} />}
      <li className="tl-mark" style={place}>
        <details name={group} data-pop="" className={`${count <= 3 ? 'few' : count <= 6 ? 'some' : 'lots'}${mark.x > 45 ? ' to-left' : ''}`}>
          <summary data-mark aria-label={`${body}, ${days}: ${count} measures`} title={days}><span>{count}</span><Bar count={count} scale={scale} /></summary>
          <div className="tl-open">
            <p className="tl-sum"><a href={rows}>{count} {body} measures</a>{mark.isPackage && ' of one package'} <span className="dim">{days}</span></p>
            <ul>
              {mark.measures.slice(0, MOST_TITLES).map(measure => (
                <li key={measure.id}>{mark.from !== mark.to && <span className="dim">{say(measure.on, measure.on_precision)} </span>}<a href={toHref(`/measures/${measure.id}`, clockOf(filter))}>{measure.title}</a></li>
              ))}
            </ul>
            {rest > 0 && <p><a href={rows}>and {rest} more</a></p>}
            {closer !== null && <p><a href={spanHref(filter, closer)}>Zoom in here</a></p>}
          </div>
        </details>
      </li>
    </>
  )
}

function dayOf({ measures: [first], from }: TimelineMark): string {
  return formatDay(from, first?.on_precision ?? null)
}

/** A column of strokes, one for each measure; where they are too many to be told apart, a plain bar of the same height. */
function Bar({ count, scale: { unit, strokes } }: { count: number, scale: Scale }) {
  const height = Math.max(3, Math.round(count * unit * 10) / 10)
  return (
    <svg className="tl-stack" viewBox={`0 0 9 ${height}`} style={{ blockSize: `${height / 16}rem` }} preserveAspectRatio="none" aria-hidden="true">
      <line x1="4.5" x2="4.5" y1={height} y2="0" strokeWidth="9" strokeDasharray={strokes ? `${unit - 1} 1` : undefined} />
    </svg>
  )
}
