/**
 * What the server leaves behind when it is killed in the middle of a hundred publications: nothing half done. It has a database of its own.
 */
import type { ChildProcess } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { encode } from 'next-auth/jwt'
import pg from 'pg'
import { addDays } from '@/lib/dates'
import { scratchDatabase, type Scratch } from '@/lib/db/scratch.fixture'
import { stateAt } from '@/lib/measures/state'
import type { Measure } from '@/lib/measures/schema'
import type { Relief } from '@/lib/reliefs/schema'
import { testFolder } from '../scripts/build.mjs'
import { signalGroup } from '../scripts/processes.mjs'
import { freePort, serve } from '../scripts/server.mjs'
import { expect, test } from './fixtures'

const RECORDS = 100
const ROUNDS = 3
/** Publications under way at once. */
const PARALLEL = 4

/** What scripts/server.mjs, which has no types, gives. */
interface Running { readonly child: ChildProcess & { readonly pid: number }, readonly address: string }
interface Published { readonly slug: string, readonly number: number, readonly latest: number, readonly content: Measure }
interface Answer { readonly id: string, readonly status: number | 'no answer' }

const author = randomUUID()
const reviewer = randomUUID()
let scratch: Scratch
let database: pg.Pool
let server: Running | undefined

test.beforeAll(async () => {
  process.env.TEMPLATE_DATABASE ??= 'template'
  scratch = await scratchDatabase()
  database = new pg.Pool({ connectionString: scratch.url, max: 2 })
  for (const [id, name, role] of [[author, 'Author', 'editor'], [reviewer, 'Reviewer', 'reviewer']]) await rows('INSERT INTO account (id, email, name, role) VALUES ($1, $2, $3, $4::role)', id, `${name}@example.test`.toLowerCase(), name, role)
})

test.afterAll(async () => {
  if (server !== undefined) signalGroup(server.child.pid, 'SIGKILL')
  await database.end()
  await scratch.drop()
})

const rows = async <Row>(text: string, ...values: unknown[]): Promise<Row[]> => (await database.query(text, values)).rows as Row[]
const one = async <Row>(text: string, ...values: unknown[]): Promise<Row> => (await rows<Row>(text, ...values))[0] as Row

const start = async () => await serve({ port: await freePort(), folder: testFolder, env: { ...process.env, DATABASE_URL: scratch.url, LOG_LEVEL: 'error' } }) as unknown as Running
const cookie = async () => `next-auth.session-token=${await encode({ token: { sub: reviewer, version: 1 }, secret: process.env.AUTH_SECRET ?? '', salt: '', maxAge: 3600 })}`

/** A proposal in review for each of a hundred measures, which changes what stands in several tables and the day from which the state is counted. @returns ids of records */
async function prepare(round: number): Promise<string[]> {
  const records = await rows<{ id: string, latest: number, content: Measure }>(`SELECT r.id, r.latest, v.content FROM record r JOIN revision v ON v.record_id = r.id AND v.number = r.published WHERE r.kind = 'measure' ORDER BY r.slug LIMIT ${RECORDS}`)
  for (const { id, latest, content } of records) {
    const changed = { ...content, title: `Round ${round}`, announced_on: addDays(content.announced_on, -1), named_targets: [...content.named_targets, `Name of round ${round}`], types: [...content.types].reverse(), sources: [...content.sources, { ...content.sources[0], publisher: `Publisher of round ${round}` }] }
    await rows('INSERT INTO revision (record_id, number, content, author_id, reason) VALUES ($1, $2, $3, $4, $5)', id, latest + 1, changed, author, `Round ${round}`)
    await rows('INSERT INTO decision (record_id, number, what, by_id) VALUES ($1, $2, \'submitted\', $3)', id, latest + 1, author)
  }
  return records.map(record => record.id)
}

/** Sends the publications, a few at a time, and kills the server when so many were answered and a moment more has passed. */
async function publishAndKill(running: Running, ids: readonly string[], after: number): Promise<Answer[]> {
  const headers = { Cookie: await cookie(), Origin: running.address, 'Content-Type': 'application/x-www-form-urlencoded' }
  const answers: Answer[] = []
  const waiting = [...ids]
  const killed = new Promise<void>(resolve => running.child.once('exit', () => { resolve() }))
  await Promise.all(Array.from({ length: PARALLEL }, async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const { number } = await one<{ number: number }>('SELECT latest AS number FROM record WHERE id = $1', id)
      const status = await fetch(`${running.address}/api/records/${id}/publish`, { method: 'POST', headers, body: `number=${number}`, redirect: 'manual' }).then(response => response.status, () => 'no answer' as const)
      answers.push({ id, status })
      if (answers.length === after) setTimeout(() => { signalGroup(running.child.pid, 'SIGKILL') }, randomInt(25))
      if (status === 'no answer') return
    }
  }))
  await killed
  return answers
}

/** The database learns of the end of a client when it next reads or writes; until then what that one began may still be under way. */
async function settle(): Promise<void> {
  await expect.poll(async () => (await one<{ n: number }>('SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> \'idle\'')).n, { timeout: 30_000 }).toBe(0)
}

const publications = async () => (await one<{ n: number }>('SELECT count(*)::int AS n FROM decision WHERE what = \'published\' AND by_id IS NOT NULL')).n
const version = async () => (await one<{ version: number }>('SELECT version FROM dataset')).version
const heads = async () => rows<Published>('SELECT r.slug, r.published AS number, r.latest, v.content FROM record r JOIN revision v ON v.record_id = r.id AND v.number = r.published WHERE r.kind = \'measure\' ORDER BY r.slug')

