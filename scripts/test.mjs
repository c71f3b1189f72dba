/**
 * `npm test`: types, lint, unit tests, tests against a database, and journeys in a browser through
 * the built site. Everything it starts is its own and is gone afterwards, so it can run beside
 * `npm start`. The last line is always `N passed, N failed`.
 *
 *   npm run check                          types, lint and unit tests: no database, no browser
 *   npm test -- --only=lint,database       some of: types lint unit database browser
 *   npm test -- e2e/register.spec.ts       these files only
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { buildSite, generateClient, nextBin, testFolder } from './build.mjs'
import { checkFolder, checkNode, installDependencies } from './dependencies.mjs'
import { runScript } from './ending.mjs'
import { migrateDatabase, seedDatabase } from './fill.mjs'
import { root, runNode } from './processes.mjs'
import { newSecret } from './secret.mjs'
import { freePort, serve } from './server.mjs'
import { report, step } from './terminal.mjs'
import { choose, readPlaywright, readVitest } from './test-plan.mjs'

// Far from UTC, and by a quarter of an hour: a date that passes through a zone comes out wrong.
const zone = { TZ: 'Asia/Kathmandu' }
// What the operator has set for this machine's own site is no business of the tests.
const settings = { PUBLIC_URL: '', REVIEW: '', OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' }
const count = { passed: 0, failed: 0 }

async function test(args) {
  try {
    await runParts(choose(args))
  } catch (error) {
    report(error)
    count.failed++
  }
  console.log(`${count.passed} passed, ${count.failed} failed`)
  return count.failed || !count.passed ? 1 : 0
}

async function runParts({ wanted, specs, tests }) {
  checkNode()
  const wants = (...names) => names.some(name => wanted.includes(name))
  if (wants('database', 'browser')) checkFolder()
  await installDependencies()
  await generateClient()
  if (wants('types')) await counted(() => step('types', checkTypes, { talks: true }))
  if (wants('lint')) await counted(() => step('lint', () => tool(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0']), { talks: true }))

  const databases = wants('database', 'browser') ? await startDatabases() : undefined
  if (wants('unit', 'database')) {
    const projects = ['unit', 'database'].filter(name => wants(name)).flatMap(name => ['--project', name])
    const env = databases && { DATABASE_URL: databases.url('base'), TEMPLATE_DATABASE: 'template' }
    await counting('tests', 'vitest.json', readVitest, result =>
      tool(['node_modules/vitest/vitest.mjs', 'run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${result}`, ...tests], env),
    )
  }
  if (wants('browser') && (await counted(() => buildSite(testFolder)))) await runBrowser(databases, specs)
}

async function checkTypes() {
  // What a dev server wrote may be of pages that are no more.
  rmSync(path.join(root, '.next/dev/types'), { recursive: true, force: true })
  await runNode([nextBin, 'typegen'])
  await tool(['node_modules/typescript/bin/tsc', '--noEmit'])
}

/** One server; `base` is migrated, seeded and never written to. Tests that write clone `template`, which is the same and which nobody connects to, as Postgres wants it. */
async function startDatabases() {
  const { TemporaryCluster } = await import('./database.mjs')
  const cluster = new TemporaryCluster()
  await step('database', () => cluster.start())
  const url = await cluster.createDatabase('base')
  await migrateDatabase(url)
  await seedDatabase(url, ['--if-empty'])
  await cluster.createDatabase('template', 'base')
  return cluster
}

/** Readers and the desk each have a server and a database of their own: what is published by one test must not change what another one counts. */
async function runBrowser(databases, specs) {
  const browser = await findBrowser()
  const secret = newSecret()
  const start = async name => {
    const url = await databases.createDatabase(name, 'template')
    const env = { ...zone, ...settings, AUTH_SECRET: secret, LOG_LEVEL: 'error', DATABASE_URL: url }
    return { url, ...(await serve({ port: await freePort(), folder: testFolder, env, started: child => databases.note(child.pid) })) }
  }
  const readers = await step('web server', () => start('readers'))
  const desk = await step('web server of the desk', () => start('desk'))
  await counting('browser tests', 'playwright.json', readPlaywright, result =>
    tool(['node_modules/@playwright/test/cli.js', 'test', '--config=e2e/playwright.config.ts', ...specs], {
      BASE_URL: readers.address, DESK_URL: desk.address, DATABASE_URL: desk.url, TEMPLATE_DATABASE: 'template', AUTH_SECRET: secret, CHROMIUM_PATH: browser, PLAYWRIGHT_REPORT: result,
    }),
  )
  await Promise.all([readers.stop(), desk.stop()])
}

const tool = (args, env) => runNode(args, { shown: true, env: { ...zone, ...settings, AUTH_SECRET: '', ...env } })

/** A step that counts as one test. */
async function counted(work) {
  try {
    await work()
    count.passed++
    return true
  } catch (error) {
    // A tool has said itself what is wrong.
    if (error.output !== '') report(error)
    count.failed++
    return false
  }
}

/** A test runner, whose tests count. One that fails without a failed test counts as one. */
async function counting(name, file, read, work) {
  const result = path.join(root, 'test-results', file)
  rmSync(result, { force: true })
  const ended = await step(name, () => work(result), { talks: true }).then(() => true, () => false)
  const { passed, failed } = existsSync(result) ? read(JSON.parse(readFileSync(result, 'utf8'))) : { passed: 0, failed: 0 }
  count.passed += passed
  count.failed += failed || (ended && passed ? 0 : 1)
}

runScript(() => test(process.argv.slice(2)))
