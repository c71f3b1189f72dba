import { describe, expect, it } from 'vitest'
import { csvOfTable, hrefOfCell, narrowed, type ChartTable } from '@/lib/charts/chart-table'

const table: ChartTable = {
  caption: 'Test', columns: [{ key: 'day', label: 'Day', kind: 'day' }, { key: 'what', label: 'What', kind: 'text' }, { key: 'EU', label: 'EU', kind: 'number', body: 'EU' }],
  rows: [
    [{ value: '2022-12-31', text: 'End of 2022' }, { value: '=1+1, "so"' }, { value: 18_500, text: 'at least 18,500' }],
    [{ value: '2023-12-31' }, { value: 'none' }, { value: null }],
  ],
}

describe('the table of a chart', () => {
  it('is raw in the file: numbers bare, days ISO, nothing where nothing is known, formulas guarded', () => {
    expect(csvOfTable(table)).toBe('day,what,EU\r\n2022-12-31,"\'=1+1, ""so""",18500\r\n2023-12-31,none,\r\n')
    expect(csvOfTable(table, { excel: true }).codePointAt(0)).toBe(0xfeff)
  })

  it('leads from a count to its rows, and from none nowhere', () => {
    expect(hrefOfCell({ value: 3, filter: { body: ['EU'], asOf: '2022-12-31' } })).toBe('/measures?body=EU&asOf=2022-12-31')
    expect(hrefOfCell({ value: 0, filter: { body: ['EU'] } })).toBeNull()
    expect(hrefOfCell({ value: null, filter: { body: ['EU'] } })).toBeNull()
    expect(hrefOfCell({ value: 'a', href: '/triggers/a' })).toBe('/triggers/a')
  })

  it('lays what a cell counts over what is asked for', () => {
    expect(narrowed({ body: ['EU', 'UK'], sector: ['potash'], asOf: '2022-06-03' }, { body: ['EU'] })).toEqual({ body: ['EU'], sector: ['potash'], asOf: '2022-06-03' })
  })
})
