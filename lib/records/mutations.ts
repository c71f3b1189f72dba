import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Editor } from '@/lib/auth/editor'
import { includesRole } from '@/lib/auth/editor'
import { now } from '@/lib/dates'
import { db, within, type Db } from '@/lib/db/client'
import { Refusal } from '@/lib/errors'
import { pruneContent, referencesIn, sameValue, steadyOrder, type Content, type Issue, type Referred } from '@/lib/form'
import { instrumentInclude, instrumentOf } from '@/lib/instruments/rows'
import { measureInclude, measureOf } from '@/lib/measures/rows'
import { findPublishedIds, findUnpublished, getRecord, getReviewRule, getRevision, getStart, listReferrers, proposalOf, type FormMemory, type RecordHead } from '@/lib/records/data'
import { KINDS, checkContent, kindOf, type Kind } from '@/lib/records/kinds'
import { removeRecord, restoreConflicts, writeRecord } from '@/lib/records/rows'
import { reliefInclude, reliefOf } from '@/lib/reliefs/rows'
import { slug as slugSchema } from '@/lib/schema'
import { triggerInclude, triggerOf } from '@/lib/triggers/rows'

/**
 * Everything that editors do to records. Each function is one transaction, takes an Editor that only lib/auth can make, and is safe by itself:
 * whoever calls it. The database holds the hard rules a second time (migration "desk"): no gap between revisions, nobody publishes their own work,
 * nothing that happened is altered.
 *
 * Locks are taken in one order everywhere: the dataset (publications only), then records. So publications follow each other, which also keeps the
 * periods of a measure right when the measure and a relief of it are published at the same moment.
 */

/** The latest revision is another one than the one that was worked from; nothing was written. */
export interface Conflict { readonly conflict: true, readonly latest: number }
export interface Saved { readonly conflict: false, readonly number: number }

const uuid = z.uuid()

const ROOM = { timeout: 60_000, maxWait: 20_000 }

async function lockRecord(tx: Db, id: string): Promise<RecordHead> {
  const [row] = !uuid.safeParse(id).success ? [] : await tx.$queryRaw<RecordHead[]>`SELECT id::text, kind::text, slug, latest, published, archived, proposal::text FROM record WHERE id = ${id}::uuid FOR UPDATE`
  if (row === undefined) throw new Refusal(404, 'There is no such record', 'It may have been discarded before it was ever saved. Go back to the desk.')
  return row
}

const lockDataset = (tx: Db) => tx.$queryRaw`SELECT 1 AS one FROM dataset WHERE id = 1 FOR UPDATE`

/** One publication, one step of the counter on which entity tags and caches hang. */
const countPublication = (tx: Db, many = 1) => tx.dataset.update({ where: { id: 1 }, data: { version: { increment: many }, changed_at: now() } })

function requireReviewer(editor: Editor): void {
  if (!includesRole(editor.role, 'reviewer')) throw new Refusal(403, 'Only a reviewer may do this', 'Ask a reviewer, or an admin to change your role.')
}

/** Begins a new record: room to type, no revision yet. @returns its id */
export async function startRecord(editor: Editor, kind: Kind, content: Content, form: FormMemory): Promise<string> {
  return db().$transaction(async tx => {
    const { id } = await tx.record.create({ data: { kind }, select: { id: true } })
    await tx.working_copy.create({ data: { record_id: id, account_id: editor.id, base: 0, content, form: form as unknown as Prisma.InputJsonObject } })
    return id
  })
}

/** Keeps what an editor has typed, without saving it: nobody else sees it. @returns the moment */
export async function keepCopy(editor: Editor, recordId: string, copy: { readonly base: number, readonly content: Content, readonly form: FormMemory }): Promise<string> {
  const at = now()
  const data = { base: copy.base, content: copy.content, form: copy.form as unknown as Prisma.InputJsonObject, changed_at: at }
  await db().working_copy.upsert({ where: { record_id_account_id: { record_id: recordId, account_id: editor.id } }, create: { ...data, record_id: recordId, account_id: editor.id }, update: data })
  return at.toISOString()
}

