import { sameValue, type Content, type Control, type Field, type Fields, type Json } from '@/lib/form'
import { commonPairs, partsOf, whole, type Part } from '@/lib/history/text'
import { entryName, entryWords, isContent, isEmpty, noNames, normalised, valueLines, wordsOf, type NameOf } from '@/lib/history/values'
import { kindOf, type Kind } from '@/lib/records/kinds'

export type Change = 'added' | 'removed' | 'changed' | 'moved'

/** One thing that changed within a field. Parts are read one after the other, without anything between them. */
export interface Line {
  readonly change: Change
  /** Which entry of the list, and what in it: "Event 2 (20 Mar 2022, extended): note". Null: the field itself. */
  readonly what: string | null
  readonly parts: readonly Part[]
}

/**
 * What changed in one field between two versions of a record. It serves the public history, the page of a review and the page of a conflict.
 * `change` is `added` where the field was empty before, `removed` where it is now; every line then says the same.
 */
export interface FieldDifference {
  readonly key: string
  readonly label: string
  readonly change: Exclude<Change, 'moved'>
  readonly lines: readonly Line[]
}

/**
 * The differences between two versions of a record, field by field in the order of the definition; none where they say the same.
 * A value that is missing counts as empty.
 * @param before null = there is none: everything is new
 * @param nameOf names of records that are referred to
 */
export function differencesOf(kind: Kind, before: Content | null, after: Content, nameOf: NameOf = noNames): FieldDifference[] {
  const { fields } = kindOf(kind)
  const [old, now] = [normalised(fields, before ?? {}), normalised(fields, after)]
  const keys = [...Object.keys(fields), ...new Set([...Object.keys(old), ...Object.keys(now)].filter(key => !Object.hasOwn(fields, key)))]
  return keys.flatMap(key => {
    const [from, to] = [old[key] ?? null, now[key] ?? null]
    // In a first version, a box that is not ticked says something all the same.
    const isFirst = before === null && !isEmpty(to)
    if (!isFirst && sameValue(from, to)) return []
    const field = fields[key]
    const was = before === null ? null : from
    return [{ key, label: field?.label ?? key, change: isEmpty(was) ? 'added' as const : isEmpty(to) ? 'removed' as const : 'changed' as const, lines: linesOf(field, was, to, nameOf) }]
  })
}

/** A value as text, the same for equal values whatever the order of their keys: a JSON column keeps none. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join()}]`
  if (!isContent(value)) return JSON.stringify(value)
  return `{${Object.keys(value).sort().map(key => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join()}}`
}

function linesOf(field: Field | undefined, from: Json, to: Json, nameOf: NameOf): Line[] {
  const control = field?.control
  const lists = [from, to].every(value => value === null || Array.isArray(value))
  if (control?.kind === 'entries' && lists) return entryLines(control, (from ?? []) as readonly Json[], (to ?? []) as readonly Json[], nameOf)
  if (lists && (Array.isArray(from) || Array.isArray(to))) return listLines(control, (from ?? []) as readonly Json[], (to ?? []) as readonly Json[], nameOf)
  if (control?.kind === 'entry' && isContent(from) && isContent(to)) return innerLines(control.fields, from, to, null, nameOf)
  const [was, now] = [from, to].map(value => (field === undefined ? wordsOf(undefined, value, nameOf) : valueLines(field, value, nameOf).join('; '))) as [string, string]
  const isText = control?.kind === 'text' || control?.kind === 'area'
  return [{ change: was === '' ? 'added' : now === '' ? 'removed' : 'changed', what: null, parts: isText ? partsOf(was, now) : whole(was, now) }]
}

/** Ids, choices, short texts: what went, what came, what stands elsewhere. */
function listLines(control: Control | undefined, from: readonly Json[], to: readonly Json[], nameOf: NameOf): Line[] {
  const [old, now] = [from.map(canonical), to.map(canonical)]
  const pairs = equalPairs(old, now)
  const [keptOld, keptNow] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  const row = (mark: 'removed' | 'added', values: readonly Json[]): Line[] => values.length === 0 ? [] : [{
    change: mark, what: null, parts: values.flatMap((value, at) => [...(at > 0 ? [{ mark: 'kept' as const, text: '; ' }] : []), { mark, text: wordsOf(control, value, nameOf) }]),
  }]
  return [
    ...row('removed', from.filter((_, i) => !keptOld.has(i))), ...row('added', to.filter((_, j) => !keptNow.has(j))),
    ...movedLines(pairs, j => wordsOf(control, to[j] ?? null, nameOf)),
  ]
}

// More moves than this are a new order; to follow each would help nobody.
const MOST_MOVES = 6

function movedLines(pairs: readonly (readonly [number, number])[], titled: (place: number) => string): Line[] {
  const moved = movedOf(pairs)
  const line = (what: string | null, text: string): Line => ({ change: 'moved', what, parts: [{ mark: 'kept', text }] })
  if (moved.length > MOST_MOVES) return [line(null, `${moved.length} of ${pairs.length} entries stand in another order`)]
  return moved.map(([i, j]) => line(titled(j), `from place ${i + 1} to ${j + 1}`))
}

