/**
 * Pages without the scripts that only some readers need. Next sends with every page 150 kB of scripts and, as script text, its whole content
 * a second time, so that React can take the page over. Who only reads needs none of that, and the processor of a telephone works on it for
 * a second or more. So both are held until the reader reaches for a part that lives by them: scripts/begin-scripts.mjs, in the page, then asks
 * for them. A page asks to be given in this way by a header, see proxy.ts; the reasons are in docs/decisions.
 */
import { randomUUID } from 'node:crypto'
import { begin } from './begin-scripts.mjs'

/** In an answer of the site: its page may be given without scripts. In a request: give it whole. It does not reach the reader. */
export const HEADER = 'x-scripts'
/** Where the held texts of a page are asked for, by a name that nobody can guess. */
export const ADDRESS = '/_held/'
/** What is kept of them, in bytes. A page has 60,000 to 330,000; who reaches for a part later than that gets the page anew. */
const MOST = 64_000_000

/** A file of scripts that is not run in order. */
const FILE = /<script\b(?=[^>]*\sasync="")[^>]*\ssrc="(\/_next\/static\/[\w./~%-]+)"[^>]*><\/script>/g
/** A hint to fetch such a file, which would take the line from what is seen. */
const HINT = /<link rel="preload" as="script"[^>]*\/>/g
/** The texts by which Next passes the content on to React, and the nonce that they bear. */
const TEXT = /<script nonce="([A-Za-z0-9+/=]+)">((?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\([\s\S]*?)<\/script>/g
const END = '</body></html>'
/** Every page carries it, so without what is for people only. */
const BEGIN = String(begin).replace(/^ *\/\/.*\n/gm, '').replace(/^ +/gm, '')

/**
 * @param {string} html a whole page as Next made it
 * @param {(text: string) => string} keep takes the held texts and gives the address at which they can be had
 * @returns {string} the page without its scripts; one in which they are not found as expected is given back as it is, and works as well
 */
export function hold(html, keep) {
  const [files, texts] = [[], []]
  let nonce
  const page = html.replace(HINT, '')
    .replace(FILE, (_, file) => { files.push(file); return '' })
    .replace(TEXT, (_, itsNonce, text) => { nonce = itsNonce; texts.push(text); return '' })
  if (files.length === 0 || texts.length === 0 || !html.endsWith(END)) return html
  const address = keep(texts.join('\n'))
  return `${page.slice(0, -END.length)}<script nonce="${nonce}">(${BEGIN})(${JSON.stringify({ files, address, header: HEADER })})</script>${END}`
}

/** The held texts of the pages that were given last. */
export function keepTexts(most = MOST) {
  /** @type {Map<string, Buffer>} the oldest first */
  const texts = new Map()
  let size = 0
  return {
    /** @param {string} text */
    keep(text) {
      const address = `${ADDRESS}${randomUUID()}.js`
      const bytes = Buffer.from(text)
      texts.set(address, bytes)
      size += bytes.length
      for (const [oldest, { length }] of texts) {
        if (size <= most) break
        texts.delete(oldest)
        size -= length
      }
      return address
    },
    /** @param {string} address @returns {Buffer | undefined} */
    find: address => texts.get(address),
  }
}

/**
 * Makes an answer give its page without scripts, if it says that it may.
 * @param {import('node:http').ServerResponse} response
 * @param {(text: string) => string} keep see `hold`
 */
export function holdScripts(response, keep) {
  const [write, end, writeHead, flushHeaders] = [response.write, response.end, response.writeHead, response.flushHeaders].map(method => method.bind(response))
  /** @type {Buffer[]} */
  const parts = []
  // Next later gives a request the headers that proxy.ts gave the answer.
  const whole = response.req.headers[HEADER] === 'whole'
  let holds
  // An error page is drawn by scripts alone.
  const isHeld = () => (holds ??= !whole && response.hasHeader(HEADER) && response.statusCode < 500 && String(response.getHeader('content-type')).startsWith('text/html'))
  const take = (chunk, encoding) => { if (chunk) parts.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk) }
  const functionOf = (...args) => args.find(one => typeof one === 'function')
  const encodingOf = encoding => (typeof encoding === 'string' ? encoding : undefined)

  response.writeHead = (...head) => {
    response.removeHeader(HEADER)
    return writeHead(...head)
  }
  response.flushHeaders = () => { if (!isHeld()) flushHeaders() }
  response.write = (chunk, encoding, then) => {
    if (!isHeld()) return write(chunk, encoding, then)
    take(chunk, encodingOf(encoding))
    functionOf(encoding, then)?.()
    return true
  }
  response.end = (chunk, encoding, then) => {
    if (!isHeld()) return end(chunk, encoding, then)
    if (typeof chunk !== 'function') take(chunk, encodingOf(encoding))
    holds = false
    return end(parts.length === 0 ? '' : hold(Buffer.concat(parts).toString(), keep), functionOf(chunk, encoding, then))
  }
}
