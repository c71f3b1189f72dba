import type { Filter } from '@/lib/measures/filter'
import { BITING, BODIES, SECTORS, TYPE_GROUPS, TYPES, typesOf, type Body, type SectorId, type State, type TypeId } from '@/lib/measures/vocab'

/** Who bans what on a day, by type and, for trade, by sector: what the database counted in, cells in their place out. */

/** A stretch of days: `from` is the first, `to` the first after it. What still runs on the day asked for ends on the day after it. */
export interface Spell {
  readonly from: string
  readonly to: string
}

/** What a body has in one state, of one type and sector, as `countCells` reads it; nothing in it is later than the day. */
export interface CellFacts {
  readonly body: Body
  /** null: over all types, each measure once. */
  readonly type: TypeId | null
  /** null: over all sectors, each measure once. */
  readonly sector: SectorId | null
  readonly state: State
  /** Measures in this state on the day. */
  readonly count: number
  /** Days on which at least one measure was in this state, up to the day. */
  readonly spells: readonly Spell[]
}

/** A count with what opens exactly the rows that it counts. The filter has no date; the page adds its own. */
export interface Counted {
  readonly count: number
  readonly filter: Filter
}

export interface CompareCell {
  readonly body: Body
  /** All measures on record by that day, ended ones too; null where there is none. */
  readonly all: Counted | null
  /** Those in force, whole or eased; null where none is. */
  readonly biting: Counted | null
  /** How many are in each state, strongest first; those without a measure are left out. */
  readonly states: readonly { readonly state: State, readonly count: number }[]
  /** Since when the cell has been as strong as it is, without a break; in force and eased count as one. null where there is no measure. */
  readonly since: string | null
}

export interface CompareRow {
  readonly type: TypeId
  /** null for the row of the type itself. */
  readonly sector: SectorId | null
  readonly label: string
  readonly cells: readonly CompareCell[]
}

export interface CompareMatrix {
  readonly groups: readonly { readonly id: string, readonly label: string, readonly rows: readonly CompareRow[] }[]
  readonly totals: readonly CompareCell[]
  /** States that some cell shows, for the key. */
  readonly states: readonly State[]
}

/** States from the one that bites hardest to the one that no longer does. */
export const BY_STRENGTH: readonly State[] = ['in_force', 'eased', 'licensed', 'suspended', 'announced', 'ended']

/**
 * Types whose sectors are the goods, services or carriers that are banned, so that the same type in another sector is another ban. An arms embargo is
 * about arms in whatever sector it is filed; of finance and persons the sector only says whom a measure hits.
 */
export const BY_SECTOR: readonly TypeId[] = [...typesOf('trade').filter(type => type !== 'arms-embargo'), 'transport']

/** Joins what touches or overlaps: ordered spells without gaps between neighbours. */
export function unite(spells: readonly Spell[]): Spell[] {
  const joined: Spell[] = []
  for (const spell of [...spells].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1)
    if (last === undefined || last.to < spell.from) joined.push(spell)
    else if (last.to < spell.to) joined[joined.length - 1] = { from: last.from, to: spell.to }
  }
  return joined
}

/** The days of some spells that others leave out. */
export function subtract(spells: readonly Spell[], others: readonly Spell[]): Spell[] {
  let rest = unite(spells)
  for (const { from, to } of unite(others)) rest = rest.flatMap(spell => (to <= spell.from || spell.to <= from ? [spell] : [{ from: spell.from, to: from }, { from: to, to: spell.to }].filter(part => part.from < part.to)))
  return rest
}

/** The spell that holds a day. */
export function running(spells: readonly Spell[], day: string): Spell | null {
  return spells.find(spell => spell.from <= day && day < spell.to) ?? null
}

/** Days on which a body had at least one measure of a type and sector in some of these states. */
export function spellsOf(facts: readonly CellFacts[], body: Body, type: TypeId | null, sector: SectorId | null, states: readonly State[]): Spell[] {
  return unite(facts.filter(one => one.body === body && one.type === type && one.sector === sector && states.includes(one.state)).flatMap(one => one.spells))
}

/** The facts of one place in the matrix at a time, found without going through all of them: a page has hundreds of places, and redraws them as the date moves. */
export function factsAt(facts: readonly CellFacts[]): (body: Body, type: TypeId | null, sector: SectorId | null) => readonly CellFacts[] {
  const keyOf = (body: Body, type: TypeId | null, sector: SectorId | null) => `${body} ${type ?? ''} ${sector ?? ''}`
  const places = new Map<string, CellFacts[]>()
  for (const one of facts) {
    const key = keyOf(one.body, one.type, one.sector)
    const place = places.get(key)
    if (place === undefined) places.set(key, [one])
    else place.push(one)
  }
  return (body, type, sector) => places.get(keyOf(body, type, sector)) ?? []
}

/** The matrix of a day. Every type has its row; sectors have one where some body has a measure of the type on record, if there is more than one such sector. */
export function compareMatrix(facts: readonly CellFacts[], order: readonly Body[], day: string): CompareMatrix {
  const present = facts.filter(one => one.count > 0)
  const at = factsAt(facts)
  const row = (type: TypeId, sector: SectorId | null, label: string): CompareRow => ({
    type, sector, label, cells: order.map(body => cellOf(at(body, type, sector), body, type, sector, day)),
  })
  const groups = TYPE_GROUPS.map(group => ({
    id: group.id, label: group.label,
    rows: TYPES.filter(type => type.group === group.id).flatMap(type => {
      const sectors = BY_SECTOR.includes(type.id) ? SECTORS.filter(sector => present.some(one => one.type === type.id && one.sector === sector.id)) : []
      return [row(type.id, null, type.label), ...(sectors.length > 1 ? sectors.map(sector => row(type.id, sector.id, sector.label)) : [])]
    }),
  }))
  return { groups, totals: order.map(body => cellOf(at(body, null, null), body, null, null, day)), states: BY_STRENGTH.filter(state => present.some(one => one.state === state)) }
}

function cellOf(facts: readonly CellFacts[], body: Body, type: TypeId | null, sector: SectorId | null, day: string): CompareCell {
  const own = facts.filter(one => one.body === body && one.type === type && one.sector === sector && one.count > 0)
  const states = BY_STRENGTH.flatMap(state => own.filter(one => one.state === state).map(({ count }) => ({ state, count })))
  const strongest = states[0]?.state
  if (strongest === undefined) return { body, all: null, biting: null, states, since: null }
  const filter: Filter = { body: [body], ...(type !== null && { type: [type] }), ...(sector !== null && { sector: [sector] }) }
  const sum = (kept: readonly State[]) => states.filter(one => kept.includes(one.state)).reduce((total, one) => total + one.count, 0)
  const biting = sum(BITING)
  const same: readonly State[] = biting > 0 ? BITING : [strongest]
  const stronger = BY_STRENGTH.slice(0, BY_STRENGTH.indexOf(strongest)).filter(state => !same.includes(state))
  return {
    body, states,
    all: { count: sum(BY_STRENGTH), filter },
    biting: biting === 0 ? null : { count: biting, filter: { ...filter, state: [...BITING] } },
    since: running(subtract(spellsOf(facts, body, type, sector, same), spellsOf(facts, body, type, sector, stronger)), day)?.from ?? null,
  }
}

/** The bodies as columns: the two that are compared, then the others in their order. */
export function columnsOf(a: Body, b: Body): Body[] {
  return [a, b, ...BODIES.map(body => body.id).filter(body => body !== a && body !== b)]
}
