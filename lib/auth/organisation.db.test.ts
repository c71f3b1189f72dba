import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAudit } from '@/lib/auth/data'
import { goToOrganisation, hasOrganisation, returnFromOrganisation } from '@/lib/auth/organisation'
import { startProvider, type Provider, type Vouching } from '@/lib/auth/provider.fixture'
import { authorise } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { scratchDatabase, type Scratch } from '@/lib/db/scratch.fixture'

const SITE = 'https://sanctions.example'
const FAILED = '/sign-in?failed=organisation'
let scratch: Scratch
let provider: Provider

beforeAll(async () => {
  scratch = await scratchDatabase()
  provider = await startProvider()
  Object.assign(process.env, { AUTH_SECRET: 'a secret for tests, of more than 32 characters', PUBLIC_URL: SITE, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.client.id, OIDC_CLIENT_SECRET: provider.client.secret })
  await db().account.create({ data: { email: 'editor@example.test', name: 'Test editor', role: 'editor' } })
  await db().account.create({ data: { email: 'gone@example.test', name: 'Test gone', role: 'editor', active: false } })
}, 60_000)
afterAll(async () => {
  await provider.close()
  await scratch.drop()
})

/** A browser's cookies, as far as this flow needs them. */
const jar = (...answers: readonly Response[]) => {
  const cookies = new Map<string, string>()
  for (const line of answers.flatMap(answer => answer.headers.getSetCookie())) {
    const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? []
    if (value === '') cookies.delete(name)
    else cookies.set(name, value)
  }
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

const go = (next = '/editor/account') => goToOrganisation(new Request(`${SITE}/api/session/organisation`), next)
const back = (address: URL | string, cookie: string) => returnFromOrganisation(new Request(address, { headers: { Cookie: cookie, 'X-Forwarded-For': '192.0.2.9' } }))

async function whole(vouching: Vouching, next?: string) {
  const away = await go(next)
  const home = await back(provider.visit(away.headers.get('location') ?? '', vouching), jar(away))
  return { away, home, target: home.headers.get('location'), cookie: jar(away, home) }
}

const holds = async (cookie: string) => !(await authorise(new Request(SITE, { headers: { Cookie: cookie } })) instanceof Response)

describe('single sign-on', () => {
  it('asks the provider with code flow, PKCE, state and nonce, and names its own address to come back to', async () => {
    const away = await go()
    expect(away.status).toBe(303)
    const asked = new URL(away.headers.get('location') ?? '')
    expect(asked.origin).toBe(provider.issuer)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({ response_type: 'code', client_id: provider.client.id, scope: 'openid email', code_challenge_method: 'S256', redirect_uri: `${SITE}/api/auth/callback/organisation` })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(name)?.length).toBeGreaterThan(40)
    for (const line of away.headers.getSetCookie()) expect(line).toMatch(/^__Secure-.*HttpOnly.*Secure.*SameSite=Lax/)
  })

  it.each<Vouching>([{ email: 'editor@example.test' }, { email: 'Editor@Example.test' }, { email: 'editor@example.test', elsewhere: true }])('lets in who has an active account with the verified e-mail address: %j', async vouching => {
    const { target, cookie, home } = await whole(vouching)
    expect(target).toBe('/editor/account')
    expect(await holds(cookie)).toBe(true)
    expect(home.headers.getSetCookie().find(line => line.startsWith('__Secure-next-auth.session-token='))).toMatch(/HttpOnly; Secure; SameSite=Lax/)
    expect((await listAudit(null, 1)).entries[0]).toMatchObject({ what: 'signed_in', subject: 'Test editor', address: '192.0.2.9', detail: { by: 'organisation' } })
    // Nothing of the flow is left behind.
    expect(cookie).toMatch(/^__Secure-next-auth\.session-token=[^;]+$/)
  })

  it('leads to no other site afterwards', async () => {
    for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/api/session/end']) expect((await whole({ email: 'editor@example.test' }, next)).target).toBe('/editor')
  })

  it.each<Vouching>([
    { email: 'editor@example.test', verified: false }, {}, { email: 'nobody@example.test' }, { email: 'gone@example.test' },
    { email: 'editor@example.test', nonce: 'another' }, { email: 'editor@example.test', audience: 'another-site' }, { email: 'editor@example.test', issuer: 'https://evil.example' },
    { email: 'editor@example.test', expired: true }, { email: 'editor@example.test', key: 'foreign' }, { email: 'editor@example.test', key: 'none' },
  ])('lets in nobody for whom the provider says %j', async vouching => {
    const { target, cookie } = await whole(vouching)
    expect(target).toBe(FAILED)
    expect(cookie).not.toContain('session-token')
  })

  it('takes no answer that it has not asked for in this browser, and none twice', async () => {
    const [one, other] = [await go(), await go()]
    const answer = provider.visit(one.headers.get('location') ?? '', { email: 'editor@example.test' })
    expect((await back(answer, '')).headers.get('location')).toBe(FAILED)
    expect((await back(answer, jar(other))).headers.get('location')).toBe(FAILED)
    const again = provider.visit(one.headers.get('location') ?? '', { email: 'editor@example.test' })
    expect((await back(again, jar(one))).headers.get('location')).toBe('/editor/account')
    expect((await back(again, jar(one))).headers.get('location')).toBe(FAILED)
    expect((await back(`${SITE}/api/auth/callback/organisation?error=access_denied`, jar(one))).headers.get('location')).toBe(FAILED)
  })

  it('says so where the provider does not answer, and is off where none is set', async () => {
    process.env.OIDC_ISSUER = 'http://127.0.0.1:9'
    expect((await go()).headers.get('location')).toBe(FAILED)
    Object.assign(process.env, { OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' })
    expect(hasOrganisation()).toBe(false)
  })
})
