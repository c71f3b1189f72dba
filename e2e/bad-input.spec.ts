import { expect, test } from './fixtures'

test.use({ expectsRefusal: true })

const QUERIES: readonly (readonly [query: string, key: string])[] = [
  ['foo=1', 'foo'], ['body=XX', 'body'], ['type=swift', 'type'], ['group=money', 'group'], ['trigger=nothing', 'trigger'], ['state=lifted', 'state'], ['sector=coal', 'sector'], ['authority=nato', 'authority'], ['instrument=none', 'instrument'],
  ['asOf=2022-02-30', 'asOf'], ['asOf=yesterday', 'asOf'], ['asOf=0000-00-00', 'asOf'], ['asOf=275760-09-14', 'asOf'], ['from=1', 'from'], ['to=2022-99-99', 'to'], ['from=2022-01-01&to=2021-01-01', 'to'], ['review=soon', 'review'],
  ['page=0', 'page'], ['page=1000000000', 'page'], ['page=-1', 'page'], ['page=99999', 'page'], ['page=NaN', 'page'], ['perPage=1', 'perPage'], ['perPage=100000', 'perPage'], ['sort=id;drop', 'sort'],
  ['q=%00', 'q'], ['q=%1b%5b31m', 'q'], [`q=${'a'.repeat(5_000)}`, 'q'], ['q=%27%22%3B--', 'q'], ['body=', 'body'], ['asOf=2022-01-01&asOf=2022-01-02', 'asOf'], ['%00=1', '�'], ['body[]=EU', 'body[]'], ['body=EU%2CUK', 'body'],
]

for (const [query, key] of QUERIES) {
  test(`${query.slice(0, 60)} is said on the page and refused in files`, async ({ page, request }) => {
    const response = await page.goto(`/measures?${query}`)
    expect(response?.status()).toBe(200)
    // A field of a form that is sent empty is no mistake of the reader.
    if (query !== 'body=') await expect(page.locator('.notice')).toContainText(key)
    for (const file of ['/measures.csv', '/measures.json']) {
      // A file has no page to miss: it is everything.
      if (file === '/measures.csv' && query === 'page=99999') continue
      const answer = await request.get(`${file}?${query}`)
      expect(answer.status()).toBe(400)
      expect(answer.headers()['content-type']).toBe('application/problem+json')
      const { errors } = await answer.json() as { errors: { parameter: string, detail: string }[] }
      expect(errors.map(error => error.parameter)).toContain(key)
    }
  })
}

test('SQL and markup in a search are words, shown as text', async ({ page }) => {
  for (const q of ["potash' OR '1'='1", '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'a) OR (b', '%_\\', 'x:*&!y']) {
    const response = await page.goto(`/measures?q=${encodeURIComponent(q)}`)
    expect(response?.status()).toBe(200)
    expect(await page.locator('main script, main img').count()).toBe(0)
  }
})

test('a very long query gets an answer, not a hang and not a fault', async ({ request }) => {
  const long = `x=${'y'.repeat(100_000)}`
  expect((await request.get(`/measures?${long}`)).status()).toBe(200)
  expect((await request.get(`/measures.csv?${long}`)).status()).toBe(400)
  const many = Array.from({ length: 5_000 }, (_, index) => `body=B${index}`).join('&')
  expect((await request.get(`/measures?${many}`)).status()).toBe(200)
  expect((await request.get(`/measures.json?${many}`)).status()).toBe(400)
})

test('nothing malformed is a fault of the server', async ({ request }) => {
  const addresses = [
    '/measures?%E0%A4%A=1', '/measures.csv?q=%E0%A4%A', '/measures.csv?q=%ff', '/measures/%E0%A4%A', '/measures/..%2f..%2fetc', '/measures/%00', `/measures/${'a'.repeat(3_000)}`, '/measures/EU-2022', '/triggers/%27', '/bodies/%3Cscript%3E', '/instruments/%F0%9F%92%A9',
    '/reliefs/a%20b', '/measures.csv?excel=2', '/measures.csv?raw=', '/measures.csv?excel=1&excel=1', '/measures.json?excel=1', '/?asOf=x', '/?body=EU', '/triggers?asOf=2022-02-30', '/bodies/EU?asOf=99', '/method?x=1', '/data?x=1', '/measures/eu-2022-03-swift-three-banks?asOf=x&foo=1&page=0', '/measures//', '/api/none', '/measures.csv/x',
  ]
  for (const address of addresses) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect(answer.status(), address).toBeLessThan(500)
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'] as const) for (const address of ['/measures.csv', '/measures.json', '/api/health']) expect((await request.fetch(address, { method })).status()).toBe(405)
})

test('odd headers do no harm', async ({ request }) => {
  const odd: Record<string, string>[] = [{ 'If-None-Match': 'x'.repeat(5_000) }, { 'If-None-Match': '*' }, { Accept: 'image/png' }, { 'X-Forwarded-Proto': 'javascript' }, { 'Accept-Language': ';;' }]
  for (const headers of odd) {
    expect((await request.get('/measures.csv?body=EU', { headers })).status()).toBeLessThan(400)
  }
})
