import { describe, expect, it } from 'vitest'
import { chartOf, plainly, type ChartAsked } from '@/lib/charts/catalogue'
import { DAYS, TODAY, lives, startsOn, triggers } from '@/lib/charts/facts.fixture'
import { newMeasuresChart } from '@/lib/charts/new-measures'
import { findTriggers, newTriggersChart, type AnswerStart } from '@/lib/charts/new-triggers'
import { textOf } from '@/lib/charts/words'
import { BODIES } from '@/lib/measures/vocab'

const names = { trigger: new Map<string, string>(), instrument: new Map<string, string>() }
function ask(day: string, more: Partial<ChartAsked['filter']> = {}): ChartAsked {
  const chart = chartOf('new-measures')
  if (chart === undefined) throw new Error('no chart')
  const plain = plainly(chart, names, day === TODAY ? undefined : day, TODAY)
  return { ...plain, filter: { ...plain.filter, ...more } }
}

/** Measures that exist on a day, by the day of their start. */
const begun = (day: string) => lives.filter(({ periods }) => periods.some(period => period.from <= day && (period.to === null || period.to > day)))
  .map(({ measure }) => ({ body: measure.body, triggers: measure.triggers, start: measure.effective_on ?? measure.announced_on })).filter(one => one.start <= day)
const answerStarts = (day: string): AnswerStart[] => begun(day).map(one => ({ ...one, count: 1 }))
const known = (day: string) => triggers.filter(one => one.started_on <= day)

describe('new measures by body', () => {
  it.each(DAYS)('sum up to all that had begun by %s', day => {
    const { table, drawing } = newMeasuresChart(startsOn(day), ask(day))
    for (const { id } of BODIES) {
      const place = table.columns.findIndex(column => column.key === id)
      expect(table.rows.reduce((sum, row) => sum + Number(row[place]?.value), 0)).toBe(begun(day).filter(one => one.body === id).length)
    }
    expect(drawing === null).toBe(begun(day).length === 0)
    expect(table.rows.every(row => String(row[2]?.value) <= day)).toBe(true)
  })

  it('cut a quarter to the stretch that the chart is narrowed to', () => {
    const { table, finding } = newMeasuresChart([{ body: 'EU', start: '2022-03-02', count: 3 }, { body: 'EU', start: '2022-04-01', count: 1 }], ask(TODAY, { from: '2022-02-24', to: '2022-04-15' }))
    expect(table.rows.map(row => row[3]?.filter)).toEqual([{ body: ['EU'], from: '2022-02-24', to: '2022-03-31' }, { body: ['EU'], from: '2022-04-01', to: '2022-04-15' }])
    for (const part of finding) if (typeof part !== 'string') expect((part.filter?.from ?? '') >= '2022-02-24' && (part.filter?.to ?? '9') <= '2022-04-15').toBe(true)
  })
})

describe('new measures by trigger', () => {
  it.each(DAYS)('count up to %s what answers each trigger, in table and lanes', day => {
    const { table, drawing, finding, note } = newTriggersChart(answerStarts(day), known(day), ask(day))
    for (const trigger of known(day)) for (const { id } of BODIES) {
      const place = table.columns.findIndex(column => column.key === id)
      const rows = table.rows.filter(row => row[3]?.value === trigger.label)
      expect(rows.reduce((sum, row) => sum + Number(row[place]?.value), 0)).toBe(begun(day).filter(one => one.body === id && one.triggers.includes(trigger.id)).length)
    }
    expect(textOf(finding)).not.toMatch(/undefined|NaN|null/)
    if (drawing?.kind !== 'triggers') { expect(begun(day)).toEqual([]); return }
    const from = drawing.quarters[0]?.from ?? ''
    const drawn = begun(day).filter(one => one.start >= from)
    const named = drawing.lanes.flatMap(lane => lane.id ?? [])
    for (const lane of drawing.lanes) {
      const own = drawn.filter(one => (lane.id === null ? one.triggers.some(id => !named.includes(id)) : one.triggers.includes(lane.id)))
      expect(lane.total).toBe(own.length)
      expect(lane.counts).toHaveLength(drawing.quarters.length)
      expect(lane.max).toBe(Math.max(...lane.counts.map(counts => counts.EU + counts.US + counts.UK + counts.BY)))
    }
    // Every measure stands in some lane, or the note says that what it answers was yet to come.
    const later = begun(day).filter(one => !one.triggers.some(id => known(day).some(trigger => trigger.id === id))).length
    expect(drawn.filter(one => !one.triggers.some(id => named.includes(id)) && !(drawing.lanes.some(lane => lane.id === null) && one.triggers.some(id => known(day).some(trigger => trigger.id === id)))).length).toBeLessThanOrEqual(later)
    expect(note.includes('in no lane')).toBe(later > 0)
    expect(drawing.lanes.length).toBeLessThanOrEqual(7)
  })

  it('share a lane only where more than one trigger has none of its own', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `t${index}`, label: `Trigger ${index}`, started_on: `202${index}-01-01`, started_on_precision: null }))
    const starts = (count: number) => many.slice(0, count).map(({ id }, index) => ({ body: 'EU' as const, start: '2024-05-01', triggers: [id], count: 9 - index }))
    const lanes = (count: number) => { const { drawing } = newTriggersChart(starts(count), many, ask('2024-06-01')); return drawing?.kind === 'triggers' ? drawing.lanes : [] }
    expect(lanes(7).map(lane => lane.id)).toEqual(['t0', 't1', 't2', 't3', 't4', 't5', 't6'])
    expect(lanes(9).map(lane => [lane.id, lane.label, lane.total]).at(-1)).toEqual([null, '3 other triggers', 3 + 2 + 1])
    expect(lanes(9).at(-1)?.totalHref).toContain('trigger=t6&trigger=t7&trigger=t8')
  })

  it('say which trigger drew most', () => {
    const said = (starts: readonly AnswerStart[], day = TODAY) => textOf(findTriggers(starts, known(day), ask(day)))
    const start = (trigger: string, count: number): AnswerStart => ({ body: 'EU', start: '2022-03-02', triggers: [trigger], count })
    expect(said([start('2022-invasion', 60), start('2020-crackdown', 20), start('circumvention', 5)])).toBe('The 2022 invasion drew 60 new measures, more than any other trigger; the 2020 crackdown drew 20 and circumvention five.')
    expect(said([start('2022-invasion', 1)], '2022-06-03')).toBe('The 2022 invasion drew one new measure until 3 June 2022.')
    expect(said([start('2022-invasion', 2), start('2020-crackdown', 2)])).toBe('The 2020 crackdown and the 2022 invasion drew most new measures: two each.')
    expect(said([], '2003-12-31')).toBe('No measure that began by 31 December 2003 is on record.')
  })
})
