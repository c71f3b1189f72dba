import { describe, expect, it } from 'vitest'
import type { EditingChange } from '@/lib/changes/editing'
import type { LawChange, Subject } from '@/lib/changes/law'
import { LAW_KINDS, plain, sayEditing, sayLaw, tallyEditing, tallyLaw } from '@/lib/changes/sentences'

const subject: Subject = { id: 'a', title: 'Arms embargo', of: 'measure', body: 'EU', listed: ['2 persons', 'at least 1 entity'], effective_on: '2022-03-12', effective_on_precision: null, announced_on: null, announced_on_precision: null, ended_on: null, ended_on_precision: null, successor: null }
const change = (kind: LawChange['kind'], more: Partial<LawChange> = {}, of: Partial<Subject> = {}): LawChange => ({ key: kind, on: '2022-03-02', precision: null, kind, subject: { ...subject, ...of }, turn: null, notes: [], reliefs: [], ...more })
const said = (...args: Parameters<typeof change>) => plain(sayLaw(change(...args)))
const turn = (from: 'in_force' | 'suspended', to: 'in_force' | 'eased' | 'licensed' | 'ended') => ({ turn: { measure: 'a', on: '2022-03-02', from: { state: from, ended_how: null }, to: { state: to, ended_how: null } } })
const licence = { reliefs: [{ id: 'r', title: 'Licence 2' }] }

describe('a sentence of law', () => {
  it('says each kind of change in English', () => {
    expect(said('announced')).toBe('The EU announced “Arms embargo”, with effect from 12 March 2022.')
    expect(said('adopted', {}, { effective_on: null })).toBe('The EU adopted “Arms embargo”.')
    expect(said('new', {}, { body: 'BY' })).toBe('Belarus put “Arms embargo” into effect.')
    expect(said('listed', {}, { body: 'UK' })).toBe('The UK listed 2 persons and at least 1 entity: “Arms embargo”.')
    expect(said('expanded')).toBe('The EU expanded “Arms embargo”.')
    expect(said('amended', {}, { body: 'BY' })).toBe('“Arms embargo”, a counter-measure of Belarus, was amended or carried on.')
    expect(said('extended', {}, { body: 'US' })).toBe('The US extended “Arms embargo”.')
    expect(said('eased', licence)).toBe('The EU eased “Arms embargo” under “Licence 2”.')
    expect(said('eased', { ...licence, ...turn('in_force', 'licensed') })).toBe('The EU relieved “Arms embargo” in full under “Licence 2”: it stands, but is licensed.')
    expect(said('suspended')).toBe('The EU suspended “Arms embargo”.')
    expect(said('reimposed', turn('suspended', 'in_force'))).toBe('The EU reimposed “Arms embargo” in full.')
    expect(said('reimposed', turn('suspended', 'eased'))).toBe('The EU reimposed “Arms embargo” in part.')
    expect(said('delisted')).toBe('The EU took names off “Arms embargo”.')
    expect(said('lifted', turn('in_force', 'ended'), { ended_on: '2022-03-02' })).toBe('The EU lifted “Arms embargo”.')
    expect(said('lifted', {}, { ended_on: '2022-04-01' })).toBe('The EU decided to lift “Arms embargo” on 1 April 2022.')
    expect(said('expired', turn('in_force', 'ended'))).toBe('“Arms embargo”, a measure of the EU, expired by this day at the latest.')
    expect(said('superseded', turn('in_force', 'ended'), { ended_on: '2022-03-02', successor: { id: 'b', title: 'Wider ban' } })).toBe('The EU replaced “Arms embargo” with “Wider ban”.')
    expect(said('superseded')).toBe('The EU replaced “Arms embargo” with a later measure.')
  })

  it('says what happened to a relief', () => {
    const relief = { of: 'relief', title: 'Licence 2', body: 'US' } as const
    expect(['eased', 'extended', 'lifted', 'amended', 'expired'].map(kind => said(kind as LawChange['kind'], {}, relief))).toEqual([
      'The US granted the relief “Licence 2”.', 'The US extended the relief “Licence 2”.', 'The US ended the relief “Licence 2”.', 'The US’s relief “Licence 2” was amended or carried on.', 'The US’s relief “Licence 2” ended.',
    ])
  })

  it('ends with one stop and opens the record, for every kind', () => {
    for (const [kind] of LAW_KINDS) for (const of of ['measure', 'relief'] as const) {
      expect(said(kind, {}, { of })).toMatch(/[^.]\.$/)
      expect(sayLaw(change(kind, {}, { of })).some(piece => typeof piece !== 'string' && piece.href === `/${of}s/a`)).toBe(true)
    }
  })

  it('counts with the right plural', () => {
    expect(tallyLaw([])).toBe('No change of law is on record.')
    expect(tallyLaw([change('new')])).toBe('1 change of law: 1 new.')
    expect(tallyLaw([change('extended'), change('new'), change('extended')])).toBe('3 changes of law: 1 new, 2 extended.')
  })
})

const record = (more: Partial<Extract<EditingChange, { by: unknown }>>): EditingChange => ({ key: 'k', what: 'corrected', at: '2026-11-25T10:00:00.000Z', kind: 'measure', title: 'Arms embargo', href: '/measures/a', history: '/measures/a/history#revision-2', by: 'Grace Okafor', author: 'Ada Marks', reason: 'A typing slip', ...more })
const imported = (kinds: readonly { kind: 'measure' | 'instrument' | 'trigger' | 'relief', count: number }[]): EditingChange => ({ key: 'i', what: 'imported', at: '2026-11-25T09:00:00.000Z', count: kinds.reduce((sum, one) => sum + one.count, 0), kinds })

describe('a sentence of editing', () => {
  it('says who did what', () => {
    const told = (more: Parameters<typeof record>[0]) => plain(sayEditing(record(more)))
    expect(told({})).toBe('Ada Marks corrected and Grace Okafor published the measure “Arms embargo”.')
    expect(told({ author: 'Grace Okafor' })).toBe('Grace Okafor corrected and published the measure “Arms embargo”.')
    expect(told({ what: 'published', author: 'Grace Okafor', kind: 'relief' })).toBe('Grace Okafor published the relief “Arms embargo”.')
    expect(told({ what: 'published' })).toBe('Ada Marks wrote and Grace Okafor published the measure “Arms embargo”.')
    expect(told({ what: 'restored' })).toBe('Ada Marks brought back and Grace Okafor published the measure “Arms embargo”.')
    expect(told({ what: 'archived' })).toBe('Grace Okafor archived the measure “Arms embargo”.')
    expect(told({ by: null, author: null })).toBe('The measure “Arms embargo” was corrected.')
  })

  it('tells an import by its counts', () => {
    expect(plain(sayEditing(imported([{ kind: 'measure', count: 1 }])))).toBe('1 record was imported from the researched facts: 1 measure.')
    expect(plain(sayEditing(imported([{ kind: 'measure', count: 2 }, { kind: 'instrument', count: 1 }, { kind: 'relief', count: 3 }])))).toBe('6 records were imported from the researched facts: 2 measures, 1 instrument and 3 reliefs.')
  })

  it('counts with the right plural', () => {
    expect(tallyEditing([])).toBe('Nothing was published, corrected or archived.')
    expect(tallyEditing([record({ what: 'archived' })])).toBe('1 record archived.')
    expect(tallyEditing([imported([{ kind: 'measure', count: 587 }]), record({}), record({}), record({ what: 'archived' })])).toBe('587 records published, 2 corrected, 1 archived.')
  })
})
