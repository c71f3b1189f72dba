import { parse } from 'csv-parse/sync'
import { build } from 'esbuild'
import type { Page } from '@playwright/test'
import type { PeriodsFile } from '../lib/periods/encode'
import { lives } from '../lib/charts/facts.fixture'
import { stateAt } from '../lib/measures/state'
import { someDays } from '../lib/periods/facts.fixture'
import { expect, test } from './fixtures'

/** The slider of the date on the overview and on the comparison. */

const slider = (page: Page) => page.getByRole('slider', { name: 'Date of the law' })
const strip = (page: Page) => page.getByRole('region', { name: 'Date of the law' })
const shownDay = (page: Page) => strip(page).locator('.ad-step b')
/** Every cell of the matrix: what it says, and where it leads. */
const cellsOf = (page: Page) => page.locator('table.matrix td, table.matrix th').evaluateAll(cells => cells.map(cell => `${(cell.textContent ?? '').trim()} ${[...cell.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '').join(' ')}`))

/** Opens an address and waits until the slider answers to hands. */
async function open(page: Page, address: string) {
  await page.goto(address)
  await expect.poll(() => slider(page).evaluate(input => Object.keys(input).some(key => key.startsWith('__reactProps')))).toBe(true)
}

/** Reaches for the slider and waits for what it needs to draw. */
async function reach(page: Page) {
  const arrived = page.waitForResponse(answer => answer.url().endsWith('/periods.json'))
  await slider(page).hover()
  await arrived
}

/** Once nothing shows another day any more. */
const settled = (page: Page) => expect(page.locator('.ad-moving, .ad-old')).toHaveCount(0)

test('server and browser agree on the state of every measure on 1,000 days', async ({ page, baseURL }) => {
  const days = someDays(1_000)
  const bundle = await build({ stdin: { contents: "export { decode } from './lib/periods/encode'\nexport { stateOn } from './lib/periods/state'", resolveDir: process.cwd(), loader: 'ts' }, bundle: true, write: false, format: 'iife', globalName: 'periods' })
  await page.goto('/')
  const inBrowser = await page.evaluate(`(async () => {
    ${bundle.outputFiles[0]?.text ?? ''}
    const lives = periods.decode(await (await fetch('/periods.json')).json())
    return { ids: lives.map(life => life.id), states: ${JSON.stringify(days)}.map(day => lives.map(life => periods.stateOn(life.periods, day))) }
  })()`) as { ids: string[], states: (string | null)[][] }
  expect(inBrowser.ids.length).toBeGreaterThan(300)
  const wrong: string[] = []
  let compared = 0
  const compare = (index: number, there: ReadonlyMap<string, string>) => {
    const rest = new Map(there)
    for (const [place, id] of inBrowser.ids.entries()) {
      const here = inBrowser.states[index]?.[place] ?? null
      const expected = rest.get(id) ?? null
      if (here !== expected) wrong.push(`${id} on ${days[index] ?? ''}: ${String(here)} in the browser, ${String(expected)} on the server`)
      if (expected !== null) compared++
      rest.delete(id)
    }
    wrong.push(...[...rest.keys()].map(id => `${id} on ${days[index] ?? ''}: unknown in the browser`))
  }

  // The function of the server, on the facts, for every one of the days ...
  for (const [index, day] of days.entries()) {
    compare(index, new Map(lives.flatMap(({ measure, reliefs }) => {
      const on = stateAt(measure, reliefs, day)
      return on === null ? [] : [[measure.id, on.state] as const]
    })))
  }
  expect(compared).toBeGreaterThan(50_000)
  // ... and what it answers, by its own way through the database, on every twentieth: a register of all rows costs the server more than the rest of this test.
  const asked = days.flatMap((_, index) => (index % 20 === 0 ? [index] : []))
  const ask = async (index: number) => {
    const text = await (await fetch(`${baseURL ?? ''}/measures.csv?asOf=${days[index] ?? ''}`)).text()
    const rows = parse(text, { columns: true }) as { id: string, state: string }[]
    compare(index, new Map(rows.map(row => [row.id, row.state])))
  }
  for (const index of asked) await ask(index)
  expect(wrong).toEqual([])
})

