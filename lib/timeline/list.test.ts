import { describe, expect, it } from 'vitest'
import { facts } from '@/lib/timeline/facts.fixture'
import { clip, listOf, type TimelineTrigger } from '@/lib/timeline/list'

const invasion: TimelineTrigger = { id: '2022-invasion', label: '2022 invasion', title: 'Invasion', started_on: '2022-02-24', started_on_precision: null }
const axis = { from: '2021-06-15', to: '2022-03-10' }
const shown = facts.filter(({ on }) => on >= axis.from && on <= axis.to)

describe('the list', () => {
  const years = listOf(shown, [invasion], axis)

  it('has every measure once, in order, and counts those of a year and of a month', () => {
    const entries = years.flatMap(year => year.months.flatMap(month => month.entries))
    expect(entries.flatMap(entry => (entry.kind === 'measure' ? [entry.measure] : []))).toEqual(shown)
    expect(entries.map(entry => entry.on)).toEqual(entries.map(entry => entry.on).sort())
    expect(years.reduce((sum, year) => sum + year.count, 0)).toBe(shown.length)
    for (const year of years) expect(year.months.reduce((sum, month) => sum + month.count, 0)).toBe(year.count)
  })

  it('opens of each month and year just the days that the axis shows', () => {
    expect(years.map(year => year.span)).toEqual([{ from: '2021-06-15', to: '2021-12-31' }, { from: '2022-01-01', to: '2022-03-10' }])
    for (const part of years.flatMap(year => [year, ...year.months])) expect(shown.filter(({ on }) => on >= part.span.from && on <= part.span.to).length).toBe(part.count)
  })

  it('puts an event before the measures of its day, also in a month that has no measure', () => {
    const february = years.flatMap(year => year.months).find(month => month.month === '2022-02')
    expect(february?.entries.filter(entry => entry.on === '2022-02-24').map(entry => entry.kind)).toEqual(['trigger', 'measure', 'measure'])
    expect(listOf([], [invasion], axis)).toMatchObject([{ year: '2022', count: 0, months: [{ month: '2022-02', count: 0 }] }])
  })
})

it('clips a span to what is shown', () => {
  expect(clip({ from: '2022-01-01', to: '2022-12-31' }, axis)).toEqual({ from: '2022-01-01', to: '2022-03-10' })
})
