import { Contradictions } from '@/components/documents/contradictions'
import { MeasureRows } from '@/components/documents/measure-rows'
import { NotYet } from '@/components/documents/not-yet'
import { ReliefRows } from '@/components/documents/relief-rows'
import { HistoryLine } from '@/components/history/history-line'
import { ActEvents } from '@/components/instruments/act-events'
import { ActLinkList } from '@/components/instruments/act-links'
import { BodyCode, bodyClass } from '@/components/ui/body-code'
import { formatDay } from '@/lib/dates'
import type { Published } from '@/lib/history/data'
import type { InstrumentDetail } from '@/lib/instruments/data'
import { bornOn, existedOn, linksOf } from '@/lib/instruments/links'
import type { Instrument } from '@/lib/instruments/schema'
import type { Listing } from '@/lib/measures/data'
import { toHref } from '@/lib/measures/filter'
import { BODIES, labelOf } from '@/lib/measures/vocab'

interface InstrumentPageProps {
  readonly detail: InstrumentDetail
  /** Its measures, the first hundred. */
  readonly listing: Listing
  readonly published: Published | null
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** One legal act: its dates and text, what stands on it, and its place among other acts. */
export function InstrumentPage({ detail, listing, published, day, today, asOf }: InstrumentPageProps) {
  const { instrument, reliefs, conflicts } = detail
  // That it brought its own measures is said by the table of measures.
  const own = new Set(listing.items.map(row => row.id))
  const events = detail.events.filter(event => event.kind !== 'adopted' || !own.has(event.id))
  const register = toHref('/measures', { instrument: [instrument.id], asOf })
  const head = (
    <header className="m-head">
      <p className="crumb"><BodyCode body={instrument.body} /> <a href={toHref(`/bodies/${instrument.body}`, { asOf })}>{labelOf(BODIES, instrument.body)}</a> · <a href={`${toHref('/instruments', { asOf })}#${bodyClass(instrument.body)}`}>Legal acts</a></p>
      <h1 className="i-name">{instrument.citation}</h1>
      <p className="lead">{instrument.title}</p>
    </header>
  )
  if (!existedOn(instrument, listing.total + reliefs.length + detail.events.length, day, today)) return <article>{head}<NotYet day={day} what={bornOn(instrument) === null ? 'nothing under this act is on record; its own dates are not established' : 'this act had not been made'} href={`/instruments/${instrument.id}`} /></article>
  return (
    <article>
      {head}
      <ActDates instrument={instrument} day={day} measures={<>{listing.total === 0 ? <span className="dim">none</span> : <a href={register}>{listing.total}<span className="vh"> measures under this act</span></a>}</>} />
      <div className="m-cols">
        <div>
          <section aria-labelledby="measures"><h2 id="measures">Measures under it</h2>
            {listing.total === 0 ? <p className="empty">None on record. {reliefs.length > 0 ? 'It grants relief.' : events.length > 0 ? 'It changed measures that stand on other acts.' : ''}</p> : <MeasureRows caption="Measures under this act, by effective date" rows={listing.items} asOf={asOf} />}
            {listing.total > listing.items.length && <p className="more-l">The first {listing.items.length} of {listing.total}: <a href={register}>all of them in the register</a></p>}
          </section>
          {reliefs.length > 0 && <section aria-labelledby="reliefs"><h2 id="reliefs">Reliefs under it</h2><ReliefRows caption="Reliefs under this act, oldest first" rows={reliefs} day={day} asOf={asOf} /></section>}
          {events.length > 0 && <section aria-labelledby="events"><h2 id="events">What else it changed</h2><ActEvents events={events} asOf={asOf} /></section>}
          {conflicts.length > 0 && <section aria-labelledby="contra"><h2 id="contra">Where sources disagree</h2><Contradictions conflicts={conflicts} /></section>}
        </div>
        <aside aria-label="Text and related acts">
          <section aria-labelledby="text"><h2 id="text">The act</h2><ActText instrument={instrument} published={published} /></section>
          <ActLinkList links={linksOf(instrument, detail.named, detail.later)} asOf={asOf} />
          {instrument.open !== null && <section aria-labelledby="open"><h2 id="open">Not established</h2><p className="plain-p">{instrument.open}</p></section>}
        </aside>
      </div>
    </article>
  )
}

/** Four dates of an act, each said even where it is not known, and how much stands on it. */
function ActDates({ instrument, day, measures }: { instrument: Instrument, day: string, measures: React.ReactNode }) {
  const ended = instrument.ended_on !== null && instrument.ended_on <= day ? instrument.ended_on : null
  return (
    <dl className="five">
      {([['Adopted', instrument.adopted_on], ['Published', instrument.published_on], ['In force', instrument.in_force_on]] as const).map(([label, on]) => (
        <div key={label}><dt>{label}</dt>{on === null ? <dd className="dim">not established</dd> : <dd>{formatDay(on)}</dd>}</div>
      ))}
      <div><dt>Ended</dt>{ended === null ? <dd className="dim">no end known</dd> : <dd>{formatDay(ended)}</dd>}</div>
      <div><dt>Measures</dt><dd>{measures}</dd></div>
    </dl>
  )
}

/** Where its text stands, and whether that is the official one. */
function ActText({ instrument, published }: { instrument: Instrument, published: Published | null }) {
  return (
    <dl className="facts">
      <div><dt>Text</dt><dd>{instrument.url === null
        ? <span className="dim">No address of its own text is known.</span>
        : <><a href={instrument.url} rel="noopener external">{instrument.url_kind === 'copy' ? 'A copy of the text' : 'Official text'}</a> <small>{hostOf(instrument.url)}{instrument.url_kind === 'copy' && '; not an official page'}</small></>}</dd></div>
      {instrument.celex !== null && <div><dt>CELEX</dt><dd className="num">{instrument.celex}</dd></div>}
      <div><dt>Body</dt><dd>{labelOf(BODIES, instrument.body)}</dd></div>
      <HistoryLine published={published} path={`/instruments/${instrument.id}`} />
    </dl>
  )
}

function hostOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/[/?#].*$/, '')
}
