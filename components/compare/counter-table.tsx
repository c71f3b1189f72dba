import { BodyCode } from '@/components/ui/body-code'
import type { CounterMeasures } from '@/lib/compare/data'
import { onDay } from '@/lib/compare/query'
import { toHref } from '@/lib/measures/filter'
import { BITING, TYPES, labelOf } from '@/lib/measures/vocab'

/** Who is hit back at, with what, and in answer to what: counter-measures in force, by type. */
export function CounterTable({ rows, asOf, caption }: { rows: readonly CounterMeasures[], asOf: string | undefined, caption: string }) {
  const opens = (row: CounterMeasures, trigger?: string) => toHref('/measures', onDay({ body: ['BY'], type: [row.type], ...(trigger !== undefined && { trigger: [trigger] }), state: [...BITING] }, asOf))
  return (
    <table className="t counters">
      <caption className="vh">{caption}</caption>
      <thead><tr><th scope="col">Counter-measures</th><th scope="col">Aimed at</th><th scope="col">In answer to</th></tr></thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.type}>
            <th scope="row"><a href={opens(row)} aria-label={`${row.count} ${labelOf(TYPES, row.type)}, Belarus`}><b>{row.count}</b> {labelOf(TYPES, row.type)}</a></th>
            <td>{row.targets.map((body, index) => <span key={body}>{index > 0 && ' '}<BodyCode body={body} /></span>)}{row.states.length > 0 && <small>singled out: {row.states.map(stateName).join(', ')}</small>}</td>
            <td><ul>{row.triggers.map(trigger => <li key={trigger.id}><a className="num" href={opens(row, trigger.id)} aria-label={`${trigger.count} ${labelOf(TYPES, row.type)}, answering ${trigger.label}`}>{trigger.count}</a> <a href={toHref(`/triggers/${trigger.id}`, onDay({}, asOf))}>{trigger.label}</a></li>)}</ul></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const regions = new Intl.DisplayNames(['en-GB'], { type: 'region', fallback: 'code' })

function stateName(code: string): string {
  return regions.of(code) ?? code
}
