import { SECTIONS } from '../components/layout/navigation'
import { formatDayLong } from '../lib/dates'
import { expect, test } from './fixtures'

const DAY = '2022-06-03'
const SAID = formatDayLong(DAY)

/** A page of each kind, and that of each section. */
const PAGES = [
  '/', ...SECTIONS.map(section => section.href), '/bodies', '/bodies/EU', '/instruments', '/instruments/eu-reg-765-2006', '/reliefs', '/reliefs/us-2021-08-gl-4', '/triggers/2021-ryanair-diversion', '/measures/eu-2022-03-swift-three-banks',
]

/** Pages that move through what was edited here, not through the law, and those of the desk. */
const WITHOUT_DAY = /^\/(editor|sign-in|welcome)|\/history($|[?#])/

for (const path of PAGES) {
  test(`${path} says the day, keeps it on every way on, and leads back to today`, async ({ page }) => {
    expect((await page.goto(`${path}?asOf=${DAY}`))?.status()).toBe(200)
    await expect(page.locator('.top, main').getByText(SAID).first()).toBeVisible()
    // What leads to another day, or back to today, on purpose says so; so does the chip that takes the day away.
    const lost = await page.locator('a[href^="/"]:not([aria-label^="Remove As of"])').evaluateAll(links => links.map(link => ({ href: link.getAttribute('href') ?? '', text: link.textContent ?? '' })).filter(({ href }) => !/[?&]asOf=/.test(href)))
    expect(lost.filter(({ href, text }) => !WITHOUT_DAY.test(href) && !/today/i.test(text) && !/review=/.test(href)).map(({ href, text }) => `${text.trim()} -> ${href}`)).toEqual([])
    const back = page.getByRole('link', { name: 'Back to today' }).filter({ visible: true })
    await expect(back).toHaveCount(1)
    await back.click()
    await expect(page).not.toHaveURL(/asOf/)
    await expect(page).toHaveURL(url => url.pathname === path)
    await expect(page.getByRole('link', { name: 'Back to today' }).filter({ visible: true })).toHaveCount(0)
  })
}

test('one walks through all sections and keeps the day, without JavaScript too', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) })
  const page = await context.newPage()
  await page.goto(`/?asOf=${DAY}`)
  for (const { label, href } of SECTIONS) {
    await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: label, exact: true }).click()
    await expect(page).toHaveURL(`${href}?asOf=${DAY}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.getByRole('contentinfo').getByRole('link', { name: 'Known gaps' }).click()
  await expect(page).toHaveURL(`/method?asOf=${DAY}#gaps`)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Bodies' }).click()
  await expect(page).toHaveURL(`/bodies?asOf=${DAY}`)
  await page.getByRole('link', { name: 'Belarus Sanctions Tracker' }).first().click()
  await expect(page).toHaveURL(`/?asOf=${DAY}`)
  await context.close()
})

test('the changes of a day are the 30 days up to it, and nothing later can be asked for', async ({ page }) => {
  await page.goto(`/changes?asOf=${DAY}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes from 4 May 2022 to 3 June 2022')
  await page.getByLabel('From').fill('2022-02-24')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changes from 24 February 2022 to 3 June 2022')
  await expect(page).toHaveURL(/[?&]asOf=2022-06-03/)
  await page.goto(`/changes?to=2022-06-04&asOf=${DAY}`)
  await expect(page.locator('.notice')).toContainText('lies after "asOf" (2022-06-03)')
  await page.goto(`/changes?asOf=${DAY}`)
  await page.getByRole('region', { name: 'Law' }).locator('.said a').first().click()
  await expect(page).toHaveURL(/asOf=2022-06-03$/)
})

test('the page on data offers the files and the counts of the day', async ({ page, request }) => {
  await page.goto(`/data?asOf=${DAY}`)
  const main = page.getByRole('main')
  const { total } = await (await request.get(`/measures.json?asOf=${DAY}`)).json() as { total: number }
  await expect(main.locator('.deck')).toContainText(`${total} measures known on that day`)
  await expect(main.getByRole('link', { name: 'CSV', exact: true })).toHaveAttribute('href', `/measures.csv?asOf=${DAY}`)
  await expect(main.getByRole('link', { name: 'CSV for Excel' })).toHaveAttribute('href', `/measures.csv?asOf=${DAY}&excel=1`)
  await expect(main.getByText(`law as of ${SAID}, CC BY 4.0`)).toBeVisible()
})

for (const path of SECTIONS.map(section => section.href)) {
  test(`${path} takes no day that does not exist, and says so`, async ({ page }) => {
    expect((await page.goto(`${path}?asOf=2022-02-30`))?.status()).toBe(200)
    await expect(page.locator('.notice')).toContainText('asOf=2022-02-30')
    await expect(page.locator('.foot a[href*="asOf"], .nav a[href*="asOf"]')).toHaveCount(0)
  })
}

test('a day that a client writes into a header moves nothing', async ({ request }) => {
  const text = await (await request.get('/method', { headers: { 'X-As-Of': DAY } })).text()
  expect(text).not.toContain(`asOf=${DAY}`)
})
