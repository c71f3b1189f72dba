import { describe, expect, it } from 'vitest'
import { DAYS, TODAY, countsIn, matrixOn, numberOf } from '@/lib/charts/facts.fixture'
import { countIn, deckOf, descriptionOf, headlineOf, type BodyState } from '@/lib/charts/headline'
import { hrefOf, textOf } from '@/lib/charts/words'
import type { Body } from '@/lib/measures/vocab'

const row = (body: Body, state: BodyState['state'], count: number): BodyState => ({ body, state, count })
const today = (...rows: BodyState[]) => textOf(headlineOf(rows, TODAY, TODAY))

describe('the headline', () => {
  it('speaks of today as of any other day, in the right tense', () => {
    const rows = matrixOn(TODAY).bodies
    expect(textOf(headlineOf(rows, TODAY, TODAY))).toBe('Belarus faces 225 sanctions measures: 108 by the EU, 68 by the US and 49 by the UK. Of these, nine are eased: eight by the US and one by the EU.')
    expect(textOf(headlineOf(matrixOn('2022-06-03').bodies, '2022-06-03', TODAY))).toBe('On 3 June 2022 Belarus faced 120 sanctions measures: 46 by the EU, 48 by the US and 26 by the UK. None of them was eased.')
    expect(textOf(headlineOf(matrixOn('2004-10-01').bodies, '2004-10-01', TODAY))).toBe('On 1 October 2004 Belarus faced one sanctions measure, by the EU.')
    expect(textOf(headlineOf(matrixOn('2003-12-31').bodies, '2003-12-31', TODAY))).toBe('No sanctions measure of the EU, the US or the UK against Belarus is on record for 31 December 2003.')
    expect(textOf(headlineOf(rows, '2027-06-01', TODAY))).toMatch(/^By the law known today, Belarus will on 1 June 2027 face 225 /)
  })

  it('claims of a day before the record begins no more than that the record is empty', () => {
    const deck = deckOf(matrixOn('1999-01-01').bodies, '1999-01-01', TODAY, null)
    expect(textOf(deck)).toBe('No counter-measure of Minsk is on record by then either; where the record begins and what it leaves out stands under known gaps.')
    expect(deck.flatMap(part => (typeof part === 'string' ? [] : [hrefOf(part, '1999-01-01')]))).toEqual(['/method?asOf=1999-01-01#gaps'])
    expect(descriptionOf([], '1999-01-01', TODAY)).toMatch(/^No measure of the EU, the US or the UK against Belarus on record for 1 January 1999, with no counter-measure of Belarus: /)
  })

  it('is grammatical for none, one, two and many', () => {
    expect(today()).toBe('No sanctions measure of the EU, the US or the UK against Belarus is in force.')
    expect(today(row('US', 'eased', 1))).toBe('Belarus faces one sanctions measure, by the US. It is eased.')
    expect(today(row('UK', 'in_force', 2))).toBe('Belarus faces two sanctions measures, both by the UK. Neither is eased.')
    expect(today(row('UK', 'in_force', 2), row('UK', 'eased', 1))).toBe('Belarus faces three sanctions measures, all by the UK. Of these, one is eased, by the UK.')
    expect(today(row('EU', 'in_force', 11), row('US', 'eased', 2))).toBe('Belarus faces 13 sanctions measures: eleven by the EU and two by the US. Of these, two are eased, both by the US.')
  })

  it.each(DAYS)('counts with each figure what its link opens, on %s', day => {
    const rows = matrixOn(day).bodies
    for (const figure of countsIn([...headlineOf(rows, day, TODAY), ...deckOf(rows, day, TODAY, '2004')])) {
      expect(numberOf(figure.text)).toBe(countIn(rows, figure.filter.body ?? [], figure.filter.state ?? []))
    }
    expect(descriptionOf(rows, day, TODAY)).not.toMatch(/undefined|NaN/)
  })
})

describe('the deck', () => {
  it('names counter-measures and what stands without biting', () => {
    expect(textOf(deckOf([row('BY', 'in_force', 1), row('EU', 'suspended', 1)], '2016-01-01', TODAY, '2004'))).toBe('Minsk answered with one counter-measure of its own. One more stood without biting, licensed in full or suspended. Each figure opens the measures it counts, on any date since 2004.')
    expect(textOf(deckOf([row('US', 'licensed', 13)], TODAY, TODAY, null))).toBe('Minsk has no counter-measure in force. Another 13 stand without biting, licensed in full or suspended.')
    expect(textOf(deckOf([row('BY', 'in_force', 2), row('US', 'licensed', 1)], '2027-06-01', TODAY, null))).toBe('Minsk will answer with two counter-measures of its own. One more will stand without biting, licensed in full or suspended.')
    expect(textOf(deckOf([], TODAY, TODAY, null))).toBe('Minsk has no counter-measure in force.')
  })
})
