import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Editor } from '@/lib/auth/editor'
import { db } from '@/lib/db/client'
import { decide, publish, recordOf, save, someone } from '@/lib/db/desk.fixture'
import { scratchDatabase, type Scratch } from '@/lib/db/scratch.fixture'
import { archivedPath } from '@/lib/history/archived'
import { ENTRIES_PER_PAGE, getArchiving, getHistory, getPublished, type RevisionEntry } from '@/lib/history/data'

let scratch: Scratch
let ada: Editor
let grace: Editor
const swift = 'eu-2022-03-swift-three-banks'

beforeAll(async () => {
  scratch = await scratchDatabase()
  ;[ada, grace] = [await someone('Ada Marks', 'editor'), await someone('Grace Okafor', 'reviewer')]
}, 60_000)
afterAll(() => scratch.drop(), 60_000)

const revisionsOf = async (slug: string, editor: Editor | null) => ((await getHistory('measure', slug, editor, 1))?.entries ?? []).filter((entry): entry is RevisionEntry => entry.what === 'revision')

describe('the history of a record', () => {
  it('begins with the import, by nobody', async () => {
    const history = await getHistory('measure', swift, null, 1)
    expect(history).toMatchObject({ published: 1, recordId: null, archived: false, pages: 1, heading: 'Three Belarusian banks cut off from SWIFT' })
    expect(history?.entries).toMatchObject([{ what: 'revision', number: 1, authors: [], publication: { by: null, alone: false }, previous: null, current: true, restorable: false, steps: [] }])
    expect((await revisionsOf(swift, null))[0]?.differences.length).toBeGreaterThan(15)
    expect((await getPublished('measure', swift))?.revisions).toBe(1)
  })

  it('exists for all four kinds, and for nothing else', async () => {
    for (const [kind, slug] of [['measure', swift], ['instrument', 'eu-reg-765-2006'], ['trigger', '2022-invasion'], ['relief', 'us-2025-12-gl-13']] as const) expect((await getHistory(kind, slug, null, 1))?.published).toBe(1)
    expect(await getHistory('measure', 'eu-none', null, 1)).toBeNull()
    expect(await getHistory('relief', swift, null, 1)).toBeNull()
    expect(await getPublished('measure', 'eu-none')).toBeNull()
  })

  it('shows a reader nothing of a draft, while it is written, after it was returned, and after its successor was published', async () => {
    const { published } = await recordOf('measure', swift)
    const secret = 'NEVER PUBLISHED'
    const readersSee = async () => JSON.stringify(await getHistory('measure', swift, null, 1))
    await save('measure', swift, { ...published, title: secret }, ada, '2026-11-26T08:00:00Z', `${secret} reason`)
    expect(await readersSee()).not.toContain(secret)
    await decide('measure', swift, 'submitted', ada, '2026-11-26T08:01:00Z', `${secret} note`)
    await decide('measure', swift, 'returned', grace, '2026-11-26T09:00:00Z', `${secret} comment`)
    expect(await readersSee()).not.toContain(secret)
    await publish('measure', swift, { title: 'A clearer title' }, [ada, grace], '2026-11-26T10:00:00Z', 'Clearer')
    expect(await readersSee()).not.toContain(secret)

    const seen = await revisionsOf(swift, grace)
    expect(seen.map(entry => [entry.number, entry.standing, entry.restorable])).toEqual([[3, null, false], [2, 'set_aside', true], [1, null, true]])
    expect(seen[1]).toMatchObject({ reason: `${secret} reason`, steps: [{ what: 'submitted' }, { what: 'returned', by: 'Grace Okafor', comment: `${secret} comment` }] })
  })

  it('says who wrote, who published, why, and what changed since the revision published before', async () => {
    const [latest, first, ...more] = await revisionsOf(swift, null)
    expect(more).toEqual([])
    expect(latest).toMatchObject({ number: 3, authors: ['Ada Marks'], reason: 'Clearer', publication: { by: 'Grace Okafor', at: '26 Nov 2026, 10:00 UTC', day: '2026-11-26', alone: false }, previous: { number: 1, page: 1 }, current: true })
    expect(latest?.differences.map(item => item.key)).toEqual(['title'])
    expect(first).toMatchObject({ number: 1, current: false })
    expect(JSON.stringify(await getHistory('measure', swift, null, 1))).not.toContain('@')
  })

  it('names all authors since the last publication, and what is brought back', async () => {
    const [{ published }, joan] = [await recordOf('measure', swift), await someone('Joan Clarke', 'editor')]
    await save('measure', swift, { ...published, package: 'a-package' }, joan, '2026-11-27T08:00:00Z', 'Package')
    await save('measure', swift, published, ada, '2026-11-27T09:00:00Z', 'Back', 1)
    await decide('measure', swift, 'submitted', ada, '2026-11-27T09:01:00Z')
    await decide('measure', swift, 'published', grace, '2026-11-27T10:00:00Z', 'Back')
    expect((await revisionsOf(swift, null))[0]).toMatchObject({ number: 5, authors: ['Joan Clarke', 'Ada Marks'], restores: { number: 1, page: 1 }, previous: { number: 3, page: 1 } })
  })

  it('says so where the desk was one person', async () => {
    await db().$executeRaw`UPDATE desk SET review = 'single'`
    await publish('measure', swift, { title: 'Alone' }, [grace, grace], '2026-11-28T10:00:00Z', 'Alone')
    await db().$executeRaw`UPDATE desk SET review = 'two'`
    expect((await revisionsOf(swift, null))[0]).toMatchObject({ authors: ['Grace Okafor'], publication: { by: 'Grace Okafor', alone: true } })
  })

  it('is hidden from readers while nothing was published, and open to editors', async () => {
    const { id } = await db().record.create({ data: { kind: 'measure', slug: 'eu-2030-01-new' }, select: { id: true } })
    await db().revision.create({ data: { record_id: id, number: 1, content: { id: 'eu-2030-01-new', title: 'New' }, author_id: ada.id } })
    await db().record.update({ where: { id }, data: { proposal: 'draft' } })
    expect(await getHistory('measure', 'eu-2030-01-new', null, 1)).toBeNull()
    expect(await getHistory('measure', 'eu-2030-01-new', ada, 1)).toMatchObject({ heading: 'New', published: 0, entries: [{ standing: 'draft', restorable: false, differences: [{ key: 'id' }, { key: 'title' }] }] })
    expect(await getPublished('measure', 'eu-2030-01-new')).toBeNull()
  })

  it('is cut into pages, and each entry stands on one of them', async () => {
    const { id: known } = await db().measure.findFirstOrThrow({ where: { body: 'UK' }, select: { id: true } })
    for (let turn = 1; turn <= ENTRIES_PER_PAGE + 2; turn++) await publish('measure', known, { title: `Title ${turn}` }, [ada, grace], `2026-12-01T10:00:${String(turn).padStart(2, '0')}Z`, `Turn ${turn}`)
    const pages = await Promise.all([1, 2, 99].map(page => getHistory('measure', known, null, page)))
    expect(pages.map(history => [history?.page, history?.pages, history?.entries.length])).toEqual([[1, 2, 20], [2, 2, 3], [2, 2, 3]])
    expect(pages.slice(0, 2).flatMap(history => history?.entries.map(entry => entry.number))).toEqual(Array.from({ length: 23 }, (_, at) => 23 - at))
    expect(pages[0]?.entries.at(-1)).toMatchObject({ number: 4, previous: { number: 3, page: 2 } })
  }, 60_000)
})

