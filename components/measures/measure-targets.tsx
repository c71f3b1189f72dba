import { BodyCode, bodyClass } from '@/components/ui/body-code'
import { StateGlyph } from '@/components/ui/state-mark'
import { formatDay } from '@/lib/dates'
import { countsOf } from '@/lib/measures/counts'
import { listWords, toHref, type Clock } from '@/lib/measures/filter'
import type { Known } from '@/lib/measures/known'
import { BODIES, STATES, TYPES, labelOf, type Body } from '@/lib/measures/vocab'
import type { Namesake } from '@/lib/record/data'

interface MeasureTargetsProps {
  readonly known: Known
  readonly namesakes: readonly Namesake[]
  readonly clock: Clock
}

// More names than this and a table of where each stands would bury the rest of the page.
const MOST_IN_TABLE = 8

/** Whom the measure names. Few names: with every other measure that names them; many: in columns, with the bodies that name them elsewhere. */
export function MeasureTargets({ known, namesakes, clock }: MeasureTargetsProps) {
  const { measure } = known.detail
  const names = measure.named_targets
  const table = names.length <= MOST_IN_TABLE && namesakes.length > 0
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">{table ? 'Named, and where else they stand' : 'Named targets'}</h2>
      <p className="targets-note">{sizeWords(measure)}</p>
      {table ? <Standing known={known} namesakes={namesakes} clock={clock} /> : (
        <ul className="names">
          {names.map((name, index) => {
            const elsewhere = BODIES.filter(body => namesakes.some(other => other.name === name && other.body === body.id))
            return <li key={index}><a href={searchFor(name, clock)}>{name}</a>{elsewhere.length > 0 && <span className="also"> <span className="vh">also named by </span>{elsewhere.map(body => <BodyCode key={body.id} body={body.id} />)}</span>}</li>
          })}
        </ul>
      )}
      {!table && namesakes.length > 0 && <p className="note">Letters after a name: bodies of which another measure names it in the same spelling. Each name searches the register.</p>}
    </section>
  )
}

/** How many the measure names, and how many of them stand here. */
function sizeWords(measure: Known['detail']['measure']): string {
  const counts = countsOf(measure)
  const here = measure.named_targets.length
  const total = [measure.persons, measure.entities, measure.vessels_aircraft].reduce((sum, count) => sum + (count?.count ?? 0), 0)
  if (counts.length === 0) return `${here === 1 ? 'One name' : `${here} names`}; the measure as such is not limited to a list.`
  return `${listWords(counts, 'and')}${here < total ? `; ${here} ${here === 1 ? 'is' : 'are'} named here.` : '.'}`
}

function searchFor(name: string, clock: Clock): string {
  return toHref('/measures', { q: `"${name.replaceAll('"', ' ')}"`, ...clock })
}

function Standing({ known, namesakes, clock }: MeasureTargetsProps) {
  const { measure } = known.detail
  const bodies = BODIES.map(body => body.id).filter(body => namesakes.some(other => other.body === body))
  return (
    <table className="t tg" role="table">
      <caption className="vh">Names, and the other measures that name them</caption>
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Name</th>{bodies.map(body => <th key={body} scope="col" role="columnheader"><BodyCode body={body} />{body === measure.body && <span className="dim"> other measures</span>}</th>)}</tr></thead>
      <tbody role="rowgroup">
        {measure.named_targets.map((name, index) => (
          <tr role="row" key={index}>
            <th scope="row" role="rowheader"><a href={searchFor(name, clock)}>{name}</a></th>
            {bodies.map(body => <StandingCell key={body} name={name} body={body} others={namesakes.filter(other => other.name === name && other.body === body)} clock={clock} />)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StandingCell({ name, body, others, clock }: { name: string, body: Body, others: readonly Namesake[], clock: Clock }) {
  if (others.length === 0) return <td role="cell" className={`none ${bodyClass(body)}`} data-l={body}><span className="vh">none on record</span></td>
  return (
    <td role="cell" className={bodyClass(body)} data-l={body}>
      {others.map(other => (
        <span className="line1" key={other.id}>
          <StateGlyph state={other.state} />
          <a href={toHref(`/measures/${other.id}`, clock)}>{listWords(other.types.map(type => lowerFirst(labelOf(TYPES, type))), 'and')}<span className="vh"> on {name}, {labelOf(BODIES, body)}, {formatDay(other.on)}</span></a>{' '}
          <small>{formatDay(other.on)}{other.state !== 'in_force' && `, ${labelOf(STATES, other.state).toLowerCase()}`}</small>
        </span>
      ))}
    </td>
  )
}

function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
