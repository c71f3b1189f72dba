import { parse } from 'csv-parse/sync'
import { drawAll, expect, test } from './fixtures'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader filters, reads a measure, follows it to its trigger, and takes the rows along', async ({ page, request }) => {
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Register' }).click()

    await page.getByRole('checkbox', { name: 'EU European Union' }).check()
    await page.getByRole('checkbox', { name: 'SWIFT ban' }).check()
    await page.getByRole('button', { name: 'Apply filters' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^EU measures, SWIFT ban: 2 of \d+$/)
    await expect(page.getByRole('row')).toHaveCount(3)

    await page.getByRole('link', { name: 'Three Belarusian banks cut off from SWIFT' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three Belarusian banks cut off from SWIFT')
    await expect(page.getByRole('main')).toContainText('Belagroprombank')
    await expect(page.getByRole('main')).toContainText('2 of 2')

    await page.getByRole('main').getByRole('link', { name: '2022 invasion' }).first().click()
    await expect(page).toHaveURL(/\/triggers\/2022-invasion/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/invasion/i)

    await page.goBack()
    await page.goBack()
    await page.getByText('Download', { exact: true }).click()
    const href = await page.getByRole('link', { name: /^CSV \d/ }).getAttribute('href')
    const file = await request.get(href ?? '')
    expect((parse(await file.text(), { columns: true }) as { id: string }[]).map(row => row.id)).toEqual(['eu-2022-06-swift-belinvestbank', 'eu-2022-03-swift-three-banks'])
  })

  test('a chip takes its filter away, a head sorts, a page follows the next', async ({ page }) => {
    await page.goto('/measures?body=EU&body=US')
    await page.getByRole('link', { name: 'Remove Body: US' }).click()
    await expect(page).toHaveURL(/\/measures\?body=EU$/)
    await page.getByRole('columnheader', { name: 'Measure' }).getByRole('link').click()
    await expect(page).toHaveURL(/sort=title/)
    await expect(page.getByRole('columnheader', { name: 'Measure' })).toHaveAttribute('aria-sort', 'ascending')
    await page.getByRole('link', { name: 'Next' }).click()
    await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('51–100 of')
  })

  test('the date of the law changes by a form, and back to today by a link', async ({ page }) => {
    await page.goto('/measures?body=EU&type=swift-ban')
    await page.locator('details.asof summary').click()
    const form = page.locator('details.asof form')
    await form.getByRole('textbox').fill('2022-06-01')
    await form.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/asOf=2022-06-01/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('as the law stood on 1 June 2022: 1 of')
    await page.locator('details.asof summary').click()
    await page.getByRole('link', { name: 'Back to today' }).click()
    await expect(page).toHaveURL(/\/measures\?body=EU&type=swift-ban$/)
  })

  test('nothing found offers what to leave out', async ({ page }) => {
    await page.goto('/measures?body=US&type=swift-ban')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('0 of')
    await page.getByRole('link', { name: /measures? without body US/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/SWIFT ban: 2 of/)
  })

  test('every chart is there as a sentence and a table', async ({ page }) => {
    await page.goto('/')
    const figures = page.locator('figure')
    expect(await figures.count()).toBeGreaterThanOrEqual(2)
    for (const figure of await figures.all()) await expect(figure.locator('table').first()).toBeAttached()
  })
})

test('with JavaScript, ticking a box asks at once', async ({ page }) => {
  await page.goto('/measures')
  await page.getByRole('checkbox', { name: 'SWIFT ban' }).check()
  await expect(page).toHaveURL(/\/measures\?type=swift-ban$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/measures$/)
})

test('the charts draw what their tables say', async ({ page }) => {
  await page.goto('/')
  // What stands above them comes first: nothing of them is loaded until the reader comes near.
  await expect(page.locator('.fig.steps .drawing')).toBeVisible()
  await expect(page.locator('.recharts-surface')).toHaveCount(0)
  await drawAll(page)
  await expect(page.locator('.fig.steps .recharts-surface').first()).toBeVisible()
  expect(await page.locator('.recharts-surface path').count()).toBeGreaterThan(3)
})
