import { request as plain } from 'node:http'
import type { APIResponse } from '@playwright/test'
import { drawAll, expect, test } from './fixtures'

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
}
const policyOf = (answer: { headers: () => Record<string, string> }) => answer.headers()['content-security-policy'] ?? ''
const nonceOf = (policy: string) => /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1]
const idOf = (answer: APIResponse) => answer.headers()['x-request-id']

test.describe('headers', () => {
  test.use({ expectsRefusal: true })

  test('stand on pages, files, pictures, records that are not there and refusals', async ({ request }) => {
    for (const address of ['/', '/measures', '/measures.csv', '/measures.json?perPage=1', '/sitemap.xml', '/api/health', '/robots.txt', '/nowhere', '/measures/none', '/_next/none', '/measures.csv?foo=1', '/%E0%A4']) {
      const answer = await request.get(address)
      expect(answer.headers(), address).toMatchObject(ALWAYS)
      expect(policyOf(answer), address).toContain("default-src 'none'")
      expect(policyOf(answer), address).toContain("frame-ancestors 'none'")
      expect(answer.headers()['permissions-policy'], address).toContain('camera=()')
      expect(idOf(answer), address).toMatch(/^[\w.-]{1,64}$/)
      expect(answer.headers(), address).not.toHaveProperty('x-powered-by')
    }
  })

  test('stand on the files of the build', async ({ request }) => {
    const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await (await request.get('/')).text())?.[1] ?? ''
    const answer = await request.get(script)
    expect(answer.status()).toBe(200)
    expect(answer.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' })
  })

  test('promise https where the reader came by it', async ({ request }) => {
    const secure = await request.get('/measures.csv?body=EU', { headers: { 'X-Forwarded-Proto': 'https' } })
    expect(secure.headers()['strict-transport-security']).toMatch(/^max-age=\d+/)
    expect(policyOf(secure)).toContain('upgrade-insecure-requests')
    const bare = await request.get('/measures.csv?body=EU')
    expect(bare.headers()).not.toHaveProperty('strict-transport-security')
    expect(policyOf(bare)).not.toContain('upgrade-insecure-requests')
  })

  test('keep what is the editors’ out of caches and search engines', async ({ request }) => {
    for (const address of ['/editor', '/editor/none', '/%65ditor', '/sign-in', '/welcome', '/api/session']) {
      const answer = await request.get(address, { maxRedirects: 0 })
      expect(answer.headers(), address).toMatchObject({ 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' })
      expect(answer.headers()['cache-control'], address).toContain('no-store')
    }
  })

  test('name the request: as the proxy in front did, or anew', async ({ request, page }) => {
    const given = await request.get('/measures.csv?body=EU', { headers: { 'X-Request-Id': 'edge-1.2_3' } })
    expect(idOf(given)).toBe('edge-1.2_3')
    const ids = new Set<string | undefined>()
    for (const id of ['x'.repeat(65), 'a b', '"><script>', '']) {
      const answer = await request.get('/api/health', { headers: { 'X-Request-Id': id } })
      expect(idOf(answer)).not.toBe(id)
      ids.add(idOf(answer))
    }
    expect(ids.size).toBe(4)
    const response = await page.goto('/measures')
    expect(await page.locator('html').getAttribute('data-request')).toBe(response?.headers()['x-request-id'])
  })
})

test('the nonce is new for every request, and every script that is no file has it', async ({ request }) => {
  const nonces = new Set<string>()
  for (const address of ['/', '/', '/measures', '/measures/eu-2022-03-swift-three-banks']) {
    const answer = await request.get(address)
    const nonce = nonceOf(policyOf(answer)) ?? ''
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    nonces.add(nonce)
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(3)
    // A block of data is not run.
    const run = scripts.filter(tag => !tag.includes('application/ld+json'))
    for (const tag of run) expect(tag).toContain(`nonce="${nonce}"`)
  }
  expect(nonces.size).toBe(4)
})

test('pages work with JavaScript under the policy, charts and theme included', async ({ page }) => {
  await page.addInitScript(() => { addEventListener('securitypolicyviolation', event => { console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`) }) })
  for (const address of ['/', '/measures', '/measures/eu-2022-03-swift-three-banks', '/triggers', '/triggers/2022-invasion', '/reliefs/us-2025-12-gl-13', '/bodies/EU']) {
    await page.goto(address, { waitUntil: 'networkidle' })
    await expect(page.locator('h1')).toBeVisible()
  }
  await page.goto('/')
  await drawAll(page)
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible()
  const toggle = page.locator('button.theme')
  await expect(toggle).toBeVisible()
  await toggle.click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', /dark|light/)
})

test('an injected script does not run', async ({ page, context }) => {
  await page.goto('/measures')
  const violation = page.evaluate(() => new Promise<string>(resolve => { addEventListener('securitypolicyviolation', event => { resolve(event.effectiveDirective) }) }))
  context.removeAllListeners('console')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
  })
  expect(await violation).toMatch(/^script-src/)
  expect(await page.evaluate(() => 'injected' in window)).toBe(false)
})

test.describe('what is sent', () => {
  const FORM = 'application/x-www-form-urlencoded'
  const MULTIPART = 'multipart/form-data; boundary=x'

  test('to an address that is only read is answered 405, whatever it carries', async ({ request, baseURL }) => {
    const bodies: Record<string, string>[] = [
      { 'Content-Type': 'text/plain' }, { 'Content-Type': FORM }, { 'Content-Type': MULTIPART }, { 'Content-Type': MULTIPART, 'Next-Action': 'a'.repeat(42) }, { 'Content-Type': 'text/plain', 'Next-Action': 'x' },
      { 'Content-Type': MULTIPART, Origin: baseURL ?? '' }, { 'Content-Type': MULTIPART, Origin: 'not an address', 'Next-Action': '' },
    ]
    for (const address of ['/', '/measures', '/measures/eu-2022-03-swift-three-banks', '/nowhere', '/_next/none', '/icon.svg', '/robots.txt', '/measures.csv', '/api/health', '/api/auth/callback/any']) {
      for (const headers of bodies) {
        const answer = await request.post(address, { headers, data: '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_x"\r\n\r\n\r\n--x--\r\n' })
        expect(answer.status(), `${address} ${JSON.stringify(headers)}`).toBe(405)
        expect(answer.headers()).toMatchObject({ allow: 'GET, HEAD', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
      }
      for (const method of ['PUT', 'PATCH', 'DELETE']) expect((await request.fetch(address, { method })).status(), `${method} ${address}`).toBe(405)
    }
  })

  test('must come from this site, say how long it is, and not be too long', async ({ baseURL }) => {
    const own = { Origin: baseURL ?? '', 'Content-Type': FORM }
    const strange: Record<string, string>[] = [{}, { Origin: 'null' }, { Origin: 'https://evil.example' }, { Origin: 'not an address' }, { ...own, 'Sec-Fetch-Site': 'cross-site' }]
    for (const address of ['/editor/none', '/sign-in', '/welcome', '/api/none']) {
      for (const headers of strange) expect((await send(address, { 'Content-Length': '3', ...headers }, 'a=1')).status, `${address} ${JSON.stringify(headers)}`).toBe(403)
      expect((await send(address, { ...own, 'Transfer-Encoding': 'chunked' }, 'a=1')).status).toBe(411)
      expect((await send(address, { ...own, 'Content-Length': '1048577' }, 'a'.repeat(1_048_577))).status).toBe(413)
    }
  })

  test('is refused in a sentence that says what to do', async () => {
    const { status, body, headers } = await send('/sign-in', { 'Content-Length': '0' }, '')
    expect(status).toBe(403)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(body).toBe('403: the form did not come from this site. Open the page here, in this browser, and send it again.\n')
  })

  test('by a method of no use here is refused as well', async () => {
    for (const method of ['TRACE', 'PROPFIND', 'PURGE']) expect((await send('/measures', {}, '', method)).status, method).toBe(405)
  })

  test('as a server action is no fault of the server where forms are taken either', async ({ baseURL }) => {
    const actions: Record<string, string>[] = [{ 'Next-Action': 'x' }, { 'Next-Action': 'a'.repeat(42) }, {}]
    for (const headers of actions) {
      const body = '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_x"\r\n\r\n\r\n--y'
      const { status } = await send('/sign-in', { Origin: baseURL ?? '', 'Content-Type': MULTIPART, 'Content-Length': String(body.length), ...headers }, body)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
  })
})

/** A request as it is written here: Playwright's own corrects lengths and leaves out headers that browsers set. */
function send(address: string, headers: Record<string, string>, body: string, method = 'POST'): Promise<{ status: number, body: string, headers: Record<string, string | string[] | undefined> }> {
  return new Promise((resolve, reject) => {
    plain(new URL(address, process.env.BASE_URL), { method, headers, agent: false }, answer => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => { resolve({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }) })
    }).on('error', reject).end(body)
  })
}
