import { countAlone, counted, countedMeasures, listParts, type Part } from '@/lib/charts/words'
import { numberWord } from '@/lib/measures/words'
import { addDays, formatDayLong, nextQuarter, quarterOf } from '@/lib/dates'
import { BODIES, shortOf, type Body } from '@/lib/measures/vocab'

/** New measures per quarter: rows of the database in, bars and a table out. */

/** Measures of a body that took effect on a day (announced, where that is unknown). */
export interface Start {
  readonly body: Body
  readonly start: string
  readonly count: number
}

export interface Quarter extends Readonly<Record<Body, number>> {
  /** Its first day, and the last one counted: the day asked for cuts off the quarter it lies in. */
  readonly from: string
  readonly to: string
  /** "Q1 2022". */
  readonly label: string
  readonly total: number
}

/** Every quarter from that of the first new measure to that of a day, without a gap; none where there was no measure. */
export function quartersOf(starts: readonly Start[], day: string): Quarter[] {
  const known = starts.filter(row => row.start <= day)
  const first = known.reduce<string | null>((least, row) => (least === null || row.start < least ? row.start : least), null)
  if (first === null) return []
  const quarters: Quarter[] = []
  for (let from = quarterOf(first); from <= day; from = nextQuarter(from)) {
    const last = addDays(nextQuarter(from), -1)
    const to = last < day ? last : day
    const counts = { EU: 0, US: 0, UK: 0, BY: 0 }
    for (const row of known) if (row.start >= from && row.start <= to) counts[row.body] += row.count
    quarters.push({ from, to, label: `Q${(Number(from.slice(5, 7)) + 2) / 3} ${from.slice(0, 4)}`, ...counts, total: counts.EU + counts.US + counts.UK + counts.BY })
  }
  return quarters
}

/** The quarters to draw: from 2020 on, when the bars would else be too thin; all of them where the day lies before 2021. */
export function quartersToDraw(quarters: readonly Quarter[], day: string): readonly Quarter[] {
  return day < '2021-01-01' ? quarters : quarters.filter(quarter => quarter.from >= '2020-01-01')
}

/** For each body its highest bar: where its name is written. */
export function peaksOf(quarters: readonly Quarter[]): Readonly<Record<Body, string | null>> {
  const peak = (body: Body) => quarters.reduce<Quarter | null>((most, quarter) => (quarter[body] > (most?.[body] ?? 0) ? quarter : most), null)?.from ?? null
  return { EU: peak('EU'), US: peak('US'), UK: peak('UK'), BY: peak('BY') }
}

const MONTHS = ['January to March', 'April to June', 'July to September', 'October to December']

/** A quarter in words: "January to March 2022". */
export function quarterInWords(from: string): string {
  return `${MONTHS[(Number(from.slice(5, 7)) - 1) / 3] ?? ''} ${from.slice(0, 4)}`
}

/** The finding: the quarter with the most new measures, whose they were, and what the quarter of the day has brought so far; each count opens them. */
export function findQuarters(quarters: readonly Quarter[], day: string, today: string): Part[] {
  const busiest = quarters.reduce<Quarter | null>((most, quarter) => (quarter.total > (most?.total ?? 0) ? quarter : most), null)
  const last = quarters.at(-1)
  if (busiest === null || last === undefined) return [day === today ? 'No measure is on record.' : `No measure that began by ${formatDayLong(day)} is on record.`]
  const { from, to, total } = busiest
  const ties = quarters.filter(quarter => quarter.total === total).length
  const shares = BODIES.map(body => body.id).filter(body => busiest[body] > 0).sort((a, b) => busiest[b] - busiest[a])
  const only = shares.length === 1 ? shares[0] : undefined
  const brought: Part[] = only
    ? [...countedMeasures(total, { body: [only], from, to }, only, 'new measure'), `, ${total === 1 ? '' : total === 2 ? 'both ' : 'all '}by ${shortOf(only)}`]
    : [...countedMeasures(total, { from, to }, null, 'new measure'), ': ', ...listParts(shares.map(body => [counted(busiest[body], numberWord(busiest[body]), { body: [body], from, to }, body), ` by ${shortOf(body)}`]))]
  const until = day < today ? ' until then' : ''
  const opening = quarters.length === 1
    ? `${quarterInWords(from)} brought `
    : ties > 1 ? `No quarter${until} brought more than ${quarterInWords(from)} with ` : `${quarterInWords(from)} was the busiest quarter${until} with `
  const so = day !== today || last.from === from || last.to !== day ? [] : [' The current one has brought ', counted(last.total, countAlone(last.total), { from: last.from, to: last.to }, null), ' so far.']
  return [opening, ...brought, '.', ...so]
}
