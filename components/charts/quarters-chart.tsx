'use client'
import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis, usePlotArea } from 'recharts'
import { Drawing } from '@/components/charts/drawing'
import { HatchBy } from '@/components/charts/hatch'
import { Tip } from '@/components/charts/tip'
import { bodyClass } from '@/components/ui/body-code'
import { countTicks, yearTicks } from '@/lib/charts/axis'
import type { QuartersDrawing } from '@/lib/charts/new-measures'
import { quarterInWords, type Quarter } from '@/lib/charts/quarters'
import { BODIES } from '@/lib/measures/vocab'

export type QuartersChartProps = Omit<QuartersDrawing, 'kind'>

const HEIGHT = 260

/** Stacked bars of new measures per quarter; each body's code stands in its highest bar, and Belarus is hatched. */
export function QuartersChart(props: QuartersChartProps) {
  return <Drawing height={HEIGHT}>{size => <Bars {...props} {...size} />}</Drawing>
}

function Bars({ label, quarters, peaks, width, rem }: QuartersChartProps & { width: number, rem: number }) {
  const left = 30 * rem
  const room = Math.max(60, width - left)
  const max = Math.max(1, ...quarters.map(quarter => quarter.total))
  const ticks = countTicks(max)
  const first = quarters[0]?.from ?? ''
  const years = new Set(yearTicks(first, quarters.at(-1)?.from ?? '', room, 44 * rem))
  return (
    <BarChart data={quarters as Quarter[]} margin={{ top: 28 * rem, right: 0, bottom: 0, left: 0 }} barCategoryGap="16%" maxBarSize={48 * rem} accessibilityLayer aria-label={label}>
      <defs>
        <HatchBy id="hatch-by" />
      </defs>
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--grid)" />
      <XAxis dataKey="from" ticks={quarters.map(quarter => quarter.from).filter(from => years.has(from))} tickFormatter={(from: string) => from.slice(0, 4)} interval={0} height={28 * rem} tickMargin={6} tick={{ fill: 'var(--ink-3)' }} />
      <YAxis width={left} domain={[0, Math.max(max, ticks.at(-1) ?? 0) * 1.03]} ticks={ticks} interval={0} axisLine={false} tickLine={false} tickSize={0} tickMargin={8} tick={{ fill: 'var(--ink-3)' }} />
      <Unit rem={rem} />
      {BODIES.map(({ id }) => (
        <Bar key={id} dataKey={id} stackId="all" fill={id === 'BY' ? 'url(#hatch-by)' : `var(--${bodyClass(id)})`} className={`bar-${bodyClass(id)}`} isAnimationActive={false}>
          <LabelList dataKey={id} content={({ x, y, width: across, height, index }) => {
            const [w, h] = [Number(across), Number(height)]
            const here = typeof index === 'number' && quarters[index]?.from === peaks[id]
            return here && w >= 22 * rem && h >= 16 * rem ? <text className={`in-bar ${bodyClass(id)}`} x={Number(x) + w / 2} y={Number(y) + h / 2} dy=".36em" textAnchor="middle">{id}</text> : null
          }} />
        </Bar>
      ))}
      <Tooltip isAnimationActive={false} offset={14} cursor={{ className: 'bar-cursor' }} content={({ active, payload }) => {
        const quarter = active ? payload[0]?.payload as Quarter | undefined : undefined
        return quarter === undefined ? null : <Tip title={quarterInWords(quarter.from)} rows={BODIES.map(({ id }) => ({ body: id, count: quarter[id] }))} />
      }} />
    </BarChart>
  )
}

function Unit({ rem }: { rem: number }) {
  const plot = usePlotArea()
  return plot && <text className="tick" x={plot.x} y={plot.y - 10 * rem}>new measures</text>
}
