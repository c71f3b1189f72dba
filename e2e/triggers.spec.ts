import { parse } from 'csv-parse/sync'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'

const RYANAIR = '2021-ryanair-diversion'
const BEGAN = '2021-05-23'
const SENDERS = ['EU', 'US', 'UK'] as const
/** Before any answer, after some, after the first listings, when some had ended, today. */
const DAYS = ['2021-05-23', '2021-05-24', '2021-06-01', '2021-06-30', '2022-03-10', undefined] as const

const query = (asOf: string | undefined) => (asOf === undefined ? '' : `?asOf=${asOf}`)
const recordsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, record_delimiter: '\r\n', relax_quotes: false })
const daysBetween = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The first answer of a body, from the register's file alone: announced, in effect or (where that day is not known) adopted, whichever came first. */
async function firstFromCsv(request: APIRequestContext, body: string, asOf: string | undefined) {
  const answer = await request.get(`/measures.csv?trigger=${RYANAIR}&body=${body}${asOf === undefined ? '' : `&asOf=${asOf}`}`)
  expect(answer.status()).toBe(200)
  const measures = recordsOf(await answer.text()).map(record => {
    const start = record.effective_on || record.adopted_on || ''
    const announced = record.announced_on ?? ''
    return { id: record.id ?? '', title: record.title ?? '', on: start !== '' && start < announced ? start : announced }
  })
  const [first] = measures.filter(measure => measure.on >= BEGAN).sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1))
  return first === undefined ? null : { ...first, days: daysBetween(BEGAN, first.on) }
}

/** A row of the table of responses as it stands on the page. */
async function rowOf(page: Page, kind: string, body: string) {
  const row = page.locator(`tr[data-response="${kind} ${body}"]`)
  return { days: (await row.locator('.c-n').textContent() ?? '').trim(), href: await row.locator('.c-m > a').count() === 0 ? null : await row.locator('.c-m > a').getAttribute('href') }
}

for (const asOf of DAYS) {
  test(`the first answers to the Ryanair diversion ${asOf ?? 'today'} are those that the register's CSV gives`, async ({ page, request }) => {
    test.setTimeout(120_000)
    await page.goto(`/triggers/${RYANAIR}${query(asOf)}`)
    let answered = 0
    for (const body of SENDERS) {
      const first = await firstFromCsv(request, body, asOf)
      if (await page.locator('#answers').count() === 0) { expect(first).toBeNull(); continue }
      const row = await rowOf(page, 'measure', body)
      if (first === null) { expect(row).toEqual({ days: 'not counted', href: null }); continue }
      answered += 1
      expect(row).toEqual({ days: String(first.days), href: `/measures/${first.id}${query(asOf)}` })
      // The drawing says the same, and leads there too.
      const dot = page.locator(`.rdots .rd-kind`).first().locator(`a[href="/measures/${first.id}${query(asOf)}"]`)
      await expect(dot.locator('text')).toHaveText(`${body} ${first.days} ${first.days === 1 ? 'day' : 'days'}${first.title}`)
    }
    expect(answered).toBe(asOf === '2021-05-23' ? 0 : asOf === '2021-05-24' ? 1 : asOf === '2021-06-01' ? 2 : SENDERS.length)
  })
}

test('the file of responses says what the table says', async ({ page, request }) => {
  test.setTimeout(120_000)
  for (const [id, asOf] of [[RYANAIR, '2021-06-30'], ['trade-union-rights', undefined], ['2010-crackdown', '2016-03-01'], ['2022-invasion', undefined]] as const) {
    await page.goto(`/triggers/${id}${query(asOf)}`)
    const href = await page.locator('.tools a', { hasText: 'CSV' }).getAttribute('href') ?? ''
    expect(href).toBe(`/triggers/${id}/responses.csv${query(asOf)}`)
    const answer = await request.get(href)
    expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8; header=present')
    expect(answer.headers()['content-disposition']).toContain('attachment; filename="')
    const records = recordsOf(await answer.text())
    expect(records).toHaveLength(12)
    for (const record of records) {
      const row = await rowOf(page, record.kind ?? '', record.body ?? '')
      expect(row).toEqual({ days: record.days === '' ? 'not counted' : Number(record.days).toLocaleString('en-GB'), href: record.measure === '' ? null : `/measures/${record.measure}${query(asOf)}` })
      const address = new URL(record.measures ?? '')
      const { total } = await (await request.get(`/measures.json${address.search}`)).json() as { total: number }
      if (record.measure !== '') expect(total, address.search).toBeGreaterThan(0)
    }
    expect((await request.get(href, { headers: { 'If-None-Match': answer.headers().etag ?? '' } })).status()).toBe(304)
  }
})

