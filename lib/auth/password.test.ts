import { parseOptions } from '@node-rs/argon2'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword, NO_PASSWORD } from '@/lib/auth/password'
import { faultOf, PASSWORD } from '@/lib/auth/password-rule'

describe('a new password', () => {
  it('may be anything from 12 to 200 characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 0, maxLength: 230 }), password => {
      const length = Array.from(password).length
      expect(faultOf(password, 'editor@example.test')).toBe(length < PASSWORD.min ? 'short' : length > PASSWORD.max ? 'long' : null)
    }))
    expect(faultOf('aaaaaaaaaaaa', 'editor@example.test')).toBeNull()
  })

  it('counts a character beyond the basic plane once', () => {
    expect(faultOf('𝔘'.repeat(11), 'editor@example.test')).toBe('short')
    expect(faultOf('𝔘'.repeat(12), 'editor@example.test')).toBeNull()
    expect(faultOf('𝔘'.repeat(200), 'editor@example.test')).toBeNull()
  })

  it.each(['editor@example.test', 'EDITOR@Example.test', ' editor@example.test '])('is not the e-mail address, also as %j', password => {
    expect(faultOf(password, 'editor@example.test')).toBe('address')
  })
})

describe('a stored password', () => {
  it('is an Argon2id hash with a salt of its own, of the cost that OWASP recommends', async () => {
    const [one, other] = [await hashPassword('correct horse battery staple'), await hashPassword('correct horse battery staple')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(await isPassword(one, 'correct horse battery staple')).toBe(true)
    expect(await isPassword(one, 'Correct horse battery staple')).toBe(false)
  })

  it('is the same typed on another keyboard', async () => {
    expect(await isPassword(await hashPassword('Łukašenka žé 12'.normalize('NFD')), 'Łukašenka žé 12'.normalize('NFC'))).toBe(true)
  })

  it('that is missing costs the same to check, and nothing fits it', async () => {
    expect(parseOptions(NO_PASSWORD)).toEqual(parseOptions(await hashPassword('anything')))
    for (const typed of ['', NO_PASSWORD, 'correct horse battery staple']) expect(await isPassword(null, typed)).toBe(false)
  })
})
