import { toHref } from '@/lib/measures/filter'
import { EFFECTS, RELIEF_KINDS, labelOf } from '@/lib/measures/vocab'
import { runWords, type KnownRelief } from '@/lib/reliefs/state'

interface ReliefRowsProps {
  readonly reliefs: readonly KnownRelief[]
  readonly caption: string
  readonly isPast: boolean
  readonly asOf: string | undefined
}

/** Reliefs of one measure: what each allows, from when to when, and whether it changes the state. */
export function ReliefRows({ reliefs, caption, isPast, asOf }: ReliefRowsProps) {
  return (
    <ul className="relief-rows" aria-label={caption}>
      {reliefs.map(known => (
        <li key={known.relief.id}>
          <p><a href={toHref(`/reliefs/${known.relief.id}`, { asOf })}>{known.relief.title}</a></p>
          <p className="src">{labelOf(RELIEF_KINDS, known.relief.kind)}, {labelOf(EFFECTS, known.relief.effect).toLowerCase()} · {runWords(known, isPast)}{!known.relief.changes_state && ' · leaves the state as it is'}</p>
          <p className="sup">{known.relief.scope}</p>
        </li>
      ))}
    </ul>
  )
}
