import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content, Json } from '@/lib/form'
import { arbitraryContent } from '@/lib/history/content.arbitrary'
import { differencesOf, type FieldDifference } from '@/lib/history/differences'
import { normalised, valueLines } from '@/lib/history/values'
import { measureFields } from '@/lib/measures/fields'
import { KIND_IDS, kindOf, type Kind } from '@/lib/records/kinds'

const [swift] = (JSON.parse(readFileSync('prisma/seed/eu.json', 'utf8')) as { measures: Content[] }).measures.filter(measure => measure.id === 'eu-2022-03-swift-three-banks') as [Content]
const events = swift.events as readonly Content[]

/** A difference as a reader hears it: [removed] {added}. */
const read = (items: readonly FieldDifference[]) => items.flatMap(item => item.lines.map(line => (
  `${item.label} ${line.change}: ${line.what === null ? '' : `${line.what}: `}${line.parts.map(({ mark, text }) => (mark === 'kept' ? text : mark === 'removed' ? `[${text}]` : `{${text}}`)).join('')}`
)))
const changed = (change: Partial<Content>) => read(differencesOf('measure', swift, { ...swift, ...change } as Content))

describe('the differences of two contents', () => {
  const kindAndContents = fc.constantFrom(...KIND_IDS).chain(kind => fc.tuple(fc.constant(kind), arbitraryContent(kindOf(kind).fields), arbitraryContent(kindOf(kind).fields)))
  const unordered = (value: Json): Json => Array.isArray(value) ? (value as readonly Json[]).map(unordered) : typeof value !== 'object' || value === null ? value : Object.fromEntries(Object.entries(value).reverse().map(([key, one]) => [key, unordered(one)]))
  const fieldsThatDiffer = (kind: Kind, a: Content, b: Content) => {
    const [from, to] = [normalised(kindOf(kind).fields, a), normalised(kindOf(kind).fields, b)]
    return Object.keys(kindOf(kind).fields).filter(key => {
      try {
        expect(from[key]).toEqual(to[key])
        return false
      } catch {
        return true
      }
    })
  }

  it('name every field that differs once, with something to read, and no other', () => {
    fc.assert(fc.property(kindAndContents, ([kind, before, after]) => {
      const differences = differencesOf(kind, before, after)
      expect(differences.map(one => one.key)).toEqual(fieldsThatDiffer(kind, before, after))
      expect(differences.every(one => one.lines.length > 0 && one.lines.every(line => line.parts.length > 0))).toBe(true)
    }))
  })

  it('are none between equal contents, in whatever order their keys were stored', () => {
    fc.assert(fc.property(kindAndContents, ([kind, content]) => {
      expect(differencesOf(kind, content, unordered(content) as Content)).toEqual([])
    }))
  })

  it('are the same fields the other way round, with removed and added exchanged', () => {
    fc.assert(fc.property(kindAndContents, ([kind, before, after]) => {
      const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
      expect(differencesOf(kind, after, before).map(one => [one.key, turned[one.change]])).toEqual(differencesOf(kind, before, after).map(one => [one.key, one.change]))
    }))
  })

  it('take a missing value for an empty one', () => {
    expect(differencesOf('measure', {}, { title: null, types: [], events: [], persons: null })).toEqual([])
  })

  it('of a first version are all that it says', () => {
    const items = differencesOf('measure', null, swift)
    expect(items.every(item => item.change === 'added' && item.lines.every(line => line.change === 'added'))).toBe(true)
    expect(items.map(item => item.key)).toEqual(Object.entries(measureFields).filter(([key, field]) => valueLines(field, swift[key]).length > 0).map(([key]) => key))
  })

  it('say days, closed lists, numbers and ticks as readers see them', () => {
    expect(changed({ effective_on: '2022-04-01' })).toEqual(['Effective changed: [12 Mar 2022]{1 Apr 2022}'.replace('12 Mar 2022', formatted(swift.effective_on))])
    expect(changed({ announced_on_precision: 'month' })).toEqual(['Announced: precision added: {Month}'])
    expect(changed({ confidence: 'recalled' })).toEqual([`Confidence changed: [${swift.confidence === 'verified' ? 'Verified' : 'Partial'}]{Recalled}`])
    const counted = (count: Json) => ({ ...swift, persons: count })
    expect(read(differencesOf('measure', counted({ count: 30, precision: 'at_least', kind: 'added' }), counted({ count: 36, precision: 'exact', kind: 'added' })))).toEqual(['Persons changed: [at least 30; kind: added]{36; kind: added}'])
    expect(read(differencesOf('measure', counted(null), counted({ count: null, precision: 'unknown', kind: 'added' })))).toEqual(['Persons added: {unknown number; kind: added}'])
  })

  it('say of a text which words changed', () => {
    expect(read(differencesOf('measure', { title: 'Ban on potash imports' }, { title: 'Ban on tobacco imports' }))).toEqual(['Title changed: Ban on [potash]{tobacco} imports'])
  })

  it('say of lists what came, what went, and what moved', () => {
    expect(read(differencesOf('measure', { types: ['swift-ban', 'banking'], triggers: ['a', 'b', 'c'] }, { types: ['banking', 'central-bank'], triggers: ['c', 'a', 'b'] }))).toEqual([
      'Types removed: [SWIFT ban]', 'Types added: {Central bank}', 'Triggers moved: c: from place 3 to 1',
    ])
    expect(read(differencesOf('instrument', { amends: ['a-b'] }, { amends: ['a-b', { citation: 'E.O. 1' }] }))).toEqual(['Amends added: {E.O. 1}'])
  })

  it('find an event again of which one field changed', () => {
    const [first = {}, ...rest] = events
    const lines = changed({ events: [{ ...first, note: 'Corrected.' }, ...rest] })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^Events (added|changed): Event 1 \(\d+ \w+ \d{4}, \w+\): note: .*\{Corrected\.\}$/)
  })

  it('keep an added event apart from those it stands between', () => {
    const added = { on: '2024-05-01', on_precision: null, kind: 'amended', note: 'New.', instrument: null, relief: null, triggers: [] }
    expect(changed({ events: [added, ...events] })).toEqual(['Events added: Event 1: {Day: 1 May 2024; What happened: Amended; Note: New.}'])
    expect(read(differencesOf('measure', { ...swift, events: [added, ...events] }, swift))).toEqual(['Events removed: Event 1: [Day: 1 May 2024; What happened: Amended; Note: New.]'])
  })

  it('reach into the source of a step of a story', () => {
    const source = { url: 'https://example.org/a', publisher: 'A', title: 'T', kind: 'press', primary: false, link: true }
    const step = (title: string) => ({ events: [{ on: '2021-05-23', title: 'Flight diverted', source: { ...source, title } }] })
    expect(read(differencesOf('trigger', step('Old'), step('New')))).toEqual(['Timeline changed: Step 1 (23 May 2021, Flight diverted): source, title: [Old]{New}'])
  })

  it('use the names of records that are referred to', () => {
    expect(read(differencesOf('measure', {}, { instruments: ['eu-reg-1'] }, (kind, id) => (kind === 'instrument' && id === 'eu-reg-1' ? 'Regulation 1' : null)))).toEqual(['Instruments added: {Regulation 1 (eu-reg-1)}'])
  })

  it('keep a field that records no longer have readable', () => {
    expect(read(differencesOf('measure', { ...swift, former: 'x' }, swift))).toEqual(['former removed: [x]'])
  })
})

describe('the lines of a value', () => {
  it('are one for each entry, and none for nothing', () => {
    expect(valueLines(measureFields.events, events)).toHaveLength(events.length)
    expect(valueLines(measureFields.title, 'A title')).toEqual(['A title'])
    expect(valueLines(measureFields.types, ['swift-ban', 'banking'])).toEqual(['SWIFT ban', 'Banking'])
    for (const empty of [null, undefined, '', []]) expect(valueLines(measureFields.events, empty)).toEqual([])
  })
})

function formatted(day: Json | undefined): string {
  return valueLines(measureFields.effective_on, day)[0] ?? ''
}
