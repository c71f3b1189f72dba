/** People who work at the desk, for the tests that need some: put into the database, and signed in by the real form. */
import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import type { Page } from '@playwright/test'
import pg from 'pg'

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly password: string
}

type Role = 'editor' | 'reviewer' | 'admin'

/** Asks the database of the site under test. */
export async function query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
  try {
    return (await client.query(text, [...values])).rows as Row[]
  } finally {
    await client.end()
  }
}

/** An active account with a password, of nobody else's. */
export async function makePerson(role: Role, name = `Test ${role}`): Promise<Person> {
  const id = randomUUID()
  const person = { id, name, email: `${role}-${id.slice(0, 8)}@example.test`, password: 'correct horse battery staple' }
  await query('INSERT INTO account (id, email, name, role, password_hash) VALUES ($1, $2, $3, $4::role, $5)', [id, person.email, name, role, await hash(person.password)])
  return person
}

/** Signs somebody in. @param next page of this site to land on */
export async function signIn(page: Page, { email, password }: Person, next = '/editor/account'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(url => url.pathname + url.search === next)
}
