'use client'
import { Bar, BarChart, Tooltip, XAxis, YAxis, usePlotArea } from 'recharts'
import { Drawing } from '@/components/charts/drawing'
import { GridTip } from '@/components/charts/grid-tip'
import { HatchBy } from '@/components/charts/hatch'
import { bodyClass } from '@/components/ui/body-code'
import { dayNumber, yearTicks } from '@/lib/charts/axis'
import { textWidth } from '@/lib/charts/labels'
import type { TriggerLane, TriggersDrawing } from '@/lib/charts/new-triggers'
import { placePanels, type PlacedPanel } from '@/lib/charts/panels'
import { quarterInWords } from '@/lib/charts/quarters'
import { addDays, formatDay } from '@/lib/dates'
import { BODIES } from '@/lib/measures/vocab'

const HEIGHT = 680
const FOOT = 28
/** Room between lanes: on narrow screens it holds the name of the lower one. */
const GAP = { wide: 22, narrow: 44 }
const LEAST = { wide: 40, narrow: 16 }
const HATCH = 'hatch-by-lanes'

/** Stacked bars of new measures per quarter, in a lane for each trigger; all lanes have one scale. */
export function TriggersChart(drawing: TriggersDrawing) {
  return <Drawing height={HEIGHT}>{size => <Lanes {...drawing} {...size} />}</Drawing>
}

function Lanes({ label, quarters, lanes, width, height: whole, rem }: TriggersDrawing & { width: number, height: number, rem: number }) {
  const wide = width >= 640 * rem
  const kind = wide ? 'wide' : 'narrow'
  const names = wide ? Math.max(120, ...lanes.map(lane => Math.max(textWidth(lane.label, 14), textWidth(underOf(lane), 12)))) : 0
  const left = (names + 30) * rem
  const room = Math.max(60, width - left)
  const height = Math.max(200 * rem, whole - FOOT * rem)
  const { unit, panels: places } = placePanels(lanes.map(lane => lane.max), { height, gap: GAP[kind] * rem, least: LEAST[kind] * rem })
  const first = quarters[0]?.from ?? ''
  const years = new Set(yearTicks(first, quarters.at(-1)?.from ?? '', room, 44 * rem))
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find(one => one * unit >= 30 * rem) ?? 100
  return (
    <BarChart data={quarters.map((quarter, index) => ({ ...quarter, index, one: 1 }))} margin={{ top: 0, right: 0, bottom: 0, left: 0 }} barCategoryGap="16%" accessibilityLayer aria-label={label}>
      <defs><HatchBy id={HATCH} /></defs>
      <XAxis dataKey="from" ticks={quarters.map(quarter => quarter.from).filter(from => years.has(from))} tickFormatter={(from: string) => from.slice(0, 4)} interval={0} height={FOOT * rem} tickMargin={6} tick={{ fill: 'var(--ink-3)' }} />
      {/* Its room is that of the names; the lanes have axes of their own. */}
      <YAxis width={left} domain={[0, 1]} ticks={[]} axisLine={false} tickLine={false} />
      <Bar dataKey="one" className="hit" fill="transparent" isAnimationActive={false} />
      <Drawn quarters={quarters} lanes={lanes} places={places} unit={unit} step={step} wide={wide} rem={rem} />
      <Tooltip isAnimationActive={false} offset={14} cursor={{ className: 'bar-cursor' }} content={({ active, payload }) => {
        const quarter = active ? payload[0]?.payload as { from: string, index: number } | undefined : undefined
        return quarter === undefined ? null : <GridTip title={quarterInWords(quarter.from)} rows={lanes.map(lane => ({ label: lane.label, counts: lane.counts[quarter.index] ?? {} }))} />
      }} />
    </BarChart>
  )
}

/** What stands below the name of a lane. */
function underOf({ total, on }: TriggerLane): string {
  return `${total} ${total === 1 ? 'measure' : 'measures'}${on === null ? '' : `, from ${formatDay(on)}`}`
}

interface DrawnProps extends Pick<TriggersDrawing, 'quarters' | 'lanes'> {
  readonly places: readonly PlacedPanel[]
  readonly unit: number
  readonly step: number
  readonly wide: boolean
  readonly rem: number
}

