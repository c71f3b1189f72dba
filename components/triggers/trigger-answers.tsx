import { MeasureRows } from '@/components/documents/measure-rows'
import { bodyClass } from '@/components/ui/body-code'
import { toHref } from '@/lib/measures/filter'
import { BODIES, labelOf } from '@/lib/measures/vocab'
import type { BodyAnswer } from '@/lib/triggers/data'
import type { Trigger } from '@/lib/triggers/schema'

// A long answer opens with its first measures; the rest are behind one summary, so that the story stays in view.
const OPEN = 12

/** The measures that answer an event, body by body, in the order in which they took effect. */
export function TriggerAnswers({ trigger, answers, asOf }: { trigger: Trigger, answers: readonly BodyAnswer[], asOf: string | undefined }) {
  const silent = answers.filter(answer => answer.total === 0)
  return (
    <section aria-labelledby="answers"><h2 id="answers">What each body did</h2>
      {answers.filter(answer => answer.total > 0).map(answer => {
        const name = labelOf(BODIES, answer.body)
        const href = toHref('/measures', { trigger: [trigger.id], body: [answer.body], asOf })
        const rest = answer.rows.slice(OPEN)
        return (
          <section key={answer.body} className="per-body" aria-labelledby={`answers-${answer.body}`}>
            <h3 id={`answers-${answer.body}`}><span className={bodyClass(answer.body)}>{name}</span> <a href={href}>{answer.total} {answer.total === 1 ? 'measure' : 'measures'}<span className="vh"> of {name} in the register</span></a></h3>
            <MeasureRows caption={`Measures of ${name} that answer this event, oldest first`} rows={answer.rows.slice(0, OPEN)} asOf={asOf} />
            {rest.length > 0 && (
              <details className="rest">
                <summary>{rest.length} later {rest.length === 1 ? 'measure' : 'measures'} of {name}</summary>
                <MeasureRows caption={`Later measures of ${name}`} rows={rest} asOf={asOf} />
              </details>
            )}
            {answer.total > answer.rows.length && <p className="more-l">The first {answer.rows.length} of {answer.total}: <a href={href}>all of them in the register</a></p>}
          </section>
        )
      })}
      {silent.length > 0 && <p className="empty">No measure on record: {silent.map(answer => labelOf(BODIES, answer.body)).join(', ')}.</p>}
    </section>
  )
}