/** Events, sources and the like: each is found again by what it says, so that one changed note does not read as an event removed and another added. */
function entryLines(control: Extract<Control, { kind: 'entries' }>, from: readonly Json[], to: readonly Json[], nameOf: NameOf): Line[] {
  const { fields, noun } = control
  const [old, now] = [from.map(asContent), to.map(asContent)]
  const equal = equalPairs(from.map(canonical), to.map(canonical))
  const pairs = [...equal, ...likePairs(fields, old, now, equal)].sort((a, b) => a[1] - b[1])
  const [keptOld, keptNow] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  const titled = (place: number, entry: Content) => {
    const name = entryName(fields, entry, nameOf)
    return `${capital(noun)} ${place + 1}${name === '' ? '' : ` (${name})`}`
  }
  const whole = (change: 'removed' | 'added', place: number, entry: Content): Line => ({ change, what: `${capital(noun)} ${place + 1}`, parts: [{ mark: change, text: entryWords(fields, entry, nameOf) }] })
  return [
    ...old.flatMap((entry, i) => (keptOld.has(i) ? [] : [whole('removed', i, entry)])),
    ...now.flatMap((entry, j): Line[] => {
      if (!keptNow.has(j)) return [whole('added', j, entry)]
      const before = old[pairs.find(pair => pair[1] === j)?.[0] ?? -1] ?? {}
      return innerLines(fields, before, entry, titled(j, entry), nameOf)
    }),
    ...movedLines(pairs, j => titled(j, now[j] ?? {})),
  ]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const asContent = (value: Json): Content => (isContent(value) ? value : { value })

function innerLines(fields: Fields, from: Content, to: Content, title: string | null, nameOf: NameOf): Line[] {
  const keys = [...new Set([...Object.keys(fields), ...Object.keys(from), ...Object.keys(to)])]
  return keys.filter(key => !sameValue(from[key], to[key])).flatMap(key => {
    const label = (fields[key]?.label ?? key).toLowerCase()
    const here = title === null ? capital(label) : `${title}: ${label}`
    return linesOf(fields[key], from[key] ?? null, to[key] ?? null, nameOf).map(line => ({ ...line, what: line.what === null ? here : `${here}, ${line.what.charAt(0).toLowerCase()}${line.what.slice(1)}` }))
  })
}

/** Each text of one list with its first unused equal in the other. */
function equalPairs(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const places = new Map<string, number[]>()
  old.forEach((text, i) => places.set(text, [...(places.get(text) ?? []), i]))
  return now.flatMap((text, j) => {
    const i = places.get(text)?.shift()
    return i === undefined ? [] : [[i, j] as const]
  })
}

/** Pairs, in the order of the second list, that do not stand in the order of the first: as few as possible. */
function movedOf(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const inOrder = pairs.every(([i], at) => at === 0 || i > (pairs[at - 1]?.[0] ?? -1))
  if (inOrder) return []
  const old = pairs.map(([i]) => String(i)).sort((a, b) => Number(a) - Number(b))
  const stay = new Set(commonPairs(old, pairs.map(([i]) => String(i))).map(([, at]) => at))
  return pairs.filter((_, at) => !stay.has(at))
}

// Two entries are one that was changed where at least this share of what they say is the same.
const LEAST_LIKE = 0.4
// What many entries share by chance says little about which is which.
const WEIGHT: Readonly<Partial<Record<Control['kind'], number>>> = { tick: 0, precision: 1, choice: 1 }

/** Pairs of entries that are alike without being equal, the most alike first; entries of `equal` are taken. */
function likePairs(fields: Fields, old: readonly Content[], now: readonly Content[], equal: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const takenOld = new Set(equal.map(([i]) => i))
  const takenNow = new Set(equal.map(([, j]) => j))
  const keys = Object.entries(fields).map(([key, { control }]) => ({ key, weight: WEIGHT[control.kind] ?? 2 }))
  const told = (entry: Content) => keys.map(({ key }) => (isEmpty(entry[key]) ? '' : canonical(entry[key] ?? null)))
  const [a, b] = [old.map(told), now.map(told)]
  const like = a.flatMap((one, i) => takenOld.has(i) ? [] : b.flatMap((other, j) => {
    if (takenNow.has(j)) return []
    const [shared, all] = keys.reduce(([shared, all], { weight }, at) => (one[at] === '' && other[at] === '' ? [shared, all] : [shared + (one[at] === other[at] ? weight : 0), all + weight]), [0, 0])
    return all > 0 && shared / all >= LEAST_LIKE ? [{ i, j, likeness: shared / all }] : []
  }))
  like.sort((x, y) => y.likeness - x.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i)
  return like.flatMap(({ i, j }) => {
    if (takenOld.has(i) || takenNow.has(j)) return []
    takenOld.add(i)
    takenNow.add(j)
    return [[i, j] as const]
  })
}
