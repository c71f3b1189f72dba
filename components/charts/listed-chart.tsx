'use client'
import { BodyShape } from '@/components/charts/body-shape'
import { Drawing } from '@/components/charts/drawing'
import { CountScale, Hatch, Sheet, YearAxis, type Plot } from '@/components/charts/time-frame'
import { MARK_ROW, TriggerLines, placeFrame } from '@/components/charts/trigger-marks'
import { bodyClass } from '@/components/ui/body-code'
import { countTicks } from '@/lib/charts/axis'
import { PRECISION_PREFIX } from '@/lib/bodies/totals'
import { spread, textWidth } from '@/lib/charts/labels'
import type { ListLine, ListStretch, ListedDrawing } from '@/lib/charts/listed'
import { BODIES } from '@/lib/measures/vocab'

const HEIGHT = 592
/** Room below the rows of labels for the name of the upper panel, between the panels for that of the lower one, of the lower one, and of the axis. */
const UNIT = 30
const GAP = 46
const LOWER = 104
const FOOT = 28
/** How far a hatching reaches to the side on which the number may lie. */
const BAND = 12

/** Steps of persons and entities on the official lists, and below them of the entities alone, on one axis of time. */
export function ListedChart(drawing: ListedDrawing) {
  return <Drawing height={HEIGHT}>{size => <Lists {...drawing} {...size} />}</Drawing>
}

function Lists({ label, from, to, together, entities, gaps, marks, width, rem }: ListedDrawing & { width: number, rem: number }) {
  const { wide, left, room, share, placed, rows } = placeFrame(marks, { from, to, width, rem, left: 34, right: { wide: 132, narrow: 62 } })
  const y = (rows * MARK_ROW + UNIT) * rem
  const foot = (HEIGHT - FOOT) * rem
  const lower: Plot = { x: left, y: foot - LOWER * rem, width: room, height: LOWER * rem }
  const upper: Plot = { x: left, y, width: room, height: lower.y - GAP * rem - y }
  return (
    <Sheet width={width} height={HEIGHT * rem} label={label}>
      <defs>{BODIES.map(({ id }) => <Hatch key={id} id={`hatch-list-${bodyClass(id)}`} body={id} />)}</defs>
      <Panel lines={together} plot={upper} name="Persons and entities" share={share} wide={wide} rem={rem} />
      {gaps.map(gap => <Gap key={gap.from} {...gap} plot={upper} share={share} rem={rem} />)}
      <Panel lines={entities} plot={lower} name="Of these, entities" share={share} wide={wide} rem={rem} />
      <YearAxis from={from} to={to} plot={lower} share={share} wide={wide} rem={rem} />
      <TriggerLines marks={marks} placed={placed} share={share} wide={wide} rem={rem} unit={UNIT} plot={{ x: left, y, width: room, height: foot - y }} />
      <Labels lines={together} plot={upper} share={share} wide={wide} rem={rem} />
      <Labels lines={entities} plot={lower} share={share} wide={wide} rem={rem} />
    </Sheet>
  )
}

interface PanelProps {
  readonly lines: readonly ListLine[]
  readonly plot: Plot
  readonly share: (t: number) => number
  readonly wide: boolean
  readonly rem: number
}

const ticksOf = (lines: readonly ListLine[]) => countTicks(Math.max(4, ...lines.flatMap(line => line.stretches.map(stretch => stretch.count))))

/** The upper end of a panel's scale. */
function topOf(lines: readonly ListLine[]): number {
  const counts = lines.flatMap(line => line.stretches.map(stretch => stretch.count))
  return Math.max(...counts, ticksOf(lines).at(-1) ?? 0, 1) * 1.03
}

function Panel({ lines, plot, name, share, rem }: PanelProps & { name: string }) {
  const top = topOf(lines)
  return (
    <g>
      <CountScale plot={plot} ticks={ticksOf(lines)} top={top} rem={rem} />
      <text className="panel" x={0} y={plot.y - 12 * rem}>{name}</text>
      {lines.toReversed().map(line => <Line key={line.list} line={line} plot={plot} top={top} share={share} rem={rem} />)}
    </g>
  )
}

function Line({ line, plot, top, share, rem }: { line: ListLine, plot: Plot, top: number, share: (t: number) => number, rem: number }) {
  const x = (t: number) => plot.x + plot.width * share(t)
  const y = (count: number) => plot.y + plot.height * (1 - count / top)
  const name = bodyClass(line.body)
  return (
    <g className={`list ${name}${line.main ? '' : ' thin'}`}>
      {line.stretches.map((stretch, index) => {
        const next = line.stretches[index + 1]
        return (
          <g key={stretch.from}>
            <Band stretch={stretch} x={x} y={y} fill={`url(#hatch-list-${name})`} rem={rem} />
            <path className={stretch.precision === 'exact' ? 'hold' : 'hold inexact'} d={`M${x(stretch.from)} ${y(stretch.count)}H${x(stretch.to)}`} />
            {stretch.joined && next !== undefined && <path className="hold" d={`M${x(stretch.to)} ${y(stretch.count)}V${y(next.count)}`} />}
          </g>
        )
      })}
      {line.stretches.map(stretch => (
        <g key={stretch.from}>
          <circle className={stretch.precision === 'exact' ? 'total' : 'total inexact'} cx={x(stretch.from)} cy={y(stretch.count)} r={(line.main ? 2.4 : 2) * rem} />
          <circle className="hit" cx={x(stretch.from)} cy={y(stretch.count)} r={7 * rem}><title>{`${line.label}, ${stretch.title}`}</title></circle>
        </g>
      ))}
    </g>
  )
}