for (const { address, pattern } of [{ address: '/', pattern: /^\/\?asOf=(\d{4}-\d\d-\d\d)$/ }, { address: '/compare?a=US&b=EU', pattern: /^\/compare\?a=US&b=EU&asOf=(\d{4}-\d\d-\d\d)$/ }]) {
  test(`dragging on ${address} moves headline and matrix at once, and the page follows on release`, async ({ page, browser, baseURL }) => {
    test.setTimeout(120_000)
    await open(page, address)
    await reach(page)
    const before = await cellsOf(page)
    const box = await slider(page).boundingBox()
    if (box === null) throw new Error('no slider')
    const at = async (share: number) => page.mouse.move(box.x + 7 + (box.width - 14) * share, box.y + box.height / 2)
    await at(0.9)
    await page.mouse.down()
    const seen: string[] = []
    for (const share of [0.8, 0.6, 0.3, 0.76]) {
      await at(share)
      await expect.poll(async () => (await page.getByRole('heading', { level: 1 }).innerText()).includes(await shownDay(page).innerText())).toBe(true)
      seen.push(JSON.stringify(await cellsOf(page)))
      // What has not moved says so.
      await expect(page.locator('.ad-old')).toHaveCount(1)
    }
    expect(new Set([JSON.stringify(before), ...seen]).size).toBe(5)
    expect(new URL(page.url()).search).not.toContain('asOf')
    const heading = await page.getByRole('heading', { level: 1 }).innerText()
    await page.mouse.up()
    await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search).toMatch(pattern)
    await settled(page)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading)
    const after = await cellsOf(page)
    expect(JSON.stringify(after)).toBe(seen.at(-1))

    const plain = await (await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })).newPage()
    await plain.goto(page.url())
    expect(await cellsOf(plain)).toEqual(after)
    expect(await plain.getByRole('heading', { level: 1 }).innerText()).toBe(heading)
    await plain.context().close()

    await page.goBack()
    await expect.poll(() => cellsOf(page)).toEqual(before)
    await page.goForward()
    await expect.poll(() => cellsOf(page)).toEqual(after)
  })
}

test('keys move the handle by days and months, and the focus stays on it', async ({ page }) => {
  await open(page, '/?asOf=2022-06-03')
  await slider(page).focus()
  const steps = [['ArrowRight', '4 June 2022'], ['ArrowLeft', '3 June 2022'], ['ArrowUp', '4 June 2022'], ['PageUp', '4 July 2022'], ['PageDown', '4 June 2022'], ['PageDown', '4 May 2022'], ['Home', '1 January 2004'], ['End', /^31 December \d{4}, by the law known today$/], ['Home', '1 January 2004'], ['PageUp', '1 February 2004']] as const
  for (const [key, text] of steps) {
    await page.keyboard.press(key)
    await expect(slider(page)).toHaveAttribute('aria-valuetext', text)
  }
  await expect(page).toHaveURL('/?asOf=2004-02-01')
  await settled(page)
  await expect(slider(page)).toBeFocused()
  // The rest of the page keeps the day too, that which belongs to all pages included.
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Measures' })).toHaveAttribute('href', '/measures?asOf=2004-02-01')
  await expect(page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Register' })).toHaveAttribute('href', '/measures?asOf=2004-02-01')
  await expect(strip(page).getByRole('status')).toContainText('1 February 2004')
  await page.keyboard.press('ArrowRight')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '2 February 2004')
  await expect(page).toHaveURL('/?asOf=2004-02-02')
})

test('changes before and after, events and today are one press away', async ({ page }) => {
  await open(page, '/?asOf=2022-06-03')
  await strip(page).getByRole('link', { name: 'Change before: 2 Jun 2022' }).click()
  await expect(page).toHaveURL('/?asOf=2022-06-02')
  await settled(page)
  await strip(page).getByRole('link', { name: /^Change after: / }).click()
  await expect(page).not.toHaveURL('/?asOf=2022-06-02')
  await settled(page)
  await strip(page).getByRole('link', { name: '2021 Ryanair diversion, 23 May 2021' }).click()
  await expect(page).toHaveURL('/?asOf=2021-05-23')
  await settled(page)
  await strip(page).getByText('Events', { exact: true }).click()
  await strip(page).getByRole('link', { name: '2012 teddy-bear drop 4 Jul 2012' }).click()
  await expect(page).toHaveURL('/?asOf=2012-07-04')
  await settled(page)
  await expect(shownDay(page)).toHaveText('4 July 2012')
  await strip(page).getByRole('link', { name: 'Back to today' }).click()
  await expect(page).toHaveURL('/')
  await expect(slider(page)).toBeFocused()
})

test('play goes on from month to month, and stops', async ({ page }) => {
  await open(page, '/?asOf=2021-01-01')
  await strip(page).getByRole('button', { name: 'Play' }).click()
  await expect.poll(async () => Number((await shownDay(page).innerText()).slice(-4))).toBeGreaterThanOrEqual(2022)
  expect(await shownDay(page).innerText()).toMatch(/^1 [A-Z]/)
  await strip(page).getByRole('button', { name: 'Pause' }).click()
  await expect(strip(page).getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(page).toHaveURL(/asOf=20\d\d-\d\d-01$/)
  await settled(page)
  const day = await shownDay(page).innerText()
  expect(day).toBe(await shownDay(page).innerText())
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(day)
})

test('play ends today', async ({ page }) => {
  await open(page, '/')
  const today = await shownDay(page).innerText()
  await open(page, `/?asOf=${Number(today.slice(-4)) - 1}-06-01`)
  await strip(page).getByRole('button', { name: 'Play' }).click()
  await expect(page).toHaveURL('/', { timeout: 20_000 })
  await expect(shownDay(page)).toHaveText(today)
  await expect(strip(page).getByRole('button', { name: 'Play' })).toBeVisible()
})

test('where motion is not wanted there is no play', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '/?asOf=2021-01-01')
  await expect(slider(page)).toBeVisible()
  await expect(strip(page).getByRole('button')).toHaveCount(0)
})

