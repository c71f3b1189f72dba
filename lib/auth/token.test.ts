import { describe, expect, it } from 'vitest'
import { hashToken, isToken, newToken } from '@/lib/auth/token'

describe('a token', () => {
  it('is new every time, long, and fits into an address as it is', () => {
    const tokens = new Set(Array.from({ length: 1000 }, newToken))
    expect(tokens.size).toBe(1000)
    for (const token of tokens) {
      expect(isToken(token)).toBe(true)
      expect(encodeURIComponent(token)).toBe(token)
      expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    }
  })

  it('is kept as its SHA-256 (FIPS 180-4, "abc")', () => {
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it.each(['', 'a', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, `${'A'.repeat(42)}\n`])('is not %j', text => {
    expect(isToken(text)).toBe(false)
  })
})
