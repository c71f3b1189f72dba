import { describe, expect, it } from 'vitest'
import { lives as facts } from '@/lib/charts/facts.fixture'
import { SENDERS } from '@/lib/charts/headline'
import { countCells, listHoldings } from '@/lib/compare/data'
import { today } from '@/lib/dates'
import { countMatrix } from '@/lib/measures/data'
import { axisOf } from '@/lib/periods/axis'
import { getStrip, listLives } from '@/lib/periods/data'
import { decode, encode } from '@/lib/periods/encode'
import { livesOf, someDays } from '@/lib/periods/facts.fixture'
import { periodsFile } from '@/lib/periods/request'
import { beside, changesOf, countsOn, factsOf, holdingsOn } from '@/lib/periods/state'

/** Rows as texts in one order, whatever the order of their keys. */
const sorted = (rows: readonly object[]) => rows.map(row => JSON.stringify(row, (_, value: unknown) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value))).sort()
const DAYS = ['2004-01-01', '2016-03-01', '2021-05-24', '2022-03-10', today(), ...someDays(25, 2004, 24, 7)]

describe('the lives of the measures from the database', () => {
  it('are those of the facts', async () => {
    expect(await listLives()).toEqual(livesOf(facts))
  })

  it.each(DAYS)('count on %s what the database counts', async day => {
    const lives = decode(encode(await listLives(), 1))
    const counted = countsOn(lives, day)
    const known = await countMatrix(day)
    expect(sorted(counted.cells)).toEqual(sorted(known.cells))
    expect(sorted(counted.bodies)).toEqual(sorted(known.bodies))
    expect(sorted(factsOf(lives)(day))).toEqual(sorted(await countCells(day)))
    for (const body of SENDERS) expect(sorted(holdingsOn(lives, body, day))).toEqual(sorted((await listHoldings(body, day)).map(one => ({ ...one, first_id: '', first_title: '' }))))
  })

  it('change on the days beside a day that the server names', async () => {
    const { from, to } = axisOf('2026-11-28')
    const days = changesOf(await listLives()).filter(day => day >= from && day <= to)
    for (const day of ['2004-01-01', '2022-03-10', '2022-06-03', '2027-12-31', ...days.slice(0, 3)]) {
      const { before, after, events } = await getStrip(day, '2026-11-28')
      expect({ before, after }).toEqual(beside(days, day))
      expect(events.map(event => event.on)).toEqual(events.map(event => event.on).sort())
      for (const event of events) expect(event.on >= from && event.on <= to).toBe(true)
    }
  })
})

describe('the file', () => {
  const get = (query = '', headers: Record<string, string> = {}) => periodsFile(new Request(`http://tracker.test/periods.json${query}`, { headers }))

  it('holds every life, and is not sent again unchanged', async () => {
    const answer = await get()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, no-cache')
    expect(decode(await answer.json() as ReturnType<typeof encode>)).toEqual(await listLives())
    const tag = answer.headers.get('etag') ?? ''
    expect(tag).toMatch(/^W\/"/)
    expect((await get('', { 'If-None-Match': tag })).status).toBe(304)
    expect((await get('', { 'If-None-Match': 'W/"other"' })).status).toBe(200)
  })

  it('refuses what it does not know', async () => {
    for (const query of ['?asOf=2022-06-03', '?body=EU', '?x', `?${'y'.repeat(3_000)}=1`]) {
      const answer = await get(query)
      expect(answer.status).toBe(400)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect((await answer.text()).length).toBeLessThan(1_000)
    }
  })
})
