import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameValue, type Content } from '@/lib/form'
import { arbitraryContent } from '@/lib/history/content.arbitrary'
import { KIND_IDS, kindOf, type Kind } from '@/lib/records/kinds'
import { mergeContent, mergeFields } from '@/lib/records/merge'

const keysOf = (kind: Kind) => Object.keys(kindOf(kind).fields)
const pick = fc.constantFrom('mine' as const, 'theirs' as const)

/** A record, and what two people made of it. Each field is as likely to be left alone as to be changed. */
const aMerge = fc.constantFrom(...KIND_IDS).chain(kind => {
  const content = arbitraryContent(kindOf(kind).fields)
  const touched = fc.uniqueArray(fc.constantFrom(...keysOf(kind)), { maxLength: 12 })
  return fc.record({ kind: fc.constant(kind), base: content, one: content, other: content, byMe: touched, byThem: touched, picks: fc.dictionary(fc.constantFrom(...keysOf(kind)), pick) })
}).map(({ kind, base, one, other, byMe, byThem, picks }) => {
  const change = (by: readonly string[], from: Content) => ({ ...base, ...Object.fromEntries(by.map(key => [key, from[key] ?? null])) })
  return { kind, base, mine: change(byMe, one), theirs: change(byThem, other), picks: new Map(Object.entries(picks)) }
})
const changedIn = (kind: Kind, base: Content, after: Content) => keysOf(kind).filter(key => !sameValue(base[key], after[key]))

describe('two changes of one record', () => {
  it('are mine alone where they changed nothing, and theirs where I did not', () => {
    fc.assert(fc.property(aMerge, ({ kind, base, mine, theirs, picks }) => {
      expect(sameValue(mergeContent(kind, base, base, mine, picks), mine)).toBe(true)
      expect(sameValue(mergeContent(kind, base, theirs, base, picks), theirs)).toBe(true)
      expect(mergeFields(kind, base, base, mine).every(field => field.state === 'mine')).toBe(true)
      expect(mergeFields(kind, base, base, base)).toEqual([])
    }))
  })

  it('both survive where they touch different fields, whatever is chosen', () => {
    fc.assert(fc.property(aMerge, ({ kind, base, mine, theirs, picks }) => {
      const [byMe, byThem] = [changedIn(kind, base, mine), changedIn(kind, base, theirs)]
      const merged = mergeContent(kind, base, theirs, mine, picks)
      for (const key of byMe.filter(one => !byThem.includes(one))) expect(sameValue(merged[key], mine[key])).toBe(true)
      for (const key of byThem.filter(one => !byMe.includes(one))) expect(sameValue(merged[key], theirs[key])).toBe(true)
      for (const key of keysOf(kind).filter(one => !byMe.includes(one) && !byThem.includes(one))) expect(sameValue(merged[key], base[key])).toBe(true)
    }))
  })

  it('conflict exactly where both changed a field, and differently', () => {
    fc.assert(fc.property(aMerge, ({ kind, base, mine, theirs }) => {
      const fields = mergeFields(kind, base, theirs, mine)
      const conflicts = fields.filter(field => field.state === 'conflict').map(field => field.key)
      expect(conflicts).toEqual(changedIn(kind, base, mine).filter(key => changedIn(kind, base, theirs).includes(key) && !sameValue(mine[key], theirs[key])))
      for (const field of fields.filter(one => one.state === 'same')) expect(sameValue(mine[field.key], theirs[field.key])).toBe(true)
      for (const field of fields) expect([field.base, field.theirs, field.mine]).toEqual([base[field.key] ?? null, theirs[field.key] ?? null, mine[field.key] ?? null])
    }))
  })

  it('lose nothing that I typed: it stands in the result, or I was shown it and chose theirs', () => {
    fc.assert(fc.property(aMerge, ({ kind, base, mine, theirs, picks }) => {
      const merged = mergeContent(kind, base, theirs, mine, picks)
      const shown = mergeFields(kind, base, theirs, mine)
      for (const key of changedIn(kind, base, mine)) {
        const given = sameValue(merged[key], mine[key])
        const declined = shown.some(field => field.key === key && field.state === 'conflict') && picks.get(key) === 'theirs'
        expect(given || declined).toBe(true)
      }
      // Without a choice mine is kept: the form shows it once more.
      const undecided = mergeContent(kind, base, theirs, mine, new Map())
      for (const key of changedIn(kind, base, mine)) expect(sameValue(undecided[key], mine[key])).toBe(true)
    }))
  })

  it('take every choice, and need none twice: what came out merges into itself', () => {
    fc.assert(fc.property(aMerge, ({ kind, base, mine, theirs, picks }) => {
      const merged = mergeContent(kind, base, theirs, mine, picks)
      for (const { key } of mergeFields(kind, base, theirs, mine).filter(field => field.state === 'conflict')) expect(sameValue(merged[key], picks.get(key) === 'theirs' ? theirs[key] : mine[key])).toBe(true)
      // The result is based on theirs: saved from there, it meets no conflict.
      expect(mergeFields(kind, theirs, theirs, merged).filter(field => field.state === 'conflict')).toEqual([])
      expect(sameValue(mergeContent(kind, theirs, theirs, merged, new Map()), merged)).toBe(true)
    }))
  })
})
