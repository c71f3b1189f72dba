import { MarkKeys } from '@/components/timeline/mark-keys'
import { Mark } from '@/components/timeline/mark'
import { spanHref } from '@/components/timeline/zoom-bar'
import { BodyCode, bodyClass } from '@/components/ui/body-code'
import { formatDay } from '@/lib/dates'
import { rowsOnly, toHref } from '@/lib/measures/filter'
import { BODIES, labelOf, shortOf } from '@/lib/measures/vocab'
import { eventsOf, type EventMark } from '@/lib/timeline/events'
import { lanesOf, scaleOf } from '@/lib/timeline/marks'
import { edgeOf, ticksOf } from '@/lib/timeline/span'
import type { Timeline } from '@/lib/timeline/timeline'

// Nobody knows on the server how wide the drawing will be, so it is laid out for two widths, in pixels of the usual text size, and the stylesheet
// shows the one that has the room. A telephone has the list. Paper is the narrowest that the wide one must fit; on a screen it has 8 % more, so that
// marks which lie 22.5 apart here are 24 apart there, as targets for a finger have to be.
const SIZES = [{ className: 'tl-wide', width: 920, mark: 22.5 }, { className: 'tl-middle', width: 570, mark: 24 }] as const
/** Pixels that the label of a tick needs. */
const TICK = 46
/** How far labels of events may reach beyond the axis: over the names of the lanes, and into the edge. */
const REACH = { left: 60, right: 12 }

/** Events and measures on one axis of time, a lane for each body. */
export function TimelineFigure({ timeline }: { timeline: Timeline }) {
  const { axis, measures, bodies, triggers } = timeline
  const strokes = SIZES.every(({ width, mark }) => scaleOf(lanesOf(measures, bodies, axis, width, mark)).strokes)
  const vague = triggers.filter(trigger => trigger.started_on_precision === 'year')
  return (
    <section className="tl-figure" aria-labelledby="tl-drawing">
      <h2 id="tl-drawing" className="vh">The axis</h2>
      <a className="tl-skip" href="#list">Skip to the list</a>
      <MarkKeys>{SIZES.map(size => <Drawing key={size.className} {...size} timeline={timeline} />)}</MarkKeys>
      <p className="note">{strokes ? 'One stroke is one measure' : 'The height of a mark is its number of measures'}, on the day it took effect, or was announced where that is not established. Marks of a body that would touch are merged into one with their sum; the line at its foot shows the days it covers.<span className="tl-how"> A mark with a number opens its measures. The arrow keys go from mark to mark.</span>{vague.length > 0 && ` Events of which only the year is known stand in the list alone: ${vague.map(({ label, started_on }) => `${label} (${started_on.slice(0, 4)})`).join(', ')}.`}</p>
    </section>
  )
}

function Drawing({ className, width, mark, timeline }: (typeof SIZES)[number] & { timeline: Timeline }) {
  const { axis, measures, bodies, triggers, filter, day, now } = timeline
  const lanes = lanesOf(measures, bodies, axis, width, mark)
  const scale = scaleOf(lanes)
  const { events, rows } = eventsOf(triggers.filter(trigger => trigger.started_on_precision !== 'year'), axis, { width, ...REACH })
  const ticks = ticksOf(axis, width, TICK)
  return (
    <div className={`tl ${className}`}>
      <div className="tl-plot" style={{ paddingBlockStart: `${rows * ROW + 0.75}rem` }}>
        <svg className="tl-back">
          {ticks.map(({ x }) => <line key={x} className="grid" x1={`${x}%`} x2={`${x}%`} y1={`${rows * ROW + 0.75}rem`} y2="100%" aria-hidden="true" />)}
          {day < axis.to && day >= axis.from && <line className="tl-now" x1={`${edgeOf(day, axis)}%`} x2={`${edgeOf(day, axis)}%`} y1={`${rows * ROW + 0.75}rem`} y2="100%" aria-hidden="true" />}
          {events.map(event => <Event key={event.id} event={event} rows={rows} href={toHref(`/triggers/${event.id}`, { asOf: filter.asOf })} />)}
        </svg>
        {lanes.map(lane => (
          <div key={lane.body} className={`tl-lane ${bodyClass(lane.body)}`} style={{ blockSize: `${(Math.max(LOWEST, lane.top * scale.unit + HEAD)) / 16}rem` }}>
            <p className="tl-body"><BodyCode body={lane.body} />{lane.count > 0 && <a href={toHref('/measures', { ...rowsOnly(filter), body: [lane.body] })}>{lane.count}<span className="vh"> measures: {labelOf(BODIES, lane.body)}</span></a>}</p>
            {lane.count === 0 ? <p className="tl-none">no measure</p> : <ol aria-label={`Marks of ${shortOf(lane.body)}`}>{lane.marks.map(one => <Mark key={one.from} mark={one} body={lane.body} scale={scale} axis={axis} filter={filter} group={className} />)}</ol>}
          </div>
        ))}
        <ol className="tl-axis" aria-label="Axis of time">
          {ticks.map(({ x, label, span }) => <li key={x} style={{ insetInlineStart: `${x}%` }}>{span === null ? <span>{label}</span> : <a href={spanHref(filter, span)}>{label}</a>}</li>)}
        </ol>
        {day < axis.to && day >= axis.from && <p className="tl-day" style={edgeOf(day, axis) > 80 ? { insetInlineEnd: `${100 - edgeOf(day, axis)}%` } : { insetInlineStart: `${edgeOf(day, axis)}%` }}>{day === now ? 'today' : `as of ${formatDay(day)}`}</p>}
      </div>
    </div>
  )
}

/** Height of a row of labels in rem. */
const ROW = 1.125
/** Pixels: the lowest lane, and the room above its tallest mark for a number. */
const LOWEST = 52
const HEAD = 30

/** An event: a line through all lanes up to its label, which leads to its story. */
function Event({ event: { title, label, date, x, side, row }, rows, href }: { event: EventMark, rows: number, href: string }) {
  const y = (rows - 1 - row) * ROW
  const left = side === 'left'
  return (
    <a href={href} aria-label={`${title}${date === '' ? '' : `, ${date}`}`}>
      <line className="trig" x1={`${x}%`} x2={`${x}%`} y1={`${y}rem`} y2="100%" />
      <text className="ann" x={`${x}%`} y={`${y + 0.78}rem`} dx={left ? '-.375rem' : '.375rem'} textAnchor={left ? 'end' : 'start'}>{label}{date !== '' && <tspan className="dim" dx=".375rem">{date}</tspan>}</text>
    </a>
  )
}
