'use client'
import { Line, LineChart, Tooltip, XAxis, YAxis, usePlotArea } from 'recharts'
import { BodyShape } from '@/components/charts/body-shape'
import { Drawing } from '@/components/charts/drawing'
import { GridTip } from '@/components/charts/grid-tip'
import { MARK_ROW, TriggerMarks, placeTriggers } from '@/components/charts/trigger-marks'
import { bodyClass } from '@/components/ui/body-code'
import { countTicks, dayNumber, dayOfNumber, yearTicks } from '@/lib/charts/axis'
import type { GroupsDrawing } from '@/lib/charts/in-force-groups'
import { spread } from '@/lib/charts/labels'
import { placePanels, type PlacedPanel } from '@/lib/charts/panels'
import { formatDay } from '@/lib/dates'
import { BODIES } from '@/lib/measures/vocab'

const HEIGHT = 800
/** Room between panels, which holds the name of the lower one, and of the axis at the foot. */
const GAP = 30
const FOOT = 28
/** Four end labels one below the other. */
const LEAST = 62

type Point = GroupsDrawing['points'][number]

/** Step lines of the bodies in a panel for each group of types, all on one scale. */
export function GroupsChart(drawing: GroupsDrawing) {
  return <Drawing height={HEIGHT}>{size => <Panels {...drawing} {...size} />}</Drawing>
}

function Panels({ label, from, to, panels, points, marks, width, height: whole, rem }: GroupsDrawing & { width: number, height: number, rem: number }) {
  const wide = width >= 640 * rem
  const left = 30 * rem
  const right = (wide ? 96 : 60) * rem
  const room = Math.max(60, width - left - right)
  const [start, end] = [dayNumber(from), dayNumber(to)]
  const share = (t: number) => (t - start) / Math.max(1, end - start)
  const { placed, rows } = placeTriggers(marks, { room, left, right, wide, rem, share })
  const top = (rows * MARK_ROW + 8) * rem
  const height = Math.max(200 * rem, whole - top - FOOT * rem)
  const { unit, panels: places } = placePanels(panels.map(panel => panel.max), { height, gap: GAP * rem, least: LEAST * rem })
  const years = yearTicks(from, to, room, (wide ? 60 : 44) * rem)
  return (
    <LineChart data={points as Point[]} margin={{ top, right, bottom: 0, left }} accessibilityLayer aria-label={label}>
      <XAxis dataKey="t" type="number" domain={[start, end]} ticks={years.map(dayNumber)} tickFormatter={(t: number) => dayOfNumber(t).slice(0, 4)} interval={0} height={FOOT * rem} tickMargin={6} tick={{ fill: 'var(--ink-3)' }} />
      <YAxis hide domain={[0, height]} />
      <Scales panels={panels} places={places} unit={unit} left={left} rem={rem} />
      <TriggerMarks marks={marks} placed={placed} share={share} wide={wide} rem={rem} unit={8} />
      {panels.flatMap((panel, index) => [...BODIES].reverse().filter(({ id }) => panel.ends.some(one => one.body === id)).map(({ id }) => (
        <Line key={`${panel.group} ${id}`} className={`line-${bodyClass(id)}`} dataKey={(point: Point) => { const count = point.counts[index]?.[id] ?? null; return count === null ? null : height - (places[index]?.base ?? 0) + count * unit }} type="stepAfter" stroke={`var(--${bodyClass(id)})`} strokeWidth={id === 'BY' ? 1.75 : 2} strokeDasharray={id === 'BY' ? '4 2.5' : ''} strokeLinejoin="miter" dot={false} activeDot={false} isAnimationActive={false} connectNulls={false} />
      )))}
      <Names panels={panels} places={places} rem={rem} />
      <Ends panels={panels} places={places} unit={unit} rem={rem} />
      <Tooltip isAnimationActive={false} offset={14} cursor={{ className: 'trig' }} content={({ active, payload }) => {
        const point = active ? payload[0]?.payload as Point | undefined : undefined
        return point === undefined ? null : <GridTip title={formatDay(point.day)} rows={panels.map((panel, index) => ({ label: panel.label, counts: point.counts[index] ?? {} }))} />
      }} />
    </LineChart>
  )
}

interface PlacesProps {
  readonly panels: GroupsDrawing['panels']
  readonly places: readonly PlacedPanel[]
  readonly rem: number
}

/** Base line, grid and figures of each panel. */
function Scales({ panels, places, unit, left, rem }: PlacesProps & { unit: number, left: number }) {
  const plot = usePlotArea()
  if (!plot) return null
  // One step for all, from the highest panel, that leaves room between the figures.
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200].find(one => one * unit >= 34 * rem) ?? countTicks(Math.max(...panels.map(panel => panel.max)))[1] ?? 1
  return panels.map((panel, index) => {
    const place = places[index] ?? { base: 0, top: 0 }
    const ticks = Array.from({ length: Math.floor(panel.max / step) + 1 }, (_, count) => count * step)
    return (
      <g key={panel.group}>
        {ticks.map(tick => {
          const y = plot.y + place.base - tick * unit
          return <g key={tick}><line className={tick === 0 ? 'axis' : 'grid'} x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} /><text className="tick" x={left - 8 * rem} y={y} dy=".35em" textAnchor="end">{tick}</text></g>
        })}
      </g>
    )
  })
}

/** The name of each panel, over its lines' early years, where they are low. */
function Names({ panels, places, rem }: PlacesProps) {
  const plot = usePlotArea()
  return plot && panels.map((panel, index) => <text key={panel.group} className="panel" x={plot.x} y={plot.y + (places[index]?.top ?? 0) - 10 * rem}>{panel.label}{panel.ends.length === 0 && <tspan className="dim" dx="8">no measure by then</tspan>}</text>)
}

function Ends({ panels, places, unit, rem }: PlacesProps & { unit: number }) {
  const plot = usePlotArea()
  if (!plot) return null
  const x = plot.x + plot.width
  return panels.map((panel, index) => {
    const { base, top } = places[index] ?? { base: 0, top: 0 }
    const heights = panel.ends.map(one => plot.y + base - one.count * unit)
    const labels = spread(heights, 16 * rem, plot.y + top - 8 * rem, plot.y + base)
    return panel.ends.map(({ body, count, href }, place) => (
      <g key={`${panel.group} ${body}`}>
        <g className={`mk ${bodyClass(body)}`} transform={`translate(${x} ${heights[place] ?? 0})`}><BodyShape body={body} /></g>
        <a href={href} aria-label={`${panel.label}: ${body} ${count}`}><text className={`end small ${bodyClass(body)}`} x={x} dx={12} y={labels[place] ?? 0} dy=".35em">{body} {count}</text></a>
      </g>
    ))
  })
}