function Drawn({ quarters, lanes, places, unit, step, wide, rem }: DrawnProps) {
  const plot = usePlotArea()
  if (!plot) return null
  const band = plot.width / quarters.length
  const thick = Math.min(0.84 * band, 48 * rem)
  return lanes.map((lane, index) => {
    const { base, top } = places[index] ?? { base: 0, top: 0 }
    const foot = plot.y + base
    const ticks = Array.from({ length: Math.floor(lane.max / step) }, (_, count) => (count + 1) * step)
    const peak = lane.counts.findIndex(counts => sum(counts) === lane.max)
    return (
      <g key={lane.label}>
        {ticks.map(tick => <g key={tick}><line className="grid" x1={plot.x} x2={plot.x + plot.width} y1={foot - tick * unit} y2={foot - tick * unit} /><text className="tick" x={plot.x - 6 * rem} y={foot - tick * unit} dy=".35em" textAnchor="end">{tick}</text></g>)}
        {lane.counts.flatMap((counts, place) => {
          let y = foot
          return BODIES.flatMap(({ id }) => {
            if (counts[id] === 0) return []
            y -= counts[id] * unit
            return [<rect key={`${place} ${id}`} className={`lane-bar bar-${bodyClass(id)}`} x={plot.x + place * band + (band - thick) / 2} y={y} width={thick} height={counts[id] * unit} fill={id === 'BY' ? `url(#${HATCH})` : `var(--${bodyClass(id)})`} />]
          })
        })}
        <line className="axis" x1={plot.x} x2={plot.x + plot.width} y1={foot} y2={foot} />
        {lane.on !== null && <Begin on={lane.on} quarters={quarters} x={plot.x} band={band} y={foot} rem={rem} />}
        {peak >= 0 && <text className="tick peak" x={plot.x + (peak + 0.5) * band} y={foot - lane.max * unit - 5 * rem} textAnchor="middle">{lane.max}</text>}
        <Name lane={lane} x={wide ? 0 : plot.x} y={wide ? plot.y + (top + base) / 2 : plot.y + top - 20 * rem} wide={wide} rem={rem} />
      </g>
    )
  })
}

const sum = (counts: TriggerLane['counts'][number]) => counts.EU + counts.US + counts.UK + counts.BY

/** The first day of the trigger: an arrow head below the base line, at its place within the quarter. */
function Begin({ on, quarters, x, band, y, rem }: { on: string, quarters: DrawnProps['quarters'], x: number, band: number, y: number, rem: number }) {
  const place = quarters.findLastIndex(quarter => quarter.from <= on)
  const quarter = quarters[place]
  if (quarter === undefined) return null
  const next = quarters[place + 1]?.from ?? addDays(quarter.from, 91)
  const at = x + band * (place + (dayNumber(on) - dayNumber(quarter.from)) / Math.max(1, dayNumber(next) - dayNumber(quarter.from)))
  return <path className="begin" d={`M${at} ${y + 1.5 * rem}l${4.5 * rem} ${7 * rem}h${-9 * rem}z`} />
}

/** The name of a lane and what it holds: beside it one below the other, or above it in one line. */
function Name({ lane, x, y, wide, rem }: { lane: TriggerLane, x: number, y: number, wide: boolean, rem: number }) {
  const name = <text className="lane-name" x={x} y={wide ? y - 3 * rem : y}>{lane.label}</text>
  const held = underOf({ ...lane, on: null })
  const [left, foot] = wide ? [x, y + 15 * rem] : [x + (textWidth(lane.label, 14) + 8) * rem, y]
  return (
    <>
      {lane.href === null ? name : <a href={lane.href}>{name}</a>}
      <a href={lane.totalHref} aria-label={`${held}: ${lane.label}`}>
        {/* Something to hit between the letters. */}
        <rect className="hit" x={left} y={foot - 14 * rem} width={textWidth(held, 12) * rem} height={20 * rem} />
        <text className="dim" x={left} y={foot}>{underOf({ ...lane, on: wide ? lane.on : null })}</text>
      </a>
    </>
  )
}
