import { defineConfig } from '@playwright/test'

/** What signs in has a server and a database of its own. */
const DESK = /(accounts|attacks|desk|kill)\.spec\.ts$/

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
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
    { name: 'readers', testIgnore: DESK },
    // One after the other: they write, and some of them see to it that nothing was written.
    { name: 'desk', testMatch: DESK, workers: 1, use: { baseURL: process.env.DESK_URL } },
  ],
})