describe('an archived record', () => {
  const slug = 'by-2021-12-airlines'

  it('keeps its address, which says when, by whom and why, and its history', async () => {
    const before = await archivedPath(`/measures/${slug}`, new URLSearchParams())
    await decide('measure', slug, 'archived', grace, '2026-12-02T10:00:00Z', 'Recorded twice')
    expect(before).toBeNull()
    expect(await archivedPath(`/measures/${slug}`, new URLSearchParams())).toBe(`/archived/measure/${slug}`)
    expect(await getArchiving('measure', slug)).toEqual({ heading: 'Mirror restrictions on EU and British airlines announced', at: '2 Dec 2026, 10:00 UTC', by: 'Grace Okafor', reason: 'Recorded twice' })
    const history = await getHistory('measure', slug, null, 1)
    expect(history).toMatchObject({ archived: true, entries: [{ what: 'archived', reason: 'Recorded twice', by: 'Grace Okafor' }, { what: 'revision', current: false }] })
    expect((await getHistory('measure', slug, ada, 1))?.entries[1]).toMatchObject({ restorable: true })
  })

  it('is no other address: not its history, not a record beside it, not a file', async () => {
    for (const path of [`/measures/${slug}/history`, `/measures/${swift}`, '/measures', '/', `/reliefs/${slug}`, '/measures/%00', '/measures.csv', `/measures/${slug}\0`]) expect(await archivedPath(path, new URLSearchParams())).toBeNull()
    expect(await getArchiving('measure', swift)).toBeNull()
    expect(await getArchiving('measure', 'eu-none')).toBeNull()
  })

  it('is still shown as it had been published by an earlier day', async () => {
    const { at } = await db().decision.findFirstOrThrow({ orderBy: { id: 'asc' } })
    const [day] = at.toISOString().split('T')
    expect(await archivedPath(`/measures/${slug}`, new URLSearchParams({ knownAt: day ?? '' }))).toBeNull()
    expect(await archivedPath(`/measures/${slug}`, new URLSearchParams({ knownAt: '2020-01-01' }))).not.toBeNull()
    expect(await archivedPath(`/measures/${slug}`, new URLSearchParams({ knownAt: 'nonsense' }))).not.toBeNull()
  })
})
