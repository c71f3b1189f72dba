import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFilter } from '@/lib/measures/filter.arbitrary'
import { addDays, today } from '@/lib/dates'
import { chipsOf, describeFilter, fileName, FILTER_KEYS, filters, narrows, parseAsOf, parseFilter, toggle, toHref, toQuery, toWhere, type Names } from '@/lib/measures/filter'

const names: Names = { trigger: new Map([['2022-invasion', '2022 invasion'], ['2021-ryanair-diversion', '2021 Ryanair diversion'], ['ongoing-repression', 'Ongoing repression']]), instrument: new Map([['eu-reg-2022-398', 'Council Regulation (EU) 2022/398']]) }
const anyFilter = arbitraryFilter([...names.trigger.keys()], [...names.instrument.keys()])
const parse = (query: string, also?: string[]) => parseFilter(new URLSearchParams(query), names, also)

describe('a filter and its address', () => {
  it('are the same thing: reading what was written gives it back, without a complaint', () => {
    fc.assert(fc.property(anyFilter, filter => {
      const { filter: read, problems } = parse(toQuery(filter))
      expect(problems).toEqual([])
      expect(toQuery(read)).toBe(toQuery(filter))
      const defaults = { sort: '-effective', perPage: 50 }
      expect({ ...defaults, ...read }).toEqual({ ...defaults, ...filter })
    }), { numRuns: 400 })
  })

  it('has one form: order and defaults do not matter', () => {
    expect(toQuery(parse('type=swift-ban&page=1&body=EU&sort=-effective&perPage=50').filter)).toBe('body=EU&type=swift-ban')
    expect(toHref('/measures', {})).toBe('/measures')
    expect(parse('body=EU&body=EU').filter).toEqual({ body: ['EU'] })
  })

  it('reads what Next gives as well as an address', () => {
    expect(parseFilter({ body: ['EU', 'UK'], type: 'swift-ban', q: undefined }, names).filter).toEqual({ body: ['EU', 'UK'], type: ['swift-ban'] })
    expect(parseFilter({ __proto__: ['x'] }, names).problems).toEqual([])
  })
})

describe('bad input', () => {
  it.each([
    ['foo=1', 'foo'], ['body=XX', 'body'], ['body=eu', 'body'], ['type=swift', 'type'], ['trigger=2022', 'trigger'], ['instrument=eu-reg-1-1', 'instrument'], ['state=lifted', 'state'],
    ['asOf=2022-02-30', 'asOf'], ['asOf=tomorrow', 'asOf'], ['asOf=0001-01-01', 'asOf'], ['from=2022', 'from'], ['to=2022-13-01', 'to'], ['page=0', 'page'], ['page=-1', 'page'], ['page=1.5', 'page'], ['page=1e3', 'page'], ['page=1000000000', 'page'],
    ['perPage=7', 'perPage'], ['perPage=1000', 'perPage'], ['sort=up', 'sort'], ['sort=effective,title', 'sort'], ['body=', 'body'], ['q=%00', 'q'], ['q=a%07b', 'q'], [`q=${'x'.repeat(201)}`, 'q'], ["q=';--", 'q'], ['asOf=2022-01-01&asOf=2023-01-01', 'asOf'],
    ['knownAt=2099-01-01', 'knownAt'], ['knownAt=1960-01-01', 'knownAt'], ['knownAt=2025-02-29', 'knownAt'], ['knownAt=now', 'knownAt'], ['knownAt=2024-01-01&knownAt=2025-01-01', 'knownAt'],
    ['constructor=1', 'constructor'], ['__proto__=1', '__proto__'], ['body=EU%00', 'body'],
  ])('%s is named and left out', (query, key) => {
    const { filter, problems } = parse(query)
    expect(problems.map(problem => problem.key)).toContain(key)
    expect(problems[0]?.message).toMatch(/\.$/)
    if (!query.includes('&')) expect(filter).toEqual({})
    expect(JSON.stringify(problems)).not.toMatch(/[\u0000-\u001f]/)
  })

  it('keeps what was good beside it', () => {
    expect(parse('body=EU&body=XX&type=swift-ban&foo=1').filter).toEqual({ body: ['EU'], type: ['swift-ban'] })
    expect(parse('asOf=2022-01-01&asOf=2023-01-01').filter).toEqual({ asOf: '2022-01-01' })
  })

  it('lets the empty fields of a form pass', () => {
    expect(parse('q=&from=&to=&asOf=&body=EU')).toEqual({ filter: { body: ['EU'] }, problems: [] })
  })

  it('refuses a range that ends before it begins', () => {
    const { filter, problems } = parse('from=2022-01-01&to=2021-01-01')
    expect(filter).toEqual({ from: '2022-01-01' })
    expect(problems[0]?.key).toBe('to')
  })

  it('takes markup and SQL in a search for the words they hold, and shortens what it repeats', () => {
    expect(parse(`q=${encodeURIComponent("<script>alert(1)</script>' OR 1=1")}`).problems).toEqual([])
    expect(parse(`body=${'x'.repeat(100_000)}`).problems[0]?.value).toHaveLength(61)
  })

  it('is bounded, however much there is of it', () => {
    const { problems } = parse(Array.from({ length: 5_000 }, (_, n) => `k${n}=1`).join('&'))
    expect(problems.length).toBeLessThan(30)
    expect(problems.at(-1)?.message).toBe('4980 more.')
    expect(parse(Array.from({ length: 500 }, () => 'body=XX').join('&')).problems.length).toBeLessThan(30)
  })

  it('never throws, whatever the query', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(fc.constantFrom(...FILTER_KEYS), fc.string()), fc.string())), pairs => {
      const { filter, problems } = parseFilter(new URLSearchParams(pairs), names)
      expect(toWhere(filter).sql).toBeTypeOf('string')
      expect(Array.isArray(problems)).toBe(true)
    }), { numRuns: 300 })
  })

  it('knows no edition of tomorrow, but one of today', () => {
    expect(parse(`knownAt=${addDays(today(), 1)}`).problems.map(problem => problem.message)).toEqual(['lies in the future; nobody knows what will be published by then.'])
    expect(parse(`knownAt=${today()}`)).toEqual({ filter: { knownAt: today() }, problems: [] })
  })

  it('of a page that has a date alone names what does not belong there', () => {
    expect(parseAsOf(new URLSearchParams('asOf=2022-06-03'))).toEqual({ asOf: '2022-06-03', problems: [] })
    expect(parseAsOf(new URLSearchParams('body=EU&foo=1&trigger=x&knownAt=2025-11-01')).problems.map(problem => problem.key).sort()).toEqual(['body', 'foo', 'knownAt', 'trigger'])
  })
})

