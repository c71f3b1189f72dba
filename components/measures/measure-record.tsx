import { EditionNotice } from '@/components/measures/edition-notice'
import { EventList } from '@/components/measures/event-list'
import { InstrumentList } from '@/components/measures/instrument-list'
import { LifeLine } from '@/components/measures/life-line'
import { MeasureCite } from '@/components/measures/measure-cite'
import { MeasureDates } from '@/components/measures/measure-dates'
import { MeasureFacts } from '@/components/measures/measure-facts'
import { MeasureHead } from '@/components/measures/measure-head'
import { MeasureReliefs } from '@/components/measures/measure-reliefs'
import { MeasureSiblings } from '@/components/measures/measure-siblings'
import { MeasureTargets } from '@/components/measures/measure-targets'
import { MeasureTurn } from '@/components/measures/measure-turn'
import { RecordConflicts } from '@/components/measures/record-conflicts'
import { RecordNotes } from '@/components/measures/record-notes'
import { SourceList } from '@/components/sources/source-list'
import { daysBetween } from '@/lib/dates'
import { clockOf, toHref } from '@/lib/measures/filter'
import { toScript } from '@/lib/measures/jsonld'
import { eventRowsOf } from '@/lib/measures/known'
import type { MeasureRecord as Record } from '@/lib/measures/record'

/** One measure, whole: head, dates, life, then what happened, whom it names, under which acts, with which reliefs and sources. */
export function MeasureRecord({ record }: { record: Record }) {
  const { known, filter, triggers, citations } = record
  const { measure, periods, conflicts } = known.detail
  const clock = clockOf(filter)
  const { asOf } = clock
  const dated = (path: string) => toHref(path, { asOf })
  const { review } = known
  return (
    <article>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScript(record.jsonLd) }} />
      <MeasureTurn turn={record.turn} filter={filter} back={record.back} sentence={record.sentence} />
      <EditionNotice path={`/measures/${measure.id}`} filter={filter} />
      <MeasureHead known={known} triggers={triggers} clock={clock} />
      <MeasureDates known={known} />
      <LifeLine body={measure.body} input={{ ...measure, adopted_on: known.adopted_on, ended: known.ended, review_on: review.on, events: known.events, periods, state: measure.state, triggers, day: known.day, isToday: known.isToday }} />
      <div className="m-cols">
        <div>
          <section aria-labelledby="events">
            <h2 id="events">Events</h2>
            <EventList
              rows={eventRowsOf(known)} caption="Events in the life of the measure" citations={citations} dated={dated}
              reliefs={new Map(known.reliefs.map(({ relief }) => [relief.id, relief.title]))} triggers={new Map(known.detail.triggers.map(trigger => [trigger.id, trigger.label]))}
              ahead={review.kind === 'due' ? { on: review.on, note: aheadWords(daysBetween(known.day, review.on)) } : review.kind === 'passed' ? { on: review.on, note: 'End of the last known term; no renewal on record.' } : null}
            />
          </section>
          {measure.named_targets.length > 0 && <MeasureTargets known={known} namesakes={record.namesakes} clock={clock} />}
          <section aria-labelledby="instruments">
            <h2 id="instruments">Instruments</h2>
            {known.instruments.length === 0 ? <p className="empty">No legal act on record{known.isToday ? '' : ' for that day'}.</p> : <InstrumentList instruments={known.instruments} citations={citations} day={known.day} dated={dated} />}
          </section>
          <MeasureReliefs known={known} asOf={asOf} />
          <section aria-labelledby="sources">
            <h2 id="sources">Sources</h2>
            {measure.sources.length === 0 ? <p className="empty">No source yet: do not quote.</p> : <SourceList sources={measure.sources} />}
          </section>
          {conflicts.length > 0 && <section aria-labelledby="conflicts"><h2 id="conflicts">Where sources contradict each other</h2><RecordConflicts conflicts={conflicts} /></section>}
        </div>
        <aside aria-label="About this record">
          <MeasureFacts known={known} triggers={triggers} clock={clock} />
          <MeasureSiblings known={known} clock={clock} />
          <MeasureCite cited={record.cited} />
          <RecordNotes id={measure.id} confidence={measure.confidence} open={measure.open} conflicts={conflicts.length} published={record.published} path={`/measures/${measure.id}`} />
        </aside>
      </div>
    </article>
  )
}

function aheadWords(days: number): string {
  return days === 0 ? 'Last day of the present term.' : `End of the present term, in ${days} day${days === 1 ? '' : 's'}.`
}
