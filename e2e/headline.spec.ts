import { numberOf } from '../lib/charts/facts.fixture'
import { expect, test } from './fixtures'

/** Before the record begins, on its first day, before 2006, after the EU lifted most, around the two turning points, today, and ahead. */
const DAYS = ['1999-01-01', '2004-09-24', '2005-12-31', '2016-03-01', '2021-05-24', '2022-03-10', null, '2027-11-25'] as const

for (const day of DAYS) {
  test(`every number in the sentences of the overview opens the measures that it counts, ${day === null ? 'today' : `on ${day}`}`, async ({ page, request }) => {
    await page.goto(day === null ? '/' : `/?asOf=${day}`)
    const sentences = page.locator('.headline, .deck, .find')
    await expect(sentences.first()).toBeVisible()
    const links = await sentences.locator('a[href^="/measures?"]').evaluateAll(found => found.map(link => ({ text: link.textContent ?? '', href: link.getAttribute('href') ?? '' })))
    if (day !== '1999-01-01') expect(links.length).toBeGreaterThan(1)
    for (const { text, href } of links) {
      const { total } = await (await request.get(href.replace('/measures', '/measures.json'))).json() as { total: number }
      expect({ text, href, total }).toEqual({ text, href, total: numberOf(text) })
      // Each keeps the day of the page, or has an earlier one of its own.
      const own = new URL(href, 'http://any').searchParams.get('asOf')
      if (day !== null) expect(own !== null && own <= day).toBe(true)
    }
    // The page of the first one says the same number in its heading.
    if (links[0]) {
      await sentences.locator('a[href^="/measures?"]').first().click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(`\\b${numberOf(links[0].text)}\\b`))
    }
  })
}

test('a number of another day opens the register of that day', async ({ page }) => {
  await page.goto('/')
  const eve = page.locator('.find').filter({ hasText: 'on the eve of the 2022 invasion' }).locator('a[href*="asOf=2022-02-23"]')
  const count = numberOf((await eve.textContent()) ?? '')
  await eve.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(String(count))
  await expect(page.getByRole('main').getByText('23 February 2022').first()).toBeVisible()
})

test('the days of a response open the measure that was first', async ({ page }) => {
  await page.goto('/?asOf=2022-06-03')
  const first = page.locator('.find').filter({ hasText: 'drew the quickest response' }).getByRole('link', { name: 'the same day' })
  await first.click()
  await expect(page).toHaveURL(/\/measures\/us-[\w-]+\?asOf=2022-06-03$/)
  await expect(page.getByRole('main')).toContainText('24 Feb 2022')
})

test('a day before the record begins says that it is empty, and where its limits stand', async ({ page }) => {
  await page.goto('/?asOf=1999-01-01')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No sanctions measure of the EU, the US or the UK against Belarus is on record for 1 January 1999.')
  await page.locator('.deck').getByRole('link', { name: 'known gaps' }).click()
  await expect(page).toHaveURL(/\/method(\?asOf=1999-01-01)?#gaps$/)
})
