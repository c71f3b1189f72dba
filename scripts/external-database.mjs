/**
 * Looks at the server that DATABASE_URL names, so that what is wrong with it is said at the start,
 * in one line, with the remedy, and never with the password.
 */
import { Problem } from './terminal.mjs'

const oldestServer = 14
const extensions = ['pg_trgm', 'btree_gist']

/** What can be seen without a connection, and so before anything is installed. */
export function checkAddress(url) {
  const form = 'postgresql://user:password@host:5432/database'
  let parsed
  try {
    parsed = new URL(url)
  } catch {
    throw new Problem(`DATABASE_URL is not an address. It must look like ${form} (special characters in the password as %40 and so on).`)
  }
  if (!/^postgres(ql)?:$/.test(parsed.protocol)) throw new Problem(`DATABASE_URL begins with ${parsed.protocol}// but this project needs PostgreSQL: ${form}`)
}

/** Connects, and checks the version and the rights that the migrations need. */
export async function checkDatabase(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Problem(explain(error, client))
  }
  try {
    const { rows: [server] } = await client.query(`
      SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major,
             has_schema_privilege('public', 'CREATE') OR to_regclass('public._prisma_migrations') IS NOT NULL AS writable`)
    if (server.major < oldestServer) throw new Problem(`DATABASE_URL: the server is PostgreSQL ${server.version}; this project needs ${oldestServer} or newer.`)
    if (!server.writable) {
      throw new Problem(`DATABASE_URL: the user "${client.user}" may not create tables. As an administrator run: GRANT CREATE ON SCHEMA public TO "${client.user}"`)
    }
    for (const extension of extensions) await ensureExtension(client, extension)
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`DATABASE_URL: the server answered: ${error.message}`)
  } finally {
    await client.end().catch(() => {})
  }
}

async function ensureExtension(client, name) {
  const { rows: [found] } = await client.query('SELECT installed_version AS installed FROM pg_available_extensions WHERE name = $1', [name])
  if (!found) throw new Problem(`DATABASE_URL: the server lacks the extension ${name}. Install PostgreSQL's contrib package on it.`)
  if (found.installed) return
  try {
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${name}`)
  } catch {
    throw new Problem(`DATABASE_URL: the user "${client.user}" may not create the extension ${name}. As an administrator run in "${client.database}": ${extensions.map(e => `CREATE EXTENSION IF NOT EXISTS ${e};`).join(' ')}`)
  }
}

function explain(error, { user, database, host, port }) {
  // Node tries each address of a name and reports them together.
  const { code, message } = error.errors?.[0] ?? error
  const where = host.startsWith('/') ? host : `${host}:${port}`
  if (code === '28P01' || /password must be a string/.test(message)) return `DATABASE_URL: ${where} does not accept this password for the user "${user}".`
  if (code === '28000') return `DATABASE_URL: ${where} does not let the user "${user}" in (${message}).`
  if (code === '3D000') return `DATABASE_URL: there is no database "${database}" on ${where}. Create it: CREATE DATABASE "${database}"`
  if (code === '42501') return `DATABASE_URL: the user "${user}" may not connect to the database "${database}" on ${where}.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `DATABASE_URL: there is no host named "${host}".`
  if (code === 'ECONNREFUSED' || code === 'ENOENT') return `DATABASE_URL: nothing answers at ${where}. Is the server running? Without DATABASE_URL the project brings its own.`
  if (/timeout/i.test(message) || code === 'ETIMEDOUT') return `DATABASE_URL: ${where} did not answer within 5 seconds.`
  return `DATABASE_URL: no connection to ${where}: ${message}`
}
