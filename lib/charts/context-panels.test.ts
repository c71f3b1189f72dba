import { describe, expect, it } from 'vitest'
import { dayNumber } from '@/lib/charts/axis'
import { contextChart, contextOf, findContext, yearsInWords } from '@/lib/charts/context-panels'
import { DAYS, TODAY, turnsOn } from '@/lib/charts/facts.fixture'
import { SENDERS } from '@/lib/charts/headline'
import { askedOn, markedOn, numbersIn, series, stringsIn } from '@/lib/charts/more.fixture'
import { standOn } from '@/lib/charts/steps'
import { textOf } from '@/lib/charts/words'
import { addDays } from '@/lib/dates'

const chartOn = (day: string) => contextChart({ series, turns: turnsOn(day), ...markedOn(day) }, askedOn('context', day))
const drawn = (day: string) => contextOf(series, turnsOn(day), day)

describe('figures in context', () => {
  it.each(DAYS)('say nothing broken on %s, and nothing after it', day => {
    const chart = chartOn(day)
    for (const text of [textOf(chart.finding), ...stringsIn(chart.drawing), ...stringsIn(chart.table)]) expect(text).not.toMatch(/undefined|NaN|null/)
    expect(numbersIn(chart.drawing).every(Number.isFinite)).toBe(true)
    for (const { values } of drawn(day)?.panels ?? []) for (const value of values) expect(value.to).toBeLessThanOrEqual(dayNumber(day) + 1)
    for (const row of chart.table.rows) expect(String(row[2]?.value) <= day).toBe(true)
  })

  it('stand in the table once each, with the source that may be linked', () => {
    const { rows } = chartOn(TODAY).table
    const names = new Set(rows.map(row => row[0]?.value))
    const known = series.filter(one => names.has(one.title)).flatMap(one => one.values.map(value => `${one.title} ${value.from} ${value.on} ${value.value}`))
    expect(rows.map(row => `${row[0]?.value} ${row[1]?.value} ${row[2]?.value} ${row[3]?.value}`).toSorted()).toEqual(known.toSorted())
    for (const one of series) for (const { on, value, source } of one.values) {
      const cell = rows.find(row => row[0]?.value === one.title && row[2]?.value === on && row[3]?.value === value)?.[7]
      if (cell !== undefined) expect(cell.href).toBe(source?.link === true ? source.url ?? undefined : undefined)
    }
    expect(names.size).toBeGreaterThanOrEqual(8)
  })

  it('are as many in the drawing as in the table, points for stocks and bars over their time for flows', () => {
    const panels = drawn(TODAY)?.panels ?? []
    expect(panels.reduce((sum, panel) => sum + panel.values.length, 0)).toBe(chartOn(TODAY).table.rows.length)
    expect(panels.find(panel => panel.id === 'prisoners')?.values.every(value => value.shape === 'point')).toBe(true)
    const year = panels.find(panel => panel.id === 'trade-eu')?.values[0]
    expect(year).toMatchObject({ shape: 'bar', from: dayNumber('2015-01-01'), to: dayNumber('2016-01-01') })
    expect(panels.flatMap(panel => panel.values).filter(value => value.bound === 'lower').length).toBeGreaterThan(2)
  })

  it('carry the measures in force from before the axis into it', () => {
    const { steps, from } = drawn(TODAY) ?? { steps: { points: [] }, from: '' }
    expect(steps.points[0]).toMatchObject({ day: from, ...standOn(turnsOn(TODAY), from) , UK: null })
    expect(steps.points.every((point, index) => index === 0 || point.t > (steps.points[index - 1]?.t ?? 0))).toBe(true)
  })

  it('begin with the first measure where no figure is on record', () => {
    expect(drawn('2012-05-01')?.from).toBe('2004-01-01')
    expect(drawn('2012-05-01')?.panels.every(panel => panel.values.length === 0)).toBe(true)
    expect(drawn('2003-12-31')).toBeNull()
  })
})

describe('the finding', () => {
  it('sets the count of prisoners beside the measures of its day and claims no cause', () => {
    const parts = findContext(series, turnsOn(TODAY), TODAY, TODAY)
    expect(textOf(parts)).toMatch(/^Viasna’s latest count of political prisoners on record is 1,131, on 31 December 2025; \d+ measures of the EU, the US and the UK were in force that day\. The highest on record is 1,461, on 1 March 2023\. Of EU trade with Belarus only the years 2015 to 2017 and 2020 are on record\.$/)
    const figure = parts.find(part => typeof part !== 'string' && part.filter !== undefined)
    if (figure === undefined || typeof figure === 'string') throw new Error('No figure counts measures.')
    expect(figure.filter?.asOf).toBe('2025-12-31')
    const held = standOn(turnsOn(TODAY), '2025-12-31')
    expect(Number(figure.text)).toBe(SENDERS.reduce((sum, body) => sum + held[body], 0))
    expect(textOf(parts)).not.toMatch(/because|despite|led to|caused|since the/)
  })

  it('says where nothing is known', () => {
    expect(textOf(findContext(series, turnsOn('2012-05-01'), '2012-05-01', TODAY))).toBe('No count of political prisoners is on record by 1 May 2012. No yearly figure of EU trade with Belarus is on record either.')
    expect(textOf(findContext(series, turnsOn('2021-05-24'), '2021-05-24', TODAY))).toContain('is 360, on 29 April 2021;')
    expect(textOf(findContext(series, turnsOn('2021-05-24'), '2021-05-24', TODAY))).toContain('No higher count is on record.')
    expect(textOf(findContext(series, turnsOn('2022-03-10'), '2022-03-10', TODAY))).toContain('is 1,022, in February 2022;')
  })

  it('takes the day after the last day of a period for its end', () => {
    expect(addDays('2015-12-31', 1)).toBe('2016-01-01')
    expect([[2015, 2016, 2017, 2020], [2015], [2015, 2016], [2015, 2016, 2017]].map(yearsInWords)).toEqual(['2015 to 2017 and 2020', '2015', '2015 and 2016', '2015 to 2017'])
  })
})
