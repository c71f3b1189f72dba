import type { Precision } from '@/lib/dates'
import { groupBy } from '@/lib/timeline/group'
import { placeOf, type Span } from '@/lib/timeline/span'
import type { Body, EndedHow, State, TypeId } from '@/lib/measures/vocab'

/** A measure as the timeline knows it. */
export interface TimelineMeasure {
  readonly id: string
  readonly title: string
  readonly body: Body
  /** The day it took effect, or was announced where that is not established. */
  readonly on: string
  readonly on_precision: Precision
  /** Whether `on` is the day it took effect. */
  readonly effective: boolean
  readonly package: string | null
  readonly types: readonly TypeId[]
  readonly state: State
  readonly ended_how: EndedHow | null
}

/** Measures of one body that stand in one place of the axis. No other of that body took effect between its first day and its last. */
export interface TimelineMark extends Span {
  /** Percent of the axis. */
  readonly x: number
  /** In order of their days. */
  readonly measures: readonly TimelineMeasure[]
  /** Whether all of them, two or more, were adopted as one package. */
  readonly isPackage: boolean
}

export interface TimelineLane {
  readonly body: Body
  /** From the earliest to the latest. */
  readonly marks: readonly TimelineMark[]
  /** Measures in all marks. */
  readonly count: number
  /** Measures in the tallest mark. */
  readonly top: number
}

/**
 * Marks of one body: all measures of a day are one mark; where marks would stand closer than they can be told apart, the two closest are merged,
 * and so on until every mark has its room. Each measure is in exactly one mark, whose days no other mark of the body shares: so a mark can be
 * opened by its body and its first and last day.
 * @param measures of one body, in order of their days, all within the axis
 * @param distance least percent of the axis between two marks
 */
export function marksOf(measures: readonly TimelineMeasure[], axis: Span, distance: number): TimelineMark[] {
  const byDay = groupBy(measures, measure => measure.on)
  const marks = [...byDay].map(([day, own]) => ({ from: day, to: day, measures: own, x: placeOf(day, axis) }))
  for (;;) {
    let closest = -1
    let least = distance
    for (let index = 1; index < marks.length; index++) {
      const gap = (marks[index]?.x ?? 0) - (marks[index - 1]?.x ?? 0)
      if (gap < least) [closest, least] = [index, gap]
    }
    const [left, right] = [marks[closest - 1], marks[closest]]
    if (left === undefined || right === undefined) return marks.map(mark => ({ ...mark, isPackage: isPackage(mark.measures) }))
    marks.splice(closest - 1, 2, { from: left.from, to: right.to, measures: [...left.measures, ...right.measures], x: (placeOf(left.from, axis) + placeOf(right.to, axis)) / 2 })
  }
}

function isPackage(measures: readonly TimelineMeasure[]): boolean {
  const [first] = measures
  return first !== undefined && first.package !== null && measures.length > 1 && measures.every(measure => measure.package === first.package)
}

/**
 * A lane for each body.
 * @param room pixels of the axis
 * @param each pixels that a mark needs
 */
export function lanesOf(measures: readonly TimelineMeasure[], bodies: readonly Body[], axis: Span, room: number, each: number): TimelineLane[] {
  const byBody = groupBy(measures, measure => measure.body)
  return bodies.map(body => {
    const own = byBody.get(body) ?? []
    const marks = marksOf(own, axis, each / room * 100)
    return { body, marks, count: own.length, top: Math.max(0, ...marks.map(mark => mark.measures.length)) }
  })
}

export interface Scale {
  /** Pixels of height for one measure. */
  readonly unit: number
  /** Whether each measure can be seen as a stroke of its own. */
  readonly strokes: boolean
}

const TALLEST = 96
const STROKE = 7

/** One scale of height for all lanes, so that they compare: a stroke for each measure, as long as strokes can be told apart. */
export function scaleOf(lanes: readonly TimelineLane[]): Scale {
  const unit = Math.min(STROKE, TALLEST / Math.max(1, ...lanes.map(lane => lane.top)))
  return { unit, strokes: unit >= 2.5 }
}
