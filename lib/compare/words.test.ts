import { describe, expect, it } from 'vitest'
import { DAYS, TODAY } from '@/lib/charts/facts.fixture'
import { SENDERS } from '@/lib/charts/headline'
import { hrefOf, textOf as plain, type Part } from '@/lib/charts/words'
import { compare } from '@/lib/compare/compared'
import { factsOn, holdingsOn } from '@/lib/compare/facts.fixture'
import type { Sender } from '@/lib/compare/gaps'
import { deckOf, findGaps, headlineOf, titleOf } from '@/lib/compare/words'

const textOf = (parts: readonly Part[]) => plain(parts).replaceAll('\u00a0', ' ')
function compared(a: Sender, b: Sender, day: string) {
  const facts = factsOn(day)
  return compare(facts, [holdingsOn(a, day), holdingsOn(b, day)], { a, b, day, today: TODAY, asOf: day === TODAY ? undefined : day })
}

describe('the sentences of a comparison', () => {
  it('say what the reference day shows', () => {
    const all = compared('EU', 'UK', '2022-06-03')
    expect(textOf(headlineOf(all))).toBe('On 3 June 2022 the EU had 46 measures in force and the UK 26; in ten types or sectors the EU had something that the UK lacked')
    expect(textOf(deckOf(all))).toBe('Open longest: import ban, fertilisers, for 343 days. Two more cannot be compared. The other way round, the UK had two that the EU lacked.')
    expect(findGaps(all)).toBe('Ten gaps on 3 June 2022, longest open first. The UK had closed nine, the longest after 45 days.')
    expect(headlineOf(all).filter(part => typeof part !== 'string').map(part => hrefOf(part, undefined))).toEqual(['/measures?body=EU&state=in_force&state=eased&asOf=2022-06-03', '/measures?body=UK&state=in_force&state=eased&asOf=2022-06-03', '#gaps'])
  })

  it('say that the UK had no regime of its own, and that there is no gap', () => {
    expect(textOf(headlineOf(compared('EU', 'UK', '2015-12-01')))).toMatch(/; the UK had no Belarus regime of its own yet$/)
    expect(textOf(headlineOf(compared('EU', 'UK', '1995-01-01')))).toBe('No measure of the EU or the UK in force on 1 January 1995 is on record')
    expect(textOf(headlineOf(compared('EU', 'UK', '2004-10-01')))).toBe('On 1 October 2004 the EU had one measure in force and the UK none; the UK had no Belarus regime of its own yet')
    expect(findGaps(compared('EU', 'UK', '2004-10-01'))).toBe('No gap on 1 October 2004 that can be compared.')
    expect(textOf(headlineOf(compared('US', 'EU', TODAY)))).toMatch(/; nothing that can be compared is banned by the US alone$/)
  })

  it('speak of a coming day in the future, and begin no sentence with figures', () => {
    const coming = compared('UK', 'US', '2027-06-01')
    expect(textOf(headlineOf(coming))).toMatch(/^By the law known today, on 1 June 2027 the UK will have \d+ measures in force and the US \d+; in \w+ types or sectors the UK will have something that the US will lack$/)
    expect(findGaps(coming)).toMatch(/ The US will have closed \w+, the longest after \d+ days\.$/)
    expect(findGaps(compared('US', 'EU', '2027-06-01'))).toMatch(/^The EU will have something of every comparable type and sector of the US on 1 June 2027\. The EU will have closed /)
    expect(textOf(deckOf(coming))).toMatch(/ days\. (Another \d+|[A-Z][a-z]+ more) cannot be compared\. The other way round, the US will have \w+ that the UK will lack\.$/)
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
