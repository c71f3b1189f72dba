import { BodyTypes } from '@/components/bodies/body-types'
import { FacetFigures } from '@/components/bodies/facet-figures'
import { ListTotals } from '@/components/bodies/list-totals'
import { Sentence } from '@/components/charts/sentence'
import { ReliefRows } from '@/components/documents/relief-rows'
import { BodyCode, BodyMark, bodyClass } from '@/components/ui/body-code'
import { StateGlyph } from '@/components/ui/state-mark'
import type { BodyProfile } from '@/lib/bodies/data'
import { inForceOf } from '@/lib/bodies/words'
import { formatDay, formatDayLong } from '@/lib/dates'
import { shortCitation } from '@/lib/instruments/citation'
import { bornOn } from '@/lib/instruments/links'
import type { Instrument } from '@/lib/instruments/schema'
import { toHref } from '@/lib/measures/filter'
import { AUTHORITIES, BODIES, EVENT_KINDS, STATES, labelOf } from '@/lib/measures/vocab'

interface BodyPageProps {
  readonly profile: BodyProfile
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

const LATEST_RELIEFS = 8
const LATEST_ACTS = 8

/** What one body has in force, by whom, over what, under which acts, and what it has let go. */
export function BodyPage({ profile, day, today, asOf }: BodyPageProps) {
  const { body, reliefs, instruments } = profile
  const term = BODIES.find(known => known.id === body) ?? BODIES[0]
  const own = body === 'BY' ? 'Belarusian counter-' : `${body} `
  return (
    <article>
      <header className="m-head">
        <p className="crumb"><a href={toHref('/bodies', { asOf })}>Bodies</a> · <BodyCode body={body} /></p>
        <h1 className="b-name"><BodyMark body={body} />{term.label}</h1>
        <p className="lead">
          {term.definition} <Sentence parts={inForceOf(body, profile.total_biting, day, today)} asOf={asOf} />
        </p>
        <p className="note">Its law was followed until {formatDayLong(term.followed_until)}. {day > term.followed_until ? 'What it did since then is not on record; in force means that no end was known by then.' : ''}</p>
      </header>
      <StateStrip profile={profile} asOf={asOf} own={own} />
      <div className="m-cols">
        <div>
          <section aria-labelledby="types"><h2 id="types">By type</h2><BodyTypes profile={profile} asOf={asOf} /></section>
          <section aria-labelledby="changes"><h2 id="changes">Latest changes</h2>
            {profile.events.length === 0 ? <p className="empty">No change on record by {formatDay(day)}.</p> : (
              <ol className="story">
                {profile.events.map((event, index) => (
                  <li key={index}>
                    <p className="dt">{formatDay(event.on, event.on_precision)}<small>{labelOf(EVENT_KINDS, event.kind).toLowerCase()}</small></p>
                    <div><p className="what"><a href={toHref(`/measures/${event.id}`, { asOf })}>{event.title}</a></p>{event.note && <p>{event.note}</p>}</div>
                  </li>
                ))}
              </ol>
            )}
          </section>
          <section aria-labelledby="reliefs"><h2 id="reliefs">Reliefs</h2>
            {reliefs.length === 0 ? <p className="empty">None on record{day === today ? '' : ` by ${formatDay(day)}`}.</p> : <ReliefRows caption={`Reliefs from ${own}measures, newest first`} rows={reliefs.slice(0, LATEST_RELIEFS)} day={day} asOf={asOf} />}
            {reliefs.length > LATEST_RELIEFS && (
              <details className="rest"><summary>{reliefs.length - LATEST_RELIEFS} earlier reliefs</summary><ReliefRows caption="Earlier reliefs" rows={reliefs.slice(LATEST_RELIEFS)} day={day} asOf={asOf} /></details>
            )}
          </section>
          <section aria-labelledby="lists"><h2 id="lists">Names on its lists</h2>
            {profile.lists.length === 0
              ? <p className="empty">{body === 'BY' ? 'Belarus publishes no list whose total could be followed.' : `No total is on record by ${formatDay(day)}.`}</p>
              : <ListTotals lists={profile.lists} />}
          </section>
        </div>
        <aside aria-label={`${term.label} by authority, trigger and act`}>
          <section aria-labelledby="authorities"><h2 id="authorities">By authority</h2>
            <FacetFigures caption="Authority" own={own} asOf={asOf} rows={AUTHORITIES.filter(authority => authority.body === body).map(({ id, label }) => (
              { id, label, filter: { body: [body], authority: [id] }, all: profile.all.authority.get(id) ?? 0, biting: profile.biting.authority.get(id) ?? 0 }
            ))} />
          </section>
          <section aria-labelledby="triggers"><h2 id="triggers">By trigger</h2>
            <FacetFigures caption="Trigger" own={own} asOf={asOf} rows={[...profile.triggers].map(([id, label]) => (
              { id, label, page: `/triggers/${id}`, filter: { body: [body], trigger: [id] }, all: profile.all.trigger.get(id) ?? 0, biting: profile.biting.trigger.get(id) ?? 0 }
            ))} />
          </section>
          <section aria-labelledby="acts"><h2 id="acts">Latest acts</h2>
            <ul className="plain">
              {instruments.slice(0, LATEST_ACTS).map(({ instrument }) => <li key={instrument.id}><a href={toHref(`/instruments/${instrument.id}`, { asOf })}>{shortCitation(instrument.citation)}</a> <small className="dim">{dayOfAct(instrument)}</small></li>)}
              {instruments.length > 0 ? <li><a className="u" href={`${toHref('/instruments', { asOf })}#${bodyClass(body)}`}>All {instruments.length} acts</a></li> : <li className="dim">None on record.</li>}
            </ul>
          </section>
        </aside>
      </div>
    </article>
  )
}

/** Its measures by state; a state without any is said, not left out. */
function StateStrip({ profile, asOf, own }: { profile: BodyProfile, asOf: string | undefined, own: string }) {
  return (
    <dl className="five fives six">
      {STATES.map(state => {
        const count = profile.all.state.get(state.id) ?? 0
        return (
          <div key={state.id}>
            <dt><StateGlyph state={state.id} />{state.label}</dt>
            <dd>{count === 0 ? <span className="dim">none</span> : <a href={toHref('/measures', { body: [profile.body], state: [state.id], asOf })}>{count}<span className="vh"> {own}measures {state.label.toLowerCase()}</span></a>}</dd>
          </div>
        )
      })}
    </dl>
  )
}

function dayOfAct(instrument: Instrument): string {
  const born = bornOn(instrument)
  return born === null ? 'date not established' : formatDay(born)
}
