/**
 * `npm run user -- COMMAND`: makes and changes accounts, in the database of DATABASE_URL or in the
 * project's own, which may be in use by `npm start` or at rest. See prisma/user.ts for the commands.
 */
import { generateClient } from './build.mjs'
import { checkFolder, checkNode, installDependencies, readSettings } from './dependencies.mjs'
import { runScript } from './ending.mjs'
import { checkAddress, checkDatabase } from './external-database.mjs'
import { migrateDatabase, runUser, startProjectDatabase } from './fill.mjs'
import { currentRun, takeLock } from './lock.mjs'
import { Problem, step } from './terminal.mjs'

async function user(args) {
  checkNode()
  const { external, publicUrl, port = 3000 } = readSettings()
  const running = currentRun()
  if (external) checkAddress(external)
  else if (!running) {
    checkFolder()
    await takeLock('npm run user')
  } else if (!running.databaseUrl) {
    throw new Problem(`${running.name} is running here, but its database is not up yet, or is one that only its own DATABASE_URL names.`)
  }
  await installDependencies()
  await generateClient()
  if (external) await step('database', () => checkDatabase(external))
  const url = external ?? running?.databaseUrl ?? (await startProjectDatabase())
  await migrateDatabase(url)
  await runUser(url, publicUrl ?? running?.address ?? `http://localhost:${port}`, args, { shown: true }).catch(() => {
    throw new Problem('Nothing was changed; the reason stands above.')
  })
}

runScript(() => user(process.argv.slice(2)))
