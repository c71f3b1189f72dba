import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { findDuplicatesOf } from '@/lib/duplicates/data'
import { findDuplicates, looksLikeRenewal } from '@/lib/duplicates/find'
import { measureSchema } from '@/lib/measures/schema'

const measures = ['eu', 'us', 'uk', 'by'].flatMap(body => (JSON.parse(readFileSync(`prisma/seed/${body}.json`, 'utf8')) as { measures: unknown[] }).measures.map(record => measureSchema.parse(record)))

it('finds in the few candidates that are read what the rules find in all measures', async () => {
  for (const measure of measures.filter((_, position) => position % 4 === 0)) {
    const draft = { ...measure, id: null }
    const { duplicates, renewal } = await findDuplicatesOf(draft)
    expect(duplicates.map(({ id }) => id), measure.id).toEqual(findDuplicates(draft, measures).map(({ id }) => id))
    expect(renewal?.id, measure.id).toBe(looksLikeRenewal(draft, measures)?.id)
  }
})

it('names acts by their citation', async () => {
  const { duplicates } = await findDuplicatesOf({ body: 'EU', types: ['swift-ban'], instruments: ['eu-reg-2022-398'] })
  expect(duplicates).toEqual([{ id: 'eu-2022-03-swift-three-banks', title: 'Three Belarusian banks cut off from SWIFT', why: ['Same act (Reg. (EU) 2022/398) and type (SWIFT ban), announced 9 Mar 2022'] }])
})

it('sees a renewal by its words or by its package', async () => {
  expect((await findDuplicatesOf({ body: 'US', title: 'National emergency on Belarus renewed', types: ['other'], announced_on: '2026-06-12' })).renewal?.id).toBe('us-2006-06-national-emergency')
  expect((await findDuplicatesOf({ body: 'EU', types: ['swift-ban'], announced_on: '2027-02-22', package: 'eu-2022-03-09-reg-398' })).renewal?.id).toBe('eu-2022-03-swift-three-banks')
})

it('survives what no form should send', async () => {
  for (const draft of [{}, { body: 'EU\0', types: '\0', instruments: ['\0', 5, null], title: 'renewed\0', package: 'x y', announced_on: '9999-12-31' }, { body: 'EU', types: ['x'.repeat(5000)], announced_on: '2099-12-31', effective_on: '1900-01-01' }])
    expect(await findDuplicatesOf(draft)).toEqual({ duplicates: [], renewal: null })
})
