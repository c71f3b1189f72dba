import 'server-only'
import sql from 'sql-template-tag'
import type { AuditEntry, AuditKind } from '@/lib/auth/audit'
import type { Role } from '@/lib/auth/editor'
import { hashToken, isToken } from '@/lib/auth/token'
import { db } from '@/lib/db/client'

const ACCOUNT = { id: true, email: true, name: true, role: true, active: true, session_version: true } as const

export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/** An account by its id; null when there is none. */
export function findAccount(id: string) {
  return db().account.findUnique({ where: { id }, select: ACCOUNT })
}

/** An account by its e-mail address, in lower case; null when there is none. */
export function findAccountByEmail(email: string) {
  return db().account.findUnique({ where: { email }, select: ACCOUNT })
}

/** Where a one-time address leads. */
export interface Link {
  /** Null: to setting up the first admin. */
  readonly account: { readonly name: string, readonly email: string, readonly role: Role, readonly hasPassword: boolean } | null
}

/** A one-time address that still works; null when it was used, is too old, is of a deactivated account, or never was. Looking does not use it up. */
export async function findLink(token: string): Promise<Link | null> {
  if (!isToken(token)) return null
  const [found] = await db().$queryRaw<{ account_id: string | null, name: string, email: string, role: Role, active: boolean, has_password: boolean, any_admin: boolean }[]>(sql`
    SELECT account_id::text, name, email, role::text, active, password_hash IS NOT NULL AS has_password, EXISTS (SELECT FROM account WHERE role = 'admin') AS any_admin
    FROM one_time_link LEFT JOIN account ON account.id = account_id WHERE token_hash = ${hashToken(token)} AND used_at IS NULL AND expires_at > now()`)
  if (found === undefined) return null
  if (found.account_id === null) return found.any_admin ? null : { account: null }
  return found.active ? { account: { name: found.name, email: found.email, role: found.role, hasPassword: found.has_password } } : null
}

/** One row of the users' table. */
export interface User {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly active: boolean
  /** False until the invitation was accepted. */
  readonly hasPassword: boolean
  /** `2026-11-25 13:05`, UTC; null when never. */
  readonly lastSignIn: string | null
  readonly revisions: number
}

/** Everybody who has or had an account, the active first, by name. */
export function listUsers(): Promise<User[]> {
  return db().$queryRaw<User[]>(sql`
    SELECT id::text, name, email, role::text, active, password_hash IS NOT NULL AS "hasPassword",
      (SELECT to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') FROM audit_entry WHERE subject_id = account.id AND what IN ('signed_in', 'first_admin_created', 'password_set')) AS "lastSignIn",
      (SELECT count(*)::int FROM revision WHERE author_id = account.id) AS revisions
    FROM account ORDER BY active DESC, lower(name), email`)
}

export const AUDIT_PAGE = 50

/** A page of the audit log, newest first, of one kind or of all. */
export async function listAudit(what: AuditKind | null, page: number): Promise<{ readonly entries: readonly AuditEntry[], readonly total: number }> {
  const where = what === null ? sql`TRUE` : sql`what = ${what}`
  const [entries, counted] = await Promise.all([
    db().$queryRaw<AuditEntry[]>(sql`
      SELECT entry.id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS at, what, actor.name AS actor, subject.name AS subject, address, detail
      FROM audit_entry AS entry LEFT JOIN account AS actor ON actor.id = actor_id LEFT JOIN account AS subject ON subject.id = subject_id
      WHERE ${where} ORDER BY entry.id DESC LIMIT ${AUDIT_PAGE} OFFSET ${(page - 1) * AUDIT_PAGE}`),
    db().$queryRaw<{ total: number }[]>(sql`SELECT count(*)::int AS total FROM audit_entry WHERE ${where}`),
  ])
  return { entries, total: counted[0]?.total ?? 0 }
}
