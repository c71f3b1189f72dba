/**
 * The pictures in docs/screens, taken from a running site: `npm start`, then `npm run screens`, or
 * `npm run screens -- register measure` for some of them. Which pages there are: screen-pages.mjs.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { runScript } from './ending.mjs'
import { PAGES } from './screen-pages.mjs'
import { Problem } from './terminal.mjs'

const site = process.env.BASE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
const folder = path.join(import.meta.dirname, '..', 'docs', 'screens')
const WIDTHS = [1280, 768, 360]
const THEMES = ['light', 'dark']
// The first screen and a half tell the page; whole lists would only make the repository heavy.
const TALLEST = 1280
// Letters stay sharp, and the whole below twelve megabytes.
const QUALITY = 0.4

async function screens(names) {
  const unknown = names.filter(name => !PAGES.some(page => page.name === name))
  if (unknown.length > 0) throw new Problem(`Unknown: ${unknown.join(', ')}. There are ${PAGES.map(page => page.name).join(', ')}`)
  const pages = PAGES.filter(page => names.length === 0 || names.includes(page.name))
  mkdirSync(folder, { recursive: true })
  const expected = new Set(PAGES.flatMap(filesOf))
  for (const file of readdirSync(folder)) if (file !== 'README.md' && !expected.has(file)) rmSync(path.join(folder, file))

  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  const press = await (await browser.newContext()).newPage()
  let total = 0
  for (const [index, page] of pages.entries()) {
    const size = await take(browser, press, page)
    total += size
    console.log(`${String(index + 1).padStart(3)}/${pages.length}  ${page.name.padEnd(28)} ${kilobytes(size)}`)
  }
  await browser.close()
  writeFileSync(path.join(folder, 'README.md'), gallery())
  console.log(`${pages.length * WIDTHS.length * THEMES.length} pictures, ${kilobytes(total)}`)
}

const kilobytes = size => `${Math.round(size / 1024)} kB`.padStart(9)
const fileOf = ({ name }, width, theme) => `${name}-${width}-${theme}.webp`
const filesOf = page => WIDTHS.flatMap(width => THEMES.map(theme => fileOf(page, width, theme)))

/** Takes all pictures of a page. Gives their size together. */
async function take(browser, press, page) {
  const { address, status = 200 } = page
  let size = 0
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce', colorScheme: THEMES[0] })
    const tab = await context.newPage()
    const answer = await tab.goto(site + address, { waitUntil: 'networkidle' }).catch(() => { throw new Problem(`${site} does not answer. Start the site first, or name it in BASE_URL.`) })
    if (answer?.status() !== status) throw new Problem(`${address} answered ${answer?.status()}, not ${status}`)
    // Charts below the first screen are drawn once the reader stirs.
    for (let x = 1; await tab.locator('.fig .drawing:visible:not(:has(svg:not(.key)))').count() > 0 && x < 100; x++) {
      await tab.mouse.move(x % 2, 0)
      await tab.waitForTimeout(50)
    }
    const height = Math.min(TALLEST, await tab.evaluate(() => document.documentElement.scrollHeight))
    for (const theme of THEMES) {
      await tab.emulateMedia({ colorScheme: theme })
      const picture = await toWebp(press, await tab.screenshot({ clip: { x: 0, y: 0, width, height }, fullPage: true }))
      writeFileSync(path.join(folder, fileOf(page, width, theme)), picture)
      size += picture.length
    }
    await context.close()
  }
  return size
}

/** A screenshot as WebP, made by the browser itself: of the exact and the compressed picture the smaller. */
async function toWebp(press, png) {
  const address = await press.evaluate(async ([source, quality]) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob())
    const canvas = new OffscreenCanvas(image.width, image.height)
    canvas.getContext('2d').drawImage(image, 0, 0)
    const blobs = await Promise.all([1, quality].map(quality => canvas.convertToBlob({ type: 'image/webp', quality })))
    const reader = new FileReader()
    reader.readAsDataURL(blobs.sort((a, b) => a.size - b.size)[0])
    await new Promise(done => reader.addEventListener('load', done))
    return reader.result
  }, [png.toString('base64'), QUALITY])
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

/** docs/screens/README.md */
function gallery() {
  const picture = (page, width, theme, share) => `<img src="${fileOf(page, width, theme)}" width="${share}%" alt="${page.title}, ${width} pixels wide, ${theme} theme">`
  const of = page => `## ${page.title}

\`${page.address}\`

${THEMES.map(theme => [picture(page, 1280, theme, 54), picture(page, 768, theme, 28), picture(page, 360, theme, 15)].join(' ')).join('\n')}
`
  return `# What every page looks like

Each kind of page at 1280, 768 and 360 pixels, in the light and the dark theme; of long pages the beginning. Made by \`npm run screens\` from a running site.

${PAGES.map(of).join('\n')}`
}

runScript(() => screens(process.argv.slice(2)))
