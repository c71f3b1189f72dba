import { EventList } from '@/components/measures/event-list'
import { InstrumentList } from '@/components/measures/instrument-list'
import { MeasureCite } from '@/components/measures/measure-cite'
import { RecordConflicts } from '@/components/measures/record-conflicts'
import { RecordNotes } from '@/components/measures/record-notes'
import { ReliefHead } from '@/components/reliefs/relief-head'
import { RelievedList } from '@/components/reliefs/relieved-list'
import { SourceList } from '@/components/sources/source-list'
import { BodyCode } from '@/components/ui/body-code'
import { toHref } from '@/lib/measures/filter'
import { toScript } from '@/lib/measures/jsonld'
import { recordedRow } from '@/lib/measures/known'
import { AUTHORITIES, BODIES, EFFECTS, RELIEF_KINDS, labelOf } from '@/lib/measures/vocab'
import type { ReliefRecord as Record } from '@/lib/reliefs/record'
import type { KnownRelief } from '@/lib/reliefs/state'

/** One relief, whole: what it allows, when, from which measures, under which acts, by which sources. */
export function ReliefRecord({ record, known }: { record: Record, known: KnownRelief }) {
  const { detail, asOf, citations, day, now } = record
  const { relief, conflicts } = detail
  const dated = (path: string) => toHref(path, { asOf })
  return (
    <article>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScript(record.jsonLd) }} />
      <ReliefHead known={known} day={day} today={now} asOf={asOf} />
      <div className="m-cols">
        <div>
          <section aria-labelledby="scope"><h2 id="scope">Scope</h2><p className="scope">{relief.scope}</p></section>
          <section aria-labelledby="measures"><h2 id="measures">What it relieves</h2><RelievedList measures={detail.measures} day={day} today={now} asOf={asOf} /></section>
          {relief.events.length > 0 && (
            <section aria-labelledby="events"><h2 id="events">Events</h2>
              <EventList rows={relief.events.map(recordedRow)} caption="Events in the life of the relief" citations={citations} triggers={new Map(detail.triggers.map(trigger => [trigger.id, trigger.label]))} dated={dated} />
            </section>
          )}
          <section aria-labelledby="instruments">
            <h2 id="instruments">Instruments</h2>
            {detail.instruments.length === 0 ? <p className="empty">No legal act on record.</p> : <InstrumentList instruments={detail.instruments} citations={citations} day={day} dated={dated} />}
          </section>
          <section aria-labelledby="sources">
            <h2 id="sources">Sources</h2>
            {relief.sources.length === 0 ? <p className="empty">No source yet: do not quote.</p> : <SourceList sources={relief.sources} />}
          </section>
          {conflicts.length > 0 && <section aria-labelledby="conflicts"><h2 id="conflicts">Where sources contradict each other</h2><RecordConflicts conflicts={conflicts} /></section>}
        </div>
        <aside aria-label="About this record">
          <section aria-labelledby="facts">
            <h2 id="facts">Facts</h2>
            <dl className="facts">
              <div><dt>Body</dt><dd><BodyCode body={relief.body} /> {labelOf(BODIES, relief.body)}</dd></div>
              <div><dt>{relief.co_authorities.length === 0 ? 'Authority' : 'Authorities'}</dt><dd>{[relief.authority, ...relief.co_authorities].map(id => <span className="one" key={id}><a href={toHref('/measures', { authority: [id], asOf })}>{labelOf(AUTHORITIES, id)}</a></span>)}</dd></div>
              <div><dt>Kind</dt><dd>{labelOf(RELIEF_KINDS, relief.kind)} <small>{RELIEF_KINDS.find(term => term.id === relief.kind)?.definition}</small></dd></div>
              <div><dt>Effect</dt><dd>{labelOf(EFFECTS, relief.effect)} <small>{EFFECTS.find(term => term.id === relief.effect)?.definition}</small></dd></div>
              <div><dt>State</dt><dd>{relief.changes_state ? 'Changes it' : 'Leaves it'} <small>{relief.changes_state ? 'while it runs, the measures it relieves are eased, licensed or suspended' : 'the measures it relieves count as in force all the same'}</small></dd></div>
              <div><dt>Answers</dt><dd>{detail.triggers.filter(trigger => relief.triggers.includes(trigger.id)).map(trigger => <span className="one" key={trigger.id}><a href={dated(`/triggers/${trigger.id}`)}>{trigger.label}</a></span>)}{relief.triggers.length === 0 && <span className="dim">no event on record</span>}</dd></div>
              {relief.package !== null && <div><dt>Package</dt><dd><code>{relief.package}</code></dd></div>}
            </dl>
          </section>
          <MeasureCite cited={record.cited} />
          <RecordNotes id={relief.id} confidence={relief.confidence} open={relief.open} conflicts={conflicts.length} published={record.published} path={`/reliefs/${relief.id}`} />
        </aside>
      </div>
    </article>
  )
}
