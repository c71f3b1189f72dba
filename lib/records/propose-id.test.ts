import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '@/lib/form'
import { arbitraryContent } from '@/lib/history/content.arbitrary'
import { BODIES, idsOf } from '@/lib/measures/vocab'
import { KIND_IDS, checkContent, kindOf } from '@/lib/records/kinds'
import { proposeId } from '@/lib/records/propose-id'
import { slug } from '@/lib/schema'

type Facts = Record<'measures' | 'reliefs' | 'instruments', Content[]>
const bodies = ['eu', 'us', 'uk', 'by'].map(file => JSON.parse(readFileSync(`prisma/seed/${file}.json`, 'utf8')) as Facts)
const measures = bodies.flatMap(body => body.measures)
const reliefs = bodies.flatMap(body => body.reliefs)
const triggers = (JSON.parse(readFileSync('prisma/seed/triggers.json', 'utf8')) as { triggers: Content[] }).triggers

const words = fc.oneof(fc.string(), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('Беларусь', 'Č̣afé ﬁ № 5', '-', 'the of and', 'a'.repeat(300), '2022', 'Reg. (EU) 2022/398', `${'word '.repeat(30)}`))
const day = fc.constantFrom('2022-03-20', '2022-13-01', '', 'soon', null)
const typed = fc.record({ title: words, label: words, citation: words, body: fc.oneof(fc.constantFrom(...idsOf(BODIES)), words, fc.constant(null)), effective_on: day, announced_on: day, starts_on: day, started_on: day }, { requiredKeys: [] }) as fc.Arbitrary<Content>
const aDraft = fc.constantFrom(...KIND_IDS).chain(kind => fc.tuple(fc.constant(kind), fc.oneof(typed, arbitraryContent(kindOf(kind).fields))))

describe('the id that is proposed for a record', () => {
  it('is always one that a record can have, or none', () => {
    fc.assert(fc.property(aDraft, ([kind, content]) => {
      const id = proposeId(kind, content)
      if (id === null) return
      expect(slug.safeParse(id).success, id).toBe(true)
      // Room for an ending where it is taken; and never a body alone.
      expect(id.length).toBeLessThanOrEqual(76)
      expect(id).toMatch(/-/)
      if (kind !== 'trigger') expect(id).toMatch(new RegExp(`^${String(content.body).toLowerCase()}-`))
      expect(checkContent(kind, { ...content, id }).filter(issue => issue.path === 'id')).toEqual([])
    }), { numRuns: 2000 })
  })

  it('is the same for the same record, and another for another month', () => {
    const content = { body: 'EU', title: 'Three Belarusian banks cut off from SWIFT', effective_on: '2022-03-20' }
    expect(proposeId('measure', content)).toBe('eu-2022-03-three-belarusian-banks-cut-off')
    expect(proposeId('measure', { ...content, effective_on: '2022-04-01' })).toBe('eu-2022-04-three-belarusian-banks-cut-off')
    expect(proposeId('measure', { ...content, effective_on: null, announced_on: '2022-03-09' })).toBe('eu-2022-03-three-belarusian-banks-cut-off')
  })

  it('is none while body, day or name are missing', () => {
    const content = { body: 'EU', title: 'Banks cut off', effective_on: '2022-03-20' }
    expect([proposeId('measure', { ...content, body: null }), proposeId('measure', { ...content, title: null }), proposeId('measure', { ...content, effective_on: null }), proposeId('measure', { ...content, effective_on: '2022-02-30' }), proposeId('measure', { ...content, title: 'Указ' }), proposeId('measure', {})]).toEqual([null, null, null, null, null, null])
  })

  it('begins for nearly every record as the researched one does', () => {
    // Body and month; now and then those who researched a record took the month of its announcement, or one of another stage.
    const like = (kind: 'measure' | 'relief', records: readonly Content[]) => records.filter(({ id, ...content }) => {
      const [body, year, month] = String(proposeId(kind, content as Content)).split('-')
      return String(id).startsWith(`${body}-${year}-${month}`)
    }).length / records.length
    expect(like('measure', measures)).toBeGreaterThan(0.8)
    expect(like('relief', reliefs)).toBeGreaterThan(0.8)
    // What goes on for years is called without one there; a proposal has the year in which it began, and can be changed.
    const dated = triggers.filter(({ label }) => /^\d{4} /.test(String(label)))
    expect(dated.filter(({ id, ...content }) => proposeId('trigger', content as Content) === id).length / dated.length).toBeGreaterThan(0.6)
    expect(measures.map(({ id, ...content }) => proposeId('measure', content as Content)).filter(id => id === null)).toEqual([])
  })
})
