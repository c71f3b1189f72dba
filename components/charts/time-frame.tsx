import { dayNumber, yearTicks } from '@/lib/charts/axis'
import type { Body } from '@/lib/measures/vocab'
import { bodyClass } from '@/components/ui/body-code'

/** The parts that drawings over time share where Recharts has no such form: axes, and hatchings for what is not exact. */

export interface Plot {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A drawing of our own. It has a view box for paper alone, where it is scaled to the width of the page; on a screen text is never scaled. */
export function Sheet({ width, height, label, children, ...rest }: { width: number, height: number, label: string, children: React.ReactNode } & Pick<React.SVGProps<SVGSVGElement>, 'onKeyDown' | 'onPointerOver' | 'onPointerLeave' | 'onFocus' | 'onBlur'>) {
  return <svg className="sheet" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label} {...rest}>{children}</svg>
}

interface YearAxisProps {
  readonly from: string
  readonly to: string
  /** Its base line is that of the axis. */
  readonly plot: Plot
  readonly share: (t: number) => number
  readonly wide: boolean
  readonly rem: number
}

/** The axis of time at the foot of a plot: a base line, and the first of January of as many years as have the room. */
export function YearAxis({ from, to, plot, share, wide, rem }: YearAxisProps) {
  const y = plot.y + plot.height
  return (
    <g>
      <line className="axis" x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} />
      {yearTicks(from, to, plot.width, (wide ? 60 : 44) * rem).map(day => {
        const x = plot.x + plot.width * share(dayNumber(day))
        return <g key={day}><line className="axis" x1={x} x2={x} y1={y} y2={y + 5 * rem} /><text className="tick" x={x} y={y + 19 * rem} textAnchor="middle">{day.slice(0, 4)}</text></g>
      })}
    </g>
  )
}

/** Lines and figures of a scale of counts from 0, which has a base line of its own. */
export function CountScale({ plot, ticks, top, rem }: { plot: Plot, ticks: readonly number[], top: number, rem: number }) {
  return ticks.map(tick => {
    const y = plot.y + plot.height * (1 - tick / top)
    return (
      <g key={tick}>
        <line className={tick === 0 ? 'axis' : 'grid'} x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} />
        <text className="tick" x={plot.x - 8 * rem} y={y} dy=".35em" textAnchor="end">{tick.toLocaleString('en-GB')}</text>
      </g>
    )
  })
}

/** A hatching in the colour of a body, or in ink; `id` is one of the page. */
export function Hatch({ id, body }: { id: string, body: Body | null }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={body === null ? 'hatching' : `hatching ${bodyClass(body)}`} width="1.5" height="5" />
    </pattern>
  )
}
