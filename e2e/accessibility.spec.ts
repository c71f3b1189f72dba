import { MISSING, PAGES } from './addresses'
import { expect, test } from './fixtures'

for (const address of PAGES) test(`${address} has no barrier in either theme, wide or narrow, and does not scroll sideways`, ({ scanEverywhere }) => scanEverywhere(address))

test.describe('what is not there', () => {
  test.use({ expectsRefusal: true })
  for (const address of MISSING) {
    test(`${address} says so and shows a way on`, async ({ page, scan }) => {
      const response = await page.goto(address)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
      await scan()
    })
  }
})

test('the filters of a phone are a sheet that opens and closes, by keyboard too', async ({ page, scan }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/measures?body=EU')
  await page.getByRole('link', { name: /^Filters/ }).press('Enter')
  const sheet = page.getByRole('form', { name: 'Filters' })
  await expect(sheet).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Close' }).click()
  await expect(sheet).toBeHidden()
})

test('the theme follows the system until it is chosen, and the choice lasts', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/measures')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await page.getByRole('button', { name: 'Switch to dark theme' }).click()
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.goto('/')
  expect(await paper()).toBe(dark)
  await page.getByRole('button', { name: 'Switch to light theme' }).click()
  expect(await paper()).toBe(light)
})

test('the first press of the tab key offers to skip to the content', async ({ page }) => {
  await page.goto('/measures')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
