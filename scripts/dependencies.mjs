/**
 * What must be there before anything else: Node, a folder that PostgreSQL can work in, and the
 * packages, exactly as package-lock.json names them. Must load without any of these.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root, runNpm } from './processes.mjs'
import { Problem, step } from './terminal.mjs'

const oldestNode = [20, 19]

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new Problem(`This project needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Get one at https://nodejs.org`)
  }
}

/** PORT and DATABASE_URL, from the environment or else from `.env`. Empty is as good as not there. */
export function readSettings() {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return { port: process.env.PORT || undefined, external: process.env.DATABASE_URL || undefined }
}

/** PostgreSQL refuses to be root, so root runs it as the user "postgres", who must be able to enter its folders. */
export function checkFolder() {
  // Of root's umask: the folders that npm makes must be open to that user too.
  process.umask(0o022)
  if (process.getuid?.() !== 0 || existsSync(path.join(root, '.data', 'postgres'))) return
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (!(statSync(folder).mode & 0o001)) {
      throw new Problem(`You are root, so PostgreSQL runs as the user "postgres", who may not enter ${folder}. Move the project to another folder, start it as a normal user, or set DATABASE_URL (see .env.example).`)
    }
    if (folder === path.dirname(folder)) return
  }
}

export const installDependencies = () =>
  step('dependencies', async note => {
    if (matchesLock(readPackages('package-lock.json'), readPackages('node_modules/.package-lock.json'))) return note('up to date')
    // NODE_ENV=production or a user's npm settings would leave out what the build needs.
    const args = ['ci', '--include=dev', '--include=optional', '--include=peer', '--no-audit', '--no-fund', '--loglevel=error']
    try {
      await runNpm(args)
    } catch (error) {
      throw new Problem(`npm ci failed:\n${error.message}`)
    }
    note('installed')
  })

function readPackages(name) {
  const file = path.join(root, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

/**
 * npm writes the second file last, so that an install that was cut short never matches.
 * @param {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} wanted
 * @param {Record<string, { version?: string }>} installed
 */
export function matchesLock(wanted, installed) {
  const right = ([name, entry]) => {
    if (name === '') return true
    // Optional packages for other systems are in the lock, but never installed here.
    return installed[name] ? installed[name].version === entry.version : Boolean(entry.optional || entry.devOptional)
  }
  return Object.keys(installed).every(name => name in wanted) && Object.entries(wanted).every(right) && Object.keys(installed).length > 0
}
