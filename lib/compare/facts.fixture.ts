import { lives } from '@/lib/charts/facts.fixture'
import type { Holding, Sender } from '@/lib/compare/gaps'
import { unite, type CellFacts, type Spell } from '@/lib/compare/matrix'
import { addDays } from '@/lib/dates'
import { BITING, type SectorId, type State, type TypeId } from '@/lib/measures/vocab'

/** What the database would answer a comparison, worked out from the facts in plain loops: for tests. */

const bites = (state: State) => (BITING as readonly string[]).includes(state)
const placesOf = (measure: (typeof lives)[number]['measure']) => measure.types.flatMap(type => [null, ...measure.sectors].map(sector => ({ type, sector })))

/** As `countCells`. */
export function factsOn(day: string): CellFacts[] {
  const cells = new Map<string, { facts: Omit<CellFacts, 'spells' | 'count'>, count: number, spells: Spell[] }>()
  const end = addDays(day, 1)
  for (const { measure, periods } of lives) for (const period of periods) {
    if (period.from > day) continue
    const spell = { from: period.from, to: period.to === null || period.to > day ? end : period.to }
    for (const { type, sector } of [{ type: null as TypeId | null, sector: null as SectorId | null }, ...placesOf(measure)]) {
      const facts = { body: measure.body, type, sector, state: period.state }
      const cell = cells.get(JSON.stringify(facts)) ?? { facts, count: 0, spells: [] }
      cells.set(JSON.stringify(facts), cell)
      cell.spells.push(spell)
      if (spell.to === end) cell.count++
    }
  }
  return [...cells.values()].map(({ facts, count, spells }) => ({ ...facts, count, spells: unite(spells) }))
}

/** As `listHoldings`. */
export function holdingsOn(body: Sender, day: string): Holding[] {
  const own = lives.filter(({ measure, periods }) => measure.body === body && periods.some(period => period.from <= day && (period.to === null || period.to > day) && bites(period.state)))
    .map(one => one.measure).sort((a, b) => ((a.effective_on ?? a.announced_on) + a.id < (b.effective_on ?? b.announced_on) + b.id ? -1 : 1))
  const holdings = new Map<string, Holding>()
  for (const measure of own) for (const { type, sector } of placesOf(measure)) {
    const key = JSON.stringify([type, sector])
    const known = holdings.get(key)
    const with_goods = measure.types.some(one => one === 'import-ban' || one === 'export-ban' || one === 'arms-embargo')
    holdings.set(key, known ? { ...known, count: known.count + 1, with_goods: known.with_goods && with_goods } : { type, sector, count: 1, first_id: measure.id, first_title: measure.title, with_goods })
  }
  return [...holdings.values()]
}
