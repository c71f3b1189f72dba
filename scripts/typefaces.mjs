/**
 * What the typefaces of the site are made of: the published ones without what the styles do not use. Letters outside the `unicode-range`
 * that tokens.css gives a file go, weights outside its `font-weight`, and the names, since the licence reserves that of Source Serif
 * for the whole. That takes a third off what a telephone waits for.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from './processes.mjs'

const require = createRequire(import.meta.url)
export const fontFolder = path.join(root, 'app', 'fonts')
/** From the file that the styles name to the published one. */
const PUBLISHED = {
  'inter-latin.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'inter-latin-ext.woff2': '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  'source-serif-latin.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  'source-serif-latin-ext.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2',
}

/** What the styles say of each file: the name, the weights, the letters. */
export function faces(styles = readFileSync(path.join(root, 'app', 'styles', 'tokens.css'), 'utf8')) {
  return [...styles.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule]) => {
    const file = /url\(\.\.\/fonts\/([^)]+)\)/.exec(rule)?.[1]
    if (file === undefined) return []
    const [, min, max] = /font-weight:\s*(\d+)\s+(\d+)/.exec(rule)
    return [{ file, weights: { min: Number(min), max: Number(max) }, letters: lettersOf(/unicode-range:([^;]*)/.exec(rule)[1]) }]
  })
}

function lettersOf(ranges) {
  return ranges.split(',').map(range => {
    const [from, to = from] = range.trim().replace(/^U\+/i, '').split('-').map(hex => Number.parseInt(hex, 16))
    return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))
  }).join('')
}

/** The content of a file that the styles name. */
export async function made({ file, weights, letters }) {
  const { default: subset } = await import('subset-font')
  return subset(readFileSync(require.resolve(PUBLISHED[file])), letters, { targetFormat: 'woff2', variationAxes: { wght: weights } })
}
