import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, test } from './fixtures'

const ADDRESSES = [
  '/timeline',
  '/timeline?from=2022-01-01&to=2022-12-31',
  '/timeline?from=2022-03-01&to=2022-03-31&body=EU&body=US',
  '/timeline?body=EU&body=UK&trigger=2022-invasion&asOf=2022-06-03',
  '/timeline?type=swift-ban&q=bank',
  '/timeline?from=2014-01-01&to=2014-12-31',
] as const

const registerOf = (address: string) => address.replace('/timeline', '/measures.json')
/** What the marks that are shown count together: those of one are links, the others say their number. */
const sumOfMarks = (page: Page) => page.locator('.tl-wide [data-mark]').evaluateAll(marks => marks.reduce((sum, mark) => sum + Number(/^\d+/.exec(mark.textContent ?? '')?.[0] ?? 1), 0))

for (const address of ADDRESSES) {
  test(`${address} has no barrier in either theme, wide or narrow, open or closed, and does not scroll sideways`, async ({ page, scan, scanEverywhere }) => {
    await scanEverywhere(address)
    const opening = page.locator('.tl-wide summary')
    if (await opening.count() > 0) {
      await opening.last().click()
      await scan()
      await expectNoSidewaysScroll(page)
    }
  })

  test(`${address}: marks, list and register count the same measures, each once`, async ({ page, request }) => {
    await page.goto(address)
    const { total } = await (await request.get(registerOf(address))).json() as { total: number }
    expect(await sumOfMarks(page)).toBe(total)
    const listed = await page.locator('#list li a[href^="/measures/"]').evaluateAll(links => links.map(link => link.getAttribute('href')))
    expect(listed.length).toBe(total)
    expect(new Set(listed).size).toBe(total)
  })

  test(`${address}: every number opens exactly the rows that it counts`, async ({ page, request }) => {
    test.setTimeout(180_000)
    await page.goto(address)
    const links = await page.getByRole('main').locator('a[href^="/measures?"], a[href="/measures"]').evaluateAll(found => found.map(link => ({ href: link.getAttribute('href') ?? '', count: /^\d+/.exec((link.textContent ?? '').trim())?.[0] })))
    const wrong = []
    for (const { href, count } of new Map(links.filter(link => link.count !== undefined).map(link => [`${link.href} ${link.count ?? ''}`, link])).values()) {
      const { total } = await (await request.get(href.replace('/measures', '/measures.json'))).json() as { total: number }
      if (total !== Number(count)) wrong.push(`${count ?? ''} -> ${href} gives ${total}`)
    }
    expect(wrong).toEqual([])
  })
}

test('the arrow keys go from mark to mark and from lane to lane; Escape closes what Enter opened', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/timeline?from=2022-01-01&to=2022-12-31')
  const lane = (index: number) => page.locator('.tl-wide .tl-lane').nth(index).locator('[data-mark]')
  await lane(0).first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(lane(0).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(lane(0).first()).toBeFocused()
  // At the end of a lane there is no further.
  await page.keyboard.press('ArrowLeft')
  await expect(lane(0).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.tl-wide .tl-lane.us [data-mark]:focus')).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await expect(lane(0).last()).toBeFocused()
  await page.keyboard.press('Home')
  const open = page.locator('.tl-wide details[open]')
  await page.keyboard.press('Enter')
  await expect(open).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(open).toHaveCount(0)
  await expect(lane(0).first()).toBeFocused()
})

test('the axis is moved by addresses: closer, aside and out again', async ({ page }) => {
  await page.goto('/timeline?body=EU')
  const zoom = page.getByRole('navigation', { name: 'Stretch of time' })
  await zoom.getByRole('link', { name: '2020s' }).click()
  await zoom.getByRole('link', { name: '2022' }).click()
  await expect(page).toHaveURL('/timeline?body=EU&from=2022-01-01&to=2022-12-31')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('in 2022')
  await zoom.getByRole('link', { name: 'Later' }).click()
  await expect(page).toHaveURL('/timeline?body=EU&from=2023-01-01&to=2023-12-31')
  await page.goBack()
  await page.getByRole('textbox', { name: 'From' }).fill('2022-02-24')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL('/timeline?body=EU&from=2022-02-24&to=2022-12-31')
  await zoom.getByRole('link', { name: 'All years' }).click()
  await expect(page).toHaveURL('/timeline?body=EU')
})

test('shows nothing that came after the day asked for', async ({ page }) => {
  await page.goto('/timeline?asOf=2021-06-01')
  await expect(page.locator('#list')).toContainText('forced landing', { ignoreCase: true })
  await expect(page.locator('#list .tl-event').last()).not.toContainText('invasion')
  await expect(page.locator('#list h3').last()).toHaveText(/^202[01]$/)
})

test('says what it did not understand, and works all the same', async ({ page, request }) => {
  await page.goto('/timeline?from=2022-02-30&foo=1&body=FR&sort=title&type=swift-ban')
  const notice = page.getByRole('status')
  for (const part of ['from=2022-02-30', 'foo', 'body=FR', 'sort=title']) await expect(notice).toContainText(part)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SWIFT ban')
  for (const query of ['from=2022-01-01&to=2021-01-01', 'from=1990-01-01&to=1990-01-01', 'from=2100-12-31', 'to=1990-01-01', 'asOf=1990-01-01', 'knownAt=2025-01-01', 'q=%00', `body=${'EU&body='.repeat(200)}EU`, 'from=1990-01-01&to=2100-12-31']) {
    expect((await request.get(`/timeline?${query}`)).status(), query).toBe(200)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a mark opens its measures, and the list has them all', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto('/timeline?from=2022-03-01&to=2022-03-31&body=EU')
    const mark = page.locator('.tl-wide summary').first()
    await mark.click()
    const open = page.locator('.tl-wide details[open]')
    await expect(open).toHaveCount(1)
    const count = Number(await mark.locator('span').textContent())
    expect(count).toBeGreaterThan(1)
    await open.getByRole('link', { name: `${count} EU measures` }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`: ${count} of`)
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto('/timeline?from=2022-03-01&to=2022-03-31')
    await expect(page.locator('.tl-figure')).toBeHidden()
    await expect(page.getByRole('heading', { level: 3, name: '2022' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 4, name: 'March 2022' })).toBeVisible()
  })
})
