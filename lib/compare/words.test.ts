import { describe, expect, it } from 'vitest'
import { DAYS, TODAY } from '@/lib/charts/facts.fixture'
import { SENDERS } from '@/lib/charts/headline'
import { factsOn, holdingsOn } from '@/lib/compare/facts.fixture'
import { gapsOf, type Sender } from '@/lib/compare/gaps'
import { columnsOf, compareMatrix } from '@/lib/compare/matrix'
import { deckOf, findGaps, headlineOf, titleOf, type Said } from '@/lib/compare/words'

const textOf = (parts: readonly Said[]) => parts.map(part => (typeof part === 'string' ? part : part.text)).join('').replaceAll('\u00a0', ' ')
function compared(a: Sender, b: Sender, day: string) {
  const facts = factsOn(day)
  return { a, b, day, today: TODAY, asOf: day === TODAY ? undefined : day, matrix: compareMatrix(facts, columnsOf(a, b), day), gaps: gapsOf(facts, holdingsOn(a, day), a, b, day), reverse: gapsOf(facts, holdingsOn(b, day), b, a, day) }
}

describe('the sentences of a comparison', () => {
  it('say what the reference day shows', () => {
    const all = compared('EU', 'UK', '2022-06-03')
    expect(textOf(headlineOf(all))).toBe('On 3 June 2022 the EU had 46 measures in force and the UK 26; in ten types or sectors the EU had something that the UK lacked')
    expect(textOf(deckOf(all))).toBe('Open longest: import ban, fertilisers, for 343 days. Two more cannot be compared. The other way round, the UK had two that the EU lacked.')
    expect(findGaps(all)).toBe('Ten gaps on 3 June 2022, longest open first. The UK had closed nine, the longest after 45 days.')
    expect(headlineOf(all).filter(part => typeof part !== 'string').map(part => part.href)).toEqual(['/measures?body=EU&state=in_force&state=eased&asOf=2022-06-03', '/measures?body=UK&state=in_force&state=eased&asOf=2022-06-03', '#gaps'])
  })

  it('say that the UK had no regime of its own, and that there is no gap', () => {
    expect(textOf(headlineOf(compared('EU', 'UK', '2015-12-01')))).toMatch(/; the UK had no Belarus regime of its own yet$/)
    expect(textOf(headlineOf(compared('EU', 'UK', '1995-01-01')))).toBe('On 1 January 1995 the EU had no measure in force and the UK none; the UK had no Belarus regime of its own yet')
    expect(textOf(headlineOf(compared('US', 'EU', TODAY)))).toMatch(/; nothing that can be compared is banned by the US alone$/)
  })

  it('hold on every day and for every pair', () => {
    for (const day of DAYS) for (const a of SENDERS) for (const b of SENDERS) if (a !== b) {
      const all = compared(a, b, day)
      for (const text of [textOf(headlineOf(all)), textOf(deckOf(all)), findGaps(all), titleOf(a, b, day, TODAY)]) {
        expect(text).not.toMatch(/undefined|NaN|null| {2}|\b1 measures/)
        expect(text).toMatch(/^[A-Z0-9]/)
      }
    }
  })
})
