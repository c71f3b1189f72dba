import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { UNITS, axisOf, closeUp, edgeOf, formatSpan, lengthOf, nameOf, placeOf, spanOf, spanWords, splitBy, stepBack, ticksOf, unitOf, zoomOf, type Span } from '@/lib/timeline/span'

const day = fc.integer({ min: 0, max: 12_000 }).map(days => addDays('1995-01-01', days))
const span = fc.tuple(day, fc.integer({ min: 0, max: 9_000 })).map(([from, days]): Span => ({ from, to: addDays(from, days) }))
const whole: Span = { from: '2004-01-01', to: '2026-11-25' }

describe('stretches of the calendar', () => {
  it('hold their day, and are recognised', () => {
    expect(UNITS.map(unit => spanOf(unit, '2024-02-29'))).toEqual([{ from: '2020-01-01', to: '2029-12-31' }, { from: '2024-01-01', to: '2024-12-31' }, { from: '2024-01-01', to: '2024-03-31' }, { from: '2024-02-01', to: '2024-02-29' }])
    fc.assert(fc.property(day, fc.constantFrom(...UNITS), (on, unit) => {
      const found = spanOf(unit, on)
      expect(found.from <= on && on <= found.to).toBe(true)
      expect(unitOf(found)).toBe(unit)
    }))
  })

  it('cover a span without gaps', () => {
    fc.assert(fc.property(span, fc.constantFrom('year' as const, 'quarter' as const, 'month' as const), (given, unit) => {
      const parts = splitBy(unit, given)
      expect((parts[0]?.from ?? '') <= given.from && (parts.at(-1)?.to ?? '') >= given.to).toBe(true)
      for (const [index, part] of parts.entries()) if (index > 0) expect(addDays(parts[index - 1]?.to ?? '', 1)).toBe(part.from)
    }))
  })

  it('have names, short and within a sentence', () => {
    const said = (from: string, to: string) => [formatSpan({ from, to }), spanWords({ from, to })]
    expect(UNITS.map(unit => nameOf(unit, spanOf(unit, '2022-02-24')))).toEqual(['2020s', '2022', 'Jan–Mar 2022', 'Feb 2022'])
    expect(said('2022-03-03', '2022-03-03')).toEqual(['3 Mar 2022', 'on 3 March 2022'])
    expect(said('2022-03-03', '2022-03-20')).toEqual(['3–20 Mar 2022', 'between 3 March 2022 and 20 March 2022'])
    expect(said('2022-03-09', '2022-04-12')).toEqual(['9 Mar – 12 Apr 2022', 'between 9 March 2022 and 12 April 2022'])
    expect(said('2021-12-01', '2022-03-03')[0]).toBe('1 Dec 2021 – 3 Mar 2022')
    expect([said('2022-01-01', '2022-12-31')[1], said('2020-01-01', '2029-12-31')[1], said('2022-01-01', '2022-03-31')[1], said('2022-03-01', '2022-03-31')[1]]).toEqual(['in 2022', 'in the 2020s', 'from January to March 2022', 'in March 2022'])
  })
})

