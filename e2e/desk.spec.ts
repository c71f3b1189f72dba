import { parse } from 'csv-parse/sync'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { makePerson, signIn, type Person } from './people'

/** An act that does not exist, so that no record of the facts can be mistaken for it. */
const CELEX = (number: number) => `3209${number % 10}R${String(1000 + number).slice(-4)}`

async function openAs(browser: Browser, person: Person, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await signIn(page, person)
  return page
}

/** Fills the form of a measure far enough to be sent in. */
async function fillMeasure(page: Page, title: string, { day = '2026-11-20' } = {}): Promise<void> {
  await page.getByLabel('Title', { exact: true }).first().fill(title)
  await page.getByRole('checkbox', { name: 'SWIFT ban' }).check()
  await page.getByRole('checkbox', { name: 'Banking', exact: true }).last().check()
  await page.getByLabel('Summary', { exact: true }).fill('A bank that does not exist is cut off from messaging. Only for a test of the desk.')
  await page.locator('[name=announced_on]').fill(day)
  await page.locator('[name=effective_on]').fill(day)
  await page.getByRole('checkbox', { name: '2022 invasion' }).check()
  await page.locator('[name=authority]').selectOption('eu-council')
  await page.locator('[name=target]').selectOption('BY')
  await page.locator('[name=confidence]').selectOption('verified')
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.locator('[name="sources.0.url"]').fill('https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32099R0001')
  await page.locator('[name="sources.0.publisher"]').fill('EUR-Lex')
  await page.locator('[name="sources.0.kind"]').selectOption('official')
}

for (const js of [true, false]) {
  test(`a measure goes from a pasted CELEX number to the register, by way of a comment, ${js ? 'with' : 'without'} JavaScript`, async ({ browser, request }) => {
    test.setTimeout(120_000)
    const title = `Test bank cut off from messaging, ${js ? 'with' : 'without'} scripts`
    const celex = CELEX(js ? 1 : 2)
    const [writer, reader] = [await makePerson('editor', 'Test editor'), await makePerson('reviewer', 'Test reviewer')]
    const editor = await openAs(browser, writer, js)
    const reviewer = await openAs(browser, reader, js)

    await editor.goto('/editor')
    await editor.getByLabel('Paste a citation to begin').fill(celex)
    await editor.getByRole('button', { name: 'New measure', exact: true }).click()
    await editor.getByRole('button', { name: /^Log this act/ }).click()
    await editor.locator('[name=body]').selectOption('EU')
    await fillMeasure(editor, title)
    await editor.getByRole('button', { name: 'Send for review' }).click()
    await tickWarnings(editor)
    await expect(editor.getByRole('status')).toContainText('is in review')
    const address = editor.url().replace(/\/review.*$/, '')

    // The act that it names is a draft of its own: it is completed and sent in too.
    await editor.goto('/editor')
    await editor.getByRole('link', { name: new RegExp(celex.slice(-4).replace(/^0+/, '')) }).first().click()
    await editor.getByLabel('Title', { exact: true }).fill('Act that does not exist, for a test')
    await editor.getByRole('button', { name: 'Send for review' }).click()
    await expect(editor.getByRole('status')).toContainText('is in review')

    await reviewer.goto('/editor/review')
    await reviewer.getByRole('link', { name: title }).click()
    await reviewer.getByLabel('What is to be changed').fill('Say which bank it is.')
    await reviewer.getByRole('button', { name: 'Send back' }).click()
    await expect(reviewer.getByRole('status')).toContainText('Sent back')

    await editor.goto('/editor')
    await expect(editor.locator('#returned')).toContainText('Say which bank it is.')
    await editor.locator('#returned').getByRole('link', { name: title }).click()
    await expect(editor.getByRole('main')).toContainText('Say which bank it is.')
    await editor.getByLabel('Named targets').fill('Bank of the Test\nБанк испытаний')
    await editor.getByRole('button', { name: 'Send for review' }).click()
    await tickWarnings(editor)
    await expect(editor.getByRole('status')).toContainText('Revision 2 is in review')

    // Until it is published, readers see nothing of it.
    expect((await (await request.get(`/measures.json?q=${encodeURIComponent(title)}`)).json() as { total: number }).total).toBe(0)

    await reviewer.goto(`${address}/review`)
    await expect(reviewer.getByRole('main')).toContainText('Банк испытаний')
    await reviewer.getByRole('button', { name: 'Publish revision 2' }).click()
    await expect(reviewer.getByRole('status')).toContainText('Published')
    await reviewer.getByRole('link', { name: 'Open its page' }).click()
    await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText(title)
    const slug = new URL(reviewer.url()).pathname.split('/').at(-1) ?? ''
    expect(slug).toMatch(/^eu-2026-11-test-bank-cut-off-messaging(-2)?$/)

    await reviewer.goto(`/measures?body=EU&type=swift-ban&sort=-effective`)
    await expect(reviewer.getByRole('main').getByRole('link', { name: title })).toBeVisible()
    const rows = parse(await (await request.get('/measures.csv?body=EU&type=swift-ban')).text(), { columns: true }) as { id: string, named_targets: string, title: string }[]
    expect(rows.find(row => row.id === slug)).toMatchObject({ title, named_targets: 'Bank of the Test|Банк испытаний' })

    await editor.goto(`/measures/${slug}/history`)
    await expect(editor.getByRole('region', { name: /^Revision 2/ })).toContainText('Test reviewer')
    await expect(editor.getByRole('region', { name: /^Revision 1/ })).toContainText('Say which bank it is.')
    const asReader = await (await request.get(`/measures/${slug}/history`)).text()
    expect(asReader).toContain('id="revision-2"')
    expect(asReader).not.toContain('Say which bank it is.')
    await Promise.all([editor.context().close(), reviewer.context().close()])
  })
}

