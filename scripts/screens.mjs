/**
 * The pictures in docs/screens, taken from a running site: `npm start`, then `npm run screens`.
 * Pages are shown as of a fixed day, so that a picture changes when the site does and not when time passes.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from './browser.mjs'

const site = process.env.BASE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
const folder = path.join(import.meta.dirname, '..', 'docs', 'screens')
const PAGES = {
  overview: '/',
  register: '/measures?body=EU&body=UK&trigger=2022-invasion&asOf=2022-06-03',
  measure: '/measures/eu-2022-03-swift-three-banks',
  trigger: '/triggers/2021-ryanair-diversion',
}
// The first screen and a half tell the page; whole lists would only make the repository heavy.
const TALLEST = 1400

const { chromium } = await import('@playwright/test')
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
mkdirSync(folder, { recursive: true })
for (const [name, address] of Object.entries(PAGES)) for (const width of [1280, 360]) for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' })
  await page.goto(site + address, { waitUntil: 'networkidle' })
  const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight))
  await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`), clip: { x: 0, y: 0, width, height }, fullPage: true })
  console.log(`docs/screens/${name}-${width}-${colorScheme}.png`)
  await page.close()
}
await browser.close()