/** Throws away what an editor has typed. A record that was never saved goes with it. */
export async function dropCopy(editor: Editor, recordId: string): Promise<{ recordIsGone: boolean }> {
  return db().$transaction(async tx => {
    const head = await lockRecord(tx, recordId)
    await tx.working_copy.deleteMany({ where: { record_id: recordId, account_id: editor.id } })
    const recordIsGone = head.latest === 0 && await tx.working_copy.count({ where: { record_id: recordId } }) === 0
    if (recordIsGone) await tx.record.delete({ where: { id: recordId } })
    return { recordIsGone }
  })
}

export interface Save {
  /** Number of the revision that was worked from; 0 for none. */
  readonly base: number
  readonly content: Content
  /** Why; null where nothing was said. */
  readonly reason: string | null
  /** Number of the revision that is brought back. */
  readonly restores?: number
}

/**
 * Saves a record as its next revision, and makes it a proposal. Only the first of several who worked from the same revision succeeds.
 * Content that says the same as the latest revision adds none.
 */
export async function saveRevision(editor: Editor, recordId: string, { base, content, reason, restores }: Save): Promise<Saved | Conflict> {
  return refuseByDatabase(() => db().$transaction(async (tx): Promise<Saved | Conflict> => {
    const head = await lockRecord(tx, recordId)
    if (head.latest !== base) return { conflict: true, latest: head.latest }
    const { fields } = kindOf(head.kind)
    const before = base === 0 ? null : await getStart(recordId, base, tx)
    const pruned = pruneContent(fields, content)
    const saved = before === null ? pruned : steadyOrder(fields, before.content, pruned)
    const slug = await slugFor(tx, head, saved.id)
    await tx.working_copy.deleteMany({ where: { record_id: recordId, account_id: editor.id } })
    // What was archived, or withdrawn before readers ever saw it, is taken up again as it is.
    const stands = head.proposal !== null || (head.published !== null && !head.archived)
    if (before !== null && stands && sameValue(before.content, saved)) return { conflict: false, number: base }
    const number = base + 1
    await tx.revision.create({ data: { record_id: recordId, number, content: saved, author_id: editor.id, reason, restores: restores ?? null, at: now() } })
    await tx.record.update({ where: { id: recordId }, data: { slug, proposal: 'draft' } })
    return { conflict: false, number }
  }, ROOM))
}

/** The address that a record gets or has. */
async function slugFor(tx: Db, head: RecordHead, id: unknown): Promise<string | null> {
  if (head.published !== null) {
    if (id !== head.slug) throw new Refusal(422, 'The address of a published record never changes', `Leave the id as it is: ${head.slug ?? ''}.`)
    return head.slug
  }
  if (typeof id !== 'string' || id === '') return null
  if (!slugSchema.safeParse(id).success) throw new Refusal(422, 'No address can have this id', 'An id has lower-case letters, digits and single hyphens, at most 80 characters.')
  const other = await tx.record.findUnique({ where: { kind_slug: { kind: head.kind, slug: id } }, select: { id: true } })
  if (other !== null && other.id !== head.id) throw new Refusal(422, 'Another record has this id', `Choose another id than ${id}.`)
  return id
}

/** What keeps a record from being published, references to other records included. @param drafts whether records that are not published yet may be named */
export async function findIssues(kind: Kind, content: Content, drafts: boolean, tx: Db = db()): Promise<Issue[]> {
  const references = referencesIn(KINDS[kind].fields, content).filter(one => !(one.to === kind && one.id === content.id))
  const kinds = [...new Set(references.map(one => one.to))]
  const known = new Map<Referred, Set<string>>()
  // One after the other: within a transaction there is one connection.
  for (const to of kinds) known.set(to, await findPublishedIds(to, references.filter(one => one.to === to).map(one => one.id), tx))
  const drafted = drafts ? new Set((await findUnpublished(references, tx)).map(one => `${one.kind}/${one.slug ?? ''}`)) : new Set<string>()
  const dead = references.filter(one => !(known.get(one.to)?.has(one.id) ?? false) && !drafted.has(`${one.to}/${one.id}`))
  return [...checkContent(kind, content), ...dead.map(one => ({ path: one.path, missing: false, message: drafts ? `There is no ${one.to} with the id ${one.id}.` : `The ${one.to} ${one.id} is not published.` }))]
}

