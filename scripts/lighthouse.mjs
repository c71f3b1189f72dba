/**
 * `npm run lighthouse`: what Lighthouse says of the main pages of a running site, as a phone on a slow line would have them.
 * Ends with 1 where a page falls short. Lighthouse is no dependency: npm fetches this version when it is asked for.
 *
 *   npm start, then npm run lighthouse               the site on PORT, or BASE_URL
 *   npm run lighthouse -- /timeline /charts/listed   other pages
 *   npm run lighthouse -- --runs=1                   once each, instead of the median of three
 *   npm run lighthouse -- --save=FOLDER              keeps the reports
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { atEnd, runScript } from './ending.mjs'
import { runNpm } from './processes.mjs'
import { Problem, step } from './terminal.mjs'

// The last that runs on the oldest Node of this project.
const LIGHTHOUSE = 'lighthouse@12.8.2'
const PAGES = ['/', '/measures', '/measures/eu-2022-03-swift-three-banks', '/compare']
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }
/** What performance is made of, and the unit in which it is shown. */
const TIMES = { 'first-contentful-paint': 'FCP', 'largest-contentful-paint': 'LCP', 'total-blocking-time': 'TBT', 'cumulative-layout-shift': 'CLS' }

async function lighthouse(args) {
  const { pages, runs, save } = read(args)
  const site = process.env.BASE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
  await fetch(site).catch(() => { throw new Problem(`${site} does not answer. Start the site first, or name it in BASE_URL.`) })
  const browser = await findBrowser()
  const folder = save ?? mkdtempSync(path.join(tmpdir(), 'lighthouse-'))
  if (save === undefined) atEnd(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(folder, { recursive: true })

  const rows = []
  for (const page of pages) {
    const reports = []
    for (let run = 1; run <= runs; run++) reports.push(await step(`${page}${runs === 1 ? '' : ` (${run}/${runs})`}`, () => measure(site + page, path.join(folder, `${nameOf(page)}-${run}`), browser)))
    rows.push({ page, report: median(reports) })
  }
  print(rows)
  return rows.some(({ report }) => Object.entries(LEAST).some(([category, least]) => scoreOf(report, category) < least)) ? 1 : 0
}

/** What the command line asks for. */
function read(args) {
  const valueOf = name => args.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
  const pages = args.filter(arg => arg.startsWith('/'))
  const unknown = args.filter(arg => !/^(\/|--runs=[1-9]$|--save=.)/.test(arg))
  if (unknown.length > 0) throw new Problem(`Unknown: ${unknown.join(', ')}. There are addresses that begin with /, --runs=1 to 9 and --save=FOLDER`)
  return { pages: pages.length === 0 ? PAGES : pages, runs: Number(valueOf('runs') ?? 3), save: valueOf('save') && path.resolve(valueOf('save')) }
}

const nameOf = page => page.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'overview'

/** One run of Lighthouse over one address. On a busy machine one may miss the beginning of the page: then another. */
async function measure(address, file, browser, again = 2) {
  const args = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', address, '--quiet', '--no-enable-error-reporting', '--output=json', '--output=html', `--output-path=${file}`, '--chrome-flags=--headless=new --no-sandbox --disable-gpu']
  try {
    await runNpm(args, { env: { CHROME_PATH: browser } })
  } catch (error) {
    if (again > 0 && /NO_NAVSTART|NO_FCP/.test(error.message)) return measure(address, file, browser, again - 1)
    throw new Problem(`Lighthouse failed on ${address}:\n${error.message}`)
  }
  const report = JSON.parse(readFileSync(`${file}.report.json`, 'utf8'))
  if (report.runtimeError) throw new Problem(`Lighthouse failed on ${address}: ${report.runtimeError.message}`)
  return report
}

const scoreOf = (report, category) => Math.round(report.categories[category].score * 100)
const median = reports => reports.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'))[Math.floor((reports.length - 1) / 2)]

function print(rows) {
  const wide = Math.max(...rows.map(({ page }) => page.length))
  const line = (page, cells) => console.log(page.padEnd(wide), ...cells.map(cell => String(cell).padStart(15)))
  line('', [...Object.keys(LEAST), ...Object.values(TIMES)])
  for (const { page, report } of rows) line(page, [...Object.keys(LEAST).map(category => scoreOf(report, category)), ...Object.keys(TIMES).map(time => report.audits[time].displayValue.replace('\u00a0', ' '))])
  for (const { page, report } of rows) for (const [category, least] of Object.entries(LEAST)) {
    if (scoreOf(report, category) >= least) continue
    const faults = report.categories[category].auditRefs.map(({ id }) => report.audits[id]).filter(audit => audit.score !== null && audit.score < 0.9 && !['informative', 'notApplicable'].includes(audit.scoreDisplayMode))
    console.log(`\n${page}: ${category} ${scoreOf(report, category)}, at least ${least} is wanted`)
    for (const { title, displayValue } of faults) console.log(`  ${title}${displayValue ? `: ${displayValue.replace('\u00a0', ' ')}` : ''}`)
  }
}

runScript(() => lighthouse(process.argv.slice(2)))
