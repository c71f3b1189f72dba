/** The web server: the built site or `next dev`, and whether it is up. */
import { once } from 'node:events'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { nextBin, siteFolder } from './build.mjs'
import { launch, signalGroup } from './processes.mjs'
import { Problem } from './terminal.mjs'

// Node answers a bare 431 to a head of more than 16 kB. An absurd query is better refused by us, with a reason.
export const MAX_HEAD = 262_144

/**
 * Starts it, and resolves as soon as it answers that it is well.
 * @param {{ port: number, folder?: string, dev?: boolean, env?: NodeJS.ProcessEnv, started?: (child: import('node:child_process').ChildProcess) => void }} options
 */
export async function serve({ port, folder = siteFolder, dev = false, env = {}, started }) {
  const program = dev ? [`--max-http-header-size=${MAX_HEAD}`, nextBin, 'dev', '--port', String(port)] : ['scripts/site.mjs']
  const child = launch(process.execPath, program, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { NEXT_DIST_DIR: folder, ...(dev ? {} : { NODE_ENV: 'production', PORT: String(port) }), ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
  })
  started?.(child)
  // Its banner would hide our lines, so it is heard only once it is up, or when it does not come up.
  let banner = ''
  let up = false
  for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
    from.setEncoding('utf8').on('data', text => (up ? to.write(text) : (banner += text)))
  }
  const address = `http://localhost:${port}`
  const deadline = Date.now() + 120_000
  let answer = 'no answer'
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Problem(`The web server did not start:\n${banner.trim()}`)
    answer = await ask(`http://127.0.0.1:${port}/api/health`)
    if (isWell(answer)) {
      // `next dev` reports our own request a moment later, which is of no interest to anybody.
      if (dev) await sleep(200)
      up = true
      return {
        child,
        address,
        stop: () => {
          signalGroup(child.pid, 'SIGTERM')
          return once(child, 'exit')
        },
      }
    }
    await sleep(100)
  }
  throw new Problem(`${address}/api/health is not well after two minutes: ${answer}\n${banner.trim()}`)
}

const isWell = answer => {
  try {
    return JSON.parse(answer).status === 'ok'
  } catch {
    return false
  }
}

/** @returns {Promise<string>} */
const ask = url =>
  new Promise(resolve => {
    // Without an agent no connection stays open, which would hold up the end of the server.
    const request = get(url, { agent: false, timeout: 60_000 }, response => {
      let body = ''
      response.setEncoding('utf8').on('data', text => (body += text)).on('end', () => resolve(body))
    })
    request.on('timeout', () => request.destroy()).on('error', error => resolve(error.message))
  })

/** The port that a person asked for, or an explanation why it cannot be had. */
export async function requirePort(text = '3000') {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) throw new Problem(`PORT is "${text}", but must be a number from 1 to 65535`)
  // A server on one address leaves the port free on the others, so look at the common two.
  for (const host of [undefined, '127.0.0.1']) {
    const code = await new Promise(resolve => {
      const probe = createServer().once('error', error => resolve(error.code))
      probe.listen({ port, host }, () => probe.close(() => resolve(undefined)))
    })
    if (code === 'EADDRINUSE') throw new Problem(`Port ${port} is taken by another program. Choose another: PORT=${port === 65535 ? 3000 : port + 1} npm start`)
    if (code === 'EACCES') throw new Problem(`Port ${port} needs an administrator's rights. Choose one above 1023: PORT=3000 npm start`)
  }
  return port
}

/** @returns {Promise<number>} a port of the loopback address that nobody uses */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })
}
