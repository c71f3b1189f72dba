/**
 * `.data/run.json` says who uses the project's own database: `npm start` or `npm run seed`.
 * It holds the address of the database, password included, so only its owner may read it.
 */
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { atEnd } from './ending.mjs'
import { root, signalGroup, startOf } from './processes.mjs'
import { Problem } from './terminal.mjs'

export const dataFolder = path.join(root, '.data')
const file = path.join(dataFolder, 'run.json')

/**
 * @typedef {{ pid: number, start: string, name: string, address?: string, databaseUrl?: string,
 *   web?: { pid: number, start: string } }} Run
 */

/** @returns {Run | undefined} what the file says, whether or not that run is still alive */
function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The run that holds the lock now. */
export function currentRun() {
  const run = read()
  return run && run.pid !== process.pid && startOf(run.pid) === run.start ? run : undefined
}

/**
 * Takes the lock, or says who has it.
 * @param {string} name the command as a person would type it
 */
export async function takeLock(name) {
  mkdirSync(dataFolder, { recursive: true })
  // The server's user must be able to pass through to its own folder, whatever the umask was.
  chmodSync(dataFolder, 0o755)
  const other = currentRun()
  if (other) throw new Problem(`${other.name} is already running here (pid ${other.pid})${other.address ? `: ${other.address}` : ''}`)
  await endLeftServer(read()?.web)
  rmSync(file, { force: true })
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, start: startOf(process.pid), name }), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error.code === 'EEXIST') throw new Problem('Another start began at the same moment. Try again.')
    throw error
  }
  atEnd(releaseLock)
}

/** A run that was killed has left its web server behind: it would keep the port. */
async function endLeftServer(web) {
  const alive = () => web && startOf(web.pid) === web.start
  for (let wait = 0; alive() && wait < 100; wait++) {
    signalGroup(web.pid, wait < 50 ? 'SIGTERM' : 'SIGKILL')
    await sleep(100)
  }
}

/** @param {Partial<Run>} more */
export function noteInLock(more) {
  const next = `${file}.${process.pid}`
  writeFileSync(next, JSON.stringify({ ...read(), ...more }), { mode: 0o600 })
  renameSync(next, file)
}

function releaseLock() {
  if (read()?.pid === process.pid) rmSync(file, { force: true })
}
