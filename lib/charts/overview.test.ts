import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, findAnswers } from '@/lib/charts/answers'
import { TODAY, answersOn, countFacts, countsIn, matrixOn, numberOf, startsOn, triggers, turnsOn } from '@/lib/charts/facts.fixture'
import { deckOf, descriptionOf, headlineOf } from '@/lib/charts/headline'
import { findMatrix } from '@/lib/charts/matrix'
import { findQuarters, quartersOf } from '@/lib/charts/quarters'
import { findSteps, stepsOf } from '@/lib/charts/steps'
import { hrefOf, textOf, type Part } from '@/lib/charts/words'
import { addDays, daysBetween } from '@/lib/dates'

/** All that the overview says on a day, worked out from the facts. */
function saidOn(day: string) {
  const { bodies, cells } = matrixOn(day)
  const turns = turnsOn(day)
  const known = triggers.filter(trigger => trigger.started_on <= day)
  return {
    headline: headlineOf(bodies, day, TODAY),
    deck: deckOf(bodies, day, TODAY, stepsOf(turns, day)?.from.slice(0, 4) ?? null),
    steps: findSteps(turns, known, day, TODAY),
    quarters: findQuarters(quartersOf(startsOn(day), day), day, TODAY),
    matrix: findMatrix(cells, day, TODAY),
    answers: findAnswers(answersOf(answersOn(day), known, day), day, TODAY),
    description: [descriptionOf(bodies, day, TODAY)] as readonly Part[],
  }
}

const NAMED = ['1999-01-01', '2004-09-24', '2005-12-31', '2016-03-01', '2021-05-24', '2022-03-10', TODAY, '2027-11-25']
const FROM = '1995-01-01'
const randomDay = fc.integer({ min: 0, max: daysBetween(FROM, '2030-12-31') }).map(days => addDays(FROM, days))

/** What is wrong with a text as English, whatever it speaks of. */
function faultsOf(text: string): string[] {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/undefined|NaN|null|Infinity|\[object/, 'a hole'], [/ {2}| [.,:;]|\.\.|,,/, 'spacing'], [/^[^A-Z0-9]|[^.]$/, 'no whole sentence'], [/\. [a-z]/, 'a small letter after a full stop'],
    [/\b(no|one|1) (new |sanctions )?(counter-)?measures\b|\b(one|1) days\b/i, 'a plural of one'],
    [/\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{2,}|[2-9]) ((new |sanctions )?(counter-)?measure|day)\b/i, 'a singular of many'],
    [/\b(the EU|the US|the UK|Belarus) and \1\b/, 'the same twice'], [/\band [^,.:]*, [^.:]* and\b/, 'a list that goes on after its end'],
  ]
  return rules.flatMap(([pattern, fault]) => (pattern.test(text) ? [`${fault}: ${text}`] : []))
}

