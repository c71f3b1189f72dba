import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MOST_ENTRIES, blankContent, blankValue, changeList, isBlank, issuesOf, parseListChange, pruneContent, readContent, referencesIn, sameValue, steadyOrder, type Content, type Control, type Field, type Fields, type Json, type ListChange,
} from '@/lib/form'
import { arbitraryContent } from '@/lib/history/content.arbitrary'
import { KIND_IDS, kindOf, type Kind } from '@/lib/records/kinds'
import { postOf } from '@/lib/records/post.fixture'

const aKind = fc.constantFrom(...KIND_IDS)
const aRecord = aKind.chain(kind => fc.tuple(fc.constant(kind), arbitraryContent(kindOf(kind).fields)))

/** A whole record of each kind, as it was researched, with an entry in every list that has entries. */
const facts = JSON.parse(readFileSync('prisma/seed/by.json', 'utf8')) as Record<'measures' | 'instruments' | 'reliefs', Content[]>
const triggers = (JSON.parse(readFileSync('prisma/seed/triggers.json', 'utf8')) as { triggers: Content[] }).triggers
const full = (list: readonly Content[], ...keys: string[]) => list.find(one => keys.every(key => (one[key] as readonly Json[] | undefined ?? []).length > 0)) ?? {}
const WHOLE: Record<Kind, Content> = {
  measure: full(facts.measures, 'events', 'sources', 'instruments', 'named_targets'),
  instrument: { ...full(facts.instruments), amends: ['by-law-one', { citation: 'Law 1-Z' }] },
  trigger: full(triggers, 'key_facts', 'events', 'sources'),
  relief: full((JSON.parse(readFileSync('prisma/seed/eu.json', 'utf8')) as typeof facts).reliefs, 'events', 'sources'),
}

interface Place { readonly path: string, readonly field: Field }

/** Every field of a kind, those of the first entry of each list with it. */
function placesOf(fields: Fields, content: Content, prefix = ''): Place[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const { control } = field
    const value = content[key]
    const here = { path: prefix + key, field }
    if (control.kind === 'entry' && value) return [here, ...placesOf(control.fields, value as Content, `${here.path}.`)]
    if (control.kind === 'entries' && Array.isArray(value) && value.length > 0) return [here, ...placesOf(control.fields, (value as Content[])[0] ?? {}, `${here.path}.0.`)]
    return [here]
  })
}

function put(content: Content, path: string, value: Json | undefined): Content {
  const changed = structuredClone(content) as Record<string, Json | undefined>
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const inner = steps.reduce<Record<string, Json | undefined>>((here, step) => here[step] as unknown as Record<string, Json | undefined>, changed)
  if (value === undefined) Reflect.deleteProperty(inner, last)
  else inner[last] = value
  return changed as Content
}

/** Content as a form shows it: a box is ticked or it is not. */
function ticked(fields: Fields, content: Content): Content {
  return Object.fromEntries(Object.entries(fields).map(([key, { control }]): [string, Json] => {
    const value = content[key] ?? blankValue(control)
    if (control.kind === 'entry' && value !== null) return [key, ticked(control.fields, value as Content)]
    return [key, control.kind === 'entries' ? (value as Content[]).map(entry => ticked(control.fields, entry)) : value]
  }))
}

