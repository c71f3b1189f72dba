import { BodyShape } from '@/components/charts/body-shape'
import { bodyClass } from '@/components/ui/body-code'
import { textWidth } from '@/lib/charts/labels'
import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'
import { groupsOf, isDrawn, responseInWords, type Response } from '@/lib/triggers/responses'

interface ResponseDotsProps {
  /** Of one trigger. */
  readonly responses: readonly Response[]
  readonly axis: { readonly length: number, readonly ticks: readonly number[] }
  /** What is drawn, for readers who hear it: "2021 Ryanair diversion". */
  readonly label: string
  readonly asOf: string | undefined
  /** Whether the day lies in the past, when an answer may still have come later. */
  readonly past: boolean
  /** Gives Belarus a lane or not; without it, where it has an answer. */
  readonly counter?: boolean
  /** Names the measure beside its mark, where there is the room. */
  readonly titled?: boolean
}

/** Room of one lane: a label in it is a link that a finger must hit. */
const LANE = 24
/** Of the labels, in pixels of the usual text size. */
const SIZE = 13

/** Days from a trigger to the first measure, listing and sectoral measure of each body: a group per kind, a lane per body. Drawn on the server. */
export function ResponseDots({ responses, axis: { length, ticks }, label, asOf, past, counter, titled = false }: ResponseDotsProps) {
  const at = (days: number) => `${(100 * days / length).toFixed(2)}%`
  return (
    <div className={titled ? 'rdots titled' : 'rdots'}>
      {groupsOf(responses, counter).map(({ kind, label: head, lanes }) => (
        <div className="rd-kind" key={kind}>
          <p className="rd-head">{head}</p>
          <svg className="lane" width="100%" height={lanes.length * LANE} role="group" aria-label={`${label}, ${head.toLowerCase()}: ${lanes.map(lane => `${lane.body} ${responseInWords(lane, past)}`).join(', ')}`}>
            {ticks.map(days => <line key={days} className={days === 0 ? 'axis' : 'grid'} x1={at(days)} x2={at(days)} y1="0" y2="100%" />)}
            {lanes.map((lane, index) => <Lane key={lane.body} lane={lane} y={LANE * (index + 0.5)} share={(lane.days ?? 0) / length} at={at} asOf={asOf} past={past} titled={titled} />)}
          </svg>
        </div>
      ))}
      <svg className="lane rd-axis" width="100%" height="18" aria-hidden="true">
        {ticks.map((days, index) => <text key={days} className="tick" x={at(days)} y="12" textAnchor={days === 0 ? 'start' : 'middle'}>{days}{index === ticks.length - 1 && ' days'}</text>)}
      </svg>
    </div>
  )
}

interface LaneProps { readonly lane: Response, readonly y: number, readonly share: number, readonly at: (days: number) => string, readonly asOf: string | undefined, readonly past: boolean, readonly titled: boolean }

function Lane({ lane, y, share, at, asOf, past, titled }: LaneProps) {
  const { body, days, first } = lane
  const title = first !== null && titled ? <tspan className="rd-title" dx="8">{first.title}</tspan> : null
  if (!isDrawn(lane) || first === null) {
    const words = responseInWords(lane, past)
    const text = <text className="absent" x="0" dx="8" y={y} dy=".35em">{body}: {words}{first !== null && days === null && `; ${formatDay(first.on, first.precision)}`}{title}</text>
    return first === null ? text : <a href={toHref(`/measures/${first.id}`, { ...(asOf !== undefined && { asOf }) })}>{text}</a>
  }
  // Beyond the middle there is more room before a mark than after it; there the label interrupts the stem.
  const before = titled && share > 0.5
  const said = `${body} ${lane.days}${titled ? ` ${lane.days === 1 ? 'day' : 'days'}` : ''}`
  const ground = (text: string) => ({ x: -10 - textWidth(text, SIZE), y: -LANE / 2, width: textWidth(text, SIZE) + 4, height: LANE })
  return (
    <>
      <line className={`stem ${bodyClass(body)}`} x1="0" x2={at(lane.days)} y1={y} y2={y} />
      {before && <svg className="rd-ground" x={at(lane.days)} y={y} overflow="visible"><rect {...ground(said)} /><rect className="rd-title" {...ground(`${said}  ${first.title}`)} /></svg>}
      <svg x={at(lane.days)} y={y} className={`mk ${bodyClass(body)}`} overflow="visible"><BodyShape body={body} /></svg>
      <a href={toHref(`/measures/${first.id}`, { ...(asOf !== undefined && { asOf }) })}>
        <text className={`end ${bodyClass(body)}`} x={at(lane.days)} dx={before ? -10 : 10} y={y} dy=".35em" textAnchor={before ? 'end' : 'start'}>{said}{title}</text>
      </a>
    </>
  )
}
