/**
 * What the scripts print: one line for each step with the time it took, and
 * one line for each problem that a person can put right.
 */

import { isEnding } from './processes.mjs'

const tty = Boolean(process.stdout.isTTY)

/** A problem with a known remedy: printed as its message alone, without a stack. */
export class Problem extends Error {}

/**
 * Runs `work` and prints `✓ name  time  note`. After a second it shows that it is at work:
 * live in a terminal, as a line of its own elsewhere.
 * @template T
 * @param {string} name
 * @param {(note: (text: string) => void) => T | Promise<T>} work
 * @param {{ talks?: boolean }} [options] talks: `work` prints by itself, so leave the terminal to it
 */
export async function step(name, work, { talks = false } = {}) {
  const began = performance.now()
  let note = ''
  const print = (mark, end = '\n') => {
    const line = `${mark} ${name.padEnd(14)} ${seconds(began).padStart(8)}  ${note}`.trimEnd()
    process.stdout.write(tty && !talks ? `\r\x1b[K${line}${end}` : `${line}\n`)
  }
  const waiting = setInterval(() => {
    if (tty) return print('…', '')
    clearInterval(waiting)
    console.log(`… ${name}`)
  }, 1000)
  if (talks) clearInterval(waiting)
  try {
    const result = await work(text => (note = text))
    clearInterval(waiting)
    print('✓')
    return result
  } catch (error) {
    clearInterval(waiting)
    // What fails because the script is ending has not failed: nobody hears of it, and nothing follows.
    if (isEnding()) return new Promise(() => {})
    print('✗')
    throw error
  }
}

const seconds = since => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Prints an error as a person needs it: a known problem as one line, a fault of ours with its stack. */
export function report(error) {
  console.error(error instanceof Problem ? `✗ ${error.message}` : error)
}
