import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Editor } from '@/lib/auth/editor'
import { db } from '@/lib/db/client'
import { scratchDatabase, type Scratch } from '@/lib/db/scratch.fixture'
import { Refusal } from '@/lib/errors'
import { blankContent, type Content } from '@/lib/form'
import { EMPTY_MEMORY, findRecord, getCopy, getRecord, getRevision, getStart, type RecordHead } from '@/lib/records/data'
import { addEditor } from '@/lib/records/editor.fixture'
import { KIND_IDS, kindOf, type Kind } from '@/lib/records/kinds'
import { returnRecord, startRecord } from '@/lib/records/mutations'
import { openConflict, openForm } from '@/lib/records/open'
import { postOf } from '@/lib/records/post.fixture'
import { beginRecord, mergeRecord, takeForm } from '@/lib/records/submission'

/** The forms of the desk as browsers send them, against a database with all facts: TEMPLATE_DATABASE, as `npm test` sets it. */

vi.setConfig({ testTimeout: 60_000 })

const SWIFT = 'eu-2022-03-swift-three-banks'
let scratch: Scratch
let anna: Editor, clara: Editor

beforeAll(async () => {
  scratch = await scratchDatabase();
  [anna, clara] = [await addEditor(scratch.url, 'Anna', 'editor'), await addEditor(scratch.url, 'Clara', 'reviewer')]
}, 120_000)
afterAll(() => scratch.drop())

/** The post of a form. */
function post(kind: Kind, content: Content, others: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData()
  for (const [name, values] of [...postOf(kindOf(kind).fields, content), ...Object.entries(others)]) for (const value of [values].flat()) form.append(name, value)
  return form
}

const headOf = async (kind: Kind, slug: string) => await findRecord(kind, slug) as RecordHead
const startOf = async (head: RecordHead) => (await getStart(head.id, head.latest))?.content ?? {}
const statusOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof Refusal ? error.status : error))
const SOURCE = { url: 'https://example.org/act', publisher: 'Official journal', title: null, published_on: null, supports: null, kind: 'official', primary: true, link: true, quote: null, locator: null, archived_url: null }
const aMeasure = (change: Content = {}): Content => ({
  ...blankContent(kindOf('measure').fields), body: 'US', title: 'A form was filled in by a test', types: ['other'], announced_on: '2019-02-03', effective_on: '2019-02-04', triggers: ['2006-election'], sectors: ['government'], authority: 'us-state', target: 'BY',
  summary: 'It says what a test says.', confidence: 'verified', sources: [SOURCE], ...change,
})

describe.each(KIND_IDS)('the form of every %s', kind => {
  it('that nobody touched, saved, changes nothing', async () => {
    const records = await db().record.findMany({ where: { kind }, orderBy: { slug: 'asc' } })
    const some = records.filter((_, at) => at % Math.max(1, Math.floor(records.length / 20)) === 0)
    expect(some.length).toBeGreaterThan(15)
    for (const head of some) {
      // One without a source can be opened, and saved with a gap; it could not be sent in.
      const content = (await openForm(anna, head.id))?.content ?? {}
      expect(await takeForm(anna, head.id, post(kind, content, { base: '1', intent: 'save' })), head.slug ?? '').toEqual({ to: `/editor/records/${head.id}?saved=1` })
    }
    expect(await db().revision.count({ where: { record: { kind }, number: { gt: 1 } } })).toBe(0)
    expect(await db().working_copy.count()).toBe(0)
  })
})

