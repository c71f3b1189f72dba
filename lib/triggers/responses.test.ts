import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { DAYS, TODAY } from '@/lib/charts/facts.fixture'
import { daysBetween } from '@/lib/dates'
import { BODIES } from '@/lib/measures/vocab'
import { answeringOn, firstsOn, tallyOn, triggerOf, triggers } from '@/lib/triggers/facts.fixture'
import { RESPONSE_KINDS, kindsOf } from '@/lib/triggers/kinds'
import { axisOf, groupsOf, isDrawn, responseLines, responsesOf, standingInWords } from '@/lib/triggers/responses'

const responsesOn = (id: string, day: string) => responsesOf(triggerOf(id), tallyOn(id, day), firstsOn(id, day))
/** "EU 10, US 5, UK 1, BY 1" of a kind; what is not counted by its standing. */
const said = (id: string, day: string, kind = 'measure') => responsesOn(id, day).filter(one => one.kind === kind).map(one => `${one.body} ${one.days ?? one.standing}`).join(', ')

describe('days to the first answers', () => {
  it('are those of the facts, counted by hand', () => {
    // 23 May to 24 May (UK advice), 28 May (US air services), 2 June (EASA directive announced); listings of all three on 21 June.
    expect(said('2021-ryanair-diversion', TODAY)).toBe('EU 10, US 5, UK 1, BY 1')
    expect(said('2021-ryanair-diversion', TODAY, 'listing')).toBe('EU 29, US 29, UK 29, BY 36')
    expect(said('2021-ryanair-diversion', TODAY, 'sectoral')).toBe('EU 10, US 5, UK 1, BY 197')
    // 26 May to 9 November and to 2 December 2021.
    expect(said('2021-migrant-crisis', TODAY)).toBe('EU 167, US 190, UK 190, BY 0')
    expect(said('2021-migrant-crisis', TODAY, 'sectoral')).toBe('EU none, US 190, UK none, BY 194')
    expect(said('2022-invasion', TODAY)).toBe('EU 1, US 0, UK 5, BY 18')
    expect(said('2022-invasion', TODAY, 'sectoral')).toBe('EU 6, US 0, UK 19, BY 18')
  })

  it('know nothing of what came later', () => {
    expect(said('2021-ryanair-diversion', '2021-05-24')).toBe('EU none, US none, UK 1, BY 1')
    expect(said('2021-ryanair-diversion', '2021-06-01')).toBe('EU none, US 5, UK 1, BY 1')
    expect(said('2022-invasion', '2022-03-10', 'sectoral')).toBe('EU 6, US 0, UK none, BY none')
  })

  it('are not counted where the trigger is not dated to the day, where the EU bound the UK, or where nothing answers', () => {
    expect(said('trade-union-rights', TODAY)).toBe('EU undated, US none, UK bound, BY none')
    expect(said('2010-crackdown', '2016-03-01')).toBe('EU 43, US 43, UK bound, BY 92')
    // What the UK took over with its own regime is named, without days.
    expect(responsesOn('2010-crackdown', TODAY).find(one => one.body === 'UK' && one.kind === 'measure')).toMatchObject({ standing: 'bound', days: null, first: { id: 'uk-2020-12-arms-embargo-repression-goods' } })
    expect(said('2015-prisoner-releases', TODAY)).toBe('EU none, US none, UK bound, BY none')
    // The UK had acted by itself before its own regime, so that it was free to.
    expect(said('2020-crackdown', TODAY, 'sectoral')).toBe('EU 319, US 480, UK 365, BY 233')
  })

  it('tell older measures that were kept for a trigger from an answer', () => {
    const measure = { trigger: '2022-invasion', body: 'UK' as const, count: 2, older: 2 }
    expect(responsesOf(triggerOf('2022-invasion'), [measure], []).filter(one => one.body === 'UK').map(one => one.standing)).toEqual(['kept', 'kept', 'kept'])
  })

  it('do not count from a measure that is dated to the month', () => {
    const first = { trigger: '2020-crackdown', body: 'BY' as const, kind: 'measure' as const, on: '2020-12-01', precision: 'month' as const, id: 'by-2020-12-us-ambassador-visa', title: '' }
    expect(responsesOf(triggerOf('2020-crackdown'), [], [first]).find(one => one.body === 'BY')).toMatchObject({ standing: 'undated', days: null, first: { on: '2020-12-01' } })
  })

  it.each([...DAYS, '2021-06-30'])('are the least by a plain loop on %s, whichever trigger', day => {
    for (const trigger of triggers.filter(one => one.started_on <= day)) {
      for (const response of responsesOn(trigger.id, day)) {
        let least: number | null = null
        for (const measure of answeringOn(trigger.id, day)) {
          const counts = measure.body === response.body && measure.on >= trigger.started_on && kindsOf(measure.types).includes(response.kind)
          if (counts && (least === null || daysBetween(trigger.started_on, measure.on) < least)) least = daysBetween(trigger.started_on, measure.on)
        }
        if (response.standing === 'days') expect(response.days).toBe(least)
        else expect(response.days).toBeNull()
        if (response.standing === 'none' || response.standing === 'kept') expect(least).toBeNull()
        if (response.first !== null) expect(response.first.on <= day).toBe(true)
      }
    }
  })
})

