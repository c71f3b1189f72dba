import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Editor, Role } from '@/lib/auth/editor'

/** For tests: an account in the database, and the Editor that a session of it would give. Elsewhere only lib/auth makes one. */
export async function addEditor(url: string, name: string, role: Role): Promise<Editor> {
  const id = randomUUID()
  const email = `${name.toLowerCase().replaceAll(' ', '-')}-${id.slice(0, 8)}@example.org`
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('INSERT INTO account (id, email, name, role) VALUES ($1, $2, $3, $4)', [id, email, name, role])
  } finally {
    await client.end()
  }
  return { id, email, name, role } as unknown as Editor
}