describe('what is typed', () => {
  it('is kept where it cannot be saved, and seen by its editor alone', async () => {
    const id = await startRecord(anna, 'measure', blankContent(kindOf('measure').fields), EMPTY_MEMORY)
    expect(await takeForm(anna, id, post('measure', aMeasure({ announced_on: '2022-02-30', persons: { count: '3O', precision: 'exact', kind: 'added' } }), { base: '0', intent: 'save' }))).toEqual({ to: `/editor/records/${id}#problems` })
    const form = await openForm(anna, id)
    expect(form?.issues.map(issue => issue.path)).toEqual(['announced_on', 'persons.count'])
    expect([form?.content.announced_on, (form?.content.persons as Content).count, form?.record.latest]).toEqual(['2022-02-30', '3O', 0])
    expect((await openForm(clara, id))?.content.title).toBeNull()
    // Gaps keep nobody from saving, only from sending in.
    expect(await takeForm(anna, id, post('measure', aMeasure({ summary: null }), { base: '0', intent: 'submit' }))).toEqual({ to: `/editor/records/${id}#problems` })
    expect((await openForm(anna, id))?.issues.map(issue => issue.path)).toEqual(['summary'])
    expect(await takeForm(anna, id, post('measure', aMeasure({ summary: null }), { base: '0', intent: 'save' }))).toEqual({ to: `/editor/records/${id}?saved=1` })
    expect([await getCopy(anna.id, id), (await getRecord(id))?.slug]).toEqual([null, 'us-2019-02-form-was-filled-test'])
    expect(await takeForm(anna, id, post('measure', aMeasure({ id: 'us-2019-02-form-was-filled-test' }), { base: '1', intent: 'submit', note: 'Ready' }))).toEqual({ to: `/editor/records/${id}/review?sent=2` })
    expect(await getRecord(id)).toMatchObject({ proposal: 'in_review', latest: 2 })
    await returnRecord(clara, id, 2, 'Not yet')
  })

  it('is kept by a script without being saved', async () => {
    const head = await headOf('measure', SWIFT)
    const content = await startOf(head)
    expect(await takeForm(anna, head.id, post('measure', { ...content, title: 'Half a tit' }, { base: '1', intent: 'keep' }))).toEqual({ kept: expect.stringMatching(/^\d{4}-.*Z$/) })
    expect((await openForm(anna, head.id))).toMatchObject({ unsaved: true, content: { title: 'Half a tit' } })
    expect(await getRecord(head.id)).toMatchObject({ latest: 1, proposal: null })
    expect(await takeForm(anna, head.id, post('measure', content, { base: '1', intent: 'discard' }))).toEqual({ to: `/editor/records/${head.id}` })
    expect((await openForm(anna, head.id))).toMatchObject({ unsaved: false, content: { title: content.title } })
  })

  it('stays when an id is taken', async () => {
    const id = await startRecord(anna, 'measure', {}, EMPTY_MEMORY)
    expect(await takeForm(anna, id, post('measure', aMeasure({ id: SWIFT, body: 'EU', authority: 'eu-council' }), { base: '0', intent: 'save', accept: ['duplicates', 'renewal'] }))).toEqual({ to: `/editor/records/${id}#problems` })
    expect((await openForm(anna, id))?.issues).toEqual([expect.objectContaining({ path: 'id', message: expect.stringContaining(`Another record has the id ${SWIFT}`) })])
    expect(await getRecord(id)).toMatchObject({ latest: 0, slug: null })
    expect((await getCopy(anna.id, id))?.content).toMatchObject({ id: SWIFT, summary: 'It says what a test says.' })
    expect(await takeForm(anna, id, post('measure', aMeasure(), { base: '0', intent: 'discard' }))).toEqual({ to: '/editor' })
    expect(await getRecord(id)).toBeNull()
  })

  it('that is no form of ours is refused, and changes nothing', async () => {
    const head = await headOf('measure', SWIFT)
    const content = await startOf(head)
    const before = await db().revision.count()
    const wrong: [Content, Record<string, string | string[]>][] = [
      [content, { base: '1', intent: 'save', colour: 'red' }], [content, { base: '1', intent: 'save', 'events.0.colour': 'red' }], [content, { base: '2', intent: 'save' }], [content, { base: '-1', intent: 'save' }], [content, { base: '', intent: 'save' }],
      [content, { base: '1', intent: 'publish' }], [content, { base: '1', intent: 'events.0.explode' }], [content, { base: ['1', '2'], intent: 'save' }], [content, { base: '1', intent: 'cite:title', citation: 'Reg 1' }],
    ]
    for (const [typed, others] of wrong) expect([JSON.stringify(others), await statusOf(takeForm(anna, head.id, post('measure', typed, others)))]).toEqual([JSON.stringify(others), 400])
    expect(await statusOf(takeForm(anna, '00000000-0000-4000-8000-000000000000', post('measure', content, { base: '1', intent: 'save' })))).toBe(404)
    expect(await statusOf(takeForm(anna, 'no-id', post('measure', content, { base: '1', intent: 'save' })))).toBe(404)
    expect([await db().revision.count(), await getCopy(anna.id, head.id)]).toEqual([before, null])
  })

  it('is unusual only with a tick', async () => {
    const id = await startRecord(anna, 'measure', {}, EMPTY_MEMORY)
    const typed = aMeasure({ effective_on: '2019-01-01', title: 'In effect before it was known' })
    expect(await takeForm(anna, id, post('measure', typed, { base: '0', intent: 'save' }))).toEqual({ to: `/editor/records/${id}#problems` })
    const warnings = (await openForm(anna, id))?.warnings ?? []
    expect(warnings.map(warning => [warning.key, warning.accepted])).toContainEqual(['retroactive', false])
    expect(await takeForm(anna, id, post('measure', typed, { base: '0', intent: 'save', accept: warnings.map(warning => warning.key) }))).toEqual({ to: `/editor/records/${id}?saved=1` })
  })
})

