import { describe, expect, it } from 'vitest'
import { deckOf, termWords } from '@/lib/calendar/deck'
import { termFilter, type Term } from '@/lib/calendar/due'
import { parseCalendar } from '@/lib/calendar/query'

const names = { trigger: new Map<string, string>(), instrument: new Map<string, string>() }
const parse = (query: string) => parseCalendar(new URLSearchParams(query), names, '2026-11-25')
const term = (on: string, count: number, more: Partial<Term> = {}): Term => ({ body: 'EU', on, count, ended: false, states: [], types: [], acts: [], titles: [], ...more })

describe('what an address asks of the calendar', () => {
  it('is the filters of the register', () => {
    expect(parse('body=EU&type=swift-ban&review=2027-02-28&from=2022-01-01')).toEqual({ filter: { body: ['EU'], type: ['swift-ban'], review: '2027-02-28', from: '2022-01-01' }, problems: [] })
  })

  it('is about today and later, and says so', () => {
    expect(parse('asOf=2022-06-03')).toMatchObject({ filter: {}, problems: [{ key: 'asOf', value: '2022-06-03' }] })
    expect(parse('asOf=2026-11-25')).toEqual({ filter: { asOf: '2026-11-25' }, problems: [] })
    expect(parse('asOf=2027-03-01')).toEqual({ filter: { asOf: '2027-03-01' }, problems: [] })
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
  const said = (terms: readonly Term[]) => deckOf(terms, {}, '2026-11-25').map(piece => (typeof piece === 'string' ? piece : piece.text)).join('')
  it('tells what is next and what is most', () => {
    expect(said([])).toBe('No term that is still to run out is on record.')
    expect(said([term('2026-11-26', 1)])).toBe('Next: the term of 1 EU measure ends on 26 November 2026, tomorrow.')
    expect(said([term('2026-12-31', 2, { body: 'BY' }), term('2027-02-28', 89)])).toBe('Next: the term of 2 counter-measures of Belarus ends on 31 December 2026, in 36 days. Most on one day: 89 EU measures on 28 February 2027. Unless they are renewed, they lapse.')
    expect(termWords('BY', 1)).toBe('1 counter-measure of Belarus')
  })
})
