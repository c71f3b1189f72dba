import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicates, looksLikeRenewal, type Draft } from '@/lib/duplicates/find'
import { measureSchema } from '@/lib/measures/schema'

const measures = ['eu', 'us', 'uk', 'by'].flatMap(body => (JSON.parse(readFileSync(`prisma/seed/${body}.json`, 'utf8')) as { measures: unknown[] }).measures.map(record => measureSchema.parse(record)))
const swift = measures.find(measure => measure.id === 'eu-2022-03-swift-three-banks') ?? expect.fail()
const ids = (draft: Draft) => findDuplicates(draft, measures).map(duplicate => duplicate.id)

describe('duplicates of a draft', () => {
  it('are of the same body and type within seven days', () => {
    const draft = { body: 'EU', types: ['swift-ban'], announced_on: '2022-03-16' }
    expect(ids(draft)).toEqual([swift.id])
    expect(findDuplicates(draft, measures)[0]?.why).toEqual(['Same body and type (SWIFT ban), 7 days apart'])
    expect(ids({ ...draft, announced_on: '2022-03-02' })).toEqual([swift.id])
    expect(ids({ ...draft, announced_on: '2022-03-17' })).toEqual([])
    expect(ids({ ...draft, body: 'UK' })).toEqual([])
    expect(ids({ ...draft, types: ['central-bank', 'swift-ban'] })).toEqual(['eu-2022-03-central-bank', swift.id])
  })

  it('compare like days first, the rest only where they must', () => {
    const one = { ...swift, announced_on: '2022-03-09', effective_on: null }
    expect(findDuplicates({ body: 'EU', types: ['swift-ban'], effective_on: '2022-03-12' }, [one])).toHaveLength(1)
    expect(findDuplicates({ body: 'EU', types: ['swift-ban'], effective_on: '2022-03-12' }, [swift])).toHaveLength(0)
    expect(findDuplicates({ body: 'EU', types: ['swift-ban'], effective_on: '2022-03-25' }, [swift])).toHaveLength(1)
  })

  it('or stand on the same act with the same type, whatever the day', () => {
    const draft = { types: ['swift-ban'], instruments: ['eu-reg-2022-398'] }
    expect(ids(draft)).toEqual([swift.id])
    expect(findDuplicates({ ...draft, announced_on: '2023-01-01' }, measures, new Map([['eu-reg-2022-398', 'Council Regulation (EU) 2022/398']]))[0]?.why).toEqual(['Same act (Reg. (EU) 2022/398) and type (SWIFT ban), announced 9 Mar 2022'])
    expect(ids({ ...draft, types: ['aviation'] })).toEqual([])
  })

  it('are few even for an act that carries dozens, the likeliest kept', () => {
    const found = findDuplicates({ body: 'UK', types: ['asset-freeze'], announced_on: '2026-08-01', instruments: ['uk-si-2019-600'], title: 'Alfa Bank Belarus frozen' }, measures)
    expect(found).toHaveLength(5)
    expect(found[0]).toMatchObject({ id: 'uk-2024-10-alfa-bank-belarus' })
    expect(found[0]?.why).toContain('Similar title')
  })

  it('never include the draft itself', () => {
    for (const measure of measures) expect(ids(measure)).not.toContain(measure.id)
  })

  it('put a measure that is typed in a second time first', () => {
    for (const measure of measures) expect(ids({ ...measure, id: null })[0], measure.id).toBe(measure.id)
  })

  it('are few among the real measures', () => {
    const counts = measures.map(measure => ids(measure).length).sort((a, b) => a - b)
    // Packages hold up to eleven measures of one type and day.
    expect(counts.at(-1)).toBeLessThanOrEqual(10)
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(2)
  })
})

const yearly = { ...swift, id: 'eu-x', title: 'Bank transfers limited', package: 'eu-x-package', types: ['banking' as const], announced_on: '2022-03-09', effective_on: '2022-03-09', review_on: '2023-02-28', ended_on: null, ended_by: null }

