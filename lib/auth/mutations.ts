import 'server-only'
import { createHash } from 'node:crypto'
import sql from 'sql-template-tag'
import type { AuditKind } from '@/lib/auth/audit'
import { networkOf } from '@/lib/auth/address'
import type { Session } from '@/lib/auth/cookie'
import { findLink } from '@/lib/auth/data'
import type { Editor, Hand, Role } from '@/lib/auth/editor'
import { hashPassword, isPassword } from '@/lib/auth/password'
import { faultOf, type PasswordFault } from '@/lib/auth/password-rule'
import { hashToken, LINK_HOURS, newToken } from '@/lib/auth/token'
import { db, type Db } from '@/lib/db/client'

/** Tries in a quarter of an hour before signing in pauses. An address may be a whole office. */
export const LIMIT = { minutes: 15, account: 5, address: 30 } as const

/** A crowd waits for one another's locks: longer than Prisma's own five seconds. */
const transact = <T>(work: (tx: Db) => Promise<T>): Promise<T> => db().$transaction(work, { maxWait: 15_000, timeout: 20_000 })

interface Entry {
  readonly what: AuditKind
  readonly actor?: string | null
  readonly subject?: string | null
  readonly address?: string | null
  readonly detail?: Record<string, string>
}

/** Writes an entry of the audit log. Always in the transaction of what it tells, so that neither is there without the other. */
async function note(tx: Db, { what, actor = null, subject = null, address = null, detail }: Entry): Promise<void> {
  await tx.audit_entry.create({ data: { what, actor_id: actor, subject_id: subject, address, ...(detail && { detail }) } })
}

const handOf = (hand: Hand) => hand === 'operator' ? { actor: null, address: null } : { actor: hand.editor.id, address: hand.address }

// ---------------------------------------------------------------- signing in

/**
 * Takes one of the tries that an e-mail address and a network address have; each stays taken until the account's owner succeeds or time has passed.
 * Whoever asks at the same moment waits, so that a hundred parallel tries are no more than five.
 * @returns null, or after how many minutes to come back
 */
async function takeTry(email: string, from: string, subject: string | null): Promise<number | null> {
  const account = createHash('sha256').update(email).digest('hex')
  const address = networkOf(from)
  return transact(async tx => {
    // Always the account's before the address's: nobody waits in a circle.
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('sign-in account'), hashtext(${account}))`)
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('sign-in address'), hashtext(${address}))`)
    await tx.$executeRaw(sql`DELETE FROM sign_in_try WHERE id IN (SELECT id FROM sign_in_try WHERE at < clock_timestamp() - make_interval(mins => ${LIMIT.minutes}::int) FOR UPDATE SKIP LOCKED)`)
    // The oldest of the last five, or thirty: when it has aged enough, there is a try again.
    const waits = await tx.$queryRaw<{ per: string, minutes: number }[]>(sql`
      SELECT per, ceil(extract(epoch FROM at + make_interval(mins => ${LIMIT.minutes}::int) - clock_timestamp()) / 60)::int AS minutes FROM (
        (SELECT 'account' AS per, at FROM sign_in_try WHERE account = ${account} ORDER BY at DESC, id DESC OFFSET ${LIMIT.account - 1} LIMIT 1) UNION ALL
        (SELECT 'address' AS per, at FROM sign_in_try WHERE address = ${address} ORDER BY at DESC, id DESC OFFSET ${LIMIT.address - 1} LIMIT 1)) AS full_up
      WHERE at > clock_timestamp() - make_interval(mins => ${LIMIT.minutes}::int) ORDER BY minutes DESC`)
    const [longest] = waits
    if (longest === undefined) {
      await tx.$executeRaw(sql`INSERT INTO sign_in_try (at, account, address) VALUES (clock_timestamp(), ${account}, ${address})`)
      return null
    }
    // Said once per pause: a log that cannot be shortened must not be a stranger's to fill.
    const known = await tx.$queryRaw<unknown[]>(sql`SELECT 1 FROM audit_entry WHERE what = 'sign_in_limited' AND at > now() - make_interval(mins => ${LIMIT.minutes}::int) AND detail->>'per' = ${longest.per} AND detail->>'key' = ${longest.per === 'account' ? account.slice(0, 16) : address} LIMIT 1`)
    if (known.length === 0) await note(tx, { what: 'sign_in_limited', subject, address: from, detail: { per: longest.per, key: longest.per === 'account' ? account.slice(0, 16) : address } })
    return Math.min(LIMIT.minutes, Math.max(1, longest.minutes))
  })
}

