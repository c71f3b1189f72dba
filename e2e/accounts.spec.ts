import { randomInt, randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { makePerson, query, signIn, type Person } from './people'

// Each run of this file comes from a network of its own, so that its wrong passwords stand in nobody's way. Without a proxy the site takes the header as it is.
const extraHTTPHeaders = { 'X-Forwarded-For': `2001:db8:${randomInt(1, 65_000).toString(16)}:${randomInt(1, 65_000).toString(16)}::1` }
test.use({ extraHTTPHeaders })

// Next keeps an alert of its own beside the page, for whoever hears it.
const alertOf = (page: Page) => page.getByRole('main').getByRole('alert')

const fill = async (page: Page, email: string, password: string) => {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Another browser, of somebody who is signed in. */
async function browserOf(browser: Browser, person: Person): Promise<Page> {
  const page = await (await browser.newContext({ extraHTTPHeaders })).newPage()
  await signIn(page, person)
  return page
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a person signs in, lands where they wanted to go, and signs out', async ({ page, context }) => {
    const person = await makePerson('editor')
    await page.goto('/editor/account')
    await expect(page).toHaveURL('/sign-in?next=%2Feditor%2Faccount')
    await fill(page, person.email, 'a wrong password')
    await expect(alertOf(page)).toContainText('do not belong together')
    await expect(page.getByLabel('E-mail address')).toHaveValue(person.email)
    await expect(page.getByLabel('Password')).toHaveValue('')
    expect(page.url()).not.toContain('example.test')
    await fill(page, person.email, person.password)
    await expect(page).toHaveURL('/editor/account')
    await expect(page.getByText(person.email)).toBeVisible()
    const cookie = (await context.cookies()).find(one => one.name.endsWith('session-token'))
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(8 * 3600)
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(page.getByRole('status')).toHaveText('You are signed out.')
    await page.goto('/editor/account')
    await expect(page).toHaveURL('/sign-in?next=%2Feditor%2Faccount')
  })

  test('an admin invites, the invited sets a password, and the address is used up', async ({ page, browser }) => {
    const email = `invited-${randomUUID().slice(0, 8)}@example.test`
    await signIn(page, await makePerson('admin'), '/editor/users')
    await page.getByLabel('Name').fill('Test invited')
    await page.getByLabel('E-mail address').fill('not an address')
    await page.locator('form[action="/api/users"]').evaluate(form => form.setAttribute('novalidate', ''))
    await page.getByRole('button', { name: 'Invite' }).click()
    await expect(alertOf(page)).toContainText('Enter an e-mail address')
    await expect(page.getByLabel('Name')).toHaveValue('Test invited')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('radio', { name: /^Reviewer/ }).check()
    await page.getByRole('button', { name: 'Invite' }).click()
    await expect(page).toHaveURL('/editor/users/link')
    const address = await page.getByLabel('Address').inputValue()
    expect(address).toMatch(/\/welcome\?token=[\w-]{43}$/)

    const theirs = await (await browser.newContext({ extraHTTPHeaders, javaScriptEnabled: false })).newPage()
    await theirs.goto(address)
    await theirs.goto(address)
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Welcome, Test invited')
    const set = async (one: string, two: string) => {
      await theirs.getByLabel('New password', { exact: true }).fill(one)
      await theirs.getByLabel('New password again').fill(two)
      await theirs.getByRole('button', { name: 'Set the password' }).click()
    }
    await set('short', 'short')
    await expect(alertOf(theirs)).toContainText('at least 12 characters')
    await set('correct horse battery staple', 'correct horse battery stable')
    await expect(alertOf(theirs)).toContainText('differ')
    await set('correct horse battery staple', 'correct horse battery staple')
    await expect(theirs).toHaveURL('/editor')
    await theirs.goto('/editor/account')
    await expect(theirs.getByText(`${email}, with the role reviewer.`)).toBeVisible()
    await theirs.goto(address)
    await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('This address no longer works')

    await page.goto('/editor/users')
    await expect(page.getByRole('row', { name: new RegExp(email) })).toContainText('Active')
    await page.goto('/editor/audit?what=invited')
    await expect(page.getByRole('row', { name: /Test admin invited Test invited as reviewer\./ }).first()).toBeVisible()
  })
})

