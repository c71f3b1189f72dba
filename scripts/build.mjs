/**
 * What is made from the sources: Prisma's client and the site. Each is made again only
 * when the content of what it is made from has changed.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, runNode } from './processes.mjs'
import { Problem, step } from './terminal.mjs'

export const prismaBin = path.join('node_modules', 'prisma', 'build', 'index.js')
export const nextBin = path.join('node_modules', 'next', 'dist', 'bin', 'next')

/** The site as `npm start` serves it. */
export const siteFolder = '.next'
/** The site under test, apart from the other: a running server must never lose the files that it serves. Next leaves `cache` alone when it cleans. */
export const testFolder = '.next/cache/test'

const clientSources = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/@prisma/client/package.json']
const siteSources = [
  'app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'proxy.ts', 'instrumentation.ts',
  'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json',
]

export const generateClient = () =>
  step('Prisma client', note =>
    whenChanged(note, 'prisma/generated/.made-from', clientSources, async () => {
      // Generating needs no schema engine, but Prisma would download one unless it is told of one. Any program will do.
      await runNode([prismaBin, 'generate'], { env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' } })
    }),
  )

/** @param {string} [folder] */
export const buildSite = (folder = siteFolder) =>
  step('build', note =>
    whenChanged(note, `${folder}/made-from`, siteSources, async () => {
      if (folder === testFolder) writeTestConfig()
      await runNode([nextBin, 'build'], { env: { NEXT_DIST_DIR: folder } })
    }),
  )

/** See next.config.js. */
function writeTestConfig() {
  const file = path.join(root, `${testFolder}.tsconfig.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ extends: path.relative(path.dirname(file), path.join(root, 'tsconfig.json')).replaceAll('\\', '/') }))
}

async function whenChanged(note, mark, sources, make) {
  const file = path.join(root, mark)
  const now = fingerprint(sources)
  if (existsSync(file) && readFileSync(file, 'utf8') === now) return note('up to date')
  try {
    await make()
  } catch (error) {
    throw new Problem(error.message)
  }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, now)
}

/**
 * One hash over the names and contents of files and folders; tests do not count, and what is missing is nothing.
 * @param {string[]} sources
 */
export function fingerprint(sources, base = root) {
  const hash = createHash('sha256')
  const add = name => {
    const file = path.join(base, name)
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat?.isDirectory()) for (const entry of readdirSync(file).sort()) add(`${name}/${entry}`)
    else if (stat && !/\.test\.\w+$/.test(name)) hash.update(`${name}\0${stat.size}\0`).update(readFileSync(file))
  }
  sources.forEach(add)
  return hash.digest('hex')
}
