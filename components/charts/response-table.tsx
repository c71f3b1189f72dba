import { BodyCode } from '@/components/ui/body-code'
import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'
import { RESPONSE_KINDS } from '@/lib/triggers/kinds'
import { standingInWords, type Response } from '@/lib/triggers/responses'

interface ResponseTableProps {
  readonly caption: string
  /** Of one trigger. */
  readonly responses: readonly Response[]
  readonly asOf: string | undefined
  readonly past: boolean
}

/** The figures of a drawing of responses: per kind and body the day, the days and the measure. */
export function ResponseTable({ caption, responses, asOf, past }: ResponseTableProps) {
  return (
    <table className="t rtable" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row"><th scope="col" role="columnheader" className="c-b">Body</th><th scope="col" role="columnheader" className="c-n">Days</th><th scope="col" role="columnheader" className="dt">Day</th><th scope="col" role="columnheader">Measure</th></tr>
      </thead>
      {RESPONSE_KINDS.map(kind => (
        <tbody role="rowgroup" key={kind.id}>
          <tr role="row" className="grp"><th role="rowheader" scope="rowgroup" colSpan={4}>{kind.label}</th></tr>
          {responses.filter(one => one.kind === kind.id).map(response => {
            const { body, days, first } = response
            return (
              <tr role="row" key={body} data-response={`${kind.id} ${body}`}>
                <th role="rowheader" scope="row" className="c-b"><BodyCode body={body} /></th>
                <td role="cell" className="c-n">{days === null ? <span className="none"><span className="vh">not counted</span></span> : days.toLocaleString('en-GB')}</td>
                <td role="cell" className="dt">{first === null ? <span className="dim">{standingInWords(response, past)}</span> : formatDay(first.on, first.precision)}</td>
                <td role="cell" className="c-m">{first !== null && <><a href={toHref(`/measures/${first.id}`, { ...(asOf !== undefined && { asOf }) })}>{first.title}</a>{days === null && <small>{standingInWords(response, past)}</small>}</>}</td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}
