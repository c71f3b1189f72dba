/** The database that a command works on: the operator's own, that of the run that is going on here, or the project's, started for the command. */
import { generateClient } from './build.mjs'
import { checkFolder, checkNode, installDependencies, readSettings } from './dependencies.mjs'
import { checkAddress, checkDatabase } from './external-database.mjs'
import { migrateDatabase, startProjectDatabase } from './fill.mjs'
import { currentRun, takeLock } from './lock.mjs'
import { Problem, step } from './terminal.mjs'

/**
 * Brings it up to date with the migrations.
 * @param {string} command as a person would type it
 * @returns its address, the settings, and the run that is going on here, if any
 */
export async function openDatabase(command) {
  checkNode()
  const settings = readSettings()
  const { external } = settings
  const running = currentRun()
  if (external) checkAddress(external)
  else if (!running) {
    checkFolder()
    await takeLock(command)
  } else if (!running.databaseUrl) {
    throw new Problem(`${running.name} is running here, but its database is not up yet, or is one that only its own DATABASE_URL names.`)
  }
  await installDependencies()
  await generateClient()
  if (external) await step('database', () => checkDatabase(external))
  const url = external ?? running?.databaseUrl ?? (await startProjectDatabase())
  await migrateDatabase(url)
  return { url, settings, running }
}
