/**
 * What holds on every page, so that each test watches it: no error in the console, none thrown,
 * and nothing requested from another origin.
 */
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect } from '@playwright/test'

type Options = {
  /** For tests that open an address which answers 4xx: Chromium writes that to the console as an error. */
  expectsRefusal: boolean
}

type Fixtures = {
  /** Checks the page as it stands against WCAG 2.2 AA and axe's best practices. */
  scan: () => Promise<void>
}

/** The rules that look at colours. */
const colours = ['color-contrast', 'link-in-text-block']
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const test = base.extend<Options & Fixtures>({
  expectsRefusal: [false, { option: true }],

  // The context and not the page, since a test may open several.
  context: async ({ context, baseURL, expectsRefusal }, use) => {
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
      // Where the same markup was scanned at the same width before, only the theme has changed, and with it nothing but colours. The whole takes three times as long.
      const shown = await page.evaluate(() => `${location.href} ${innerWidth} ${document.body.outerHTML}`)
      const axe = new AxeBuilder({ page })
      const { violations } = await (seen.has(shown) ? axe.withRules(colours) : axe.withTags(standards)).analyze()
      seen.add(shown)
      const readable = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(node => `    ${node.target.join(' ')}  ${node.html}`).join('\n')}`)
      expect(readable, `axe on ${page.url()}`).toEqual([])
    })
  },
})

export { expect }
