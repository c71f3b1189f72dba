import { Section } from '@/components/overview/section'
import { BodyCode } from '@/components/ui/body-code'
import { StateGlyph } from '@/components/ui/state-mark'
import { formatDay } from '@/lib/dates'
import { toHref, type Filter } from '@/lib/measures/address'
import { easedOf, findEased, type EasedMeasure } from '@/lib/triggers/eased'
import type { AnswerMeasure, RunningRelief } from '@/lib/triggers/data'
import type { Trigger } from '@/lib/triggers/schema'

interface TriggerEasedProps {
  readonly trigger: Trigger
  readonly measures: readonly AnswerMeasure[]
  readonly running: readonly RunningRelief[]
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** What no longer binds as it did: eased, licensed, suspended, ended, with when and by what. */
export function TriggerEased({ trigger, measures, running, day, today, asOf }: TriggerEasedProps) {
  const groups = easedOf(measures, running)
  const clock: Filter = { ...(asOf !== undefined && { asOf }) }
  return (
    <Section id="eased" title="What has since been eased" finding={findEased(trigger.id, groups, measures.length, day, today)} asOf={asOf}>
      <div className="eased">
        {groups.map(group => (
          <section key={group.id} aria-labelledby={`eased-${group.id}`}>
            <h3 id={`eased-${group.id}`}><StateGlyph state={group.state} />{group.label} <small>{group.definition}</small></h3>
            <ul>{group.measures.map(one => <li key={one.measure.id}><BodyCode body={one.measure.body} /><div><a href={toHref(`/measures/${one.measure.id}`, clock)}>{one.measure.title}</a> <How one={one} clock={clock} /></div></li>)}</ul>
          </section>
        ))}
      </div>
    </Section>
  )
}

/** Since when, and by what. */
function How({ one: { measure, reliefs }, clock }: { one: EasedMeasure, clock: Filter }) {
  if (measure.state === 'ended') {
    const when = measure.ended_on !== null ? `${measure.ended_on_precision === null ? 'on' : 'in'} ${formatDay(measure.ended_on, measure.ended_on_precision)}` : `by ${formatDay(measure.ended_by ?? measure.since)}, the day is not established`
    return <small>{when}{measure.successor !== null && <>, replaced by <a href={toHref(`/measures/${measure.successor.id}`, clock)}>{measure.successor.title}</a></>}</small>
  }
  // The relief that runs may have taken over from one that ran out.
  return <small>since {formatDay(measure.since)}{reliefs.map((relief, index) => <span key={relief.id}>{index === 0 ? '; relief: ' : ' and '}<a href={toHref(`/reliefs/${relief.id}`, clock)}>{relief.title}</a>{relief.starts_on !== measure.since && `, from ${formatDay(relief.starts_on, relief.starts_on_precision)}`}</span>)}</small>
}
