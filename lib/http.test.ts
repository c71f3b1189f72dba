import { describe, expect, it } from 'vitest'
import { matchesTag, problem, weakTag } from '@/lib/http'

describe('an entity tag', () => {
  it('changes with each part, and not with how parts are cut', () => {
    const tags = [weakTag('a', 1), weakTag('a', 2), weakTag('a1'), weakTag('a', '1'), weakTag('a,1'), weakTag()]
    expect(new Set(tags).size).toBe(tags.length)
    expect(weakTag('a', 1)).toBe(weakTag('a', 1))
  })

  it('is matched weakly, alone, in a list and by a star', () => {
    const tag = weakTag('x')
    for (const header of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) expect(matchesTag(header, tag)).toBe(true)
    for (const header of [null, '', '"other"', tag.slice(0, -2)]) expect(matchesTag(header, tag)).toBe(false)
  })
})

describe('a problem', () => {
  it('names every parameter', async () => {
    const response = problem(400, 'Not understood.', [{ key: 'body', value: 'XX', message: 'is no body.' }, { key: 'foo', value: null, message: 'is no filter.' }])
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 400, detail: 'body: is no body. foo: is no filter.', errors: [{ parameter: 'body', value: 'XX' }, { parameter: 'foo', value: null }] })
  })
})
