import type { Turn } from '@/lib/charts/steps'
import { spread } from '@/lib/charts/labels'
import { daysBetween } from '@/lib/dates'
import { BODIES, type Body } from '@/lib/measures/vocab'
import type { Axis } from '@/lib/periods/axis'

/** The course of the measures in force along the axis of the date: a line for each body, ready to draw behind the handle. */

export interface CourseLine {
  readonly body: Body
  /** A path in a box of 1000 by 1000, stretched to the axis. */
  readonly path: string
  /** Where the name of the body stands, in thousandths of the height from above. */
  readonly label: number
}

const SIDE = 1000

/**
 * @param turns those up to the end of the axis
 * @param distance least distance between two names, in thousandths of the height
 */
export function courseOf(turns: readonly Turn[], axis: Axis, distance: number): CourseLine[] {
  const length = daysBetween(axis.from, axis.to)
  const bodies = BODIES.map(({ id }) => {
    const own = turns.filter(turn => turn.body === id && turn.on <= axis.to).sort((a, b) => (a.on < b.on ? -1 : 1))
    let count = own.filter(turn => turn.on <= axis.from).reduce((sum, turn) => sum + turn.change, 0)
    const points = [{ x: 0, count }, ...own.filter(turn => turn.on > axis.from).map(turn => ({ x: SIDE * daysBetween(axis.from, turn.on) / length, count: count += turn.change }))]
    return { body: id, points, end: count }
  }).filter(line => line.points.some(point => point.count > 0))
  const max = Math.max(1, ...bodies.flatMap(line => line.points.map(point => point.count)))
  const heightOf = (count: number) => Math.round(SIDE * (1 - count / max))
  const labels = spread(bodies.map(line => heightOf(line.end)), distance, 0, SIDE)
  return bodies.map(({ body, points }, index) => ({
    body, label: labels[index] ?? 0,
    path: points.map(({ x, count }, at) => (at === 0 ? `M0 ${heightOf(count)}` : `H${x.toFixed(1)}V${heightOf(count)}`)).join('') + `H${SIDE}`,
  }))
}
