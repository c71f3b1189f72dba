'use client'
import { BodyShape } from '@/components/charts/body-shape'
import { Drawing } from '@/components/charts/drawing'
import { Sheet } from '@/components/charts/time-frame'
import { bodyClass } from '@/components/ui/body-code'
import { textWidth } from '@/lib/charts/labels'
import type { MatrixDrawing, MatrixDrawnCell } from '@/lib/charts/matrix-table'
import { BODIES, STATES, labelOf, type Body } from '@/lib/measures/vocab'

const HEIGHT = 736
/** From this width on, in pixels of the usual text size, there is room for strokes; the style changes over at the same. */
const WIDE = 659
const HEAD = 40
const FOOT = 36

/** Body by type: the count plainly in force, a stroke for each measure that bites, and what is not plainly in force by the shape of its state. */
export function MatrixChart(drawing: MatrixDrawing) {
  return <Drawing height={HEIGHT}>{size => <Matrix {...drawing} {...size} />}</Drawing>
}

interface Columns {
  /** Left ends of the columns of the bodies. */
  readonly starts: readonly number[]
  readonly widths: readonly number[]
  /** Pixels from one stroke to the next; 0 where there is no room for strokes. */
  readonly pitch: number
}

const strokesIn = ({ counts }: MatrixDrawnCell) => counts.filter(one => one.state === 'in_force' || one.state === 'eased').reduce((sum, one) => sum + one.count, 0)
const alsoIn = ({ counts }: MatrixDrawnCell) => counts.filter(one => one.state !== 'in_force')
/** Pixels that a count beside its shape takes. */
const ALSO = 34

/** Columns as wide as what stands in them; strokes become narrower before they are left out. */
function columnsOf(rows: readonly (readonly MatrixDrawnCell[])[], label: number, width: number, rem: number, wide: boolean): Columns {
  if (!wide) {
    const each = (width - label) / BODIES.length
    return { starts: BODIES.map((_, index) => label + index * each), widths: BODIES.map(() => each), pitch: 0 }
  }
  const [strokes, others] = [strokesIn, (cell: MatrixDrawnCell) => alsoIn(cell).length].map(count => BODIES.map((_, index) => Math.max(1, ...rows.map(row => { const cell = row[index]; return cell === undefined ? 0 : count(cell) })))) as [number[], number[]]
  const fixed = others.map(count => (44 + count * ALSO) * rem)
  const pitch = Math.min(5 * rem, (width - label - fixed.reduce((sum, one) => sum + one, 0)) / strokes.reduce((sum, one) => sum + one, 0))
  const needed = fixed.map((one, index) => one + (strokes[index] ?? 0) * pitch)
  const spare = Math.max(0, width - label - needed.reduce((sum, one) => sum + one, 0)) / BODIES.length
  const widths = needed.map(one => one + spare)
  return { starts: widths.map((_, index) => label + widths.slice(0, index).reduce((sum, one) => sum + one, 0)), widths, pitch }
}

function Matrix({ label, states, groups, totals, width, rem }: MatrixDrawing & { width: number, rem: number }) {
  const wide = width >= WIDE * rem
  const first = (wide ? 176 : 104) * rem
  const line = (wide ? 25 : 41) * rem
  const columns = columnsOf(groups.flatMap(group => group.rows.map(row => row.cells)), first, width, rem, wide)
  const keys = keyOf(states, width, rem)
  const top = (keys.at(-1)?.row ?? 0) * 20 * rem + 30 * rem
  const head = top + HEAD * rem
  const heights = groups.map(group => (wide ? 34 : 30) * rem + group.rows.length * line)
  const at = (index: number) => head + heights.slice(0, index).reduce((sum, one) => sum + one, 0)
  const end = at(groups.length) + 8 * rem
  return (
    <Sheet width={width} height={Math.ceil(end + FOOT * rem)} label={label}>
      {keys.map(({ state, x, row, words }) => <g key={state} transform={`translate(${x} ${row * 20 * rem})`}><Glyph state={state} x={0} y={3 * rem} rem={rem} /><text className="ann dim" x={16 * rem} y={12 * rem}>{words}</text></g>)}
      {BODIES.map(({ id, label: name }, index) => (
        <g key={id} className={bodyClass(id)}>
          <g className={`mk ${bodyClass(id)}`} transform={`translate(${(columns.starts[index] ?? 0) + (wide ? 24 : 6) * rem} ${head - 13 * rem})`}><BodyShape body={id} /></g>
          <text className="mx-head" x={(columns.starts[index] ?? 0) + (wide ? 34 : 14) * rem} y={head - 8 * rem}>{wide && textWidth(name, 14) * rem < (columns.widths[index] ?? 0) - 40 * rem ? name : id}</text>
        </g>
      ))}
      <line className="mx-rule strong" x1={0} x2={width} y1={head} y2={head} />
      {groups.map((group, index) => (
        <g key={group.id} className="mx">
          <text className="mx-group" x={0} y={at(index) + 24 * rem}>{group.label}</text>
          {group.rows.map((row, place) => {
            const y = at(index) + (wide ? 34 : 30) * rem + place * line
            return (
              <g key={row.type}>
                <line className="mx-rule" x1={0} x2={width} y1={y} y2={y} />
                <a href={row.href}><Label text={row.label} y={y + line / 2} room={first - 8 * rem} rem={rem} size={wide ? 14 : 13} /></a>
                {row.cells.map((cell, column) => <Cell key={cell.body} cell={cell} x={columns.starts[column] ?? 0} y={y + line / 2} pitch={columns.pitch} rem={rem} wide={wide} />)}
              </g>
            )
          })}
        </g>
      ))}
      <g className="mx">
        <line className="mx-rule strong" x1={0} x2={width} y1={end} y2={end} />
        <Label text="All, each counted once" y={end + FOOT * rem / 2} room={first - 8 * rem} rem={rem} size={wide ? 14 : 13} />
        {totals.map((cell, column) => <Cell key={cell.body} cell={cell} x={columns.starts[column] ?? 0} y={end + FOOT * rem / 2} pitch={0} rem={rem} wide={wide} />)}
      </g>
    </Sheet>
  )
}

