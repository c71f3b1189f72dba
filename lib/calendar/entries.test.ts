import { describe, expect, it } from 'vitest'
import type { Due, End, Term } from '@/lib/calendar/due'
import { entriesOf, type Published } from '@/lib/calendar/entries'
import type { Filter } from '@/lib/measures/filter'

const term = (on: string, count = 2, more: Partial<Term> = {}): Term => ({ body: 'EU', on, count, ended: false, states: [{ id: 'in_force', count }], types: [], acts: [], titles: ['One', 'Two'], ...more })
const end = (on: string): End => ({ of: 'relief', id: 'r', title: 'Licence', body: 'US', on, precision: null, measures: [{ id: 'm', title: 'Freeze' }] })
const due = (more: Partial<Due> = {}): Due => ({ coming: [], passed: [], ends: [], open: [], renewals: [], ...more })
const published = (slug: string, at: string, more: Partial<Published> = {}): Published => ({ kind: 'measure', slug, what: 'published', at: `${at}T10:00:00.000Z`, body: 'EU', title: slug, review_on: '2027-02-28', last_day: null, gone: false, kept: true, ...more })
const entries = (what: Due, rows: readonly Published[], filter: Filter = {}) => entriesOf(what, rows, { filter, day: '2026-11-25', site: 'https://example.org:8443' })
const brief = (events: ReturnType<typeof entries>) => events.map(({ uid, on, cancelled, sequence }) => [uid, on, cancelled, sequence])

describe('a term in the calendar file', () => {
  const before = [published('a', '2026-01-01'), published('b', '2026-01-01')]

  it('is one entry, whose link opens its measures', () => {
    const [event, ...more] = entries(due({ coming: [term('2027-02-28')] }), before)
    expect(more).toEqual([])
    expect(event).toMatchObject({ uid: 'term-eu-2027-02-28@example.org', on: '2027-02-28', cancelled: false, sequence: 0, revised: '2026-01-01T10:00:00.000Z', url: 'https://example.org:8443/measures?body=EU&review=2027-02-28', summary: '2 EU measures: term ends' })
  })

  it('is cancelled under the same UID when it was renewed, and the new one is there', () => {
    const renewed = [...before, published('a', '2027-02-01', { review_on: '2028-02-28' }), published('b', '2027-02-02', { review_on: '2028-02-28' })]
    const events = entries(due({ coming: [term('2028-02-28')] }), renewed)
    expect(brief(events)).toEqual([['term-eu-2027-02-28@example.org', '2027-02-28', true, 2], ['term-eu-2028-02-28@example.org', '2028-02-28', false, 2]])
    expect(events[0]?.description).toBe('The term now runs to 28 February 2028.')
    expect(events[0]?.summary).toMatch(/^Cancelled: /)
  })

  it('stands, with a higher sequence, while some measures still have it', () => {
    const events = entries(due({ coming: [term('2027-02-28', 1), term('2028-02-28', 1)] }), [...before, published('a', '2027-02-01', { review_on: '2028-02-28' })])
    expect(brief(events)).toEqual([['term-eu-2027-02-28@example.org', '2027-02-28', false, 1], ['term-eu-2028-02-28@example.org', '2028-02-28', false, 1]])
  })

  it('is cancelled when its measures were archived', () => {
    const gone = before.map(row => ({ ...row, gone: true }))
    const [event] = entries(due(), [...gone, published('a', '2026-12-01', { what: 'archived', gone: true }), published('b', '2026-12-01', { what: 'archived', gone: true })])
    expect(event).toMatchObject({ cancelled: true, description: 'No measure on record has this term any longer.' })
  })

  it('is nothing to a filter that never kept its measures', () => {
    expect(entries(due(), [published('a', '2026-01-01', { kept: false }), published('a', '2026-02-01', { kept: false, review_on: null })])).toEqual([])
  })

  it('has another UID under another filter, and the same one when the day or the term is asked for', () => {
    const uid = (filter: Filter) => entries(due({ coming: [term('2027-02-28')] }), before, filter)[0]?.uid
    expect(new Set([uid({}), uid({ type: ['swift-ban'] }), uid({ type: ['banking'] })]).size).toBe(3)
    expect(uid({ type: ['swift-ban'] })).toMatch(/^term-eu-2027-02-28-[0-9a-f]{12}@example\.org$/)
    expect(uid({ review: '2027-02-28', asOf: '2026-12-01' })).toBe(uid({}))
  })

  it('stays for a year after it passed', () => {
    expect(entries(due({ passed: [term('2026-06-16'), term('2025-11-01')] }), []).map(event => event.on)).toEqual(['2026-06-16'])
  })
})

describe('an end in the calendar file', () => {
  const relief = (at: string, last_day: string | null, more: Partial<Published> = {}) => published('r', at, { kind: 'relief', body: 'US', title: 'Licence', review_on: null, last_day, ...more })
  it('keeps its UID when its day moves', () => {
    expect(brief(entries(due({ ends: [end('2027-01-31')] }), [relief('2026-01-01', '2026-12-31'), relief('2026-06-01', '2027-01-31')]))).toEqual([['end-relief-r@example.org', '2027-01-31', false, 1]])
  })

  it('is cancelled when no end is set any longer, or the record was archived', () => {
    expect(entries(due(), [relief('2026-01-01', '2026-12-31'), relief('2026-06-01', null)])).toMatchObject([{ uid: 'end-relief-r@example.org', on: '2026-12-31', cancelled: true, sequence: 1, description: 'No end is set any longer.' }])
    expect(entries(due(), [relief('2026-01-01', '2026-12-31', { gone: true }), relief('2026-06-01', '2026-12-31', { gone: true, what: 'archived' })])).toMatchObject([{ cancelled: true, description: 'The record was archived.' }])
  })

  it('is not cancelled by having come', () => {
    expect(entries(due(), [relief('2025-01-01', '2026-10-31')])).toEqual([])
  })
})
