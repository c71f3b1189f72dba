import { parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { CHARTS, chartHref, plainly } from '../lib/charts/catalogue'
import { expect, test } from './fixtures'

/** Every way in which a chart can be drawn; a new chart or option is in it by being in the catalogue. */
const WAYS = CHARTS.flatMap(chart => {
  const asked = plainly(chart, { trigger: new Map(), instrument: new Map() }, undefined, '2026-01-01')
  const options = chart.options as readonly { readonly key: string, readonly values: readonly { readonly id: string }[] }[]
  return [asked, ...options.flatMap(option => option.values.slice(1).map(value => ({ ...asked, options: { ...asked.options, [option.key]: value.id } })))].map(way => ({ href: chartHref(way), file: chartHref(way, '/data.csv') }))
})

/** A day on which every chart has something to show, and fewer rows than today. */
const on = (href: string, day: string) => `${href}${href.includes('?') ? '&' : '?'}asOf=${day}`

/** The table of a chart as the page has it: raw values, as the markup says them. */
async function readTable(page: Page): Promise<string[][]> {
  return page.locator('table.figures').evaluate(table => {
    const raw = (cell: Element) => cell.querySelector('time')?.getAttribute('datetime') ?? cell.querySelector('data')?.getAttribute('value') ?? (cell.querySelector('.dash') === null ? (cell.textContent ?? '').trim() : '')
    const head = [...table.querySelectorAll('thead th')].map(cell => cell.getAttribute('data-key') ?? '')
    return [head, ...[...table.querySelectorAll('tbody tr')].map(row => [...row.children].map(raw))]
  })
}

async function drawn(page: Page) {
  await page.mouse.move(5, 5)
  await page.mouse.move(9, 9)
  await page.locator('.drawing svg:not(.key) :is(path, rect, line, text)').first().waitFor({ state: 'attached', timeout: 60_000 })
  // The last of it is drawn once its width is known.
  await expect.poll(() => page.locator('.drawing').first().evaluate(element => element.querySelectorAll('svg :is(text, path, rect, line)').length), { timeout: 20_000 }).toBeGreaterThan(15)
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

async function save(page: Page, kind: 'SVG' | 'PNG'): Promise<{ name: string, bytes: Buffer }> {
  const wait = page.waitForEvent('download', { timeout: 60_000 })
  await page.locator('.tools').getByRole('button', { name: new RegExp(`^${kind}: `) }).first().click()
  const download = await wait
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
}

for (const { href, file } of WAYS) {
  test(`${href}: page, table and file agree, and its figures open what they count`, async ({ page, request }) => {
    test.setTimeout(180_000)
    for (const address of [href, on(href, '2022-06-03')]) {
      expect((await page.goto(address))?.status()).toBe(200)
      const own = await page.locator('.tools').getByRole('link', { name: /^CSV: / }).getAttribute('href') ?? ''
      expect(own.split('?')[0]).toBe(file.split('?')[0])
      const answer = await request.get(own)
      expect(answer.status()).toBe(200)
      expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8; header=present')
      expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="belarus-sanctions_[\w+.-]+_20\d\d-\d\d-\d\d\.csv"$/)
      const lines = parse(await answer.text(), { record_delimiter: '\r\n' })
      expect(lines.length).toBeGreaterThan(2)
      expect(lines).toEqual(await readTable(page))
      expect((await request.get(own, { headers: { 'If-None-Match': answer.headers().etag ?? '' } })).status()).toBe(304)

      // Figures of the sentence, and a sample of those of the table.
      const links = await page.locator('.find a[href^="/measures?"], table.figures td a[href^="/measures?"]').evaluateAll(found => found.map(link => ({ href: link.getAttribute('href') ?? '', text: (link.textContent ?? '').trim() })))
      const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
      const step = Math.max(1, Math.floor(links.length / 12))
      for (const link of links.filter((_, index) => index < 4 || index % step === 0)) {
        const count = words.includes(link.text) ? words.indexOf(link.text) : Number(link.text)
        expect((await (await request.get(link.href.replace('/measures?', '/measures.json?'))).json() as { total: number }).total, link.href).toBe(count)
      }
    }
  })

  test(`${href}: the pictures stand alone`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.goto(href)
    await drawn(page)
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const finding = (await page.locator('.find').innerText()).replace(/\s+/g, ' ')
    const svg = await save(page, 'SVG')
    expect(svg.name).toMatch(/^belarus-sanctions_[\w+.-]+\.svg$/)
    const text = svg.bytes.toString('utf8')
    // A page of its own, since the policy of ours would forbid the styles of a file that is read within it.
    const bare = await page.context().newPage()
    const read = await bare.evaluate(source => {
      const file = new DOMParser().parseFromString(source, 'image/svg+xml')
      const all = [...file.querySelectorAll('*')]
      return {
        wellFormed: file.querySelector('parsererror') === null, root: file.documentElement.localName, width: Number(file.documentElement.getAttribute('width')), height: Number(file.documentElement.getAttribute('height')),
        texts: [...file.querySelectorAll('text')].map(one => (one.textContent ?? '').trim()).join(' '), shapes: file.querySelectorAll('path, line, rect, circle').length,
        addresses: all.flatMap(one => [...one.attributes]).filter(attribute => /href|src/.test(attribute.name) || /url\((?!#)/.test(attribute.value)).map(attribute => attribute.value),
        lost: all.flatMap(one => [...one.attributes]).flatMap(attribute => /url\((#[^)]+)\)/.exec(attribute.value)?.[1] ?? []).filter(id => file.querySelector(id) === null),
        unlike: all.filter(one => one.matches('a, script, image, foreignObject, [class], [onclick]')).map(one => one.localName), styles: [...file.querySelectorAll('style')].map(one => one.textContent).join(''),
      }
    }, text)
    expect(read.wellFormed).toBe(true)
    expect(read.root).toBe('svg')
    expect(text).not.toContain('var(--')
    expect(read.addresses).toEqual([])
    expect(read.lost).toEqual([])
    expect(read.unlike).toEqual([])
    expect(read.styles).toContain('data:font/woff2;base64,')
    expect([...read.styles.matchAll(/url\(([^)]{0,20})/g)].every(([, target = '']) => target.startsWith('data:'))).toBe(true)
    expect(read.shapes).toBeGreaterThan(15)
    expect(read.texts.replace(/\s+/g, ' ')).toContain(title)
    expect(read.texts.replace(/\s+/g, ' ')).toContain(finding)
    expect(read.texts.replace(/\s/g, '')).toContain(`BelarusSanctionsTracker,${page.url()},dataCCBY4.0,lawasof`.replace(/\s/g, ''))

    const png = await save(page, 'PNG')
    expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * read.width, 2 * read.height])
    const colours = await bare.evaluate(async data => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      // The middle, where the chart is, below title and finding.
      const { data: pixels = [] } = context?.getImageData(0, Math.round(image.height * 0.3), image.width, Math.round(image.height * 0.5)) ?? {}
      const seen = new Set<number>()
      for (let at = 0; at < pixels.length; at += 4) seen.add((pixels[at] ?? 0) * 65_536 + (pixels[at + 1] ?? 0) * 256 + (pixels[at + 2] ?? 0))
      return seen.size
    }, png.bytes.toString('base64'))
    expect(colours).toBeGreaterThan(20)
    await expect(page.locator('.tool-fault')).toHaveCount(0)
  })

  test(`${href}: without JavaScript the table is open`, async ({ browser, baseURL }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })).newPage()
    await page.goto(on(href, '2022-06-03'))
    await expect(page.locator('table.figures')).toBeVisible()
    await expect(page.locator('.drawing')).toBeHidden()
    await expect(page.locator('.tools button')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0)
    // The address stands there as a link, and gives the same chart again.
    const link = page.locator('.chart-link a')
    const [heading, finding] = [await page.getByRole('heading', { level: 1 }).innerText(), await page.locator('.find').innerText()]
    await expect(link).toHaveText((await link.evaluate(one => (one as HTMLAnchorElement).href)))
    await link.click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading)
    expect(await page.locator('.find').innerText()).toBe(finding)
    await page.context().close()
  })

  test(`${href}: has no barrier, and does not scroll sideways`, ({ scanEverywhere }) => scanEverywhere(href))
}