describe('reading a post', () => {
  it('gives the content that was typed, without the entries that nobody filled in', () => {
    fc.assert(fc.property(aRecord, ([kind, drawn]) => {
      const { fields } = kindOf(kind)
      const content = pruneContent(fields, ticked(fields, drawn))
      const seen = new Set<string>()
      const values = new Map(postOf(fields, content))
      const read = pruneContent(fields, readContent(fields, values, seen))
      // A number that is none stays as it was typed; one without a precision too. Only a kind alone lists nobody.
      const counts = Object.entries(fields).filter(([, { control }]) => control.kind === 'count').map(([key]) => key)
      const expected = Object.fromEntries(Object.entries(content).map(([key, value]) => [key, counts.includes(key) && value !== null && (value as Content).count === null && (value as Content).precision === null ? null : value]))
      expect(sameValue(read, expected)).toBe(true)
      for (const name of values.keys()) expect(seen).toContain(name)
    }))
  })

  it('of an empty form is a blank record, in which nothing was typed', () => {
    for (const kind of KIND_IDS) {
      const { fields } = kindOf(kind)
      const read = readContent(fields, new Map(), new Set())
      // A tick that was not sent was taken away, and is not as it was before.
      const ticks = Object.entries(fields).filter(([, { control }]) => control.kind === 'tick' && control.checked).map(([key]) => [key, true])
      expect({ ...read, ...Object.fromEntries(ticks) }).toEqual(blankContent(fields))
      expect(isBlank(fields, blankContent(fields))).toBe(true)
      expect(pruneContent(fields, blankContent(fields))).toEqual(blankContent(fields))
    }
  })

  it('does not vouch for names that no field has', () => {
    const seen = new Set<string>()
    const strange = ['colour', 'events.0.colour', 'events.x.on', 'events.0', 'persons', 'sources.1234.url', '__proto__', 'constructor', 'events.0.sources.0.url', 'title.0', '']
    readContent(kindOf('measure').fields, new Map([...strange, 'title', 'events.0.on', 'persons.count', 'sources.7.url'].map(name => [name, ['x']])), seen)
    expect(strange.filter(name => seen.has(name))).toEqual([])
    expect([...['title', 'events.0.on', 'persons.count', 'sources.7.url']].filter(name => !seen.has(name))).toEqual([])
  })

  it('takes entries in the order of their places, and no more than a record can have', () => {
    const values = new Map([...Array.from({ length: 999 }, (_, place) => 998 - place)].map(place => [`events.${place}.note`, [`n${place}`]]))
    const { events } = readContent(kindOf('measure').fields, values, new Set()) as { events: Content[] }
    expect(events.map(event => event.note)).toEqual(Array.from({ length: MOST_ENTRIES }, (_, place) => `n${place}`))
  })

  it('evens out line ends, blanks around and the two ways to write an accent', () => {
    const read = readContent(kindOf('measure').fields, new Map([['title', ['  Cafe\u0301 \r\n']], ['summary', ['One.\r\nTwo.\rThree.']], ['named_targets', [' A \r\n\r\n B\n']], ['open', ['  ']]]), new Set())
    expect(read).toMatchObject({ title: 'Caf\u00e9', summary: 'One.\nTwo.\nThree.', named_targets: ['A', 'B'], open: null })
  })

  it('keeps a number that is none as it was typed', () => {
    const read = (count: string) => (readContent(kindOf('measure').fields, new Map([['persons.count', [count]], ['persons.precision', ['exact']], ['persons.kind', ['added']]]), new Set()) as { persons: Content }).persons.count
    expect(['30', '0', ' 7 ', '3O', '-1', '1.5', '1e3', '9999999999'].map(read)).toEqual([30, 0, 7, '3O', '-1', '1.5', '1e3', '9999999999'])
  })
})

describe('content without what nobody filled in', () => {
  it('is the same when it is pruned again, and has no blank entry', () => {
    fc.assert(fc.property(aRecord, ([kind, content]) => {
      const { fields } = kindOf(kind)
      const pruned = pruneContent(fields, content)
      expect(pruneContent(fields, pruned)).toEqual(pruned)
      expect(Object.keys(pruned)).toEqual(Object.keys(fields))
      for (const [key, { control }] of Object.entries(fields)) {
        if (control.kind === 'entries') for (const entry of pruned[key] as Content[]) expect(isBlank(control.fields, entry)).toBe(false)
      }
    }))
  })
})

