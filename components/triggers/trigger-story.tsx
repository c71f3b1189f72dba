import { SourceNote } from '@/components/sources/source-list'
import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import { CONFIDENCES, labelOf, type Confidence } from '@/lib/measures/vocab'
import type { Trigger } from '@/lib/triggers/schema'

/** The facts about an event that are quoted most, each with its source. */
export function KeyFacts({ trigger }: { trigger: Trigger }) {
  if (trigger.key_facts.length === 0) return null
  return (
    <section aria-labelledby="key-facts"><h2 id="key-facts">Key facts</h2>
      <ul className="keyf">
        {trigger.key_facts.map((fact, index) => (
          <li key={index}>
            <p className="kf-l">{fact.fact}</p>
            <p className="kf-v">{fact.value}</p>
            <p className="kf-s">{formatDay(fact.on)}. <Doubt confidence={fact.confidence} />{fact.source === null ? 'No source yet.' : <>Source: <SourceNote source={fact.source} /></>}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface TimelineProps {
  readonly trigger: Trigger
  /** Titles of the measures that it names. */
  readonly titles: ReadonlyMap<string, string>
  readonly asOf: string | undefined
}

/** The course of an event, day by day, with the measures that a step brought. */
export function Timeline({ trigger, titles, asOf }: TimelineProps) {
  return (
    <section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>
      {trigger.events.length === 0
        ? <p className="empty">No timeline is kept for this event: it is on record because measures or reliefs answer it.</p>
        : (
            <ol className="story">
              {trigger.events.map((event, index) => (
                <li key={index}>
                  <p className="dt">{formatDay(event.on, event.on_precision)}</p>
                  <div>
                    <p className="what">{event.title}</p>
                    {event.note && <p>{event.note}</p>}
                    {event.see.filter(id => titles.has(id)).map(id => <p className="see" key={id}><a href={toHref(`/measures/${id}`, { asOf })}>{titles.get(id)}</a></p>)}
                    <p className="by-s"><Doubt confidence={event.confidence} />{event.source === null ? 'No source yet.' : <SourceNote source={event.source} />}</p>
                  </div>
                </li>
              ))}
            </ol>
          )}
    </section>
  )
}

/** Says where a value is less than verified. */
function Doubt({ confidence }: { confidence: Confidence }) {
  return confidence === 'verified' ? null : <>{labelOf(CONFIDENCES, confidence)}. </>
}