const refuseIssues = (issues: readonly Issue[]) => new Refusal(422, 'The record is not complete', issues.map(issue => issue.message).join(' '))

/** Sends a draft in for review. */
export async function submitRecord(editor: Editor, recordId: string, number: number, comment: string | null): Promise<void> {
  await db().$transaction(async tx => {
    const head = await lockRecord(tx, recordId)
    requireProposal(head, number, ['draft'])
    const revision = await getRevision(recordId, number, tx)
    const issues = await findIssues(head.kind, revision?.content ?? {}, true, tx)
    if (issues.length > 0) throw refuseIssues(issues)
    await tx.decision.create({ data: { record_id: recordId, number, what: 'submitted', by_id: editor.id, comment, at: now() } })
  }, ROOM)
}

/** Sends a proposal back to its authors. */
export async function returnRecord(editor: Editor, recordId: string, number: number, comment: string): Promise<void> {
  requireReviewer(editor)
  if (comment.trim() === '') throw new Refusal(422, 'Say what is to be mended', 'A record is sent back with a comment. Go back and write one.')
  await db().$transaction(async tx => {
    requireProposal(await lockRecord(tx, recordId), number, ['in_review'])
    await tx.decision.create({ data: { record_id: recordId, number, what: 'returned', by_id: editor.id, comment, at: now() } })
  }, ROOM)
}

/** Takes a proposal off the desk. What was published stays; the next change starts from it again. */
export async function withdrawRecord(editor: Editor, recordId: string, number: number, comment: string | null): Promise<void> {
  await db().$transaction(async tx => {
    const head = await lockRecord(tx, recordId)
    requireProposal(head, number, ['draft', 'in_review'])
    const mine = (await proposalOf(head, tx)).some(one => one.author?.id === editor.id)
    if (!mine && !includesRole(editor.role, 'reviewer')) throw new Refusal(403, 'Only its authors or a reviewer withdraw a proposal', 'Ask one of them.')
    await tx.decision.create({ data: { record_id: recordId, number, what: 'withdrawn', by_id: editor.id, comment, at: now() } })
    // Its id is free again: somebody may log the same act or measure another time.
    if (head.published === null) await tx.record.update({ where: { id: recordId }, data: { slug: null } })
  }, ROOM)
}

function requireProposal(head: RecordHead, number: number, states: readonly ('draft' | 'in_review')[]): void {
  if (head.latest !== number) throw new Refusal(409, 'The record has changed meanwhile', `Revision ${head.latest} is there now; you were looking at ${number}. Open it again and look at what changed.`)
  if (head.proposal === null || !states.includes(head.proposal)) throw new Refusal(409, 'This has been done already, or the record is not that far', 'Open it again: its heading says how far it is.')
}

/**
 * Publishes a proposal: readers see it from the end of this transaction on, whole, with its periods and the counter of the data.
 * @param together proposals that it refers to and that are published with it: of each the revision that the reviewer has read
 * @throws Refusal where the reviewer is an author (and this is no desk of one), where it changed meanwhile, or where it is not complete
 */
export async function publishRecord(editor: Editor, recordId: string, { number, reason, together = [] }: { readonly number: number, readonly reason: string | null, readonly together?: readonly { readonly id: string, readonly number: number }[] }): Promise<void> {
  requireReviewer(editor)
  await refuseByDatabase(() => db().$transaction(async tx => {
    await lockDataset(tx)
    const numbers = new Map([...together.map(one => [one.id, one.number] as const), [recordId, number]])
    const read = []
    for (const [id, given] of [...numbers].sort()) {
      const head = await lockRecord(tx, id)
      read.push({ head, kind: head.kind, number: given, content: (await getRevision(id, given, tx))?.content ?? {} })
    }
    const rule = await getReviewRule(tx)
    const sorted = inOrderOfReference(read)
    for (const one of sorted) await publishOne(tx, editor, { ...one, reason, rule })
    await countPublication(tx, sorted.length)
  }, ROOM))
}