describe('a list in a form', () => {
  it('is added to, moved and removed from without a script, and nothing else of what was typed changes', async () => {
    const head = await headOf('measure', SWIFT)
    const content = await startOf(head)
    const sources = content.sources as Content[]
    expect(sources.length).toBeGreaterThan(1)
    const after = async (typed: Content, intent: string) => {
      expect(await takeForm(anna, head.id, post('measure', typed, { base: '1', intent }))).toEqual({ to: `/editor/records/${head.id}#f-sources` })
      return (await getCopy(anna.id, head.id))?.content ?? {}
    }
    const added = await after({ ...content, title: 'Typed before' }, 'sources.add')
    expect([added.title, (added.sources as Content[]).length]).toEqual(['Typed before', sources.length + 1])
    const moved = await after(content, 'sources.0.down')
    expect(moved).toEqual({ ...content, sources: [sources[1], sources[0], ...sources.slice(2)] })
    const removed = await after(content, 'sources.1.remove')
    expect(removed).toEqual({ ...content, sources: sources.toSpliced(1, 1) })
    await takeForm(anna, head.id, post('measure', content, { base: '1', intent: 'discard' }))
  })
})

describe('two who change one record', () => {
  it('lose nothing: the second is shown both, chooses, and saves both', async () => {
    const head = await headOf('measure', SWIFT)
    const content = await startOf(head)
    expect(await takeForm(anna, head.id, post('measure', { ...content, title: 'Title by Anna', open: 'Asked by Anna.' }, { base: '1', intent: 'save', reason: 'Anna knows' }))).toEqual({ to: `/editor/records/${head.id}?saved=2` })
    const mine = { ...content, title: 'Title by Clara', summary: 'Told by Clara.' }
    expect(await takeForm(clara, head.id, post('measure', mine, { base: '1', intent: 'submit', reason: 'Clara knows' }))).toEqual({ to: `/editor/records/${head.id}/conflict` })
    expect(await getRecord(head.id)).toMatchObject({ latest: 2 })
    const conflict = await openConflict(clara, head.id)
    expect(Object.fromEntries((conflict?.fields ?? []).map(field => [field.key, field.state]))).toEqual({ title: 'conflict', summary: 'mine', open: 'theirs' })

    const choose = (values: Record<string, string>) => { const form = new FormData(); for (const [name, value] of Object.entries(values)) form.append(name, value); return mergeRecord(clara, head.id, form) }
    expect(await choose({ theirs: '2' })).toContain('/conflict?missing=1')
    expect((await getCopy(clara.id, head.id))?.content).toMatchObject({ title: 'Title by Clara', summary: 'Told by Clara.' })
    // Anna saves once more while Clara is choosing.
    await takeForm(anna, head.id, post('measure', { ...content, title: 'Title by Anna', open: 'Asked twice by Anna.' }, { base: '2', intent: 'save' }))
    expect(await choose({ theirs: '2', 'pick.title': 'mine' })).toMatch(/\/conflict$/)
    expect(await choose({ theirs: '3', 'pick.title': 'mine' })).toMatch(/\?merged=1$/)
    const form = await openForm(clara, head.id)
    expect([form?.base, form?.content.title, form?.content.summary, form?.content.open]).toEqual([3, 'Title by Clara', 'Told by Clara.', 'Asked twice by Anna.'])
    expect(await takeForm(clara, head.id, post('measure', form?.content ?? {}, { base: '3', intent: 'save' }))).toEqual({ to: `/editor/records/${head.id}?saved=4` })
    expect((await getRevision(head.id, 4))?.content).toEqual({ ...content, title: 'Title by Clara', summary: 'Told by Clara.', open: 'Asked twice by Anna.' })
    expect((await getRevision(head.id, 2))?.content.title).toBe('Title by Anna')
  })

  it('save twenty times at once from twenty forms: one is through, and nineteen find what they typed', async () => {
    const head = await headOf('measure', 'eu-2022-06-swift-belinvestbank')
    const content = await startOf(head)
    const editors = await Promise.all(Array.from({ length: 20 }, (_, at) => addEditor(scratch.url, `Editor ${at}`, 'editor')))
    const ends = await Promise.all(editors.map((editor, at) => takeForm(editor, head.id, post('measure', { ...content, title: `Title ${at}` }, { base: '1', intent: 'save' }))))
    expect(ends.filter(end => 'to' in end && end.to.endsWith('?saved=2'))).toHaveLength(1)
    expect(ends.filter(end => 'to' in end && end.to.endsWith('/conflict'))).toHaveLength(19)
    for (const [at, editor] of editors.entries()) {
      const saved = 'to' in (ends[at] ?? {}) && (ends[at] as { to: string }).to.endsWith('?saved=2')
      expect((await getCopy(editor.id, head.id))?.content.title ?? null).toBe(saved ? null : `Title ${at}`)
      expect((await openConflict(editor, head.id))?.mine.title ?? null).toBe(saved ? null : `Title ${at}`)
    }
  })
})

