import { BodyCode } from '@/components/ui/body-code'
import { StateMark } from '@/components/ui/state-mark'
import { formatDay, formatDayWithoutYear, type Precision } from '@/lib/dates'
import { shortCitation } from '@/lib/instruments/citation'
import { countsOf } from '@/lib/measures/counts'
import type { MeasureRow } from '@/lib/measures/columns'
import type { Act } from '@/lib/measures/data'
import { DEFAULT_SORT, rowsOnly, toHref, toQuery, without, type Filter, type Names, type Sort, type SortKey } from '@/lib/measures/filter'
import { TYPES, labelOf } from '@/lib/measures/vocab'

interface MeasureTableProps {
  readonly rows: readonly MeasureRow[]
  readonly filter: Filter
  readonly names: Names
  readonly acts: ReadonlyMap<string, Act>
  readonly day: string
  readonly today: string
}

/** The register: a table on wide screens, a list on narrow ones; the same markup. */
export function MeasureTable({ rows, filter, names, acts, day, today }: MeasureTableProps) {
  const query = toQuery(filter.sort === undefined ? rowsOnly(filter) : { ...rowsOnly(filter), sort: filter.sort })
  return (
    <table className="t register" role="table">
      <caption className="vh">Measures, sorted by {sortWords(filter.sort ?? DEFAULT_SORT)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <Head filter={filter} sort="body" className="c-b">Body</Head>
          <Head filter={filter} sort="title" className="c-m">Measure</Head>
          <Head filter={filter} sort="effective" className="c-d">Effective</Head>
          <Head filter={filter} sort="until" className="c-u">Until</Head>
          <Head filter={filter} sort="state" className="c-s">State</Head>
          <th scope="col" role="columnheader" className="c-t">Trigger</th>
          <th scope="col" role="columnheader" className="c-i">Instrument</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(row => (
          <tr role="row" key={row.id}>
            <td role="cell" className="c-b"><BodyCode body={row.body} /></td>
            <th scope="row" role="rowheader" className="c-m">
              <a href={`/measures/${row.id}${query === '' ? '' : `?${query}`}`}>{row.title}</a>
              <small>{[row.types.map(type => labelOf(TYPES, type)).join(', '), ...countsOf(row)].join(' · ')}</small>
            </th>
            <td role="cell" className="c-d"><Effective row={row} day={day} /></td>
            <td role="cell" className="c-u"><Until row={row} day={day} today={today} /></td>
            <td role="cell" className="c-s"><StateMark state={row.state} how={row.state_ended_how} />{row.standing === 'assumed' && row.state !== 'ended' && <small>no end known</small>}</td>
            <td role="cell" className="c-t"><First items={row.triggers} say={id => <a href={toHref(`/triggers/${id}`, { ...(filter.asOf && { asOf: filter.asOf }) })}>{names.trigger.get(id) ?? id}</a>} /></td>
            <td role="cell" className="c-i"><Instruments row={row} acts={acts} day={day} asOf={filter.asOf} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ filter, sort, className, children }: { filter: Filter, sort: SortKey, className: string, children: string }) {
  const now = filter.sort ?? DEFAULT_SORT
  const up = now === sort
  const down = now === `-${sort}`
  // Dates begin with the latest, words with A; a second click turns round.
  const first: Sort = sort === 'effective' || sort === 'until' ? `-${sort}` : sort
  const next: Sort = up ? `-${sort}` : down ? sort : first
  return (
    <th scope="col" role="columnheader" className={className} aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
      <a href={toHref('/measures', { ...without(filter, 'page'), sort: next })}>{children}{(up || down) && <span aria-hidden="true"> {up ? '↑' : '↓'}</span>}</a>
    </th>
  )
}

function sortWords(sort: Sort): string {
  const key = sort.replace('-', '') as SortKey
  const words = { effective: 'effective date', announced: 'date of announcement', until: 'end or review', title: 'title', body: 'body', state: 'state' }[key]
  const dated = key === 'effective' || key === 'announced' || key === 'until'
  return `${words}, ${sort.startsWith('-') ? (dated ? 'latest first' : 'reversed') : dated ? 'earliest first' : 'in order'}`
}

/** The day it bites; below it the adoption or the announcement where it differs. Nothing made after the day of the law is shown. */
function Effective({ row, day }: { row: MeasureRow, day: string }) {
  const adopted = row.adopted_on !== null && row.adopted_on <= day && row.adopted_on !== row.effective_on ? row.adopted_on : null
  const announced = adopted === null && row.announced_on !== row.effective_on ? row.announced_on : null
  const second = (word: string, on: string, precision: Precision) => (
    <small>{word} {row.effective_on?.slice(0, 4) === on.slice(0, 4) ? formatDayWithoutYear(on, precision) : formatDay(on, precision)}</small>
  )
  return (
    <>
      {row.effective_on === null ? <span className="dim">not established</span> : formatDay(row.effective_on, row.effective_on_precision)}
      {adopted !== null && second('adopted', adopted, null)}
      {announced !== null && second('announced', announced, row.announced_on_precision)}
    </>
  )
}

function Until({ row, day, today }: { row: MeasureRow, day: string, today: string }) {
  if (row.state === 'ended') return row.ended_on === null ? <>{formatDay(row.ended_by ?? day)}<small>or before</small></> : <>{formatDay(row.ended_on, row.ended_on_precision)}<small>first day without</small></>
  // The terms that ran on a past day are not on record, only the current one.
  if (day < today && (row.review_on !== null || row.ended_on !== null || row.ended_by !== null)) return <span className="dim">not recorded</span>
  if (row.review_on === null) return <span className="dim">open-ended</span>
  return <>{formatDay(row.review_on)}<small>{row.review_on < day ? 'passed, no renewal known' : 'review'}</small></>
}

function Instruments({ row, acts, day, asOf }: { row: MeasureRow, acts: ReadonlyMap<string, Act>, day: string, asOf: string | undefined }) {
  const made = row.instruments.filter(id => (acts.get(id)?.adopted_on ?? day) <= day)
  if (made.length === 0) return <span className="dim">{row.instruments.length === 0 ? 'no act on record' : 'act not yet made'}</span>
  return <First items={made} say={id => <a href={toHref(`/instruments/${id}`, { asOf })} title={acts.get(id)?.citation}>{shortCitation(acts.get(id)?.citation ?? id)}</a>} />
}

function First({ items, say }: { items: readonly string[], say: (item: string) => React.ReactNode }) {
  const [first, ...rest] = items
  return first === undefined ? null : <>{say(first)}{rest.length > 0 && <small>and {rest.length} more</small>}</>
}
