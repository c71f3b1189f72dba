import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import config from '../next.config.js'
import { areaOf, isOwnOrigin, MAX_BODY, refusalOf, requestId } from '@/lib/request-rules'

const own = (more: Record<string, string> = {}) => new Headers({ Host: 'tracker.test', Origin: 'http://tracker.test', 'Content-Length': '10', ...more })
const without = (name: string) => {
  const headers = own()
  headers.delete(name)
  return headers
}
const statusOf = (method: string, path: string, headers = own()) => refusalOf(method, path, headers, '')?.status ?? 200
const READERS = ['/', '/measures', '/measures.csv', '/measures/x', '/editorial', '/sign-in-help', '/apiary', '/api/health', '/api/v1/measures', '/api/auth/callback/github', '/nowhere', '/icon.svg']
const DESK = ['/editor', '/editor/measures/new', '/sign-in', '/welcome', '/api/session', '/api/auth/signin']

describe('a mutating request', () => {
  it('is refused with 405 where nothing is taken, whoever sends it, and may pass where something is', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'X-TRACE', 'post']) {
      for (const path of READERS) for (const headers of [own(), without('origin')]) expect(refusalOf(method, path, headers, ''), `${method} ${path}`).toMatchObject({ status: 405, allow: 'GET, HEAD' })
      for (const path of DESK) expect(statusOf(method, path), `${method} ${path}`).toBe(200)
    }
  })

  it('needs an origin of this site', () => {
    for (const headers of [without('origin'), own({ Origin: 'null' }), own({ Origin: 'http://evil.test' }), own({ 'Sec-Fetch-Site': 'cross-site' }), own({ Origin: 'not an address' })]) expect(statusOf('POST', '/sign-in', headers)).toBe(403)
    expect(statusOf('POST', '/sign-in', own({ 'Sec-Fetch-Site': 'same-origin' }))).toBe(200)
  })

  it('says how long it is, and is not longer than a form', () => {
    for (const headers of [without('content-length'), own({ 'Content-Length': 'x' }), own({ 'Content-Length': '-1' }), own({ 'Content-Length': '1e3' })]) expect(statusOf('POST', '/editor', headers)).toBe(411)
    expect(statusOf('POST', '/editor', own({ 'Content-Length': '0' }))).toBe(200)
    expect(statusOf('POST', '/editor', own({ 'Content-Length': String(MAX_BODY) }))).toBe(200)
    expect(statusOf('POST', '/editor', own({ 'Content-Length': String(MAX_BODY + 1) }))).toBe(413)
    expect(config.experimental?.proxyClientMaxBodySize).toBe(MAX_BODY)
  })

  it('leaves reading alone, even with the worst headers', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) for (const path of [...READERS, ...DESK]) expect(statusOf(method, path, new Headers({ Origin: 'http://evil.test' }))).toBe(200)
  })
})

describe('an origin', () => {
  const isOwn = (origin: string, host: string, publicUrl = '') => isOwnOrigin(new Headers({ Origin: origin, Host: host }), publicUrl)

  it('is compared with the host that was asked, where nothing else is known, with or without the default port', () => {
    expect(isOwn('https://a.test', 'a.test')).toBe(true)
    expect(isOwn('https://a.test', 'a.test:443')).toBe(true)
    expect(isOwn('http://a.test:3000', 'a.test:3000')).toBe(true)
    expect(isOwn('http://[::1]:3000', '[::1]:3000')).toBe(true)
    expect(isOwn('http://A.test', 'a.TEST')).toBe(true)
    for (const [origin, host] of [['http://a.test', 'a.test:3000'], ['https://a.test', 'a.test:80'], ['http://b.test', 'a.test'], ['http://a.test.b', 'a.test'], ['http://a.test', ''], ['file://a.test', 'a.test'], ['http://a.test', 'b@a.test/x@']] as const) expect(isOwn(origin, host)).toBe(false)
  })

  it('is compared with PUBLIC_URL alone where that is set', () => {
    expect(isOwn('https://public.test', 'inner:3000', 'https://public.test/tracker/')).toBe(true)
    for (const [origin, publicUrl] of [['http://public.test', 'https://public.test'], ['http://inner:3000', 'https://public.test'], ['http://inner:3000', 'not an address']] as const) expect(isOwn(origin, 'inner:3000', publicUrl)).toBe(false)
  })

  it('of one host is never that of another', () => {
    const host = fc.domain()
    fc.assert(fc.property(host, host, (one, other) => { expect(isOwn(`https://${one}`, other)).toBe(one.toLowerCase() === other.toLowerCase()) }))
  })
})

describe('an address', () => {
  it('is the editors’ own or the readers’', () => {
    for (const path of ['/editor', '/editor/x', '/sign-in', '/welcome', '/api/session', '/api/auth/callback/x']) expect(areaOf(path).personal, path).toBe(true)
    for (const path of ['/', '/measures', '/editors', '/api/health', '/api/v1/measures', '/measures/editor']) expect(areaOf(path).personal, path).toBe(false)
  })
})

describe('the id of a request', () => {
  it('is the given one if that is a plain token, else a new one that is', () => {
    for (const id of ['a', 'Root-1.2_3', 'x'.repeat(64)]) expect(requestId(id)).toBe(id)
    for (const id of [null, '', 'x'.repeat(65), 'a b', 'a\nb', '"><script>', 'é', '{}']) {
      const made = requestId(id)
      expect(made).not.toBe(id)
      expect(requestId(made)).toBe(made)
      expect(requestId(id)).not.toBe(made)
    }
  })
})
