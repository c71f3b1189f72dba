import fc from 'fast-check'
import { arbitraryFilter } from '../lib/measures/filter.arbitrary'
import { toQuery, without } from '../lib/measures/filter'
import { expect, test } from './fixtures'

/** What the heading of the register counts. */
const totalOf = (html: string) => Number(/<h1>[^<]*(?:<!-- -->)?[^<]*<b>(\d+)<\/b>/.exec(html)?.[1])
/** The counts of a facet, by value. */
const facetOf = (html: string, facet: string) => [...html.matchAll(new RegExp(`name="${facet}"[^>]*value="([^"]+)".*?class="num"[^>]*>(\\d+)<`, 'gs'))].map(match => ({ value: match[1] ?? '', count: Number(match[2]) }))

test('page, CSV, JSON and facets count the same for 200 filters', async ({ request }) => {
  test.setTimeout(300_000)
  await fc.assert(fc.asyncProperty(arbitraryFilter(['2022-invasion', '2020-crackdown', '2021-ryanair-diversion', '2010-crackdown'], ['eu-reg-2022-398', 'eu-reg-765-2006']), async drawn => {
    const filter = without(drawn, 'page', 'perPage')
    const query = toQuery(filter)
    const [page, csv, json] = await Promise.all([request.get(`/measures?${query}`), request.get(`/measures.csv?${query}`), request.get(`/measures.json?${query}`)])
    expect([page.status(), csv.status(), json.status()]).toEqual([200, 200, 200])
    const html = await page.text()
    const total = totalOf(html)
    const { total: inJson } = await json.json() as { total: number }
    // Quoted line breaks do not occur in the facts, so that lines are rows.
    expect({ csv: (await csv.text()).split('\r\n').length - 2, json: inJson }).toEqual({ csv: total, json: total })
    const chosen = facetOf(html, 'body').filter(({ value }) => filter.body === undefined || (filter.body as readonly string[]).includes(value))
    expect(chosen.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  }), { numRuns: 200 })
})

for (const address of ['/', '/?asOf=2022-06-03', '/measures', '/measures?trigger=2020-crackdown&asOf=2021-07-01', '/triggers', '/triggers/2021-ryanair-diversion', '/bodies', '/bodies/US', '/bodies/BY?asOf=2023-01-01', '/instruments', '/instruments/eu-reg-765-2006']) {
  test(`every number on ${address} opens exactly the rows that it counts`, async ({ page, request }) => {
    test.setTimeout(180_000)
    await page.goto(address)
    const links = await page.getByRole('main').locator(':not(nav.pages *):is(a[href^="/measures?"], a[href="/measures"])').evaluateAll(found => found.map(link => ({ href: link.getAttribute('href') ?? '', text: (link.textContent ?? '').trim() })))
    const counting = links.map(({ href, text }) => ({ href, count: /^(\d+)\b/.exec(text)?.[1], text })).filter(link => link.count !== undefined)
    expect(counting.length).toBeGreaterThan(0)
    const wrong = []
    for (const { href, count, text } of counting) {
      const { total } = await (await request.get(href.replace('/measures', '/measures.json'))).json() as { total: number }
      if (total !== Number(count)) wrong.push(`${text} -> ${href} gives ${total}`)
    }
    expect(wrong).toEqual([])
  })
}