/** A name on one line, or on two where there is no room for it. */
function Label({ text, y, room, rem, size }: { text: string, y: number, room: number, rem: number, size: number }) {
  const fits = (words: string) => textWidth(words, size * 0.94) * rem <= room
  const words = text.split(' ')
  const split = fits(text) ? words.length : Math.max(1, words.findLastIndex((_, index) => fits(words.slice(0, index).join(' '))))
  const lines = [words.slice(0, split).join(' '), words.slice(split).join(' ')].filter(line => line !== '')
  return <text className="mx-type" x={0} y={y - (lines.length - 1) * 8 * rem} dy=".35em">{lines.map((line, index) => <tspan key={line} x={0} dy={index === 0 ? '.35em' : 16 * rem}>{line}</tspan>)}</text>
}

function Cell({ cell: { body, counts }, x, y, pitch, rem, wide }: { cell: MatrixDrawnCell, x: number, y: number, pitch: number, rem: number, wide: boolean }) {
  const number = x + 27 * rem
  if (counts.length === 0) return <text className="mx-none" x={number} y={y} dy=".35em" textAnchor="end">–</text>
  const plain = counts.find(one => one.state === 'in_force')
  const also = counts.filter(one => one.state !== 'in_force')
  const [whole, half] = [plain?.count ?? 0, also.find(one => one.state === 'eased')?.count ?? 0]
  // Where there are no strokes, what is not plainly in force stands below the number.
  const below = !wide && also.length > 0
  const line = below && plain !== undefined ? y - 8 * rem : y
  const start = below ? x + 8 * rem : x + 36 * rem + (pitch === 0 ? 0 : (whole + half) * pitch + 8 * rem)
  return (
    <g>
      {plain !== undefined && <a href={plain.href} aria-label={plain.title}><rect className="hit" x={x} width={30 * rem} y={y - 12 * rem} height={24 * rem} /><text className="mx-n" x={number} y={line} dy=".35em" textAnchor="end">{plain.count}</text></a>}
      {pitch > 0 && <Strokes body={body} whole={whole} half={half} x={x + 36 * rem} y={y} pitch={pitch} rem={rem} />}
      {also.map((one, index) => {
        const left = start + index * (below ? 27 : ALSO) * rem
        const middle = below && plain !== undefined ? y + 9 * rem : y
        return <a key={one.state} href={one.href} aria-label={one.title}><rect className="hit" x={left - 2} width={30 * rem} y={middle - 12 * rem} height={24 * rem} /><Glyph state={one.state} x={left} y={middle - 5 * rem} rem={rem} /><text className="mx-also" x={left + 13 * rem} y={middle} dy=".35em">{one.count}</text></a>
      })}
    </g>
  )
}

/** One stroke for one measure; an eased one is half filled. */
function Strokes({ body, whole, half, x, y, pitch, rem }: { body: Body, whole: number, half: number, x: number, y: number, pitch: number, rem: number }) {
  const [high, thick] = [11 * rem, pitch * 0.6]
  const each = (from: number, count: number, draw: (left: number) => string) => Array.from({ length: count }, (_, index) => draw(x + (from + index) * pitch)).join('')
  return (
    <g className={`mx-strokes ${bodyClass(body)}`} aria-hidden="true">
      {whole > 0 && <path strokeWidth={thick} d={each(0, whole, left => `M${left + thick / 2} ${y - high / 2}v${high}`)} />}
      {half > 0 && <><path strokeWidth={thick} d={each(whole, half, left => `M${left + thick / 2} ${y}v${high / 2}`)} /><path strokeWidth={Math.min(1, thick / 3)} d={each(whole, half, left => `M${left + 0.4} ${y - high / 2}h${thick - 0.8}v${high}h${-(thick - 0.8)}z`)} /></>}
    </g>
  )
}

/** The shape of a state, which the page holds for all its marks. */
function Glyph({ state, x, y, rem }: { state: string, x: number, y: number, rem: number }) {
  return <use className="mx-glyph" href={`#g-${state}`} x={x} y={y} width={10 * rem} height={10 * rem} />
}

function keyOf(states: MatrixDrawing['states'], width: number, rem: number): { state: string, words: string, x: number, row: number }[] {
  let [x, row] = [0, 0]
  return states.map(state => {
    const words = labelOf(STATES, state).toLowerCase()
    const needed = (16 + textWidth(words, 11.5)) * rem
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1]
    const at = x
    x += needed + 16 * rem
    return { state, words, x: at, row }
  })
}
