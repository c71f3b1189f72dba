import { Sentence } from '@/components/charts/sentence'
import { datesInWords } from '@/components/triggers/dates'
import { bodyClass } from '@/components/ui/body-code'
import type { Part } from '@/lib/charts/words'
import { formatDay } from '@/lib/dates'
import type { Answer } from '@/lib/measures/data'
import { toHref } from '@/lib/measures/filter'
import { BITING, BODIES } from '@/lib/measures/vocab'
import type { Trigger } from '@/lib/triggers/schema'

interface TriggerHeadProps {
  readonly trigger: Trigger
  /** How it was answered, in one or two computed sentences. */
  readonly lead: readonly Part[]
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** What happened, when, and how it was answered. */
export function TriggerHead({ trigger, lead, day, today, asOf }: TriggerHeadProps) {
  return (
    <header className="m-head">
      <p className="crumb"><a href={toHref('/triggers', { asOf })}>Triggers</a> · {trigger.label}</p>
      <h1>{trigger.title}</h1>
      <p className="state"><b>{datesInWords(trigger)}</b></p>
      <p className="story-lead"><Sentence parts={lead} asOf={asOf} /></p>
      <p className="lead">{trigger.summary}</p>
      {day !== today && <p className="note">The summary is told with hindsight. All else on this page stops at {formatDay(day)}.</p>}
    </header>
  )
}

/** How much each body did: five figures and what of them is in force, each open to the register. */
export function AnswerFigures({ trigger, answers, asOf }: { trigger: Trigger, answers: readonly Answer[], asOf: string | undefined }) {
  const total = answers.reduce((sum, answer) => sum + answer.count, 0)
  const biting = answers.reduce((sum, answer) => sum + answer.biting, 0)
  const filter = { trigger: [trigger.id], asOf }
  return (
    <dl className="five fives">
      <div>
        <dt>All measures</dt>
        <dd><a href={toHref('/measures', filter)}>{total}<span className="vh"> measures answering this event</span></a></dd>
        <dd className="also">{biting > 0 ? <a href={toHref('/measures', { ...filter, state: BITING })}>{biting} in force</a> : 'none in force'}</dd>
      </div>
      {BODIES.map(({ id: body, label }) => {
        const answer = answers.find(one => one.body === body)
        return (
          <div key={body}>
            <dt className={bodyClass(body)}>{label}</dt>
            <dd>{answer === undefined ? <span className="dim">none</span> : <a className={bodyClass(body)} href={toHref('/measures', { ...filter, body: [body] })}>{answer.count}<span className="vh"> {body === 'BY' ? 'Belarusian' : body} measures answering this event</span></a>}</dd>
            <dd className="also">{answer !== undefined && (answer.biting > 0 ? <a href={toHref('/measures', { ...filter, body: [body], state: BITING })}>{answer.biting} in force<span className="vh">, {body}</span></a> : 'none in force')}</dd>
          </div>
        )
      })}
    </dl>
  )
}
