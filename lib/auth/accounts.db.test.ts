import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { beginSession, readSession } from '@/lib/auth/cookie'
import { findLink, listAudit, listUsers } from '@/lib/auth/data'
import type { Editor, Role } from '@/lib/auth/editor'
import { changePassword, changeRole, followLink, invite, LIMIT, rename, resetPassword, setActive, signIn, signOutEverywhere, welcomeFirstAdmin } from '@/lib/auth/mutations'
import { hashPassword, NO_PASSWORD } from '@/lib/auth/password'
import { authorise } from '@/lib/auth/session'
import { hashToken } from '@/lib/auth/token'
import { db } from '@/lib/db/client'
import { syncReviewRule } from '@/lib/db/review-rule'
import { scratchDatabase, type Scratch } from '@/lib/db/scratch.fixture'

const PASSWORD = 'correct horse battery staple'
const FROM = '192.0.2.1'
let scratch: Scratch
let hashed: string
let count = 0

beforeAll(async () => {
  scratch = await scratchDatabase()
  process.env.AUTH_SECRET = 'a secret for tests, of more than 32 characters'
  hashed = await hashPassword(PASSWORD)
}, 60_000)
afterAll(() => scratch.drop())
beforeEach(() => db().sign_in_try.deleteMany())

/** An account with the password, under an address of its own. */
async function person(role: Role = 'editor') {
  count++
  return db().account.create({ data: { email: `${role}${count}@example.test`, name: `Test ${role} ${count}`, role, password_hash: hashed } })
}

/** The Editor that a request of somebody gives, made the only way it can be: by a session. */
async function enter(email: string): Promise<{ request: Request, editor: Editor }> {
  const result = await signIn(email, PASSWORD, FROM)
  if (!('session' in result)) throw new Error(`not signed in: ${JSON.stringify(result)}`)
  const line = await beginSession(result.session, new Headers())
  const request = new Request('http://site.test/', { headers: { Cookie: line.split(';')[0] ?? '' } })
  const editor = await authorise(request)
  if (editor instanceof Response) throw new Error('the session does not hold')
  return { request, editor }
}

const statusOf = async (request: Request, role?: Role) => {
  const answer = await authorise(request, role)
  return answer instanceof Response ? answer.status : 200
}
const lastEntry = async () => (await listAudit(null, 1)).entries[0]