describe('the axis', () => {
  it('runs from the year of the first measure to the day of the law, or to a later measure', () => {
    const extent = { from: '2004-09-24', to: '2026-07-23' }
    expect(axisOf({}, extent, '2026-11-25')).toEqual({ from: '2004-01-01', to: '2026-11-25' })
    expect(axisOf({}, extent, '2022-06-03')).toEqual({ from: '2004-01-01', to: '2026-07-23' })
    expect(axisOf({ from: '2021-05-23' }, extent, '2026-11-25')).toEqual({ from: '2021-05-23', to: '2026-11-25' })
    expect(axisOf({ to: '1999-05-06' }, extent, '2026-11-25')).toEqual({ from: '1999-01-01', to: '1999-05-06' })
    expect(axisOf({ from: '2050-05-06' }, extent, '2026-11-25')).toEqual({ from: '2050-05-06', to: '2050-12-31' })
    expect(axisOf({}, null, '2026-11-25')).toEqual({ from: '2026-01-01', to: '2026-11-25' })
  })

  it('places days in order, within it', () => {
    fc.assert(fc.property(span, fc.nat(), (axis, some) => {
      const on = addDays(axis.from, some % lengthOf(axis))
      expect(placeOf(on, axis)).toBeGreaterThan(edgeOf(on, axis) - 0.001)
      expect(placeOf(on, axis)).toBeLessThan(edgeOf(addDays(on, 1), axis) + 0.001)
      expect(placeOf(on, axis)).toBeLessThanOrEqual(100)
    }))
  })

  it('has ticks that never run into one another, of a kind that suits its length', () => {
    const labels = (from: string, to: string) => ticksOf({ from, to }, 920, 46).map(tick => tick.label)
    expect(labels('2004-01-01', '2026-11-25').slice(0, 3)).toEqual(['2004', '2006', '2008'])
    expect(labels('2020-01-01', '2029-12-31')).toEqual(['2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027', '2028', '2029'])
    expect(labels('2021-01-01', '2022-12-31').slice(0, 5)).toEqual(['2021', 'Apr', 'Jul', 'Oct', '2022'])
    expect(labels('2022-01-01', '2022-12-31').slice(0, 3)).toEqual(['2022', 'Feb', 'Mar'])
    expect(labels('2022-02-01', '2022-03-31')).toEqual(['1 Feb', '8', '15', '22', '1 Mar', '8', '15', '22'])
    fc.assert(fc.property(span, fc.integer({ min: 300, max: 1200 }), (axis, room) => {
      const ticks = ticksOf(axis, room, 46)
      for (const [index, tick] of ticks.entries()) {
        const before = ticks[index - 1]
        if (before !== undefined) expect((tick.x - before.x) / 100 * room).toBeGreaterThan(30)
      }
    }))
  })
})

describe('moving along the axis', () => {
  const labels = (axis: Span) => {
    const { around, within, earlier, later } = zoomOf(axis, whole)
    return { around: around.map(step => step.label), within: within.map(step => step.label), beside: [earlier?.span?.from, later?.span?.from] }
  }

  it('leads from all years to decades, years, quarters and months, and back', () => {
    expect(labels(whole)).toEqual({ around: [], within: ['2000s', '2010s', '2020s'], beside: [undefined, undefined] })
    expect(labels(spanOf('decade', '2020-01-01'))).toEqual({ around: ['All years'], within: ['2020', '2021', '2022', '2023', '2024', '2025', '2026'], beside: ['2010-01-01', undefined] })
    expect(labels(spanOf('year', '2022-01-01'))).toEqual({ around: ['All years', '2020s'], within: ['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec'], beside: ['2021-01-01', '2023-01-01'] })
    expect(labels(spanOf('quarter', '2022-01-01'))).toEqual({ around: ['All years', '2020s', '2022'], within: ['Jan', 'Feb', 'Mar'], beside: ['2021-10-01', '2022-04-01'] })
    expect(labels(spanOf('month', '2022-03-01'))).toEqual({ around: ['All years', '2020s', '2022', 'Jan–Mar 2022'], within: [], beside: ['2022-02-01', '2022-04-01'] })
    expect(labels({ from: '2021-01-01', to: '2022-12-31' })).toMatchObject({ around: ['All years', '2020s'], within: ['2021', '2022'], beside: ['2019-01-02', '2023-01-01'] })
  })

  it('goes closer to a part that it still shows, with less around it; and back out, but never beyond what there is', () => {
    fc.assert(fc.property(span, fc.nat(), fc.nat(), (axis, a, b) => {
      const from = addDays(axis.from, a % lengthOf(axis))
      const part = { from, to: addDays(from, b % (lengthOf({ from, to: axis.to }))) }
      const closer = closeUp(part, axis)
      if (closer === null) return
      expect(closer.from <= part.from && part.to <= closer.to).toBe(true)
      expect(lengthOf(closer)).toBeLessThan(lengthOf(axis))
    }))
    expect(closeUp({ from: '2022-03-03', to: '2022-03-03' }, { from: '2022-03-01', to: '2022-03-31' })).toBeNull()
    expect(stepBack(spanOf('month', '2022-03-01'), whole)).toEqual({ from: '2022-01-29', to: '2022-05-01' })
    expect(stepBack(spanOf('decade', '2010-01-01'), whole)).toBeNull()
  })
})
