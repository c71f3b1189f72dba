'use client'
import { BodyShape } from '@/components/charts/body-shape'
import { Drawing } from '@/components/charts/drawing'
import { Sheet } from '@/components/charts/time-frame'
import { bodyClass } from '@/components/ui/body-code'
import { textWidth } from '@/lib/charts/labels'
import { RESPONSE_SIZES, type ResponseDrawing, type ResponseLane } from '@/lib/charts/response'

const { lane: LANE, between: BETWEEN, head: HEAD, name: NAME_ROW } = RESPONSE_SIZES
/** Room for the name of a trigger beside its lanes. */
const NAME = 168
/** Pixels beside a plot, for the labels of its last marks. */
const GAP = 70

/** From this width on, in pixels of the usual text size, the kinds stand beside each other; below, one under the other. The style changes over at the same. */
const WIDE = 659

/** Days to the first measure, listing and sectoral measure: a row for each trigger, a lane for each body, a plot for each kind. */
export function ResponseChart(drawing: ResponseDrawing) {
  return <Drawing height={drawing.heights.wide}>{size => <Responses drawing={drawing} {...size} />}</Drawing>
}

function Responses({ drawing, width, rem }: { drawing: ResponseDrawing, width: number, rem: number }) {
  const wide = width >= WIDE * rem
  const { label, axis, kinds, rows, heights } = drawing
  const height = wide ? heights.wide : heights.narrow
  const left = (wide ? NAME : 4) * rem
  const each = wide ? (width - left - kinds.length * GAP * rem) / kinds.length : width - left - GAP * rem
  const block = (height / (wide ? 1 : kinds.length)) * rem
  const plots = kinds.map((kind, index) => ({ kind, index, x: left + (wide ? index * (each + GAP * rem) : 0), y: wide ? 0 : index * block }))
  const name = wide ? 0 : NAME_ROW * rem
  const high = (row: ResponseDrawing['rows'][number]) => (Math.max(...row.lanes.map(lanes => lanes.length)) * LANE + BETWEEN) * rem + name
  const at = (index: number) => HEAD * rem + rows.slice(0, index).reduce((sum, row) => sum + high(row), 0)
  const end = at(rows.length)
  // Ticks as far apart as their figures need.
  const ticks = axis.ticks.filter((_, index, all) => each * (all[1] ?? axis.length) / axis.length >= 30 * rem || index % 2 === 0)
  return (
    <Sheet width={width} height={height * rem} label={label}>
      {plots.map(({ kind, index, x, y }) => (
        <g key={kind.id} className="resp" transform={`translate(0 ${y})`}>
          <text className="panel" x={wide ? x : 0} y={16 * rem}>{kind.label}<tspan className="dim" dx="6">days</tspan></text>
          {ticks.map(days => {
            const t = x + each * days / axis.length
            return (
              <g key={days}>
                <line className={days === 0 ? 'axis' : 'grid'} x1={t} x2={t} y1={(HEAD - 6) * rem} y2={end} />
                {[(HEAD - 11) * rem, end + 15 * rem].map(line => <text key={line} className="tick" x={t} y={line} textAnchor={days === 0 ? 'start' : 'middle'}>{days}</text>)}
              </g>
            )
          })}
          {rows.map((row, place) => (
            <g key={row.id}>
              {place > 0 && index === 0 && wide && <line className="mx-rule" x1={0} x2={width} y1={at(place)} y2={at(place)} />}
              {place > 0 && !wide && <line className="mx-rule" x1={0} x2={width} y1={at(place)} y2={at(place)} />}
              {(index === 0 || !wide) && <Name row={row} y={at(place)} high={high(row)} wide={wide} rem={rem} />}
              {row.lanes[index]?.map((lane, order) => <Lane key={lane.body} lane={lane} x={x} share={(lane.days ?? 0) / axis.length} width={each} y={at(place) + name + (BETWEEN / 2 + LANE * (order + 0.5)) * rem} rem={rem} />)}
            </g>
          ))}
        </g>
      ))}
    </Sheet>
  )
}

function Name({ row: { label, date, href }, y, high, wide, rem }: { row: ResponseDrawing['rows'][number], y: number, high: number, wide: boolean, rem: number }) {
  const middle = y + high / 2
  if (!wide) return <a href={href}><text className="resp-name" x={0} y={y + 18 * rem}>{label}<tspan className="dim" dx="6">{date}</tspan></text></a>
  return <a href={href}><text className="resp-name" x={0} y={middle - 3 * rem}>{label}</text><text className="dim" x={0} y={middle + 14 * rem}>{date}</text></a>
}

function Lane({ lane: { body, days, words, href, title }, x, share, width, y, rem }: { lane: ResponseLane, x: number, share: number, width: number, y: number, rem: number }) {
  const mark = x + width * share
  const hit = <rect className="hit" x={days === null ? x : mark - 6} width={(textWidth(words, 12) + 22) * rem} y={y - LANE * rem / 2} height={LANE * rem} />
  const text = days === null
    ? <text className="absent" x={x} dx={8} y={y} dy=".35em">{words}</text>
    : <text className={`end small ${bodyClass(body)}`} x={mark} dx={10} y={y} dy=".35em">{words}</text>
  return (
    <g>
      {days !== null && <><line className={`stem ${bodyClass(body)}`} x1={x} x2={mark} y1={y} y2={y} /><g className={`mk ${bodyClass(body)}`} transform={`translate(${mark} ${y})`}><BodyShape body={body} /></g></>}
      {href === null ? text : <a href={href} aria-label={title}>{hit}{text}<title>{title}</title></a>}
    </g>
  )
}
