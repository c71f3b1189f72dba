import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { citationKey, companionsOf, matchInstruments } from '@/lib/citations/match'
import { recogniseCitation } from '@/lib/citations/recognise'
import { instrumentSchema } from '@/lib/instruments/schema'

interface Facts { readonly instruments: readonly unknown[], readonly measures: readonly { readonly instruments: readonly string[] }[] }
const facts = ['eu', 'us', 'uk', 'by'].map(body => JSON.parse(readFileSync(`prisma/seed/${body}.json`, 'utf8')) as Facts)
const known = facts.flatMap(({ instruments }) => instruments.map(record => instrumentSchema.parse(record)))
const measures = facts.flatMap(fact => fact.measures)
const named = (text: string) => matchInstruments(recogniseCitation(text), text, known).map(act => act.id)
const act = (id: string) => known.find(one => one.id === id) ?? expect.fail(id)
const companions = (id: string) => companionsOf(act(id), known).map(one => one.id)

describe('matching a citation to the acts on record', () => {
  it('recognises nearly all of their citations', () => {
    // The rest are letters, statements, NOTAMs, sections of statutes and acts whose number is not established.
    expect(known).toHaveLength(211)
    expect(known.filter(({ citation }) => recogniseCitation(citation) !== null)).toHaveLength(193)
  })

  it.each(known)('finds $id, and no other, by its citation, CELEX number, address and id', ({ id, citation, celex, url }) => {
    for (const text of [citation, celex, url, id]) if (text !== null) expect(named(text), text).toEqual([id])
  })

  it('would give the acts of the EU and the statutory instruments the ids that they have', () => {
    for (const { id, celex, citation } of known) {
      if (celex !== null) expect(recogniseCitation(citation)).toMatchObject({ id, celex, citation })
      if (/^SI /.test(citation)) expect(recogniseCitation(citation)).toMatchObject({ id, citation })
    }
  })

  it('states no other day of adoption than the record does', () => {
    const stated = known.flatMap(({ id, citation, adopted_on }) => (recogniseCitation(citation)?.adopted_on ? [[id, recogniseCitation(citation)?.adopted_on, adopted_on]] : []))
    expect(stated.length).toBeGreaterThan(30)
    expect(stated.filter(([, read, recorded]) => read !== recorded)).toEqual([])
  })

  it.each([
    ['Regulation (EU) No 765/2006', ['eu-reg-765-2006']],
    ['Reg. (EU) 2022/398', ['eu-reg-2022-398']],
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ%3AL_202502040', ['eu-dec-2025-2040']],
    ['https://www.federalregister.gov/documents/2022/03/08/2022-04819/imposition-of-sanctions', ['us-bis-87fr13048']],
    ['86 FR 20249', ['us-eo-14024']],
    ['E.O. 14038', ['us-eo-14038']],
    ['GL 13', ['us-gl-13']],
    ['GL 2', ['us-gl-2']],
    ['Russia-related General License 13', []],
    ['Directive 1', ['us-directive-1-eo14038']],
    ['Directive 1 under E.O. 14024', []],
    ['https://www.legislation.gov.uk/uksi/2021/922/part/5/2021-08-09', ['uk-si-2021-922']],
    ['Указ № 93 от 14 марта 2022 г.', ['by-edict-93-2022']],
    ['https://pravo.by/document/?guid=3871&p0=C22200212', ['by-res-212-10-2022']],
    ['Resolution No. 247 of 2022', ['by-res-247-2022']],
    ['Council Regulation (EU) 2022/399', []],
    ['  http://www.easa.europa.eu/newsroom-and-events/news/easa-issues-safety-directive-calling-member-states-mandate-avoidance/ ', ['easa-sd-2021-02']],
    ['', []],
    [' ', []],
    ['potash', []],
  ])('%s', (text, ids) => expect(named(text)).toEqual(ids))

  it('gives all that a vague name fits', () => {
    const twins = [act('us-gl-2'), { ...act('us-gl-2'), id: 'us-gl-2-russia', citation: 'OFAC Russia-related General License 2 of July 1, 2022' }]
    expect(matchInstruments(recogniseCitation('GL 2'), 'GL 2', twins)).toHaveLength(2)
    expect(matchInstruments(recogniseCitation('Belarus GL 2'), 'Belarus GL 2', twins).map(one => one.id)).toEqual(['us-gl-2'])
  })

  it('has one key for all spellings of what is in no known style', () => {
    expect(citationKey('EASA  Safety Directive 2021–02')).toBe(citationKey('EASA safety directive 2021-02'))
    expect(citationKey('EASA Safety Directive 2021-03')).not.toBe(citationKey('EASA Safety Directive 2021-02'))
  })
})

describe('the other half of a measure of the EU', () => {
  it.each([
    ['eu-reg-2022-398', ['eu-dec-2022-399']],
    ['eu-dec-2022-399', ['eu-reg-2022-398']],
    ['eu-dec-2022-579', ['eu-reg-2022-577']],
    // On Russia, whose decision is not on record.
    ['eu-reg-2022-576', []],
    ['eu-reg-2022-876', ['eu-dec-2022-881']],
    ['eu-reg-2022-877', []],
    ['eu-reg-2023-1591', ['eu-dec-2023-1592']],
    ['eu-reg-2023-1594', ['eu-dec-2023-1601']],
    ['eu-reg-2025-2039', ['eu-dec-2025-2038']],
    ['eu-dec-2025-2040', ['eu-reg-2025-2041']],
    ['eu-reg-765-2006', ['eu-cp-2006-362']],
    ['eu-dec-2021-1940', []],
    ['us-eo-14038', []],
  ])('%s: %j', (id, ids) => expect(companions(id)).toEqual(ids))

  it('agrees with the measures on record wherever it names one', () => {
    const bound = (a: string, b: string) => measures.some(({ instruments }) => instruments.includes(a) && instruments.includes(b))
    const withMeasures = known.filter(({ id }) => measures.some(({ instruments }) => instruments.includes(id)))
    const wrong = withMeasures.flatMap(({ id }) => companions(id).filter(other => withMeasures.some(one => one.id === other) && !bound(id, other)).map(other => [id, other]))
    expect(wrong).toEqual([])
  })

  it('prefers those that share a measure', () => {
    expect(companionsOf(act('eu-reg-2021-997'), known, new Set(['eu-dec-2021-1001', 'eu-dec-2021-1002', 'eu-reg-2021-999'])).map(one => one.id).sort()).toEqual(['eu-dec-2021-1001', 'eu-dec-2021-1002'])
  })

  it('is found for an act that is not on record, by its day or, without one, by the next numbers', () => {
    const fresh = (text: string) => companionsOf(recogniseCitation(text) ?? expect.fail(text), known.filter(one => one.id !== 'eu-reg-2022-398')).map(one => one.id)
    expect(fresh('Council Regulation (EU) 2022/398 of 9 March 2022')).toEqual(['eu-dec-2022-399'])
    expect(fresh('32022R0398')).toEqual(['eu-dec-2022-399'])
    expect(fresh('Council Regulation (EU) 2022/398 of 10 March 2022')).toEqual([])
    expect(fresh('32022R0410')).toEqual([])
    expect(companionsOf(recogniseCitation('32022R0400') ?? expect.fail(), known)).toEqual([])
  })
})