test('signing in pauses after five wrong passwords, and says the same of an account that is none', async ({ page }) => {
  const said: (string | null)[] = []
  const { email, password } = await makePerson('editor')
  for (const who of [email, `nobody-${randomUUID()}@example.test`]) {
    await page.goto('/sign-in')
    for (let i = 0; i < 5; i++) {
      await fill(page, who, 'a wrong password')
      await expect(alertOf(page)).toContainText('do not belong together')
    }
    await fill(page, who, password)
    await expect(alertOf(page)).toHaveText(/^Too many tries\. Try again in 1[45] minutes\.$/)
    said.push(await page.getByRole('main').textContent())
  }
  expect(said[0]?.replace(/1[45] minutes/, '')).toBe(said[1]?.replace(/1[45] minutes/, ''))
})

test('a changed role, a deactivation and signing out everywhere hold from the next request of any browser', async ({ page, browser }) => {
  const person = await makePerson('editor', 'Test colleague')
  await signIn(page, await makePerson('admin'), '/editor/users')
  const row = page.getByRole('row', { name: new RegExp(person.email) })
  const theirs = await browserOf(browser, person)

  await row.getByRole('combobox', { name: 'Role of Test colleague' }).selectOption('Reviewer')
  await row.getByRole('button', { name: 'Change the role of Test colleague' }).click()
  await expect(page.getByRole('status')).toContainText('The role is changed.')
  await theirs.goto('/editor/account')
  await expect(theirs).toHaveURL(/\/sign-in/)
  await signIn(theirs, person)
  await expect(theirs.getByText('with the role reviewer')).toBeVisible()

  const second = await browserOf(browser, person)
  await theirs.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(theirs.getByRole('status')).toHaveText('You are signed out, on every device.')
  await second.goto('/editor/account')
  await expect(second).toHaveURL(/\/sign-in/)

  await signIn(theirs, person)
  await row.getByRole('button', { name: 'Deactivate Test colleague' }).click()
  await expect(page.getByRole('status')).toContainText('deactivated')
  // A form that was open before is not taken either.
  await theirs.getByLabel('Your name').fill('Test colleague under a new name')
  const answer = theirs.waitForResponse(response => response.url().endsWith('/api/session/name'))
  await theirs.getByRole('button', { name: 'Change the name' }).click()
  expect((await answer).status()).toBe(401)
  await theirs.goto('/sign-in')
  await fill(theirs, person.email, person.password)
  await expect(alertOf(theirs)).toContainText('do not belong together')
  expect(await query('SELECT name FROM account WHERE id = $1', [person.id])).toEqual([{ name: 'Test colleague' }])
})

test('a person changes their password, knowing the present one', async ({ page, browser }) => {
  const person = await makePerson('editor')
  await signIn(page, person)
  const elsewhere = await browserOf(browser, person)
  const change = async (present: string) => {
    await page.getByLabel('Present password').fill(present)
    await page.getByLabel('New password', { exact: true }).fill('another battery horse staple')
    await page.getByLabel('New password again').fill('another battery horse staple')
    await page.getByRole('button', { name: 'Change the password' }).click()
  }
  await change('a wrong password')
  await expect(alertOf(page)).toContainText('not your present password')
  await change(person.password)
  await expect(page.getByRole('status')).toContainText('The password is changed.')
  await elsewhere.goto('/editor/account')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await signIn(elsewhere, { ...person, password: 'another battery horse staple' })
})

