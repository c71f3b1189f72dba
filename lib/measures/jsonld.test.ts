import { describe, expect, it } from 'vitest'
import { jsonLdOf, toScript, type Described } from '@/lib/measures/jsonld'

const source = { url: 'https://example.org/a', publisher: 'Example', title: 'A', published_on: '2022-03-09', supports: null, kind: 'press' as const, primary: false, link: true, quote: null, locator: null, archived_url: null }
const record: Described = {
  id: 'eu-x', title: 'Ban', summary: 'A ban.', body: 'EU', types: ['swift-ban'], from: '2022-03-20', to: null, url: 'https://tracker.example/measures/eu-x', site: { name: 'Tracker', url: 'https://tracker.example' },
  instruments: [{ id: 'i', body: 'EU', citation: 'Council Regulation (EU) 2022/398', celex: '32022R0398', title: 'Package', adopted_on: '2022-03-09', published_on: null, in_force_on: null, ended_on: null, amends: [], replaces: [], based_on: [], url: null, url_kind: null, open: null }],
  sources: [source, { ...source, link: false }],
}

describe('jsonLdOf', () => {
  it('is a work based on the law, not the law', () => {
    expect(jsonLdOf(record)).toMatchObject({ '@type': 'CreativeWork', identifier: 'eu-x', temporalCoverage: '2022-03-20/..', isBasedOn: [{ '@type': 'Legislation', legislationIdentifier: '32022R0398', legislationDate: '2022-03-09' }] })
  })

  it('leaves out what is not known, and addresses that readers are not to be sent to', () => {
    const data = jsonLdOf({ ...record, from: null, instruments: [], types: [] })
    expect(data).not.toHaveProperty('temporalCoverage')
    expect(data).not.toHaveProperty('isBasedOn')
    expect(data).not.toHaveProperty('dateModified')
    expect(data.citation).toEqual([expect.objectContaining({ url: 'https://example.org/a' }), expect.not.objectContaining({ url: expect.anything() })])
  })
})

describe('toScript', () => {
  it('cannot be ended by a text of the record', () => {
    const text = toScript({ name: '</script><script>alert(1)</script>\u2028' })
    expect(text).not.toMatch(/[<\u2028]/)
    expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>\u2028' })
  })
})
