/**
 * Child processes, so that an end is always an orderly one. A child gets a process
 * group of its own: Ctrl-C reaches only the script, which then stops its children
 * in the right order.
 */
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
export const windows = process.platform === 'win32'

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
let ending = false

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function launch(command, args, options = {}) {
  if (ending) throw new Error('The script is ending: nothing new starts')
  const child = spawn(command, args, {
    cwd: root,
    detached: !windows,
    windowsHide: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
    env: childEnvironment(options.env),
  })
  children.add(child)
  for (const event of ['exit', 'error']) child.once(event, () => children.delete(child))
  return child
}

// Next and Vitest choose NODE_ENV themselves, and warn of or obey a foreign one.
function childEnvironment(extra = {}) {
  const { NODE_ENV: _, ...environment } = process.env
  return { ...environment, NEXT_TELEMETRY_DISABLED: '1', ...extra }
}

/**
 * Runs a program to its end. Rejects with what it printed when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { shown?: boolean }} [options] shown: print its output as it comes
 * @returns {Promise<string>} its output, unless shown
 */
export function run(command, args, { shown = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = launch(command, args, { stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'], ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', text => (output += text))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(Object.assign(new Error(output.trim() || `${path.basename(command)} ${args[0]} ended with ${signal ?? code}`), { code, output }))
    })
  })
}

/** Runs a script of an installed package with this Node. */
export const runNode = (args, options) => run(process.execPath, args, options)

/** Runs npm: the one that runs us where there is one, since Windows cannot spawn `npm` without a shell. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  return npm && /^np[mx]-cli/.test(path.basename(npm))
    ? runNode([npm, ...args], options)
    : run('npm', args, { shell: windows, ...options })
}

/** Sends a signal to a process and all it has started. */
export function signalGroup(pid, signal) {
  try {
    if (windows) execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' })
    else process.kill(-pid, signal)
  } catch {
    // It has ended already.
  }
}

export const isEnding = () => ending

/** For the end of the script: asks every child to end and waits for it; kills what is still there after `patience` ms. */
export async function stopChildren(patience = 8000) {
  ending = true
  await Promise.all(
    [...children].map(async child => {
      const gone = new Promise(resolve => child.once('exit', resolve))
      signalGroup(child.pid, 'SIGTERM')
      const impatient = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), patience)
      await gone
      clearTimeout(impatient)
    }),
  )
}

export function killChildren() {
  for (const child of children) signalGroup(child.pid, 'SIGKILL')
}

/**
 * When a process began, as an opaque text; undefined when there is none. A pid and
 * this tell a process from a later one that was given the same pid.
 * @param {number} pid
 */
export function startOf(pid) {
  return inspect(pid, {
    linux: () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19],
    windows: `(Get-Process -Id ${pid}).StartTime.Ticks`,
    other: 'lstart=',
  })
}

/** The command line of a process; undefined when there is none. */
export function commandOf(pid) {
  return inspect(pid, {
    linux: () => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    windows: `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`,
    other: 'command=',
  })
}

function inspect(pid, how) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  const ask = (command, args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } })
  try {
    if (process.platform === 'linux') return how.linux().trim() || undefined
    if (windows) return ask('powershell', ['-NoProfile', '-Command', how.windows]).trim() || undefined
    return ask('ps', ['-ww', '-o', how.other, '-p', String(pid)]).trim() || undefined
  } catch {
    return undefined
  }
}