describe('signing in', () => {
  it('lets in who knows the password, and nobody else', async () => {
    const { email, id } = await person()
    expect(await signIn(email, PASSWORD, FROM)).toEqual({ session: { id, version: 1 } })
    expect(await lastEntry()).toMatchObject({ what: 'signed_in', subject: expect.stringContaining('Test editor') as string, address: FROM })
    expect(await signIn(email, `${PASSWORD} `, FROM)).toEqual({ failed: true })
    expect(await signIn('nobody@example.test', PASSWORD, FROM)).toEqual({ failed: true })
    expect(await lastEntry()).toMatchObject({ what: 'sign_in_failed', subject: null })
  })

  it('does not let in a deactivated account, nor one without a password', async () => {
    const { email, id } = await person()
    await db().account.update({ where: { id }, data: { active: false } })
    expect(await signIn(email, PASSWORD, FROM)).toEqual({ failed: true })
    await db().account.update({ where: { id }, data: { active: true, password_hash: null } })
    for (const password of [PASSWORD, '', NO_PASSWORD]) expect(await signIn(email, password, FROM)).toEqual({ failed: true })
  })

  it('takes as long for an unknown e-mail address as for a wrong password', { timeout: 60_000 }, async () => {
    const { email } = await person()
    const time = async (who: string, from: string) => {
      const began = performance.now()
      await signIn(who, 'a wrong password', from)
      return performance.now() - began
    }
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    for (let i = 0; i < 12; i++) {
      await db().sign_in_try.deleteMany()
      times.known.push(await time(email, FROM))
      times.unknown.push(await time(`nobody${i}@example.test`, FROM))
    }
    const middle = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
    // Without the check against a password of nobody's, the unknown would take a third of it or less.
    expect(middle(times.unknown) / middle(times.known)).toBeGreaterThan(0.5)
    expect(middle(times.unknown) / middle(times.known)).toBeLessThan(2)
  })

  it(`allows ${LIMIT.account} tries for an account, however many come at once`, { timeout: 60_000 }, async () => {
    const { email } = await person()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => signIn(email, 'a wrong password', `192.0.2.${i + 10}`)))
    expect(answers.filter(one => 'failed' in one)).toHaveLength(LIMIT.account)
    expect(answers.filter(one => 'limited' in one && one.limited >= 1 && one.limited <= LIMIT.minutes)).toHaveLength(20 - LIMIT.account)
    // The right password is told the same.
    expect(await signIn(email, PASSWORD, FROM)).toEqual({ limited: expect.any(Number) as number })
    // So is an account that is none.
    for (let i = 0; i < LIMIT.account; i++) expect(await signIn('nobody@example.test', PASSWORD, FROM)).toEqual({ failed: true })
    expect(await signIn('nobody@example.test', PASSWORD, FROM)).toEqual({ limited: expect.any(Number) as number })
    const limited = await listAudit('sign_in_limited', 1)
    expect(limited.entries.filter(one => one.subject !== null)).toHaveLength(1)
    expect(limited.total).toBe(2)
  })

  it(`allows ${LIMIT.address} tries from an address, however many come at once`, { timeout: 60_000 }, async () => {
    const answers = await Promise.all(Array.from({ length: LIMIT.address + 10 }, (_, i) => signIn(`nobody${i}@example.test`, PASSWORD, `2001:db8:0:1::${i + 1}`)))
    expect(answers.filter(one => 'failed' in one)).toHaveLength(LIMIT.address)
    expect(await signIn('somebody@example.test', PASSWORD, '2001:db8:0:2::1')).toEqual({ failed: true })
  })

  it('gives the tries back after a quarter of an hour, and to whoever succeeds', async () => {
    const { email } = await person()
    for (let i = 0; i < LIMIT.account - 1; i++) await signIn(email, 'a wrong password', FROM)
    expect(await signIn(email, PASSWORD, FROM)).toHaveProperty('session')
    for (let i = 0; i < LIMIT.account; i++) expect(await signIn(email, 'a wrong password', FROM)).toEqual({ failed: true })
    await db().$executeRaw(sql`UPDATE sign_in_try SET at = at - interval '10 minutes 10 seconds'`)
    expect(await signIn(email, PASSWORD, FROM)).toEqual({ limited: 5 })
    await db().$executeRaw(sql`UPDATE sign_in_try SET at = at - interval '5 minutes'`)
    expect(await signIn(email, PASSWORD, FROM)).toHaveProperty('session')
    expect(await db().sign_in_try.count()).toBe(0)
  })
})

describe('a session', () => {
  it('is of one account and version, and cannot be made without the secret', async () => {
    const { email, id } = await person()
    const { request } = await enter(email)
    const sealed = request.headers.get('cookie')?.split('=').slice(1).join('=') ?? ''
    expect(await readSession(sealed)).toEqual({ id, version: 1 })
    expect(await readSession(`${sealed.slice(0, -4)}AAAA`)).toBeNull()
    expect(await readSession('a.b.c')).toBeNull()
    process.env.AUTH_SECRET = 'another secret for tests, of more than 32'
    expect(await readSession(sealed)).toBeNull()
    expect(await statusOf(request)).toBe(401)
    process.env.AUTH_SECRET = 'a secret for tests, of more than 32 characters'
    expect(await statusOf(request)).toBe(200)
  })

  it('is checked by role, as the database has it now', async () => {
    const { email } = await person('reviewer')
    const { request, editor } = await enter(email)
    expect([await statusOf(request, 'editor'), await statusOf(request, 'reviewer'), await statusOf(request, 'admin')]).toEqual([200, 200, 403])
    await rename(editor, FROM, 'Test reviewer with a new name')
    expect(await authorise(request)).toMatchObject({ name: 'Test reviewer with a new name' })
    expect(await statusOf(new Request('http://site.test/'))).toBe(401)
  })

  it('ends with the role, with the password, with the account, and everywhere', async () => {
    await person('admin')
    const ends: readonly ((editor: Editor) => Promise<unknown>)[] = [
      editor => changeRole('operator', editor.id, 'reviewer'),
      editor => changePassword(editor, FROM, PASSWORD, 'another battery horse staple'),
      editor => setActive('operator', editor.id, false),
      editor => signOutEverywhere(editor, FROM),
    ]
    for (const end of ends) {
      const { email } = await person()
      const { request, editor } = await enter(email)
      expect(await statusOf(request)).toBe(200)
      await end(editor)
      expect(await statusOf(request)).toBe(401)
    }
  })

  it('is not a place to guess the password', async () => {
    const { email } = await person()
    const { editor } = await enter(email)
    expect(await changePassword(editor, FROM, PASSWORD, 'short')).toEqual({ fault: 'short' })
    for (let i = 0; i < LIMIT.account; i++) expect(await changePassword(editor, FROM, 'a wrong password', 'another battery horse staple')).toEqual({ fault: 'present' })
    expect(await changePassword(editor, FROM, PASSWORD, 'another battery horse staple')).toHaveProperty('limited')
  })
})

