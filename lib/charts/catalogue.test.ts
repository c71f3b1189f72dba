import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHARTS, chartFileName, chartHref, chartOf, headingOf, parseChart, plainly, type ChartAsked } from '@/lib/charts/catalogue'
import { TODAY, triggers } from '@/lib/charts/facts.fixture'
import { arbitraryFilter } from '@/lib/measures/filter.arbitrary'
import type { Names } from '@/lib/measures/filter'

const names: Names = { trigger: new Map(triggers.map(({ id, label }) => [id, label])), instrument: new Map([['eu-reg-765-2006', 'Regulation (EC) No 765/2006']]) }
const known = (id: string) => { const chart = chartOf(id); if (chart === undefined) throw new Error(id); return chart }
const ask = (id: string, query: string) => parseChart(new URLSearchParams(query), known(id), names, TODAY)
const queryOf = (href: string) => new URL(href, 'http://charts').searchParams

describe('what an address asks of a chart', () => {
  it('is its filters, its options, and its day', () => {
    const { asked, problems } = ask('in-force', 'by=group&sector=potash&body=EU&body=UK&asOf=2022-06-03')
    expect(problems).toEqual([])
    expect(asked).toMatchObject({ options: { by: 'group' }, filter: { sector: ['potash'], body: ['EU', 'UK'], asOf: '2022-06-03' }, day: '2022-06-03' })
    expect(headingOf(asked)).toBe('Measures in force by group of types: EU and UK measures on potash')
    expect(chartHref(asked)).toBe('/charts/in-force?body=EU&body=UK&sector=potash&asOf=2022-06-03&by=group')
    expect(chartHref(asked, '/data.csv')).toBe('/charts/in-force/data.csv?body=EU&body=UK&sector=potash&asOf=2022-06-03&by=group')
    expect(chartFileName(asked)).toBe('belarus-sanctions_in-force_by-group_body-EU+UK_sector-potash_2022-06-03')
  })

  it('leaves out what goes without saying', () => {
    const { asked, problems } = ask('in-force', 'by=body')
    expect(problems).toEqual([])
    expect(chartHref(asked)).toBe('/charts/in-force')
    expect(headingOf(asked)).toBe('Measures in force')
    expect(asked.day).toBe(TODAY)
  })

  it('takes the open choices of a form as none', () => {
    const { asked, problems } = ask('new-measures', 'body=&type=&sector=wood&trigger=&asOf=')
    expect(problems).toEqual([])
    expect(chartHref(asked)).toBe('/charts/new-measures?sector=wood')
  })

  it.each([
    ['by=nothing', 'by', 'is none of body, group.'], ['by=group&by=body', 'by', 'is given 2 times'], ['by=%00%1b', 'by', 'is none of'], ['foo=1', 'foo', 'is not known here; by,'], ['state=in_force', 'state', 'does not change this chart'],
    ['sort=title', 'sort', 'does not change this chart'], ['page=2', 'page', 'does not change this chart'], ['sector=moon', 'sector', 'is not in the list of sectors'], ['asOf=2022-02-30', 'asOf', 'is no day of the calendar'], ['trigger=unknown', 'trigger', 'is not the id of a known trigger'],
  ])('says what is wrong with %s, and shows the chart all the same', (query, key, message) => {
    const { asked, problems } = ask('in-force', query)
    expect(problems.filter(problem => problem.key === key).map(problem => problem.message).join()).toContain(message)
    expect(problems.every(problem => !/[\u0000-\u001f]/.test(problem.value ?? ''))).toBe(true)
    expect(['body', 'group']).toContain(asked.options.by)
    expect(asked.filter).toEqual({})
  })

  it('narrows no chart by what that does not take', () => {
    for (const chart of CHARTS) {
      const { asked, problems } = ask(chart.id, 'body=EU&state=in_force&asOf=2022-06-03')
      expect(Object.keys(asked.filter).filter(key => key !== 'asOf' && !(chart.narrowedBy as readonly string[]).includes(key))).toEqual([])
      expect(problems.length).toBe(['body', 'state'].filter(key => !(chart.narrowedBy as readonly string[]).includes(key)).length)
    }
  })

  it('is restored by its own address, whatever it is', () => {
    fc.assert(fc.property(fc.constantFrom(...CHARTS.map(chart => chart.id)), arbitraryFilter(triggers.map(trigger => trigger.id), ['eu-reg-765-2006']), fc.nat(), (id, wish, choice) => {
      const chart = known(id)
      const filter = Object.fromEntries(Object.entries(wish).filter(([key]) => ['asOf', ...chart.narrowedBy].includes(key)))
      const options = Object.fromEntries(chart.options.map(option => [option.key, option.values[choice % option.values.length]?.id ?? '']))
      const asked: ChartAsked = { ...plainly(chart, names, undefined, TODAY), filter, options }
      const again = parseChart(queryOf(chartHref(asked)), chart, names, TODAY)
      expect(again.problems).toEqual([])
      expect(again.asked.filter).toEqual(filter)
      expect(again.asked.options).toEqual(options)
      expect(chartHref(again.asked)).toBe(chartHref(asked))
    }))
  })
})

describe('the catalogue', () => {
  it('has ids that an address can hold, each once, and options that choose', () => {
    expect(new Set(CHARTS.map(chart => chart.id)).size).toBe(CHARTS.length)
    for (const chart of CHARTS) {
      expect(chart.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      for (const option of chart.options as readonly { values: readonly unknown[] }[]) expect(option.values.length).toBeGreaterThan(1)
    }
    expect(chartOf('toString')).toBeUndefined()
    expect(chartOf('')).toBeUndefined()
  })
})
