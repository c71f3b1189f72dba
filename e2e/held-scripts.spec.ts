import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** Readers' pages come without their scripts, which come when somebody reaches for what lives by them. */
test.use({ reachesAtOnce: false })

/** The scripts that a page has asked for, by path. */
function scriptsOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', request => { if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname) })
  return asked
}

/** Has the files of scripts take their time, so that the reader is first. */
const slowScripts = (page: Page) => page.route('**/_next/static/chunks/*.js', async route => {
  await new Promise(resolve => setTimeout(resolve, 700))
  await route.continue()
})

const isAlive = (page: Page, selector: string) => page.locator(selector).first().evaluate(element => Object.keys(element).some(key => key.startsWith('__reactProps')))
const MEASURE = '/measures/eu-2022-03-swift-three-banks'

for (const address of ['/', '/measures', MEASURE, '/compare', '/calendar', '/method']) {
  test(`${address} is read without a script`, async ({ page }) => {
    const asked = scriptsOf(page)
    await page.goto(address, { waitUntil: 'networkidle' })
    const main = page.locator('main')
    await expect(main).toBeVisible()
    await page.mouse.move(10, 300)
    expect(asked).toEqual([])
    const { size, texts } = await page.evaluate(() => ({ size: document.documentElement.outerHTML.length, texts: [...document.scripts].filter(script => script.type === '').map(script => script.text) }))
    expect(texts.filter(text => text.includes('__next_f.push')), 'the content is sent once').toEqual([])
    // What is sent in all is not much more than what is shown.
    expect(texts.join('').length).toBeLessThan(size / 5)
  })
}

test('the theme is switched without a script being asked for', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const asked = scriptsOf(page)
  await page.goto(MEASURE, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Switch to dark theme' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.goto('/method')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'Switch to light theme' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  expect(asked).toEqual([])
})

test('what opens over a page closes by Escape or a press elsewhere, on any page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  for (const [address, pop] of [['/method', '.phone'], ['/measures', '.asof'], ['/measures', '.menu'], ['/', '.ad-events']] as const) {
    await page.setViewportSize({ width: pop === '.phone' ? 360 : 1280, height: 900 })
    await page.goto(address)
    const opened = page.locator(`details${pop}[open]`)
    const summary = page.locator(`details${pop} > summary`)
    await summary.click()
    await expect(opened).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(opened).toHaveCount(0)
    await expect(summary).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(opened).toHaveCount(1)
    await page.mouse.click(3, 890)
    await expect(opened).toHaveCount(0)
  }
})

test('a box that is ticked before the scripts have come filters all the same', async ({ page }) => {
  await slowScripts(page)
  await page.goto('/measures')
  expect(await isAlive(page, 'form.facets')).toBe(false)
  await page.locator('form.facets').getByRole('checkbox', { name: 'United Kingdom' }).check()
  await expect(page).toHaveURL('/measures?body=UK')
})

test('a handle that is moved before the scripts have come is followed', async ({ page }) => {
  await slowScripts(page)
  await page.goto('/')
  const slider = page.getByRole('slider', { name: 'Date of the law' })
  await slider.press('Home')
  expect(await isAlive(page, '.ad-range')).toBe(false)
  await expect(page).toHaveURL('/?asOf=2004-01-01')
  await expect(page.locator('.ad-step b')).toHaveText('1 January 2004')
})

test('play that is pressed before the scripts have come plays', async ({ page }) => {
  await slowScripts(page)
  await page.goto('/compare')
  await page.getByRole('button', { name: 'Play' }).click()
  expect(await isAlive(page, '.ad-play')).toBe(false)
  const pause = page.getByRole('button', { name: 'Pause' })
  await expect(pause).toBeVisible()
  await pause.click()
  await expect(page).toHaveURL(/asOf=20/)
})

test('a chart is drawn when the reader comes near', async ({ page }) => {
  const asked = scriptsOf(page)
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(asked).toEqual([])
  await page.locator('.fig').first().scrollIntoViewIfNeeded()
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible()
})

test('a page whose texts are no longer kept asks for itself anew', async ({ page }) => {
  await page.route('**/_held/*', route => route.fulfill({ contentType: 'text/javascript', body: '' }))
  const again = page.waitForRequest(request => request.headers()['x-scripts'] === 'whole')
  await page.goto('/measures')
  await page.locator('form.facets').getByRole('checkbox', { name: 'United Kingdom' }).hover()
  await again
  await expect.poll(() => isAlive(page, 'form.facets')).toBe(true)
  await page.locator('form.facets').getByRole('checkbox', { name: 'United Kingdom' }).check()
  await expect(page).toHaveURL('/measures?body=UK')
})

test('an unknown address of texts is no error, and what is kept stays with the server', async ({ request }) => {
  const answer = await request.get('/_held/00000000-0000-4000-8000-000000000000.js')
  expect([answer.status(), await answer.text(), answer.headers()['cache-control']]).toEqual([200, '', 'no-store'])
  const page = await request.get('/measures')
  expect(page.headers()).not.toHaveProperty('x-scripts')
  const whole = await request.get('/measures', { headers: { 'X-Scripts': 'whole' } })
  expect(await whole.text()).toContain('self.__next_f.push')
})

test('who works gets the scripts at once', async ({ page }) => {
  const asked = scriptsOf(page)
  await page.goto('/sign-in', { waitUntil: 'networkidle' })
  expect(asked.length).toBeGreaterThan(3)
})
