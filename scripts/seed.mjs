/**
 * `npm run seed`: puts the facts of prisma/seed into the database of DATABASE_URL, or into the
 * project's own, which may be in use by `npm start` or at rest. Arguments go to prisma/seed.ts.
 */
import { generateClient } from './build.mjs'
import { checkFolder, checkNode, installDependencies, readSettings } from './dependencies.mjs'
import { runScript } from './ending.mjs'
import { checkAddress, checkDatabase } from './external-database.mjs'
import { migrateDatabase, seedDatabase, startProjectDatabase } from './fill.mjs'
import { currentRun, takeLock } from './lock.mjs'
import { Problem, step } from './terminal.mjs'

async function seed(args) {
  checkNode()
  const { external } = readSettings()
  const running = external ? undefined : currentRun()
  if (external) checkAddress(external)
  else if (!running) {
    checkFolder()
    await takeLock('npm run seed')
  } else if (!running.databaseUrl) {
    throw new Problem(`${running.name} is running here, but its database is not up yet, or is one that only its own DATABASE_URL names.`)
  }
  await installDependencies()
  await generateClient()
  if (external) await step('database', () => checkDatabase(external))
  const url = external ?? running?.databaseUrl ?? (await startProjectDatabase())
  await migrateDatabase(url)
  await seedDatabase(url, args)
}

runScript(() => seed(process.argv.slice(2)))
