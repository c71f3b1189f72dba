import type { Piece } from '@/lib/changes/sentences'
import { toHref, type Filter } from '@/lib/measures/filter'

/** A sentence whose quoted titles open their records. */
export function Sentence({ pieces }: { pieces: readonly Piece[] }) {
  return <span className="said">{pieces.map((piece, index) => (typeof piece === 'string' ? piece : <a key={index} href={piece.href}>“{piece.text}”</a>))}</span>
}

/** That a list goes on, and where. */
export function Earlier({ rest, until, filter, from }: { rest: number, until: string | null, filter: Filter, from: string }) {
  return until === null ? null : <p className="plain-p"><a href={toHref('/changes', filter, { from, to: until })}>{rest} earlier</a></p>
}
