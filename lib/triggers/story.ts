import type { Trigger } from '@/lib/triggers/schema'

/** The four stories that a reader comes for most often, oldest first. */
export const MAIN_TRIGGERS: readonly string[] = ['2020-crackdown', '2021-ryanair-diversion', '2021-migrant-crisis', '2022-invasion']

export interface Story {
  readonly trigger: Trigger
  /** Entries of its timeline and key facts that lie after the day and are left out. */
  readonly later: number
}

/**
 * A trigger as it was known on a day: what happened afterwards, its end included, is left out.
 * @returns null where it had not begun
 */
export function storyOn(trigger: Trigger, day: string): Story | null {
  if (trigger.started_on > day) return null
  const known = <T extends { readonly on: string }>(entries: readonly T[]) => entries.filter(entry => entry.on <= day)
  const events = known(trigger.events)
  const key_facts = known(trigger.key_facts)
  const over = trigger.ended_on !== null && trigger.ended_on <= day
  return {
    trigger: { ...trigger, events, key_facts, ended_on: over ? trigger.ended_on : null, ended_on_precision: over ? trigger.ended_on_precision : null },
    later: trigger.events.length - events.length + trigger.key_facts.length - key_facts.length,
  }
}

/** Triggers that had begun by a day, newest story first, each as it was known then. */
export function storiesOn(triggers: readonly Trigger[], day: string): Trigger[] {
  return triggers.flatMap(trigger => storyOn(trigger, day)?.trigger ?? []).sort((a, b) => b.started_on.localeCompare(a.started_on) || b.id.localeCompare(a.id))
}

/** The spans of years under which the list of triggers is grouped, latest first; `from` is the first year. */
const SPANS = [
  { from: 2022, label: '2022 and after: the war' },
  { from: 2020, label: '2020–21: the election and the border' },
  { from: 2009, label: '2009–19: crackdown and thaw' },
  { from: 0, label: '1999–2008: the first sanctions' },
] as const

/** Stories grouped by the span in which they began; spans without any are left out. The order within a span is kept. */
export function groupBySpan<T extends Pick<Trigger, 'started_on'>>(stories: readonly T[]): { label: string, stories: T[] }[] {
  const spanOf = (story: T) => SPANS.find(span => Number(story.started_on.slice(0, 4)) >= span.from)
  return SPANS.map(span => ({ label: span.label, stories: stories.filter(story => spanOf(story) === span) })).filter(group => group.stories.length > 0)
}

/** A label within a sentence: "the 2022 invasion", "the ongoing repression", "the Iran oilfield contract". */
export function labelInSentence(label: string): string {
  return `the ${/^[A-Z][a-z-]+ /.test(label) && !/^(Iran|Russia|Belarus|Ukraine|Poland|Lithuania) /.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label}`
}
