import { describe, expect, it } from 'vitest'
import { answersOf } from '@/lib/charts/answers'
import { chartOf, plainly, type ChartAsked } from '@/lib/charts/catalogue'
import { DAYS, TODAY, answersOn, lives, matrixOn, triggers, turnsOn } from '@/lib/charts/facts.fixture'
import { countIn } from '@/lib/charts/headline'
import { inForceChart } from '@/lib/charts/in-force'
import { findGroups, inForceGroupsChart, type GroupTurn } from '@/lib/charts/in-force-groups'
import { textOf } from '@/lib/charts/words'
import { BITING, BODIES, TYPES, TYPE_GROUPS, type Body, type TypeGroup } from '@/lib/measures/vocab'

const names = { trigger: new Map<string, string>(), instrument: new Map<string, string>() }
function ask(day: string, more: Partial<ChartAsked['filter']> = {}): ChartAsked {
  const chart = chartOf('in-force')
  if (chart === undefined) throw new Error('no chart')
  const plain = plainly(chart, names, day === TODAY ? undefined : day, TODAY)
  return { ...plain, filter: { ...plain.filter, ...more } }
}
const marked = (day: string) => ({ triggers: triggers.filter(one => one.started_on <= day), answered: answersOf(answersOn(day), triggers, day).map(row => row.trigger.id) })

const groupOf = (type: string) => TYPES.find(one => one.id === type)?.group as TypeGroup
const groupsOf = (types: readonly string[]) => [...new Set(types.map(groupOf))]
const biting = (state: string) => (BITING as readonly string[]).includes(state)

/** What the database would answer, in plain loops. */
const groupTurns = (day: string): GroupTurn[] => lives.flatMap(({ measure, periods }) => periods.filter(period => biting(period.state)).flatMap(({ from, to }) => groupsOf(measure.types).flatMap(group => (
  [{ body: measure.body, group, on: from, change: 1 }, ...(to === null ? [] : [{ body: measure.body, group, on: to, change: -1 }])]
)))).filter(turn => turn.on <= day)
const inForce = (day: string, body: Body, group: TypeGroup) => lives.filter(({ measure, periods }) => measure.body === body && groupsOf(measure.types).includes(group) && periods.some(period => biting(period.state) && period.from <= day && (period.to === null || period.to > day))).length

describe('measures in force by body', () => {
  it.each(DAYS)('end on %s in what the matrix of the day counts, in drawing, table and links', day => {
    const chart = inForceChart({ turns: turnsOn(day), eased: {}, ...marked(day) }, ask(day))
    const { bodies } = matrixOn(day)
    const last = chart.table.rows.at(-1)
    for (const { id } of BODIES) {
      const count = countIn(bodies, [id], BITING)
      const place = chart.table.columns.findIndex(column => column.key === id)
      expect(last?.[place]?.value ?? 0).toBe(count)
      if (chart.drawing?.kind === 'steps') expect(chart.drawing.ends.find(end => end.body === id)?.count ?? 0).toBe(count)
      if (last !== undefined) expect(last[place]?.filter).toEqual({ body: [id], state: [...BITING], ...(day !== TODAY && { asOf: day }) })
    }
    expect(chart.table.rows.every(row => row.length === chart.table.columns.length)).toBe(true)
    expect(chart.drawing === null).toBe(day < '2004-09-24')
    expect(textOf(chart.finding)).not.toMatch(/undefined|NaN|null/)
    // Nothing later than the day asked for.
    expect(chart.table.rows.every(row => String(row[0]?.value) <= day)).toBe(true)
  })

  it('keep what narrows the chart in every link, and the day of each row', () => {
    const chart = inForceChart({ turns: turnsOn('2022-06-03'), eased: { US: 2 }, ...marked('2022-06-03') }, ask('2022-06-03', { sector: ['potash'] }))
    const cells = chart.table.rows.map(row => row[1]?.filter)
    expect(cells.at(-1)).toEqual({ sector: ['potash'], body: ['EU'], state: [...BITING], asOf: '2022-06-03' })
    expect(cells.at(-2)).toEqual({ sector: ['potash'], body: ['EU'], state: [...BITING], asOf: '2021-12-31' })
    for (const part of chart.finding) if (typeof part !== 'string') expect(part.filter?.sector).toEqual(['potash'])
    if (chart.drawing?.kind === 'steps') {
      expect(chart.drawing.ends.find(end => end.body === 'US')).toMatchObject({ hidden: '2 eased', href: expect.stringMatching(/sector=potash/) as string })
      expect(chart.drawing.marks.every(mark => mark.href.endsWith('?asOf=2022-06-03'))).toBe(true)
    }
  })
})