test('what does not arrive does not stop the date', async ({ page, context }) => {
  await context.route('**/periods.json', route => route.fulfill({ status: 200, contentType: 'application/json', body: '{"measures":[["x",0,[],[],[0,0]]],"states":[],"bodies":[],"types":[],"sectors":[],"from":"2004-01-01","version":1}' }))
  await open(page, '/?asOf=2022-06-03')
  await slider(page).focus()
  await page.keyboard.press('PageUp')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '3 July 2022')
  await expect(page).toHaveURL('/?asOf=2022-07-03')
  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('On 3 July 2022')
})

test('without JavaScript the date is a field, and everything else of the address stays', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })).newPage()
  await page.goto('/')
  await expect(slider(page)).toBeHidden()
  await strip(page).getByLabel('Show the law as of').fill('2021-05-24')
  await strip(page).getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/?asOf=2021-05-24')
  await strip(page).getByRole('link', { name: /^Change before: / }).click()
  await expect(page).toHaveURL(/\/\?asOf=2021-0[45]-\d\d$/)
  await page.goto('/compare?a=US&b=UK&asOf=2022-06-03')
  await strip(page).getByRole('link', { name: '2020 crackdown, 9 Aug 2020' }).click()
  await expect(page).toHaveURL('/compare?a=US&b=UK&asOf=2020-08-09')
  await strip(page).getByRole('link', { name: 'Back to today' }).click()
  await expect(page).toHaveURL('/compare?a=US&b=UK')
  await page.context().close()
})

for (const address of ['/?asOf=2022-02-30', '/?asOf=', '/?asOf=1990-01-01', '/?asOf=2100-12-31', '/compare?asOf=yesterday']) {
  test(`${address} has a slider all the same`, async ({ page }) => {
    expect((await page.goto(address))?.status()).toBe(200)
    await expect(slider(page)).toBeVisible()
    await expect(slider(page)).toHaveAttribute('aria-valuetext', { '/?asOf=1990-01-01': '1 January 1990', '/?asOf=2100-12-31': '31 December 2100, by the law known today' }[address] ?? /, today$/)
    await expect(page.getByRole('main').locator('.notice')).toHaveCount(/02-30|yesterday/.test(address) ? 1 : 0)
  })
}

test('what is focused is never below the strip that stays at the top', async ({ page }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 })
    await open(page, '/?asOf=2022-06-03')
    const links = page.locator('table.matrix tbody a')
    await links.last().focus()
    for (let count = 0; count < 25; count++) {
      await page.keyboard.press('Shift+Tab')
      const [focused, foot] = await page.evaluate(() => [document.activeElement?.getBoundingClientRect().top ?? 0, document.querySelector('.ad')?.getBoundingClientRect().bottom ?? 0])
      expect(focused, `after ${count} steps back at ${width}`).toBeGreaterThanOrEqual(foot)
    }
  }
})

test('the file has no parameters, and is small', async ({ request }) => {
  const answer = await request.get('/periods.json')
  expect(answer.status()).toBe(200)
  const file = await answer.json() as PeriodsFile
  expect(file.measures.length).toBeGreaterThan(300)
  expect((await answer.body()).length / file.measures.length).toBeLessThan(80)
  expect((await request.get('/periods.json', { headers: { 'If-None-Match': answer.headers().etag ?? '' } })).status()).toBe(304)
  const refused = await request.get('/periods.json?asOf=2022-06-03')
  expect([refused.status(), refused.headers()['content-type']]).toEqual([400, 'application/problem+json'])
  expect((await request.post('/periods.json')).status()).toBe(405)
})

for (const address of ['/?asOf=2022-06-03', '/compare?asOf=2022-06-03', '/?asOf=2027-06-01']) {
  test(`${address} has no barrier in either theme with its events open, and does not scroll sideways`, async ({ page, scanEverywhere }) => {
    await page.goto(address)
    await strip(page).getByText('Events', { exact: true }).click()
    await scanEverywhere()
    await page.setViewportSize({ width: 320, height: 900 })
    // No name on the axis covers another.
    const boxes = await strip(page).locator('.ad-marks a, .ad-ends span').evaluateAll(names => names.map(name => name.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })))
    for (const [index, one] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1).toBe(false)
  })
}
