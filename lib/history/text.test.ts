import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, type Part } from '@/lib/history/text'

const textOf = (parts: readonly Part[], without: Part['mark']) => parts.filter(part => part.mark !== without).map(part => part.text).join('')
const words = fc.array(fc.constantFrom('ban', 'potash', 'of', 'the', ' ', '\n', '  ', 'EU', 'a,', 'lifted.', '𝕏'), { maxLength: 60 }).map(list => list.join(' '))

describe('the parts of two texts', () => {
  it('put together are the text before and the text after, exactly', () => {
    fc.assert(fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (before, after) => {
      const parts = partsOf(before, after)
      expect(textOf(parts, 'added')).toBe(before)
      expect(textOf(parts, 'removed')).toBe(after)
      expect(parts.every(part => part.text !== '')).toBe(true)
    }))
  })

  it('are marked only where the texts differ', () => {
    fc.assert(fc.property(words, words, (before, after) => {
      expect(partsOf(before, after).some(part => part.mark !== 'kept')).toBe(before !== after)
    }))
  })

  it('name the words that changed and keep the rest', () => {
    expect(partsOf('The ban was lifted on Monday.', 'The ban was eased on Monday.')).toEqual([
      { mark: 'kept', text: 'The ban was ' }, { mark: 'removed', text: 'lifted' }, { mark: 'added', text: 'eased' }, { mark: 'kept', text: ' on Monday.' },
    ])
  })

  it('take neighbouring words together, so that a sentence does not fall into crumbs', () => {
    expect(partsOf('imports of potash fertiliser banned by the EU', 'imports of tobacco products banned by the EU').map(part => part.text)).toEqual(['imports of ', 'potash fertiliser', 'tobacco products', ' banned by the EU'])
  })

  it('show two texts that share next to nothing as one in the place of the other', () => {
    expect(partsOf('one the two three four five six', 'seven the eight nine ten eleven')).toHaveLength(2)
  })

  it('answer at once for texts as long as a form takes', () => {
    const long = (word: string) => Array.from({ length: 40_000 }, (_, at) => `${word}${at}`).join(' ')
    const start = performance.now()
    expect(partsOf(long('a'), long('b'))).toHaveLength(2)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