/** The lists of a kind: names of the fields that hold entries. */
const listsOf = (fields: Fields) => Object.entries(fields).flatMap(([key, { control }]) => (control.kind === 'entries' ? [key] : []))
const aList = aKind.filter(kind => listsOf(kindOf(kind).fields).length > 0).chain(kind => {
  const { fields } = kindOf(kind)
  return fc.tuple(fc.constant(kind), arbitraryContent(fields), fc.constantFrom(...listsOf(fields)), fc.nat({ max: 5 }))
})

describe('a change of a list', () => {
  const apply = (fields: Fields, content: Content, ...intents: string[]) => intents.reduce((changed, intent) => changeList(fields, changed, parseListChange(fields, intent) as ListChange), content)

  it('can be taken back: up and down, down and up, add and remove', () => {
    fc.assert(fc.property(aList, ([kind, content, key, place]) => {
      const { fields } = kindOf(kind)
      const length = (content[key] as Json[] | undefined ?? []).length
      const held = { ...content, [key]: content[key] ?? [] }
      if (place > 0 && place < length) expect(apply(fields, held, `${key}.${place}.up`, `${key}.${place - 1}.down`)).toEqual(held)
      if (place < length - 1) expect(apply(fields, held, `${key}.${place}.down`, `${key}.${place + 1}.up`)).toEqual(held)
      const added = apply(fields, held, `${key}.add`)
      expect((added[key] as Json[]).length).toBe(length + 1)
      expect(apply(fields, added, `${key}.${length}.remove`)).toEqual(held)
    }))
  })

  it('of a place that does not exist, or over an end, changes nothing', () => {
    fc.assert(fc.property(aList, ([kind, content, key]) => {
      const { fields } = kindOf(kind)
      const length = (content[key] as Json[] | undefined ?? []).length
      expect(apply(fields, content, `${key}.${length}.remove`, `${key}.${length}.up`, `${key}.${length}.down`, `${key}.999.up`)).toEqual(content)
      if (length > 0) expect(apply(fields, content, `${key}.0.up`, `${key}.${length - 1}.down`)).toEqual(content)
    }))
  })

  it('touches nothing but that list, and loses no entry when it moves one', () => {
    fc.assert(fc.property(aList, fc.constantFrom('up', 'down'), ([kind, content, key, place], change) => {
      const { fields } = kindOf(kind)
      const changed = apply(fields, content, `${key}.${place}.${change}`)
      const sorted = (one: Content) => [...(one[key] as Json[] | undefined ?? [])].map(entry => JSON.stringify(entry)).sort()
      expect(sorted(changed)).toEqual(sorted(content))
      expect({ ...changed, [key]: null }).toEqual({ ...content, [key]: null })
    }))
  })

  it('adds no entry beyond the most that a form takes', () => {
    const { fields } = kindOf('measure')
    const content = { events: Array.from({ length: MOST_ENTRIES }, () => ({})) }
    expect(apply(fields, content, 'events.add')).toBe(content)
  })

  it('is asked for by names of ours only', () => {
    const { fields } = kindOf('measure')
    expect(parseListChange(fields, 'events.add')).toEqual({ path: ['events'], change: 'add' })
    expect(parseListChange(fields, 'sources.12.up')).toEqual({ path: ['sources', '12'], change: 'up' })
    for (const name of [
      '', 'add', 'save', '.add', 'events', 'events.', 'events.0', 'events.0.add', 'events.remove', 'events.up', 'events..add', 'events.x.up', 'events.-1.up', 'events.1234.up', 'events.0.swap', 'events.ADD', 'title.add', 'title.0.remove', 'colour.add',
      '0.remove', '0.add', '3.4.up', 'events.0.1.up', 'events.0.triggers.add', 'events.0.sources.add', 'events.sources.add', '__proto__.add', 'constructor.add', 'toString.0.remove', 'persons.add', 'instruments.add',
    ]) expect([name, parseListChange(fields, name)]).toEqual([name, null])
  })

  it('within an entry of a list reaches that entry alone', () => {
    const inner: Fields = { word: { schema: kindOf('measure').schema, label: 'Word', hint: '', control: { kind: 'text' } } }
    const fields: Fields = { outer: { schema: kindOf('measure').schema, label: 'Outer', hint: '', control: { kind: 'entries', noun: 'outer', fields: { inner: { schema: kindOf('measure').schema, label: 'Inner', hint: '', control: { kind: 'entries', noun: 'inner', fields: inner } } } } } }
    const content: Content = { outer: [{ inner: [{ word: 'a' }, { word: 'b' }] }, { inner: [{ word: 'c' }] }] }
    expect(apply(fields, content, 'outer.0.inner.0.down')).toEqual({ outer: [{ inner: [{ word: 'b' }, { word: 'a' }] }, { inner: [{ word: 'c' }] }] })
    expect(apply(fields, content, 'outer.1.inner.add')).toEqual({ outer: [{ inner: [{ word: 'a' }, { word: 'b' }] }, { inner: [{ word: 'c' }, { word: null }] }] })
    for (const name of ['outer.inner.add', 'outer.0.inner.0.add', 'outer.0.inner.up', 'outer.0.0.up']) expect([name, parseListChange(fields, name)]).toEqual([name, null])
  })
})