describe('what the overview says', () => {
  it.each([
    ['1999-01-01', {
      headline: 'No sanctions measure of the EU, the US or the UK against Belarus is on record for 1 January 1999.',
      deck: 'No counter-measure of Minsk is on record by then either; where the record begins and what it leaves out stands under known gaps.',
      steps: 'No measure that was in force on 1 January 1999 is on record, nor any before that day.',
      quarters: 'No measure that began by 1 January 1999 is on record.',
      matrix: 'On 1 January 1999 the EU, the US and the UK forbade nothing that is on record.',
      answers: 'No trigger that was answered within 200 days is on record by 1 January 1999.',
    }],
    ['2004-09-24', {
      headline: 'On 24 September 2004 Belarus faced one sanctions measure, by the EU.',
      deck: 'Minsk had no counter-measure in force. Each figure opens the measures it counts, on any date since 2004.',
      steps: 'On 24 September 2004 the EU had one measure in force.',
      quarters: 'July to September 2004 brought one new measure, by the EU.',
      matrix: 'Visa action was the most used type, with one measure by the EU.',
      answers: 'No trigger that was answered within 200 days is on record by 24 September 2004.',
    }],
    ['2005-12-31', {
      headline: 'On 31 December 2005 Belarus faced three sanctions measures: two by the EU and one by the US. None of them was eased.',
      deck: 'Minsk had no counter-measure in force. Each figure opens the measures it counts, on any date since 2004.',
      steps: 'On 31 December 2005 the EU had two measures in force and the US one.',
      quarters: 'October to December 2004 was the busiest quarter until then with two new measures: one by the EU and one by the US.',
      matrix: 'Visa action was the most used type, with two measures by the EU.',
      answers: 'No trigger that was answered within 200 days is on record by 31 December 2005.',
    }],
    ['2016-03-01', {
      headline: 'On 1 March 2016 Belarus faced 15 sanctions measures: five by the EU and ten by the US. None of them was eased.',
      deck: 'Minsk answered with three counter-measures of its own. Another three stood without biting, licensed in full or suspended. Each figure opens the measures it counts, on any date since 2004.',
      steps: 'On 1 March 2016 the US had ten measures in force, the EU five and Belarus three.',
      quarters: 'No quarter until then brought more than April to June 2006 with six new measures: three by the EU and three by the US.',
      matrix: 'Visa action was the most used type, with three measures by the US and one by the EU.',
      answers: 'Of the triggers below, the latest answered by then was the 2010 crackdown: the EU and the US after 43 days.',
    }],
    ['2021-05-24', {
      headline: 'On 24 May 2021 Belarus faced 35 sanctions measures: ten by the EU, 18 by the US and seven by the UK. Of these, three were eased, all by the US.',
      deck: 'Minsk answered with six counter-measures of its own. Each figure opens the measures it counts, on any date since 2004.',
      steps: 'The US had nine measures in force on the eve of the 2020 election and 18 on 24 May 2021.',
      quarters: 'October to December 2020 was the busiest quarter until then with 21 new measures: seven by the UK, five by the US, five by Belarus and four by the EU.',
      matrix: 'Asset freeze was the most used type, with seven measures by the US, four by the EU and three by the UK.',
      answers: 'Of the triggers below, the latest answered by then was the 2021 Ryanair diversion: the UK after one day.',
    }],
    ['2022-03-10', {
      headline: 'On 10 March 2022 Belarus faced 92 sanctions measures: 37 by the EU, 35 by the US and 20 by the UK. None of them was eased.',
      deck: 'Minsk answered with 22 counter-measures of its own. Each figure opens the measures it counts, on any date since 2004.',
      steps: 'The EU had five measures in force on the eve of the 2020 election, 25 on the eve of the 2022 invasion and 37 on 10 March 2022.',
      quarters: 'April to June 2021 was the busiest quarter until then with 28 new measures: twelve by the EU, eight by Belarus, four by the US and four by the UK.',
      matrix: 'The EU banned imports from Belarus by six measures, the UK by two and the US by none.',
      answers: 'Of the triggers that all three answered, the 2022 invasion drew the quickest response: the US on the same day, the EU after one day and the UK after five days. The 2021 migrant crisis drew the slowest: the EU after 167 days and the US and the UK after 190 days.',
    }],
  ])('is, on %s, in proper English', (day, sentences) => {
    const { description: _, ...said } = saidOn(day)
    expect(Object.fromEntries(Object.entries(said).map(([key, parts]) => [key, textOf(parts)]))).toEqual(sentences)
  })

  it('speaks of today in the present and of a coming day in the future', () => {
    const text = (day: string) => Object.values(saidOn(day)).map(textOf).join(' ')
    expect(text(TODAY)).not.toMatch(/\bwill\b|until then|by then|25 November 2026/)
    expect(text(TODAY)).toMatch(/^Belarus faces \d+ .* are eased.* Minsk answers with .* today\. .* so far\. Only the EU has cut banks off from SWIFT\. It bans /)
    const coming = text('2027-11-25')
    expect(coming).toMatch(/^By the law known today, Belarus will on 25 November 2027 face \d+ .* will be eased.* Minsk will answer with .* and will have \d+ on 25 November 2027\. .* will have cut banks off from SWIFT\. It will ban /)
    expect(coming).not.toMatch(/\btoday\b(?<!known today)|\bfaces\b|\bare eased\b|so far|until then|by then/)
  })

  it('counts with each figure what it opens, on its own day or that of the page, and is English, on any day', () => {
    fc.assert(fc.property(randomDay, day => {
      const { description, ...said } = saidOn(day)
      for (const parts of Object.values(said)) {
        expect(faultsOf(textOf(parts))).toEqual([])
        for (const { text, filter } of countsIn(parts)) expect([text, countFacts(filter, day)]).toEqual([text, numberOf(text)])
      }
      expect(faultsOf(textOf(description))).toEqual([])
    }), { numRuns: 200, examples: [...NAMED].map(day => [day]) })
  })

  it('leaves no number of measures without its link', () => {
    fc.assert(fc.property(randomDay, day => {
      const { description: _, ...said } = saidOn(day)
      // What is left of a sentence without its figures: dates, names with a year, the rule of 200 days.
      for (const parts of Object.values(said)) {
        const rest = parts.filter(part => typeof part === 'string').join('#').replace(/\d{1,2} [A-Z][a-z]+ \d{4}|(January|April|July|October) to [A-Z][a-z]+ \d{4}|\d{4}(–\d\d)? (election|[a-z]+|Ryanair)|since \d{4}|within 200 days|all three|The current one/g, '')
        expect(rest).not.toMatch(/\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/)
      }
    }), { numRuns: 200, examples: [...NAMED].map(day => [day]) })
  })

  it('gives each figure the day of the page, unless it has its own', () => {
    const hrefs = countsIn(saidOn('2022-06-03').steps).map(figure => hrefOf(figure, '2022-06-03'))
    expect(hrefs).toEqual(['2020-08-08', '2022-02-23', '2022-06-03'].map(day => expect.stringMatching(new RegExp(`^/measures\\?body=.*&asOf=${day}$`)) as string))
    expect(hrefOf({ text: 'one', filter: { body: ['EU'] }, body: 'EU' }, undefined)).toBe('/measures?body=EU')
  })
})