describe('a draft that looks like a renewal', () => {
  it.each([
    'EU renews the limits on bank transfers', 'Limits on bank transfers extended until 28 February 2024', 'Limits extended to 28 February 2024', 'Extension of the limits', 'EU prolongs limits', 'Prolongation of limits by a year',
    'Limits rolled over', 'Limits stay for another year', 'Limits remain in force until 28 February 2024',
  ])('says so: %s', title => expect(looksLikeRenewal({ title, body: 'EU', types: ['banking'], announced_on: '2023-02-24' }, [yearly])).toMatchObject({ id: 'eu-x', title: 'Bank transfers limited' }))

  it.each(['Limits extended to Belarus', 'EU extends its limits on transfers to three more banks', 'Bank transfers banned', ''])('does not: %s', title => (
    expect(looksLikeRenewal({ title, body: 'EU', types: ['banking'], announced_on: '2023-02-24' }, [yearly])).toBeNull()
  ))

  it('says so in the first sentence of its summary, not in what came later', () => {
    const draft = { body: 'EU', types: ['banking'], announced_on: '2023-02-24' }
    expect(looksLikeRenewal({ ...draft, summary: 'The Council prolonged the limits. They cover transfers.' }, [yearly])?.why).toEqual(['The draft says “prolonged”', 'Same body and type (Banking)', 'Its term ends on 28 Feb 2023'])
    expect(looksLikeRenewal({ ...draft, summary: 'The Council limits transfers. It was prolonged later.' }, [yearly])).toBeNull()
  })

  it('repeats body, types and package when the term runs out', () => {
    const draft = { body: 'EU', types: ['banking'], package: 'eu-x-package', effective_on: '2023-03-01' }
    expect(looksLikeRenewal(draft, [yearly])?.why).toEqual(['Same body and type (Banking)', 'Same package', 'Its term ends on 28 Feb 2023'])
    expect(looksLikeRenewal({ ...draft, effective_on: '2023-04-14' }, [yearly])?.id).toBe('eu-x')
    expect(looksLikeRenewal({ ...draft, effective_on: '2023-04-15' }, [yearly])).toBeNull()
    expect(looksLikeRenewal({ ...draft, package: 'eu-y-package' }, [yearly])).toBeNull()
    expect(looksLikeRenewal({ ...draft, types: ['banking', 'swift-ban'] }, [yearly])).toBeNull()
    expect(looksLikeRenewal({ ...draft, body: 'UK' }, [yearly])).toBeNull()
  })

  it('extends only what stands', () => {
    const draft = { title: 'Limits renewed', body: 'EU', types: ['banking'], announced_on: '2023-02-24' }
    expect(looksLikeRenewal(draft, [{ ...yearly, ended_on: '2023-02-24' }])).toBeNull()
    expect(looksLikeRenewal(draft, [{ ...yearly, ended_on: '2023-02-25' }])?.id).toBe('eu-x')
    expect(looksLikeRenewal(draft, [{ ...yearly, announced_on: '2023-02-20' }])).toBeNull()
    expect(looksLikeRenewal({ ...draft, id: 'eu-x' }, [yearly])).toBeNull()
  })

  it('means the measure that fits best', () => {
    expect(looksLikeRenewal({ title: 'National emergency on Belarus renewed', body: 'US', types: ['other'], announced_on: '2026-06-12' }, measures)?.id).toBe('us-2006-06-national-emergency')
    expect(looksLikeRenewal({ title: 'Food embargo prolonged', body: 'BY', announced_on: '2027-12-20' }, measures)?.id).toBe('by-2021-12-food-embargo')
  })

  it('is hardly any of the real measures', () => {
    // Two statutes of Congress did renew the one of 2004; the others tell in their first words of a prolongation that came with them or every year.
    expect(measures.filter(measure => looksLikeRenewal(measure, measures) !== null).map(measure => measure.id)).toEqual([
      'eu-2011-10-listings', 'us-2006-06-national-emergency', 'us-2007-01-democracy-reauthorization-act', 'us-2012-01-democracy-and-human-rights-act', 'by-2023-06-beer-ban',
    ])
  })
})

it('survives any form, however it is filled', () => {
  const value = fc.oneof(fc.anything(), fc.string(), fc.constantFrom('EU', '2022-03-09', '9999-12-31', '0000-00-00', '2022-02-30', 'swift-ban', 'eu-reg-2022-398', 'renewed'), fc.array(fc.constantFrom('swift-ban', 'asset-freeze', 'eu-reg-2022-398', '', null, 3)))
  const draft = fc.record({ id: value, title: value, summary: value, body: value, types: value, announced_on: value, effective_on: value, instruments: value, package: value }, { requiredKeys: [] })
  fc.assert(fc.property(draft, form => {
    expect(Array.isArray(findDuplicates(form, measures))).toBe(true)
    looksLikeRenewal(form, measures)
  }), { numRuns: 200 })
})