/** A hatching over, under or around a stretch, where its number may lie. */
function Band({ stretch: { from, to, count, precision }, x, y, fill, rem }: { stretch: ListStretch, x: (t: number) => number, y: (count: number) => number, fill: string, rem: number }) {
  if (precision === 'exact') return null
  const [above, below] = { at_least: [BAND, 0], at_most: [0, BAND], approximate: [BAND / 2, BAND / 2] }[precision] as [number, number]
  return <rect className={`band ${precision}`} x={x(from)} width={Math.max(2, x(to) - x(from))} y={y(count) - above * rem} height={(above + below) * rem} fill={fill} />
}

/** A stretch of time without any total says so, where it is long enough for words. */
function Gap({ from, to, plot, share, rem }: { from: number, to: number, plot: Plot, share: (t: number) => number, rem: number }) {
  const room = plot.width * (share(to) - share(from))
  const x = plot.x + plot.width * (share(from) + share(to)) / 2
  const words = ['no total', 'on record']
  const whole = words.join(' ')
  if (room < textWidth('on record', 12) * rem + 8) return null
  const lines = room < textWidth(whole, 12) * rem + 8 ? words : [whole]
  return <text className="dim gap" x={x} y={plot.y + plot.height - 12 * rem} textAnchor="middle">{lines.map((line, index) => <tspan key={line} x={x} dy={index === 0 ? (1 - lines.length) * 15 * rem : 15 * rem}>{line}</tspan>)}</text>
}

interface End {
  readonly line: ListLine
  readonly last: ListStretch
  /** Pixels from the top of the drawing to the end of the line. */
  readonly height: number
}

/** Pixels by which an end may lie before the right edge and still have its name beside the plot. */
const NEAR = 40

/** The names of the lines at their ends, beside the plot. One that stops well before the day of the chart has it within the plot. */
function Labels({ lines, plot, share, wide, rem }: PanelProps) {
  const top = topOf(lines)
  const x = plot.x + plot.width
  const ends = lines.flatMap((line): End[] => { const last = line.stretches.at(-1); return last === undefined ? [] : [{ line, last, height: plot.y + plot.height * (1 - last.count / top) }] })
  const beside = ends.filter(({ line, last }) => (line.main ? line.lost === null : wide && plot.width * (1 - share(last.to)) < NEAR * rem))
  // What is not exact says so in a second line where there is no room beside the number, and a list that overlaps always has two.
  const rows = ({ line, last }: End) => (line.main && (wide || last.precision === 'exact') ? 1 : 2)
  const heights = spread(beside.flatMap(end => Array.from({ length: rows(end) }, (_, row) => end.height + row)), 16 * rem, plot.y, plot.y + plot.height)
  const slot = (index: number) => beside.slice(0, index).reduce((sum, end) => sum + rows(end), 0)
  return (
    <g>
      {beside.map((end, index) => <Beside key={end.line.list} end={end} x={x} y={heights[slot(index)] ?? end.height} broken={rows(end) === 2} rem={rem} />)}
      {ends.filter(end => !beside.includes(end)).map(end => <Within key={end.line.list} end={end} plot={plot} share={share} wide={wide} rem={rem} />)}
    </g>
  )
}

const shown = ({ count }: ListStretch) => count.toLocaleString('en-GB')

function Beside({ end: { line, last, height }, x, y, broken, rem }: { end: End, x: number, y: number, broken: boolean, rem: number }) {
  const prefix = PRECISION_PREFIX[last.precision]
  const name = bodyClass(line.body)
  const second = { x: x + 12, dy: 14 * rem }
  return (
    <g>
      {line.main && <g className={`mk ${name}`} transform={`translate(${x} ${height})`}><BodyShape body={line.body} /></g>}
      <a href={line.href} aria-label={`${line.label}: ${prefix}${shown(last)}`}>
        {line.main
          ? <text className={`end ${name}`} x={x} dx={12} y={y} dy=".35em">{line.body} {!broken && prefix !== '' && <tspan className="dim">{prefix}</tspan>}{shown(last)}{broken && <tspan className="dim" {...second}>{prefix}</tspan>}</text>
          : <text className={`end small ${name}`} x={x} dx={12} y={y} dy=".35em"><tspan className="dim">{line.short}</tspan><tspan {...second}><tspan className="dim">{prefix}</tspan>{shown(last)}</tspan></text>}
      </a>
    </g>
  )
}

/** Before the last step of a list that overlaps, where there is room; else over the end of the line. */
function Within({ end: { line, last, height }, plot, share, wide, rem }: Pick<PanelProps, 'plot' | 'share' | 'wide' | 'rem'> & { end: End }) {
  const number = `${PRECISION_PREFIX[last.precision]}${shown(last)}`
  const name = wide ? line.label : line.short
  const rows = wide || name.length + number.length < 16 ? [`${name} ${number}`] : [name, number]
  const needed = Math.max(...rows.map(row => textWidth(row, 12))) * rem
  const before = plot.x + plot.width * share(last.from) - 8 * rem
  const over = { at_least: BAND + 4, approximate: BAND / 2 + 5, at_most: 6, exact: 6 }[last.precision] * rem
  const aside = !line.main && before - needed >= plot.x
  const x = aside ? before : Math.max(plot.x + needed, plot.x + plot.width * share(last.to))
  return (
    <a href={line.href}>
      <text className={`ann over ${bodyClass(line.body)}`} y={(aside ? height + 4 * rem : height - over) - (rows.length - 1) * (aside ? 7 : 14) * rem} textAnchor="end">{rows.map((row, index) => <tspan key={row} x={x} dy={index * 14 * rem}>{row}</tspan>)}</text>
    </a>
  )
}
