import { BodyCode } from '@/components/ui/body-code'
import { StateGlyph } from '@/components/ui/state-mark'
import type { MeasureDetail } from '@/lib/measures/data'
import { toHref, type Clock } from '@/lib/measures/filter'
import { stateSentence, type Known } from '@/lib/measures/known'
import { AUTHORITIES, TYPES, labelOf } from '@/lib/measures/vocab'
import type { TriggerStart } from '@/lib/record/data'

interface MeasureHeadProps {
  readonly known: Known
  readonly triggers: readonly TriggerStart[]
  readonly clock: Clock
}

/** Who, what and why; the title; the state of the day; what the measure does; and what it follows or was followed by. */
export function MeasureHead({ known, triggers, clock }: MeasureHeadProps) {
  const { measure } = known.detail
  const { word, rest } = stateSentence(known)
  return (
    <header className="m-head">
      <p className="crumb">
        <BodyCode body={measure.body} /> <a href={toHref('/measures', { authority: [measure.authority], ...clock })}>{labelOf(AUTHORITIES, measure.authority)}</a>
        {' · '}{measure.types.map((type, index) => <span key={type}>{index > 0 && ', '}<a href={toHref('/measures', { type: [type], ...clock })}>{labelOf(TYPES, type)}</a></span>)}
        {' · answers '}{triggers.map((trigger, index) => <span key={trigger.id}>{index > 0 && (index === triggers.length - 1 ? ' and ' : ', ')}<a href={toHref(`/triggers/${trigger.id}`, { asOf: clock.asOf })}>{trigger.label}</a></span>)}
      </p>
      <h1>{measure.title}</h1>
      <p className="state"><StateGlyph state={measure.state} /><b>{word}</b> {rest}{measure.standing === 'assumed' && measure.state !== 'ended' && measure.state !== 'announced' && <span className="dim"> · assumed to stand: no source reports an end</span>}</p>
      <p className="lead">{measure.summary}</p>
      <Succession detail={known.detail} successor={known.successor} clock={clock} />
      {known.isPast && <p className="note">Later events, reliefs and ends are left out. Summary, names, sources and notes are those of the record today and may speak of them.</p>}
    </header>
  )
}

function Succession({ detail, successor, clock }: { detail: MeasureDetail, successor: MeasureDetail['successor'], clock: Clock }) {
  if (detail.predecessors.length === 0 && successor === null) return null
  const link = (other: { id: string, title: string }) => <a key={other.id} href={toHref(`/measures/${other.id}`, clock)}>{other.title}</a>
  return (
    <ul className="succession">
      {detail.predecessors.length > 0 && <li>Takes the place of {detail.predecessors.map((other, index) => <span key={other.id}>{index > 0 && '; '}{link(other)}</span>)}</li>}
      {successor !== null && <li>Superseded by {link(successor)}</li>}
    </ul>
  )
}