/** What no person at a form should read. */
const MACHINE = /invalid|expected|received|undefined|null|object|NaN|\bzod\b|too (?:big|small|short|long)|\bstring\b|\bunion\b|regex/i

describe('what is wrong with a record', () => {
  const wrong: (Json | undefined)[] = [undefined, null, '', 5, -1, 1.5, true, {}, { colour: 'red' }, [], [5], [null], ['none-such', 'none-such'], 'none-such', 'x'.repeat(5000), 'one two '.repeat(60), '2022-02-30', 'javascript:alert(1)', [{ citation: 'y'.repeat(300) }], { count: 'x', precision: 'exact', kind: 'added' }, { count: -5, precision: 'most', kind: null }, Array.from({ length: 2100 }, (_, at) => `id-${at}`)]

  it.each(KIND_IDS)('is said of every field of a %s in words that a person understands', kind => {
    const { fields, schema } = kindOf(kind)
    const whole = WHOLE[kind]
    expect(issuesOf(fields, schema, whole)).toEqual([])
    for (const place of placesOf(fields, whole)) for (const value of wrong) {
      const content = put(whole, place.path, value)
      for (const issue of issuesOf(fields, schema, content)) {
        const told = `${place.path} = ${JSON.stringify(value)?.slice(0, 40) ?? 'nothing'}: [${issue.path}] ${issue.message}`
        const quoted = issue.message.replace(/"[^"]*"/g, '')
        expect(quoted, told).not.toMatch(MACHINE)
        expect(issue.message.length, told).toBeLessThan(220)
        expect(issue.message, told).toMatch(/[.]$/)
        // What is wrong with one field is said there, and it is named.
        if (issue.path === place.path || (!('fields' in place.field.control) && issue.path.startsWith(`${place.path}.`))) expect(issue.message.toLowerCase(), told).toContain(nameIn(place.field.label))
      }
    }
  })

  it('is said once for each field, at a field that exists, and tells a gap from a slip', () => {
    fc.assert(fc.property(aRecord, ([kind, content]) => {
      const { fields, schema } = kindOf(kind)
      const issues = issuesOf(fields, schema, content)
      expect(new Set(issues.map(issue => issue.path)).size).toBe(issues.length)
      for (const issue of issues) {
        expect(controlAt(fields, issue.path), issue.path).toBeDefined()
        expect(issue.message).not.toMatch(/Invalid|undefined|null/)
      }
    }))
  })

  it('is a gap where nothing stands, and a slip where something does', () => {
    const { fields, schema } = kindOf('measure')
    const at = (change: Partial<Content>) => issuesOf(fields, schema, { ...WHOLE.measure, ...change } as Content).map(({ path, missing, message }) => [path, missing, message])
    expect(at({ title: null })).toEqual([['title', true, 'Enter: Title.']])
    expect(at({ types: [] })).toEqual([['types', true, 'Choose at least one type.']])
    expect(at({ body: null })[0]).toEqual(['body', true, 'Choose: Body.'])
    expect(at({ title: 'x'.repeat(91) })).toEqual([['title', false, 'Title: at most 90 characters; there are 91.']])
    expect(at({ announced_on: '2022-02-30' })).toEqual([['announced_on', false, 'Announced: give a day that exists, as year-month-day: 2022-03-20.']])
    expect(at({ persons: { count: '3O', precision: 'exact', kind: 'added' } })).toEqual([['persons.count', false, 'Persons: give a whole number, 0 or more.']])
    expect(at({ confidence: 'sure' })).toEqual([['confidence', false, 'Confidence: "sure" is none of the choices.']])
    const [event] = WHOLE.measure.events as [Content]
    expect(at({ events: [event, { ...event, on: null }] })).toEqual([['events.1.on', true, 'Enter: Event 2: day.']])
  })

  it('of an entry counts from one, as the form does', () => {
    const { fields, schema } = kindOf('measure')
    const [source] = WHOLE.measure.sources as [Content]
    expect(issuesOf(fields, schema, { ...WHOLE.measure, sources: [source, source, { ...source, publisher: 'p'.repeat(121) }] })).toEqual([{ path: 'sources.2.publisher', missing: false, message: 'Source 3: publisher: at most 120 characters; there are 121.' }])
  })
})

