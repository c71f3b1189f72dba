import { describe, expect, it } from 'vitest'
import type { MeasureDetail } from '@/lib/measures/data'
import { eventRowsOf, firstDayOf, knownOn, stateSentence } from '@/lib/measures/known'
import { periodsOf, stateAt } from '@/lib/measures/state'
import type { Relief } from '@/lib/reliefs/schema'

const TODAY = '2026-11-23'
const event = (on: string, kind: 'adopted' | 'expanded' | 'extended' | 'lifted', note: string | null = null) => ({ on, on_precision: null, kind, note, instrument: null, relief: null, triggers: [] })
const own = {
  announced_on: '2022-03-09', announced_on_precision: null, effective_on: '2022-03-20' as string | null, effective_on_precision: null, ended_on: null as string | null, ended_on_precision: null, ended_by: null as string | null, ended_how: null as 'lifted' | 'superseded' | null,
  review_on: '2027-02-28' as string | null, adopted_on: '2022-03-09' as string | null, instruments: ['new', 'old'], events: [event('2022-03-09', 'adopted'), event('2025-07-18', 'expanded', 'Wider.')],
}
const relief = { id: 'r', kind: 'derogation', effect: 'partial', changes_state: true, announced_on: '2024-01-01', announced_on_precision: null, starts_on: '2024-01-01', starts_on_precision: null, ends_on: null, ends_on_precision: null } as Relief

function detailOn(day: string, changes: Partial<typeof own> = {}, reliefs: readonly Relief[] = []): MeasureDetail {
  const measure = { ...own, ...changes }
  const now = stateAt(measure, reliefs, day)
  return {
    measure: { ...measure, state: now?.state ?? 'announced', state_ended_how: now?.ended_how ?? null }, periods: periodsOf(measure, reliefs), reliefs,
    instruments: [{ id: 'old', adopted_on: '2022-03-09' }, { id: 'new', adopted_on: '2025-07-18' }, { id: 'event-only', adopted_on: '2022-03-09' }],
    triggers: [], conflicts: [], predecessors: [], successor: { id: 's', title: 'Next' }, siblings: [],
  } as unknown as MeasureDetail
}
const on = (day: string, changes: Partial<typeof own> = {}, reliefs: readonly Relief[] = []) => knownOn(detailOn(day, changes, reliefs), day, TODAY)

describe('knownOn', () => {
  it('keeps all of it today', () => {
    const known = on(TODAY, {}, [relief])
    expect(known.events).toHaveLength(2)
    expect(known.instruments.map(act => act.id)).toEqual(['old', 'new'])
    expect(known.reliefs).toHaveLength(1)
    expect(known.review).toEqual({ kind: 'due', on: '2027-02-28' })
  })

  it('leaves out what came later on a past day', () => {
    const known = on('2022-06-03', { ended_on: '2026-01-01', ended_how: 'superseded' }, [relief])
    expect(known.events.map(one => one.on)).toEqual(['2022-03-09'])
    expect(known.instruments.map(act => act.id)).toEqual(['old'])
    expect(known.reliefs).toEqual([])
    expect(known.ended).toBeNull()
    expect(known.successor).toBeNull()
    expect(known.review).toEqual({ kind: 'unrecorded', on: null })
  })

  it('tells a term that ran out from one ahead, none at all, and an end', () => {
    expect(on(TODAY, { review_on: '2026-06-16' }).review).toEqual({ kind: 'passed', on: '2026-06-16' })
    expect(on(TODAY, { review_on: TODAY }).review.kind).toBe('due')
    expect(on(TODAY, { review_on: null }).review.kind).toBe('open')
    expect(on(TODAY, { review_on: null, ended_on: '2026-01-01', ended_how: 'lifted' }).review.kind).toBe('over')
  })
})

describe('stateSentence', () => {
  const say = (...args: Parameters<typeof on>) => { const { word, rest } = stateSentence(on(...args)); return `${word} ${rest}` }

  it.each([
    [say(TODAY), 'In force since 20 March 2022, 4 years and 8 months'],
    [say('2022-06-03'), 'In force as of 3 June 2022, since 20 March 2022, 2 months'],
    [say('2022-03-10'), 'Announced as of 10 March 2022, since 9 March 2022; not yet in effect'],
    [say(TODAY, { effective_on: null, adopted_on: null, events: [] }), 'Announced on 9 March 2022; not shown to have taken effect'],
    [say(TODAY, { effective_on: null }), 'In force since its adoption on 9 March 2022, 4 years and 8 months; the effective date is not established'],
    [say(TODAY, {}, [relief]), 'Eased since 1 January 2024; in effect since 20 March 2022'],
    [say(TODAY, {}, [{ ...relief, ends_on: '2025-01-01' }]), 'In force in full again since 1 January 2025; first in effect on 20 March 2022'],
    [say(TODAY, { ended_on: '2024-03-20', ended_how: 'lifted' }), 'Lifted on 20 March 2024, after 2 years'],
    [say(TODAY, { ended_by: '2024-03-20', ended_how: 'superseded' }), 'Superseded by 20 March 2024; the day is not established'],
  ])('%s', (said, expected) => expect(said).toBe(expected))
})

describe('eventRowsOf', () => {
  it('adds the turns that no event states, in order', () => {
    expect(eventRowsOf(on(TODAY)).map(row => [row.on, row.kind])).toEqual([['2022-03-09', 'adopted'], ['2022-03-20', 'effective'], ['2025-07-18', 'expanded']])
    expect(eventRowsOf(on(TODAY, { announced_on: '2022-03-02' })).map(row => row.kind)).toEqual(['announced', 'adopted', 'effective', 'expanded'])
    expect(eventRowsOf(on(TODAY, { ended_on: '2026-01-01', ended_how: 'superseded' })).at(-1)).toMatchObject({ on: '2026-01-01', kind: 'superseded' })
  })

  it('says of an adoption which first days it shares', () => expect(eventRowsOf(on(TODAY, { effective_on: '2022-03-09' }))[0]?.note).toBe('Announced, adopted and in effect the same day.'))
  it('has no effect before its day', () => expect(eventRowsOf(on('2022-03-10')).map(row => row.kind)).toEqual(['adopted']))
})

describe('firstDayOf', () => {
  it('is the effect where an act was in effect before it was made public', () => expect(firstDayOf(detailOn(TODAY, { announced_on: '2022-03-25' }).measure)).toEqual({ on: '2022-03-20', precision: null }))
})
