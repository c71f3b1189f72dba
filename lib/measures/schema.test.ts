import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { columns } from '@/lib/measures/columns'
import { measureFields } from '@/lib/measures/fields'
import { measureSchema } from '@/lib/measures/schema'

const { measures } = JSON.parse(readFileSync('prisma/seed/eu.json', 'utf8')) as { measures: Record<string, unknown>[] }
const good = measures.find(measure => measure.id === 'eu-2022-03-swift-three-banks') ?? {}
const refused = (change: Record<string, unknown>) => measureSchema.safeParse({ ...good, ...change }).error?.issues.map(issue => issue.path.join('.')) ?? []

describe('a measure', () => {
  it('is accepted as the facts give it', () => expect(refused({})).toEqual([]))

  it.each([
    ['an id of another body', { id: 'us-2022-03-swift' }, 'id'], ['an id with a space', { id: 'eu 2022' }, 'id'], ['no type', { types: [] }, 'types'], ['a type twice', { types: ['swift-ban', 'swift-ban'] }, 'types'],
    ['an unknown type', { types: ['swift'] }, 'types.0'], ['no trigger', { triggers: [] }, 'triggers'], ['no sector', { sectors: [] }, 'sectors'], ['a day that does not exist', { effective_on: '2022-02-30' }, 'effective_on'], ['a long title', { title: 'x'.repeat(91) }, 'title'],
    ['an empty summary', { summary: '' }, 'summary'], ['an end before the start', { ended_on: '2022-03-19', ended_how: 'lifted' }, 'ended_on'], ['an end without a how', { ended_on: '2023-01-01' }, 'ended_how'], ['a how without an end', { ended_how: 'lifted' }, 'ended_how'],
    ['two ends', { ended_on: '2023-01-01', ended_by: '2023-01-01', ended_how: 'lifted' }, 'ended_by'], ['a successor without an end', { superseded_by: 'eu-2022-06-swift-belinvestbank' }, 'superseded_by'], ['an authority of another body', { authority: 'us-ofac' }, 'authority'],
    ['a negative count', { persons: { count: -1, precision: 'exact', kind: 'added' } }, 'persons.count'], ['a count of half a person', { persons: { count: 1.5, precision: 'exact', kind: 'added' } }, 'persons.count'], ['an unknown number that is given', { persons: { count: 3, precision: 'unknown', kind: 'added' } }, 'persons.count'],
    ['itself as a target', { target: 'EU' }, 'target'], ['a standing that only counter-measures have', { standing: 'assumed' }, 'standing'], ['an easing without its relief', { events: [{ on: '2023-01-01', kind: 'eased', note: null, instrument: null }] }, 'events'],
    ['a field that nobody knows', { colour: 'red' }, ''], ['a source with a script for an address', { sources: [{ url: 'javascript:alert(1)', publisher: 'x', title: null, published_on: null, supports: null, kind: 'press', primary: false, link: true }] }, 'sources.0.url'],
  ])('is refused with %s', (_, change, path) => expect(refused(change)).toContain(path))
})

describe('the columns of the files', () => {
  it('cover every field exactly once', () => {
    const keys = columns.map(column => column.key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const field of Object.keys(measureFields)) expect(keys.filter(key => key === field || key === `${field}_count`)).toHaveLength(1)
  })

  it('each say what they hold, for the data dictionary', () => {
    for (const column of columns) expect({ key: column.key, told: column.label.length > 1 && column.hint.length > 5 }).toEqual({ key: column.key, told: true })
  })
})
