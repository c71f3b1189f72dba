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

/** PORT, DATABASE_URL, PUBLIC_URL and AUTH_SECRET, from the environment or else from `.env`. Empty is as good as not there. */
export function readSettings() {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  checkSettings(process.env)
  const { PORT, DATABASE_URL, PUBLIC_URL, AUTH_SECRET } = process.env
  return { port: PORT || undefined, external: DATABASE_URL || undefined, publicUrl: PUBLIC_URL || undefined, secret: AUTH_SECRET || undefined }
}

/**
 * What the server would refuse (lib/env.ts), said before anything is started, and never with the value.
 * @param {NodeJS.ProcessEnv} env
 */
export function checkSettings({ AUTH_SECRET, PUBLIC_URL, REVIEW, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) {
  if (AUTH_SECRET && AUTH_SECRET.length < 32) throw new Problem('AUTH_SECRET must have at least 32 characters. Make one: openssl rand -base64 32')
  if (REVIEW && REVIEW !== 'two' && REVIEW !== 'single') throw new Problem('REVIEW must be two or single')
  for (const [name, value] of Object.entries({ PUBLIC_URL, OIDC_ISSUER })) {
    if (value && !(URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))) throw new Problem(`${name} must be an address that begins with https:// or http://`)
  }
  const oidc = Object.entries({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET })
  const missing = oidc.filter(([, value]) => !value).map(([name]) => name)
  if (missing.length > 0 && missing.length < oidc.length) throw new Problem(`Single sign-on needs ${oidc.map(([name]) => name).join(', ')}: set all three or none. Missing: ${missing.join(', ')}`)
  if (missing.length === 0 && !PUBLIC_URL) throw new Problem('Single sign-on needs PUBLIC_URL: the address to which the provider sends people back')
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