test.describe('what is refused', () => {
  test.use({ expectsRefusal: true })

  test('a role that is too small sees neither users nor log', async ({ page }) => {
    await signIn(page, await makePerson('reviewer'))
    await expect(page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Users' })).toHaveCount(0)
    for (const path of ['/editor/users', '/editor/audit', '/editor/users/link']) {
      expect((await page.goto(path))?.status()).toBe(403)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not include this')
    }
    const { id } = await makePerson('editor')
    const origin = new URL(page.url()).origin
    for (const [path, form] of [['/api/users', { name: 'Test x', email: 'x@example.test', role: 'admin' }], [`/api/users/${id}/role`, { role: 'admin' }], [`/api/users/${id}/active`, { active: 'no' }], [`/api/users/${id}/reset`, { x: '' }]] as const) {
      expect((await page.request.post(path, { form: { ...form }, headers: { Origin: origin }, maxRedirects: 0 })).status()).toBe(403)
    }
    expect(await query('SELECT role::text, active FROM account WHERE id = $1', [id])).toEqual([{ role: 'editor', active: true }])
  })

  test('no address leads to another site after signing in', async ({ page, request, baseURL }) => {
    const person = await makePerson('editor')
    const origin = new URL(baseURL ?? '').origin
    for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/\t/evil.example', '/%0d%0aX: y', 'javascript:alert(1)', '/.//evil.example', '/api/session/end']) {
      const answer = await request.post('/api/session', { form: { email: person.email, password: person.password, next }, headers: { Origin: origin }, maxRedirects: 0 })
      expect(answer.status()).toBe(303)
      expect(new URL(answer.headers().location ?? '', origin).origin).toBe(origin)
      expect(answer.headers().location).toMatch(/^\/(?:editor|%0d%0aX:%20y)$/)
      await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
      expect(await page.locator('input[name=next]').inputValue()).toMatch(/^\/[^/\\]*$/)
    }
  })

  test('a form of another site is not taken, and next-auth has no address of its own to sign in at', async ({ request, baseURL }) => {
    const { email, password } = await makePerson('editor')
    const origin = new URL(baseURL ?? '').origin
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }, {}] as Record<string, string>[]) {
      const answer = await request.post('/api/session', { form: { email, password, next: '' }, headers, maxRedirects: 0 })
      expect(answer.status()).toBe(403)
      expect(answer.headers()['set-cookie']).toBeUndefined()
    }
    expect((await request.post('/api/session', { form: { email, password: 'x'.repeat(20_000) }, headers: { Origin: origin }, maxRedirects: 0 })).status()).toBe(413)
    for (const path of ['signin', 'session', 'csrf', 'providers', 'signout', 'error', 'callback/credentials', 'callback/organisation']) {
      expect((await request.get(`/api/auth/${path}`, { maxRedirects: 0 })).status()).toBe(404)
      expect((await request.post(`/api/auth/${path}`, { form: { email, password }, headers: { Origin: origin }, maxRedirects: 0 })).status()).toBe(405)
    }
  })

  test('readers get no cookie', async ({ page, context }) => {
    for (const path of ['/', '/measures', '/sign-in']) await page.goto(path)
    expect(await context.cookies()).toEqual([])
  })
})

test('the pages of accounts have no barrier in either theme, wide or narrow, and do not scroll sideways', async ({ page, context, scanEverywhere }) => {
  const admin = await makePerson('admin')
  for (const path of ['/sign-in', '/sign-in?failed=1', '/sign-in?ended=here', '/welcome?token=none']) await scanEverywhere(path)
  await signIn(page, admin)
  await scanEverywhere()
  for (const path of ['/editor/account?fault=again', '/editor/account?done=password', '/editor/audit', '/editor/audit?what=renamed&page=7', '/editor/users?fault=email', '/editor/users?fault=last-admin', '/editor/users?done=role']) await scanEverywhere(path)
  const { name } = await makePerson('editor', `Test ${randomUUID().slice(0, 8)}`)
  await page.goto('/editor/users')
  await page.getByRole('button', { name: `New address for ${name}` }).click()
  await scanEverywhere()
  const address = await page.getByLabel('Address').inputValue()
  await context.clearCookies()
  await scanEverywhere(`${address}&fault=short`)
})
