import { datesInWords } from '@/components/triggers/dates'
import { bodyClass } from '@/components/ui/body-code'
import { daysBetween, formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import { BITING, BODIES, labelOf } from '@/lib/measures/vocab'
import type { BodyAnswer } from '@/lib/triggers/data'
import type { Trigger } from '@/lib/triggers/schema'

interface TriggerHeadProps {
  readonly trigger: Trigger
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** What happened, and when. */
export function TriggerHead({ trigger, day, today, asOf }: TriggerHeadProps) {
  return (
    <header className="m-head">
      <p className="crumb"><a href={toHref('/triggers', { asOf })}>Triggers</a> · {trigger.label}</p>
      <h1>{trigger.title}</h1>
      <p className="state"><b>{datesInWords(trigger)}</b></p>
      <p className="lead">{trigger.summary}</p>
      {day !== today && <p className="note">Told with hindsight. The facts, the timeline and the measures below stop at {formatDay(day)}.</p>}
    </header>
  )
}

/** How much each body did, and how soon: five figures, each open to the register. */
export function AnswerFigures({ trigger, answers, asOf }: { trigger: Trigger, answers: readonly BodyAnswer[], asOf: string | undefined }) {
  const total = answers.reduce((sum, answer) => sum + answer.total, 0)
  const biting = answers.reduce((sum, answer) => sum + answer.biting, 0)
  const filter = { trigger: [trigger.id], asOf }
  return (
    <dl className="five fives">
      <div>
        <dt>All measures</dt>
        <dd>{total === 0 ? <span className="dim">none</span> : <a href={toHref('/measures', filter)}>{total}<span className="vh"> measures answering this event</span></a>}</dd>
        <dd className="also">{biting > 0 && <><a href={toHref('/measures', { ...filter, state: BITING })}>{biting} in force</a></>}</dd>
      </div>
      {answers.map(answer => (
        <div key={answer.body}>
          <dt className={bodyClass(answer.body)}>{labelOf(BODIES, answer.body)}</dt>
          <dd>{answer.total === 0 ? <span className="dim">none</span> : <a className={bodyClass(answer.body)} href={toHref('/measures', { ...filter, body: [answer.body] })}>{answer.total}<span className="vh"> {answer.body === 'BY' ? 'Belarusian' : answer.body} measures answering this event</span></a>}</dd>
          <dd className="also">
            {answer.total > 0 && <>{answer.biting > 0 ? <a href={toHref('/measures', { ...filter, body: [answer.body], state: BITING })}>{answer.biting} in force<span className="vh">, {answer.body}</span></a> : 'none in force'}<br /></>}
            {answer.first_on !== null && <><span className="vh">First: </span>{sinceStart(trigger, answer.first_on)}</>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** How long after the beginning the first answer came; without days where the beginning is not known to the day. */
function sinceStart(trigger: Trigger, first: string): string {
  if (trigger.started_on_precision !== null) return `first on ${formatDay(first)}`
  const days = daysBetween(trigger.started_on, first)
  return days === 0 ? 'first on the same day' : `first after ${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}`
}
