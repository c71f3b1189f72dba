'use client'
import { memo, useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react'
import { BodyShape } from '@/components/charts/body-shape'
import { Drawing } from '@/components/charts/drawing'
import { Sheet, YearAxis, type Plot } from '@/components/charts/time-frame'
import { MARK_ROW, TriggerLines, placeFrame } from '@/components/charts/trigger-marks'
import { bodyClass } from '@/components/ui/body-code'
import { dayNumber, yearTicks } from '@/lib/charts/axis'
import { textWidth } from '@/lib/charts/labels'
import type { LifeBar, LifeGroup, LifeSpansDrawing, LifeStretch } from '@/lib/charts/life-spans'
import { BODIES, ENDED_HOW, STATES, labelOf, type EndedHow } from '@/lib/measures/vocab'

const KEY_ROW = 20
const YEARS = 26
const FOOT = 26
/** Room above the bars of a body for its name. */
const HEAD = 30
/** How far a bar that runs reaches beyond the day of the chart. */
const OPEN = 7

/** One bar for each measure, body by body. Under the pointer and under focus a bar tells its title; it leads to its measure. */
export function LifeSpansChart(drawing: LifeSpansDrawing) {
  return <Drawing height={drawing.height}>{size => <Lives {...drawing} {...size} />}</Drawing>
}

interface Pointed { readonly title: string, readonly x: number, readonly y: number }

function Lives(props: LifeSpansDrawing & { width: number, rem: number }) {
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const point = ({ target, currentTarget }: PointerEvent<SVGSVGElement> | FocusEvent<SVGSVGElement>) => {
    const bar = target instanceof Element ? target.closest('a[data-bar]') : null
    if (bar === null) { setPointed(null); return }
    const [frame, box] = [currentTarget.getBoundingClientRect(), bar.getBoundingClientRect()]
    setPointed({ title: bar.getAttribute('aria-label') ?? '', x: box.left - frame.left + Math.min(box.width, 40), y: box.bottom - frame.top })
  }
  const { label, height, width, rem } = props
  return (
    <div className="life-frame" style={{ inlineSize: width }}>
      <Sheet width={width} height={height * rem} label={label} onPointerOver={point} onPointerLeave={() => { setPointed(null) }} onFocus={point} onBlur={() => { setPointed(null) }} onKeyDown={walk}><Bars {...props} /></Sheet>
      {pointed !== null && !props.named && <p className="tip life-tip" aria-hidden="true" style={{ insetInlineStart: Math.max(0, Math.min(pointed.x, width - Math.min(width, 320 * rem))), insetBlockStart: pointed.y + 6 }}>{pointed.title}</p>}
    </div>
  )
}

/** The arrow keys go from bar to bar, so that three hundred of them are one stop of the tabulator. */
function walk(event: KeyboardEvent<SVGSVGElement>) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const bars = [...event.currentTarget.querySelectorAll<SVGAElement>('a[data-bar]')]
  const at = bars.findIndex(bar => bar === document.activeElement)
  if (at < 0) return
  const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: bars.length - 1 }[event.key]
  if (to === undefined || bars[to] === undefined) return
  event.preventDefault()
  bars[to].focus()
}

