import { CountLink } from '@/components/documents/count-link'
import { GrowthSteps } from '@/components/charts/growth-steps'
import { Section } from '@/components/overview/section'
import { bodyClass } from '@/components/ui/body-code'
import { listWords } from '@/lib/charts/words'
import { toHref } from '@/lib/measures/address'
import { BODIES, shortOf } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'
import { findGrowth, growthOf, type DayCount } from '@/lib/triggers/growth'
import type { Trigger } from '@/lib/triggers/schema'

interface TriggerGrowthProps {
  readonly trigger: Trigger
  readonly days: readonly DayCount[]
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** How the measures that answer a trigger grew in number since its first day: drawing and table. */
export function TriggerGrowth({ trigger, days, day, today, asOf }: TriggerGrowthProps) {
  const growth = growthOf(trigger.started_on, days, day)
  if (growth === null) return null
  const older = growth.lines.filter(line => line.older > 0).map(line => `${shortOf(line.body)} with ${numberWord(line.older)}`)
  const hrefOn = (on: string, body: string) => toHref('/measures', { trigger: [trigger.id], body: BODIES.filter(one => one.id === body).map(one => one.id), ...(on === day ? asOf !== undefined && { asOf } : { asOf: on }) })
  const total = growth.lines.reduce((sum, line) => sum + line.count, 0)
  return (
    <Section
      id="growth" title="Measures since" finding={findGrowth(trigger, days, day, today)} asOf={asOf}
      note={<>All measures that answer the event, from its first day{day === today ? ' to today' : ' to the day asked for'}, each from the day it was announced or took effect; those that have ended since still count.{older.length > 0 && ` Older measures that were kept for it stand at the beginning: ${listWords(older, 'and')}.`}</>}
    >
      <figure className="since">
        {total > 1 && <GrowthSteps growth={growth} label={`Measures answering the ${trigger.label} in number: ${growth.lines.map(line => `${line.body} ${line.count}`).join(', ')}. The table below has every year.`} hrefOf={body => hrefOn(day, body)} />}
        <details className="as-table"><summary>Show as table</summary>
          <table className="t counts">
            <caption className="vh">Measures that answer the event, by the end of each year</caption>
            <thead><tr><th scope="col">By the end of</th>{growth.lines.map(({ body }) => <th key={body} scope="col" className={`b ${bodyClass(body)}`}>{body}</th>)}</tr></thead>
            <tbody>
              {growth.rows.map(row => (
                <tr key={row.day}>
                  <th scope="row">{row.label}</th>
                  {row.counts.map(({ body, count }) => <td key={body}><CountLink count={count} href={hrefOn(row.day, body)} what={`measures of ${body} by the end of ${row.label}`} /></td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figure>
    </Section>
  )
}
