import { describe, expect, it } from 'vitest'
import { DAYS, TODAY, matrixOn } from '@/lib/charts/facts.fixture'
import { countIn } from '@/lib/charts/headline'
import { findMatrix, matrixOf, type MatrixCell, type TypeState } from '@/lib/charts/matrix'
import { textOf } from '@/lib/charts/words'
import { BODIES, TYPES, type Body, type TypeId } from '@/lib/measures/vocab'

const said = (...of: Parameters<typeof findMatrix>) => textOf(findMatrix(...of))
const shown = (cell: MatrixCell) => [...(cell.plain ? [cell.plain] : []), ...cell.also]
const cell = (body: Body, type: TypeId, count: number): TypeState => ({ body, type, state: 'in_force', count })
const today = (...cells: TypeState[]) => said(cells, TODAY, TODAY)

describe('the matrix', () => {
  it.each(DAYS)('has every count of %s in its place, and no other', day => {
    const { cells, bodies } = matrixOn(day)
    const matrix = matrixOf(cells, bodies)
    const rows = matrix.groups.flatMap(group => group.rows)
    expect(rows.map(row => row.type).sort()).toEqual(TYPES.map(type => type.id).sort())
    for (const row of rows) {
      expect(row.cells.map(one => one.body)).toEqual(BODIES.map(body => body.id))
      for (const one of row.cells) for (const { state, count, filter } of shown(one)) {
        expect(count).toBe(countIn(cells.filter(each => each.type === row.type), [one.body], [state]))
        expect(filter).toEqual({ body: [one.body], type: [row.type], state: [state] })
      }
    }
    const counted = rows.flatMap(row => row.cells).flatMap(shown).reduce((sum, one) => sum + one.count, 0)
    expect(counted).toBe(cells.filter(one => one.state !== 'ended').reduce((sum, one) => sum + one.count, 0))
    const once = matrix.totals.flatMap(shown).reduce((sum, one) => sum + one.count, 0)
    expect(once).toBe(bodies.filter(one => one.state !== 'ended').reduce((sum, one) => sum + one.count, 0))
    expect(said(cells, day, TODAY)).not.toMatch(/undefined|NaN|Other/)
  })
})

describe('the finding', () => {
  it('compares the three on banks and imports', () => {
    expect(said(matrixOn(TODAY).cells, TODAY, TODAY)).toBe('Only the EU has cut banks off from SWIFT. It bans imports from Belarus by twelve measures, the UK by six and the US by none.')
    expect(today(cell('EU', 'swift-ban', 1), cell('UK', 'swift-ban', 1), cell('US', 'import-ban', 1))).toBe('The EU and the UK have cut banks off from SWIFT. The US bans imports from Belarus by one measure, the EU and the UK by none.')
  })

  it('falls back on what is used most, and on nothing', () => {
    expect(today(cell('EU', 'visa-ban', 2), cell('US', 'visa-ban', 1), cell('US', 'other', 9))).toBe('Visa action is the most used type, with two measures by the EU and one by the US.')
    expect(today(cell('EU', 'visa-ban', 2), cell('US', 'asset-freeze', 2))).toBe('The most used types are asset freeze with two measures and visa action with two.')
    expect(today()).toBe('The EU, the US and the UK forbid nothing today.')
    expect(said([], '1995-01-01', TODAY)).toBe('On 1 January 1995 the EU, the US and the UK forbade nothing that is on record.')
  })
})
