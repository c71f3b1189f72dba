import sql from 'sql-template-tag'
import type { Db } from '@/lib/db/client'
import { AUTHORITIES, BODIES, LISTS, SECTORS, TYPES } from '@/lib/measures/vocab'

/**
 * Brings the tables of the vocabulary up to lib/measures/vocab.ts: rows are added and moved, never deleted, because records may name them.
 * Run at every start, so that a word added to the file is known to the database without a migration.
 */
export async function syncVocabulary(tx: Db): Promise<void> {
  const ids = (terms: readonly { readonly id: string }[]) => terms.map(term => term.id)
  const order = (terms: readonly unknown[]) => terms.map((_, position) => position)
  await tx.$executeRaw(sql`INSERT INTO body (id, position) SELECT * FROM unnest(${ids(BODIES)}::text[], ${order(BODIES)}::int[]) ON CONFLICT (id) DO UPDATE SET position = excluded.position`)
  await tx.$executeRaw(sql`INSERT INTO authority (id, body, position) SELECT * FROM unnest(${ids(AUTHORITIES)}::text[], ${AUTHORITIES.map(one => one.body)}::text[], ${order(AUTHORITIES)}::int[]) ON CONFLICT (id) DO UPDATE SET position = excluded.position`)
  await tx.$executeRaw(sql`INSERT INTO type (id, "group", position) SELECT * FROM unnest(${ids(TYPES)}::text[], ${TYPES.map(one => one.group)}::text[], ${order(TYPES)}::int[]) ON CONFLICT (id) DO UPDATE SET "group" = excluded."group", position = excluded.position`)
  await tx.$executeRaw(sql`INSERT INTO sector (id, position) SELECT * FROM unnest(${ids(SECTORS)}::text[], ${order(SECTORS)}::int[]) ON CONFLICT (id) DO UPDATE SET position = excluded.position`)
  await tx.$executeRaw(sql`INSERT INTO list (id, position) SELECT * FROM unnest(${ids(LISTS)}::text[], ${order(LISTS)}::int[]) ON CONFLICT (id) DO UPDATE SET position = excluded.position`)
}
