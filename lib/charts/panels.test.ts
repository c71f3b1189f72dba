import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placePanels } from '@/lib/charts/panels'

describe('panels on one scale', () => {
  it('stand one below the other within the plot, each high enough for what it counts', () => {
    fc.assert(fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 8 }), fc.integer({ min: 400, max: 1000 }), (most, height) => {
      const room = { height, gap: 20, least: 30 }
      const { unit, panels } = placePanels(most, room)
      expect(panels).toHaveLength(most.length)
      expect(unit).toBeGreaterThan(0)
      panels.forEach(({ top, base }, index) => {
        expect(top).toBeCloseTo((panels[index - 1]?.base ?? 0) + room.gap)
        expect(base - top).toBeGreaterThanOrEqual(room.least - 1e-6)
        expect(base - top).toBeGreaterThanOrEqual((most[index] ?? 0) * unit - 1e-6)
      })
      // Nothing is wasted where there is anything to draw, unless all of it is small.
      if (most.some(count => count * unit > room.least)) expect(panels.at(-1)?.base).toBeCloseTo(height)
      expect(panels.at(-1)?.base ?? 0).toBeLessThanOrEqual(height + 1e-6)
    }))
  })
})
