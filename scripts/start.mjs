/**
 * `npm start`: from a fresh clone to the running site in one command, with nothing but Node and npm;
 * and again in seconds, since each step is done only when it is needed. `npm run dev` is the same
 * with `next dev`, which builds as it goes.
 *
 * Until the dependencies are installed only Node's own modules can be loaded, so what needs more is imported late.
 */
import { once } from 'node:events'
import { buildSite, generateClient } from './build.mjs'
import { checkFolder, checkNode, installDependencies, readSettings } from './dependencies.mjs'
import { runScript } from './ending.mjs'
import { checkAddress, checkDatabase } from './external-database.mjs'
import { hasAdmin, migrateDatabase, runUser, seedDatabase, startProjectDatabase } from './fill.mjs'
import { noteInLock, takeLock } from './lock.mjs'
import { startOf } from './processes.mjs'
import { projectSecret } from './secret.mjs'
import { requirePort, serve } from './server.mjs'
import { Problem, step } from './terminal.mjs'

async function start(dev) {
  checkNode()
  const { external, ...settings } = readSettings()
  if (external) checkAddress(external)
  else checkFolder()
  await takeLock(dev ? 'npm run dev' : 'npm start')
  const port = await requirePort(settings.port)
  noteInLock({ address: `http://localhost:${port}` })

  await installDependencies()
  await generateClient()
  const url = external ?? (await startProjectDatabase())
  if (external) await step('database', () => checkDatabase(external))
  await migrateDatabase(url)
  await seedDatabase(url, ['--if-empty'])
  if (!dev) await buildSite()

  const secret = settings.secret ?? (external ? undefined : projectSecret())
  const { child, address } = await step('web server', () =>
    serve({ port, dev, env: { DATABASE_URL: url, ...(secret && { AUTH_SECRET: secret }) }, started: ({ pid }) => noteInLock({ web: { pid, start: startOf(pid) } }) }),
  )
  console.log(`Ready: ${address}`)
  for (const line of await signInNotes({ url, external, secret, site: settings.publicUrl ?? address })) console.log(line)
  const [code, signal] = await once(child, 'exit')
  throw new Problem(`The web server ended by itself (${signal ?? `exit code ${code}`})`)
}

/** What stands between the operator and the desk, if anything does. */
async function signInNotes({ url, external, secret, site }) {
  if (!secret) return ['Sign-in is off: AUTH_SECRET is not set (see .env.example). Readers are not affected.']
  if (await hasAdmin(url)) return []
  // A database of one's own may be reached from several machines, and the output of a start read by many: there the operator asks for the address.
  if (external) return ['There is no admin yet: npm run user -- add EMAIL --role admin']
  return [`First sign-in: ${(await runUser(url, site, ['welcome'])).trim()}  (24 hours, once)`]
}

// To be stopped is the normal end of a server.
runScript(() => start(process.argv.includes('--dev')), { interrupted: 0 })
