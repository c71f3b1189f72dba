import { describe, expect, it } from 'vitest'
import { editingChanges, type DecisionRow } from '@/lib/changes/editing'

const row = (more: Partial<DecisionRow>): DecisionRow => ({ kind: 'measure', slug: 'a', number: 1, what: 'published', before: null, at: '2026-11-25T10:00:00.000Z', by: 'Grace', author: 'Ada', reason: 'why', comment: 'remark', title: 'A', archived: false, ...more })

describe('acts of editing', () => {
  it('tell the first publication, corrections, what was archived and what was brought back', () => {
    const changes = editingChanges([
      row({}), row({ number: 2, before: 'published', at: '2026-11-26T10:00:00.000Z' }), row({ number: 2, what: 'archived', before: 'published', at: '2026-11-27T10:00:00.000Z' }), row({ number: 3, before: 'archived', at: '2026-11-28T10:00:00.000Z' }),
    ])
    expect(changes.map(change => change.what)).toEqual(['restored', 'archived', 'corrected', 'published'])
    expect(changes.map(change => (change.what === 'imported' ? null : change.reason))).toEqual(['why', 'remark', 'why', 'why'])
    expect(new Set(changes.map(change => change.key)).size).toBe(4)
    expect(changes[2]).toMatchObject({ href: '/measures/a', history: '/measures/a/history#revision-2' })
  })

  it('make one of an import, with its count', () => {
    const facts = Array.from({ length: 587 }, (_, index) => row({ slug: `s${index}`, kind: index < 10 ? 'relief' : 'measure', by: null, author: null }))
    expect(editingChanges([...facts, row({ slug: 'own' })])).toMatchObject([{ what: 'imported', key: 'import/2026-11-25', count: 587, kinds: [{ kind: 'measure', count: 577 }, { kind: 'relief', count: 10 }] }, { what: 'published' }])
  })
})