for (const address of ['/triggers?asOf=2021-06-30', `/triggers/${RYANAIR}?asOf=2022-03-10`, '/triggers/2022-invasion', '/triggers/2010-crackdown?asOf=2016-03-01']) {
  test(`every number on ${address} opens what it counts`, async ({ page, request }) => {
    test.setTimeout(180_000)
    await page.goto(address)
    const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
    const links = await page.getByRole('main').locator('a[href^="/measures?"]').evaluateAll(found => found.map(link => ({ href: link.getAttribute('href') ?? '', text: (link.textContent ?? '').trim() })))
    const counting = links.flatMap(({ href, text }) => {
      const said = text.split(/\s/)[0] ?? ''
      const word = words.indexOf(said.toLowerCase())
      const label = /^(?:EU|US|UK|BY) (\d+)$/.exec(text)?.[1]
      const count = label !== undefined ? Number(label) : word >= 0 ? word : /^\d/.test(said) ? Number(said.replaceAll(',', '')) : null
      return count === null ? [] : [{ href, text, count }]
    })
    expect(counting.length).toBeGreaterThan(5)
    const asOf = new URL(address, 'http://here').searchParams.get('asOf')
    const wrong: string[] = []
    for (const href of new Set(counting.map(one => one.href))) {
      const { total } = await (await request.get(href.replace('/measures', '/measures.json'))).json() as { total: number }
      for (const one of counting) if (one.href === href && one.count !== total) wrong.push(`${one.text} -> ${href} gives ${total}`)
      if (asOf !== null) expect(new URL(href, 'http://here').searchParams.get('asOf') ?? '9999', href).not.toBe('9999')
    }
    expect(wrong).toEqual([])
  })
}

test('cause and answer stand side by side, and the day is kept on every way on', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(`/triggers/${RYANAIR}?asOf=2021-06-30`)
  const day = page.locator('.ch-day', { hasText: '24 May 2021' }).first()
  await expect(day.locator('.ch-when')).toHaveText('24 May 2021day 1')
  await expect(day.locator('.ch-own')).toContainText('UK suspends Belavia\'s permit')
  await expect(day.locator('.ch-answers')).toContainText('UK airlines told to keep out of Belarusian airspace')
  const nine = page.locator('.ch-answers > li', { hasText: 'Nine measures by Reg. (EU) 2021/1030' })
  await expect(nine.getByRole('link', { name: 'Export ban on goods for making tobacco products' })).toBeHidden()
  await nine.locator('summary').click()
  await expect(nine.getByRole('link', { name: 'Export ban on goods for making tobacco products' })).toBeVisible()
  // What came later is told nowhere; sources may have been written later.
  const text = (await page.locator('.story-lead, .fives, .response, .ch-when, .ch-answers small, .ch-rest summary, .since, .eased').allInnerTexts()).join('\n')
  expect(text).toContain('30 Jun 2021')
  // An act may name the day on which it takes effect.
  expect(text.replace(/effective \d+ \w+ 2021/g, '')).not.toMatch(/(Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* 2021|\b202[2-6]\b/)
  const lost = await page.getByRole('main').locator('a[href^="/"]').evaluateAll(found => found.map(link => link.getAttribute('href') ?? '').filter(href => !/[?&]asOf=/.test(href)))
  expect(lost.filter(href => !/\/history$/.test(href))).toEqual([])
  await page.locator('.rdots a').first().click()
  await expect(page).toHaveURL(/\/measures\/[\w-]+\?asOf=2021-06-30$/)
})

test('before a trigger began its page says so, and its file holds nothing', async ({ page, request }) => {
  await page.goto(`/triggers/${RYANAIR}?asOf=2021-05-22`)
  await expect(page.getByRole('main')).toContainText('On 22 May 2021 this had not happened')
  expect(await page.locator('#answers, #timeline').count()).toBe(0)
  expect(recordsOf(await (await request.get(`/triggers/${RYANAIR}/responses.csv?asOf=2021-05-22`)).text())).toEqual([])
})

