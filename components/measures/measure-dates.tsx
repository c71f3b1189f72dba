import { formatDay } from '@/lib/dates'
import type { Known } from '@/lib/measures/known'

/** The five dates of a measure, which are never mixed; what is not known is said. */
export function MeasureDates({ known }: { known: Known }) {
  const { detail: { measure }, adopted_on, ended } = known
  return (
    <dl className="five">
      <div><dt>Announced</dt><dd>{formatDay(measure.announced_on, measure.announced_on_precision)}</dd></div>
      <div><dt>Adopted</dt>{adopted_on === null ? <dd className="dim">{known.isPast && measure.adopted_on !== null ? 'not yet' : 'not established'}</dd> : <dd>{formatDay(adopted_on, measure.events.find(event => event.kind === 'adopted' && event.on === adopted_on)?.on_precision ?? null)}</dd>}</div>
      <div><dt>Effective</dt>{measure.effective_on === null ? <dd className="dim">not established</dd> : <dd>{formatDay(measure.effective_on, measure.effective_on_precision)}</dd>}</div>
      <div><dt>Ended</dt>{ended === null ? <dd className="dim">{known.isPast ? 'not by that day' : 'not ended'}</dd> : <dd>{!ended.exact && <small>by </small>}{formatDay(ended.on, ended.precision)}</dd>}</div>
      <div><dt>Review</dt><ReviewDay known={known} /></div>
    </dl>
  )
}

function ReviewDay({ known: { review } }: { known: Known }) {
  switch (review.kind) {
    case 'due': return <dd>{formatDay(review.on)}</dd>
    case 'passed': return <dd>{formatDay(review.on)} <small>passed, no renewal on record</small></dd>
    case 'unrecorded': return <dd className="dim">not recorded for that day</dd>
    case 'open': return <dd className="dim">none on record</dd>
    case 'over': return <dd className="dim">none, ended</dd>
  }
}