/** The word by which a message has to name a field, whether it speaks of one or of several. */
const nameIn = (label: string) => label.toLowerCase().replace(/s$/, '')

function controlAt(fields: Fields, path: string): Control | 'part' | undefined {
  let here: Fields | undefined = fields
  let control: Control | 'part' | undefined
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) continue
    if (control !== undefined && control !== 'part' && control.kind === 'count') control = ['count', 'precision', 'kind'].includes(step) ? 'part' : undefined
    else control = here?.[step]?.control
    if (control === undefined) return undefined
    here = control !== 'part' && 'fields' in control ? control.fields : undefined
  }
  return control
}

describe('two values that say the same', () => {
  const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>
  const shuffled = (value: Json): Json => Array.isArray(value) ? (value as readonly Json[]).map(shuffled) : value === null || typeof value !== 'object' ? value : Object.fromEntries(Object.entries(value).reverse().map(([key, one]) => [key, shuffled(one)]))

  it('do so in whatever order their keys stand, and both ways', () => {
    fc.assert(fc.property(json, json, (a, b) => {
      expect(sameValue(a, a)).toBe(true)
      expect(sameValue(a, shuffled(a))).toBe(true)
      expect(sameValue(a, b)).toBe(sameValue(b, a))
      if (sameValue(a, b)) expect(sameValue(shuffled(a), b)).toBe(true)
    }))
  })

  it('are a class: what equals one of them equals all', () => {
    const few = fc.constantFrom<Json | undefined>(null, undefined, {}, { a: null }, { a: undefined as unknown as Json }, [], [null], '', 0, false, { a: 0 }, { a: 0, b: null }, [0], { 0: 0 })
    fc.assert(fc.property(few, few, few, (a, b, c) => {
      if (sameValue(a, b) && sameValue(b, c)) expect(sameValue(a, c)).toBe(true)
    }), { numRuns: 2000 })
  })

  it('differ in an order of a list, a length, a letter, a type', () => {
    for (const [a, b] of [[['a', 'b'], ['b', 'a']], [[1], [1, null]], ['a', 'A'], [0, '0'], [[], null], ['', null], [false, null], [[0], { 0: 0 }], [{ a: 1 }, { a: 1, b: 2 }]] as [Json, Json][]) expect([a, b, sameValue(a, b)]).toEqual([a, b, false])
  })
})

