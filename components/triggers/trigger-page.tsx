import { NotYet } from '@/components/documents/not-yet'
import { ReliefRows } from '@/components/documents/relief-rows'
import { Section } from '@/components/overview/section'
import { SourceList } from '@/components/sources/source-list'
import { TriggerAside } from '@/components/triggers/trigger-aside'
import { TriggerChronology } from '@/components/triggers/trigger-chronology'
import { TriggerEased } from '@/components/triggers/trigger-eased'
import { TriggerGrowth } from '@/components/triggers/trigger-growth'
import { AnswerFigures, TriggerHead } from '@/components/triggers/trigger-head'
import { TriggerResponse } from '@/components/triggers/trigger-response'
import { KeyFacts } from '@/components/triggers/trigger-story'
import { formatDay } from '@/lib/dates'
import type { Published } from '@/lib/history/data'
import { toHref } from '@/lib/measures/filter'
import { chronologyOf } from '@/lib/triggers/chronology'
import type { TriggerAnswers, TriggerDetail } from '@/lib/triggers/data'
import { leadOf } from '@/lib/triggers/lead'
import { responsesOf } from '@/lib/triggers/responses'
import type { Trigger } from '@/lib/triggers/schema'
import { storyOn } from '@/lib/triggers/story'

interface TriggerPageProps {
  readonly detail: TriggerDetail
  readonly answers: TriggerAnswers
  readonly published: Published | null
  /** Every story that had begun by the day, newest first. */
  readonly stories: readonly Trigger[]
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** The story of one trigger: what happened, who answered with what, and where that is written. */
export function TriggerPage({ detail, answers: answering, published, stories, day, today, asOf }: TriggerPageProps) {
  const story = storyOn(detail.trigger, day)
  if (story === null) {
    return (
      <article>
        <header className="m-head"><p className="crumb"><a href={toHref('/triggers', { asOf })}>Triggers</a></p><h1>{detail.trigger.title}</h1></header>
        <NotYet day={day} what={`this had not happened; it began ${detail.trigger.started_on_precision === null ? 'on' : 'in'} ${formatDay(detail.trigger.started_on, detail.trigger.started_on_precision)}`} href={`/triggers/${detail.trigger.id}`} />
      </article>
    )
  }
  const { trigger } = story
  const { answers, firsts, measures, days, steps, running } = answering
  const responses = responsesOf(trigger, answers, firsts)
  const place = stories.findIndex(other => other.id === trigger.id)
  return (
    <article>
      <TriggerHead trigger={trigger} lead={leadOf({ trigger, responses, answers, reliefs: detail.reliefs.length, day, today })} day={day} today={today} asOf={asOf} />
      {measures.length > 0 && <AnswerFigures trigger={trigger} answers={answers} asOf={asOf} />}
      {firsts.length > 0 && <TriggerResponse trigger={trigger} responses={responses} day={day} today={today} asOf={asOf} />}
      <Section id="timeline" title="Cause and answer"><TriggerChronology chronology={chronologyOf({ trigger, measures, reliefs: detail.reliefs, steps })} titles={detail.titles} asOf={asOf} /></Section>
      <TriggerGrowth trigger={trigger} days={days} day={day} today={today} asOf={asOf} />
      {measures.length > 0 && <TriggerEased trigger={trigger} measures={measures} running={running} day={day} today={today} asOf={asOf} />}
      <div className="m-cols">
        <div>
          <KeyFacts trigger={trigger} />
          <section aria-labelledby="reliefs"><h2 id="reliefs">Reliefs that answer it</h2>
            {detail.reliefs.length === 0 ? <p className="empty">None on record.</p> : <ReliefRows caption="Reliefs that answer this event, oldest first" rows={detail.reliefs} day={day} asOf={asOf} bodies />}
          </section>
          <section aria-labelledby="sources"><h2 id="sources">Sources</h2><SourceList sources={trigger.sources} /></section>
        </div>
        <aside aria-label="About this record">
          <TriggerAside trigger={trigger} published={published} conflicts={detail.conflicts} before={stories[place + 1]} after={place > 0 ? stories[place - 1] : undefined} asOf={asOf} />
        </aside>
      </div>
    </article>
  )
}