describe('the drawing', () => {
  it('has a lane for each sender, and for Belarus where it answered', () => {
    expect(groupsOf(responsesOn('2025-election', TODAY)).map(group => group.lanes.map(lane => lane.body))).toEqual([['EU', 'US', 'UK'], ['EU', 'US', 'UK'], ['EU', 'US', 'UK']])
    expect(groupsOf(responsesOn('2012-teddy-bear-drop', TODAY))[0]?.lanes.map(lane => lane.body)).toEqual(['EU', 'US', 'UK', 'BY'])
  })

  it.each(DAYS)('fits its axis on %s', day => {
    for (const trigger of triggers) {
      const responses = responsesOn(trigger.id, day)
      for (const sparse of [false, true]) {
        const { length, ticks } = axisOf(responses, sparse)
        for (const response of responses) {
          if (isDrawn(response)) expect(response.days).toBeLessThan(length)
          expect(standingInWords(response, day < TODAY) === null).toBe(response.days !== null)
        }
        expect(ticks.length).toBeLessThanOrEqual(sparse ? 5 : 8)
      }
    }
  })
})

describe('the kinds', () => {
  it('are read off the types of a measure', () => {
    expect(kindsOf(['visa-ban'])).toEqual(['measure', 'listing'])
    expect(kindsOf(['asset-freeze', 'banking'])).toEqual(['measure', 'listing', 'sectoral'])
    expect(kindsOf(['diplomatic', 'other'])).toEqual(['measure'])
  })
})

describe('the file', () => {
  it('has a line per kind and body, with the address of the measures behind it', () => {
    const text = responseLines(responsesOn('2021-ryanair-diversion', '2021-06-30'), '2021-06-30', '2021-06-30', 'https://example.org').join('')
    const records: Record<string, string>[] = parse(text, { columns: true, record_delimiter: '\r\n' })
    expect(records.map(record => `${record.kind} ${record.body}`)).toEqual(RESPONSE_KINDS.flatMap(kind => BODIES.map(body => `${kind.id} ${body.id}`)))
    expect(records[5]).toEqual({
      as_of: '2021-06-30', trigger: '2021-ryanair-diversion', body: 'US', kind: 'listing', standing: 'days', day: '2021-06-21', day_precision: '', days: '29', measure: 'us-2021-06-sixteen-and-five',
      title: 'Sixteen persons and five security bodies blocked after the Ryanair diversion', measures: 'https://example.org/measures?body=US&type=asset-freeze&type=visa-ban&trigger=2021-ryanair-diversion&asOf=2021-06-30',
    })
    expect(records[11]).toMatchObject({ body: 'BY', kind: 'sectoral', standing: 'none', day: '', days: '', measure: '' })
  })
})