test('a chart narrowed to potash says so, counts no more, and chips take it back', async ({ page, request }) => {
  await page.goto('/charts/in-force?asOf=2024-06-03')
  await page.getByLabel('Sector').selectOption('potash')
  await page.getByRole('button', { name: 'Show' }).and(page.locator('.chart-narrow button')).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Measures in force: Measures on potash')
  await expect(page.locator('.notice')).toHaveCount(0)
  const end = await page.locator('table.figures tbody tr').last().locator('td a').first().getAttribute('href') ?? ''
  const query = new URL(end, 'http://charts').searchParams
  expect(Object.fromEntries(query)).toMatchObject({ sector: 'potash', asOf: '2024-06-03' })
  expect((await (await request.get(end.replace('/measures?', '/measures.json?'))).json() as { total: number }).total).toBe(Number(await page.locator('table.figures tbody tr').last().locator('td a').first().textContent()))
  const address = await page.locator('.chart-link a').getAttribute('href') ?? ''
  expect(address).toBe('/charts/in-force?sector=potash&asOf=2024-06-03')
  await page.getByRole('link', { name: 'by group of types' }).click()
  await expect(page).toHaveURL('/charts/in-force?sector=potash&asOf=2024-06-03&by=group')
  await page.getByRole('link', { name: 'Remove Sector: Potash' }).click()
  await expect(page).toHaveURL('/charts/in-force?asOf=2024-06-03&by=group')
})

