import { describe, expect, it } from 'vitest'
import { formatMoment } from '@/lib/moments'

describe('formatMoment', () => {
  it('says day, month, year and minute, in UTC', () => {
    expect(formatMoment('2026-11-25T14:02:11.123Z')).toBe('25 Nov 2026, 14:02 UTC')
    expect(formatMoment('2026-01-05T00:00:00Z')).toBe('5 Jan 2026, 00:00 UTC')
    expect(formatMoment('2026-12-31T23:59Z')).toBe('31 Dec 2026, 23:59 UTC')
  })

  it('stays on the day of UTC, wherever the machine stands', () => {
    // The tests run 5 h 45 min ahead: a detour over a local date would say 26 Nov.
    expect(formatMoment('2026-11-25T23:30:00.000Z')).toBe('25 Nov 2026, 23:30 UTC')
  })

  it('leaves alone what is no timestamp in UTC', () => {
    for (const text of ['', 'yesterday', '2026-11-25', '2026-13-25T10:00:00Z', '2026-11-25T14:02:11+01:00']) expect(formatMoment(text)).toBe(text)
  })
})
