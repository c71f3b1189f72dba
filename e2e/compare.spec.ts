import { parse } from 'csv-parse/sync'
import { BODIES, SECTORS, TYPES } from '../lib/measures/vocab'
import { expect, test } from './fixtures'

/** The rows of a CSV by the names of their columns. */
const recordsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, record_delimiter: '\r\n' })

/** Twenty days that nobody chose, most of them since 2020, the same in every run, so that a failure can be seen again. */
const DAYS = Array.from({ length: 20 }, (_, index) => new Date(Date.UTC(index < 5 ? 2004 : 2020, 8, 1) + ((index * 1_429) % 2_200) * 86_400_000).toISOString().slice(0, 10))

const ADDRESSES = ['/compare', '/compare?a=UK&b=US&asOf=2024-08-01', '/compare?asOf=1995-01-01', '/compare?a=EU&b=EU&foo=1&asOf=2022-02-30']

test('the cell of the EU and SWIFT on 3 June 2022 opens what its CSV lists', async ({ page, request }) => {
  await page.goto('/compare?asOf=2022-06-03')
  const row = page.getByRole('row', { name: /^SWIFT ban/ }).first()
  await expect(row.getByRole('cell').first()).toContainText('since 20 Mar 2022')
  const all = row.getByRole('link', { name: '2 on record, European Union, SWIFT ban' })
  await expect(all).toHaveAttribute('href', '/measures?body=EU&type=swift-ban&asOf=2022-06-03')
  const rows = recordsOf(await (await request.get('/measures.csv?body=EU&type=swift-ban&asOf=2022-06-03')).text())
  expect(rows).toHaveLength(2)
  await all.click()
  await expect(page.locator('table.register tbody tr')).toHaveCount(2)
  for (const { title = 'none' } of rows) await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()
})

test('on 20 days every cell of the matrix, those of sectors too, counts the lines of its CSV', async ({ page, request }) => {
  test.setTimeout(300_000)
  let sectors = 0
  for (const [index, day] of DAYS.entries()) {
    await page.goto(`/compare?asOf=${day}`)
    const links = await page.locator('table.cmp td a[href^="/measures?"]').evaluateAll(found => found.map(link => ({ href: link.getAttribute('href') ?? '', count: Number((link.textContent ?? '').trim()) })))
    const records = recordsOf(await (await request.get(`/measures.csv?asOf=${day}`)).text())
    const countOf = (query: URLSearchParams) => records.filter(record => ['body', 'type', 'sector', 'state'].every(key => !query.has(key) || query.getAll(key).some(value => (record[{ body: 'body', type: 'types', sector: 'sectors', state: 'state' }[key] ?? ''] ?? '').split('|').includes(value)))).length
    for (const { href, count } of links) {
      const query = new URL(href, 'http://compare').searchParams
      expect([...query.keys()].filter(key => !['body', 'type', 'sector', 'state', 'asOf'].includes(key))).toEqual([])
      expect(query.get('asOf')).toBe(day)
      expect(countOf(query), href).toBe(count)
      if (query.has('sector')) sectors++
    }
    // The files themselves, for some of the cells, other ones each day.
    for (const { href, count } of links.filter((_, place) => place % 20 === index)) expect(recordsOf(await (await request.get(href.replace('/measures?', '/measures.csv?'))).text()), href).toHaveLength(count)
    // No cell is missing.
    for (const { id: body } of BODIES) for (const { id: type } of TYPES) if (countOf(new URLSearchParams({ body, type })) > 0) expect(links.map(link => link.href)).toContain(`/measures?body=${body}&type=${type}&asOf=${day}`)
  }
  expect(sectors).toBeGreaterThan(300)
})

for (const address of ['/compare?asOf=2022-06-03', '/compare?a=US&b=EU', '/compare?a=UK&b=US&asOf=2024-08-01']) {
  test(`every other number on ${address} opens the rows that it counts, and the CSV holds the gaps of the page`, async ({ page, request }) => {
    await page.goto(address)
    const links = await page.getByRole('main').locator(':not(table.cmp *):is(a[href^="/measures?"])').evaluateAll(found => found.map(link => ({ href: link.getAttribute('href') ?? '', count: /^(\d+)\b/.exec((link.textContent ?? '').trim())?.[1] })))
    const counting = links.filter(link => link.count !== undefined)
    expect(counting.length).toBeGreaterThan(10)
    for (const { href, count } of counting) expect((await (await request.get(href.replace('/measures', '/measures.json'))).json() as { total: number }).total, href).toBe(Number(count))

    const csv = await page.locator('a[href^="/compare/gaps.csv"]').getAttribute('href') ?? ''
    const answer = await request.get(csv)
    expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8; header=present')
    const placeOf = (record: Record<string, string>) => `${record.type}${record.sector === '' ? '' : `-${record.sector}`}`
    const file = recordsOf(await answer.text())
    const shown = await page.locator('tr[id^="gap-"]').evaluateAll(rows => rows.map(row => [row.id.slice(4), Number(row.querySelector('td.dt b')?.textContent?.replace(/\D/g, ''))]))
    expect(file.filter(record => record.kind === 'gap').map(record => [placeOf(record), Number(record.days)])).toEqual(shown)
    const apart = await page.locator('tr[id^="apart-"]').evaluateAll(rows => rows.map(row => row.id.slice(6)))
    expect(file.filter(record => record.kind === 'not_comparable').map(placeOf).sort()).toEqual(apart.sort())
    for (const record of file) expect(record.kind === 'gap' ? record.reason : '').toBe('')
    expect((await request.get(csv, { headers: { 'If-None-Match': answer.headers().etag ?? '' } })).status()).toBe(304)
  })
}

