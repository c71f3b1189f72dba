/**
 * Makes and changes accounts from the command line, as the operator: `npm run user -- COMMAND`.
 *
 *   add EMAIL --role editor|reviewer|admin [--name NAME]    prints a one-time address to pass on
 *   list
 *   role EMAIL editor|reviewer|admin
 *   deactivate EMAIL
 *   activate EMAIL
 *   reset EMAIL                                             prints a one-time address to pass on
 *
 * `welcome`, for the start script, prints the first admin's one-time address, and nothing where there is an admin.
 * One-time addresses begin with PUBLIC_URL. Every change is in the audit log, without a name: it was made at the machine.
 */
import { parseArgs } from 'node:util'
import { findAccountByEmail, listUsers } from '@/lib/auth/data'
import { ROLES, type Role } from '@/lib/auth/editor'
import { inviteSchema, roleSchema } from '@/lib/auth/forms'
import { changeRole, invite, resetPassword, setActive, welcomeFirstAdmin, type UserFault } from '@/lib/auth/mutations'

const ROLE_IDS = ROLES.map(one => one.id).join('|')
const USAGE = `Usage: npm run user -- add EMAIL --role ${ROLE_IDS} [--name NAME]
                       list
                       role EMAIL ${ROLE_IDS}
                       deactivate EMAIL
                       activate EMAIL
                       reset EMAIL`

const FAULTS: Record<UserFault, string> = {
  taken: 'There is an account with this e-mail address already. See: npm run user -- list',
  missing: 'There is no account with this e-mail address. See: npm run user -- list',
  'last-admin': 'There must be an active admin: make somebody else one first.',
  inactive: 'The account is deactivated. Activate it first.',
  'not-admin': 'Not an admin.',
}

/** What a person can put right: printed without a stack. */
class Mistake extends Error {}

const addressOf = (token: string) => `${(process.env.PUBLIC_URL || 'http://localhost:3000').replace(/\/+$/, '')}/welcome?token=${token}`

async function idOf(email: string | undefined): Promise<string> {
  if (email === undefined) throw new Mistake(USAGE)
  const account = await findAccountByEmail(email.trim().toLowerCase())
  if (account === null) throw new Mistake(FAULTS.missing)
  return account.id
}

function roleOf(text: string | undefined): Role {
  const role = roleSchema.safeParse(text)
  if (!role.success) throw new Mistake(`The role must be one of ${ROLE_IDS}.\n${USAGE}`)
  return role.data
}

/** Prints what was done, or stops with the reason why not. */
function said(fault: UserFault | null, done: string): string {
  if (fault !== null) throw new Mistake(FAULTS[fault])
  return done
}

function link(result: { readonly token: string } | UserFault, email: string): string {
  if (typeof result === 'string') throw new Mistake(FAULTS[result])
  return `One-time address for ${email} (24 hours, once):\n${addressOf(result.token)}`
}

async function run(): Promise<string> {
  const { values, positionals: [command, email, extra, ...more] } = parseArgs({ allowPositionals: true, options: { role: { type: 'string' }, name: { type: 'string' } } })
  if (more.length > 0 || (extra !== undefined && command !== 'role')) throw new Mistake(USAGE)
  switch (command) {
    case 'add': {
      const role = roleOf(values.role)
      const person = inviteSchema.safeParse({ email, role, name: values.name ?? email?.split('@')[0] })
      if (!person.success) throw new Mistake(person.error.issues[0]?.path[0] === 'name' ? 'The name must have 1 to 80 characters.' : `"${email ?? ''}" is no e-mail address.\n${USAGE}`)
      return link(await invite('operator', person.data), person.data.email)
    }
    case 'list': {
      const users = await listUsers()
      const rows = users.map(one => [one.email, one.name, one.role, one.active ? (one.hasPassword ? 'active' : 'invited') : 'deactivated', one.lastSignIn ?? 'never signed in'])
      const widths = [0, 1, 2, 3].map(column => Math.max(0, ...rows.map(row => row[column]?.length ?? 0)))
      return rows.length === 0 ? 'There is no account yet.' : rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
    }
    case 'role': {
      const role = roleOf(extra)
      return said(await changeRole('operator', await idOf(email), role), `${email ?? ''} is ${role} now.`)
    }
    case 'deactivate': return said(await setActive('operator', await idOf(email), false), `${email ?? ''} is deactivated; all sessions have ended.`)
    case 'activate': return said(await setActive('operator', await idOf(email), true), `${email ?? ''} is active.`)
    case 'reset': return link(await resetPassword('operator', await idOf(email)), email ?? '')
    case 'welcome': {
      const token = await welcomeFirstAdmin()
      return token === null ? '' : addressOf(token)
    }
    case undefined:
    default: throw new Mistake(USAGE)
  }
}

try {
  const text = await run()
  if (text !== '') console.log(text)
  process.exit(0)
} catch (error) {
  const mistake = error instanceof Mistake || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  console.error(mistake ? (error instanceof Mistake ? error.message : `${error.message}\n${USAGE}`) : error)
  process.exit(1)
}
