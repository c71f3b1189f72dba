import { describe, expect, it } from 'vitest'
import { inForceOf } from '@/lib/bodies/words'
import { hrefOf, textOf } from '@/lib/charts/words'

const TODAY = '2026-11-25'

describe('what a body has in force', () => {
  it.each([
    [0, '1999-01-01', 'No measure of its own that was in force on 1 January 1999 is on record.'], [1, '2004-09-24', 'On 24 September 2004, one of its measures was in force, whole or eased.'],
    [18, '2021-05-24', 'On 24 May 2021, 18 of its measures were in force, whole or eased.'], [0, TODAY, 'None of its measures is in force.'], [1, TODAY, 'One of its measures is in force, whole or eased.'],
    [108, TODAY, '108 of its measures are in force, whole or eased.'], [12, '2027-06-01', 'By the law known today, twelve of its measures will be in force on 1 June 2027, whole or eased.'],
    [0, '2027-06-01', 'By the law known today, none of its measures will be in force on 1 June 2027.'],
  ])('is said in the tense of the day: %i on %s', (count, day, sentence) => {
    const parts = inForceOf('EU', count, day, TODAY)
    expect(textOf(parts)).toBe(sentence)
    expect(parts.flatMap(part => (typeof part === 'string' ? [] : [hrefOf(part, '2022-06-03')]))).toEqual(count === 0 ? [] : ['/measures?body=EU&state=in_force&state=eased&asOf=2022-06-03'])
  })
})
