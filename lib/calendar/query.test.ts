import { describe, expect, it } from 'vitest'
import { deckOf, pastDeck, termWords } from '@/lib/calendar/deck'
import { termFilter, type Term } from '@/lib/calendar/due'
import { hrefOf, textOf } from '@/lib/charts/words'
import { isPast, parseCalendar } from '@/lib/calendar/query'

const names = { trigger: new Map<string, string>(), instrument: new Map<string, string>() }
const parse = (query: string) => parseCalendar(new URLSearchParams(query), names)
const term = (on: string, count: number, more: Partial<Term> = {}): Term => ({ body: 'EU', on, count, ended: false, states: [], types: [], acts: [], titles: [], ...more })

describe('what an address asks of the calendar', () => {
  it('is the filters of the register', () => {
    expect(parse('body=EU&type=swift-ban&review=2027-02-28&from=2022-01-01')).toEqual({ filter: { body: ['EU'], type: ['swift-ban'], review: '2027-02-28', from: '2022-01-01' }, problems: [] })
  })

  it.each([['2022-06-03', true], ['2026-11-24', true], ['2026-11-25', false], ['2027-03-01', false]])('keeps the day %s, and tells whether it is over', (day, past) => {
    expect(parse(`asOf=${day}`)).toEqual({ filter: { asOf: day }, problems: [] })
    expect(isPast({ asOf: day }, '2026-11-25')).toBe(past)
  })

  it('is about today where no day is asked for, or none that exists', () => {
    expect(parse('asOf=2022-02-30')).toMatchObject({ filter: {}, problems: [{ key: 'asOf' }] })
    expect(isPast({}, '2026-11-25')).toBe(false)
  })

  it.each(['sort=title', 'page=2', 'perPage=25', 'knownAt=2026-01-01', 'foo=1', 'body=FR', 'review=x'])('names %s as a problem and leaves it out', query => {
    expect(parse(query)).toMatchObject({ filter: {}, problems: [{ key: query.slice(0, query.indexOf('=')) }] })
  })
})

describe('a term as a filter', () => {
  it('keeps its measures, without those that ended only where there are any', () => {
    expect(termFilter({ type: ['banking'] }, term('2027-02-28', 3))).toEqual({ type: ['banking'], body: ['EU'], review: '2027-02-28' })
    expect(termFilter({}, term('2027-02-28', 3, { ended: true })).state).toEqual(['announced', 'in_force', 'eased', 'licensed', 'suspended'])
    expect(termFilter({ state: ['eased', 'ended'] }, term('2027-02-28', 3, { ended: true })).state).toEqual(['eased'])
  })
})

describe('the sentence above the calendar', () => {
  const said = (terms: readonly Term[]) => textOf(deckOf(terms, {}, '2026-11-25'))
  it('tells what is next and what is most', () => {
    expect(said([])).toBe('No term that is still to run out is on record.')
    expect(said([term('2026-11-26', 1)])).toBe('Next: the term of 1 EU measure ends on 26 November 2026, tomorrow. Unless it is renewed, it lapses.')
    expect(said([term('2026-12-31', 2, { body: 'BY' }), term('2027-02-28', 89)])).toBe('Next: the term of 2 counter-measures of Belarus ends on 31 December 2026, in 36 days. Most on one day: 89 EU measures on 28 February 2027. Unless they are renewed, they lapse.')
    expect(termWords('BY', 1)).toBe('1 counter-measure of Belarus')
  })

  it('keeps the day that is asked for, and says of one that is over what is not known', () => {
    expect(deckOf([term('2027-12-31', 3)], { asOf: '2027-03-01' }, '2027-03-01').flatMap(part => (typeof part === 'string' ? [] : [hrefOf(part, undefined)]))).toEqual(['/measures?body=EU&review=2027-12-31&asOf=2027-03-01'])
    const past = pastDeck({ body: ['EU'], asOf: '2022-06-03' }, '2022-06-03')
    expect(textOf(past)).toMatch(/^What was due on 3 June 2022 is not on record: .*\. The calendar from today\.$/)
    expect(past.flatMap(part => (typeof part === 'string' ? [] : [hrefOf(part, '2022-06-03')]))).toEqual(['/calendar?body=EU'])
  })
})
