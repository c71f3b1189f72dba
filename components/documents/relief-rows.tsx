import { BodyCode } from '@/components/ui/body-code'
import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import { EFFECTS, RELIEF_KINDS, labelOf } from '@/lib/measures/vocab'
import type { Relief } from '@/lib/reliefs/schema'

interface ReliefRowsProps {
  readonly caption: string
  readonly rows: readonly Relief[]
  readonly day: string
  readonly asOf: string | undefined
  readonly bodies?: boolean
}

/** Reliefs in short: from when, what, until when. An end that lies after the day is not shown. */
export function ReliefRows({ caption, rows, day, asOf, bodies = false }: ReliefRowsProps) {
  return (
    <table className="t mrows" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row"><th scope="col" role="columnheader" className="dt">From</th><th scope="col" role="columnheader">Relief</th><th scope="col" role="columnheader" className="c-s">Ended</th></tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(relief => (
          <tr role="row" key={relief.id}>
            <td role="cell" className="dt">{formatDay(relief.starts_on, relief.starts_on_precision)}</td>
            <th scope="row" role="rowheader">
              {bodies && <><BodyCode body={relief.body} /> </>}<a href={toHref(`/reliefs/${relief.id}`, { asOf })}>{relief.title}</a>
              <small>{labelOf(RELIEF_KINDS, relief.kind)}, {labelOf(EFFECTS, relief.effect).toLowerCase()} · {relief.measures.length === 1 ? 'one measure' : `${relief.measures.length} measures`}{relief.changes_state ? '' : ' · leaves the state as it is'}</small>
            </th>
            <td role="cell" className="c-s">{relief.ends_on !== null && relief.ends_on <= day ? formatDay(relief.ends_on, relief.ends_on_precision) : <span className="dim">{relief.starts_on > day ? 'to come' : relief.kind === 'delisting' ? 'stands' : 'runs'}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
