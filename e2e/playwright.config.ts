import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'

/** What signs in has a server and a database of its own. */
const DESK = /(accounts|attacks|desk|kill)\.spec\.ts$/

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // A browser each, beside the servers; more than four would wait for those.
  workers: Math.min(4, Math.max(2, availableParallelism() - 1)),
  retries: 0,
  // Limits against hanging, not promises of speed: a machine with much else to do must not make a test fail.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A forgotten test.only would pass for the whole suite.
  forbidOnly: true,
  reporter: [['list'], ...(process.env.PLAYWRIGHT_REPORT ? [['json', { outputFile: process.env.PLAYWRIGHT_REPORT }] as const] : [])],
  use: {
    browserName: 'chromium',
    baseURL: process.env.BASE_URL,
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // In a container, as root and without a network, Chromium needs these; elsewhere they do no harm to tests.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
  projects: [
    // One after the other: they write, and some of them see to it that nothing was written. First, since nothing can be run beside the last of them but what readers see.
    { name: 'desk', testMatch: DESK, workers: 1, use: { baseURL: process.env.DESK_URL } },
    // Nothing is written, so that the tests of one file need not wait for each other.
    { name: 'readers', testIgnore: DESK, fullyParallel: true },
  ],
})