test('the four stand side by side on one axis, each with its way to the story', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/triggers?asOf=2022-03-10')
  const four = page.locator('.four > li')
  await expect(four).toHaveCount(4)
  await expect(four.locator('h3 a')).toHaveText(['Disputed election of 9 August 2020 and the crackdown', 'Forced landing of Ryanair flight FR4978', 'Migrants pushed to the EU\'s border', 'Belarus as a base for Russia\'s invasion of Ukraine'])
  expect(new Set(await four.locator('.rd-axis').evaluateAll(axes => axes.map(axis => axis.textContent)))).toHaveProperty('size', 1)
  const tops = await four.evaluateAll(items => items.map(item => Math.round(item.getBoundingClientRect().top)))
  expect(new Set(tops).size).toBe(1)
  // The kinds stand at one height in all four, so that they can be compared.
  expect(new Set(await four.locator('.rd-kind:nth-child(3)').evaluateAll(kinds => kinds.map(kind => Math.round(kind.getBoundingClientRect().top)))).size).toBe(1)
  await four.nth(1).locator('h3 a').click()
  await expect(page).toHaveURL(`/triggers/${RYANAIR}?asOf=2022-03-10`)
  await page.goto('/triggers?asOf=2020-08-10')
  await expect(four).toHaveCount(1)
})

test('a story is whole without JavaScript', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })).newPage()
  await page.goto('/triggers/2022-invasion')
  await expect(page.locator('.rdots .end').first()).toBeVisible()
  await expect(page.locator('.growth path').first()).toBeVisible()
  await page.locator('.response summary').click()
  await expect(page.locator('.rtable')).toBeVisible()
  await page.locator('.ch-rest summary').first().click()
  await expect(page.locator('.ch-rest').first().locator('.ch-day').first()).toBeVisible()
  await page.locator('a[href="#kept"]').click()
  await expect(page.locator('#kept')).toBeInViewport()
  await page.context().close()
})

for (const address of ['/triggers', `/triggers/${RYANAIR}?asOf=2021-06-30`, '/triggers/2022-invasion', '/triggers/2025-prisoner-releases']) {
  test(`${address} has no barrier in either theme, wide or narrow, and does not scroll sideways`, async ({ page, scanEverywhere }) => {
    expect((await page.goto(address))?.status()).toBe(200)
    await page.locator('main details').evaluateAll(all => { for (const one of all) one.setAttribute('open', '') })
    await scanEverywhere()
  })
}

test.describe('bad input', () => {
  test.use({ expectsRefusal: true })
  for (const [asked, key] of [['asOf=2022-02-30', 'asOf'], ['asOf=2022-06-03&asOf=2022-06-04', 'asOf'], ['foo=1', 'foo'], ['body=EU', 'body'], ['asOf=%00', 'asOf'], [`asOf=${'9'.repeat(5_000)}`, 'asOf']] as const) {
    test(`${asked.slice(0, 40)} is said on the page and refused in the file`, async ({ page, request }) => {
      expect((await page.goto(`/triggers/${RYANAIR}?${asked}`))?.status()).toBe(200)
      await expect(page.locator('.notice')).toContainText(key)
      const answer = await request.get(`/triggers/${RYANAIR}/responses.csv?${asked}`)
      expect(answer.status()).toBe(400)
      expect(answer.headers()['content-type']).toBe('application/problem+json')
      expect((await answer.json() as { errors: { parameter: string }[] }).errors.map(error => error.parameter)).toContain(key)
    })
  }

  test('a file of no trigger is not found, and takes no other method', async ({ request }) => {
    for (const id of ['none', '%00', '%27', 'EU', 'a'.repeat(3_000), '..%2f..']) {
      const answer = await request.get(`/triggers/${id}/responses.csv`)
      expect([400, 404], id.slice(0, 20)).toContain(answer.status())
    }
    const answer = await request.get('/triggers/none/responses.csv')
    expect([answer.status(), answer.headers()['content-type']]).toEqual([404, 'application/problem+json'])
    expect((await request.get(`/triggers/${RYANAIR}/responses.csv?asOf=`)).status()).toBe(400)
    expect((await request.post(`/triggers/${RYANAIR}/responses.csv`)).status()).toBe(405)
  })
})
