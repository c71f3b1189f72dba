import type { Piece } from '@/lib/changes/sentences'
import { changesHref, type Given } from '@/lib/changes/query'
import { toHref, type Filter } from '@/lib/measures/address'

/** A sentence whose quoted titles open their records. */
export function Sentence({ pieces, asOf }: { pieces: readonly Piece[], asOf: string | undefined }) {
  return <span className="said">{pieces.map((piece, index) => (typeof piece === 'string' ? piece : <a key={index} href={toHref(piece.href, { asOf })}>“{piece.text}”</a>))}</span>
}

/** That a list goes on, and where. */
export function Earlier({ rest, until, filter, given }: { rest: number, until: string | null, filter: Filter, given: Given }) {
  return until === null ? null : <p className="plain-p"><a href={changesHref('/changes', filter, { ...given, to: until })}>{rest} earlier</a></p>
}
