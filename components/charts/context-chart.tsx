'use client'
import { BodyShape } from '@/components/charts/body-shape'
import { Drawing } from '@/components/charts/drawing'
import { CountScale, Hatch, Sheet, YearAxis, type Plot } from '@/components/charts/time-frame'
import { MARK_ROW, TriggerLines, placeFrame } from '@/components/charts/trigger-marks'
import { bodyClass } from '@/components/ui/body-code'
import { countTicks } from '@/lib/charts/axis'
import type { ContextDrawing, Panel } from '@/lib/charts/context-panels'
import { spread, textWidth } from '@/lib/charts/labels'

const HEIGHT = 1128
const FOOT = 28
/** Room above a panel for its name, and between a panel and the next. */
const NAME = 22
const AFTER = 16
/** Height of a line of a name. */
const LINE = 16
/** What the panels take, of all that is left for them: measures in force, then one after the other. */
const MEASURES = 2
const SHARES: Readonly<Record<string, number>> = { prisoners: 1.7, 'trade-eu': 1.15, 'trade-months': 0.9, 'trade-by': 1.15, frontex: 1.15, lithuania: 0.85, latvia: 0.85 }
/** How far a hatching reaches over what is a lower bound. */
const BAND = 11

/** Measures in force and the figures behind them, a panel each, on one axis of time. */
export function ContextChart(drawing: ContextDrawing) {
  return <Drawing height={HEIGHT}>{size => <Panels {...drawing} {...size} />}</Drawing>
}

function Panels({ label, from, to, steps, panels, marks, width, rem }: ContextDrawing & { width: number, rem: number }) {
  const { wide, left, room, share, placed, rows } = placeFrame(marks, { from, to, width, rem, left: 50, right: { wide: 96, narrow: 62 } })
  const top = (rows * MARK_ROW + 16) * rem
  const foot = (HEIGHT - FOOT) * rem
  // A name that must break takes a second line.
  const names = [{ id: 'measures', title: 'Measures in force', unit: '', names: [] as readonly string[] }, ...panels].map(panel => ({ ...panel, lines: linesOf(panel, width, rem) }))
  const heads = names.map(({ lines }) => (NAME + (lines.length - 1) * LINE) * rem)
  const spare = foot - top - heads.reduce((sum, one) => sum + one + AFTER * rem, 0)
  const shares = names.map(({ id }) => SHARES[id] ?? MEASURES)
  const unit = spare / shares.reduce((sum, one) => sum + one, 0)
  const plots = names.map((_, index): Plot => {
    const above = shares.slice(0, index).reduce((sum, one) => sum + one * unit, 0) + heads.slice(0, index + 1).reduce((sum, one) => sum + one, 0) + index * AFTER * rem
    return { x: left, y: top + above, width: room, height: (shares[index] ?? 1) * unit }
  })
  const [first, ...rest] = plots
  if (first === undefined) return null
  const last = rest.at(-1) ?? first
  return (
    <Sheet width={width} height={HEIGHT * rem} label={label}>
      <defs><Hatch id="hatch-context" body={null} /></defs>
      <Measures steps={steps} plot={first} share={share} rem={rem} />
      {panels.map((panel, index) => <Values key={panel.id} panel={panel} plot={rest[index] ?? first} share={share} rem={rem} />)}
      <YearAxis from={from} to={to} plot={{ ...last, height: foot - last.y }} share={share} wide={wide} rem={rem} />
      <TriggerLines marks={marks} placed={placed} share={share} wide={wide} rem={rem} unit={10} plot={{ x: left, y: top, width: room, height: foot - top }} />
      {names.map(({ id, lines }, index) => <Name key={id} lines={lines} plot={plots[index] ?? first} rem={rem} />)}
      {panels.map((panel, index) => <Words key={panel.id} panel={panel} plot={rest[index] ?? first} share={share} rem={rem} />)}
    </Sheet>
  )
}

interface NamePart { readonly text: string, readonly quiet: boolean, readonly swatch?: 'filled' | 'outlined' }

