import { SubmitOnChange } from '@/components/measures/submit-on-change'
import { bodyClass } from '@/components/ui/body-code'
import { StateGlyph } from '@/components/ui/state-mark'
import { formatDayLong } from '@/lib/dates'
import type { FacetCounts, FacetKey } from '@/lib/measures/data'
import { DEFAULT_SORT, FACET_TERMS, filters, toHref, without, type Filter, type Names } from '@/lib/measures/filter'
import type { Body, State } from '@/lib/measures/vocab'

interface MeasureFilterProps {
  readonly filter: Filter
  readonly counts: FacetCounts
  readonly names: Names
  readonly total: number
  readonly today: string
}

// The rest of a long list is folded away; what is chosen always shows.
const SHOWN = 6

/** The filters as a GET form that works without JavaScript: boxes for several values at once, and each count a link to exactly its rows. */
export function MeasureFilter({ filter, counts, names, total, today }: MeasureFilterProps) {
  const facet = (key: FacetKey, legend: string, ranked = false) => <Facet facet={key} legend={legend} ranked={ranked} filter={filter} counts={counts} names={names} />
  return (
    <form className="facets" data-live="" id="filters" action="/measures" method="get" aria-label="Filters">
      <p className="sheet-head"><b>Filters</b><a href="#results">Close</a></p>
      <div className="q"><label htmlFor="q">{filters.q.label}</label><input id="q" name="q" type="search" placeholder="Title, act, name" defaultValue={filter.q} maxLength={200} /></div>
      <div className="asof-f" id="asof">
        <label htmlFor="asOf">{filters.asOf.label}</label>
        <DateInput name="asOf" value={filter.asOf} placeholder={today} />
        {filter.asOf !== undefined && <a href={toHref('/measures', without(filter, 'asOf', 'page'))}>Today</a>}
      </div>
      {facet('body', 'Body')}
      {facet('state', filter.asOf === undefined ? 'State today' : `State on ${formatDayLong(filter.asOf)}`)}
      {facet('type', 'Type')}
      {facet('trigger', 'Trigger', true)}
      {facet('sector', 'Sector', true)}
      {facet('authority', 'Authority', true)}
      <fieldset className="facet range">
        <legend>Effective</legend>
        <div><label htmlFor="from">from</label><DateInput name="from" value={filter.from} placeholder="2021-05-23" /></div>
        <div><label htmlFor="to">to</label><DateInput name="to" value={filter.to} placeholder="2022-02-24" /></div>
      </fieldset>
      {(filter.group ?? []).map(group => <input key={group} type="hidden" name="group" value={group} />)}
      {(filter.instrument ?? []).map(id => <input key={id} type="hidden" name="instrument" value={id} />)}
      {filter.knownAt !== undefined && <input type="hidden" name="knownAt" value={filter.knownAt} />}
      {filter.review !== undefined && <input type="hidden" name="review" value={filter.review} />}
      {filter.sort !== undefined && filter.sort !== DEFAULT_SORT && <input type="hidden" name="sort" value={filter.sort} />}
      {filter.perPage !== undefined && <input type="hidden" name="perPage" value={filter.perPage} />}
      <p className="apply"><button type="submit">Apply filters<span className="vh">; {total} measures now</span></button></p>
      <SubmitOnChange />
    </form>
  )
}

/** Dates are typed as ISO text: the browsers' own date fields show the reader's local order, in which 3/6 is ambiguous. */
function DateInput({ name, value, placeholder }: { name: 'asOf' | 'from' | 'to', value: string | undefined, placeholder: string }) {
  return <input id={name} name={name} type="text" defaultValue={value} placeholder={placeholder} inputMode="numeric" pattern="\d{4}-\d\d-\d\d" title="year-month-day" maxLength={10} autoComplete="off" />
}

interface FacetProps { readonly facet: FacetKey, readonly legend: string, readonly ranked: boolean, readonly filter: Filter, readonly counts: FacetCounts, readonly names: Names }

function Facet({ facet, legend, ranked, filter, counts, names }: FacetProps) {
  const chosen = (filter[facet] ?? []) as readonly string[]
  const known = FACET_TERMS[facet]?.map(term => [term.id, term.label] as const) ?? [...names.trigger]
  const options = known.map(([id, label]) => ({ id, label, count: counts[facet].get(id) ?? 0, chosen: chosen.includes(id) })).filter(option => option.count > 0 || option.chosen)
  // Long lists go by size, what is chosen first; short ones keep the order of the vocabulary.
  if (ranked) options.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
  const shown = ranked ? options.slice(0, Math.max(SHOWN, chosen.length)) : options
  const rest = options.slice(shown.length)
  const item = (option: (typeof options)[number]) => <FacetItem key={option.id} facet={facet} filter={filter} {...option} />
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {options.length === 0 ? <p className="dim">no value left</p> : <ul>{shown.map(item)}</ul>}
      {rest.length > 0 && <details><summary className="more">{rest.length} more</summary><ul>{rest.map(item)}</ul></details>}
    </fieldset>
  )
}

function FacetItem({ facet, filter, id, label, count, chosen }: { facet: FacetKey, filter: Filter, id: string, label: string, count: number, chosen: boolean }) {
  const only = toHref('/measures', { ...without(filter, 'page'), [facet]: [id] })
  return (
    <li>
      <label><input type="checkbox" name={facet} value={id} defaultChecked={chosen} /><span>{words(facet, id, label)}</span></label>
      <a className="num" href={only} aria-label={`${count} measures, ${label} alone`}>{count}</a>
    </li>
  )
}

function words(facet: FacetKey, id: string, label: string): React.ReactNode {
  if (facet === 'body') return <><b className={`b ${bodyClass(id as Body)}`}>{id}</b> {label}</>
  if (facet === 'state') return <span className="st"><StateGlyph state={id as State} />{label.toLowerCase()}</span>
  return label
}
