import { describe, expect, it } from 'vitest'
import { DAYS, matrixOn } from '@/lib/charts/facts.fixture'
import { countIn } from '@/lib/charts/headline'
import { matrixChart } from '@/lib/charts/matrix-table'
import { askedOn, numbersIn, stringsIn } from '@/lib/charts/more.fixture'
import { textOf } from '@/lib/charts/words'
import { BODIES, STATES, TYPES } from '@/lib/measures/vocab'

const chartOn = (day: string) => matrixChart(matrixOn(day), askedOn('matrix', day))

describe('the matrix as table and drawing', () => {
  it.each(DAYS)('has on %s the counts of the register, type by type and state by state', day => {
    const { rows } = chartOn(day).table
    const { cells, bodies } = matrixOn(day)
    for (const { id: type, label } of [...TYPES, { id: null, label: 'All, each counted once' }]) for (const state of STATES) {
      const row = rows.find(one => one[0]?.value === label && one[2]?.value === state.label.toLowerCase())
      BODIES.forEach(({ id: body }, index) => {
        const count = countIn(type === null ? bodies : cells.filter(cell => cell.type === type), [body], [state.id])
        const cell = row?.[3 + index]
        expect(state.id === 'ended' ? 0 : cell?.value ?? 0).toBe(state.id === 'ended' ? 0 : count)
        if (count > 0 && state.id !== 'ended') expect(cell?.filter).toMatchObject({ body: [body], state: [state.id], ...(type !== null && { type: [type] }) })
      })
    }
    expect(new Set(rows.map(row => `${row[0]?.value} ${row[2]?.value}`)).size).toBe(rows.length)
  })

  it.each(DAYS)('draws on %s what the table has, and says nothing broken', day => {
    const { drawing, table, finding } = chartOn(day)
    for (const text of [textOf(finding), ...stringsIn(drawing), ...stringsIn(table)]) expect(text).not.toMatch(/undefined|NaN|null/)
    expect(numbersIn(drawing).every(Number.isFinite)).toBe(true)
    const total = table.rows.flatMap(row => row.slice(3)).reduce((sum, cell) => sum + Number(cell.value), 0)
    if (drawing?.kind !== 'matrix-drawing') { expect(total).toBe(0); return }
    const cells = [...drawing.groups.flatMap(group => group.rows.flatMap(row => row.cells)), ...drawing.totals]
    expect(cells.flatMap(cell => cell.counts).reduce((sum, one) => sum + one.count, 0)).toBe(total)
    for (const { href } of cells.flatMap(cell => cell.counts)) expect(href.includes(`asOf=${day}`)).toBe(askedOn('matrix', day).filter.asOf !== undefined)
  })
})
