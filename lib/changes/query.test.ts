import { describe, expect, it } from 'vitest'
import { changesHref, parseChanges } from '@/lib/changes/query'
import { filters } from '@/lib/measures/filter'

const names = { trigger: new Map([['2022-invasion', '2022 invasion']]), instrument: new Map<string, string>() }
const parse = (query: string) => parseChanges(new URLSearchParams(query), names, '2026-11-25')
const complaints = (query: string) => parse(query).problems.map(problem => problem.key)

describe('what an address asks of the changes', () => {
  it('is the last 30 days where it names no day', () => {
    expect(parse('')).toMatchObject({ from: '2026-10-26', to: '2026-11-25', filter: {}, given: {}, problems: [] })
    expect(parse('from=&to=')).toMatchObject({ from: '2026-10-26', given: {}, problems: [] })
    expect(parse('to=2022-03-31')).toMatchObject({ from: '2022-03-01', to: '2022-03-31', given: { to: '2022-03-31' } })
  })

  it('is the 30 days up to the day of the law, after which nothing had happened', () => {
    expect(parse('asOf=2022-06-03')).toEqual({ from: '2022-05-04', to: '2022-06-03', filter: {}, given: { asOf: '2022-06-03' }, problems: [] })
    expect(parse('asOf=2022-06-03&from=2022-02-24&to=2022-03-31&body=EU')).toEqual({ from: '2022-02-24', to: '2022-03-31', filter: { body: ['EU'] }, given: { from: '2022-02-24', to: '2022-03-31', asOf: '2022-06-03' }, problems: [] })
    // A day ahead is kept for the way on; what has changed ends today.
    expect(parse('asOf=2027-06-01')).toMatchObject({ from: '2026-10-26', to: '2026-11-25', given: { asOf: '2027-06-01' }, problems: [] })
    expect(parse('asOf=2022-06-03&to=2022-06-04')).toMatchObject({ from: '2022-05-04', to: '2022-06-03', given: { asOf: '2022-06-03' } })
    expect(parse('asOf=2022-02-30')).toMatchObject({ to: '2026-11-25', given: {} })
  })

  it('keeps the two days away from the condition on measures', () => {
    const { filter, from, to, problems } = parse('from=2022-02-24&to=2022-06-03&body=EU&type=swift-ban')
    expect({ from, to, problems }).toEqual({ from: '2022-02-24', to: '2022-06-03', problems: [] })
    expect(filter).toEqual({ body: ['EU'], type: ['swift-ban'] })
    expect(filters.from.where).not.toBeNull()
  })

  it.each(['from=2022-02-30', 'from=x', 'to=2026-11-26', 'from=2027-01-01', 'from=2022-06-03&to=2022-06-02', 'from=2022-01-01&from=2022-01-02', 'asOf=2022-02-30', 'to=2022-06-04&asOf=2022-06-03', 'from=2022-06-04&asOf=2022-06-03', 'knownAt=2022-01-01', 'state=in_force', 'q=potash', 'page=2', 'foo=1', 'body=FR', 'trigger=none'])('names what is wrong with %s, once', query => {
    expect(complaints(query)).toEqual([query.slice(0, query.indexOf('='))])
  })

  it('leaves out what is wrong and works on', () => {
    expect(parse('from=2022-06-03&to=2022-06-02')).toMatchObject({ from: '2022-05-03', to: '2022-06-02' })
    expect(parse('state=in_force&body=EU').filter).toEqual({ body: ['EU'] })
  })

  it('has one address', () => {
    expect(changesHref('/changes', { body: ['EU'] }, { from: '2022-02-24', to: '2022-06-03' })).toBe('/changes?body=EU&from=2022-02-24&to=2022-06-03')
    expect(changesHref('/changes', { body: ['EU'] }, { asOf: '2022-06-03', from: '2022-02-24' })).toBe('/changes?body=EU&from=2022-02-24&asOf=2022-06-03')
    expect(changesHref('/changes', {}, {})).toBe('/changes')
  })
})
