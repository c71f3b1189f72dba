/** The steps that lead to a database with everything in it: the server, the tables by the migrations, the facts of prisma/seed, the first admin. */
import { noteInLock } from './lock.mjs'
import { runNode } from './processes.mjs'
import { Problem, step } from './terminal.mjs'

/** The project's own server, under the lock. @returns {Promise<string>} the address of its database */
export const startProjectDatabase = () =>
  step('database', async () => {
    const { projectCluster } = await import('./database.mjs')
    const cluster = projectCluster()
    await cluster.start()
    const databaseUrl = await cluster.createDatabase('tracker')
    noteInLock({ databaseUrl })
    return databaseUrl
  })

/** @param {string} url */
export const migrateDatabase = url =>
  step('migrations', async note => {
    const { migrate } = await import('./migrate.mjs')
    const applied = await migrate(url)
    note(applied.length ? `${applied.length} applied` : 'up to date')
  })

/**
 * @param {string} url
 * @param {string[]} args of prisma/seed.ts
 */
export const seedDatabase = (url, args) =>
  step(
    'facts',
    async () => {
      // The condition is the one under which server-only modules may be loaded.
      const command = ['--conditions=react-server', '--import', 'tsx', 'prisma/seed.ts', ...args]
      await runNode(command, { shown: true, env: { DATABASE_URL: url } }).catch(() => {
        throw new Problem('The facts were not loaded; the reason stands above.')
      })
    },
    { talks: true },
  )

/**
 * Runs prisma/user.ts, which makes and changes accounts.
 * @param {string} url of the database
 * @param {string} site where one-time addresses begin
 * @param {string[]} args
 * @param {{ shown?: boolean }} [options] shown: print what it says as it comes
 * @returns {Promise<string>} what it says, unless shown
 */
export const runUser = (url, site, args, options) =>
  runNode(['--conditions=react-server', '--import', 'tsx', 'prisma/user.ts', ...args], { ...options, env: { DATABASE_URL: url, PUBLIC_URL: site } })

/** Whether anybody can keep the users. @param {string} url */
export async function hasAdmin(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows: [found] } = await client.query("SELECT EXISTS (SELECT FROM account WHERE role = 'admin') AS admin")
    return found.admin
  } finally {
    await client.end()
  }
}
