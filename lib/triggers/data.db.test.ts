import { describe, expect, it } from 'vitest'
import { DAYS } from '@/lib/charts/facts.fixture'
import { countAnswers, countMeasures, listFirsts } from '@/lib/measures/data'
import { BITING } from '@/lib/measures/vocab'
import { listAnswers } from '@/lib/triggers/data'
import { answeringOn, firstsOn, runningOn, tallyOn, triggers } from '@/lib/triggers/facts.fixture'

const sorted = <T>(rows: readonly T[]) => rows.map(row => JSON.stringify(Object.fromEntries(Object.entries(row as object).sort(([a], [b]) => (a < b ? -1 : 1))))).sort()

describe('answers from the database', () => {
  it.each([...DAYS, '2021-06-30'])('are what the facts of %s give', async day => {
    const begun = triggers.map(trigger => trigger.id)
    expect(sorted(await listFirsts(day))).toEqual(sorted(begun.flatMap(id => firstsOn(id, day))))
    expect(sorted((await countAnswers(day)).map(({ trigger, body, count, biting, older }) => ({ trigger, body, count, biting, older })))).toEqual(sorted(begun.flatMap(id => tallyOn(id, day))))
  })

  it.each([['2022-invasion', '2026-11-25'], ['2021-ryanair-diversion', '2021-06-30'], ['2010-crackdown', '2015-12-01'], ['trade-union-rights', '2026-11-25'], ['2025-prisoner-releases', '2026-11-25']])('tell the story of %s on %s', async (id, day) => {
    const { measures, days, firsts, running, steps } = await listAnswers(id, day)
    const facts = answeringOn(id, day)
    const inShort = ({ id, body, on, precision, state, since, ended_how, types, successor }: (typeof measures)[number]) => ({ id, body, on, precision, state, since, ended_how, types: types.join(' '), successor: successor?.id ?? null })
    expect(sorted(measures.map(inShort))).toEqual(sorted(facts.map(inShort)))
    expect(measures.map(measure => measure.on)).toEqual(facts.map(measure => measure.on))
    expect(days.reduce((sum, one) => sum + one.count, 0)).toBe(facts.length)
    expect(sorted(firsts)).toEqual(sorted(firstsOn(id, day)))
    expect(sorted(running)).toEqual(sorted(runningOn(id, day)))
    for (const step of steps) expect(facts.map(measure => measure.id)).not.toContain(step.id)
  })

  it('count what the register counts', async () => {
    for (const day of ['2021-06-30', '2026-11-25']) for (const { trigger, body, count, biting } of await countAnswers(day)) {
      expect([await countMeasures({ trigger: [trigger], body: [body] }, day), await countMeasures({ trigger: [trigger], body: [body], state: BITING }, day)]).toEqual([count, biting])
    }
  })

  it('tell the steps by which older measures answered a trigger', async () => {
    const { steps } = await listAnswers('2010-crackdown', '2012-05-01')
    expect(steps.map(step => [step.id, step.on, step.kind])).toEqual([
      ['eu-2004-12-visa-ban-referendum', '2011-01-31', 'reimposed'], ['eu-2006-04-visa-ban-lukashenko', '2011-01-31', 'reimposed'], ['eu-2006-10-listings', '2011-01-31', 'reimposed'], ['us-2008-05-belneftekhim-subsidiaries', '2011-02-11', 'reimposed'],
    ])
    expect((await listAnswers('2010-crackdown', '2011-01-30')).steps).toEqual([])
  })
})
