import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext, APIResponse, Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { makePerson, query, signIn, type Person } from './people'

test.use({ expectsRefusal: true })

async function openAs(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, person)
  return page
}

/** Every file of that name below a folder, as the address that it answers; parts in brackets are filled in. */
function addressesOf(folder: string, file: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => file.test(path.basename(name)))
    .map(name => `/${path.join(folder, path.dirname(name)).split(path.sep).slice(1).join('/')}`.replace(/\/\.$/, ''))
}

const fill = (address: string, id: string) => address.replace('[kind]', 'measure').replace('[slug]', 'eu-2022-03-swift-three-banks').replace('[id]', id)

/** Who may send a form where. A route that is not named here fails the test: whoever adds one has to say. */
const TAKES: Readonly<Record<string, 'anybody' | 'editor' | 'reviewer' | 'admin' | 'get'>> = {
  '/api/auth/[...nextauth]': 'get', '/api/health': 'get', '/api/session/refused': 'get',
  '/api/session': 'anybody', '/api/session/welcome': 'anybody', '/api/session/organisation': 'anybody', '/api/session/end': 'anybody',
  '/api/session/end-everywhere': 'editor', '/api/session/password': 'editor', '/api/session/name': 'editor',
  '/api/records': 'editor', '/api/records/[id]': 'editor', '/api/records/[id]/merge': 'editor', '/api/records/[id]/restore': 'editor', '/api/records/[id]/withdraw': 'editor',
  '/api/records/[id]/publish': 'reviewer', '/api/records/[id]/return': 'reviewer', '/api/records/[id]/archive': 'reviewer',
  '/api/users': 'admin', '/api/users/[id]/role': 'admin', '/api/users/[id]/active': 'admin', '/api/users/[id]/reset': 'admin',
}
const RANK = { nobody: 0, editor: 1, reviewer: 2, admin: 3 } as const

test('every route and every page of the desk asks by itself who is there', async ({ browser, playwright, baseURL }) => {
  test.setTimeout(180_000)
  const routes = addressesOf('app/api', /^route\.ts$/)
  expect(routes.filter(route => TAKES[route] === undefined)).toEqual([])
  const id = (await query<{ id: string }>(`SELECT id FROM record WHERE kind = 'measure' AND slug = 'eu-2022-03-swift-three-banks'`))[0]?.id ?? ''
  const before = await state()

  const gone = await makePerson('admin', 'Former admin')
  const pages = { editor: await openAs(browser, await makePerson('editor', 'Test editor')), reviewer: await openAs(browser, await makePerson('reviewer', 'Test reviewer')), gone: await openAs(browser, gone) }
  await query('UPDATE account SET active = false WHERE email = $1', [gone.email])
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const askers: readonly (readonly [keyof typeof RANK, APIRequestContext])[] = [['nobody', nobody], ['nobody', pages.gone.request], ['editor', pages.editor.request], ['reviewer', pages.reviewer.request]]

  for (const [role, request] of askers) {
    for (const [route, takes] of Object.entries(TAKES)) {
      if (takes === 'get' || takes === 'anybody') continue
      // What somebody may do to their own session would end it here.
      if (route.startsWith('/api/session/') && role !== 'nobody') continue
      const answer = await request.post(fill(route, id), { headers: { Origin: new URL(baseURL ?? '').origin }, form: { nothing: 'of use' }, maxRedirects: 0 })
      const expected = role === 'nobody' ? 401 : RANK[role] < RANK[takes] ? 403 : null
      if (expected === null) { expect([400, 404, 409, 422], `${role} ${route}`).toContain(answer.status()) } else expect(answer.status(), `${role} ${route}`).toBe(expected)
      expect(await answer.text()).not.toMatch(/at .*\.ts:\d+|SELECT |prisma/i)
    }
    for (const address of addressesOf('app/editor', /^page\.tsx$/)) {
      const answer = await request.get(fill(address, id), { maxRedirects: 0 })
      const needs = /users|audit/.test(address) ? 'admin' : /archive/.test(address) ? 'reviewer' : 'editor'
      if (role === 'nobody') {
        expect(answer.status(), address).toBe(307)
        expect(answer.headers().location).toContain('/sign-in')
      } else if (RANK[role] < RANK[needs]) {
        expect(answer.status(), address).toBe(307)
        expect((await request.get(fill(address, id))).status(), address).toBe(403)
      } else expect(answer.status(), `${role} ${address}`).toBeLessThan(400)
    }
  }
  expect(await state()).toEqual(before)
  await Promise.all([nobody.dispose(), ...Object.values(pages).map(page => page.context().close())])
})

/** Everything that a refused form must leave as it is. */
async function state(): Promise<unknown> {
  return query(`SELECT (SELECT count(*) FROM revision)::int AS revisions, (SELECT count(*) FROM decision)::int AS decisions, (SELECT count(*) FROM record WHERE latest > 0)::int AS records,
    (SELECT count(*) FROM measure)::int AS measures, (SELECT count(*) FROM source)::int AS sources, (SELECT version FROM dataset)::int AS version, (SELECT count(*) FROM account WHERE role = 'admin' AND active)::int AS admins`)
}

