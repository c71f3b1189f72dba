import { StateGlyph } from '@/components/ui/state-mark'
import { toHref, type Clock } from '@/lib/measures/filter'
import type { Known } from '@/lib/measures/known'
import { ENDED_HOW, STATES, labelOf } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'

const FIRST_SHOWN = 12

/** The other measures of the same act or package, with their state on the day. */
export function MeasureSiblings({ known, clock }: { known: Known, clock: Clock }) {
  const { siblings } = known.detail
  if (siblings.length === 0) return null
  const items = siblings.map(other => (
    <li key={other.id}>
      <StateGlyph state={other.state} /><a href={toHref(`/measures/${other.id}`, clock)}>{other.title}</a>
      {other.state !== 'in_force' && <small> {(other.state === 'ended' && other.state_ended_how !== null ? labelOf(ENDED_HOW, other.state_ended_how) : labelOf(STATES, other.state)).toLowerCase()}</small>}
      {other.state === 'in_force' && <span className="vh">, in force</span>}
    </li>
  ))
  const rest = items.slice(FIRST_SHOWN)
  return (
    <section aria-labelledby="pk">
      <h2 id="pk">Same {sharedWord(known)}, {numberWord(siblings.length)} more {siblings.length === 1 ? 'measure' : 'measures'}</h2>
      <ul className="plain siblings">{rest.length > 2 ? items.slice(0, FIRST_SHOWN) : items}</ul>
      {rest.length > 2 && <details className="more-siblings"><summary>The other {numberWord(rest.length)}</summary><ul className="plain siblings">{rest}</ul></details>}
    </section>
  )
}

/** What all of them share with the measure. */
function sharedWord({ detail: { siblings, measure } }: Known): string {
  const [act] = measure.instruments
  if (act !== undefined && siblings.every(other => other.instruments.includes(act))) return 'act'
  return siblings.every(other => measure.package !== null && other.package === measure.package) ? 'package' : 'act or package'
}
