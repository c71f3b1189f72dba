import sql from 'sql-template-tag'
import { env } from '@/lib/env'
import type { Db } from '@/lib/db/client'

/**
 * Brings the desk's rule of review to the setting REVIEW, and says so in the audit log where it changes.
 * Run at every start. In the database and not only in the code, because there it is held: no server with another setting can publish against it.
 */
export async function syncReviewRule(tx: Db): Promise<void> {
  const { REVIEW } = env()
  const [desk] = await tx.$queryRaw<{ review: string }[]>(sql`SELECT review::text FROM desk WHERE id = 1 FOR UPDATE`)
  if (desk === undefined || desk.review === REVIEW) return
  await tx.$executeRaw(sql`UPDATE desk SET review = ${REVIEW}::review_rule WHERE id = 1`)
  await tx.audit_entry.create({ data: { what: 'review_rule_changed', detail: { from: desk.review, to: REVIEW } } })
}
