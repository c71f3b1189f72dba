import { ResponseDots } from '@/components/charts/response-dots'
import { ResponseTable } from '@/components/charts/response-table'
import { Section } from '@/components/overview/section'
import { toHref } from '@/lib/measures/address'
import { findResponses } from '@/lib/triggers/lead'
import { axisOf, type Response } from '@/lib/triggers/responses'
import type { Trigger } from '@/lib/triggers/schema'

interface TriggerResponseProps {
  readonly trigger: Trigger
  readonly responses: readonly Response[]
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** Days from the trigger to the first measure, listing and sectoral measure of each body: drawing and table. */
export function TriggerResponse({ trigger, responses, day, today, asOf }: TriggerResponseProps) {
  const past = day < today
  return (
    <Section
      id="answers" title="How fast each answered" finding={findResponses(responses, day, today)} asOf={asOf}
      tools={[{ label: 'CSV', href: toHref(`/triggers/${trigger.id}/responses.csv`, { ...(asOf !== undefined && { asOf }) }) }]}
      note={<>Days from the first day of the event to the day on which a measure was announced or took effect, whichever came first. A listing is an asset freeze or a visa action against named persons or firms; a sectoral measure is one of finance, trade or transport. Measures older than the event are never first.</>}
    >
      <figure className="response">
        <ResponseDots responses={responses} axis={axisOf(responses)} label={trigger.label} asOf={asOf} past={past} titled />
        <details className="as-table"><summary>Show as table</summary><ResponseTable caption={`Days from the ${trigger.label} to the first measures of each body`} responses={responses} asOf={asOf} past={past} /></details>
      </figure>
    </Section>
  )
}