describe('values', () => {
  it('never reach the text of a condition: they travel beside it', () => {
    fc.assert(fc.property(anyFilter, filter => {
      const { text, values } = toWhere(filter)
      for (const value of [filter.body, filter.trigger, filter.from, filter.asOf].flat()) if (value) expect(text).not.toContain(`'${value}'`)
      expect(text.match(/\$\d+/g)?.length ?? 0).toBe(values.length)
    }))
  })
})

describe('a filter in words', () => {
  it.each([
    ['', 'Measures'],
    ['body=EU', 'EU measures'],
    ['body=BY', 'Belarusian counter-measures'],
    ['body=EU&body=UK&trigger=2022-invasion&asOf=2022-06-03', 'EU and UK measures answering the 2022 invasion, as the law stood on 3 June 2022'],
    ['body=EU&type=swift-ban&state=in_force', 'EU measures, SWIFT ban, in force'],
    ['type=import-ban&type=export-ban', 'Measures, import ban or export ban'],
    ['body=EU&body=BY', 'EU and Belarusian measures'],
    ['q=potash&from=2021-01-01', 'Measures effective from 1 January 2021, matching “potash”'],
    ['instrument=eu-reg-2022-398', 'Measures under Council Regulation (EU) 2022/398'],
    ['body=EU&asOf=2022-06-03&knownAt=2025-11-01', 'EU measures, as the law stood on 3 June 2022, as this tracker had published them by 1 November 2025'],
    ['trigger=ongoing-repression', 'Measures answering the ongoing repression'],
  ])('%s', (query, sentence) => expect(describeFilter(parse(query).filter, names)).toBe(sentence))

  it('has a chip for every value, and taking chips away one by one ends with everything', () => {
    fc.assert(fc.property(anyFilter, filter => {
      let rest = filter
      let left = chipsOf(rest, names)
      while (left[0] !== undefined) {
        rest = left[0].rest
        const next = chipsOf(rest, names)
        expect(next.length).toBe(left.length - 1)
        left = next
      }
      expect(narrows(rest)).toBe(false)
    }))
  })

  it('turns a value on and off', () => {
    const on = toggle({ page: 3 }, 'body', 'EU')
    expect(on).toEqual({ body: ['EU'] })
    expect(toggle(on, 'body', 'EU')).toEqual({})
  })

  it('names a file that every system can keep', () => {
    expect(fileName({ body: ['EU'], type: ['swift-ban'] }, '2026-11-25')).toBe('belarus-measures_body-EU_type-swift-ban_2026-11-25')
    fc.assert(fc.property(anyFilter, filter => { expect(fileName(filter, '2026-11-25')).toMatch(/^[A-Za-z0-9_+-]{1,200}$/) }))
  })
})

describe('every filter', () => {
  it('has a name and says what it does', () => {
    expect(Object.keys(filters)).toEqual([...FILTER_KEYS])
    for (const key of FILTER_KEYS) expect({ key: filters[key].key, label: filters[key].label.length > 1, hint: filters[key].hint.length > 5 }).toEqual({ key, label: true, hint: true })
  })
})
