import type { ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import type { ChartCell } from '@/lib/charts/chart-table'
import { BODY_COLUMNS } from '@/lib/charts/in-force'
import { QUARTER_COLUMNS, QUARTER_METHOD, quarterCells, startedIn, stretchOf } from '@/lib/charts/new-measures'
import { quartersOf, quartersToDraw, type Quarter, type Start } from '@/lib/charts/quarters'
import type { TriggerDay } from '@/lib/charts/steps'
import { counted, countedMeasures, listParts, listWords, measures, upperFirst, type Part } from '@/lib/charts/words'
import { formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import { BODIES, type Body } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'

/** New measures per quarter by the trigger that they answer: a lane for each trigger, all on one scale, with the bars of the bodies in it. */

/** Measures of a body that took effect on a day (announced, where that is unknown) and answer the same triggers; each measure counts once. */
export interface AnswerStart extends Start {
  readonly triggers: readonly string[]
}

export interface TriggerLane {
  /** Id of the trigger; null for all that are not drawn on their own. */
  readonly id: string | null
  readonly label: string
  readonly href: string | null
  /** Its first day, where that is known, and falls within what is drawn. */
  readonly on: string | null
  readonly max: number
  /** Measures in the quarters that are drawn. */
  readonly total: number
  readonly totalHref: string
  /** One for each quarter drawn. */
  readonly counts: readonly Readonly<Record<Body, number>>[]
}

export interface TriggersDrawing {
  readonly kind: 'triggers'
  readonly label: string
  readonly quarters: readonly Pick<Quarter, 'from' | 'to' | 'label'>[]
  readonly lanes: readonly TriggerLane[]
}

/** Lanes of their own; the rest share one. */
const MOST_LANES = 6

/** The measures that a filter keeps by quarter and trigger, as drawing, finding and table. */
export function newTriggersChart(starts: readonly AnswerStart[], triggers: readonly TriggerDay[], asked: ChartAsked): Chart {
  const { day, filter } = asked
  const known = starts.filter(start => start.start <= day)
  const quarters = quartersOf(known, day)
  const drawn = quartersToDraw(quarters, day)
  const shown = triggers.filter(trigger => filter.trigger?.includes(trigger.id) ?? true)
  const lanes = lanesOf(known, shown, drawn, asked)
  // An old measure that is now kept for a newer event (an embargo, say) answered it no sooner than that began.
  const later = known.filter(start => !start.triggers.some(id => triggers.some(trigger => trigger.id === id))).reduce((sum, start) => sum + start.count, 0)
  return {
    finding: findTriggers(known, shown, asked),
    drawing: lanes.length === 0 ? null : {
      kind: 'triggers', lanes, quarters: drawn.map(({ from, to, label }) => ({ from, to, label })),
      label: `Bars of new measures per quarter from ${drawn[0]?.label ?? ''} to ${drawn.at(-1)?.label ?? ''}, in a lane for each trigger. ${lanes.map(lane => `${lane.label}: ${lane.total}.`).join(' ')} The table below has every quarter.`,
    },
    table: {
      caption: 'New measures per quarter and trigger', columns: [...QUARTER_COLUMNS, { key: 'trigger', label: 'Trigger', kind: 'text' }, ...BODY_COLUMNS],
      rows: quarters.flatMap(quarter => shown.flatMap(trigger => {
        const counts = countsIn(known.filter(start => start.triggers.includes(trigger.id)), quarter)
        if (Object.values(counts).every(count => count === 0)) return []
        const cell: ChartCell = { value: trigger.label, href: triggerHref(trigger.id, asked) }
        return [[...quarterCells(quarter), cell, ...BODIES.map(({ id }) => ({ value: counts[id], filter: startedIn(asked, stretchOf(quarter), { body: [id], trigger: [trigger.id] }) }))]]
      })),
    },
    note: `All lanes have one scale. A measure that answers several triggers counts in the lane of each.${lanes.some(lane => lane.id === null) ? ' The last lane counts once what answers any of the triggers that have none of their own; the table has them all.' : ''} An arrow head below a line is the first day of the trigger.${laterWords(later)}`,
    method: [...QUARTER_METHOD, 'A measure counts under every trigger that its sources name, so that the lanes add up to more than all new measures.'],
  }
}

function laterWords(count: number): string {
  return count === 0 ? '' : ` ${upperFirst(measures(count))} of that time ${count === 1 ? 'is' : 'are'} on record only with events that began later, and ${count === 1 ? 'stands' : 'stand'} in no lane.`
}

const triggerHref = (id: string, { filter }: ChartAsked) => toHref(`/triggers/${id}`, { ...(filter.asOf !== undefined && { asOf: filter.asOf }) })

function countsIn(starts: readonly Start[], { from, to }: Pick<Quarter, 'from' | 'to'>): Record<Body, number> {
  const counts = { EU: 0, US: 0, UK: 0, BY: 0 }
  for (const row of starts) if (row.start >= from && row.start <= to) counts[row.body] += row.count
  return counts
}

const sumOf = (counts: Readonly<Record<Body, number>>) => counts.EU + counts.US + counts.UK + counts.BY

/** The triggers with most answers in the quarters drawn, in the order of their first days, and one lane for all others together. */
export function lanesOf(starts: readonly AnswerStart[], triggers: readonly TriggerDay[], quarters: readonly Quarter[], asked: ChartAsked): TriggerLane[] {
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (first === undefined || last === undefined) return []
  const whole = { from: first.from, to: last.to }
  const sized = triggers.map(trigger => ({ trigger, own: starts.filter(start => start.triggers.includes(trigger.id)) }))
    .map(({ trigger, own }) => ({ trigger, own, total: sumOf(countsIn(own, whole)) })).filter(one => one.total > 0)
  // A lane for the rest must hold more than one trigger, or that one could have had it.
  const room = sized.length <= MOST_LANES + 1 ? sized.length : MOST_LANES
  const ranked = [...sized].sort((a, b) => b.total - a.total)
  const named = sized.filter(one => ranked.indexOf(one) < room).sort((a, b) => (a.trigger.started_on < b.trigger.started_on ? -1 : 1))
  const others = ranked.slice(room).map(one => one.trigger.id)
  const lane = (id: string | null, label: string, own: readonly Start[], ids: readonly string[], on: string | null): TriggerLane => {
    const counts = quarters.map(quarter => countsIn(own, quarter))
    return {
      id, label, on, counts, max: Math.max(...counts.map(sumOf)), total: counts.reduce((sum, one) => sum + sumOf(one), 0),
      href: id === null ? null : triggerHref(id, asked), totalHref: toHref('/measures', startedIn(asked, whole, { trigger: ids })),
    }
  }
  return [
    ...named.map(({ trigger, own }) => lane(trigger.id, rangeInWords(trigger.label), own, [trigger.id], trigger.started_on_precision === null && trigger.started_on >= first.from ? trigger.started_on : null)),
    ...(others.length === 0 ? [] : [lane(null, `${others.length} other triggers`, starts.filter(start => start.triggers.some(id => others.includes(id))), others, null)]),
  ]
}

/** The finding: the trigger that drew most new measures, and the two after it. */
export function findTriggers(starts: readonly AnswerStart[], triggers: readonly TriggerDay[], asked: ChartAsked): Part[] {
  const { day, today } = asked
  const totals = triggers.map(trigger => ({ trigger, count: starts.filter(start => start.triggers.includes(trigger.id)).reduce((sum, start) => sum + start.count, 0) })).filter(one => one.count > 0).sort((a, b) => b.count - a.count)
  const [most, ...rest] = totals
  if (most === undefined) return [day === today ? 'No measure is on record.' : `No measure that began by ${formatDayLong(day)} is on record.`]
  const until = day === today ? '' : ` until ${formatDayLong(day)}`
  const filterOf = (one: typeof most) => startedIn(asked, { to: day }, { trigger: [one.trigger.id] })
  const number = (one: typeof most) => counted(one.count, numberWord(one.count), filterOf(one), null)
  const drew = [' drew ', ...countedMeasures(most.count, filterOf(most), null, 'new measure')]
  if (rest.length === 0) return [upperFirst(nameOf(most.trigger)), ...drew, `${until}.`]
  const tied = totals.filter(one => one.count === most.count)
  if (tied.length > 1) return [`${upperFirst(listWords(tied.map(one => nameOf(one.trigger)), 'and'))} drew most new measures${until}: `, number(most), ' each.']
  const next = rest.slice(0, 2).map((one, index) => [`${nameOf(one.trigger)} ${index === 0 ? 'drew ' : ''}`, number(one)])
  return [upperFirst(nameOf(most.trigger)), ...drew, `${until}, more than any other trigger; `, ...listParts(next), '.']
}

/** A trigger within a sentence: "the 2022 invasion", "circumvention". */
function nameOf({ label }: TriggerDay): string {
  return /^\d{4}/.test(label) ? `the ${rangeInWords(label)}` : label.charAt(0).toLowerCase() + label.slice(1)
}

/** A range of years has an en dash in text. */
function rangeInWords(label: string): string {
  return label.replace(/^(\d{4})-(\d\d) /, '$1–$2 ')
}