interface Publication { readonly head: RecordHead, readonly content: Content, readonly number: number, readonly reason: string | null, readonly rule: 'two' | 'single' }

async function publishOne(tx: Db, editor: Editor, { head, content, number, reason, rule }: Publication): Promise<void> {
  requireProposal(head, number, ['in_review'])
  const revisions = await proposalOf(head, tx)
  if (rule === 'two' && revisions.some(one => one.author?.id === editor.id)) throw new Refusal(403, 'You wrote on this, so somebody else publishes it', 'Another reviewer has to read it. That is what makes it trustworthy.')
  const given = reason ?? revisions.map(one => one.reason).filter(one => one !== null).at(-1) ?? null
  if (head.published !== null && given === null) throw new Refusal(422, 'Say why', 'A change of a published record needs a reason, which readers will see in its history. Go back and give one.')
  const issues = await findIssues(head.kind, content, false, tx)
  if (issues.length > 0) throw refuseIssues(issues)
  await tx.decision.create({ data: { record_id: head.id, number, what: 'published', by_id: editor.id, comment: given, at: now() } })
  await writeRecord(tx, head.kind, content)
  if (head.archived) await restoreConflicts(tx, (await tx.decision.findFirst({ where: { record_id: head.id, what: 'archived' }, orderBy: { id: 'desc' } }))?.kept)
}

/** Records so that what is referred to comes before what refers to it. Where two refer to each other one of them is first all the same. */
function inOrderOfReference<T extends { readonly kind: Kind, readonly content: Content }>(records: readonly T[]): T[] {
  const placed = new Set<T>()
  const place = (record: T, above: readonly T[]) => {
    const named = referencesIn(kindOf(record.kind).fields, record.content)
    for (const other of records) if (!placed.has(other) && !above.includes(other) && named.some(({ to, id }) => to === other.kind && id === other.content.id)) place(other, [...above, other])
    placed.add(record)
  }
  for (const record of records) if (!placed.has(record)) place(record, [record])
  return [...placed]
}

/** Takes a published record out of the register and out of all counts. Its address stays and says why; its history stays readable. */
export async function archiveRecord(editor: Editor, recordId: string, number: number, reason: string): Promise<void> {
  requireReviewer(editor)
  if (reason.trim() === '') throw new Refusal(422, 'Say why', 'A record is archived with a reason, which readers will see at its address. Go back and give one.')
  await refuseByDatabase(() => db().$transaction(async tx => {
    await lockDataset(tx)
    const head = await lockRecord(tx, recordId)
    if (head.latest !== number) throw new Refusal(409, 'The record has changed meanwhile', 'Open it again and look at what changed.')
    if (head.published === null || head.archived || head.proposal !== null) throw new Refusal(409, 'Only a published record without an open proposal is archived', 'Publish or withdraw the proposal first.')
    const slug = head.slug ?? ''
    const referrers = await listReferrers(head.kind, slug, tx)
    if (referrers.length > 0) throw new Refusal(409, 'Other records name this one', `Change these first: ${referrers.map(one => one.slug).join(', ')}.`)
    const kept = await removeRecord(tx, head.kind, slug)
    await tx.decision.create({ data: { record_id: recordId, number, what: 'archived', by_id: editor.id, comment: reason.trim(), at: now(), ...(kept.length > 0 && { kept: kept as Prisma.InputJsonArray }) } })
    await countPublication(tx)
  }, ROOM))
}

