/** The steps that lead to a database with everything in it: the server, the tables by the migrations, the facts of prisma/seed. */
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
