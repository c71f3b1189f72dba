import { TermsTable } from '@/components/documents/terms-table'
import { BodyCode } from '@/components/ui/body-code'
import { StateGlyph } from '@/components/ui/state-mark'
import { toHref } from '@/lib/measures/address'
import {
  AUTHORITIES, BODIES, CONFIDENCES, COUNT_KINDS, COUNT_PRECISIONS, DATE_PRECISIONS, EFFECTS, ENDED_HOW, EVENT_KINDS, LISTS, RELIEF_KINDS, SECTORS, SOURCE_KINDS, STANDINGS, STATES, TOTAL_BASES, TYPES, TYPE_GROUPS,
  type AuthorityId, type Body, type SectorId, type State, type Term, type TypeGroup, type TypeId,
} from '@/lib/measures/vocab'

const SMALL: readonly (readonly [id: string, title: string, terms: readonly Term[]])[] = [
  ['ended-how', 'How a measure ended', ENDED_HOW],
  ['event-kinds', 'Events', EVENT_KINDS],
  ['relief-kinds', 'Reliefs', RELIEF_KINDS],
  ['effects', 'Effect of a relief', EFFECTS],
  ['confidences', 'Confidence', CONFIDENCES],
  ['standings', 'Standing of a counter-measure', STANDINGS],
  ['date-precisions', 'Precision of a date', DATE_PRECISIONS],
  ['count-precisions', 'Precision of a count', COUNT_PRECISIONS],
  ['count-kinds', 'Kind of a count', COUNT_KINDS],
  ['source-kinds', 'Kinds of source', SOURCE_KINDS],
  ['lists', 'Official lists', LISTS],
  ['total-bases', 'How a total is known', TOTAL_BASES],
]

/** Every closed list with its definitions. A word that is also a filter opens its measures. */
export function MethodWords({ asOf }: { asOf: string | undefined }) {
  return (
    <section className="sec words" aria-labelledby="words">
      <h2 id="words">The words</h2>
      <p className="find">Every record describes itself in these words and no others. A word that is a link opens its measures.</p>
      <h3 id="bodies">Bodies and their authorities</h3>
      {BODIES.map(body => (
        <div key={body.id}>
          <p className="word-h"><BodyCode body={body.id} /> <a href={toHref(`/bodies/${body.id}`, { asOf })}>{body.label}</a>. {body.definition}</p>
          <TermsTable asOf={asOf} caption={`Authorities of ${body.short}`} terms={AUTHORITIES.filter(authority => authority.body === body.id)} filterOf={id => ({ body: [body.id satisfies Body], authority: [id as AuthorityId] })} />
        </div>
      ))}
      <h3 id="types">Types, in five groups</h3>
      {TYPE_GROUPS.map(group => (
        <div key={group.id}>
          <p className="word-h"><a href={toHref('/measures', { group: [group.id satisfies TypeGroup], asOf })}>{group.label}</a>. {group.definition}</p>
          <TermsTable asOf={asOf} caption={`Types of the group ${group.label}`} terms={TYPES.filter(type => type.group === group.id)} filterOf={id => ({ type: [id as TypeId] })} />
        </div>
      ))}
      <h3 id="states">States</h3>
      <TermsTable asOf={asOf} caption="States" terms={STATES} filterOf={id => ({ state: [id as State] })} mark={id => <StateGlyph state={id as State} />} />
      <h3 id="sectors">Sectors</h3>
      <TermsTable asOf={asOf} caption="Sectors" terms={SECTORS} filterOf={id => ({ sector: [id as SectorId] })} />
      {SMALL.map(([id, title, terms]) => <div key={id}><h3 id={id}>{title}</h3><TermsTable asOf={asOf} caption={title} terms={terms} /></div>)}
    </section>
  )
}