/** Says that what the form warns of was seen, and sends it again. */
async function tickWarnings(page: Page): Promise<void> {
  await page.waitForURL(/#problems$|\/review/)
  const ticks = await page.locator('input[name=accept]').all()
  if (ticks.length === 0) return
  for (const tick of ticks) await tick.check()
  await page.getByRole('button', { name: 'Send for review' }).click()
}

test('two editors at once: the second sees both versions, chooses, and nothing is lost', async ({ browser }) => {
  test.setTimeout(120_000)
  const [first, second] = [await openAs(browser, await makePerson('editor', 'First editor'), true), await openAs(browser, await makePerson('editor', 'Second editor'), false)]
  for (const page of [first, second]) await page.goto('/editor/open/measure/eu-2022-06-swift-belinvestbank')
  const summary = await second.getByLabel('Summary', { exact: true }).inputValue()
  await first.getByLabel('Summary', { exact: true }).fill(`${summary} First adds this.`)
  await first.getByLabel('Open questions').fill('Asked by the first.')
  await second.getByLabel('Summary', { exact: true }).fill(`${summary} Second adds that.`)
  await second.getByLabel('Package').evaluate(element => element.closest('details')?.setAttribute('open', ''))
  await second.locator('[name=title]').fill('Belinvestbank cut off from SWIFT, said the second')
  await first.getByRole('button', { name: 'Save draft' }).first().click()
  await expect(first.getByRole('status').first()).toContainText('Saved as revision 2')
  await second.getByRole('button', { name: 'Save draft' }).first().click()
  await expect(second).toHaveURL(/\/conflict$/)
  const main = second.getByRole('main')
  await expect(main).toContainText('First adds this.')
  await expect(main).toContainText('Second adds that.')
  await expect(main).toContainText('Asked by the first.')
  await expect(main).toContainText('said the second')
  await second.getByRole('radio', { name: 'What First editor saved' }).check()
  await second.getByRole('button', { name: /Put together/ }).click()
  await expect(second.getByLabel('Summary', { exact: true })).toHaveValue(`${summary} First adds this.`)
  await expect(second.getByLabel('Open questions')).toHaveValue('Asked by the first.')
  await expect(second.locator('[name=title]')).toHaveValue('Belinvestbank cut off from SWIFT, said the second')
  await second.getByRole('button', { name: 'Save draft' }).first().click()
  await expect(second.getByRole('status').first()).toContainText('Saved as revision 3')
  // Leaves the record as it was for the other tests.
  await second.getByRole('link', { name: 'Review', exact: true }).last().click()
  await second.getByText('Withdraw this change').click()
  await second.getByRole('button', { name: 'Withdraw' }).click()
  await expect(second.getByRole('status')).toContainText('Withdrawn')
  await Promise.all([first.context().close(), second.context().close()])
})

test('no page of the desk has a barrier, in either theme, wide or narrow', async ({ page, scan, scanEverywhere }) => {
  const reviewer = await makePerson('reviewer', 'Test reviewer')
  await signIn(page, reviewer)
  await scanEverywhere('/editor?find=swift')
  // A long one: events, sources, forty names.
  await scanEverywhere('/editor/open/measure/us-2021-08-twenty-three-and-twenty-one')
  const form = page.url()
  await page.locator('[name=announced_on]').fill('31 February')
  await page.locator('[name=title]').fill('')
  await page.getByRole('button', { name: 'Send for review' }).first().click()
  await expect(page.locator('#problems')).toBeFocused()
  await scanEverywhere()
  await page.getByRole('button', { name: 'Discard what I typed' }).first().click()
  await expect(page.locator('[name=title]')).not.toHaveValue('')
  for (const part of ['/preview', '/archive']) await scanEverywhere(form + part)
  await page.goto('/editor/open/trigger/2021-ryanair-diversion')
  await scan()
  await page.goto('/editor/open/relief/us-2025-12-gl-13')
  await scan()
  await page.goto('/editor/open/instrument/eu-reg-765-2006')
  await scan()
})

test('what is typed is kept as one goes, and leaving with changes is warned of', async ({ page }) => {
  await signIn(page, await makePerson('editor'))
  await page.goto('/editor/open/measure/eu-2022-03-swift-three-banks')
  await page.locator('[name=open]').fill('Kept without a click.')
  await expect(page.getByText(/^Kept \d\d:\d\d/)).toBeVisible({ timeout: 10_000 })
  await page.goto('/editor')
  await expect(page.locator('#drafts')).toContainText('Three Belarusian banks cut off from SWIFT')
  await page.goto('/editor/open/measure/eu-2022-03-swift-three-banks')
  await expect(page.locator('[name=open]')).toHaveValue('Kept without a click.')
})

test('a package is logged from one of its measures', async ({ page }) => {
  await signIn(page, await makePerson('editor'))
  await page.goto('/editor/open/measure/eu-2022-03-swift-three-banks')
  await page.getByRole('button', { name: 'New measure from the same instrument' }).click()
  await expect(page.locator('[name=title]')).toHaveValue('')
  await expect(page.locator('[name=body]')).toHaveValue('EU')
  await expect(page.locator('[name=announced_on]')).toHaveValue('2022-03-09')
  await expect(page.locator('[name=instruments]').first()).toHaveValue('eu-reg-2022-398')
  await page.locator('[name=title]').fill('Three banks cut off, once more')
  await page.getByRole('checkbox', { name: 'SWIFT ban' }).check()
  await page.getByRole('button', { name: 'Save draft' }).first().click()
  await expect(page.getByRole('main')).toContainText('Three Belarusian banks cut off from SWIFT')
  await page.locator('input[name=accept][value=duplicates]').check()
  await page.getByRole('button', { name: 'Save draft' }).first().click()
  await expect(page.getByRole('status').first()).toContainText('Saved as revision 1')
})

test('an archived record leaves the register, keeps its address, and comes back by a proposal', async ({ browser, request }) => {
  test.setTimeout(120_000)
  const [reviewer, editor] = [await openAs(browser, await makePerson('reviewer', 'Archiving reviewer'), false), await openAs(browser, await makePerson('editor', 'Restoring editor'), false)]
  const slug = 'eu-2022-03-swift-three-banks'
  const rows = async () => (await (await request.get('/measures.json?body=EU&type=swift-ban')).json() as { items: { id: string }[] }).items.map(item => item.id)
  await reviewer.goto(`/editor/open/measure/${slug}`)
  await reviewer.getByRole('link', { name: 'Archive' }).click()
  await reviewer.getByLabel('Why').fill('Logged twice, for a test')
  const asked = reviewer.url()
  await reviewer.getByRole('button', { name: 'Archive' }).click()
  await expect(reviewer.getByRole('status')).toContainText('Archived')
  expect(await rows()).not.toContain(slug)
  const gone = await request.get(`/measures/${slug}`)
  expect(gone.status()).toBe(410)
  const html = await gone.text()
  expect(html).toContain('Logged twice, for a test')
  expect(html).toContain(`/measures/${slug}/history`)
  expect((await request.get(`/measures/${slug}/history`)).status()).toBe(200)
  expect((await reviewer.goto(asked))?.status()).toBe(404)

  await editor.goto(`/measures/${slug}/history`)
  await editor.getByRole('button', { name: /Restore/ }).first().click()
  await expect(editor.getByRole('status').first()).toContainText('Saved as revision 2')
  await editor.locator('[name=reason]').fill('It was not logged twice')
  await editor.getByRole('button', { name: 'Send for review' }).first().click()
  const address = editor.url().replace(/\?.*/, '')
  await reviewer.goto(address)
  await reviewer.getByRole('button', { name: /^Publish/ }).click()
  await expect(reviewer.getByRole('status')).toContainText('Published')
  expect(await rows()).toContain(slug)
  expect((await request.get(`/measures/${slug}`)).status()).toBe(200)
  await Promise.all([reviewer.context().close(), editor.context().close()])
})
