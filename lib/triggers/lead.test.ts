import { describe, expect, it } from 'vitest'
import { DAYS, TODAY } from '@/lib/charts/facts.fixture'
import { hrefOf, textOf, type Part } from '@/lib/charts/words'
import { answeringOn, firstsOn, reliefsOn, tallyOn, triggerOf, triggers } from '@/lib/triggers/facts.fixture'
import { findFour } from '@/lib/triggers/four'
import { findResponses, leadOf } from '@/lib/triggers/lead'
import { responsesOf } from '@/lib/triggers/responses'
import { MAIN_TRIGGERS } from '@/lib/triggers/story'

const responsesOn = (id: string, day: string) => responsesOf(triggerOf(id), tallyOn(id, day), firstsOn(id, day))
const leadOn = (id: string, day: string, today = TODAY) => leadOf({ trigger: triggerOf(id), responses: responsesOn(id, day), answers: tallyOn(id, day), reliefs: reliefsOn(id, day).length, day, today })
const fourOn = (day: string, today = TODAY) => findFour(MAIN_TRIGGERS.map(triggerOf).filter(one => one.started_on <= day).map(({ id, label }) => ({ id, label, responses: responsesOn(id, day) })), day, today)

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numberOf = (text: string) => (WORDS.includes(text.toLowerCase()) ? WORDS.indexOf(text.toLowerCase()) : Number(text.replaceAll(',', '')))

/** Every count of measures in a sentence against the rows that its filter keeps. */
function expectCounts(parts: readonly Part[], day: string) {
  for (const part of parts) {
    if (typeof part === 'string' || part.filter === undefined) continue
    const { trigger = [], body, state } = part.filter
    const rows = trigger.flatMap(id => answeringOn(id, day)).filter(row => (body === undefined || body.includes(row.body)) && (state === undefined || state.includes(row.state)))
    expect(numberOf(part.text), `${part.text} in “${textOf(parts)}”`).toBe(rows.length)
  }
}

describe('the lead', () => {
  it('says who answered first, with how much, and what of it is in force', () => {
    expect(textOf(leadOn('2021-ryanair-diversion', TODAY))).toBe('The UK answered first, after one day; the US followed after five days and the EU after ten days. 30 measures answer it: twelve by the EU, seven by the US and eleven by the UK; 23 of them are in force. Belarus took eight measures of its own, the first after one day; seven are in force.')
    expect(textOf(leadOn('2021-migrant-crisis', TODAY))).toBe('The EU answered first, after 167 days; the US and the UK followed after 190 days. Six measures answer it: three by the EU, two by the US and one by the UK; all of them are in force. Belarus took five measures of its own, the first on the same day; four are in force.')
    expect(textOf(leadOn('2022-invasion', '2022-03-10'))).toMatch(/^The US answered first, on the same day; the EU followed after one day and the UK after five days\. .* three of them older and kept for it; \d+ of them were in force on 10 March 2022\.$/)
  })

  it('knows nothing of what came later, and speaks of the past in the past', () => {
    expect(textOf(leadOn('2021-ryanair-diversion', '2021-05-24'))).toBe('The UK answered after one day; the EU and the US had not by then. Two measures answered it, both by the UK; both were in force on 24 May 2021. Belarus took one measure of its own after one day; it was not in force.')
    expect(textOf(leadOn('2010-crackdown', '2016-03-01'))).toMatch(/^The EU and the US both answered after 43 days; the UK was bound by EU acts\. /)
  })

  it('counts no days where the event is not dated to the day', () => {
    expect(textOf(leadOn('trade-union-rights', TODAY))).toMatch(/^The EU answered first, on 21 December 2006; the event is not dated to the day, so that no days are counted\. One measure answers it, by the EU; it is (not )?in force\.$/)
  })

  it('says so where nothing answers, or reliefs alone do', () => {
    expect(textOf(leadOn('2025-prisoner-releases', TODAY))).toMatch(/^It was answered with relief, not with measures: \w+ reliefs are on record\.$/)
    expect(textOf(leadOn('2025-prisoner-releases', '2024-08-01'))).toBe('No measure that answers it was on record on 1 August 2024.')
    expect(textOf(leadOn('2012-teddy-bear-drop', TODAY))).toMatch(/^Belarus took one measure of its own after 30 days; it is (not )?in force\.$/)
  })

  it.each([...DAYS, '2021-06-30'])('counts on %s what its links open, in whole sentences', day => {
    for (const trigger of triggers.filter(one => one.started_on <= day)) {
      for (const parts of [leadOn(trigger.id, day), findResponses(responsesOn(trigger.id, day), day, TODAY)]) {
        const text = textOf(parts)
        expect(text).not.toMatch(/undefined|NaN|null|Infinity| {2}|,,|\.\.|; \.|\bone (days|measures)\b|\b(1|0) (day|measure)s\b/)
        if (text !== '') expect(text).toMatch(/^[A-Z\d].*\.$/)
        expectCounts(parts, day)
        for (const part of parts) if (typeof part !== 'string' && day !== TODAY && !hrefOf(part, day).startsWith('#')) expect(hrefOf(part, day)).toContain(`asOf=${day}`)
      }
    }
  })
})

describe('four side by side', () => {
  it('are compared in one sentence', () => {
    expect(textOf(fourOn(TODAY))).toBe('All three senders had answered the 2022 invasion after five days, the 2021 Ryanair diversion after ten, the 2020 crackdown after 54 and the 2021 migrant crisis after 190; sectoral measures of all three took ten days after the 2021 Ryanair diversion, 19 after the 2022 invasion and 480 after the 2020 crackdown, and are still to come from all three for the 2021 migrant crisis.')
    expect(textOf(fourOn('2021-05-24'))).toBe('All three senders had answered the 2020 crackdown after 54 days; sectoral measures were still to come from all three.')
    expect(textOf(fourOn('2020-09-24'))).toBe('The EU had answered the 2020 crackdown after 46 days; no story had an answer by all three by 24 September 2020.')
    expect(textOf(fourOn('2020-08-09'))).toBe('No measure of the EU, the US or the UK that answers the 2020 crackdown was on record by 9 August 2020.')
  })

  it.each(DAYS.filter(day => day >= '2020-08-09'))('link each figure on %s', day => {
    const parts = fourOn(day)
    expect(textOf(parts)).toMatch(/^[A-Z].*\.$/)
    for (const part of parts) if (typeof part !== 'string') expect(hrefOf(part, undefined)).toMatch(day === TODAY ? /^\/(measures|triggers)\/[\w-]+(#answers)?$/ : new RegExp(`asOf=${day}`))
  })
})
