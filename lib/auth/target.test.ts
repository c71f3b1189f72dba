import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DESK, targetOf } from '@/lib/auth/target'

const SITE = 'https://sanctions.example'
const PIECES = ['/', '\\', '//', '.', '..', '@', ':', '?', '#', '\t', '\n', '\r', '\0', ' ', '%2f', '%5c', '%09', 'evil.example', 'https:', 'javascript:', 'editor', 'measures', 'api', 'sign-in', '\u2028', '／', '；', 'é']

describe('the target after signing in', () => {
  it.each(['/editor', '/editor/users?page=2', '/measures?body=EU&type=swift-ban', '/measures/eu-2022-03-swift-three-banks', '/', '/triggers/2021-ryanair-diversion?asOf=2022-06-03', '/editor/review?q=%D0%BB'])('is %s where that was asked for', path => {
    expect(targetOf(path)).toBe(path)
  })

  it.each([
    '', 'editor', 'https://evil.example/', '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', '\t//evil.example', ' //evil.example', '/./\\evil.example', '/.//evil.example', '/a/..//evil.example',
    'javascript:alert(1)', 'data:text/html,x', '/editor\r\nSet-Cookie: a=b', '/editor\\..', '/api/session/end', '/api', '/sign-in', '/sign-in?next=/x', '/x/../sign-in', '/welcome?token=x', '/_next/x', `/${'x'.repeat(3000)}`, undefined, null, 7, ['/editor'],
  ])('is the desk where %j was asked for', wanted => {
    expect(targetOf(wanted)).toBe(DESK)
  })

  it('is never on another site, whatever was asked for, as a browser resolves it', () => {
    const made = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 }).map(parts => parts.join(''))
    fc.assert(fc.property(fc.oneof(made, made.map(text => `/${text}`), fc.webUrl()), wanted => {
      const target = targetOf(wanted)
      const resolved = new URL(target, SITE)
      expect(resolved.origin).toBe(SITE)
      expect(resolved.pathname).not.toMatch(/^\/(api|sign-in|welcome|_next)(\/|$)/)
      // Another round changes nothing: what is in a header is what was checked.
      expect(targetOf(target)).toBe(target)
      expect(target).toMatch(/^\/[\x21-\x7e]*$/)
    }), { numRuns: 2000 })
  })
})
