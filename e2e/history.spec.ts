/** The editorial trail as readers see it. The facts of a fresh database were published once, by the import of today or of an earlier day. */
import { expect, test } from './fixtures'

const RECORDS = ['/measures/eu-2022-03-swift-three-banks', '/instruments/eu-reg-765-2006', '/triggers/2022-invasion', '/reliefs/us-2025-12-gl-13'] as const
const today = () => new Date().toISOString().slice(0, 10)

for (const record of RECORDS) {
  test(`${record} leads to its history, which begins with the import`, async ({ page, scanEverywhere }) => {
    await page.goto(record)
    await page.getByRole('link', { name: '1 revision' }).click()
    await expect(page).toHaveURL(`${record}/history`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^History of “.+”$/)
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(/^Revision 1/)
    const entry = page.getByRole('region', { name: 'Revision 1' })
    await expect(entry).toContainText('Imported, not written by an editor.')
    await expect(entry).toContainText('Imported with the researched facts')
    await entry.getByText('The whole record as first published').click()
    await expect(entry.getByRole('term').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0)
    await scanEverywhere()
  })
}

test('a revision has an address of its own', async ({ page }) => {
  await page.goto(`${RECORDS[0]}/history#revision-1`)
  await expect(page.locator('#revision-1')).toBeInViewport()
})

test.describe('what is not there', () => {
  test.use({ expectsRefusal: true })
  for (const address of ['/measures/no-such-measure/history', '/instruments/none/history', '/triggers/none/history', '/reliefs/eu-2022-03-swift-three-banks/history', '/archived/measure/eu-2022-03-swift-three-banks', '/measures/%00/history']) {
    test(`${address} is refused`, async ({ page }) => {
      const status = (await page.goto(address))?.status() ?? 0
      expect([404, 410]).toContain(status)
    })
  }
})

test('a query that the history does not know is said', async ({ page }) => {
  for (const query of ['page=0', 'page=x', 'page=1&page=2', 'asOf=2022-01-01', 'page=2']) {
    expect((await page.goto(`${RECORDS[0]}/history?${query}`))?.status()).toBe(200)
    await expect(page.locator('.notice')).toContainText(query.startsWith('asOf') ? 'asOf' : 'page')
    await expect(page.locator('#revision-1')).toBeVisible()
  }
})

test('what had been published by today is what is published, on the page and in the files', async ({ page, request }) => {
  const query = 'body=EU&type=swift-ban'
  await page.goto(`/measures?${query}&knownAt=${today()}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('as this tracker had published them by')
  await expect(page.locator('.notice')).toContainText('later corrections are left out')
  const rows = await page.locator('tbody th, tbody .c-m').allTextContents()
  await page.getByRole('link', { name: 'Show the present edition' }).click()
  await expect(page).toHaveURL(`/measures?${query}`)
  expect(await page.locator('tbody th, tbody .c-m').allTextContents()).toEqual(rows)
  expect(rows.length).toBeGreaterThan(0)
  for (const file of ['/measures.csv', '/measures.json']) {
    const [then, now] = await Promise.all([request.get(`${file}?knownAt=${today()}`), request.get(file)])
    const plain = (text: string) => text.replaceAll(`knownAt=${today()}&`, '')
    expect(plain(await then.text())).toBe(plain(await now.text()))
    expect(then.headers().etag).not.toBe(now.headers().etag)
  }
})

test('before the first publication there is nothing, and a measure says so', async ({ page, request, scan }) => {
  await page.goto('/measures?knownAt=2020-01-01')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/: 0$/)
  await scan()
  expect((await (await request.get('/measures.csv?knownAt=2020-01-01')).text()).trim().split('\r\n')).toHaveLength(1)
  expect(await (await request.get('/measures.json?knownAt=2020-01-01')).json()).toEqual({ total: 0, items: [], next: null })
  await page.goto(`${RECORDS[0]}?knownAt=2020-01-01`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This tracker had not published this measure by 1 January 2020')
  await scan()
  await page.getByRole('link', { name: 'See it as it is published now' }).click()
  await expect(page).toHaveURL(RECORDS[0])
})

test('both clocks go along from page to page', async ({ page }) => {
  const clocks = `asOf=2022-06-03&knownAt=${today()}`
  await page.goto(`/measures?body=EU&type=swift-ban&${clocks}`)
  await page.getByRole('link', { name: 'Three Belarusian banks cut off from SWIFT' }).click()
  await expect(page).toHaveURL(new RegExp(clocks))
  await expect(page.locator('#cite-text')).toContainText(clocks)
  await page.getByRole('link', { name: 'SWIFT ban', exact: true }).first().click()
  await expect(page).toHaveURL(`/measures?type=swift-ban&${clocks}`)
})

test.describe('a day that cannot be known', () => {
  test.use({ expectsRefusal: true })
  for (const query of ['knownAt=2099-01-01', 'knownAt=nonsense', 'knownAt=2025-02-29', 'knownAt=1960-01-01', 'knownAt=2025-01-01&knownAt=2025-01-02', 'knownAt=%00', 'knownAt=-1']) {
    test(`${query} is said on pages and refused in files`, async ({ page, request }) => {
      for (const address of ['/measures', RECORDS[0]]) {
        expect((await page.goto(`${address}?${query}`))?.status()).toBe(200)
        await expect(page.locator('.notice').first()).toContainText('knownAt')
      }
      for (const file of ['/measures.csv', '/measures.json']) {
        const answer = await request.get(`${file}?${query}`)
        expect(answer.status()).toBe(400)
        expect(JSON.stringify(await answer.json())).toContain('knownAt')
      }
    })
  }

  test('other pages say that it does not change them', async ({ page }) => {
    for (const address of ['/', '/triggers', '/triggers/2022-invasion', '/instruments/eu-reg-765-2006', '/reliefs', '/bodies/EU']) {
      await page.goto(`${address}?knownAt=2025-11-01`)
      await expect(page.locator('.notice')).toContainText('does not change this page')
    }
  })
})
