import { randomUUID } from 'node:crypto'
import sql from 'sql-template-tag'
import type { Editor, Role } from '@/lib/auth/editor'
import { db } from '@/lib/db/client'
import type { Content } from '@/lib/form'
import type { Kind } from '@/lib/records/kinds'
import { removeRecord, writeRecord } from '@/lib/records/rows'

/** For tests: what the desk does, with days of the test's choosing. */

export async function someone(name: string, role: Role): Promise<Editor> {
  const email = `${randomUUID()}@desk.example`
  const { id } = await db().account.create({ data: { email, name, role }, select: { id: true } })
  return { id, email, name, role } as Editor
}

/** Moves the import of the facts to a moment: it is that of the run, and what a test decides on a day of its choosing must come after it. */
export async function importedAt(at: string): Promise<void> {
  await db().$transaction(async tx => {
    // Nothing that was decided can be changed; in a database of its own a test may, by leaving the triggers out.
    await tx.$executeRaw(sql`SET LOCAL session_replication_role = replica`)
    await tx.$executeRaw(sql`UPDATE decision SET at = ${at}::timestamptz`)
    await tx.$executeRaw(sql`UPDATE revision SET at = ${at}::timestamptz`)
  })
}

export async function recordOf(kind: Kind, slug: string): Promise<{ id: string, latest: number, published: Content }> {
  const record = await db().record.findUniqueOrThrow({ where: { kind_slug: { kind, slug } } })
  const revision = await db().revision.findUniqueOrThrow({ where: { record_id_number: { record_id: record.id, number: record.published ?? 0 } } })
  return { id: record.id, latest: record.latest, published: revision.content as Content }
}

/** Saves a draft. @returns its number */
export async function save(kind: Kind, slug: string, content: Content, by: Editor, at: string, reason: string, restores: number | null = null): Promise<number> {
  const { id, latest } = await recordOf(kind, slug)
  await db().$executeRaw(sql`INSERT INTO revision (record_id, number, content, author_id, at, reason, restores) VALUES (${id}::uuid, ${latest + 1}, ${JSON.stringify(content)}::jsonb, ${by.id}::uuid, ${at}::timestamptz, ${reason}, ${restores})`)
  await db().$executeRaw(sql`UPDATE record SET proposal = 'draft' WHERE id = ${id}::uuid`)
  return latest + 1
}

/** Decides about the latest revision, and gives readers what follows. */
export async function decide(kind: Kind, slug: string, what: 'submitted' | 'returned' | 'withdrawn' | 'published' | 'archived', by: Editor, at: string, comment: string | null = null): Promise<void> {
  const { id, latest } = await recordOf(kind, slug)
  await db().$executeRaw(sql`INSERT INTO decision (record_id, number, what, by_id, at, comment) VALUES (${id}::uuid, ${latest}, ${what}::decision_kind, ${by.id}::uuid, ${at}::timestamptz, ${comment})`)
  const { published } = await recordOf(kind, slug)
  if (what === 'published') await db().$transaction(tx => writeRecord(tx, kind, published))
  if (what === 'archived') await db().$transaction(tx => removeRecord(tx, kind, slug))
}

/** A change that one person writes and another publishes. */
export async function publish(kind: Kind, slug: string, change: Partial<Content>, [author, reviewer]: readonly [Editor, Editor], at: string, reason: string): Promise<number> {
  const { published } = await recordOf(kind, slug)
  const number = await save(kind, slug, { ...published, ...change } as Content, author, at, reason)
  await decide(kind, slug, 'submitted', author, at)
  await decide(kind, slug, 'published', reviewer, at, reason)
  return number
}
