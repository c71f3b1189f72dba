import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, findAnswers } from '@/lib/charts/answers'
import { TODAY, countsIn, numberOf } from '@/lib/charts/facts.fixture'
import { deckOf, headlineOf } from '@/lib/charts/headline'
import { findMatrix } from '@/lib/charts/matrix'
import { findQuarters, quartersOf } from '@/lib/charts/quarters'
import { findSteps, stepsOf } from '@/lib/charts/steps'
import type { Part } from '@/lib/charts/words'
import { addDays, daysBetween } from '@/lib/dates'
import { countMeasures } from '@/lib/measures/data'
import { getOverview } from '@/lib/overview/data'

async function saidOn(day: string): Promise<Part[]> {
  const { counts, turns, starts, answers, triggers } = await getOverview(day, TODAY)
  return [
    ...headlineOf(counts.bodies, day, TODAY), ...deckOf(counts.bodies, day, TODAY, stepsOf(turns, day)?.from.slice(0, 4) ?? null), ...findSteps(turns, triggers, day, TODAY),
    ...findQuarters(quartersOf(starts, day), day, TODAY), ...findMatrix(counts.cells, day, TODAY), ...findAnswers(answersOf(answers, triggers, day), day, TODAY),
  ]
}

const FROM = '2004-01-01'
const randomDay = fc.integer({ min: 0, max: daysBetween(FROM, '2028-12-31') }).map(days => addDays(FROM, days))

describe('the figures of the overview', () => {
  it('open in the register as many measures as they say, on any day', async () => {
    await fc.assert(fc.asyncProperty(randomDay, async day => {
      const figures = countsIn(await saidOn(day))
      // A day before the first measure has no figure; every later one has at least the one of the headline.
      if (day >= '2004-09-24') expect(figures.length).toBeGreaterThan(0)
      const counts = await Promise.all(figures.map(({ filter }) => countMeasures(filter, filter.asOf ?? day)))
      figures.forEach(({ text, filter }, index) => expect([text, filter, counts[index]]).toEqual([text, filter, numberOf(text)]))
    }), { numRuns: 24, examples: ['1999-01-01', '2004-09-24', '2005-12-31', '2016-03-01', '2021-05-24', '2022-03-10', TODAY, '2027-11-25'].map(day => [day]) })
  }, 60_000)
})
