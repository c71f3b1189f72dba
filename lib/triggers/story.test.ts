import { describe, expect, it } from 'vitest'
import type { Trigger } from '@/lib/triggers/schema'
import { groupBySpan, labelInSentence, storiesOn, storyOn } from '@/lib/triggers/story'

const trigger: Trigger = {
  id: '2021-diversion', label: '2021 diversion', title: 'A diversion', started_on: '2021-05-23', started_on_precision: null, ended_on: '2023-06-07', ended_on_precision: null,
  summary: 'One. Two.', confidence: 'verified', sources: [],
  key_facts: [{ fact: 'Seats', value: '2', on: '2021-05-23', source: null, confidence: 'verified' }, { fact: 'Finding', value: 'false', on: '2022-07-19', source: null, confidence: 'verified' }],
  events: [{ on: '2021-05-24', on_precision: null, title: 'A', note: null, see: [], source: null, confidence: 'verified' }, { on: '2023-06-07', on_precision: null, title: 'B', note: null, see: [], source: null, confidence: 'verified' }],
}

describe('storyOn', () => {
  it('knows nothing before the trigger began', () => expect(storyOn(trigger, '2021-05-22')).toBeNull())
  it('leaves out what came later, its end too', () => {
    const story = storyOn(trigger, '2021-12-31')
    expect(story?.trigger.events.map(event => event.title)).toEqual(['A'])
    expect(story?.trigger.key_facts.map(fact => fact.fact)).toEqual(['Seats'])
    expect(story?.trigger.ended_on).toBeNull()
    expect(story?.later).toBe(2)
  })
  it('is whole from the day of its end', () => {
    const story = storyOn(trigger, '2023-06-07')
    expect(story).toEqual({ trigger, later: 0 })
  })
})

describe('lists', () => {
  const older = { ...trigger, id: '2006-vote', started_on: '2006-03-19', ended_on: null }
  it('puts the newest story first and leaves out those to come', () => {
    expect(storiesOn([older, trigger], '2026-01-01').map(one => one.id)).toEqual(['2021-diversion', '2006-vote'])
    expect(storiesOn([older, trigger], '2010-01-01').map(one => one.id)).toEqual(['2006-vote'])
  })
  it('groups by span and leaves empty spans out', () => {
    expect(groupBySpan([trigger, older]).map(group => group.stories.map(one => one.id))).toEqual([['2021-diversion'], ['2006-vote']])
  })
})

describe('labelInSentence', () => {
  it('lowers common words and keeps names', () => {
    expect(['2022 invasion', 'Ongoing repression', 'Iran oilfield contract'].map(labelInSentence)).toEqual(['the 2022 invasion', 'the ongoing repression', 'the Iran oilfield contract'])
  })
})