/** Proposes to go back to an earlier revision. */
export async function restoreRevision(editor: Editor, recordId: string, number: number, latest: number): Promise<Saved | Conflict> {
  const revision = await getRevision(recordId, number)
  if (revision === null) throw new Refusal(404, 'There is no such revision', 'Go back to the history and choose another.')
  // An archived record comes back by its latest revision as well.
  if (number >= latest && !(await getRecord(recordId))?.archived) throw new Refusal(409, 'That is the latest revision already', 'There is nothing to bring back.')
  return saveRevision(editor, recordId, { base: latest, content: revision.content, reason: `Brings back revision ${number}`, restores: number })
}

/** Carries what was read out of a transaction that must leave nothing behind. */
class Rollback extends Error {
  constructor(readonly read: unknown) {
    super('This transaction was only for looking')
  }
}

/**
 * Reads the site as it would be with some records published. All of it happens within a transaction that is rolled back, through the very queries of
 * the readers' pages, so that a preview cannot differ from what readers will see.
 * @param records whole, valid records
 */
export async function readAsPublished<T>(records: readonly { readonly kind: Kind, readonly content: Content }[], read: () => Promise<T>): Promise<T> {
  try {
    await refuseByDatabase(() => db().$transaction(async tx => {
      for (const { kind, content } of inOrderOfReference(records)) await writeRecord(tx, kind, content)
      throw new Rollback(await within(tx, read))
    }, ROOM))
  } catch (error) {
    if (error instanceof Rollback) return error.read as T
    throw error
  }
  throw new Error('A preview ended without an answer')
}

/** What the database refuses although the code let it pass, in the words of a refusal: a rule broken by two at once, an id taken this very moment. */
async function refuseByDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const text = error instanceof Error ? error.message : ''
    if (/only a reviewer publishes or archives/.test(text)) throw new Refusal(403, 'Only a reviewer may do this', 'Your role was changed a moment ago. Ask an admin.')
    if (/may not publish their own work/.test(text)) throw new Refusal(403, 'You wrote on this, so somebody else publishes it', 'Another reviewer has to read it.')
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new Refusal(409, 'Another record says so already', 'An id or a CELEX number stands in two records. Change one of them.')
    if (error instanceof Prisma.PrismaClientKnownRequestError && (error.code === 'P2003' || error.code === 'P2004')) throw new Refusal(409, 'The record does not fit the others', 'It names a record that is not published, or that was archived a moment ago.')
    throw error
  }
}

/**
 * Gives every published row that has no record yet its first revision: the facts that were loaded from files, by nobody. Run by the seed, at every start.
 * @returns how many
 */
export async function importRecords(): Promise<number> {
  const known = new Set((await db().record.findMany({ where: { slug: { not: null } }, select: { kind: true, slug: true } })).map(row => `${row.kind}/${row.slug ?? ''}`))
  const all: { kind: Kind, content: { id: string } }[] = [
    ...(await db().instrument.findMany({ include: instrumentInclude })).map(row => ({ kind: 'instrument' as const, content: instrumentOf(row) })),
    ...(await db().trigger.findMany({ include: triggerInclude })).map(row => ({ kind: 'trigger' as const, content: triggerOf(row) })),
    ...(await db().measure.findMany({ include: measureInclude })).map(row => ({ kind: 'measure' as const, content: measureOf(row) })),
    ...(await db().relief.findMany({ include: reliefInclude })).map(row => ({ kind: 'relief' as const, content: reliefOf(row) })),
  ].filter(one => !known.has(`${one.kind}/${one.content.id}`))
  if (all.length === 0) return 0
  const at = now()
  const rows = all.map(one => ({ ...one, record_id: crypto.randomUUID() }))
  await db().$transaction(async tx => {
    await tx.record.createMany({ data: rows.map(({ record_id, kind, content }) => ({ id: record_id, kind, slug: content.id, created_at: at })) })
    await tx.revision.createMany({ data: rows.map(({ record_id, content }) => ({ record_id, number: 1, content: content as unknown as Prisma.InputJsonObject, at, reason: IMPORTED })) })
    await tx.decision.createMany({ data: rows.map(({ record_id }) => ({ record_id, number: 1, what: 'published' as const, at, comment: IMPORTED })) })
  }, ROOM)
  return rows.length
}

const IMPORTED = 'Imported with the researched facts'