describe('a steady order', () => {
  it('keeps what was ticked, only in another order, and the old order of what was there', () => {
    const options = ['a', 'b', 'c', 'd', 'e', 'f']
    const fields: Fields = { some: { schema: kindOf('measure').schema, label: 'Some', hint: '', control: { kind: 'choices', options: options.map(id => ({ id, label: id })) } } }
    const lists = fc.uniqueArray(fc.constantFrom(...options))
    fc.assert(fc.property(lists, lists, (old, ticked) => {
      const { some } = steadyOrder(fields, { some: old }, { some: ticked }) as { some: string[] }
      expect([...some].sort()).toEqual([...ticked].sort())
      expect(some.filter(one => old.includes(one))).toEqual(old.filter(one => ticked.includes(one)))
      expect(some.filter(one => !old.includes(one))).toEqual(ticked.filter(one => !old.includes(one)))
      expect(steadyOrder(fields, { some: old }, { some: [...old].sort() })).toEqual({ some: old })
    }))
  })

  it('leaves a record that nobody touched as it is, and loses nothing of any other', () => {
    fc.assert(fc.property(aKind.chain(kind => fc.tuple(fc.constant(kind), arbitraryContent(kindOf(kind).fields), arbitraryContent(kindOf(kind).fields))), ([kind, before, after]) => {
      const { fields } = kindOf(kind)
      expect(steadyOrder(fields, before, before)).toEqual(before)
      expect(steadyOrder(fields, {}, after)).toEqual(after)
      const sets = (value: Json): Json => Array.isArray(value) ? (value as readonly Json[]).map(sets).map(one => JSON.stringify(one)).sort() : value === null || typeof value !== 'object' ? value : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sets(one)]))
      expect(sets(steadyOrder(fields, before, after))).toEqual(sets(after))
    }))
  })

  it('lets references stand as they were put, but for triggers, which are ticked', () => {
    const { fields } = kindOf('measure')
    const before = { instruments: ['a', 'b'], triggers: ['t', 'u'] }
    expect(steadyOrder(fields, before, { instruments: ['b', 'a'], triggers: ['u', 't'] })).toEqual({ instruments: ['b', 'a'], triggers: ['t', 'u'] })
  })
})

describe('the references of a record', () => {
  it('are found wherever they stand, with the path of their field', () => {
    const content: Content = {
      superseded_by: 'eu-next', triggers: ['t-one', 't-two'], instruments: ['act-one'],
      events: [{ on: '2022-01-01', instrument: 'act-two', relief: null, triggers: [] }, { instrument: null, relief: 'relief-one', triggers: ['t-three'] }],
    }
    expect(referencesIn(kindOf('measure').fields, content)).toEqual([
      { path: 'superseded_by', to: 'measure', id: 'eu-next' }, { path: 'triggers.0', to: 'trigger', id: 't-one' }, { path: 'triggers.1', to: 'trigger', id: 't-two' }, { path: 'instruments.0', to: 'instrument', id: 'act-one' },
      { path: 'events.0.instrument', to: 'instrument', id: 'act-two' }, { path: 'events.1.relief', to: 'relief', id: 'relief-one' }, { path: 'events.1.triggers.0', to: 'trigger', id: 't-three' },
    ])
    expect(referencesIn(kindOf('instrument').fields, { amends: ['eu-act', { citation: 'Law 1' }] })).toEqual([{ path: 'amends.0', to: 'instrument', id: 'eu-act' }])
  })

  it('lead to what stands there', () => {
    fc.assert(fc.property(aRecord, ([kind, content]) => {
      const { fields } = kindOf(kind)
      for (const { path, id } of referencesIn(fields, content)) expect(path.split('.').reduce<Json>((here, step) => (here as Content)[step] ?? null, content)).toBe(id)
    }))
  })
})