type Row = Record<string, unknown> & { readonly id: string }

/** Everything that a running server tells readers of every measure. */
async function readAll(address: string): Promise<Map<string, Row>> {
  const found = new Map<string, Row>()
  for (let next: string | null = `${address}/measures.json?asOf=2100-01-01&perPage=100`; next !== null;) {
    const page = await fetch(next).then(response => response.json()) as { items: Row[], next: string | null }
    for (const item of page.items) found.set(item.id, item)
    next = page.next
  }
  return found
}

/** A measure as the files have it: the parts of a number stand side by side. */
const asRow = ({ persons, entities, vessels_aircraft, ...content }: Measure) => ({
  ...content, persons_count: persons?.count ?? null, entities_count: entities?.count ?? null, vessels_aircraft_count: vessels_aircraft?.count ?? null,
})

/** Where stored periods differ from what the function says, on the days about each date that matters. */
async function disagreements(measures: readonly Published[]): Promise<string[]> {
  const reliefs = (await rows<{ content: Relief }>('SELECT v.content FROM record r JOIN revision v ON v.record_id = r.id AND v.number = r.published WHERE r.kind = \'relief\'')).map(row => row.content)
  const periods = await rows<{ measure_id: string, state: string, from: string, to: string | null }>('SELECT measure_id, state::text, lower(period)::text AS "from", upper(period)::text AS "to" FROM measure_period')
  return measures.flatMap(({ slug, content }) => {
    const own = reliefs.filter(relief => relief.measures.includes(slug))
    const days = [content.announced_on, content.effective_on, content.ended_on, content.ended_by, ...content.events.map(event => event.on), ...own.flatMap(relief => [relief.starts_on, relief.ends_on])].filter(day => day !== null)
    return [...new Set(days.flatMap(day => [addDays(day, -1), day, addDays(day, 1)]))].flatMap(day => {
      const held = periods.filter(period => period.measure_id === slug && period.from <= day && (period.to === null || day < period.to)).map(period => period.state).join('+')
      const said = stateAt(content, own, day)?.state ?? ''
      return held === said ? [] : [`${slug} on ${day}: function ${said}, periods ${held}`]
    })
  })
}

test('a server that is killed in the middle of a hundred publications leaves every record wholly old or wholly new', async () => {
  test.setTimeout(300_000)
  let cutShort = 0
  for (let round = 1; round <= ROUNDS; round++) {
    const before = new Map((await heads()).map(head => [head.slug, head.number]))
    const ids = await prepare(round)
    expect(ids).toHaveLength(RECORDS)
    const [publishedBefore, versionBefore] = [await publications(), await version()]

    server = await start()
    const answers = await publishAndKill(server, ids, randomInt(10, RECORDS - 20))
    await settle()

    // Killed in the middle: some came through, some did not.
    const after = await heads()
    const news = after.filter(head => head.number !== before.get(head.slug))
    expect(news.length).toBeGreaterThan(5)
    expect(news.length).toBeLessThan(RECORDS)
    cutShort += answers.filter(answer => answer.status === 'no answer').length

    // Old or new, and nothing between; what was answered for is there.
    for (const head of news) expect(head.number).toBe(head.latest)
    const answered = answers.filter(answer => answer.status !== 'no answer')
    expect(answered.every(answer => answer.status === 303), JSON.stringify(answered.find(answer => answer.status !== 303))).toBe(true)
    expect(news.length).toBeGreaterThanOrEqual(answered.length)
    expect(news.length).toBeLessThanOrEqual(answered.length + PARALLEL)
    for (const { id } of answered) expect(await one('SELECT published = latest AS done, proposal FROM record WHERE id = $1', id)).toEqual({ done: true, proposal: null })

    // One step of the counter for each publication, periods as the function has them.
    expect(await publications()).toBe(publishedBefore + news.length)
    expect(await version()).toBe(versionBefore + news.length)
    expect(await disagreements(after)).toEqual([])

    // Started again, the server shows of every measure the revision that is published, field for field.
    server = await start()
    const shown = await readAll(server.address)
    expect(shown.size).toBe(after.length)
    for (const { slug, content } of after) expect(shown.get(slug), slug).toMatchObject(asRow(content))
    signalGroup(server.child.pid, 'SIGKILL')
    await sleep(100)
    server = undefined
  }
  // At least once something was under way when the server died, or this test has shown nothing.
  expect(cutShort).toBeGreaterThan(0)
})

test('what was under way is published by the next server', async () => {
  test.setTimeout(120_000)
  const waiting = await rows<{ id: string, latest: number }>('SELECT id, latest FROM record WHERE proposal = \'in_review\' ORDER BY slug LIMIT 10')
  expect(waiting.length).toBeGreaterThan(0)
  const before = await version()
  server = await start()
  const headers = { Cookie: await cookie(), Origin: server.address, 'Content-Type': 'application/x-www-form-urlencoded' }
  for (const { id, latest } of waiting) expect((await fetch(`${server.address}/api/records/${id}/publish`, { method: 'POST', headers, body: `number=${latest}`, redirect: 'manual' })).status).toBe(303)
  expect(await version()).toBe(before + waiting.length)
  expect(await disagreements(await heads())).toEqual([])
})
