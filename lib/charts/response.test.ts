import { describe, expect, it } from 'vitest'
import { DAYS, TODAY, answersOn, lives, triggers } from '@/lib/charts/facts.fixture'
import { askedOn, markedOn, numbersIn, stringsIn } from '@/lib/charts/more.fixture'
import { responseChart } from '@/lib/charts/response'
import { textOf } from '@/lib/charts/words'
import { daysBetween } from '@/lib/dates'
import { kindsOf } from '@/lib/triggers/kinds'
import type { First } from '@/lib/triggers/responses'

/** The first of each kind in plain loops; all dated to the day. */
function firstsOn(day: string): First[] {
  const firsts = new Map<string, First>()
  for (const trigger of triggers) for (const { measure: { id, title, body, types, announced_on, effective_on, triggers: own } } of lives) {
    const on = effective_on !== null && effective_on < announced_on ? effective_on : announced_on
    if (!own.includes(trigger.id) || on < trigger.started_on || on > day) continue
    for (const kind of kindsOf(types)) {
      const key = `${trigger.id} ${body} ${kind}`
      const best = firsts.get(key)
      if (best === undefined || on + id < best.on + best.id) firsts.set(key, { trigger: trigger.id, body, kind, on, precision: null, id, title })
    }
  }
  return [...firsts.values()]
}

const chartOn = (day: string) => responseChart({ answers: answersOn(day).map(answer => ({ ...answer, older: 0 })), firsts: firstsOn(day), triggers: markedOn(day).triggers }, askedOn('response', day))

describe('responses', () => {
  it.each(DAYS)('say nothing broken on %s, and nothing after it', day => {
    const { finding, drawing, table } = chartOn(day)
    for (const text of [textOf(finding), ...stringsIn(drawing), ...stringsIn(table)]) expect(text).not.toMatch(/undefined|NaN|null/)
    expect(numbersIn(drawing).every(Number.isFinite)).toBe(true)
    for (const row of table.rows) expect(String(row[5]?.value ?? '') <= day).toBe(true)
  })

  it('count the days between the two days of their row', () => {
    const { rows } = chartOn(TODAY).table
    const dated = rows.filter(row => row[4]?.value !== null)
    expect(dated.length).toBeGreaterThan(30)
    for (const row of dated) expect(row[4]?.value).toBe(daysBetween(String(row[1]?.value), String(row[5]?.value)))
    for (const row of rows) expect(row[6]?.value === 'counted').toBe(row[4]?.value !== null)
  })

  it('draw every lane of the table, each day as a mark or in words', () => {
    const { drawing, table } = chartOn(TODAY)
    if (drawing?.kind !== 'response') throw new Error('Nothing is drawn.')
    const lanes = drawing.rows.flatMap(row => row.lanes.flat())
    expect(lanes.length).toBe(table.rows.length)
    for (const lane of lanes) expect(lane.days === null ? lane.words : `${lane.body} ${lane.days}`).toBe(lane.words)
    for (const lane of lanes) if (lane.days !== null) expect(lane.days).toBeLessThanOrEqual(drawing.axis.length)
    expect(drawing.rows.map(row => row.id)).toEqual(expect.arrayContaining(['2020-crackdown', '2021-ryanair-diversion', '2021-migrant-crisis', '2022-invasion']))
  })
})
