import { describe, expect, it } from 'vitest'
import { triggers } from '@/lib/charts/facts.fixture'
import { eventsOf } from '@/lib/timeline/events'
import { spanOf } from '@/lib/timeline/span'

const exact = triggers.filter(trigger => trigger.started_on_precision === null)

describe('events on the axis', () => {
  it('are all drawn, where they stand, in the two widths and at every zoom', () => {
    for (const axis of [{ from: '1999-01-01', to: '2026-11-25' }, spanOf('decade', '2020-01-01'), spanOf('year', '2021-01-01')]) for (const width of [920, 570]) {
      const within = exact.filter(({ started_on }) => started_on >= axis.from && started_on <= axis.to)
      const { events, rows, left } = eventsOf(within, axis, { width, left: 60, right: 12 })
      expect(events.length + left).toBe(within.length)
      expect(left).toBeLessThanOrEqual(1)
      expect(rows).toBeLessThanOrEqual(within.length)
    }
  })

  it('tell their day where the axis is short enough for days to matter', () => {
    const invasion = exact.filter(trigger => trigger.id === '2022-invasion')
    const of = (axis: { from: string, to: string }) => eventsOf(invasion, axis, { width: 920, left: 60, right: 12 }).events.map(event => [event.label, event.date])
    expect(of({ from: '2004-01-01', to: '2026-11-25' })).toEqual([['2022 invasion', '']])
    expect(of(spanOf('year', '2022-01-01'))).toEqual([['2022 invasion', '24 Feb']])
  })
})