/** The name of a panel in lines that fit: title, unit, and which of two series is which. */
function linesOf({ title, unit, names }: { title: string, unit: string, names: readonly string[] }, width: number, rem: number): NamePart[][] {
  const parts: NamePart[] = [{ text: title, quiet: false }, ...(unit === '' ? [] : [{ text: unit, quiet: true }]), ...names.map((name, index): NamePart => ({ text: name, quiet: true, swatch: index === 0 ? 'filled' : 'outlined' }))]
  const fits = (line: readonly NamePart[]) => widthOf(line) * rem <= width
  if (fits(parts)) return [parts]
  const titles = title.split(' ').reduce<string[]>((lines, word) => { const last = lines.at(-1); return last !== undefined && fits([{ text: `${last} ${word}`, quiet: false }]) ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word] }, [])
  return [...titles.map(text => [{ text, quiet: false }]), ...(parts.length > 1 ? [parts.slice(1)] : [])]
}

const BETWEEN = 12
const SWATCH = 16
// The sans at 14 px and weight 650 is about as wide as `textWidth` reckons for 13.2.
const partWidth = ({ text, quiet, swatch }: NamePart) => textWidth(text, quiet ? 11.5 : 13.2) + (swatch === undefined ? 0 : SWATCH)

function widthOf(parts: readonly NamePart[]): number {
  return parts.reduce((sum, part) => sum + partWidth(part), Math.max(0, parts.length - 1) * BETWEEN)
}

function Name({ lines, plot, rem }: { lines: readonly (readonly NamePart[])[], plot: Plot, rem: number }) {
  return lines.map((parts, row) => {
    const y = plot.y - (9 + (lines.length - 1 - row) * LINE) * rem
    return parts.map((part, index) => {
      const x = index === 0 ? 0 : (widthOf(parts.slice(0, index)) + BETWEEN) * rem
      return (
        <g key={part.text}>
          {part.swatch !== undefined && <rect className={`flow ${part.swatch}`} x={x + 1} y={y - 8 * rem} width={11 * rem} height={8 * rem} />}
          <text className={part.quiet ? 'ann dim' : 'panel'} x={x + (part.swatch === undefined ? 0 : SWATCH * rem)} y={y}>{part.text}</text>
        </g>
      )
    })
  })
}

/** Step lines of the bodies, as in the chart of measures in force. */
function Measures({ steps: { points, ends, max }, plot, share, rem }: Pick<ContextDrawing, 'steps'> & { plot: Plot, share: (t: number) => number, rem: number }) {
  const ticks = countTicks(Math.max(4, max))
  const top = Math.max(max, ticks.at(-1) ?? 1) * 1.03
  const x = (t: number) => plot.x + plot.width * share(t)
  const y = (count: number) => plot.y + plot.height * (1 - count / top)
  const heights = ends.map(end => y(end.count))
  const labels = spread(heights, 16 * rem, plot.y - 6 * rem, plot.y + plot.height)
  const edge = plot.x + plot.width
  return (
    <g>
      <CountScale plot={plot} ticks={ticks} top={top} rem={rem} />
      {ends.toReversed().map(({ body }) => {
        const known = points.flatMap(point => { const count = point[body]; return count === null ? [] : [{ t: point.t, count }] })
        return <path key={body} className={`line ${bodyClass(body)}`} d={known.map(({ t, count }, index) => (index === 0 ? `M${x(t)} ${y(count)}` : `H${x(t)}V${y(count)}`)).join('')} />
      })}
      {ends.map(({ body, count, href }, index) => (
        <g key={body}>
          <g className={`mk ${bodyClass(body)}`} transform={`translate(${edge} ${heights[index] ?? 0})`}><BodyShape body={body} /></g>
          <a href={href} aria-label={`Measures in force: ${body} ${count}`}><text className={`end small ${bodyClass(body)}`} x={edge} dx={12} y={labels[index] ?? 0} dy=".35em">{body} {count}</text></a>
        </g>
      ))}
    </g>
  )
}

interface PanelProps {
  readonly panel: Panel
  readonly plot: Plot
  readonly share: (t: number) => number
  readonly rem: number
}

const scaleOf = (panel: Panel) => {
  const ticks = countTicks(Math.max(panel.max, 1)).filter((_, index, all) => all.length < 4 || index % 2 === 0)
  return { ticks, top: Math.max(panel.max, ticks.at(-1) ?? 1) * 1.12 }
}

