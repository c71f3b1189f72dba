/**
 * The end of a script, which is the same for all: by itself, by a fault, by Ctrl-C or by a
 * polite kill, first its children end and then what they used, the latest first.
 */
import { isEnding, killChildren, stopChildren } from './processes.mjs'
import { report } from './terminal.mjs'

/** @type {{ inOrder: () => unknown, atOnce?: () => void }[]} */
const tasks = []

/** What is to be done at the end; `atOnce` when a person cannot wait for that. */
export const atEnd = (inOrder, atOnce) => tasks.unshift({ inOrder, atOnce })

/**
 * Runs a script and ends the process.
 * @param {() => Promise<number | void>} main gives the exit code, 0 if none
 * @param {{ interrupted?: number }} [options] the exit code after Ctrl-C
 */
export function runScript(main, { interrupted = 130 } = {}) {
  let firstSignal
  const onSignal = () => {
    // The terminal sends Ctrl-C to npm and to us, and npm passes it on: two within a moment are one.
    if (firstSignal && performance.now() - firstSignal > 500) {
      killChildren()
      for (const { atOnce } of tasks) atOnce?.()
      process.exit(1)
    }
    firstSignal ??= performance.now()
    end(interrupted)
  }
  const fail = error => {
    if (!isEnding()) report(error)
    end(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal)
  process.on('uncaughtException', fail)
  // A polite kill of npm ends the shell between npm and us, which does not pass it on. An orphan has been asked to end.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && end(interrupted), 250).unref()
  // A terminal that was closed must not keep us from ending in order.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  main().then(code => end(code ?? 0), fail)
}

async function end(code) {
  if (isEnding()) return
  try {
    await stopChildren()
    for (const { inOrder } of tasks) await inOrder()
  } catch (error) {
    report(error)
    code = 1
  }
  process.exit(code)
}
