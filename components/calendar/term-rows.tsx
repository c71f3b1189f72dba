import { BodyCode } from '@/components/ui/body-code'
import { StateGlyph } from '@/components/ui/state-mark'
import { termFilter, type Term } from '@/lib/calendar/due'
import { formatDay } from '@/lib/dates'
import { toHref, type Filter } from '@/lib/measures/filter'
import { STATES, TYPES, labelOf, type TypeId } from '@/lib/measures/vocab'
import { distance } from '@/lib/overview/lists'

interface TermRowsProps {
  readonly terms: readonly Term[]
  readonly filter: Filter
  readonly day: string
  readonly caption: string
}

/** Terms, each with what it holds: every count opens exactly the measures that it counts. A type or act that was not asked for would replace the one that was, and is left out. */
export function TermRows({ terms, filter, day, caption }: TermRowsProps) {
  return (
    <table className="t list terms">
      <caption className="vh">{caption}</caption>
      <thead><tr><th scope="col">Last day</th><th scope="col">Body</th><th scope="col">Measures</th><th scope="col">By type</th><th scope="col">By act</th></tr></thead>
      <tbody>{terms.map(term => <TermRow key={`${term.on} ${term.body}`} term={term} filter={filter} day={day} />)}</tbody>
    </table>
  )
}

function TermRow({ term, filter, day }: { term: Term, filter: Filter, day: string }) {
  const own = termFilter(filter, term)
  const more = term.count - term.titles.length
  return (
    <tr>
      <th scope="row" className="dt">{formatDay(term.on)}<small>{distance(term.on, day)}</small></th>
      <td className="c-b"><BodyCode body={term.body} /></td>
      <td className="c-n">
        <a className="total" href={toHref('/measures', own)}>{term.count} {term.count === 1 ? 'measure' : 'measures'}</a>
        <small className="by-state">{term.states.map(({ id, count }) => <a key={id} href={toHref('/measures', { ...own, state: [id] })}><StateGlyph state={id} />{count} {labelOf(STATES, id).toLowerCase()}</a>)}</small>
        <small>{term.titles.join('; ')}{more > 0 && `; and ${more} more`}</small>
      </td>
      <td><ul className="split">{term.types.filter(type => filter.type?.includes(type.id as TypeId) ?? true).map(({ id, count }) => <li key={id}><a href={toHref('/measures', { ...own, type: [id as TypeId] })}><b>{count}</b> {labelOf(TYPES, id)}</a></li>)}</ul></td>
      <td><Acts acts={term.acts.filter(act => filter.instrument?.includes(act.id) ?? true)} own={own} /></td>
    </tr>
  )
}

const SHOWN = 4

/** The acts under which the measures of a term stand, those with most first. */
function Acts({ acts, own }: { acts: Term['acts'], own: Filter }) {
  const item = ({ id, citation, count }: Term['acts'][number]) => <li key={id}><a href={toHref('/measures', { ...own, instrument: [id] })}><b>{count}</b> {citation}</a></li>
  if (acts.length === 0) return <span className="none"><span className="vh">no act on record</span></span>
  return (
    <>
      <ul className="split">{acts.slice(0, SHOWN).map(item)}</ul>
      {acts.length > SHOWN && <details><summary>{acts.length - SHOWN} more {acts.length === SHOWN + 1 ? 'act' : 'acts'}</summary><ul className="split">{acts.slice(SHOWN).map(item)}</ul></details>}
    </>
  )
}
