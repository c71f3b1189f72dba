import { expect, it } from 'vitest'
import { lookUpCitation } from '@/lib/citations/data'

const ids = async (text: string) => {
  const { known, companions } = await lookUpCitation(text)
  return [known, companions].map(acts => acts.map(act => act.id))
}

it('finds the act that a citation names, and the other half of its measure', async () => {
  expect(await ids('32022R0398')).toEqual([['eu-reg-2022-398'], ['eu-dec-2022-399']])
  expect(await ids('https://eur-lex.europa.eu/eli/dec/2022/579/oj')).toEqual([['eu-dec-2022-579'], ['eu-reg-2022-577']])
  expect(await ids('E.O. 14038')).toEqual([['us-eo-14038'], []])
  // They share a measure.
  expect((await ids('Regulation (EU) 2021/997'))[1]?.sort()).toEqual(['eu-dec-2021-1001', 'eu-dec-2021-1002'])
})

it('gives whole records, as they are kept', async () => {
  expect((await lookUpCitation('CP 2006/276/CFSP')).known[0]).toMatchObject({ id: 'eu-cp-2006-276', adopted_on: '2006-04-10', url: 'http://data.europa.eu/eli/compos/2006/276/oj' })
})

it('offers an act that is not on record, and knows nothing of garbage', async () => {
  expect(await lookUpCitation('Council Regulation (EU) 2022/410')).toMatchObject({ recognised: { id: 'eu-reg-2022-410' }, known: [], companions: [] })
  for (const text of ['', '\0', 'potash', '%'.repeat(30_000)]) expect(await lookUpCitation(text)).toEqual({ recognised: null, known: [], companions: [] })
})