test('two hundred malformed forms: a clear refusal or a form error each, and nothing is written', async ({ browser, baseURL }) => {
  test.setTimeout(300_000)
  const page = await openAs(browser, await makePerson('reviewer', 'Test reviewer'))
  const [record] = await query<{ id: string, latest: number }>(`SELECT id, latest FROM record WHERE kind = 'measure' AND slug = 'uk-2021-08-transferable-securities' OR (kind = 'measure' AND archived = false AND proposal IS NULL AND published IS NOT NULL) ORDER BY slug LIMIT 1`)
  const [other] = await query<{ id: string }>(`SELECT id FROM record WHERE kind = 'instrument' ORDER BY slug LIMIT 1`)
  const id = record?.id ?? ''
  const base = String(record?.latest ?? 0)
  const nowhere = '00000000-0000-4000-8000-000000000000'
  const good = { base, intent: 'save', title: 'A title', body: 'EU' }
  const long = 'x'.repeat(120_000)
  const html = '<script>alert(1)</script><img src=x onerror=alert(1)>'

  interface Attack { readonly what: string, readonly to: string, readonly form?: Record<string, string>, readonly raw?: string | Buffer, readonly type?: string, readonly headers?: Record<string, string> }
  const to = `/api/records/${id}`
  const fields = ['title', 'summary', 'body', 'types', 'announced_on', 'effective_on', 'review_on', 'ended_on', 'ended_how', 'superseded_by', 'triggers', 'sectors', 'authority', 'co_authorities', 'target', 'targets', 'instruments', 'package', 'persons.count', 'persons.precision', 'persons.kind', 'confidence', 'events.0.on', 'events.0.kind', 'events.0.relief', 'sources.0.url', 'sources.0.kind', 'sources.0.published_on', 'standing']
  const values = ['\u202e', '2022-02-30', "'; DROP TABLE measure; --", html]
  const attacks: Attack[] = [
    ...fields.flatMap(field => values.map(value => ({ what: `${field} = ${value.slice(0, 20)}`, to, form: { ...good, announced_on: 'not a day', [field]: value } }))),
    ...['', 'x', '-1', '1.5', '99999', '1e9', '0x1'].map(value => ({ what: `base ${value}`, to, form: { ...good, base: value } })),
    ...['', 'destroy', 'events.add.add', 'sources.99999.remove', '__proto__.add', 'constructor.add', 'cite:', 'cite:title', 'use:', 'use:../../x', 'log', 'log:x', 'toString'].map(intent => ({ what: `intent ${intent}`, to, form: { ...good, announced_on: 'x', intent } })),
    ...['__proto__', 'constructor', 'id[]', 'record_id', 'author_id', 'state', 'search_text', 'events.0.id', 'events.x.on', 'persons', 'sources.0.measure_id', 'title.0'].map(name => ({ what: `strange field ${name}`, to, form: { ...good, [name]: 'x' } })),
    ...['publish', 'return', 'withdraw', 'archive', 'restore', 'merge'].flatMap(step => ['', 'x', '-1', '0', '424242', '1e2'].map(number => ({ what: `${step} of ${number}`, to: `${to}/${step}`, form: { number, theirs: number, reason: 'because', comment: 'because' } }))),
    ...['publish', 'return', 'withdraw', 'archive', 'restore', 'merge', ''].flatMap(step => [nowhere, 'x', '%27', other?.id ?? nowhere].map(target => ({ what: `${step} ${target}`, to: `/api/records/${target}${step && `/${step}`}`, form: { number: '999', theirs: '999', reason: 'r', comment: 'c', base: '999', intent: 'save' } }))),
    { what: 'kind none', to: '/api/records', form: {} }, { what: 'kind strange', to: '/api/records', form: { kind: 'account' } }, { what: 'kind proto', to: '/api/records', form: { kind: '__proto__' } }, { what: 'from nowhere', to: '/api/records', form: { from: nowhere } }, { what: 'from SQL', to: '/api/records', form: { from: "' OR 1=1" } },
    { what: 'huge title', to, form: { ...good, title: long } }, { what: 'huge summary', to, form: { ...good, summary: long } }, { what: 'huge id', to, form: { ...good, id: long } },
    { what: 'two megabytes', to, raw: `title=${'x'.repeat(2_000_000)}`, type: 'application/x-www-form-urlencoded' },
    { what: 'JSON', to, raw: JSON.stringify(good), type: 'application/json' }, { what: 'plain text', to, raw: 'title=x', type: 'text/plain' }, { what: 'no type', to, raw: 'x', type: '' },
    { what: 'broken multipart', to, raw: '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nx', type: 'multipart/form-data; boundary=x' }, { what: 'no boundary', to, raw: 'x', type: 'multipart/form-data' },
    { what: 'bad UTF-8', to, raw: Buffer.from('title=%ff%fe', 'latin1'), type: 'application/x-www-form-urlencoded' }, { what: 'NUL', to, raw: 'base=1&intent=save&title=a%00b', type: 'application/x-www-form-urlencoded' },
    { what: '30,000 fields', to, raw: Array.from({ length: 30_000 }, (_, index) => `x${index}=1`).join('&'), type: 'application/x-www-form-urlencoded' },
    { what: 'a file', to, raw: '--x\r\nContent-Disposition: form-data; name="title"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nx\r\n--x--\r\n', type: 'multipart/form-data; boundary=x' },
    { what: 'twice base', to, raw: 'base=1&base=2&intent=save', type: 'application/x-www-form-urlencoded' },
    { what: 'Origin of others', to, form: good, headers: { Origin: 'https://evil.example' } }, { what: 'Origin null', to, form: good, headers: { Origin: 'null' } }, { what: 'no Origin', to, form: good, headers: { Origin: '' } },
    { what: 'cross-site', to, form: good, headers: { 'Sec-Fetch-Site': 'cross-site' } },
    { what: 'action of a framework', to: '/editor', raw: '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_abc"\r\n\r\n\r\n--x--\r\n', type: 'multipart/form-data; boundary=x' }, { what: 'action header', to: '/', raw: '[]', type: 'text/plain', headers: { 'Next-Action': 'abc' } },
  ]
  expect(attacks.length).toBeGreaterThanOrEqual(200)

  const before = await state()
  const wrong: string[] = []
  for (const { what, to: address, form, raw, type, headers } of attacks) {
    const answer: APIResponse = await page.request.post(address, {
      maxRedirects: 0, headers: { Origin: new URL(baseURL ?? '').origin, ...(raw !== undefined && type !== '' && { 'Content-Type': type ?? '' }), ...headers }, ...(form === undefined ? { data: raw ?? '' } : { form }),
    })
    const status = answer.status()
    const text = status === 303 ? '' : await answer.text()
    // A form error leads back to the form, where the mistakes are pointed out; a change of a list or a look-up that found nothing, too.
    const back = status === 303 && /^\/editor\/records\/[0-9a-f-]{36}(#|$|\/conflict|\/preview)/.test(answer.headers().location ?? '')
    const clear = status >= 400 && status < 500 && text.length > 20
    if (!(back || clear)) wrong.push(`${what}: ${status} ${answer.headers().location ?? text.slice(0, 100)}`)
    if (/at .*\.ts:\d+|SELECT |prisma/i.test(text)) wrong.push(`${what} lets out: ${text.slice(0, 200)}`)
  }
  expect(wrong).toEqual([])
  expect(await state()).toEqual(before)
  // What was typed with mistakes stands in the form as text, not as markup.
  await page.goto(`/editor/records/${id}`)
  expect(await page.locator('main script, main img').count()).toBe(0)
  await page.context().close()
})

test('nobody publishes what they wrote: not by the page, not by a form made by hand, not in the database', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const author = await makePerson('reviewer', 'Writing reviewer')
  const page = await openAs(browser, author)
  await page.goto('/editor/open/trigger/2022-invasion')
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.getByLabel('Title', { exact: true }).first().fill('Changed by its own reviewer')
  await page.locator('[name=reason]').fill('A test of the desk')
  await page.getByRole('button', { name: 'Send for review' }).click()
  await expect(page.getByRole('status')).toContainText('in review')
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('somebody else publishes it')

  const before = await state()
  const [record] = await query<{ latest: number }>('SELECT latest FROM record WHERE id = $1', [id])
  const answer = await page.request.post(`/api/records/${id}/publish`, { headers: { Origin: new URL(baseURL ?? '').origin }, form: { number: String(record?.latest), reason: 'mine' }, maxRedirects: 0 })
  expect(answer.status()).toBe(403)
  expect(await answer.text()).toContain('somebody else publishes it')

  const [account] = await query<{ id: string }>('SELECT id FROM account WHERE email = $1', [author.email])
  await expect(query(`INSERT INTO decision (record_id, number, what, by_id) VALUES ($1, $2, 'published', $3)`, [id, record?.latest, account?.id])).rejects.toThrow(/may not publish their own work/)
  await expect(query(`INSERT INTO decision (record_id, number, what) VALUES ($1, $2, 'published')`, [id, record?.latest])).rejects.toThrow(/may not publish their own work/)
  await expect(query('UPDATE record SET published = latest WHERE id = $1', [id])).rejects.toThrow(/published by a decision alone/)
  await expect(query('UPDATE revision SET author_id = NULL WHERE record_id = $1', [id])).rejects.toThrow(/append-only/)
  await expect(query(`UPDATE decision SET what = 'published' WHERE record_id = $1`, [id])).rejects.toThrow(/append-only/)
  await expect(query('TRUNCATE decision')).rejects.toThrow()
  expect(await state()).toEqual(before)
  await page.context().close()
})
