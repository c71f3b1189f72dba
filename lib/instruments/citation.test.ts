import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shortCitation } from '@/lib/instruments/citation'

describe('a short citation', () => {
  it.each([
    ['Council Regulation (EU) 2022/398', 'Reg. (EU) 2022/398'],
    ['Council Implementing Regulation (EU) No 740/2014', 'Impl. Reg. (EU) No 740/2014'],
    ['Council Decision (CFSP) 2021/353', 'Dec. (CFSP) 2021/353'],
    ['Council Decision 2011/69/CFSP', 'Dec. 2011/69/CFSP'],
    ['Council Common Position 2006/276/CFSP', 'CP 2006/276/CFSP'],
    ['SI 2022/748', 'SI 2022/748'],
    ['OFSI General Licence INT/2021/554388', 'GL INT/2021/554388'],
    ['BIS final rule, 89 FR 68539 (FR Doc. 2024-19132)', '89 FR 68539'],
    ['OFAC Belarus General License 2H of April 19, 2021', 'GL 2H'],
    ["Resolution of the Council of Ministers No. 247 of 22 April 2022 'On the movement of vehicles'", 'Resolution No. 247 of 2022'],
    ['Law of the Republic of Belarus No. 241-Z of 3 January 2023', 'Law No. 241-Z of 2023'],
  ])('%s', (citation, short) => expect(shortCitation(citation)).toBe(short))

  it('fits a cell for every act on record', () => {
    for (const body of ['eu', 'us', 'uk', 'by']) {
      const { instruments } = JSON.parse(readFileSync(`prisma/seed/${body}.json`, 'utf8')) as { instruments: { citation: string }[] }
      for (const { citation } of instruments) expect(shortCitation(citation).length).toBeLessThanOrEqual(36)
    }
  })
})
