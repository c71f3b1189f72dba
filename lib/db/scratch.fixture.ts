import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { db } from '@/lib/db/client'

/** A database of a test's own, which it may fill and break. */
export interface Scratch {
  readonly url: string
  /** Closes the pool of `db()` and deletes the database. */
  readonly drop: () => Promise<void>
}

/**
 * Makes a database on the server of DATABASE_URL and points `db()` at it: a copy of TEMPLATE_DATABASE, with all facts, where that is set (as `npm test` does),
 * else an empty one with all migrations. Call it in `beforeAll`, before anything has asked the database, and `drop` in `afterAll`.
 */
export async function scratchDatabase(): Promise<Scratch> {
  const server = new URL(process.env.DATABASE_URL ?? '')
  const name = `scratch_${randomBytes(6).toString('hex')}`
  const template = process.env.TEMPLATE_DATABASE
  await onServer(server, `CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${pg.escapeIdentifier(template)}`}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  if (template === undefined) await (await import('../../scripts/migrate.mjs')).migrate(url)
  await forgetPool()
  process.env.DATABASE_URL = url
  return {
    url,
    drop: async () => {
      await forgetPool()
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
      process.env.DATABASE_URL = server.href
    },
  }
}

async function forgetPool(): Promise<void> {
  const held = globalThis as { prisma?: ReturnType<typeof db> | undefined }
  await held.prisma?.$disconnect()
  held.prisma = undefined
}

async function onServer(server: URL, statement: string): Promise<void> {
  const client = new pg.Client(Object.assign(new URL(server), { pathname: '/postgres' }).href)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
