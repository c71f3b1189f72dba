'use client'
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis, usePlotArea } from 'recharts'
import { BodyShape } from '@/components/charts/body-shape'
import { Drawing } from '@/components/charts/drawing'
import { Tip } from '@/components/charts/tip'
import { MARK_ROW, TriggerMarks, placeTriggers } from '@/components/charts/trigger-marks'
import { bodyClass } from '@/components/ui/body-code'
import { countTicks, dayNumber, dayOfNumber, yearTicks } from '@/lib/charts/axis'
import type { StepsDrawing } from '@/lib/charts/in-force'
import { spread } from '@/lib/charts/labels'
import { highestBetween, type StepPoint } from '@/lib/charts/steps'
import { formatDay } from '@/lib/dates'

export type StepsChartProps = Omit<StepsDrawing, 'kind'>

const HEIGHT = 480
/** Room below the rows of labels for the unit of the axis, and of the axis at the foot. */
const UNIT = 28
const FOOT = 28

/** Step lines of measures in force, with triggers as verticals and the bodies' names at the ends of their lines. */
export function StepsChart(props: StepsChartProps) {
  return <Drawing height={HEIGHT}>{size => <Steps {...props} {...size} />}</Drawing>
}

function Steps({ label, from, to, max, points, ends, marks, width, rem }: StepsChartProps & { width: number, rem: number }) {
  const wide = width >= 640 * rem
  const left = 30 * rem
  const right = (wide ? 132 : 60) * rem
  const room = Math.max(60, width - left - right)
  const [start, end] = [dayNumber(from), dayNumber(to)]
  const ticks = countTicks(max)
  const top = Math.max(max, ticks.at(-1) ?? 0, 1) * 1.03
  const span = Math.max(1, end - start)
  const atPixel = (x: number) => start + span * x / room
  // As if all labels stood above the plot: what is free in the lowest such plot is free in any.
  const lowest = (HEIGHT - UNIT - FOOT - marks.length * MARK_ROW) * rem
  const share = (t: number) => (t - start) / span
  const { placed, rows } = placeTriggers(marks, { room, left, right, wide, rem, share, free: (from, to) => Math.floor(lowest * (1 - highestBetween(points, atPixel(from), atPixel(to)) / top) / (MARK_ROW * rem)) })
  return (
    <LineChart data={points as StepPoint[]} margin={{ top: (rows * MARK_ROW + UNIT) * rem, right, bottom: 0, left: 0 }} accessibilityLayer aria-label={label}>
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--grid)" />
      <XAxis dataKey="t" type="number" domain={[start, end]} ticks={yearTicks(from, to, room, (wide ? 60 : 44) * rem).map(dayNumber)} tickFormatter={(t: number) => dayOfNumber(t).slice(0, 4)} interval={0} height={FOOT * rem} tickMargin={6} tick={{ fill: 'var(--ink-3)' }} />
      <YAxis width={left} domain={[0, top]} ticks={ticks} interval={0} axisLine={false} tickLine={false} tickSize={0} tickMargin={8} tick={{ fill: 'var(--ink-3)' }} />
      <Unit rem={rem} />
      <TriggerMarks marks={marks} placed={placed} share={share} wide={wide} rem={rem} unit={UNIT} />
      {[...ends].reverse().map(({ body }) => (
        <Line key={body} className={`line-${bodyClass(body)}`} dataKey={body} type="stepAfter" stroke={`var(--${bodyClass(body)})`} strokeWidth={body === 'BY' ? 1.75 : 2} strokeDasharray={body === 'BY' ? '4 2.5' : ''} strokeLinejoin="miter" dot={false} activeDot={{ r: 3, stroke: 'var(--paper)' }} isAnimationActive={false} connectNulls={false} />
      ))}
      <Ends ends={ends} top={top} wide={wide} rem={rem} />
      <Tooltip isAnimationActive={false} offset={14} cursor={{ className: 'trig' }} content={({ active, payload }) => {
        const point = active ? payload[0]?.payload as StepPoint | undefined : undefined
        return point === undefined ? null : <Tip title={formatDay(point.day)} rows={ends.flatMap(({ body }) => (point[body] === null ? [] : [{ body, count: point[body] }]))} />
      }} />
    </LineChart>
  )
}

function Unit({ rem }: { rem: number }) {
  const plot = usePlotArea()
  return plot && <text className="tick" x={plot.x} y={plot.y - 8 * rem}>measures in force</text>
}

function Ends({ ends, top, wide, rem }: Pick<StepsChartProps, 'ends'> & { top: number, wide: boolean, rem: number }) {
  const plot = usePlotArea()
  if (!plot) return null
  const x = plot.x + plot.width
  const heights = ends.map(end => plot.y + plot.height * (1 - end.count / top))
  const labels = spread(heights, MARK_ROW * rem, plot.y, plot.y + plot.height)
  return ends.map(({ body, count, hidden, href }, index) => (
    <g key={body}>
      <g className={`mk ${bodyClass(body)}`} transform={`translate(${x} ${heights[index] ?? 0})`}><BodyShape body={body} /></g>
      <a href={href}>
        <text className={`end ${bodyClass(body)}`} x={x} dx={12} y={labels[index] ?? 0} dy=".35em">
          {body === 'BY' && wide ? 'Belarus' : body} {count}{hidden !== null && wide && <tspan className="dim" dx="5">{hidden}</tspan>}
        </text>
      </a>
    </g>
  ))
}
