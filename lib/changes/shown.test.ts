import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutChanges } from '@/lib/changes/shown'

describe('a long list of changes', () => {
  it('is cut between two days, so that what is shown and what the link leads to are together the whole', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 10, max: 28 }).map(day => `2022-03-${day}`), { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (days, most) => {
      const changes = days.sort().reverse()
      const { shown, rest, until } = cutChanges(changes, day => day, most)
      expect(shown.length + rest).toBe(changes.length)
      expect(changes.filter(day => until !== null && day <= until)).toHaveLength(rest)
      expect(shown.length).toBeGreaterThanOrEqual(Math.min(most, changes.length))
    }))
  })
})
