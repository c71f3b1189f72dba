import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ADDRESS, hold, holdScripts, keepTexts } from './held-scripts.mjs'

const TEXTS = ['(self.__next_f=self.__next_f||[]).push([0])', 'self.__next_f.push([1,"0:[\\"\\u003c/p>\\"]"])']
const page = (body = '<p>Read</p>', texts = TEXTS) => `<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css" nonce="Ab+/0=="/><link rel="preload" as="script" fetchPriority="low" nonce="Ab+/0==" href="/_next/static/chunks/1.js"/><script src="/_next/static/chunks/2.js" async="" nonce="Ab+/0=="></script><script nonce="Ab+/0==">theme()</script></head><body>${body}<script src="/_next/static/chunks/1.js" nonce="Ab+/0==" async=""></script>${texts.map(text => `<script nonce="Ab+/0==">${text}</script>`).join('')}<script type="application/ld+json">{"a":1}</script></body></html>`

describe('hold', () => {
  test('takes files and texts out of a page, and leaves all else', () => {
    const kept = []
    const held = hold(page(), text => { kept.push(text); return '/_held/1.js' })
    const [before, begin] = held.split(/(?=<script nonce="[^"]*">\(function begin)/)
    expect(before).toBe('<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css" nonce="Ab+/0=="/><script nonce="Ab+/0==">theme()</script></head><body><p>Read</p><script type="application/ld+json">{"a":1}</script>')
    expect(begin).toContain('{"files":["/_next/static/chunks/2.js","/_next/static/chunks/1.js"],"address":"/_held/1.js","header":"x-scripts"}')
    expect(begin.endsWith('</script></body></html>')).toBe(true)
    expect(begin).not.toMatch(/^\s*\/\//m)
    expect(kept).toEqual([TEXTS.join('\n')])
  })

  test('what is in the page itself is never taken for a script', () => {
    fc.assert(fc.property(fc.string(), text => {
      // React escapes text in this way.
      const body = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')} self.__next_f.push( $&amp; $1</p>`
      expect(hold(page(body), () => '/_held/1.js')).toContain(body)
    }))
  })

  test.each([
    ['without texts', page('', [])],
    ['without files', page().replaceAll('async=""', '')],
    ['that ends otherwise', page().replace('</body></html>', '</body></html>\n')],
    ['that is none', ''],
  ])('leaves a page %s as it is', (_, html) => {
    expect(hold(html, () => { throw new Error('nothing is to be kept') })).toBe(html)
  })
})

test('the texts of the last pages are kept, and no more than so much', () => {
  const { keep, find } = keepTexts(10)
  const found = address => find(address)?.toString()
  const [first, second] = [keep('12345'), keep('Щ678')]
  expect([found(first), found(second)]).toEqual(['12345', 'Щ678'])
  expect(first).not.toBe(second)
  const third = keep('x')
  expect([found(first), found(second), found(third)]).toEqual([undefined, 'Щ678', 'x'])
  expect(found(`${ADDRESS}none.js`)).toBeUndefined()
})

describe('an answer', () => {
  /** As much of an answer as is written to, and all that was written. */
  function answer({ status = 200, type = 'text/html; charset=utf-8', asks = true, header } = {}) {
    const headers = new Map([['content-type', type], ...(asks ? [['x-scripts', 'held']] : [])])
    const written = []
    const response = Object.assign(new EventEmitter(), {
      statusCode: status, req: { headers: { 'x-scripts': header } }, written, headers,
      hasHeader: name => headers.has(name), getHeader: name => headers.get(name), removeHeader: name => headers.delete(name),
      writeHead: () => response, flushHeaders: () => { written.push('(head)') },
      write: chunk => { written.push(String(chunk)); return true }, end: chunk => { if (chunk) written.push(String(chunk)) },
    })
    holdScripts(response, () => '/_held/1.js')
    return response
  }
  const send = response => {
    response.flushHeaders()
    const bytes = Buffer.from(page('<p>Šimon</p>'))
    // Cut within a letter of two bytes.
    const cut = bytes.indexOf('Š') + 1
    response.write(bytes.subarray(0, cut))
    response.end(bytes.subarray(cut))
    response.writeHead(200)
    return response.written.join('')
  }

  test('is given without scripts where it says that it may', () => {
    const response = answer()
    const written = send(response)
    expect(written).toContain('<p>Šimon</p>')
    expect(written).not.toContain('__next_f=')
    expect(response.headers.has('x-scripts')).toBe(false)
  })

  test.each([
    ['that does not say so', { asks: false }],
    ['to who asks for the whole', { header: 'whole' }],
    ['that is an error', { status: 500 }],
    ['that is no page', { type: 'text/csv' }],
  ])('%s passes as it is', (_, how) => {
    expect(send(answer(how))).toBe(`(head)${page('<p>Šimon</p>')}`.replace('Š', '\uFFFD\uFFFD'))
  })

  test('without a page has none', () => {
    const response = answer()
    response.end()
    expect(response.written.join('')).toBe('')
  })
})
