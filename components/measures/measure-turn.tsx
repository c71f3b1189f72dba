import { toHref, type Filter } from '@/lib/measures/filter'
import type { Turn } from '@/lib/measures/record'

interface MeasureTurnProps {
  readonly turn: Turn | null
  readonly filter: Filter
  /** The filter with the page of the register on which the measure stands. */
  readonly back: Filter
  readonly sentence: string | null
}

/** Back to the list, and to the measures before and after in it; the whole filter goes along. */
export function MeasureTurn({ turn, filter, back, sentence }: MeasureTurnProps) {
  const { page: _page, ...carried } = filter
  return (
    <nav className="turn" aria-label="Within the list">
      <p>{turn === null ? <>Not among <a href={toHref('/measures', back)}>{sentence ?? 'the register'}</a></> : <><span className="num">{turn.position} of {turn.total}</span> in <a href={toHref('/measures', back)}>{sentence ?? 'the register'}</a></>}</p>
      {turn !== null && (
        <p className="steps">
          {turn.previous === null ? <span className="dim">Previous</span> : <a rel="prev" href={toHref(`/measures/${turn.previous}`, carried)}>Previous</a>}
          {turn.next === null ? <span className="dim">Next</span> : <a rel="next" href={toHref(`/measures/${turn.next}`, carried)}>Next</a>}
        </p>
      )}
    </nav>
  )
}