test('the lines of a chart end in what the register counts', async ({ page, request }) => {
  await page.goto('/charts/in-force?by=group&asOf=2022-03-10')
  await drawn(page)
  const ends = await page.locator('.drawing svg a[href^="/measures?"]').evaluateAll(found => found.map(link => ({ href: link.getAttribute('href') ?? '', count: Number(/(\d+)$/.exec((link.textContent ?? '').trim())?.[1]) })))
  expect(ends.length).toBeGreaterThan(10)
  for (const end of ends) expect((await (await request.get(end.href.replace('/measures?', '/measures.json?'))).json() as { total: number }).total, end.href).toBe(end.count)
})

test('the overview gives the same files of its charts', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/?asOf=2022-06-03')
  for (const chart of ['in-force', 'new-measures']) await expect(page.locator(`.tools a[href="/charts/${chart}?asOf=2022-06-03"]`)).toHaveCount(1)
  const { name, bytes } = await save(page, 'SVG')
  expect(name).toBe('belarus-sanctions_in-force_2022-06-03.svg')
  expect(bytes.toString('utf8')).toContain('law as of 3 Jun 2022')
})

test('the address is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/charts/in-force?by=group&body=EU')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.locator('.chart-link [role=status]')).toHaveText('Copied')
})

test('the page of all charts shows each of them, with its files', async ({ page }) => {
  await page.goto('/charts?asOf=2022-06-03')
  for (const { id } of CHARTS) {
    const section = page.locator('section.chart-sec', { has: page.locator(`h2#${id}`) })
    await expect(section.locator('.find')).not.toBeEmpty()
    await expect(section.locator(`.tools a[href="/charts/${id}/data.csv?asOf=2022-06-03"]`)).toHaveCount(1)
    await expect(section.locator(`.tools a[href="/charts/${id}?asOf=2022-06-03"]`)).toHaveCount(1)
  }
  expect(await page.getByRole('main').innerText()).not.toMatch(/\b(2023|2024|2025|2026)\b/)
})

test('a chart is printed on one sheet with its sentence and its source', async ({ page }) => {
  await page.goto('/charts/in-force?by=group')
  await drawn(page)
  const sheet = await page.pdf({ preferCSSPageSize: true })
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.chart-source')).toBeVisible()
  await expect(page.locator('.find')).toBeVisible()
  await expect(page.locator('.chart-narrow')).toBeHidden()
})

test.describe('bad input', () => {
  test.use({ expectsRefusal: true })
  for (const [query, key] of [['by=nothing', 'by'], ['by=body&by=group', 'by'], ['foo=1', 'foo'], ['state=in_force', 'state'], ['sector=moon', 'sector'], ['asOf=2022-02-30', 'asOf'], ['body=%00', 'body'], [`q=${'x'.repeat(3_000)}`, 'q'], ['page=2', 'page'], ['trigger=none', 'trigger']] as const) {
    test(`${query.slice(0, 40)} is said on the page and refused in the file`, async ({ page, request }) => {
      expect((await page.goto(`/charts/in-force?${query}`))?.status()).toBe(200)
      await expect(page.locator('.notice')).toContainText(key)
      const file = await request.get(`/charts/in-force/data.csv?${query}`)
      expect(file.status()).toBe(400)
      expect(file.headers()['content-type']).toBe('application/problem+json')
      expect(((await file.json()) as { errors: { parameter: string }[] }).errors.map(error => error.parameter)).toContain(key)
    })
  }

  test('an empty value is refused in a file, and a switch that is none', async ({ request }) => {
    for (const query of ['body=', 'asOf=', 'excel=2', 'excel=1&excel=1']) expect((await request.get(`/charts/in-force/data.csv?${query}`)).status(), query).toBe(400)
    expect((await (await request.get('/charts/in-force/data.csv?excel=1')).body()).subarray(0, 3).toString('hex')).toBe('efbbbf')
  })

  for (const id of ['none', 'In-Force', '%00', '..%2f..', 'toString', '__proto__']) {
    test(`there is no chart ${id}`, async ({ page, request }) => {
      expect((await page.goto(`/charts/${id}`))?.status()).toBe(404)
      const file = await request.get(`/charts/${id}/data.csv`)
      expect(file.status()).toBe(404)
    })
  }
})