/** Gives an account its tries back. */
async function forgetTries(tx: Db, email: string): Promise<void> {
  await tx.$executeRaw(sql`DELETE FROM sign_in_try WHERE account = ${createHash('sha256').update(email).digest('hex')}`)
}

export type SignIn = { readonly session: Session } | { readonly failed: true } | { readonly limited: number }

/**
 * Signs in with e-mail and password. An unknown e-mail, a wrong password, a deactivated account and one without a password are answered alike and after the same work.
 * @param email in lower case
 * @param from network address
 * @returns the session, or that it failed, or after how many minutes to try again
 */
export async function signIn(email: string, password: string, from: string): Promise<SignIn> {
  const account = await db().account.findUnique({ where: { email } })
  const limited = await takeTry(email, from, account?.id ?? null)
  if (limited !== null) return { limited }
  const right = await isPassword(account?.active === true ? account.password_hash : null, password)
  if (!right || account === null) {
    const reason = account === null ? 'unknown' : !account.active ? 'deactivated' : account.password_hash === null ? 'no-password' : 'password'
    await note(db(), { what: 'sign_in_failed', subject: account?.id ?? null, address: from, detail: { reason } })
    return { failed: true }
  }
  await transact(async tx => {
    await forgetTries(tx, email)
    await note(tx, { what: 'signed_in', actor: account.id, subject: account.id, address: from })
  })
  return { session: { id: account.id, version: account.session_version } }
}

/**
 * Signs in whom the organisation's provider has vouched for: an active account with that e-mail address.
 * @param email as the provider has verified it; null where it has not
 */
export async function signInByOrganisation(email: string | null, from: string): Promise<Session | null> {
  const account = email === null ? null : await db().account.findUnique({ where: { email: email.toLowerCase() } })
  if (account?.active !== true) {
    await note(db(), { what: 'sign_in_failed', subject: account?.id ?? null, address: from, detail: { by: 'organisation', reason: account === null ? 'unknown' : 'deactivated' } })
    return null
  }
  await note(db(), { what: 'signed_in', actor: account.id, subject: account.id, address: from, detail: { by: 'organisation' } })
  return { id: account.id, version: account.session_version }
}

/** Notes that somebody signed out; the cookie is the route's to take back. */
export async function signOut(editor: Editor, from: string): Promise<void> {
  await note(db(), { what: 'signed_out', actor: editor.id, subject: editor.id, address: from })
}

/** Ends every session of somebody, this one too. */
export async function signOutEverywhere(editor: Editor, from: string): Promise<void> {
  await transact(async tx => {
    await tx.account.update({ where: { id: editor.id }, data: { session_version: { increment: 1 } } })
    await note(tx, { what: 'signed_out_everywhere', actor: editor.id, subject: editor.id, address: from })
  })
}

/**
 * Changes one's own password; ends every other session.
 * @returns the session that goes on, or what is wrong: the present password, the new one, or too many tries (minutes to wait)
 */
export async function changePassword(editor: Editor, from: string, present: string, fresh: string): Promise<{ readonly session: Session } | { readonly fault: PasswordFault | 'present' } | { readonly limited: number }> {
  const fault = faultOf(fresh, editor.email)
  if (fault !== null) return { fault }
  // A session left open on a shared machine must not be a place to guess the password.
  const limited = await takeTry(editor.email, from, editor.id)
  if (limited !== null) return { limited }
  const { password_hash } = await db().account.findUniqueOrThrow({ where: { id: editor.id } })
  if (!await isPassword(password_hash, present)) {
    await note(db(), { what: 'sign_in_failed', actor: editor.id, subject: editor.id, address: from, detail: { reason: 'present-password' } })
    return { fault: 'present' }
  }
  const hashed = await hashPassword(fresh)
  return transact(async tx => {
    await forgetTries(tx, editor.email)
    const { session_version } = await tx.account.update({ where: { id: editor.id }, data: { password_hash: hashed, session_version: { increment: 1 } } })
    await voidLinks(tx, editor.id)
    await note(tx, { what: 'password_changed', actor: editor.id, subject: editor.id, address: from })
    return { session: { id: editor.id, version: session_version } }
  })
}

