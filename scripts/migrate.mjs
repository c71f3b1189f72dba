/**
 * Prisma's migrations without Prisma's command line, which would first download its engine.
 * The same engine comes from npm as WebAssembly. It reads the same folder and keeps the same
 * table, so `npx prisma migrate deploy` works beside it.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { root } from './processes.mjs'
import { Problem } from './terminal.mjs'

export const migrationsFolder = path.join(root, 'prisma', 'migrations')
const filters = { externalTables: [], externalEnums: [] }

/**
 * Brings a database up to date.
 * @param {string} url
 * @returns {Promise<string[]>} the migrations that it did not have yet
 */
export async function migrate(url) {
  await forgetUnfinished(url)
  return withEngine(url, async schemaEngine => {
    const { appliedMigrationNames } = await schemaEngine.applyMigrations({ migrationsList: readMigrations(), filters })
    return appliedMigrationNames
  })
}

/**
 * A migration that was cut short would block all later ones until a person has looked at it. That is not
 * needed: each is sent as one transaction, so that one which did not finish has changed nothing.
 */
async function forgetUnfinished(url) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS journal")
    if (!rows[0].journal) return
    await client.query('BEGIN')
    // Prisma's own lock: whoever migrates right now has not finished either.
    await client.query('SELECT pg_advisory_xact_lock(72707369)')
    await client.query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL')
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

/**
 * The SQL that takes a migrated database to schema.prisma; undefined when nothing is missing.
 * @param {string} url of a database that has all migrations
 */
export async function missingSql(url) {
  const schema = path.join(root, 'prisma', 'schema.prisma')
  const files = [{ path: schema, content: readFileSync(schema, 'utf8') }]
  return withEngine(url, async schemaEngine => {
    const { exitCode, stdout } = await schemaEngine.diff({
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters,
    })
    return exitCode === 2 ? stdout : undefined
  })
}

async function withEngine(url, work) {
  await startEngine()
  const pool = new pg.Pool({ connectionString: url })
  try {
    const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(new Adapter(pool)))
    return await work(schemaEngine)
  } catch (error) {
    if (/schema is not empty/.test(error.message)) throw new Problem('The database holds tables that are not of this project. Give it an empty database.')
    throw new Problem(`Prisma's schema engine: ${error.message}`)
  } finally {
    await pool.end()
  }
}

const oid = { char: 18, text: 25 }

/** Prisma's driver, put right where migrations need more of it than queries do. */
class Adapter extends PrismaPg {
  async connect() {
    const adapter = await super.connect()
    // It would cut a migration at every semicolon, also within a function body or a text.
    adapter.executeScript = async script => {
      await adapter.underlyingDriver().query(script).catch(error => adapter.onError(error))
    }
    // It does not know the type "char" of PostgreSQL's own tables, in which the engine reads the schema.
    const [performIO, queryRaw] = [adapter.performIO.bind(adapter), adapter.queryRaw.bind(adapter)]
    const charColumns = new WeakMap()
    adapter.performIO = async query => {
      const result = await performIO(query)
      const chars = [...result.fields.keys()].filter(i => result.fields[i].dataTypeID === oid.char)
      for (const i of chars) result.fields[i].dataTypeID = oid.text
      return charColumns.set(result.rows, chars), result
    }
    adapter.queryRaw = async query => {
      const result = await queryRaw(query)
      for (const i of charColumns.get(result.rows)) result.columnTypes[i] = ColumnTypeEnum.Character
      return result
    }
    return adapter
  }
}

let started = false
async function startEngine() {
  if (started) return
  // The package's own entry imports the .wasm file as a module, which Node can do only behind a flag.
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm').replace('schema_engine.js', 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  started = true
}

function readMigrations() {
  const names = existsSync(migrationsFolder) ? readdirSync(migrationsFolder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name).sort() : []
  const lock = path.join(migrationsFolder, 'migration_lock.toml')
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map(name => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8') } },
    })),
  }
}