describe('a one-time address', () => {
  it('works once, of many who come at once', { timeout: 60_000 }, async () => {
    await person('admin')
    const made = await invite('operator', { email: 'invited@example.test', name: 'Test invited', role: 'reviewer' })
    const token = typeof made === 'string' ? '' : made.token
    expect(await db().one_time_link.count({ where: { token_hash: token } })).toBe(0)
    expect(await findLink(token)).toEqual({ account: { name: 'Test invited', email: 'invited@example.test', role: 'reviewer', hasPassword: false } })
    expect(await followLink(token, 'short', FROM, null)).toEqual({ fault: 'short' })
    expect(await followLink(token, 'Invited@example.test', FROM, null)).toEqual({ fault: 'address' })
    const answers = await Promise.all(Array.from({ length: 8 }, () => followLink(token, PASSWORD, FROM, null)))
    expect(answers.filter(one => 'session' in one)).toHaveLength(1)
    expect(answers.filter(one => 'fault' in one && one.fault === 'link')).toHaveLength(7)
    expect(await findLink(token)).toBeNull()
    expect(await signIn('invited@example.test', PASSWORD, FROM)).toHaveProperty('session')
  })

  it('is void after a day, after a newer one, and after a deactivation', async () => {
    await person('admin')
    const { id } = await person()
    const make = async () => {
      const made = await resetPassword('operator', id)
      if (typeof made === 'string') throw new Error(made)
      return made.token
    }
    const first = await make()
    const second = await make()
    expect(await findLink(first)).toBeNull()
    expect(await findLink(second)).not.toBeNull()
    await db().$executeRaw(sql`UPDATE one_time_link SET expires_at = now() - interval '1 second' WHERE token_hash = ${hashToken(second)}`)
    expect(await findLink(second)).toBeNull()
    expect(await followLink(second, PASSWORD, FROM, null)).toEqual({ fault: 'link' })
    const third = await make()
    await setActive('operator', id, false)
    expect(await followLink(third, PASSWORD, FROM, null)).toEqual({ fault: 'link' })
    await setActive('operator', id, true)
    expect(await followLink(third, PASSWORD, FROM, null)).toEqual({ fault: 'link' })
    expect(await resetPassword('operator', '00000000-0000-4000-8000-000000000000')).toBe('missing')
  })

  it('is nothing that can be made up', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), "'; DROP TABLE account; --", 'A'.repeat(100_000)]) expect(await findLink(token)).toBeNull()
  })
})

