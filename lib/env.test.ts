import { afterEach, describe, expect, it, vi } from 'vitest'
import { env } from '@/lib/env'

const OIDC = { PUBLIC_URL: 'https://sanctions.example', OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'hush' }

afterEach(() => { vi.unstubAllEnvs() })

function withSettings(settings: Record<string, string>) {
  for (const [name, value] of Object.entries({ DATABASE_URL: 'postgres://localhost/x', PUBLIC_URL: '', AUTH_SECRET: '', REVIEW: '', OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '', ...settings })) vi.stubEnv(name, value)
  return env()
}

describe('the settings', () => {
  it('are optional but for the database; an empty one is none', () => {
    expect(withSettings({})).toMatchObject({ REVIEW: 'two' })
    expect(withSettings({}).AUTH_SECRET).toBeUndefined()
    expect(withSettings(OIDC)).toMatchObject(OIDC)
  })

  it.each([
    ['AUTH_SECRET', { AUTH_SECRET: 'hush, too short' }], ['REVIEW', { REVIEW: 'hush' }], ['DATABASE_URL', { DATABASE_URL: 'mysql://hush' }], ['PUBLIC_URL', { PUBLIC_URL: 'ftp://hush' }],
    ['OIDC_ISSUER', { ...OIDC, OIDC_CLIENT_SECRET: '' }], ['PUBLIC_URL', { ...OIDC, PUBLIC_URL: '' }],
  ])('are refused by name and without the value: %s', (name, settings: Record<string, string>) => {
    expect(() => withSettings(settings)).toThrow(name)
    expect(() => withSettings(settings)).not.toThrow('hush')
  })
})
