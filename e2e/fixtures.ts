/**
 * What holds on every page, so that each test watches it: no error in the console, none thrown,
 * and nothing requested from another origin.
 */
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

type Options = {
  /** For tests that open an address which answers 4xx: Chromium writes that to the console as an error. */
  expectsRefusal: boolean
  /** Readers' pages come without scripts until somebody reaches for what lives by them. Most tests do so at once; those of the wait do not. */
  reachesAtOnce: boolean
}

type Fixtures = {
  /** Checks the page as it stands against WCAG 2.2 AA and axe's best practices. */
  scan: () => Promise<void>
  /**
   * Scans it in both themes, wide and narrow, and sees that it scrolls sideways at no width.
   * @param address a page to open first, which must answer 200 and have one heading; without it, the page as it stands
   */
  scanEverywhere: (address?: string) => Promise<void>
}

/** The rules that look at colours. */
const colours = ['color-contrast', 'link-in-text-block']
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The widths of a desk and of a phone. */
const SCANNED = [1280, 360] as const
/** Those, what lies between, and the narrowest that WCAG asks for. */
const UNSCROLLED = [1280, 800, 704, 640, 360, 320] as const
/** What a finding shows of an element: enough to know it, without all that it holds. */
const SHOWN = 300

/** Has every chart of a page drawn, those too that nobody has come near: their code is loaded when the reader stirs. */
export async function drawAll(page: Page): Promise<void> {
  let x = 0
  await expect.poll(async () => {
    await page.mouse.move(x = 3 - x, 1)
    return page.locator('.fig .drawing:visible:not(:has(svg:not(.key)))').count()
  }, 'every chart is drawn').toBe(0)
}

/** Has the parts laid out that nobody has come near, so that what is looked at is the whole page, and what is too wide is not cut off. */
async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const whole = new CSSStyleSheet()
    whole.replaceSync('* { content-visibility: visible !important; }')
    document.adoptedStyleSheets = [whole]
  })
}

/** Sees that a page fits at every width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await layOutAll(page)
  for (const width of UNSCROLLED) {
    await page.setViewportSize({ width, height: 900 })
    // Drawings follow a new width a moment later.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `sideways scrolling of ${page.url()} at ${width} px`).toBeLessThanOrEqual(0)
  }
}

export const test = base.extend<Options & Fixtures>({
  expectsRefusal: [false, { option: true }],
  reachesAtOnce: [true, { option: true }],

  // The context and not the page, since a test may open several.
  context: async ({ context, baseURL, expectsRefusal, reachesAtOnce }, use) => {
    // Printing is a reason for every script to come, and moves nothing.
    if (reachesAtOnce) await context.addInitScript(() => { addEventListener('DOMContentLoaded', () => { dispatchEvent(new Event('beforeprint')) }) })
    const faults: string[] = []
    const origin = new URL(baseURL ?? '').origin
    context.on('weberror', error => faults.push(`thrown: ${error.error().message}`))
    context.on('console', message => {
      if (message.type() !== 'error') return
      const refused = /^Failed to load resource: .* status of 4\d\d/.test(message.text())
      if (!(refused && expectsRefusal)) faults.push(`console: ${message.text()} (${message.location().url})`)
    })
    context.on('request', request => {
      const url = new URL(request.url())
      if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`foreign request: ${url.href}`)
    })
    await use(context)
    expect(faults, 'The pages of this test must be free of faults').toEqual([])
  },

  scan: async ({ page }, use) => {
    const seen = new Set<string>()
    await use(async () => {
      await drawAll(page)
      await layOutAll(page)
      // Where the same markup was scanned at the same width before, only the theme has changed, and with it nothing but colours.
      const shown = await page.evaluate(() => `${location.href} ${innerWidth} ${document.body.outerHTML}`)
      // No page has frames, so axe may work in one go, and only what is wrong is of interest: to gather what is right as well takes four times as long.
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
      const { violations } = await (seen.has(shown) ? axe.withRules(colours) : axe.withTags(standards)).analyze()
      seen.add(shown)
      const readable = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(node => `    ${node.target.join(' ')}  ${node.html.slice(0, SHOWN)}`).join('\n')}`)
      expect(readable, `axe on ${page.url()}`).toEqual([])
    })
  },

  scanEverywhere: async ({ page, scan }, use, testInfo) => {
    await use(async address => {
      testInfo.setTimeout(testInfo.timeout + 120_000)
      if (address !== undefined) expect((await page.goto(address))?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      // Wide in one theme, narrow in the other; which of them changes from page to page, so that what all pages share is seen in all four.
      const { pathname, search } = new URL(page.url())
      for (const [index, width] of SCANNED.entries()) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme: (pathname.length + search.length + index) % 2 === 0 ? 'light' : 'dark' })
        await scan()
      }
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: SCANNED[0], height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
    })
  },
})

export { expect }
