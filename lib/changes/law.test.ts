import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, bitingChange, lawChanges, type DatedEvent, type Subject, type Turn } from '@/lib/changes/law'
import { addDays } from '@/lib/dates'
import { periodsOf, stateAt, type DatedMeasure, type DatedRelief, type StateOnDay } from '@/lib/measures/state'
import { BITING, EVENT_KINDS, idsOf } from '@/lib/measures/vocab'

const subject = (id: string, more: Partial<Subject> = {}): Subject => ({
  id, title: id, of: 'measure', body: 'EU', listed: [], effective_on: null, effective_on_precision: null, announced_on: null, announced_on_precision: null, ended_on: null, ended_on_precision: null, successor: null, ...more,
})
const event = (id: string, on: string, kind: DatedEvent['kind'], more: Partial<DatedEvent> = {}): DatedEvent => ({ of: 'measure', id, on, on_precision: null, kind, note: null, relief: null, ...more })
const turn = (measure: string, on: string, from: StateOnDay['state'] | null, to: StateOnDay['state'], how: StateOnDay['ended_how'] = null): Turn => ({ measure, on, from: from === null ? null : { state: from, ended_how: null }, to: { state: to, ended_how: how } })

const day = fc.integer({ min: 0, max: 400 }).map(days => addDays('2022-01-01', days))
const measure = fc.record({
  announced_on: day, effective_on: fc.option(day), ended_on: fc.option(day), ended_by: fc.constant(null), ended_how: fc.constantFrom('lifted', 'expired', 'superseded'),
  events: fc.array(fc.record({ on: day, kind: fc.constant('adopted' as const) }), { maxLength: 2 }),
}) as fc.Arbitrary<DatedMeasure>
const relief = fc.record({ kind: fc.constantFrom('suspension', 'general_licence', 'delisting'), effect: fc.constantFrom('full', 'partial'), changes_state: fc.boolean(), starts_on: day, ends_on: fc.option(day) }) as fc.Arbitrary<DatedRelief>
const lives = fc.array(fc.tuple(measure, fc.array(relief, { maxLength: 3 })), { minLength: 1, maxLength: 6 })
const somewhat = fc.array(fc.record({ of: fc.constant('measure' as const), id: fc.constantFrom('m0', 'm1', 'm2'), on: day, on_precision: fc.constant(null), kind: fc.constantFrom(...idsOf(EVENT_KINDS)), note: fc.string({ minLength: 1, maxLength: 8 }), relief: fc.constant(null) }), { maxLength: 12 })

const turnsOf = (all: readonly (readonly [DatedMeasure, readonly DatedRelief[]])[]) => all.flatMap(([one, reliefs], index) => periodsOf(one, reliefs).map((period, place, periods): Turn => {
  const before = periods[place - 1]
  return { measure: `m${index}`, on: period.from, from: before === undefined ? null : { state: before.state, ended_how: before.ended_how }, to: { state: period.state, ended_how: period.ended_how } }
}))
const statesOn = (all: readonly (readonly [DatedMeasure, readonly DatedRelief[]])[], on: string) => new Map(all.flatMap(([one, reliefs], index) => {
  const state = stateAt(one, reliefs, on)
  return state === null ? [] : [[`m${index}`, state] as const]
}))

describe('changes of law', () => {
  it('lead from the state on one day to the state on another, whatever lives there are', () => {
    fc.assert(fc.property(lives, somewhat, day, day, (all, events, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one]
      const within = ({ on }: { on: string }) => on > from && on <= to
      const changes = lawChanges(turnsOf(all).filter(within), events.filter(within), all.map((_, index) => subject(`m${index}`)))
      const before = statesOn(all, from)
      const after = statesOn(all, to)
      expect(new Map([...applyChanges(before, changes)].sort())).toEqual(new Map([...after].sort()))
      const bite = (states: ReadonlyMap<string, StateOnDay>) => [...states.values()].filter(({ state }) => (BITING as readonly string[]).includes(state)).length
      expect(bite(before) + bitingChange(changes)).toBe(bite(after))
    }))
  })

  it('tell every turn and every event once, under keys of their own, newest first', () => {
    fc.assert(fc.property(lives, somewhat, (all, events) => {
      const turns = turnsOf(all)
      const changes = lawChanges(turns, events, all.map((_, index) => subject(`m${index}`)))
      expect(changes.flatMap(change => change.turn ?? [])).toHaveLength(turns.length)
      for (const one of events.filter(({ id }) => Number(id.slice(1)) < all.length)) expect(changes.filter(change => change.subject.id === one.id && change.on === one.on && change.notes.includes(one.note ?? '')).length).toBeGreaterThan(0)
      expect(new Set(changes.map(change => change.key)).size).toBe(changes.length)
      expect(changes.map(change => change.on)).toEqual(changes.map(change => change.on).sort().reverse())
    }))
  })

  it('do not fit days that they do not belong to', () => {
    const changes = lawChanges([turn('a', '2022-03-02', 'announced', 'in_force')], [], [subject('a')])
    expect(() => applyChanges(new Map(), changes)).toThrow('a is unknown and cannot change from announced on 2022-03-02')
  })

  it.each([
    ['the adoption that puts it in force', turn('a', '2022-03-02', null, 'in_force'), ['adopted'], ['new']],
    ['the adoption that comes with the announcement', turn('a', '2022-03-02', null, 'announced'), ['adopted'], ['adopted']],
    ['a widening on its first day', turn('a', '2022-03-02', 'announced', 'in_force'), ['adopted', 'expanded'], ['new', 'expanded']],
    ['names struck off', turn('a', '2022-03-02', 'in_force', 'eased'), ['delisted'], ['delisted']],
    ['a licence', turn('a', '2022-03-02', 'in_force', 'licensed'), ['eased'], ['eased']],
    ['a suspension that ends', turn('a', '2022-03-02', 'suspended', 'in_force'), ['reimposed'], ['reimposed']],
    ['a licence that becomes a partial one', turn('a', '2022-03-02', 'licensed', 'eased'), [], ['reimposed']],
    ['an end', turn('a', '2022-03-02', 'in_force', 'ended', 'expired'), ['expired'], ['expired']],
    ['a renewal', null, ['extended', 'extended'], ['extended']],
  ] as const)('tell %s as one thing', (_, itsTurn, kinds, told) => {
    const changes = lawChanges(itsTurn === null ? [] : [itsTurn], kinds.map((kind, index) => event('a', '2022-03-02', kind, { note: `note ${index}` })), [subject('a')])
    expect(changes.map(change => change.kind).sort()).toEqual([...told].sort())
    expect(changes.flatMap(change => change.notes)).toHaveLength(kinds.length)
  })

  it('call a measure that lists names a listing', () => {
    expect(lawChanges([turn('a', '2022-03-02', null, 'in_force')], [], [subject('a', { listed: ['2 entities'] })])[0]?.kind).toBe('listed')
  })
})