/** Changes one's own name, which readers see in the history. The log keeps the old one. */
export async function rename(editor: Editor, from: string, name: string): Promise<void> {
  if (name === editor.name) return
  await transact(async tx => {
    await tx.account.update({ where: { id: editor.id }, data: { name } })
    await note(tx, { what: 'renamed', actor: editor.id, subject: editor.id, address: from, detail: { from: editor.name, to: name } })
  })
}

// ---------------------------------------------------------------- one-time addresses

/** Makes a link, which voids the older ones of the same account (of the first admin, where it is null). */
async function makeLink(tx: Db, accountId: string | null): Promise<string> {
  const token = newToken()
  await voidLinks(tx, accountId)
  await tx.$executeRaw(sql`INSERT INTO one_time_link (token_hash, account_id, expires_at) VALUES (${hashToken(token)}, ${accountId}::uuid, now() + make_interval(hours => ${LINK_HOURS}::int))`)
  return token
}

async function voidLinks(tx: Db, accountId: string | null): Promise<void> {
  await tx.$executeRaw(sql`UPDATE one_time_link SET used_at = now() WHERE account_id IS NOT DISTINCT FROM ${accountId}::uuid AND used_at IS NULL`)
}

/** Uses a link up. Of two who come at the same moment one gets it: the row is locked by the first, and used when the second reads it. */
async function useLink(tx: Db, token: string): Promise<{ account_id: string | null } | undefined> {
  const [used] = await tx.$queryRaw<{ account_id: string | null }[]>(sql`UPDATE one_time_link SET used_at = now() WHERE token_hash = ${hashToken(token)} AND used_at IS NULL AND expires_at > now() RETURNING account_id::text`)
  return used
}

