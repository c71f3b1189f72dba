import { describe, expect, it } from 'vitest'
import { answerAxis, answersOf, findAnswers, laneInWords } from '@/lib/charts/answers'
import { DAYS, TODAY, answersOn, triggers } from '@/lib/charts/facts.fixture'
import { hrefOf, textOf } from '@/lib/charts/words'
import { addDays } from '@/lib/dates'

const said = (...of: Parameters<typeof findAnswers>) => textOf(findAnswers(...of))
const rowsOn = (day: string) => answersOf(answersOn(day), triggers, day)
const lanes = (day: string, id: string) => rowsOn(day).find(row => row.trigger.id === id)?.lanes.map(laneInWords)

describe('the lanes', () => {
  it('are those of the triggers that more than one state answered soon', () => {
    expect(rowsOn(TODAY).map(row => row.trigger.label)).toEqual(['2006 election', '2010 crackdown', '2020 crackdown', '2021 Ryanair diversion', '2021 migrant crisis', '2022 invasion', '2025 election', '2025 balloon incursions'])
    expect(lanes(TODAY, '2020-crackdown')).toEqual(['EU after 46 days', 'US after 54 days', 'UK after 51 days'])
    expect(lanes(TODAY, '2022-invasion')).toEqual(['EU after one day', 'US on the same day', 'UK after five days'])
    expect(lanes(TODAY, '2010-crackdown')).toEqual(['EU after 43 days', 'US after 43 days', 'UK bound by EU acts'])
    expect(lanes('2021-05-24', '2021-ryanair-diversion')).toEqual(['EU none', 'US none', 'UK after one day'])
  })

  it.each(DAYS)('know of no answer after %s, and fit their axis', day => {
    const rows = rowsOn(day)
    const { length, ticks } = answerAxis(rows)
    for (const { trigger, lanes } of rows) for (const lane of lanes) {
      if (lane.days === null) continue
      // An act may be announced by the day and bite later; it answers on the earlier of the two.
      expect(addDays(trigger.started_on, lane.days) <= day).toBe(true)
      expect(lane.days).toBeGreaterThanOrEqual(0)
      expect(lane.first_id).not.toBeNull()
      if (lane.kind === 'days') expect(lane.days).toBeLessThan(length)
    }
    expect(ticks.length).toBeLessThanOrEqual(8)
    expect(ticks.at(-1)).toBeLessThan(length)
    expect(said(rows, day, TODAY)).not.toMatch(/undefined|NaN|Infinity/)
  })

  it('say in words what would squeeze all others', () => {
    const trigger = { id: '2022-invasion', label: '2022 invasion', started_on: '2022-02-24', started_on_precision: null }
    const [row] = answersOf([{ trigger: trigger.id, body: 'UK', count: 1, first_on: '2024-02-24', first_id: 'uk' }], [trigger], TODAY)
    expect(row?.lanes.map(lane => lane.kind)).toEqual(['none', 'none', 'late'])
  })
})

describe('the finding', () => {
  it('compares the quickest response with the slowest, or tells that to the latest trigger', () => {
    expect(said(rowsOn(TODAY), TODAY, TODAY)).toBe('Of the triggers that all three answered, the 2022 invasion drew the quickest response: the US on the same day, the EU after one day and the UK after five days. The 2021 migrant crisis drew the slowest: the EU after 167 days and the US and the UK after 190 days.')
    expect(said(rowsOn('2012-05-01'), '2012-05-01', TODAY)).toBe('Of the triggers below, the latest answered by then was the 2010 crackdown: the EU and the US after 43 days.')
    expect(said([], '1995-01-01', TODAY)).toBe('No trigger that was answered within 200 days is on record by 1 January 1995.')
  })

  it('opens with the days the measure that was first, or all answers where several were', () => {
    const linked = (day: string) => findAnswers(rowsOn(day), day, TODAY).flatMap(part => (typeof part === 'string' ? [] : [[part.text, hrefOf(part, undefined)]]))
    const first = (trigger: string, body: string) => answersOn(TODAY).find(answer => answer.trigger === trigger && answer.body === body)?.first_id
    expect(linked(TODAY)).toEqual([
      ['the same day', `/measures/${first('2022-invasion', 'US')}`], ['one day', `/measures/${first('2022-invasion', 'EU')}`], ['five days', `/measures/${first('2022-invasion', 'UK')}`],
      ['167 days', `/measures/${first('2021-migrant-crisis', 'EU')}`], ['190 days', '/triggers/2021-migrant-crisis#answers'],
    ])
    expect(linked('2012-05-01')).toEqual([['43 days', '/triggers/2010-crackdown?asOf=2012-05-01#answers']])
  })
})
