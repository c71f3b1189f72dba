import { describe, expect, it } from 'vitest'
import { compareHref, parseComparison } from '@/lib/compare/query'

const asked = (query: string, strict = false) => parseComparison(new URLSearchParams(query), strict)
const keys = (query: string, strict = false) => asked(query, strict).problems.map(problem => problem.key)

describe('the address of a comparison', () => {
  it('compares the EU with the UK unless it says otherwise', () => {
    expect(asked('')).toEqual({ a: 'EU', b: 'UK', asOf: undefined, problems: [] })
    expect(asked('a=US&b=EU&asOf=2022-06-03')).toEqual({ a: 'US', b: 'EU', asOf: '2022-06-03', problems: [] })
    expect([asked('a=UK').b, asked('b=EU').a, asked('a=US').b]).toEqual(['EU', 'UK', 'UK'])
  })

  it.each([
    ['a=EU&b=EU', ['b']], ['a=XX', ['a']], ['a=BY', ['a']], ['b=', ['b']], ['a=EU&a=US', ['a']], ['asOf=2022-02-30', ['asOf']], ['foo=1', ['foo']], ['type=swift-ban', ['type']], ['knownAt=2022-01-01', ['knownAt']], ['a=%00', ['a']],
  ])('names what is wrong in %s, and still compares two different bodies', (query, expected) => {
    const { a, b } = asked(query)
    expect(keys(query)).toEqual(expected)
    expect(a).not.toBe(b)
  })

  it('lets a file name its bodies', () => {
    expect(keys('', true)).toEqual(['a', 'b'])
    expect(keys('a=EU&b=UK', true)).toEqual([])
    expect(keys('a=EU&b=EU', true)).toEqual(['b'])
  })

  it('is written back as it is read', () => {
    expect(compareHref('EU', 'UK', undefined)).toBe('/compare')
    expect(compareHref('EU', 'UK', '2022-06-03')).toBe('/compare?asOf=2022-06-03')
    for (const address of [compareHref('US', 'UK', '2022-06-03'), compareHref('EU', 'UK', '2022-06-03')]) expect(compareHref(asked(address.split('?')[1] ?? '').a, asked(address.split('?')[1] ?? '').b, asked(address.split('?')[1] ?? '').asOf)).toBe(address)
    expect(compareHref('EU', 'UK', undefined, '/compare/gaps.csv')).toBe('/compare/gaps.csv?a=EU&b=UK')
  })
})
