import { describe, expect, it } from 'vitest'
import { bibtexOf, citationOf } from '@/lib/measures/citation'

const cited = { site: 'Belarus Sanctions Tracker', kind: 'measure' as const, title: 'Three Belarusian banks cut off from SWIFT', id: 'eu-2022-03-swift-three-banks', day: '2022-06-03', url: 'https://tracker.example/measures/eu-2022-03-swift-three-banks', accessed: '2026-11-23' }

describe('citationOf', () => {
  it('names record, date of the law, address at that date and day of access', () => {
    expect(citationOf(cited)).toBe('Belarus Sanctions Tracker, “Three Belarusian banks cut off from SWIFT”, measure eu-2022-03-swift-three-banks, law as of 3 June 2022. https://tracker.example/measures/eu-2022-03-swift-three-banks?asOf=2022-06-03 (accessed 23 November 2026).')
  })

  it('leads to what had been published by a day, where that is cited', () => {
    expect(citationOf({ ...cited, knownAt: '2026-11-01' })).toContain('law as of 3 June 2022, as published by 1 November 2026. https://tracker.example/measures/eu-2022-03-swift-three-banks?asOf=2022-06-03&knownAt=2026-11-01 (')
  })

  it('says that a relief is one', () => {
    expect(citationOf({ ...cited, kind: 'relief', id: 'us-2025-12-gl-13' })).toContain('relief us-2025-12-gl-13')
  })
})

describe('bibtexOf', () => {
  it('has one entry with the same facts', () => {
    const entry = bibtexOf(cited)
    expect(entry).toMatch(/^@misc\{eu-2022-03-swift-three-banks,\n/)
    expect(entry).toContain('author = {{Belarus Sanctions Tracker}}')
    expect(entry).toContain('urldate = {2026-11-23}')
  })

  it('makes what TeX would read plain', () => {
    expect(bibtexOf({ ...cited, title: 'R&D at 50% of #1 {x}_y' })).toContain('title = {R\\&D at 50\\% of \\#1 \\{x\\}\\_y}')
  })
})
