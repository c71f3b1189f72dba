import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fingerprint } from './build.mjs'
import { checkSettings, matchesLock } from './dependencies.mjs'
import { checkAddress } from './external-database.mjs'
import { commandOf, startOf } from './processes.mjs'
import { projectSecret } from './secret.mjs'
import { requirePort } from './server.mjs'
import { choose, readPlaywright, readVitest } from './test-plan.mjs'

describe('dependencies', () => {
  const wanted = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-another-system': { version: '2.0.0', optional: true } }

  test('are there when each has its version, without what is for other systems', () => {
    expect(matchesLock(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true)
  })

  test.each([
    ['nothing is installed', {}],
    ['a version differs', { 'node_modules/a': { version: '1.0.1' } }],
    ['one is too many', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }],
    ['one is missing', { 'node_modules/for-another-system': { version: '2.0.0' } }],
  ])('are to be installed when %s', (_, installed) => {
    expect(matchesLock(wanted, installed)).toBe(false)
  })
})

describe('a fingerprint of sources', () => {
  let folder
  const put = (name, text) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const now = () => fingerprint(['app', 'tsconfig.json', 'not-there'], folder)
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fingerprint-'))
    put('app/page.tsx', 'one')
    put('tsconfig.json', '{}')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('stays for the same content, whatever else is written', () => {
    const before = now()
    put('app/page.tsx', 'one')
    put('app/page.test.tsx', 'a test')
    put('README.md', 'text')
    expect(now()).toBe(before)
  })

  test.each([['app/page.tsx'], ['app/deep/er/new.tsx'], ['tsconfig.json'], ['not-there/now.ts']])('changes with %s', name => {
    const before = now()
    put(name, 'two')
    expect(now()).not.toBe(before)
  })

  test('changes when a file moves', () => {
    const before = now()
    rmSync(path.join(folder, 'app/page.tsx'))
    put('app/other.tsx', 'one')
    expect(now()).not.toBe(before)
  })
})

describe('an address of a database', () => {
  test.each(['postgres://localhost/x', 'postgresql://u:p%40@[::1]:5433/x?sslmode=require', 'postgresql:///x?host=/run/postgresql'])('%s will do', url => {
    expect(() => checkAddress(url)).not.toThrow()
  })

  test.each(['mysql://u:hidden@host/x', 'localhost:hidden', 'hidden', 'postgres://u:hidden@host:nan/x'])('%s will not, and stays unsaid', url => {
    expect(() => checkAddress(url)).toThrow(/postgresql:\/\/user:password@host:5432\/database/)
    expect(() => checkAddress(url)).not.toThrow(/hidden/)
  })
})

test.each(['0', '65536', '-1', '3000a', '', '1e3', ' 80'])('PORT=%j is refused', async port => {
  await expect(requirePort(port)).rejects.toThrow(/must be a number/)
})

test('a process is known by its pid and the moment it began', () => {
  expect(startOf(process.pid)).toBe(startOf(process.pid))
  expect(startOf(process.pid)).not.toBe(startOf(process.ppid))
  expect(commandOf(process.pid)).toContain('node')
  for (const none of [2 ** 31 - 2, 0, -1, NaN, undefined]) expect(startOf(none)).toBeUndefined()
})

describe('what npm test is asked for', () => {
  test.each([
    [[], ['types', 'lint', 'unit', 'database', 'browser']],
    [['--fast'], ['types', 'lint', 'unit']],
    [['--only=lint,browser'], ['lint', 'browser']],
    [['e2e/home.spec.ts'], ['browser']],
    [['lib/csv.test.ts'], ['unit', 'database']],
  ])('%j means %j', (args, wanted) => expect(choose(args).wanted).toEqual(wanted))

  test.each([[['--only=lnt']], [['--quick']]])('%j is refused', args => expect(() => choose(args)).toThrow(/Unknown/))
})

describe('what came out', () => {
  test('of Vitest, with a file that could not be loaded', () => {
    const testResults = [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
    ]
    expect(readVitest({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({ passed: 1, failed: 2 })
  })

  test('of Playwright', () => {
    expect(readPlaywright({ stats: { expected: 5, flaky: 1, unexpected: 2 }, errors: [{}] })).toEqual({ passed: 6, failed: 3 })
  })
})

describe('settings', () => {
  const oidc = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'tracker', OIDC_CLIENT_SECRET: 'hush' }

  test.each([[{}], [{ AUTH_SECRET: '', REVIEW: '' }], [{ AUTH_SECRET: 'x'.repeat(32), REVIEW: 'single', PUBLIC_URL: 'https://sanctions.example' }], [{ ...oidc, PUBLIC_URL: 'https://sanctions.example' }]])('%j are accepted', env => {
    expect(() => checkSettings(env)).not.toThrow()
  })

  test.each([
    [{ AUTH_SECRET: 'hush' }, /AUTH_SECRET.*32/], [{ REVIEW: 'hush' }, /REVIEW must be two or single/], [{ PUBLIC_URL: 'hush' }, /PUBLIC_URL/], [{ PUBLIC_URL: 'ftp://hush' }, /PUBLIC_URL/],
    [{ ...oidc, OIDC_ISSUER: 'hush', PUBLIC_URL: 'https://sanctions.example' }, /OIDC_ISSUER/], [{ ...oidc, OIDC_CLIENT_ID: '' }, /all three or none. Missing: OIDC_CLIENT_ID$/], [oidc, /PUBLIC_URL/],
  ])('%j are explained, without the value', (env, reason) => {
    expect(() => checkSettings(env)).toThrow(reason)
    expect(() => checkSettings(env)).not.toThrow('hush')
  })
})

describe("the secret of the project's own database", () => {
  let folder
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'secret-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  test('is made once, is long, and is for its owner alone', () => {
    const secret = projectSecret(folder)
    expect(secret.length).toBeGreaterThanOrEqual(32)
    expect(projectSecret(folder)).toBe(secret)
    expect(readFileSync(path.join(folder, 'auth-secret'), 'utf8')).toBe(`${secret}\n`)
    if (process.platform !== 'win32') expect(statSync(path.join(folder, 'auth-secret')).mode & 0o777).toBe(0o600)
  })

  test('is made anew where the file was cut short', () => {
    writeFileSync(path.join(folder, 'auth-secret'), 'abc')
    expect(projectSecret(folder).length).toBeGreaterThanOrEqual(32)
  })
})
