import ICAL from 'ical.js'
import { expect, test } from './fixtures'

const CALENDARS = ['/calendar', '/calendar?body=EU&type=swift-ban', '/calendar?body=UK&q=zzzzqqq', '/calendar?foo=1&asOf=2022-06-03'] as const

for (const address of CALENDARS) test(`${address} has no barrier in either theme, wide or narrow, and does not scroll sideways`, ({ scanEverywhere }) => scanEverywhere(address))

for (const address of ['/calendar', '/calendar?type=banking&body=EU&body=BY']) {
  test(`every number on ${address} opens exactly the rows that it counts`, async ({ page, request }) => {
    test.setTimeout(180_000)
    await page.goto(address)
    const links = await page.getByRole('main').locator('a[href^="/measures?"]').evaluateAll(found => found.map(link => ({ href: link.getAttribute('href') ?? '', text: (link.textContent ?? '').trim() })))
    const counting = links.map(({ href, text }) => ({ href, text, count: /^(\d+)/.exec(text)?.[1] })).filter(link => link.count !== undefined)
    expect(counting.length).toBeGreaterThan(5)
    const wrong = []
    for (const { href, text, count } of counting) {
      const { total } = await (await request.get(href.replace('/measures', '/measures.json'))).json() as { total: number }
      if (total !== Number(count)) wrong.push(`${text} -> ${href} gives ${total}`)
    }
    expect(wrong).toEqual([])
  })
}

test('the calendar says what lapses, narrows without JavaScript, and leads to its file', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/calendar')
  await expect(page.getByRole('link', { name: '89 measures', exact: true })).toHaveAttribute('href', '/measures?body=EU&review=2027-02-28')
  await page.getByRole('checkbox', { name: 'European Union' }).check()
  await page.getByLabel('Type').selectOption('SWIFT ban')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/[?&]body=EU&type=swift-ban/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reviews and expiries: EU measures, SWIFT ban')
  await expect(page.getByRole('link', { name: 'Calendar file (.ics)' })).toHaveAttribute('href', '/calendar.ics?body=EU&type=swift-ban')
  await page.getByRole('link', { name: 'Remove Body: EU' }).click()
  await expect(page).toHaveURL('/calendar?type=swift-ban')
  await context.close()
})

test('of a past day the calendar knows the renewals made by then, and says so', async ({ page }) => {
  await page.goto('/calendar?body=EU&asOf=2022-06-03')
  await expect(page.locator('.notice')).toHaveCount(0)
  await expect(page.locator('.deck')).toContainText('What was due on 3 June 2022 is not on record')
  const renewals = page.getByRole('region', { name: 'Renewals made by 3 June 2022' })
  const years = await renewals.locator('td.dt').allTextContents()
  expect(years.length).toBeGreaterThan(3)
  expect(years.every(text => Number(/\d{4}/.exec(text)?.[0]) <= 2022)).toBe(true)
  await expect(page.getByRole('region')).toHaveCount(1)
  await page.getByRole('link', { name: 'The calendar from today' }).click()
  await expect(page).toHaveURL('/calendar?body=EU')
  await page.goto('/calendar?body=FR&foo=1&page=2')
  for (const said of ['body=FR', 'foo', 'page']) await expect(page.locator('.notice')).toContainText(said)
})

test('the calendar file is RFC 5545: whole days, folded lines, stable UIDs', async ({ request }) => {
  const read = async (address: string) => {
    const answer = await request.get(address)
    expect(answer.status()).toBe(200)
    return { headers: answer.headers(), text: (await answer.body()).toString() }
  }
  const { headers, text } = await read('/calendar.ics')
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(headers['content-disposition']).toMatch(/^attachment; filename="belarus-calendar_\d{4}-\d\d-\d\d\.ics"$/)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const events = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
  const eu = events.find(event => event.includes('DTSTART;VALUE=DATE:20270228'))
  expect(eu).toContain('DTEND;VALUE=DATE:20270301')
  expect(eu).toContain('SUMMARY:89 EU measures: term ends')
  const uids = (file: string) => [...file.replaceAll('\r\n ', '').matchAll(/^UID:(.*)\r$/gm)].map(match => match[1])
  expect(new Set(uids(text)).size).toBe(events.length)
  expect(uids((await read('/calendar.ics')).text)).toEqual(uids(text))
  expect(uids((await read('/calendar.ics?type=swift-ban')).text).some(uid => uids(text).includes(uid))).toBe(false)
})

test('a calendar file asked for wrongly is refused, and one that has not changed is not sent again', async ({ request }) => {
  for (const query of ['foo=1', 'body=FR', 'asOf=2022-06-03', 'sort=title', 'page=1&page=2', 'body=', 'review=2027-02-30', 'knownAt=2026-01-01']) {
    const answer = await request.get(`/calendar.ics?${query}`)
    expect([query, answer.status(), answer.headers()['content-type']]).toEqual([query, 400, 'application/problem+json'])
    expect((await answer.json() as { errors: { parameter: string }[] }).errors[0]?.parameter).toBe(query.slice(0, query.indexOf('=')))
  }
  const etag = (await request.get('/calendar.ics?body=EU')).headers().etag ?? ''
  expect((await request.get('/calendar.ics?body=EU', { headers: { 'If-None-Match': etag } })).status()).toBe(304)
  expect((await request.get('/calendar.ics?body=UK', { headers: { 'If-None-Match': etag } })).status()).toBe(200)
})

test('an independent reader of calendars understands the file', async ({ request }) => {
  const text = await (await request.get('/calendar.ics?body=EU')).text()
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component))
  expect(events.length).toBe(text.split('BEGIN:VEVENT').length - 1)
  for (const event of events) {
    expect(event.startDate.isDate).toBe(true)
    expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(86_400)
    expect(event.summary).not.toMatch(/\\/)
  }
  const eu = events.find(event => event.startDate.toString() === '2027-02-28')
  expect(eu?.summary).toMatch(/^89 EU measures: term ends/)
})
