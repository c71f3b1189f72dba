import { BodyCode } from '@/components/ui/body-code'
import { countsOf } from '@/lib/measures/counts'
import { toHref, type Clock } from '@/lib/measures/filter'
import type { Known } from '@/lib/measures/known'
import { AUTHORITIES, BODIES, SECTORS, STANDINGS, TYPES, labelOf } from '@/lib/measures/vocab'
import type { TriggerStart } from '@/lib/record/data'

interface MeasureFactsProps {
  readonly known: Known
  readonly triggers: readonly TriggerStart[]
  readonly clock: Clock
}

/** The record in short: each fact leads to what shares it. */
export function MeasureFacts({ known, triggers, clock }: MeasureFactsProps) {
  const { measure } = known.detail
  const counts = countsOf(measure)
  const authorities = [measure.authority, ...measure.co_authorities]
  const standing = STANDINGS.find(term => term.id === measure.standing)
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Facts</h2>
      <dl className="facts">
        <div><dt>Body</dt><dd><BodyCode body={measure.body} /> <a href={toHref('/measures', { body: [measure.body], ...clock })}>{labelOf(BODIES, measure.body)}</a></dd></div>
        <Fact label={authorities.length === 1 ? 'Authority' : 'Authorities'} entries={authorities.map(id => [labelOf(AUTHORITIES, id), toHref('/measures', { authority: [id], ...clock })])} />
        {measure.body === 'BY'
          ? <div><dt>Aimed at</dt><dd>{(measure.targets.length > 0 ? measure.targets : [measure.target]).map(body => <span className="one" key={body}><BodyCode body={body} /> {labelOf(BODIES, body)}</span>)}{measure.target_states.length > 0 && <small className="states">singled out: {measure.target_states.map(stateName).join(', ')}</small>}</dd></div>
          : <div><dt>Target</dt><dd>Belarus</dd></div>}
        <Fact label={measure.types.length === 1 ? 'Type' : 'Types'} entries={measure.types.map(id => [labelOf(TYPES, id), toHref('/measures', { type: [id], ...clock })])} />
        <Fact label={measure.sectors.length === 1 ? 'Sector' : 'Sectors'} entries={measure.sectors.map(id => [labelOf(SECTORS, id), toHref('/measures', { sector: [id], ...clock })])} />
        <Fact label="Answers" entries={triggers.map(trigger => [trigger.label, toHref(`/triggers/${trigger.id}`, { asOf: clock.asOf })])} />
        <div><dt>Named</dt><dd>{counts.length === 0 ? <span className="dim">nobody counted</span> : counts.map(words => <span className="one" key={words}>{words}</span>)}</dd></div>
        {standing !== undefined && <div><dt>Standing</dt><dd>{standing.label} <small>{standing.definition}</small></dd></div>}
        {measure.package !== null && <div><dt>Package</dt><dd><code>{measure.package}</code></dd></div>}
      </dl>
    </section>
  )
}

function Fact({ label, entries }: { label: string, entries: readonly (readonly [string, string])[] }) {
  return <div><dt>{label}</dt><dd>{entries.map(([text, href]) => <span className="one" key={href}><a href={href}>{text}</a></span>)}</dd></div>
}

const regions = new Intl.DisplayNames(['en-GB'], { type: 'region', fallback: 'code' })

function stateName(code: string): string {
  return regions.of(code) ?? code
}
