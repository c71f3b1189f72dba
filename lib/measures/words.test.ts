import { describe, expect, it } from 'vitest'
import { firstSentence, numberWord, spanWords } from '@/lib/measures/words'

describe('spanWords', () => {
  it.each([
    ['2022-03-20', '2026-11-23', '4 years and 8 months'], ['2022-03-20', '2022-03-21', '1 day'], ['2022-03-20', '2023-03-20', '1 year'], ['2022-03-31', '2022-04-30', '30 days'],
    ['2024-02-29', '2024-03-01', '1 day'], ['2023-02-28', '2023-03-01', '1 day'], ['2022-01-31', '2022-03-01', '1 month'], ['2021-12-20', '2022-01-10', '21 days'], ['2022-05-05', '2022-05-05', '0 days'],
  ])('%s to %s is %s', (from, to, words) => expect(spanWords(from, to)).toBe(words))
})

describe('firstSentence', () => {
  it.each([
    ['It ended. Then more.', 'It ended.'], ['Resolution No. 273 bans it. More.', 'Resolution No. 273 bans it.'], ['The U.S. Treasury blocked 23 persons. More.', 'The U.S. Treasury blocked 23 persons.'],
    ['Without an end', 'Without an end'], ['Over 2.5 per cent fell. Yes.', 'Over 2.5 per cent fell.'], ['Mr. Smith left. He did.', 'Mr. Smith left.'],
  ])('of %j is %j', (text, sentence) => expect(firstSentence(text)).toBe(sentence))
  it('ends at the first full stop before a capital', () => expect(firstSentence('On 23 May a jet landed. Two were held.')).toBe('On 23 May a jet landed.'))
  it('runs on over abbreviations and numbers', () => expect(firstSentence('The U.S. Congress passed Act No. 5 of 2.5 pages. Then it ended.')).toBe('The U.S. Congress passed Act No. 5 of 2.5 pages.'))
  it('gives a text of one sentence whole', () => expect(firstSentence('Only one')).toBe('Only one'))
})

describe('numberWord', () => {
  it('is a word up to twelve', () => expect([1, 12, 13].map(numberWord)).toEqual(['one', 'twelve', '13']))
})
