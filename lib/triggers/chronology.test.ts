import { describe, expect, it } from 'vitest'
import { DAYS, TODAY } from '@/lib/charts/facts.fixture'
import { chronologyOf, type StoryDay } from '@/lib/triggers/chronology'
import { answeringOn, knownOn, reliefsOn, triggerOf, triggers } from '@/lib/triggers/facts.fixture'

const storyOf = (id: string, day: string) => {
  const trigger = knownOn(id, day)
  if (trigger === null) throw new Error(`${id} had not begun on ${day}.`)
  return chronologyOf({ trigger, measures: answeringOn(id, day), reliefs: reliefsOn(id, day), steps: [] })
}
const allDays = (story: ReturnType<typeof storyOf>): StoryDay[] => [...story.open, ...story.chapters.flatMap(chapter => chapter.days)]
const told = (day: StoryDay | undefined) => [day?.own.map(entry => entry.title), day?.answers.map(group => `${group.body} ${group.kind === 'measures' ? group.measures.length : group.kind}`)]

describe('cause and answer', () => {
  it('set what each body did beside what happened that day', () => {
    const story = storyOf('2021-ryanair-diversion', TODAY)
    const on = (day: string) => allDays(story).find(one => one.on === day)
    expect(story.open[0]).toMatchObject({ on: '2021-05-23', offset: 0, answers: [] })
    expect(told(on('2021-05-24'))).toEqual([['EU summit demands release and flight bans', 'UK suspends Belavia\'s permit', 'Belarus and Latvia expel each other\'s diplomats'], ['UK 1', 'UK 1', 'BY 1']])
    expect(told(on('2021-06-02'))).toEqual([[], ['EU 1', 'UK 1']])
    // One act is told once, with its nine measures, on the day it was announced.
    expect(told(on('2021-06-24'))).toEqual([['EU sectoral sanctions'], ['EU 9']])
    expect(on('2021-06-24')).toMatchObject({ offset: 32 })
  })

  it('say long pauses and never round them', () => {
    const story = storyOf('2021-ryanair-diversion', TODAY)
    const gap = (day: string) => allDays(story).find(one => one.on === day)?.gap
    expect(gap('2021-06-21')).toBeNull()
    expect(gap('2021-08-09')).toBe('40 days later')
    expect(gap('2021-12-06')).toBe('over 3 months later')
    expect(gap('2022-01-17')).toBe('six weeks later')
  })

  it('hold steps of other measures and reliefs too', () => {
    const trigger = triggerOf('2010-crackdown')
    const step = { id: 'eu-2006-10-listings', title: 'Listings', body: 'EU' as const, on: '2011-01-31', precision: null, kind: 'reimposed' as const, note: null }
    const story = chronologyOf({ trigger, measures: answeringOn(trigger.id, TODAY), reliefs: [], steps: [step] })
    expect(allDays(story).find(day => day.on === '2011-01-31')?.answers.map(group => group.kind)).toContain('step')
    expect(allDays(storyOf('2025-prisoner-releases', TODAY)).flatMap(day => day.answers).every(group => group.kind === 'relief')).toBe(true)
  })

  it('keep what is older apart', () => {
    const { older } = storyOf('2022-invasion', TODAY)
    expect(older.map(measure => measure.id)).toEqual(['uk-2021-05-airspace-avoidance', 'uk-2021-08-belarusian-aircraft-ban', 'us-2022-02-russian-owned-banks'])
    expect(storyOf('2021-ryanair-diversion', TODAY).older).toEqual([])
  })

  it('count no days where the trigger or the entry is not dated to the day', () => {
    expect(allDays(storyOf('trade-union-rights', TODAY)).map(day => day.offset)).toEqual([null])
    expect(allDays(storyOf('2022-invasion', TODAY)).filter(day => day.precision !== null).map(day => day.offset)).toEqual([null])
  })

  it.each([...DAYS, '2021-06-30'])('tell every measure, entry and relief of %s once, oldest first', day => {
    for (const trigger of triggers) {
      const known = knownOn(trigger.id, day)
      if (known === null) continue
      const story = storyOf(trigger.id, day)
      const days = allDays(story)
      const groups = days.flatMap(one => one.answers)
      const measures = [...story.older, ...groups.flatMap(group => (group.kind === 'measures' ? group.measures : []))]
      expect(measures.map(measure => measure.id).sort()).toEqual(answeringOn(trigger.id, day).map(measure => measure.id).sort())
      expect(days.flatMap(one => one.own)).toHaveLength(known.events.length)
      expect(groups.filter(group => group.kind === 'relief')).toHaveLength(reliefsOn(trigger.id, day).length)
      expect(days.map(one => one.on)).toEqual(days.map(one => one.on).sort())
      for (const one of days) expect(one.on <= day).toBe(true)
      expect(story.open.length).toBeLessThanOrEqual(23)
      for (const chapter of story.chapters) expect(chapter.counts.reduce((sum, { count }) => sum + count, 0)).toBe(chapter.days.flatMap(one => one.answers).reduce((sum, group) => sum + (group.kind === 'measures' ? group.measures.length : 0), 0))
    }
  })

  it('folds a long story by year, and a short rest into one', () => {
    expect(storyOf('2022-invasion', TODAY).chapters.map(chapter => chapter.label)).toEqual(['2022, from 24 Mar', '2023', '2024', '2025', '2026'])
    expect(storyOf('2021-ryanair-diversion', TODAY).chapters.map(chapter => chapter.label)).toEqual(['6 May 2022 to 11 Sep 2025'])
    expect(storyOf('2021-migrant-crisis', '2021-12-31').chapters.length).toBeLessThanOrEqual(1)
  })
})
