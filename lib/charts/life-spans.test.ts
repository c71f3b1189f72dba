import { describe, expect, it } from 'vitest'
import { dayNumber } from '@/lib/charts/axis'
import { DAYS, TODAY, matrixOn } from '@/lib/charts/facts.fixture'
import { countIn } from '@/lib/charts/headline'
import { lifeSpansChart, livesBy } from '@/lib/charts/life-spans'
import { askedOn, lifeRows, markedOn, numbersIn, stringsIn } from '@/lib/charts/more.fixture'
import { textOf, type Part } from '@/lib/charts/words'
import type { Filter } from '@/lib/measures/address'
import { BODIES, STATES } from '@/lib/measures/vocab'

const existing = (day: string) => lifeRows.filter(row => row.periods.some(period => period.from <= day))
const chartOn = (day: string, filter: Filter = {}, rows = existing(day)) => lifeSpansChart({ lives: rows, ...markedOn(day) }, askedOn('life-spans', day, filter))
const drawnOn = (day: string) => { const { drawing } = chartOn(day); return drawing?.kind === 'life-spans' ? drawing : null }
const counted = (parts: readonly Part[]) => parts.flatMap(part => (typeof part !== 'string' && part.filter !== undefined ? [part] : []))
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numberOf = (text: string) => (WORDS.includes(text) ? WORDS.indexOf(text) : Number(text))

describe('life spans', () => {
  it.each(DAYS)('are the periods of every measure up to %s', day => {
    const bars = new Map(drawnOn(day)?.groups.flatMap(group => group.bars.map(bar => [bar.id, bar])))
    expect(bars.size).toBe(existing(day).length)
    for (const row of existing(day)) {
      const periods = row.periods.filter(period => period.from <= day)
      const bar = bars.get(row.id)
      expect(bar?.stretches.map(({ state, from, to }) => [state, from, to])).toEqual(periods.filter(period => period.state !== 'ended').map(period => [period.state, dayNumber(period.from), dayNumber(period.to === null || period.to > day ? day : period.to)]))
      const end = periods.find(period => period.state === 'ended')
      expect(bar?.end ?? null).toEqual(end === undefined ? null : { at: dayNumber(end.from), how: end.ended_how })
    }
  })

  it.each(DAYS)('say nothing broken on %s, and draw nothing after it', day => {
    const chart = chartOn(day)
    for (const text of [textOf(chart.finding), ...stringsIn(chart.drawing), ...stringsIn(chart.table)]) expect(text).not.toMatch(/undefined|NaN|\bnull\b/)
    expect(numbersIn(chart.drawing).every(Number.isFinite)).toBe(true)
    for (const bar of drawnOn(day)?.groups.flatMap(group => group.bars) ?? []) expect(Math.max(...bar.stretches.map(one => one.to), bar.end?.at ?? 0)).toBeLessThanOrEqual(dayNumber(day))
  })

  it('stand in the order of their starts', () => {
    for (const group of drawnOn(TODAY)?.groups ?? []) {
      const starts = group.bars.map(bar => bar.stretches[0]?.from ?? bar.end?.at ?? 0)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    }
  })

  it.each(DAYS)('have a row each in the table, with the state of %s', day => {
    const { rows } = chartOn(day).table
    expect(rows.map(row => row[6]?.value).toSorted()).toEqual(existing(day).map(row => row.id).toSorted())
    const { bodies } = matrixOn(day)
    for (const { id, label } of STATES) if (id !== 'ended') expect(rows.filter(row => row[4]?.value === label.toLowerCase()).length).toBe(countIn(bodies, BODIES.map(body => body.id), [id]))
    expect(rows.every(row => row[2]?.value === null || row[3]?.value === null || String(row[2]?.value) <= String(row[3]?.value))).toBe(true)
  })

  it.each(DAYS)('count in their finding what the matrix of %s counts', day => {
    const { bodies } = matrixOn(day)
    const all = BODIES.map(body => body.id)
    for (const { text, filter } of counted(chartOn(day).finding)) expect(numberOf(text)).toBe(countIn(bodies, all, filter.state ?? STATES.map(state => state.id)))
  })

  it('open no more than they count under a filter for states', () => {
    const rows = existing(TODAY).filter(row => livesBy([row], TODAY)[0]?.now.state === 'eased')
    const parts = chartOn(TODAY, { state: ['eased'], body: ['EU', 'US', 'UK', 'BY'] }, rows).finding
    expect(rows.length).toBeGreaterThan(1)
    for (const { filter } of counted(parts)) expect(filter.state).toEqual(['eased'])
    expect(textOf(parts)).toMatch(new RegExp(`^All ${WORDS[rows.length] ?? rows.length} measures on record are in force or eased\\.`))
  })

  it('speak of one measure, and of none, in proper English', () => {
    const [row] = existing('2004-10-01')
    expect(textOf(chartOn('2004-10-01').finding)).toBe('On 1 October 2004 the one measure on record was in force or eased.')
    expect(textOf(chartOn(TODAY, {}, row === undefined ? [] : [row]).finding)).toBe('The one measure on record is in force or eased.')
    expect(textOf(chartOn('2003-12-31').finding)).toBe('No such measure is on record by 31 December 2003.')
    expect(chartOn('2003-12-31').drawing).toBeNull()
  })

  it('stay readable with ten times as many, and name few', () => {
    const many = Array.from({ length: 10 }, (_, round) => lifeRows.map(row => ({ ...row, id: `${row.id}-${round}` }))).flat()
    const { drawing } = chartOn(TODAY, {}, many)
    if (drawing?.kind !== 'life-spans') throw new Error('Nothing is drawn.')
    expect(drawing.named).toBe(false)
    expect(drawing.pitch).toBeGreaterThanOrEqual(1)
    expect(drawing.height).toBeLessThan(5000)
    expect(chartOn(TODAY, {}, lifeRows.slice(0, 12)).drawing).toMatchObject({ named: true })
  })
})
