import { describe, expect, it } from 'vitest'
import { contentPolicy, isHttps, securityHeaders, type Answered } from '@/lib/security-headers'

const answered = (more: Partial<Answered> = {}): Answered => ({ path: '/measures', nonce: 'bm9uY2U=', https: false, development: false, ...more })
const directives = (policy: string): Record<string, string[]> => Object.fromEntries(policy.split('; ').map(text => [text.split(' ')[0], text.split(' ').slice(1)]))

describe('the content policy', () => {
  it('runs no script without the nonce but the files of this site, and nothing else from anywhere', () => {
    const policy = directives(contentPolicy(answered()))
    expect(policy['default-src']).toEqual(["'none'"])
    expect(policy['script-src']).toEqual(["'self'", "'nonce-bm9uY2U='"])
    expect(policy['style-src']).toEqual(["'self'", "'nonce-bm9uY2U='"])
    expect(policy['base-uri']).toEqual(["'none'"])
    expect(policy['form-action']).toEqual(["'self'"])
    const unsafe = Object.entries(policy).filter(([, sources]) => sources.some(source => /unsafe|\*|^https?:|ws:|blob:/.test(source)))
    expect(unsafe).toEqual([['style-src-attr', ["'unsafe-inline'"]]])
  })

  it('gives way for next dev in development only', () => {
    expect(contentPolicy(answered({ development: true }))).toContain("'unsafe-eval'")
    expect(contentPolicy(answered({ development: true }))).toContain('ws:')
  })

  it('raises http to https only where there is https', () => {
    expect(contentPolicy(answered())).not.toContain('upgrade')
    expect(contentPolicy(answered({ https: true }))).toContain('; upgrade-insecure-requests')
  })

  it('lets no page be framed, said in both ways', () => {
    for (const path of ['/', '/measures', '/editor', '/embed/x']) {
      const headers = securityHeaders(answered({ path }))
      expect(directives(headers['Content-Security-Policy'] ?? '')['frame-ancestors']).toEqual(["'none'"])
      expect(headers['X-Frame-Options']).toBe('DENY')
    }
  })
})

describe('the headers', () => {
  it('stand on everything', () => {
    for (const path of ['/', '/measures.csv', '/nowhere', '', '/editor']) {
      const headers = securityHeaders(answered({ path }))
      expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin' })
      expect(headers['Permissions-Policy']).toMatch(/^([a-z-]+=\(\)(, |$))+$/)
    }
  })

  it('keep what is the editors’ out of caches and search engines, and send forms with an origin', () => {
    const desk = securityHeaders(answered({ path: '/editor/users' }))
    expect(desk).toMatchObject({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'same-origin' })
    const readers = securityHeaders(answered())
    expect(readers['Referrer-Policy']).toBe('strict-origin-when-cross-origin')
    expect(Object.keys(readers)).not.toContain('Cache-Control')
    expect(Object.keys(readers)).not.toContain('X-Robots-Tag')
  })

  it('promise https only where there is https', () => {
    expect(securityHeaders(answered({ https: true }))['Strict-Transport-Security']).toMatch(/^max-age=\d{8}$/)
    expect(Object.keys(securityHeaders(answered()))).not.toContain('Strict-Transport-Security')
  })

  it('let other sites show pictures', () => {
    for (const path of ['/opengraph-image.png', '/icon.svg']) expect(securityHeaders(answered({ path }))['Cross-Origin-Resource-Policy']).toBe('cross-origin')
  })
})

describe('https', () => {
  it('is what the proxy in front or the operator says', () => {
    const by = (proto: string | null, publicUrl = '') => isHttps(new Headers(proto === null ? {} : { 'X-Forwarded-Proto': proto }), publicUrl)
    expect([by('https'), by('https, http'), by(null, 'https://a.test'), by('http', 'https://a.test')]).toEqual([true, true, true, true])
    expect([by(null), by('http'), by('http, https'), by('javascript'), by(null, 'http://a.test')]).toEqual([false, false, false, false, false])
  })
})