describe('the users', () => {
  it('begin with one first admin, however many follow the address', { timeout: 60_000 }, async () => {
    const own = await scratchDatabase()
    try {
      const older = await welcomeFirstAdmin() ?? ''
      const token = await welcomeFirstAdmin() ?? ''
      expect(await findLink(older)).toBeNull()
      expect(await findLink(token)).toEqual({ account: null })
      expect(await followLink(token, PASSWORD, FROM, null)).toEqual({ fault: 'person' })
      const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => followLink(token, PASSWORD, FROM, { name: `Test admin ${i}`, email: `admin${i}@example.test` })))
      expect(answers.filter(one => 'session' in one)).toHaveLength(1)
      expect(await listUsers()).toMatchObject([{ role: 'admin', active: true, hasPassword: true }])
      expect(await welcomeFirstAdmin()).toBeNull()
    } finally {
      await own.drop()
    }
  })

  it('never lose the last admin, whoever demotes whom at once', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 3; round++) {
      await db().account.updateMany({ data: { role: 'editor' } })
      const admins = await Promise.all([person('admin'), person('admin'), person('admin')])
      const hands = await Promise.all(admins.map(async one => ({ editor: (await enter(one.email)).editor, address: FROM })))
      const faults = await Promise.all(hands.flatMap((hand, index) => {
        const other = admins[(index + 1) % 3]?.id ?? ''
        return [changeRole(hand, other, 'editor'), setActive(hand, other, false)]
      }))
      expect(await db().account.count({ where: { role: 'admin', active: true } })).toBeGreaterThan(0)
      expect(faults.some(fault => fault !== null)).toBe(true)
      const [last] = await db().account.findMany({ where: { role: 'admin', active: true } })
      await db().account.updateMany({ where: { role: 'admin', NOT: { id: last?.id ?? '' } }, data: { active: false } })
      expect(await changeRole('operator', last?.id ?? '', 'reviewer')).toBe('last-admin')
      expect(await setActive('operator', last?.id ?? '', false)).toBe('last-admin')
    }
  })

  it('are kept by admins alone, checked in the moment of the change', async () => {
    const [keeper, other] = [await person('admin'), await person('admin')]
    const hand = { editor: (await enter(keeper.email)).editor, address: FROM }
    await changeRole('operator', keeper.id, 'editor')
    expect(await changeRole(hand, other.id, 'editor')).toBe('not-admin')
    expect(await invite(hand, { email: 'x@example.test', name: 'Test x', role: 'admin' })).toBe('not-admin')
    expect(await invite('operator', { email: other.email, name: 'Test x', role: 'admin' })).toBe('taken')
  })
})

describe('the audit log', () => {
  it('tells who did what to whom, from where', async () => {
    const [keeper, subject] = [await person('admin'), await person()]
    const hand = { editor: (await enter(keeper.email)).editor, address: '203.0.113.7' }
    await changeRole(hand, subject.id, 'reviewer')
    expect(await lastEntry()).toMatchObject({ what: 'role_changed', actor: keeper.name, subject: subject.name, address: '203.0.113.7', detail: { from: 'editor', to: 'reviewer' } })
    const before = (await listAudit(null, 1)).total
    expect(await changeRole(hand, subject.id, 'reviewer')).toBeNull()
    expect(await setActive(hand, subject.id, true)).toBeNull()
    expect((await listAudit(null, 1)).total).toBe(before)
  })

  it('holds no password, no token and no unknown e-mail address', async () => {
    await signIn('a password typed into the wrong field', PASSWORD, FROM)
    const rows = await db().$queryRaw<{ text: string }[]>(sql`SELECT coalesce(detail::text, '') AS text FROM audit_entry`)
    expect(rows.filter(row => /wrong field|correct horse|argon2/.test(row.text))).toEqual([])
  })

  it.each(['UPDATE audit_entry SET what = what', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])('refuses %s', async statement => {
    const { total } = await listAudit(null, 1)
    expect(total).toBeGreaterThan(0)
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/append-only/)
    expect((await listAudit(null, 1)).total).toBe(total)
  })
})

describe('the rule of review', () => {
  it('follows the setting, and its changes are in the log', async () => {
    const rule = async () => (await db().desk.findUniqueOrThrow({ where: { id: 1 } })).review
    await db().$transaction(syncReviewRule)
    expect(await rule()).toBe('two')
    process.env.REVIEW = 'single'
    await db().$transaction(syncReviewRule)
    await db().$transaction(syncReviewRule)
    expect(await rule()).toBe('single')
    expect(await listAudit('review_rule_changed', 1)).toMatchObject({ total: 1, entries: [{ detail: { from: 'two', to: 'single' } }] })
    process.env.REVIEW = ''
    await db().$transaction(syncReviewRule)
    expect(await rule()).toBe('two')
  })
})
