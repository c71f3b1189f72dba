import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { BODIES, idsOf } from '@/lib/measures/vocab'
import { facts, inOrder, many } from '@/lib/timeline/facts.fixture'
import { lanesOf, marksOf, scaleOf, type TimelineLane, type TimelineMeasure } from '@/lib/timeline/marks'
import { placeOf, type Span } from '@/lib/timeline/span'

const bodies = idsOf(BODIES)
const measure = (id: string, on: string, pack: string | null = null, body: TimelineMeasure['body'] = 'EU'): TimelineMeasure => ({ id, title: id, body, on, on_precision: null, effective: true, package: pack, types: ['other'], state: 'in_force', ended_how: null })
const ROOM = 920
const EACH = 24

/** Every measure in exactly one mark; marks apart; each mark the whole of its days. */
function check(lanes: readonly TimelineLane[], measures: readonly TimelineMeasure[]) {
  expect(lanes.flatMap(lane => lane.marks.flatMap(mark => mark.measures.map(one => one.id))).sort()).toEqual(measures.map(one => one.id).sort())
  for (const lane of lanes) {
    expect(lane.count).toBe(lane.marks.reduce((sum, mark) => sum + mark.measures.length, 0))
    expect(lane.top).toBe(Math.max(0, ...lane.marks.map(mark => mark.measures.length)))
    for (const [index, mark] of lane.marks.entries()) {
      // The link of a mark asks for its body and days: it must find these measures and no others.
      expect(measures.filter(one => one.body === lane.body && one.on >= mark.from && one.on <= mark.to).map(one => one.id)).toEqual(mark.measures.map(one => one.id))
      const next = lane.marks[index + 1]
      if (next !== undefined) expect(next.x - mark.x).toBeGreaterThanOrEqual(EACH / ROOM * 100)
      expect(mark.x).toBeGreaterThanOrEqual(0)
      expect(mark.x).toBeLessThanOrEqual(100)
    }
  }
}

describe('marks', () => {
  const year: Span = { from: '2022-01-01', to: '2022-12-31' }

  it('are one for each day where there is room, at the middle of the day', () => {
    const marks = marksOf([measure('a', '2022-03-03'), measure('b', '2022-03-03'), measure('c', '2022-07-05')], year, 2)
    expect(marks.map(mark => [mark.from, mark.to, mark.measures.length, mark.x])).toEqual([['2022-03-03', '2022-03-03', 2, placeOf('2022-03-03', year)], ['2022-07-05', '2022-07-05', 1, placeOf('2022-07-05', year)]])
  })

  it('merge with the closest where they would touch, and keep to the days between', () => {
    const of = (distance: number) => marksOf([measure('a', '2022-03-01'), measure('b', '2022-03-04'), measure('c', '2022-03-06'), measure('d', '2022-06-01')], year, distance).map(mark => [mark.from, mark.to, mark.measures.map(one => one.id).join('')])
    expect(of(1)).toEqual([['2022-03-01', '2022-03-01', 'a'], ['2022-03-04', '2022-03-06', 'bc'], ['2022-06-01', '2022-06-01', 'd']])
    expect(of(1.2)).toEqual([['2022-03-01', '2022-03-06', 'abc'], ['2022-06-01', '2022-06-01', 'd']])
  })

  it('say that they are a package where all of them are one', () => {
    const isPackage = (...measures: TimelineMeasure[]) => marksOf(measures, year, 2).map(mark => mark.isPackage)
    expect(isPackage(measure('a', '2022-03-03', 'p'), measure('b', '2022-03-03', 'p'))).toEqual([true])
    expect(isPackage(measure('a', '2022-03-03', 'p'), measure('b', '2022-03-03', 'q'))).toEqual([false])
    expect(isPackage(measure('a', '2022-03-03', 'p'), measure('b', '2022-03-03'))).toEqual([false])
    expect(isPackage(measure('a', '2022-03-03', 'p'))).toEqual([false])
    expect(isPackage(measure('a', '2022-03-03'), measure('b', '2022-03-03'))).toEqual([false])
  })

  it('hold every measure once and never overlap, whatever the days, the axis and the bodies', () => {
    const day = fc.integer({ min: 0, max: 8_500 }).map(days => addDays('2003-01-01', days))
    fc.assert(fc.property(fc.array(fc.tuple(day, fc.constantFrom(...bodies)), { maxLength: 120 }), day, day, (drawn, one, other) => {
      const axis = one < other ? { from: one, to: other } : { from: other, to: one }
      const measures = inOrder(drawn.map(([on, body], index) => measure(`m${index}`, on, null, body)).filter(({ on }) => on >= axis.from && on <= axis.to))
      check(lanesOf(measures, bodies, axis, ROOM, EACH), measures)
    }))
  })

  it('stay few enough to read with the facts and with 3,000 measures, and are made at once', () => {
    for (const measures of [facts, many(3_000)]) {
      const axis = { from: `${measures[0]?.on.slice(0, 4) ?? ''}-01-01`, to: '2026-11-25' }
      const started = performance.now()
      const lanes = lanesOf(measures, bodies, axis, ROOM, EACH)
      expect(performance.now() - started).toBeLessThan(2_000)
      check(lanes, measures)
      expect(lanes.every(lane => lane.marks.length <= ROOM / EACH + 1)).toBe(true)
      expect(Math.max(...lanes.map(lane => lane.top)) * scaleOf(lanes).unit).toBeLessThanOrEqual(96)
    }
  })
})

describe('the scale', () => {
  const lane = (top: number): TimelineLane => ({ body: 'EU', marks: [], count: top, top })

  it('is the same for all lanes, and shows strokes as long as they can be told apart', () => {
    expect(scaleOf([lane(1), lane(3)])).toEqual({ unit: 7, strokes: true })
    expect(scaleOf([lane(32), lane(3)])).toEqual({ unit: 3, strokes: true })
    expect(scaleOf([lane(96), lane(3)])).toEqual({ unit: 1, strokes: false })
    expect(scaleOf([])).toEqual({ unit: 7, strokes: true })
  })
})
