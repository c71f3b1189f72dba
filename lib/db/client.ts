import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { env } from '@/lib/env'

/** A client or a transaction: what a reader or a writer of the database is given. */
export type Db = Pick<PrismaClient, '$queryRaw' | '$executeRaw'> & Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>

const held = globalThis as { prisma?: PrismaClient, transaction?: AsyncLocalStorage<Db> }

/** Kept on globalThis for the same reason as the pool: a copy of this module must see what another one was told. */
held.transaction ??= new AsyncLocalStorage<Db>()

/**
 * The one connection pool of the process. Opened at the first use, not at import, because `next build` imports pages without a database;
 * kept on globalThis, because the development server loads modules anew after every edit and each copy would open a pool of its own.
 */
export function db(): PrismaClient {
  const transaction = held.transaction?.getStore()
  if (transaction !== undefined) return transaction as PrismaClient
  // The driver would wait for ever for a server that does not answer. The same wait holds for a free connection in a crowd of readers, hence not shorter.
  held.prisma ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 20_000, max: 10 }) })
  return held.prisma
}

/** Does work whose every `db()` is the given transaction: so that a preview reads through the very code that readers use. It must not begin a transaction of its own. */
export function within<T>(tx: Db, work: () => Promise<T>): Promise<T> {
  return held.transaction?.run(tx, work) ?? work()
}
