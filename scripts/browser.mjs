/** A Chromium for the browser tests: one that is there, else one that is installed now. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { run, runNode, windows } from './processes.mjs'
import { Problem, step } from './terminal.mjs'

/** @returns {Promise<string>} the path of the program */
export const findBrowser = () =>
  step('browser', async note => {
    const given = process.env.CHROMIUM_PATH
    if (given && !existsSync(given)) throw new Problem(`CHROMIUM_PATH names ${given}, which is not there`)
    const { chromium } = await import('@playwright/test')
    const present = () => [given, chromium.executablePath(), ...systemBrowsers()].find(file => file && existsSync(file))
    const found = present() ?? (await install(present))
    if (!found) {
      throw new Problem('There is no Chromium or Chrome here and none could be installed. Install one, or name its program in CHROMIUM_PATH.')
    }
    note(found)
    return found
  })

/** Where Chromium and Chrome are, if they are installed, on each system. */
function systemBrowsers() {
  if (windows) {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(folder =>
      path.join(process.env[folder] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
    )
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'].flatMap(name => folders.map(folder => path.join(folder, name)))
}

async function install(present) {
  const attempts = [() => runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'])]
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
    attempts.push(async () => {
      await run('apt-get', ['update'], quiet)
      await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], quiet)
    })
  }
  for (const attempt of attempts) {
    await attempt().catch(() => {})
    const found = present()
    if (found) return found
  }
}
