import { sameValue, type Content, type Json } from '@/lib/form'
import { kindOf, type Kind } from '@/lib/records/kinds'

/** What became of one field that two people had before them. */
export interface MergedField {
  readonly key: string
  readonly label: string
  /** Only I changed it; only they did; both, alike; both, differently. */
  readonly state: 'mine' | 'theirs' | 'same' | 'conflict'
  readonly base: Json
  readonly theirs: Json
  readonly mine: Json
}

/**
 * Puts two changes of one record together, field by field. What only one side changed is taken from that side; where both changed a field
 * differently somebody has to choose. Fields that nobody changed are not listed.
 * @param base what both started from
 */
export function mergeFields(kind: Kind, base: Content, theirs: Content, mine: Content): MergedField[] {
  return Object.entries(kindOf(kind).fields).flatMap(([key, { label }]) => {
    const [before, their, my] = [base[key] ?? null, theirs[key] ?? null, mine[key] ?? null]
    const [byThem, byMe] = [!sameValue(before, their), !sameValue(before, my)]
    if (!byThem && !byMe) return []
    const state = byThem && byMe ? (sameValue(their, my) ? 'same' as const : 'conflict' as const) : byMe ? 'mine' as const : 'theirs' as const
    return [{ key, label, state, base: before, theirs: their, mine: my }]
  })
}

/**
 * The record that comes out of it.
 * @param picks for each field in conflict, whose value is taken; without a pick mine, which the form then shows for another look
 */
export function mergeContent(kind: Kind, base: Content, theirs: Content, mine: Content, picks: ReadonlyMap<string, 'mine' | 'theirs'>): Content {
  const changed = mergeFields(kind, base, theirs, mine).filter(field => field.state === 'mine' || (field.state === 'conflict' && picks.get(field.key) !== 'theirs'))
  return { ...theirs, ...Object.fromEntries(changed.map(field => [field.key, field.mine])) }
}
