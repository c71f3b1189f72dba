import { NotYet } from '@/components/documents/not-yet'
import { ReliefRows } from '@/components/documents/relief-rows'
import { SourceList } from '@/components/sources/source-list'
import { AnswerStrip } from '@/components/triggers/answer-strip'
import { TriggerAnswers } from '@/components/triggers/trigger-answers'
import { TriggerAside } from '@/components/triggers/trigger-aside'
import { AnswerFigures, TriggerHead } from '@/components/triggers/trigger-head'
import { KeyFacts, Timeline } from '@/components/triggers/trigger-story'
import { formatDay } from '@/lib/dates'
import type { Published } from '@/lib/history/data'
import { toHref } from '@/lib/measures/filter'
import { BODIES } from '@/lib/measures/vocab'
import type { BodyAnswer, TriggerDetail } from '@/lib/triggers/data'
import type { Trigger } from '@/lib/triggers/schema'
import { storyOn } from '@/lib/triggers/story'
import { stripOf } from '@/lib/triggers/strip'

interface TriggerPageProps {
  readonly detail: TriggerDetail
  readonly answers: readonly BodyAnswer[]
  readonly published: Published | null
  /** Every story that had begun by the day, newest first. */
  readonly stories: readonly Trigger[]
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** The story of one trigger: what happened, who answered with what, and where that is written. */
export function TriggerPage({ detail, answers, published, stories, day, today, asOf }: TriggerPageProps) {
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
  const measures = answers.flatMap(answer => answer.rows)
  const strip = stripOf(trigger.started_on, measures.map(row => ({ body: row.body, start: row.effective_on ?? row.announced_on })), BODIES.map(body => body.id))
  const place = stories.findIndex(other => other.id === trigger.id)
  return (
    <article>
      <TriggerHead trigger={trigger} day={day} today={today} asOf={asOf} />
      {measures.length > 0 && <AnswerFigures trigger={trigger} answers={answers} asOf={asOf} />}
      {/* Fewer than four marks are read faster in the table than drawn. */}
      {measures.length - strip.older > 3 && <AnswerStrip strip={strip} label={`Measures by ${strip.unit}: ${strip.lanes.map(lane => `${lane.body} ${lane.count}`).join(', ')}. The tables below list them.`} />}
      <div className="m-cols">
        <div>
          <KeyFacts trigger={trigger} />
          <Timeline trigger={trigger} titles={detail.titles} asOf={asOf} />
          <TriggerAnswers trigger={trigger} answers={answers} asOf={asOf} />
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
