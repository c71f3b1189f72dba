import { describe, expect, it } from 'vitest'
import { AUDIT, labelOf, sentenceOf } from '@/lib/auth/audit'

const said = (what: string, more: Partial<Parameters<typeof sentenceOf>[0]> = {}) => sentenceOf({ what, actor: null, subject: null, detail: null, ...more })

describe('an entry of the audit log', () => {
  it('is a sentence, whatever its kind', () => {
    for (const { id } of AUDIT) expect(said(id, { subject: 'Test editor', detail: { from: 'One', to: 'Two', role: 'editor' } })).toMatch(/^(?!.*undefined)[A-Z].*\.$/)
  })

  it.each([
    ['role_changed', { actor: 'Test admin', subject: 'Test editor', detail: { from: 'editor', to: 'reviewer' } }, 'Test admin changed the role of Test editor from editor to reviewer.'],
    ['deactivated', { subject: 'Test editor' }, 'The operator deactivated Test editor.'],
    ['sign_in_failed', { detail: { reason: 'unknown' } }, 'Somebody tried an e-mail address that no account has.'],
    ['sign_in_failed', { subject: 'Test editor', detail: { reason: 'deactivated' } }, 'Test editor was not let in: the account is deactivated.'],
    ['sign_in_limited', { detail: { per: 'address' } }, 'Too many tries from one network address: signing in was paused.'],
  ])('of the kind %s says so', (what, more, sentence) => {
    expect(said(what, more)).toBe(sentence)
  })

  it('of a kind that this version does not know is named all the same', () => {
    expect(labelOf('moved_to_another_desk')).toBe('moved to another desk')
  })
})
