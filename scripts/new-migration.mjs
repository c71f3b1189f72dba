/**
 * `npm run db:migration add_archived_url` writes the migration that takes the database from the
 * existing migrations to prisma/schema.prisma. Look at it before you commit it: renames arrive as
 * a drop and an add.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkFolder, checkNode, installDependencies } from './dependencies.mjs'
import { runScript } from './ending.mjs'
import { root } from './processes.mjs'
import { Problem, step } from './terminal.mjs'

async function writeMigration(name) {
  checkNode()
  if (!/^[a-z][a-z0-9_]{1,59}$/.test(name ?? '')) {
    throw new Problem('Name the migration in lower case with underscores: npm run db:migration add_archived_url')
  }
  checkFolder()
  await installDependencies()
  const { TemporaryCluster } = await import('./database.mjs')
  const { migrate, migrationsFolder, missingSql } = await import('./migrate.mjs')
  const sql = await step('comparison', async () => {
    const cluster = new TemporaryCluster()
    await cluster.start()
    const url = await cluster.createDatabase('migrated')
    await migrate(url)
    return missingSql(url)
  })
  if (!sql) return console.log('Nothing to do: the migrations already lead to prisma/schema.prisma')
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join(migrationsFolder, `${stamp}_${name}`, 'migration.sql')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, sql)
  const lock = path.join(migrationsFolder, 'migration_lock.toml')
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n')
  console.log(`Written: ${path.relative(root, file)}`)
}

runScript(() => writeMigration(process.argv[2]))
