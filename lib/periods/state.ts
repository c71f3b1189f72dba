import type { BodyState } from '@/lib/charts/headline'
import type { TypeState } from '@/lib/charts/matrix'
import type { Holding, Sender } from '@/lib/compare/gaps'
import { unite, type CellFacts, type Spell } from '@/lib/compare/matrix'
import { addDays } from '@/lib/dates'
import { BITING, type SectorId, type State, type TypeId } from '@/lib/measures/vocab'
import type { Life, Stretch } from '@/lib/periods/encode'

/** The states and counts of a day, worked out from the lives of the measures: what the database answers, without asking it. */

/** The state on a day; null on a day on which the measure does not exist. */
export function stateOn(periods: readonly Stretch[], day: string): State | null {
  const period = periods.findLast(one => one.from <= day)
  return period !== undefined && (period.to === null || day < period.to) ? period.state : null
}

/** As `countMatrix` counts them: body by type by state, and the same over all types, where each measure counts once. */
export function countsOn(lives: readonly Life[], day: string): { cells: TypeState[], bodies: BodyState[] } {
  const cells = new Map<string, TypeState & { count: number }>()
  const bodies = new Map<string, BodyState & { count: number }>()
  const add = <T extends { count: number }>(rows: Map<string, T>, key: string, row: T) => {
    const known = rows.get(key)
    if (known === undefined) rows.set(key, row)
    else known.count++
  }
  for (const { body, types, periods } of lives) {
    const state = stateOn(periods, day)
    if (state === null) continue
    add(bodies, `${body} ${state}`, { body, state, count: 1 })
    for (const type of types) add(cells, `${body} ${type} ${state}`, { body, type, state, count: 1 })
  }
  return { cells: [...cells.values()], bodies: [...bodies.values()] }
}

/** The year of the first day on which any measure was in force, if that is not later than a day. */
export function firstYear(lives: readonly Life[], day: string): string | null {
  const first = lives.flatMap(life => life.periods.filter(bites)).reduce<string | null>((least, { from }) => (least === null || from < least ? from : least), null)
  return first === null || first > day ? null : first.slice(0, 4)
}

const bites = ({ state }: Stretch) => (BITING as readonly State[]).includes(state)

/** Every day on which the state of some measure changes, in order. */
export function changesOf(lives: readonly Life[]): string[] {
  return [...new Set(lives.flatMap(life => life.periods.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))))].sort()
}

/** The last of some ordered days before a day, and the first after it. */
export function beside(days: readonly string[], day: string): { before: string | null, after: string | null } {
  return { before: days.findLast(one => one < day) ?? null, after: days.find(one => one > day) ?? null }
}

interface Cell extends Omit<CellFacts, 'count' | 'spells'> {
  /** Of each measure in this state, and all of them joined. */
  readonly own: Spell[]
  spells: readonly Spell[]
}

/** After every day that a measure may end on. */
const EVER = '9999-12-31'

/**
 * What `countCells` reads for one day, for any day: cells of body, type, sector and state with the days on which something stood in them.
 * The work that no day changes is done once.
 */
export function factsOf(lives: readonly Life[]): (day: string) => CellFacts[] {
  const cells = new Map<string, Cell>()
  for (const { body, types, sectors, periods } of lives) {
    const places = [{ type: null, sector: null }, ...types.flatMap(type => [null, ...sectors].map(sector => ({ type, sector })))]
    for (const { state, from, to } of periods) for (const { type, sector } of places) {
      const key = `${body} ${type ?? ''} ${sector ?? ''} ${state}`
      const cell = cells.get(key) ?? { body, type, sector, state, own: [], spells: [] }
      cells.set(key, cell)
      cell.own.push({ from, to: to ?? EVER })
    }
  }
  const all = [...cells.values()]
  for (const cell of all) cell.spells = unite(cell.own)
  return day => {
    const end = addDays(day, 1)
    return all.flatMap(({ own, spells, ...cell }) => {
      const begun = spells.filter(spell => spell.from <= day)
      // What is later than the day is not known on it.
      return begun.length === 0 ? [] : [{ ...cell, count: own.filter(spell => spell.from <= day && day < spell.to).length, spells: begun.map(({ from, to }) => ({ from, to: to > end ? end : to })) }]
    })
  }
}

/** Types that ban goods: what `listHoldings` looks for beside another type. */
const GOODS: readonly TypeId[] = ['import-ban', 'export-ban', 'arms-embargo']

/** As `listHoldings` reads them: what a body has in force on a day, by type and sector. Which of them is the first is not known here and left empty. */
export function holdingsOn(lives: readonly Life[], body: Sender, day: string): Holding[] {
  const holdings = new Map<string, Holding & { count: number, with_goods: boolean }>()
  for (const life of lives) {
    const state = life.body === body ? stateOn(life.periods, day) : null
    if (state === null || !(BITING as readonly State[]).includes(state)) continue
    const goods = life.types.some(type => GOODS.includes(type))
    for (const type of life.types) for (const sector of [null, ...life.sectors] as (SectorId | null)[]) {
      const key = `${type} ${sector ?? ''}`
      const known = holdings.get(key)
      if (known === undefined) holdings.set(key, { type, sector, count: 1, first_id: '', first_title: '', with_goods: goods })
      else {
        known.count++
        known.with_goods &&= goods
      }
    }
  }
  return [...holdings.values()]
}
