import { describe, expect, it } from 'vitest'
import { firstDayOf, knownRelief, runWords, statusSentence, untilWords } from '@/lib/reliefs/state'
import type { Relief } from '@/lib/reliefs/schema'

const TODAY = '2026-11-23'
const relief = { announced_on: '2015-10-29', announced_on_precision: null, starts_on: '2015-10-31', starts_on_precision: null, ends_on: '2016-03-01', ends_on_precision: null } as Relief

const on = (day: string, changes: Partial<Relief> = {}) => {
  const known = knownRelief({ ...relief, ...changes }, day, TODAY)
  if (known === null) throw new Error('not known')
  return known
}

describe('knownRelief', () => {
  it('does not exist before it was announced', () => expect(knownRelief(relief, '2015-10-28', TODAY)).toBeNull())
  it('is still to start between announcement and start', () => expect(on('2015-10-30').status).toBe('coming'))
  it('runs without an end on a past day', () => expect(on('2016-02-29')).toMatchObject({ status: 'running', ends_on: null }))
  it('is over on the first day without it', () => expect(on('2016-03-01')).toMatchObject({ status: 'ended', ends_on: '2016-03-01' }))
  it('shows an end ahead today', () => expect(on(TODAY, { ends_on: '2027-01-01' })).toMatchObject({ status: 'running', ends_on: '2027-01-01' }))
  it('is known from its start where that came first', () => expect(on('2015-10-29', { announced_on: '2015-11-05', starts_on: '2015-10-29' }).status).toBe('running'))
})

describe('words', () => {
  it('names the last day with the relief, not the first without', () => expect(untilWords(on('2016-03-01'))).toBe('until and including 29 Feb 2016'))
  it('keeps a month a month', () => expect(untilWords(on('2016-03-01', { ends_on_precision: 'month' }))).toBe('until Mar 2016'))
  it('says in one phrase when it ran', () => {
    expect(runWords(on('2016-03-01'), false)).toBe('31 Oct 2015, until and including 29 Feb 2016')
    expect(runWords(on('2016-01-01'), true)).toBe('since 31 Oct 2015, still running that day')
    expect(runWords(on('2015-10-30'), true)).toBe('from 31 Oct 2015')
  })
  it('says the status of the day', () => {
    expect(statusSentence(on(TODAY, { ends_on: null }), TODAY, TODAY)).toEqual({ word: 'Running', rest: 'since 31 October 2015, no end known' })
    expect(statusSentence(on('2016-01-01'), '2016-01-01', TODAY)).toEqual({ word: 'Running', rest: 'as of 1 January 2016, since 31 October 2015' })
    expect(statusSentence(on(TODAY), TODAY, TODAY)).toEqual({ word: 'Ended', rest: 'after running from 31 October 2015 until and including 29 February 2016' })
  })
  it('knows the first day', () => expect(firstDayOf(relief)).toEqual({ on: '2015-10-29', precision: null }))
})
