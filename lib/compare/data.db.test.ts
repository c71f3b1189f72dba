import { describe, expect, it } from 'vitest'
import { DAYS } from '@/lib/charts/facts.fixture'
import { SENDERS } from '@/lib/charts/headline'
import { countCells, listCounterMeasures, listHoldings } from '@/lib/compare/data'
import { factsOn, holdingsOn } from '@/lib/compare/facts.fixture'
import { countMeasures } from '@/lib/measures/data'
import { BITING } from '@/lib/measures/vocab'

const sorted = <T>(rows: readonly T[]) => rows.map(row => JSON.stringify(row, (_, value: unknown) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value))).sort()

describe('comparisons from the database', () => {
  it.each(DAYS)('are what the facts of %s give', async day => {
    expect(sorted(await countCells(day))).toEqual(sorted(factsOn(day)))
    for (const body of SENDERS) expect(sorted(await listHoldings(body, day))).toEqual(sorted(holdingsOn(body, day)))
  })

  it.each(['2022-06-03', '2026-11-25'])('count the answers of Belarus on %s as the register does', async day => {
    const rows = await listCounterMeasures(day)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const filter = { body: ['BY'], type: [row.type], state: [...BITING] } as const
      expect(await countMeasures(filter, day)).toBe(row.count)
      expect(row.targets.length).toBeGreaterThan(0)
      for (const trigger of row.triggers) expect(await countMeasures({ ...filter, trigger: [trigger.id] }, day)).toBe(trigger.count)
    }
  })
})