/** The figures of a panel: points for what is counted on a day, bars for what adds up over a time. */
function Values({ panel, plot, share, rem }: PanelProps) {
  const { ticks, top } = scaleOf(panel)
  const x = (t: number) => plot.x + plot.width * share(t)
  const base = plot.y + plot.height
  if (panel.values.length === 0) return <><line className="axis" x1={plot.x} x2={plot.x + plot.width} y1={base} y2={base} /><text className="dim" x={plot.x} dx={8} y={base - 8 * rem}>no figure on record</text></>
  return (
    <g>
      <CountScale plot={plot} ticks={ticks} top={top} rem={rem} />
      {panel.values.map(value => {
        const y = base - plot.height * value.value / top
        const hatched = value.bound === null ? null : <rect className={`band bound ${value.bound}`} x={value.shape === 'bar' ? x(value.from) : x(value.from) - 6 * rem} width={value.shape === 'bar' ? Math.max(3, x(value.to) - x(value.from)) : 12 * rem} y={value.bound === 'lower' ? y - BAND * rem : y} height={BAND * rem} fill="url(#hatch-context)" />
        return value.shape === 'point'
          ? <g key={`${value.layer} ${value.from}`}>{hatched}<circle className="stock" cx={x(value.from)} cy={y} r={3.2 * rem} /><circle className="hit" cx={x(value.from)} cy={y} r={8 * rem}><title>{value.title}</title></circle></g>
          : <g key={`${value.layer} ${value.from} ${value.to}`}>{hatched}<rect className={`flow ${value.layer === 0 ? 'filled' : 'outlined'}`} x={x(value.from)} width={Math.max(2, x(value.to) - x(value.from))} y={y} height={base - y}><title>{value.title}</title></rect></g>
      })}
    </g>
  )
}

interface Said { readonly key: string, readonly words: string, readonly x: number, readonly y: number, readonly half: number }

/** Figures in words at their marks, the highest and the latest first, as many as have the room: over the mark, else below its upper end. */
function Words({ panel, plot, share, rem }: PanelProps) {
  const { top } = scaleOf(panel)
  const base = plot.y + plot.height
  const marks = panel.values.map(value => ({ value, x: plot.x + plot.width * (share(value.from) + share(value.shape === 'bar' ? value.to : value.from)) / 2, y: base - plot.height * value.value / top }))
  const peak = marks.reduce<(typeof marks)[number] | undefined>((most, mark) => (mark.value.value > (most?.value.value ?? -1) ? mark : most), undefined)
  const said: Said[] = []
  for (const { value, x: middle, y: end } of new Set([...(peak === undefined ? [] : [peak]), ...marks.slice(-1), ...marks.slice(0, 1), ...marks.toReversed()])) {
    const half = textWidth(value.words, 11.5) * rem / 2
    const x = Math.min(Math.max(middle, plot.x + half), plot.x + plot.width + 44 * rem - half)
    const over = end - (value.bound === 'lower' ? BAND + 4 : value.shape === 'point' ? 8 : 4) * rem
    // Below the upper end of a bar there is room in a wide bar alone; below a point where no other is near.
    const under = end + (value.shape === 'point' ? 17 : 14) * rem
    const fits = value.shape === 'bar' ? plot.width * (share(value.to) - share(value.from)) >= 2 * half : !marks.some(other => other.value !== value && Math.abs(other.x - middle) < half + 6 * rem)
    const y = [over, ...(fits && under < base - 3 * rem ? [under] : [])].find(one => free(one, x, half))
    if (y !== undefined) said.push({ key: `${value.layer} ${value.from} ${value.to}`, words: value.words, x, y, half })

    function free(y: number, x: number, half: number): boolean {
      return !said.some(other => Math.abs(other.x - x) < other.half + half + 5 * rem && Math.abs(other.y - y) < 13 * rem)
        && !marks.some(other => other.value !== value && other.value.shape === 'point' && Math.abs(other.x - x) < half + 4 * rem && other.y > y - 14 * rem && other.y < y + 5 * rem)
        && !marks.some(other => other.value !== value && other.value.shape === 'bar' && Math.abs(other.x - x) < half + plot.width * (share(other.value.to) - share(other.value.from)) / 2 && other.y > y - 11 * rem && other.y < y + 2 * rem)
    }
  }
  return said.map(({ key, x, y, words }) => <text key={key} className="ann figure" x={x} y={y} textAnchor="middle">{words}</text>)
}