const Bars = memo(function Bars({ from, to, groups, pitch, height, named, states, ends, marks, width, rem }: LifeSpansDrawing & { width: number, rem: number }) {
  const { wide, room, share, placed, rows } = placeFrame(marks, { from, to, width, rem, left: 0, right: { wide: OPEN, narrow: OPEN } })
  const key = keyOf(states, ends, width, rem)
  const top = (key.rows * KEY_ROW + 10 + rows * MARK_ROW + YEARS) * rem
  const foot = (height - FOOT) * rem
  const bars = groups.reduce((sum, group) => sum + group.bars.length, 0) * pitch * rem
  // What the labels above do not need goes between the bodies.
  const spare = Math.max(0, foot - top - bars - (HEAD * groups.length + 6) * rem) / Math.max(1, groups.length - 1)
  const plot: Plot = { x: 0, y: top, width: room, height: foot - top }
  const before = (index: number) => groups.slice(0, index).reduce((sum, group) => sum + group.bars.length * pitch * rem + HEAD * rem + spare, 0)
  return (
    <>
      <defs>{BODIES.map(({ id }) => <Patterns key={id} name={bodyClass(id)} />)}<Patterns name="ink" /></defs>
      {key.items.map(item => <g key={item.label} className="life key-item" transform={`translate(${item.x} ${item.y})`}><Sample of={item} rem={rem} /><text className="ann dim" x={(SAMPLE + 6) * rem} y={12 * rem}>{item.label}</text></g>)}
      {yearTicks(from, to, room, (wide ? 60 : 44) * rem).map(day => {
        const x = room * share(dayNumber(day))
        return <g key={day}><line className="grid" x1={x} x2={x} y1={top} y2={foot} /><text className="tick" x={x} y={top - 8 * rem} textAnchor="middle">{day.slice(0, 4)}</text></g>
      })}
      <TriggerLines marks={marks} placed={placed} share={share} wide={wide} rem={rem} unit={YEARS + 2} plot={plot} />
      {groups.map((group, index) => <Group key={group.body} group={group} first={index === 0} y={top + before(index) + HEAD * rem} pitch={pitch * rem} named={named} room={room} share={share} rem={rem} />)}
      <YearAxis from={from} to={to} plot={plot} share={share} wide={wide} rem={rem} />
    </>
  )
})

/** Eased: close strokes; licensed: strokes far apart. */
function Patterns({ name }: { name: string }) {
  return (
    <>
      <pattern id={`life-eased-${name}`} width="3" height="3" patternUnits="userSpaceOnUse"><rect className={`hatching ${name}`} width="1.6" height="3" /></pattern>
      <pattern id={`life-licensed-${name}`} width="6" height="3" patternUnits="userSpaceOnUse"><rect className={`hatching ${name}`} width="1.6" height="3" /></pattern>
    </>
  )
}

interface GroupProps {
  readonly group: LifeGroup
  readonly first: boolean
  readonly y: number
  readonly pitch: number
  readonly named: boolean
  readonly room: number
  readonly share: (t: number) => number
  readonly rem: number
}

function Group({ group: { body, name, href, bars }, first, y, pitch, named, room, share, rem }: GroupProps) {
  const thick = named ? 7 * rem : Math.max(0.9, pitch - Math.max(0.25, pitch * 0.26))
  return (
    <g className={`life ${bodyClass(body)}`}>
      <g className={`mk ${bodyClass(body)}`} transform={`translate(${6 * rem} ${y - 12 * rem})`}><BodyShape body={body} /></g>
      <a href={href} aria-label={`${name}: ${bars.length} ${bars.length === 1 ? 'measure' : 'measures'}`}><text className={`end ${bodyClass(body)}`} x={16 * rem} y={y - 7 * rem}>{name} {bars.length}</text></a>
      {bars.map((bar, index) => <Bar key={bar.id} bar={bar} name={bodyClass(body)} focusable={first && index === 0} y={y + index * pitch} pitch={pitch} thick={thick} named={named} room={room} share={share} rem={rem} />)}
    </g>
  )
}

function Bar({ bar, name, focusable, y, pitch, thick, named, room, share, rem }: { bar: LifeBar, name: string, focusable: boolean, thick: number } & Omit<GroupProps, 'group' | 'first'> & { name: string }) {
  const x = (t: number) => room * share(t)
  const from = x(bar.stretches[0]?.from ?? bar.end?.at ?? 0)
  const to = bar.end === null ? room + OPEN * rem : x(bar.end.at)
  const top = named ? y + 15 * rem : y
  return (
    <a data-bar href={bar.href} aria-label={bar.title} tabIndex={focusable ? 0 : -1}>
      <rect className="hit" x={from} width={Math.max(6, to - from)} y={y} height={pitch} />
      {named && <Name bar={bar} from={from} y={y + 11 * rem} room={room} rem={rem} />}
      {bar.stretches.map(stretch => <Stretch key={stretch.from} state={stretch.state} name={name} x={x(stretch.from)} width={Math.max(0.8, x(stretch.to) - x(stretch.from))} y={top} thick={thick} />)}
      {bar.end === null ? <rect className="open" x={room} width={OPEN * rem} y={top} height={thick} /> : <EndMark how={bar.end.how} x={to} y={top + thick / 2} thick={thick} />}
    </a>
  )
}

