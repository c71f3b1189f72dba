import type { ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import type { ChartTable } from '@/lib/charts/chart-table'
import { dayNumber } from '@/lib/charts/axis'
import { BODY_COLUMNS, dayCell, linkedMarks, onEvening, type StepsDrawing } from '@/lib/charts/in-force'
import { marksOf, standOn, stepsOf, type Counts, type StepRow, type TriggerDay, type Turn } from '@/lib/charts/steps'
import { counted, countedMeasures, listParts, listWords, tenseOf, upperFirst, type Part } from '@/lib/charts/words'
import { formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import { BODIES, TYPE_GROUPS, labelOf, shortOf, type Body, type TypeGroup } from '@/lib/measures/vocab'

/** Measures in force over time by group of types: a panel for each group, all on one scale, with the lines of the bodies in it. */

/** A day on which the number of measures in force of a body within a group changed. */
export interface GroupTurn extends Turn {
  readonly group: TypeGroup
}

/** All bodies of a panel on one day; null before the first measure of a body, so that its line begins there. */
export type PanelCounts = Readonly<Record<Body, number | null>>

export interface Panel {
  readonly group: TypeGroup
  readonly label: string
  readonly max: number
  readonly ends: readonly { readonly body: Body, readonly count: number, readonly href: string }[]
}

export interface GroupsDrawing {
  readonly kind: 'groups'
  readonly label: string
  readonly from: string
  readonly to: string
  readonly panels: readonly Panel[]
  /** One for each day on which anything changed, with the counts of every panel. */
  readonly points: readonly { readonly t: number, readonly day: string, readonly counts: readonly PanelCounts[] }[]
  readonly marks: StepsDrawing['marks']
}

export interface GroupRows {
  readonly turns: readonly GroupTurn[]
  readonly triggers: readonly TriggerDay[]
  readonly answered: readonly string[]
}

/** The groups that are drawn: those asked for, or all. */
export function groupsOf({ filter }: ChartAsked): TypeGroup[] {
  return TYPE_GROUPS.map(group => group.id).filter(id => filter.group?.includes(id) ?? true)
}

/** The course of each group of types, as drawing, finding and table of year ends. */
export function inForceGroupsChart(rows: GroupRows, asked: ChartAsked): Chart {
  const { filter, day, today } = asked
  const groups = groupsOf(asked)
  const turns = rows.turns.filter(turn => turn.on <= day && groups.includes(turn.group))
  const first = turns.reduce<string | null>((least, turn) => (least === null || turn.on < least ? turn.on : least), null)
  const from = first === null ? null : `${first.slice(0, 4)}-01-01`
  const panels = groups.map(group => panelOf(group, turns.filter(turn => turn.group === group), asked))
  return {
    finding: findGroups(turns, asked),
    drawing: from === null ? null : {
      kind: 'groups', from, to: day, panels, points: pointsOf(groups, turns, day),
      label: `Step lines of measures in force from ${from.slice(0, 4)} to ${day === today ? 'today' : formatDayLong(day)}, in a panel for each group of types. ${panels.map(({ label, ends }) => `${label}: ${ends.length === 0 ? 'none' : ends.map(end => `${end.body} ${end.count}`).join(', ')}.`).join(' ')} The table below has every year.`,
      marks: linkedMarks(marksOf(rows.triggers, rows.answered, from, day), filter),
    },
    table: tableOf(groups, turns, asked),
    note: 'All panels have one scale: the same height is the same number of measures. A measure of two groups counts in both. In force or eased in part; vertical lines: first day of each trigger.',
    method: [
      ...groups.map(group => `${labelOf(TYPE_GROUPS, group)}: ${TYPE_GROUPS.find(one => one.id === group)?.definition ?? ''}`),
      'A measure has one or more types and counts once in each group that one of them belongs to, so that the panels add up to more than all measures.',
      'A measure counts from the day it takes effect to the day before its end, and not while it is fully licensed or suspended.',
      'A line changes on the very day and holds until the next change. It begins with the first measure of its body in the group; before that there is nothing, not zero.',
    ],
  }
}

function panelOf(group: TypeGroup, turns: readonly GroupTurn[], asked: ChartAsked): Panel {
  const steps = stepsOf(turns, asked.day)
  return {
    group, label: labelOf(TYPE_GROUPS, group), max: steps?.max ?? 0,
    ends: (steps?.ends ?? []).map(({ body, count }) => ({ body, count, href: toHref('/measures', onEvening(asked, asked.day, { body: [body], group: [group] })) })),
  }
}

function pointsOf(groups: readonly TypeGroup[], turns: readonly GroupTurn[], day: string): GroupsDrawing['points'] {
  const days = [...new Set([...turns.map(turn => turn.on), day])].sort()
  return days.map(on => ({
    t: dayNumber(on), day: on,
    counts: groups.map(group => {
      const own = turns.filter(turn => turn.group === group && turn.on <= on)
      const counts = standOn(own, on)
      const count = (body: Body) => (own.some(turn => turn.body === body) ? counts[body] : null)
      return { EU: count('EU'), US: count('US'), UK: count('UK'), BY: count('BY') }
    }),
  }))
}

function tableOf(groups: readonly TypeGroup[], turns: readonly GroupTurn[], asked: ChartAsked): ChartTable {
  const years = stepsOf(turns, asked.day)?.rows ?? []
  const row = (group: TypeGroup, year: StepRow, counts: Counts) => [
    dayCell(year), { value: labelOf(TYPE_GROUPS, group) },
    ...BODIES.map(({ id }) => ({ value: counts[id], filter: onEvening(asked, year.day, { body: [id], group: [group] }) })),
  ]
  return {
    caption: 'Measures in force at the end of each year, by group of types', columns: [{ key: 'day', label: 'Day', kind: 'day' }, { key: 'group', label: 'Group', kind: 'text' }, ...BODY_COLUMNS],
    rows: groups.flatMap(group => {
      const own = turns.filter(turn => turn.group === group)
      return years.map(year => row(group, year, standOn(own, year.day)))
    }),
  }
}

const wordOf = (group: TypeGroup) => labelOf(TYPE_GROUPS, group).toLowerCase()

/** The finding: on what each body has more measures than on anything else, on the day asked for. */
export function findGroups(turns: readonly GroupTurn[], asked: ChartAsked): Part[] {
  const { day, today } = asked
  const groups = groupsOf(asked)
  const on = day === today ? 'today' : `on ${formatDayLong(day)}`
  const counts = groups.map(group => ({ group, of: standOn(turns.filter(turn => turn.group === group), day) })).filter(one => Object.values(one.of).some(count => count > 0))
  const [only] = counts
  if (only === undefined) return [`No measure ${{ past: 'was', present: 'is', future: 'will be' }[tenseOf(day, today)]} in force ${on}.`]
  const figure = (body: Body, group: TypeGroup, count: number): Part => counted(count, String(count), onEvening(asked, day, { body: [body], group: [group] }), body)
  const have = (count: number) => ({ past: 'had', present: count === 1 ? 'has' : 'have', future: 'will have' })[tenseOf(day, today)]
  if (counts.length === 1) {
    const bodies = BODIES.map(body => body.id).filter(body => only.of[body] > 0)
    return [`${upperFirst(on)}, on ${wordOf(only.group)}${groups.length === 1 ? '' : ' alone'}, `, ...listParts(bodies.map((body, index) => [
      shortOf(body), index === 0 ? ` ${have(1)} ` : ' ', ...(index === 0 ? countedMeasures(only.of[body], onEvening(asked, day, { body: [body], group: [only.group] }), body) : [figure(body, only.group, only.of[body])]), index === 0 ? ' in force' : '',
    ])), '.']
  }
  const tops = BODIES.flatMap(({ id: body }) => {
    const most = Math.max(...counts.map(one => one.of[body]))
    return most === 0 ? [] : [{ body, most, groups: counts.filter(one => one.of[body] === most).map(one => one.group) }]
  })
  // Bodies that lead on the same one thing share a clause.
  const clauses = [...new Set(tops.map(top => top.groups.join()))].map(key => tops.filter(top => top.groups.join() === key)).flatMap(same => (same[0]?.groups.length === 1 ? [same] : same.map(one => [one])))
  return [`${upperFirst(on)} `, ...listParts(clauses.map((clause, index) => [
    listWords(clause.map(top => shortOf(top.body)), 'and'), index === 0 ? ` ${have(clause.length)} more measures on ` : ' on ',
    ...listParts((clause[0]?.groups ?? []).map(group => [`${wordOf(group)} (`, ...listParts(clause.map(top => [figure(top.body, group, top.most)])), ')'])),
    index === 0 ? ' than on anything else' : '',
  ])), '.']
}
