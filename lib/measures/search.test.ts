import { describe, expect, it } from 'vitest'
import { fold, termsOf } from '@/lib/measures/search'

describe('folding', () => {
  it('lets accents, case and script meet', () => {
    expect(fold('Łukašenka')).toBe('lukasenka')
    expect(fold('Лукашенко')).toBe('lukashenko')
    expect(fold('Лукашэнка, Ўладзімір')).toBe('lukashenka, uladzimir')
    expect(fold('ЁЖ — Йод')).toBe('ezh - iod')
    expect(fold('  two\n lines\t')).toBe('two lines')
    expect(fold('Belarus’s')).toBe("belarus's")
  })

  it('changes nothing when done twice', () => {
    for (const text of ['Łukašenka', 'Лукашенко', 'naïve ß æ', 'ＦＵＬＬ']) expect(fold(fold(text))).toBe(fold(text))
  })
})

describe('the terms of a query', () => {
  it('are words, numbers and quoted phrases, without the signs around them', () => {
    expect(termsOf('SWIFT (Belagroprombank), "export licence" 2022/398!')).toEqual([
      { kind: 'word', text: 'swift' }, { kind: 'word', text: 'belagroprombank' }, { kind: 'phrase', text: 'export licence' }, { kind: 'number', text: '2022/398' },
    ])
  })

  it('are none where nothing can be searched for', () => {
    for (const query of ['', '   ', `"';--`, '%%%', '…']) expect(termsOf(query)).toEqual([])
  })

  it('are bounded', () => expect(termsOf('word '.repeat(50))).toHaveLength(12))
})
