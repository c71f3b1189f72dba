/**
 * `npm run bench`: how long the built site takes to answer, as median and 95th percentile, and as a
 * multiple of what the barest address takes in the same run. Such multiples can be compared between
 * machines; times cannot.
 */
import { performance } from 'node:perf_hooks'
import { buildSite, generateClient, testFolder } from './build.mjs'
import { checkFolder, checkNode, installDependencies } from './dependencies.mjs'
import { runScript } from './ending.mjs'
import { migrateDatabase, seedDatabase } from './fill.mjs'
import { freePort, serve } from './server.mjs'
import { step } from './terminal.mjs'

const baseline = '/api/health'
const addresses = [baseline, '/', '/measures', '/measures?q=potash', '/measures.csv']
const warmUp = 20
const requests = 200

async function bench() {
  checkNode()
  checkFolder()
  await installDependencies()
  await generateClient()
  const { TemporaryCluster } = await import('./database.mjs')
  const cluster = new TemporaryCluster()
  await step('database', () => cluster.start())
  const url = await cluster.createDatabase('bench')
  await migrateDatabase(url)
  await seedDatabase(url, ['--if-empty'])
  await buildSite(testFolder)
  const port = await freePort()
  const { address } = await step('web server', () => serve({ port, folder: testFolder, env: { DATABASE_URL: url }, started: child => cluster.note(child.pid) }))

  const times = await step('requests', () => measureAll(address))
  const base = quantile(times[baseline], 0.5)
  const row = (...cells) => console.log(cells[0].padEnd(24), ...cells.slice(1).map(cell => cell.padStart(10)))
  row('address', 'median', 'p95', 'multiple')
  for (const [at, sorted] of Object.entries(times)) {
    const median = quantile(sorted, 0.5)
    row(at, `${median.toFixed(1)} ms`, `${quantile(sorted, 0.95).toFixed(1)} ms`, `${(median / base).toFixed(1)} x`)
  }
}

/** The addresses take turns, so that a slow moment of the machine meets them all. */
async function measureAll(origin) {
  const times = Object.fromEntries(addresses.map(at => [at, []]))
  for (let i = 0; i < warmUp + requests; i++) {
    for (const at of addresses) {
      const began = performance.now()
      const response = await fetch(origin + at)
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`${at} answered ${response.status}`)
      if (i >= warmUp) times[at].push(performance.now() - began)
    }
  }
  for (const list of Object.values(times)) list.sort((a, b) => a - b)
  return times
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]

runScript(bench)
