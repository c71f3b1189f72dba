/** `npm run fonts`: makes app/fonts, whose files are kept in the repository, anew. To be run when tokens.css asks for other letters or weights. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runScript } from './ending.mjs'
import { faces, fontFolder, made } from './typefaces.mjs'

async function fonts() {
  mkdirSync(fontFolder, { recursive: true })
  for (const face of faces()) {
    const content = await made(face)
    writeFileSync(path.join(fontFolder, face.file), content)
    console.log(`${face.file.padEnd(30)} ${(content.length / 1000).toFixed(1)} kB`)
  }
}

runScript(fonts)