describe('measures in force by group', () => {
  it.each(DAYS)('end on %s in what is counted one by one, group by group, body by body', day => {
    const chart = inForceGroupsChart({ turns: groupTurns(day), ...marked(day) }, ask(day))
    for (const { id: group, label } of TYPE_GROUPS) for (const { id: body } of BODIES) {
      const count = inForce(day, body, group)
      const row = chart.table.rows.filter(cells => cells[1]?.value === label).at(-1)
      expect(row?.[chart.table.columns.findIndex(column => column.key === body)]?.value ?? 0).toBe(count)
      if (chart.drawing?.kind === 'groups') {
        const place = chart.drawing.panels.findIndex(panel => panel.group === group)
        expect(chart.drawing.panels[place]?.ends.find(end => end.body === body)?.count ?? 0).toBe(count)
        expect(chart.drawing.points.at(-1)?.counts[place]?.[body] ?? 0).toBe(count)
      }
    }
    // Every day of the drawing, not only its end.
    if (chart.drawing?.kind === 'groups') for (const point of chart.drawing.points.filter((_, index) => index % 17 === 0)) {
      point.counts.forEach((counts, place) => { for (const { id } of BODIES) expect(counts[id] ?? 0).toBe(inForce(point.day, id, TYPE_GROUPS[place]?.id ?? 'trade')) })
    }
    expect(textOf(chart.finding)).not.toMatch(/undefined|NaN|null|\(\)/)
  })

  it('begin each line with the first measure of its body, not with zero', () => {
    const { drawing } = inForceGroupsChart({ turns: [{ body: 'EU', group: 'persons', on: '2004-09-24', change: 1 }, { body: 'US', group: 'persons', on: '2006-05-01', change: 1 }], triggers: [], answered: [] }, ask('2007-01-01'))
    if (drawing?.kind !== 'groups') throw new Error('not drawn')
    const persons = drawing.panels.findIndex(panel => panel.group === 'persons')
    expect(drawing.points.map(point => [point.day, point.counts[persons]?.EU, point.counts[persons]?.US])).toEqual([['2004-09-24', 1, null], ['2006-05-01', 1, 1], ['2007-01-01', 1, 1]])
    expect(drawing.from).toBe('2004-01-01')
  })

  it('draw only the groups asked for', () => {
    const chart = inForceGroupsChart({ turns: groupTurns(TODAY), ...marked(TODAY) }, ask(TODAY, { group: ['trade', 'finance'] }))
    expect(chart.drawing?.kind === 'groups' && chart.drawing.panels.map(panel => panel.group)).toEqual(['finance', 'trade'])
    expect([...new Set(chart.table.rows.map(row => row[1]?.value))]).toEqual(['Finance', 'Trade'])
    // A column of one group counts that group, not both.
    expect(chart.table.rows[0]?.[2]?.filter?.group).toEqual(['finance'])
  })
})

describe('the finding by group', () => {
  const said = (turns: readonly GroupTurn[], day: string, group?: TypeGroup[]) => textOf(findGroups(turns, ask(day, group === undefined ? {} : { group })))
  const one = (body: Body, group: TypeGroup, count: number): GroupTurn => ({ body, group, on: '2004-10-01', change: count })

  it('says on what each body has most', () => {
    expect(said([one('EU', 'trade', 48), one('UK', 'trade', 23), one('US', 'persons', 33), one('EU', 'persons', 30), one('BY', 'politics', 33)], TODAY))
      .toBe('Today the EU and the UK have more measures on trade (48 and 23) than on anything else, the US on persons (33) and Belarus on politics (33).')
    expect(said([one('US', 'persons', 3), one('EU', 'trade', 2), one('EU', 'persons', 2)], '2005-01-01')).toBe('On 1 January 2005 the EU had more measures on trade (2) and persons (2) than on anything else and the US on persons (3).')
  })

  it('says so where all is on one thing, or nothing', () => {
    expect(said([one('EU', 'persons', 1)], '2004-10-01')).toBe('On 1 October 2004, on persons alone, the EU had one measure in force.')
    expect(said([one('EU', 'trade', 5), one('US', 'trade', 2)], TODAY, ['trade'])).toBe('Today, on trade, the EU has five measures in force and the US 2.')
    expect(said([], '2003-12-31')).toBe('No measure was in force on 31 December 2003.')
    expect(said([], TODAY)).toBe('No measure is in force today.')
  })
})
