import { parseFeed } from '@rowanmanning/feed-parser'
import { expect, test } from './fixtures'

const CHANGES = ['/changes', '/changes?from=2022-02-01&to=2022-06-30&body=EU&body=UK', '/changes?from=1990-01-01', '/changes?from=2003-01-01&to=2003-02-01', '/changes?from=2022-02-30&to=x&foo=1'] as const

for (const address of CHANGES) test(`${address} has no barrier in either theme, wide or narrow, and does not scroll sideways`, ({ scanEverywhere }) => scanEverywhere(address))

for (const address of ['/changes', '/changes?from=2021-05-01&to=2022-06-03&trigger=2022-invasion', '/changes?body=US&from=2015-01-01&to=2016-01-01']) {
  test(`every number on ${address} opens exactly the rows that it counts`, async ({ page, request }) => {
    await page.goto(address)
    const links = await page.getByRole('main').locator('a[href^="/measures?"]').evaluateAll(found => found.map(link => ({ href: link.getAttribute('href') ?? '', count: Number(/^\d+/.exec(link.textContent ?? '')?.[0]) })))
    expect(links).toHaveLength(2)
    for (const { href, count } of links) expect((await (await request.get(href.replace('/measures', '/measures.json'))).json() as { total: number }).total).toBe(count)
  })
}

test('the changes are counted as they are listed, in two columns', async ({ page }) => {
  await page.goto('/changes?from=2025-11-01&to=2026-07-31')
  const law = page.getByRole('region', { name: 'Law' })
  const [, count] = /^(\d+) changes of law: /.exec(await law.locator('.find').textContent() ?? '') ?? []
  await expect(law.locator('tbody tr')).toHaveCount(Number(count))
  await expect(law).toContainText('The EU adopted “Dealings in the Belarusian digital rouble banned”, with effect from 24 May 2026.')
  await expect(page.getByRole('region', { name: 'Editing' })).toContainText('Nothing was published, corrected or archived.')
  await law.getByRole('link', { name: 'Dealings in the Belarusian digital rouble banned' }).first().click()
  await expect(page).toHaveURL(/\/measures\/eu-2026-04-/)
})

test('a long span goes on where the page stops, without a gap', async ({ page }) => {
  const lines = async (address: string) => {
    await page.goto(address)
    return page.getByRole('region', { name: 'Law' }).locator('tbody tr').allTextContents()
  }
  const first = await lines('/changes?from=2015-01-01&to=2025-12-31')
  const rest = page.getByRole('region', { name: 'Law' }).getByRole('link', { name: /^\d+ earlier$/ })
  const [, left] = /^(\d+)/.exec(await rest.textContent() ?? '') ?? []
  await rest.click()
  const [, second] = /^(\d+) change/.exec(await page.getByRole('region', { name: 'Law' }).locator('.find').textContent() ?? '') ?? []
  expect(second).toBe(left)
  const next = await page.getByRole('region', { name: 'Law' }).locator('tbody tr').allTextContents()
  expect(next.some(line => first.includes(line))).toBe(false)
})

test('two days are chosen without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/changes')
  await page.getByLabel('From').fill('2022-02-24')
  await page.getByLabel('To', { exact: true }).fill('2022-06-03')
  await page.getByRole('checkbox', { name: 'European Union' }).check()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('EU measures: changes from 24 February 2022 to 3 June 2022')
  await page.getByRole('link', { name: 'Remove Body: EU' }).click()
  await expect(page).toHaveURL('/changes?from=2022-02-24&to=2022-06-03')
  await context.close()
})

test('what an address has wrong is said', async ({ page }) => {
  await page.goto('/changes?from=2022-02-30&state=in_force&foo=1&body=FR')
  for (const said of ['from=2022-02-30', 'state', 'foo', 'body=FR']) await expect(page.locator('.notice')).toContainText(said)
  await page.goto('/changes?from=2022-06-03&to=2022-02-24')
  await expect(page.locator('.notice')).toContainText('lies after "to"')
})

test('the feed is what its page shows, and the page leads to it', async ({ page, request }) => {
  const query = 'body=EU&from=2026-01-01&to=2026-07-31'
  await page.goto(`/changes?${query}`)
  const feed = page.locator('link[rel="alternate"][type="application/atom+xml"]')
  expect(await feed.getAttribute('href')).toContain(`/changes.atom?${query}`)
  const answer = await request.get(`/changes.atom?${query}`)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const xml = await answer.text()
  const read = await page.evaluate(text => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml')
    const all = (selector: string) => [...parsed.querySelectorAll(selector)].map(element => element.textContent ?? '')
    return { error: parsed.querySelector('parsererror') !== null, space: parsed.documentElement.namespaceURI, ids: all('entry > id'), titles: all('entry > title'), updated: all('updated'), own: all('feed > id'), self: parsed.querySelector('feed > link[rel=self]')?.getAttribute('href') ?? '' }
  }, xml)
  expect({ error: read.error, space: read.space }).toEqual({ error: false, space: 'http://www.w3.org/2005/Atom' })
  expect(read.self).toContain(`/changes.atom?${query}`)
  expect(read.own).toHaveLength(1)
  for (const id of [...read.ids, ...read.own]) expect(id).toMatch(/^tag:[^,]+,2026:\S+$/)
  expect(new Set(read.ids).size).toBe(read.ids.length)
  for (const moment of read.updated) expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  const shown = await page.locator('.said').allTextContents()
  expect([...read.titles].sort()).toEqual([...shown].sort())
  expect(await (await request.get(`/changes.atom?${query}`)).text()).toBe(xml)
})

test('a feed asked for wrongly is refused, and one that has not changed is not sent again', async ({ request }) => {
  for (const query of ['foo=1', 'body=FR', 'from=2022-02-30', 'to=2999-01-01', 'from=2022-06-03&to=2022-06-02', 'asOf=2022-02-30', 'to=2022-06-04&asOf=2022-06-03', 'state=in_force', 'from=', 'trigger=none']) {
    const answer = await request.get(`/changes.atom?${query}`)
    expect([query, answer.status(), answer.headers()['content-type']]).toEqual([query, 400, 'application/problem+json'])
    expect((await answer.json() as { errors: { parameter: string }[] }).errors.map(error => error.parameter)).toContain(query.slice(0, query.indexOf('=')))
  }
  const etag = (await request.get('/changes.atom?body=EU')).headers().etag ?? ''
  expect((await request.get('/changes.atom?body=EU', { headers: { 'If-None-Match': etag } })).status()).toBe(304)
  expect((await request.get('/changes.atom?body=UK', { headers: { 'If-None-Match': etag } })).status()).toBe(200)
})

test('an independent reader of feeds understands the feed', async ({ request }) => {
  const xml = await (await request.get('/changes.atom?from=2022-02-20&to=2022-03-20')).text()
  const feed = parseFeed(xml)
  expect(feed.meta).toMatchObject({ type: 'atom' })
  expect(feed.items.length).toBe(xml.split('<entry>').length - 1)
  expect(new Set(feed.items.map(item => item.id)).size).toBe(feed.items.length)
  expect(feed.items.map(item => item.title).join(' ')).toContain('Three Belarusian banks cut off from SWIFT')
  for (const item of feed.items) expect(item.url).toMatch(/^https?:\/\//)
})
