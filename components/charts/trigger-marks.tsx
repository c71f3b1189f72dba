'use client'
import { usePlotArea } from 'recharts'
import { dayNumber } from '@/lib/charts/axis'
import { LABEL_GAP, placeMarks, textWidth, type PlacedMark } from '@/lib/charts/labels'
import type { TriggerMark } from '@/lib/charts/steps'

/** Height of a row of labels, in pixels of the usual text size. */
export const MARK_ROW = 18

type LinkedMark = TriggerMark & { readonly href: string }

interface MarkRoom {
  /** Pixels of the plot, and beside it. */
  readonly room: number
  readonly left: number
  readonly right: number
  readonly wide: boolean
  readonly rem: number
  /** Place of a day within the plot, from 0 to 1. */
  readonly share: (t: number) => number
  /** Rows that are free within the plot, from its top, between two pixels. */
  readonly free?: (from: number, to: number) => number
}

/** Gives the labels of triggers their places: above the plot, and within it where that has room. */
export function placeTriggers(marks: readonly LinkedMark[], { room, left, right, wide, rem, share, free }: MarkRoom): { placed: PlacedMark[], rows: number } {
  return placeMarks(
    marks.map(({ id, t, label, date }) => {
      const [year = '', ...words] = label.split(' ')
      const width = rem * (textWidth(label, 13) + (wide ? LABEL_GAP + textWidth(date, 12) : 0))
      return { id, x: room * share(t), width, ...(wide ? {} : { broken: rem * Math.max(textWidth(year, 13), textWidth(words.join(' '), 13)) }) }
    }),
    { width: room, left, right, free: free ?? (() => 0) },
  )
}

interface FrameRoom {
  /** The axis of time. */
  readonly from: string
  readonly to: string
  /** Of the whole drawing. */
  readonly width: number
  readonly rem: number
  /** Pixels of the usual text size beside the plots; on the right, where the drawing is wide and where it is narrow. */
  readonly left: number
  readonly right: { readonly wide: number, readonly narrow: number }
}

/** Where the plots of a drawing over time stand between its margins, and the labels of triggers above them. */
export function placeFrame(marks: readonly LinkedMark[], { from, to, width, rem, left: before, right: after }: FrameRoom) {
  const wide = width >= 640 * rem
  const left = before * rem
  const right = (wide ? after.wide : after.narrow) * rem
  const room = Math.max(60, width - left - right)
  const [start, end] = [dayNumber(from), dayNumber(to)]
  const share = (t: number) => (t - start) / Math.max(1, end - start)
  return { wide, left, room, share, ...placeTriggers(marks, { room, left, right, wide, rem, share }) }
}

interface TriggerMarksProps extends Pick<MarkRoom, 'share' | 'wide' | 'rem'> {
  readonly marks: readonly LinkedMark[]
  readonly placed: readonly PlacedMark[]
  /** Room between the plot and the lowest row of labels, in pixels of the usual text size. */
  readonly unit: number
}

// Places come from the plot area, not from the scales of the axes: those know their domain only after a first drawing.

/** First days of triggers as verticals up to their labels, which lead to their stories. */
export function TriggerMarks(props: TriggerMarksProps) {
  const plot = usePlotArea()
  return plot ? <TriggerLines {...props} plot={plot} /> : null
}

/** The same in a plot of one's own. */
export function TriggerLines({ marks, placed, share, wide, rem, unit, plot }: TriggerMarksProps & { readonly plot: { readonly x: number, readonly y: number, readonly width: number, readonly height: number } }) {
  // A line without its label would only ask what it is, and could cross the label of another.
  return placed.map(place => {
    const mark = marks.find(one => one.id === place.id)
    if (mark === undefined) return null
    const x = plot.x + plot.width * share(mark.t)
    const y = topOf(place.row, plot.y, unit, rem)
    return (
      <g key={mark.id}>
        <line className="trig" x1={x} x2={x} y1={y} y2={plot.y + plot.height} />
        <a href={mark.href}><MarkLabel mark={mark} place={place} x={x} y={y} wide={wide} rem={rem} /></a>
      </g>
    )
  })
}

/** Upper end of a row: rows from 0 stand above the unit of the axis, those below 0 within the plot. */
function topOf(row: number, plotTop: number, unit: number, rem: number): number {
  return row >= 0 ? plotTop - (unit + 6 + row * MARK_ROW) * rem : plotTop + (4 + (-row - 1) * MARK_ROW) * rem
}

function MarkLabel({ mark, place, x, y, wide, rem }: { mark: TriggerMark, place: PlacedMark, x: number, y: number, wide: boolean, rem: number }) {
  const toLeft = place.side === 'left'
  const at = toLeft ? x - LABEL_GAP : x + LABEL_GAP
  const [year, ...words] = mark.label.split(' ')
  return (
    <>
      {/* Something to hit between the letters. */}
      <rect className="hit" x={toLeft ? at - place.width : at} y={y - 2 * rem} width={place.width} height={MARK_ROW * place.lines * rem} />
      <text className="ann" x={at} y={y + 11 * rem} textAnchor={toLeft ? 'end' : 'start'}>
        {place.lines === 1 ? mark.label : <>{year}<tspan x={at} dy={16 * rem}>{words.join(' ')}</tspan></>}
        {wide && <tspan className="dim" dx={LABEL_GAP}>{mark.date}</tspan>}
      </text>
    </>
  )
}