/** The title over its bar, cut off where the page ends. */
function Name({ bar, from, y, room, rem }: { bar: LifeBar, from: number, y: number, room: number, rem: number }) {
  const fits = (text: string) => textWidth(text, 11.5) * rem <= room
  let text = bar.name
  while (!fits(text) && text.length > 8) text = `${text.slice(0, -2).trimEnd()}…`.replace(/……$/, '…')
  const width = textWidth(text, 11.5) * rem
  return <text className="life-name" x={from + width <= room ? from : room} y={y} textAnchor={from + width <= room ? 'start' : 'end'}>{text}</text>
}

function Stretch({ state, name, x, width, y, thick }: { state: LifeStretch['state'], name: string, x: number, width: number, y: number, thick: number }) {
  switch (state) {
    case 'in_force': return <rect className="full" x={x} width={width} y={y} height={thick} />
    case 'eased': return <rect fill={`url(#life-eased-${name})`} x={x} width={width} y={y} height={thick} />
    case 'licensed': return <rect fill={`url(#life-licensed-${name})`} x={x} width={width} y={y} height={thick} />
    case 'suspended': return <rect className="full" x={x} width={width} y={y + thick * 0.35} height={Math.max(0.6, thick * 0.3)} />
    case 'announced': return <line className="waiting" x1={x} x2={x + width} y1={y + thick / 2} y2={y + thick / 2} strokeWidth={Math.max(0.8, Math.min(2, thick / 2.5))} />
  }
}

/** Where a bar stops and how: struck off, run out, or taken over by another. Bars too thin for it just stop. */
function EndMark({ how, x, y, thick }: { how: EndedHow | null, x: number, y: number, thick: number }) {
  if (thick < 1.6 || how === null) return null
  const size = Math.min(3.2, Math.max(1.7, thick * 0.55))
  switch (how) {
    case 'lifted': return <line className="stop" x1={x + 1.5} x2={x + 1.5} y1={y - size * 1.3} y2={y + size * 1.3} />
    case 'expired': return <circle className="stop" cx={x + size} cy={y} r={size} />
    case 'superseded': return <path className="stop full" d={`M${x} ${y - size}l${size * 1.7} ${size}l${-size * 1.7} ${size}z`} />
  }
}

const SAMPLE = 22

interface KeyItem { readonly label: string, readonly x: number, readonly y: number, readonly state?: LifeStretch['state'], readonly how?: EndedHow }

/** The key to what the bars show, in as many rows as it takes. */
function keyOf(states: LifeSpansDrawing['states'], ends: LifeSpansDrawing['ends'], width: number, rem: number): { items: KeyItem[], rows: number } {
  const items: KeyItem[] = []
  let [x, row] = [0, 0]
  for (const one of [...states.map(state => ({ state, label: labelOf(STATES, state).toLowerCase() })), ...ends.map(how => ({ how, label: labelOf(ENDED_HOW, how).toLowerCase() }))]) {
    const needed = (SAMPLE + 6 + textWidth(one.label, 11.5)) * rem
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1]
    items.push({ ...one, x, y: row * KEY_ROW * rem })
    x += needed + 16 * rem
  }
  return { items, rows: row + 1 }
}

function Sample({ of: { state, how }, rem }: { of: KeyItem, rem: number }) {
  const [y, thick] = [4 * rem, 7 * rem]
  return (
    <g className="sample">
      {state !== undefined && <Stretch state={state} name="ink" x={0} width={SAMPLE * rem} y={y} thick={thick} />}
      {how !== undefined && <><rect className="full" x={0} width={(SAMPLE - 8) * rem} y={y} height={thick} /><EndMark how={how} x={(SAMPLE - 8) * rem} y={y + thick / 2} thick={thick} /></>}
    </g>
  )
}