/** Who changes the set of admins waits for whoever does so right now. */
async function lockAccounts(tx: Db): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('accounts'), 0)`)
}

/** A one-time address for the first admin; null when there is an admin already. Older ones are void. */
export async function welcomeFirstAdmin(): Promise<string | null> {
  return transact(async tx => {
    await lockAccounts(tx)
    return await tx.account.count({ where: { role: 'admin' } }) > 0 ? null : makeLink(tx, null)
  })
}

/** Rolls a transaction back and says why. */
class Stop<T> extends Error {
  constructor(readonly answer: T) { super('rolled back') }
}

async function transactOrStop<T, F>(work: (tx: Db) => Promise<T>): Promise<T | F> {
  try {
    return await transact(work)
  } catch (error) {
    if (error instanceof Stop) return error.answer as F
    throw error
  }
}

/**
 * Sets a password by a one-time address, and signs in: the first admin with name and e-mail address, everybody else as invited.
 * A password that will not do, or an e-mail address that is taken, leaves the link as it was.
 * @param person name and e-mail address, for the first admin
 */
export async function followLink(token: string, password: string, from: string, person: { readonly name: string, readonly email: string } | null): Promise<{ readonly session: Session } | { readonly fault: PasswordFault | 'link' | 'person' | 'taken' }> {
  const link = await findLink(token)
  if (link === null) return { fault: 'link' }
  const email = link.account?.email ?? person?.email
  if (email === undefined) return { fault: 'person' }
  const fault = faultOf(password, email)
  if (fault !== null) return { fault }
  const hashed = await hashPassword(password)
  return transactOrStop<{ readonly session: Session }, { readonly fault: 'link' | 'person' | 'taken' }>(async tx => {
    await lockAccounts(tx)
    const used = await useLink(tx, token)
    if (used === undefined) throw new Stop({ fault: 'link' })
    if (used.account_id === null) {
      if (person === null) throw new Stop({ fault: 'person' })
      if (await tx.account.count({ where: { role: 'admin' } }) > 0) throw new Stop({ fault: 'link' })
      if (await tx.account.count({ where: { email: person.email } }) > 0) throw new Stop({ fault: 'taken' })
      const { id, session_version } = await tx.account.create({ data: { ...person, role: 'admin', password_hash: hashed } })
      await note(tx, { what: 'first_admin_created', actor: id, subject: id, address: from })
      return { session: { id, version: session_version } }
    }
    const id = used.account_id
    const changed = await tx.account.updateManyAndReturn({ where: { id, active: true }, data: { password_hash: hashed, session_version: { increment: 1 } } })
    if (changed[0] === undefined) throw new Stop({ fault: 'link' })
    await voidLinks(tx, id)
    await forgetTries(tx, email)
    await note(tx, { what: 'password_set', actor: id, subject: id, address: from })
    return { session: { id, version: changed[0].session_version } }
  })
}

// ---------------------------------------------------------------- keeping the users

export type UserFault = 'taken' | 'missing' | 'last-admin' | 'inactive' | 'not-admin'

/** Begins a change of accounts: nobody else makes one until it is done, and who makes it still may. */
async function keepUsers<T>(hand: Hand, work: (tx: Db) => Promise<T>): Promise<T | UserFault> {
  return transactOrStop<T, UserFault>(async tx => {
    await lockAccounts(tx)
    // Two admins who demote each other at the same moment: the second is none any more.
    if (hand !== 'operator' && await tx.account.count({ where: { id: hand.editor.id, role: 'admin', active: true } }) === 0) throw new Stop<UserFault>('not-admin')
    return work(tx)
  })
}

async function accountOf(tx: Db, id: string) {
  const account = await tx.account.findUnique({ where: { id } })
  if (account === null) throw new Stop<UserFault>('missing')
  return account
}

/** Stops what would leave nobody who can keep the users. */
async function keepAnAdmin(tx: Db, id: string): Promise<void> {
  if (await tx.account.count({ where: { role: 'admin', active: true, NOT: { id } } }) === 0) throw new Stop<UserFault>('last-admin')
}

/** Makes an account without a password. @returns the token of the one-time address by which its owner sets one */
export function invite(hand: Hand, person: { readonly email: string, readonly name: string, readonly role: Role }): Promise<{ readonly token: string } | UserFault> {
  return keepUsers(hand, async tx => {
    if (await tx.account.count({ where: { email: person.email } }) > 0) throw new Stop<UserFault>('taken')
    const { id } = await tx.account.create({ data: { email: person.email, name: person.name, role: person.role } })
    await note(tx, { what: 'invited', ...handOf(hand), subject: id, detail: { role: person.role } })
    return { token: await makeLink(tx, id) }
  })
}

/** Makes a new one-time address for an account; the password and the sessions stay until it is used. @returns its token */
export function resetPassword(hand: Hand, id: string): Promise<{ readonly token: string } | UserFault> {
  return keepUsers(hand, async tx => {
    const account = await accountOf(tx, id)
    if (!account.active) throw new Stop<UserFault>('inactive')
    await note(tx, { what: 'reset_link_made', ...handOf(hand), subject: id })
    return { token: await makeLink(tx, id) }
  })
}

/** Changes a role, which ends the sessions of whom it concerns. Refused where no active admin would be left. */
export function changeRole(hand: Hand, id: string, role: Role): Promise<UserFault | null> {
  return keepUsers(hand, async tx => {
    const account = await accountOf(tx, id)
    if (account.role === role) return null
    if (account.role === 'admin' && account.active) await keepAnAdmin(tx, id)
    await tx.account.update({ where: { id }, data: { role, session_version: { increment: 1 } } })
    await note(tx, { what: 'role_changed', ...handOf(hand), subject: id, detail: { from: account.role, to: role } })
    return null
  })
}

/** Deactivates or activates an account. Deactivated, its sessions end and its links are void. Refused where no active admin would be left. */
export function setActive(hand: Hand, id: string, active: boolean): Promise<UserFault | null> {
  return keepUsers(hand, async tx => {
    const account = await accountOf(tx, id)
    if (account.active === active) return null
    if (!active && account.role === 'admin') await keepAnAdmin(tx, id)
    await tx.account.update({ where: { id }, data: { active, session_version: { increment: 1 } } })
    if (!active) await voidLinks(tx, id)
    await note(tx, { what: active ? 'activated' : 'deactivated', ...handOf(hand), subject: id })
    return null
  })
}
