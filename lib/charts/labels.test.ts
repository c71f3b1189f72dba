import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf } from '@/lib/charts/answers'
import { dayNumber } from '@/lib/charts/axis'
import { DAYS, answersOn, triggers } from '@/lib/charts/facts.fixture'
import { boxOf, collide, placeMarks, spread, textWidth, type Mark, type PlacedMark, type Room } from '@/lib/charts/labels'
import { marksOf } from '@/lib/charts/steps'

function expectClear(placed: readonly PlacedMark[], room: Room) {
  placed.forEach((mark, index) => {
    const [from, to] = boxOf(mark)
    expect(from).toBeGreaterThanOrEqual(-room.left)
    expect(to).toBeLessThanOrEqual(room.width + room.right)
    for (const other of placed.slice(index + 1)) expect(collide(mark, other)).toBe(false)
    if (mark.row < 0) expect(-(mark.row - mark.lines + 1)).toBeLessThanOrEqual(room.free(from, to))
  })
}

const widths = [240, 300, 420, 640, 900, 1038]

describe('labels of triggers', () => {
  it.each(DAYS)('never overlap on any width, with the real triggers of %s', day => {
    const marks = marksOf(triggers, answersOf(answersOn(day), triggers, day).map(row => row.trigger.id), '2004-01-01', day)
    for (const width of widths) {
      const span = Math.max(1, dayNumber(day) - dayNumber('2004-01-01'))
      const room: Room = { width, left: 30, right: width > 500 ? 132 : 60, free: (_from, to) => (to < 0.7 * width ? 9 : 0) }
      const { placed } = placeMarks(marks.map(mark => ({ id: mark.id, x: width * (mark.t - dayNumber('2004-01-01')) / span, width: textWidth(mark.label, 13) })), room)
      expectClear(placed, room)
      // On a wide screen none is left out, on a phone at most the crowded early ones.
      expect(placed.length).toBeGreaterThanOrEqual(width > 500 ? marks.length : marks.length - 3)
    }
  })

  it('never overlap, whatever the marks', () => {
    const mark = fc.record({ x: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 20, max: 160 }), broken: fc.option(fc.integer({ min: 20, max: 90 }), { nil: undefined }) })
    fc.assert(fc.property(fc.array(mark, { maxLength: 6 }), fc.integer({ min: 0, max: 12 }), (drawn, free) => {
      const room: Room = { width: 300, left: 30, right: 60, free: () => free }
      const marks = drawn.map(({ x, width, broken }, index): Mark => ({ id: String(index), x, width, ...(broken === undefined ? {} : { broken }) }))
      const { placed, rows } = placeMarks(marks, room)
      expectClear(placed, room)
      for (const one of placed) expect(one.row).toBeLessThan(rows || 1)
    }))
  })
})

describe('labels at the ends of lines', () => {
  it('stand the distance apart, in their order, within the plot', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 4 }), heights => {
      const placed = spread(heights, 18, 0, 300)
      const order = placed.map((place, index) => ({ place, height: heights[index] ?? 0 })).sort((a, b) => a.place - b.place)
      order.forEach((one, index) => {
        const before = order[index - 1]
        if (before) expect(one.place - before.place).toBeGreaterThanOrEqual(18 - 1e-9)
        if (before) expect(one.height).toBeGreaterThanOrEqual(before.height)
        expect(one.place).toBeGreaterThanOrEqual(-1e-9)
        expect(one.place).toBeLessThanOrEqual(300)
      })
    }))
    expect(spread([10, 100], 18, 0, 300)).toEqual([10, 100])
  })
})
