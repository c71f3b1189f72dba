import { Contradictions } from '@/components/documents/contradictions'
import { HistoryLine } from '@/components/history/history-line'
import { datesOf } from '@/components/triggers/dates'
import type { Conflict } from '@/lib/context/schema'
import { formatDay } from '@/lib/dates'
import type { Published } from '@/lib/history/data'
import { toHref } from '@/lib/measures/filter'
import { CONFIDENCES } from '@/lib/measures/vocab'
import type { Trigger } from '@/lib/triggers/schema'

interface TriggerAsideProps {
  readonly trigger: Trigger
  readonly published: Published | null
  readonly conflicts: readonly Conflict[]
  /** Stories that began just before and just after it. */
  readonly before: Trigger | undefined
  readonly after: Trigger | undefined
  readonly asOf: string | undefined
}

/** Beside the story: what is certain, where sources disagree, the stories before and after. */
export function TriggerAside({ trigger, published, conflicts, before, after, asOf }: TriggerAsideProps) {
  const confidence = CONFIDENCES.find(term => term.id === trigger.confidence)
  return (
    <>
      <section aria-labelledby="facts"><h2 id="facts">Record</h2>
        <dl className="facts">
          <div><dt>Began</dt><dd>{formatDay(trigger.started_on, trigger.started_on_precision)}</dd></div>
          <div><dt>Ended</dt><dd>{trigger.ended_on === null ? <span className="dim">not ended</span> : formatDay(trigger.ended_on, trigger.ended_on_precision)}</dd></div>
          <div><dt>Confidence</dt><dd>{confidence?.label}</dd></div>
          <HistoryLine published={published} path={`/triggers/${trigger.id}`} />
        </dl>
      </section>
      {conflicts.length > 0 && <section aria-labelledby="contra"><h2 id="contra">Where sources disagree</h2><Contradictions conflicts={conflicts} /></section>}
      {(before ?? after) && (
        <section aria-labelledby="others"><h2 id="others">Other events</h2>
          <ul className="plain">
            {before && <li><span className="dim">Before: </span><a href={toHref(`/triggers/${before.id}`, { asOf })}>{before.title}</a> <small className="dim">{datesOf(before)}</small></li>}
            {after && <li><span className="dim">After: </span><a href={toHref(`/triggers/${after.id}`, { asOf })}>{after.title}</a> <small className="dim">{datesOf(after)}</small></li>}
            <li><a href={toHref('/triggers', { asOf })}>All events</a></li>
          </ul>
        </section>
      )}
    </>
  )
}
