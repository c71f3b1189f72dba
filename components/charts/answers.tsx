import { BodyShape } from '@/components/charts/body-shape'
import { bodyClass } from '@/components/ui/body-code'
import { answerAxis, laneInWords, type AnswerRow, type Lane } from '@/lib/charts/answers'
import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'

interface AnswersProps {
  readonly rows: readonly AnswerRow[]
  readonly asOf: string | undefined
  /** Whether the day lies in the past, when an answer may still have come later. */
  readonly past: boolean
}

/** Room of one lane: a label in it is a link that a finger must hit. */
const LANE = 24

/** One row per trigger, one lane per body: days from the first day of the trigger to the first measure that answers it. */
export function Answers({ rows, asOf, past }: AnswersProps) {
  const { length, ticks } = answerAxis(rows)
  const at = (days: number) => `${(100 * days / length).toFixed(2)}%`
  return (
    <table className="speed">
      <caption className="vh">Days from each trigger to the first measure of each body</caption>
      <thead>
        <tr>
          <th scope="col"><span className="vh">Trigger</span></th>
          <th scope="col">
            <span className="vh">Days to the first measure</span>
            <svg className="lane" width="100%" height="18" aria-hidden="true">
              {ticks.map((days, index) => <text key={days} className="tick" x={at(days)} y="12" textAnchor={days === 0 ? 'start' : 'middle'}>{days}{index === ticks.length - 1 && <tspan className="wide"> days</tspan>}</text>)}
            </svg>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ trigger, lanes, counts }) => (
          <tr key={trigger.id}>
            <th scope="row">
              <a href={toHref(`/triggers/${trigger.id}`, asOf === undefined ? {} : { asOf })}>{trigger.label}</a>
              <small>{formatDay(trigger.started_on)}</small>
              {counts.length > 0 && (
                <small className="by-count">
                  {counts.map(({ body, count }, index) => (
                    <span key={body}>{index > 0 && ', '}<a className={bodyClass(body)} href={toHref('/measures', { trigger: [trigger.id], body: [body], ...(asOf === undefined ? {} : { asOf }) })}>{count} {body}</a></span>
                  ))}
                  {counts.length === 1 && counts[0]?.count === 1 ? ' measure' : ' measures'}
                </small>
              )}
            </th>
            <td>
              <svg className="lane" width="100%" height={lanes.length * LANE + 12} role="group" aria-label={`${trigger.label}: ${lanes.map(laneInWords).join(', ')}`}>
                {ticks.map(days => <line key={days} className={days === 0 ? 'axis' : 'grid'} x1={at(days)} x2={at(days)} y1="0" y2="100%" />)}
                {lanes.map((lane, index) => <OneLane key={lane.body} lane={lane} y={6 + LANE * (index + 0.5)} at={at} asOf={asOf} past={past} />)}
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OneLane({ lane, y, at, asOf, past }: { lane: Lane, y: number, at: (days: number) => string, asOf: string | undefined, past: boolean }) {
  const { body, kind, days, first_id } = lane
  const href = first_id === null ? undefined : toHref(`/measures/${first_id}`, asOf === undefined ? {} : { asOf })
  if (kind === 'bound' || kind === 'none' || days === null) return <text className="absent" x="0" dx="8" y={y} dy=".35em">{body}: {kind === 'bound' ? 'bound by EU acts then' : past ? 'no measure by then' : 'no measure on record'}</text>
  if (kind === 'late') return <a href={href}><text className="absent" x="0" dx="8" y={y} dy=".35em">{body}: after {days.toLocaleString('en-GB')} days</text></a>
  return (
    <>
      <line className={`stem ${bodyClass(body)}`} x1="0" x2={at(days)} y1={y} y2={y} />
      <svg x={at(days)} y={y} className={`mk ${bodyClass(body)}`} overflow="visible"><BodyShape body={body} /></svg>
      <a href={href}><text className={`end ${bodyClass(body)}`} x={at(days)} dx="10" y={y} dy=".35em">{body} {days}</text></a>
    </>
  )
}