test('a gap in the matrix leads to its row, and the form to another pair and day, without JavaScript', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })).newPage()
  await page.goto('/compare?asOf=2022-06-03')
  await page.getByRole('link', { name: /^gap ?, Import ban, Wood$/ }).click()
  await expect(page).toHaveURL(/#gap-import-ban-wood$/)
  await expect(page.locator('tr:target')).toContainText('92 days')
  await page.getByLabel('with').selectOption('US')
  await page.getByLabel('on', { exact: true }).fill('2024-08-01')
  await page.getByRole('button', { name: 'Show' }).and(page.locator('.when button')).click()
  await expect(page).toHaveURL('/compare?a=EU&b=US&asOf=2024-08-01')
  await page.locator('.when').getByRole('link', { name: 'Swap' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('On 1 August 2024 the US had')
  await page.getByRole('region', { name: 'Date of the law' }).getByRole('link', { name: /^Change before: / }).click()
  await expect(page).toHaveURL(/a=US&b=EU&asOf=20\d\d-\d\d-\d\d$/)
  await page.context().close()
})

test('sectors fold, by keyboard too', async ({ page }) => {
  await page.goto('/compare?asOf=2022-06-03')
  const wood = page.locator('table.cmp tr.sub', { hasText: SECTORS.find(sector => sector.id === 'wood')?.label ?? '' }).first()
  await expect(wood).toBeVisible()
  await page.getByLabel('Types only').press('Space')
  await expect(wood).toBeHidden()
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/compare?asOf=2022-06-03')
  await expect(wood).toBeHidden()
  await page.getByLabel('Show sectors').press('Space')
  await expect(wood).toBeVisible()
})

for (const address of ADDRESSES) test(`${address} has no barrier in either theme, wide or narrow, and does not scroll sideways`, ({ scanEverywhere }) => scanEverywhere(address))

test('an earlier day knows nothing of what came later', async ({ page }) => {
  await page.goto('/compare?asOf=2022-06-03')
  // The axis of the date is the one thing that reaches ahead.
  const text = (await page.locator('main :is(h1, .deck, .sec)').allInnerTexts()).join('\n')
  expect(text).toContain('SWIFT ban')
  expect(text).not.toMatch(/\b(2023|2024|2025|2026)\b|Jul 2022/)
})

test.describe('bad input', () => {
  test.use({ expectsRefusal: true })
  for (const [query, key] of [['a=EU&b=EU', 'b'], ['a=XX&b=UK', 'a'], ['a=BY&b=UK', 'a'], ['a=EU&a=US&b=UK', 'a'], ['a=EU&b=UK&asOf=2022-02-30', 'asOf'], ['a=EU&b=UK&foo=1', 'foo'], ['a=EU&b=UK&type=swift-ban', 'type'], ['a=%00&b=UK', 'a'], [`a=${'x'.repeat(5_000)}&b=UK`, 'a']] as const) {
    test(`${query.slice(0, 50)} is said on the page and refused in the file`, async ({ page, request }) => {
      expect((await page.goto(`/compare?${query}`))?.status()).toBe(200)
      await expect(page.locator('.notice')).toContainText(key)
      const answer = await request.get(`/compare/gaps.csv?${query}`)
      expect(answer.status()).toBe(400)
      expect(answer.headers()['content-type']).toBe('application/problem+json')
      expect((await answer.json() as { errors: { parameter: string }[] }).errors.map(error => error.parameter)).toContain(key)
    })
  }

  test('a file names its bodies and its day in full', async ({ request }) => {
    for (const query of ['', '?a=EU', '?b=UK', '?a=EU&b=UK&asOf=', '?a=EU&b=']) expect((await request.get(`/compare/gaps.csv${query}`)).status(), query).toBe(400)
    expect((await request.get('/compare/gaps.csv?a=EU&b=UK')).status()).toBe(200)
    expect((await request.post('/compare/gaps.csv?a=EU&b=UK')).status()).toBe(405)
  })
})
