import { BodyShape } from '@/components/charts/body-shape'
import { BodyCode, bodyClass } from '@/components/ui/body-code'
import { yearTicks } from '@/lib/charts/axis'
import { placeInWords, type ClosedGap, type Gap, type Sender } from '@/lib/compare/gaps'
import { onDay } from '@/lib/compare/query'
import { daysBetween, formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'

interface GapTableProps {
  readonly gaps: readonly Gap[]
  readonly closed: readonly ClosedGap[]
  readonly a: Sender
  readonly b: Sender
  readonly day: string
  readonly caption: string
  readonly asOf: string | undefined
}

/** Room for the years above the lanes, and what one of them takes, in pixels. */
const LANE = 128
const YEAR = 40

const dayCount = (days: number) => `${days.toLocaleString('en-GB')} day${days === 1 ? '' : 's'}`

/** A row for each gap: what A has, how long B has lacked it, and the measures of A; below them the gaps that B has closed. */
export function GapTable({ gaps, closed, a, b, day, caption, asOf }: GapTableProps) {
  const first = [...gaps, ...closed].map(gap => gap.since).sort()[0] ?? day
  const from = `${first.slice(0, 4)}-01-01`
  const length = Math.max(1, daysBetween(from, day))
  const at = (on: string) => `${(100 * daysBetween(from, on) / length).toFixed(2)}%`
  const years = yearTicks(from, day, LANE, YEAR)
  const grid = years.map(year => <line key={year} className="grid" x1={at(year)} x2={at(year)} y1="0" y2="100%" />)
  const place = (body: Sender, on: string) => <svg x={at(on)} y="15" className={`mk ${bodyClass(body)}`} overflow="visible"><BodyShape body={body} /></svg>
  return (
    <table className="t gaps">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col"><BodyCode body={a} /> has</th>
          <th scope="col" className="bellc"><span className="vh">From {a} to {b}</span><svg className="lane" width="100%" height="16" aria-hidden="true">{years.map(year => <text key={year} className="tick" x={at(year)} y="12" textAnchor="middle">{year.slice(0, 4)}</text>)}</svg></th>
          <th scope="col"><BodyCode body={b} /> lacks it for</th>
        </tr>
      </thead>
      {gaps.length > 0 && (
        <tbody>
          {gaps.map(gap => (
            <tr key={gap.key} id={`gap-${gap.key}`}>
              <th scope="row"><Place gap={gap} asOf={asOf} /></th>
              <td className="bellc"><svg className="lane" width="100%" height="30" aria-hidden="true">{grid}<line className="bell open" x1={at(gap.since)} x2="100%" y1="15" y2="15" />{place(a, gap.since)}</svg></td>
              <td className="dt"><b>{dayCount(gap.days)}</b><small>since {formatDay(gap.since)}</small></td>
            </tr>
          ))}
        </tbody>
      )}
      {closed.length > 0 && (
        <tbody>
          <tr className="turn"><th scope="rowgroup" colSpan={3}>Closed: {b} has followed</th></tr>
          {closed.map(gap => (
            <tr key={gap.key}>
              <th scope="row"><span className="place">{placeInWords(gap)}</span><small>{a} from {formatDay(gap.since)}</small></th>
              <td className="bellc"><svg className="lane" width="100%" height="30" aria-hidden="true">{grid}<line className="bell" x1={at(gap.since)} x2={at(gap.closed)} y1="15" y2="15" />{place(a, gap.since)}{place(b, gap.closed)}</svg></td>
              <td className="dt">{dayCount(gap.days)}<small>until {formatDay(gap.closed)}</small></td>
            </tr>
          ))}
        </tbody>
      )}
    </table>
  )
}

/** Type and sector of a gap, and the measures of it: the count opens them all, the title the first. */
export function Place({ gap, asOf }: { gap: Gap, asOf: string | undefined }) {
  const { count, first_id: id, first_title: title } = gap.holding
  return (
    <>
      <span className="place">{placeInWords(gap)}</span>
      <small><a href={toHref('/measures', onDay(gap.filter, asOf))}>{count} {count === 1 ? 'measure' : 'measures'}</a>{count > 1 && ', first'}: <a href={toHref(`/measures/${id}`, onDay({}, asOf))}>{title}</a></small>
    </>
  )
}