describe('a citation', () => {
  const begin = (values: Record<string, string>) => { const form = new FormData(); for (const [name, value] of Object.entries(values)) form.append(name, value); return beginRecord(anna, form) }
  const idIn = (path: string) => path.split('/').at(-1)?.split(/[?#]/)[0] ?? ''

  it('of an act on record begins a measure with what the act tells', async () => {
    const id = idIn(await begin({ kind: 'measure', citation: 'Regulation (EU) 2022/398' }))
    // Another act was made beside it, so the editor says which.
    const offered = await openForm(anna, id)
    expect(offered?.offer?.known.map(act => act.id)).toEqual(['eu-reg-2022-398'])
    await takeForm(anna, id, post('measure', offered?.content ?? {}, { base: '0', intent: 'use:eu-reg-2022-398' }))
    expect((await openForm(anna, id))?.content).toMatchObject({ body: 'EU', authority: 'eu-council', target: 'BY', instruments: ['eu-reg-2022-398'] })
    // An id that nobody offered is taken only where it has the form of one.
    expect(await statusOf(takeForm(anna, id, post('measure', {}, { base: '0', intent: 'use:<script>' })))).toBe(400)
  })

  it('of a new act is logged as a draft, which is sent in with the measure that names it', async () => {
    const id = idIn(await begin({ kind: 'measure', citation: 'Council Regulation (EU) 2026/1234' }))
    const before = await openForm(anna, id)
    expect(before?.offer?.fresh).toMatchObject({ body: 'EU' })
    await takeForm(anna, id, post('measure', before?.content ?? {}, { base: '0', intent: 'log' }))
    const [act] = ((await openForm(anna, id))?.content.instruments ?? []) as string[]
    expect(await findRecord('instrument', act ?? '')).toMatchObject({ published: null, proposal: 'draft', latest: 1 })
    const typed = aMeasure({ body: 'EU', authority: 'eu-council', instruments: [act ?? ''] })
    expect(await takeForm(anna, id, post('measure', typed, { base: '0', intent: 'submit' }))).toMatchObject({ to: expect.stringContaining('/review?sent=1') })
    // The act has no title yet, and so stays a draft until it has one.
    expect(await findRecord('instrument', act ?? '')).toMatchObject({ proposal: 'draft' })
    const head = await headOf('instrument', act ?? '')
    await takeForm(anna, head.id, post('instrument', { ...await startOf(head), title: 'A regulation of a test' }, { base: '1', intent: 'submit' }))
    expect(await findRecord('instrument', act ?? '')).toMatchObject({ proposal: 'in_review', latest: 2 })
  })
})
