import { describe, expect, it } from 'vitest'
import { lifeOf, type LifeInput, type LifeLabel } from '@/lib/measures/life'
import { periodsOf } from '@/lib/measures/state'

const WIDE = { width: 1040, rows: 4 }

const swift: LifeInput = {
  announced_on: '2022-03-09', announced_on_precision: null, adopted_on: '2022-03-09', effective_on: '2022-03-20', effective_on_precision: null, ended: null, review_on: '2027-02-28',
  events: [
    { on: '2022-03-09', on_precision: null, kind: 'adopted', note: null },
    { on: '2022-06-03', on_precision: null, kind: 'amended', note: 'Belinvestbank is added by a separate measure.' },
    { on: '2024-02-26', on_precision: null, kind: 'extended', note: null },
    { on: '2026-02-26', on_precision: null, kind: 'extended', note: null },
  ],
  periods: [{ state: 'announced', ended_how: null, from: '2022-03-09', to: '2022-03-20' }, { state: 'in_force', ended_how: null, from: '2022-03-20', to: null }],
  state: 'in_force', triggers: [{ label: '2022 invasion', started_on: '2022-02-24', precision: null }], day: '2026-11-23', isToday: true,
}

describe('lifeOf', () => {
  it('draws dashes before effect, a bar while it bites, dashes to the review', () => {
    const life = lifeOf(swift, WIDE)
    expect(life.segments.map(segment => segment.shape)).toEqual(['before', 'full', 'ahead'])
    expect(life.segments[0]?.x2).toBe(life.segments[1]?.x1)
    expect(life.segments[1]?.x2).toBe(life.segments[2]?.x1)
    expect(life.end).toBeNull()
  })

  it('puts one label on a day, the note where it is short', () => {
    expect(lifeOf(swift, WIDE).above.map(label => [label.text, label.date])).toEqual([['Announced and adopted', '9 Mar 2022'], ['Belinvestbank is added by a separate measure', '3 Jun 2022'], ['Review', '28 Feb 2027']])
  })

  it('counts renewals below instead of naming each', () => {
    const life = lifeOf(swift, WIDE)
    expect(life.below.map(label => label.date)).toEqual(['20 Mar 2022', 'Extended 2 times', 'in force'])
    expect(life.marks.filter(mark => mark.side === 'below')).toHaveLength(2)
  })

  it('says the distance to the trigger', () => {
    expect(lifeOf(swift, WIDE).triggers[0]?.text).toBe('24 Feb 2022: 2022 invasion, 13 days before')
  })

  it('gives a telephone two words below the bar and nothing above', () => {
    const life = lifeOf(swift, { width: 286, rows: 0 })
    expect(life.above).toEqual([])
    expect(life.triggers).toEqual([])
    expect(life.below.map(label => label.date)).toEqual(['20 Mar 2022', 'in force today'])
  })

  it('draws easing half as high, suspension as an outline, and stops with an end', () => {
    const dates = { announced_on: '2006-04-10', effective_on: '2006-04-10', ended_on: '2016-03-01', ended_by: null, ended_how: 'lifted' as const, events: [] }
    const reliefs = [
      { kind: 'suspension' as const, effect: 'full' as const, changes_state: true, starts_on: '2008-10-13', ends_on: '2011-01-31' },
      { kind: 'delisting' as const, effect: 'partial' as const, changes_state: true, starts_on: '2014-07-08', ends_on: null },
    ]
    const life = lifeOf({ ...swift, ...dates, announced_on_precision: null, adopted_on: null, ended: { on: '2016-03-01', precision: null, how: 'lifted', exact: true }, review_on: null, periods: periodsOf(dates, reliefs), state: 'ended', triggers: [] }, WIDE)
    expect(life.segments.map(segment => segment.shape)).toEqual(['full', 'outline', 'full', 'half'])
    expect(life.segments.at(-1)?.x2).toBe(life.end)
    expect(life.above.at(-1)?.text).toBe('Lifted')
    expect(life.text).toContain('suspended from 13 October 2008')
  })

  it('shows nothing after the day of the law', () => {
    const life = lifeOf({ ...swift, events: swift.events.slice(0, 1), review_on: null, day: '2022-03-15', isToday: false, state: 'announced' }, WIDE)
    expect(life.segments).toHaveLength(1)
    expect(life.segments[0]?.shape).toBe('before')
    expect(life.below.map(label => label.text)).toEqual(['15 Mar 2022'])
  })

  it('says an end whose day is not known', () => {
    const life = lifeOf({ ...swift, ended: { on: '2024-10-02', precision: null, how: 'superseded', exact: false }, state: 'ended', review_on: null }, WIDE)
    expect(life.above.at(-1)?.text).toBe('Superseded by then')
    expect(life.text).toContain('superseded by 2 October 2024')
  })

  it('never lets a label cover another or be crossed by its line', () => {
    // A life so crowded that most labels have to give way.
    const kinds = ['expanded', 'amended', 'eased', 'suspended', 'reimposed'] as const
    const events = Array.from({ length: 40 }, (_, index) => ({ on: `20${String(10 + (index % 14)).padStart(2, '0')}-0${1 + (index % 9)}-1${index % 10}`, on_precision: null, kind: kinds[index % 5] ?? 'amended', note: index % 3 === 0 ? 'A note of middling length about it.' : null }))
    for (const width of [400, 650, 1040]) {
      const { above } = lifeOf({ ...swift, announced_on: '2010-01-01', adopted_on: null, effective_on: '2010-01-05', events }, { width, rows: 4 })
      expect(above.length).toBeGreaterThan(2)
      for (const label of above) {
        const [from, to] = box(label, width)
        expect(from).toBeGreaterThanOrEqual(0)
        for (const other of above) {
          if (other === label) continue
          const [otherFrom, otherTo] = box(other, width)
          if (other.row === label.row) expect(to <= otherFrom || from >= otherTo).toBe(true)
          const line = other.x / 100 * width
          if (line > from && line < to) expect(label.row).toBeGreaterThan(other.row)
        }
      }
    }
  })

  it('labels months only where a life is short', () => {
    expect(lifeOf(swift, WIDE).ticks.map(tick => tick.label)).toEqual(['2022', '2023', '2024', '2025', '2026', '2027'])
    const short = lifeOf({ ...swift, events: [], review_on: null, day: '2022-06-03', isToday: false }, WIDE)
    expect(short.ticks[0]?.label).toBe('2022')
    expect(short.ticks.some(tick => tick.label === 'Apr')).toBe(true)
  })
})

function box(label: LifeLabel, width: number): [number, number] {
  const size = Math.max(label.text.length, label.date.length) * 6.7
  const at = label.x / 100 * width
  return label.anchor === 'start' ? [at, at + size] : [at - size, at]
}
