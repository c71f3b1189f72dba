import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { faces, fontFolder, made } from './typefaces.mjs'

test('the files that the styles name, and no other, are in app/fonts', () => {
  expect(readdirSync(fontFolder).filter(name => name.endsWith('.woff2')).sort()).toEqual(faces().map(({ file }) => file).sort())
})

test.each(faces())('$file is what `npm run fonts` makes', async face => {
  expect(readFileSync(path.join(fontFolder, face.file)).equals(await made(face)), 'run `npm run fonts` and commit what it made').toBe(true)
})

test('a file holds the letters and weights of its rule', () => {
  const [face, ...others] = faces('@font-face { font-family: X; src: url(../fonts/x.woff2) format("woff2"); font-weight: 400 700; unicode-range: U+41-43, U+2212; } @font-face { src: local("Arial") }')
  expect(face).toEqual({ file: 'x.woff2', weights: { min: 400, max: 700 }, letters: 'ABC−' })
  expect(others).toEqual([])
})
