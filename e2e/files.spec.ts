import { parse } from 'csv-parse/sync'
import { expect, test } from './fixtures'

const rowsOf = (text: string) => parse(text, { columns: true, bom: true, record_delimiter: '\r\n' }) as Record<string, string>[]

test('the CSV has exactly the measures of its filter, on the day asked for', async ({ request }) => {
  const both = rowsOf(await (await request.get('/measures.csv?body=EU&type=swift-ban')).text())
  expect(both.map(row => [row.adopted_on, row.entities_count, row.title])).toEqual([['2022-06-03', '1', 'Belinvestbank cut off from SWIFT'], ['2022-03-09', '3', 'Three Belarusian banks cut off from SWIFT']])
  const first = rowsOf(await (await request.get('/measures.csv?body=EU&type=swift-ban&asOf=2022-06-01&state=in_force')).text())
  expect(first.map(row => row.id)).toEqual(['eu-2022-03-swift-three-banks'])
})

test('the CSV is RFC 4180, names itself, and has the mark that Excel wants only when asked', async ({ request }) => {
  const plain = await request.get('/measures.csv?body=UK&asOf=2024-01-01')
  expect(plain.headers()['content-type']).toBe('text/csv; charset=utf-8; header=present')
  expect(plain.headers()['content-disposition']).toBe('attachment; filename="belarus-measures_body-UK_2024-01-01.csv"')
  const text = await plain.text()
  expect(text.startsWith('id,body,title,types,state,')).toBe(true)
  expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false)
  expect(text.endsWith('\r\n')).toBe(true)
  const excel = await (await request.get('/measures.csv?body=UK&asOf=2024-01-01&excel=1')).body()
  expect([...excel.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(excel.subarray(3).toString()).toBe(text)
  for (const row of rowsOf(text)) expect(row.announced_on).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('CSV and JSON give the same values under the same names', async ({ request }) => {
  const lines = rowsOf(await (await request.get('/measures.csv?raw=1&sort=title')).text())
  const items: Record<string, unknown>[] = []
  let next: string | null = '/measures.json?sort=title&perPage=100'
  let total = 0
  while (next !== null) {
    const page = await (await request.get(next)).json() as { total: number, items: Record<string, unknown>[], next: string | null }
    items.push(...page.items)
    total = page.total
    next = page.next
  }
  expect(items).toHaveLength(total)
  expect(lines).toHaveLength(total)
  expect(Object.keys(items[0] ?? {})).toEqual(Object.keys(lines[0] ?? {}))
  for (const [index, item] of items.entries()) for (const [key, value] of Object.entries(item)) {
    const cell = lines[index]?.[key]
    if (value === null) expect(cell).toBe('')
    else if (typeof value === 'string' || typeof value === 'number') expect(cell).toBe(String(value))
    else if (Array.isArray(value) && value.every(one => typeof one === 'string')) expect(cell).toBe(value.map(one => one.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join('|'))
    else expect((cell ?? '').split('|').filter(Boolean)).toHaveLength((value as unknown[]).length)
  }
})

test('what has not changed is not sent again', async ({ request }) => {
  for (const address of ['/measures.csv?body=EU', '/measures.json?body=EU']) {
    const first = await request.get(address)
    const etag = first.headers().etag ?? ''
    expect(etag).toMatch(/^W\/"/)
    expect((await request.get(address, { headers: { 'If-None-Match': etag } })).status()).toBe(304)
    expect((await request.get(address.replace('EU', 'UK'), { headers: { 'If-None-Match': etag } })).status()).toBe(200)
  }
})

test('the server says how it is', async ({ request }) => {
  const health = await request.get('/api/health')
  expect(await health.json()).toMatchObject({ status: 'ok', measures: rowsOf(await (await request.get('/measures.csv')).text()).length })
})

test('robots and sitemap lead to every record', async ({ request }) => {
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml')
  const sitemap = await (await request.get('/sitemap.xml')).text()
  for (const address of ['/measures/eu-2022-03-swift-three-banks', '/triggers/2022-invasion', '/instruments/eu-reg-765-2006', '/bodies/EU', '/method']) expect(sitemap).toContain(`${address}</loc>`)
})
