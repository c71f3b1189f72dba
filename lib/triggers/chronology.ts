import { daysBetween, formatDay, formatDayWithoutYear, type Precision } from '@/lib/dates'
import { BODIES, type Body } from '@/lib/measures/vocab'
import { numberWord, spanWords } from '@/lib/measures/words'
import type { AnswerMeasure, AnswerStep } from '@/lib/triggers/data'
import type { Relief } from '@/lib/reliefs/schema'
import type { Trigger } from '@/lib/triggers/schema'

/** Cause and answer in one order of days: the trigger's own entries, and beside them what each body did about it. */

type OwnEntry = Trigger['events'][number]

/** What one body did on one day by one act. */
export type AnswerGroup =
  | { readonly kind: 'measures', readonly body: Body, readonly key: string, readonly act: AnswerMeasure['act'], readonly measures: readonly AnswerMeasure[] }
  | { readonly kind: 'relief', readonly body: Body, readonly key: string, readonly relief: Relief }
  | { readonly kind: 'step', readonly body: Body, readonly key: string, readonly step: AnswerStep }

export interface StoryDay {
  readonly on: string
  readonly precision: Precision
  /** Days since the first day of the trigger, negative before it; null where either is not known to the day. */
  readonly offset: number | null
  /** How much later than the day before it, where that is long: "51 days later". */
  readonly gap: string | null
  readonly own: readonly OwnEntry[]
  readonly answers: readonly AnswerGroup[]
}

/** Days behind one summary. */
export interface StoryChapter {
  /** What it spans: "2024", "6 May 2022 to 11 Sep 2025". */
  readonly label: string
  readonly days: readonly StoryDay[]
  /** Its measures by body, those without any left out. */
  readonly counts: readonly { readonly body: Body, readonly count: number }[]
  readonly entries: number
}

export interface Chronology {
  /** Measures older than the trigger that were kept for it, oldest first. */
  readonly older: readonly AnswerMeasure[]
  /** The days that stand open. */
  readonly open: readonly StoryDay[]
  /** The later ones, by year. */
  readonly chapters: readonly StoryChapter[]
}

interface ChronologyInput {
  /** As it was known on the day. */
  readonly trigger: Pick<Trigger, 'started_on' | 'started_on_precision' | 'events'>
  readonly measures: readonly AnswerMeasure[]
  readonly reliefs: readonly Relief[]
  readonly steps: readonly AnswerStep[]
}

const OPEN = 18
/** So few more days are not worth a summary. */
const NOT_WORTH = 5
/** So few days fit one chapter, however many years they span. */
const ONE_CHAPTER = 12
/** From so many days on a gap is said. */
const LONG = 21

export function chronologyOf({ trigger, measures, reliefs, steps }: ChronologyInput): Chronology {
  const older = measures.filter(measure => measure.on < trigger.started_on)
  const days = new Map<string, { on: string, precision: Precision, own: OwnEntry[], answers: AnswerGroup[] }>()
  const dayOf = (on: string, precision: Precision) => {
    const key = `${on} ${precision ?? ''}`
    const known = days.get(key) ?? { on, precision, own: [], answers: [] }
    days.set(key, known)
    return known
  }
  for (const event of trigger.events) dayOf(event.on, event.on_precision).own.push(event)
  for (const measure of measures) {
    if (measure.on < trigger.started_on) continue
    const { answers } = dayOf(measure.on, measure.precision)
    // One act of one day is told once; what was announced without an act stands alone.
    const key = measure.package ?? measure.act?.id ?? measure.id
    const index = answers.findIndex(group => group.kind === 'measures' && group.body === measure.body && group.key === key)
    const group = answers[index]
    if (group?.kind === 'measures') answers[index] = { ...group, measures: [...group.measures, measure] }
    else answers.push({ kind: 'measures', body: measure.body, key, act: measure.act, measures: [measure] })
  }
  for (const step of steps) dayOf(step.on, step.precision).answers.push({ kind: 'step', body: step.body, key: `${step.id} ${step.kind}`, step })
  for (const relief of reliefs) {
    const [on, precision] = relief.starts_on < relief.announced_on ? [relief.starts_on, relief.starts_on_precision] : [relief.announced_on, relief.announced_on_precision]
    dayOf(on, precision).answers.push({ kind: 'relief', body: relief.body, key: relief.id, relief })
  }
  const place = (body: Body) => BODIES.findIndex(one => one.id === body)
  const sorted = [...days.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : (a.precision ?? '') < (b.precision ?? '') ? -1 : 1))
  const story = sorted.map(({ on, precision, own, answers }, index): StoryDay => ({
    on, precision, own, answers: [...answers].sort((a, b) => place(a.body) - place(b.body)),
    offset: precision === null && trigger.started_on_precision === null ? daysBetween(trigger.started_on, on) : null,
    gap: gapWords(sorted[index - 1], { on, precision }),
  }))
  if (story.length <= OPEN + NOT_WORTH) return { older, open: story, chapters: [] }
  const [open, rest] = [story.slice(0, OPEN), story.slice(OPEN)]
  const [first, last] = [rest[0] ?? story[0], rest.at(-1)]
  if (rest.length <= ONE_CHAPTER && first !== undefined && last !== undefined) return { older, open, chapters: [chapterOf(`${formatDay(first.on, first.precision)} to ${formatDay(last.on, last.precision)}`, rest)] }
  const years = [...new Set(rest.map(day => day.on.slice(0, 4)))]
  return { older, open, chapters: years.map((year, index) => {
    const days = rest.filter(day => day.on.startsWith(year))
    const [from] = days
    // Part of the year of the first chapter stands open above it.
    return chapterOf(index === 0 && from !== undefined && open.at(-1)?.on.startsWith(year) === true ? `${year}, from ${formatDayWithoutYear(from.on, from.precision)}` : year, days)
  }) }
}

interface Dated { readonly on: string, readonly precision: Precision }

/** A long pause in words, never rounded: "seven weeks later", "51 days later", "over 2 months later". None beside a day that is not known exactly. */
function gapWords(before: Dated | undefined, now: Dated): string | null {
  if (before === undefined || before.precision !== null || now.precision !== null) return null
  const days = daysBetween(before.on, now.on)
  if (days < LONG) return null
  if (days % 7 === 0 && days <= 84) return `${numberWord(days / 7)} weeks later`
  if (days < 62) return `${days} days later`
  const span = spanWords(before.on, now.on)
  // The span leaves odd days out, and odd months where it has years: where there are any it is longer than it says.
  return `${before.on.slice(8) === now.on.slice(8) ? '' : 'over '}${span} later`
}

function chapterOf(label: string, days: readonly StoryDay[]): StoryChapter {
  const groups = days.flatMap(day => day.answers)
  const counts = BODIES.map(({ id: body }) => ({ body, count: groups.reduce((sum, group) => sum + (group.kind === 'measures' && group.body === body ? group.measures.length : 0), 0) })).filter(one => one.count > 0)
  return { label, days, counts, entries: days.reduce((sum, day) => sum + day.own.length, 0) }
}
