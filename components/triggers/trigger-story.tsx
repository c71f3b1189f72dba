import { SourceNote } from '@/components/sources/source-list'
import { formatDay } from '@/lib/dates'
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

/** Says where a value is less than verified. */
export function Doubt({ confidence }: { confidence: Confidence }) {
  return confidence === 'verified' ? null : <>{labelOf(CONFIDENCES, confidence)}. </>
}
