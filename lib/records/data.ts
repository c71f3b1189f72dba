import 'server-only'
import { z } from 'zod'
import { db, type Db } from '@/lib/db/client'
import type { Content, Option, Referred } from '@/lib/form'
import { KINDS, headingOf, type Kind } from '@/lib/records/kinds'
import type { Offer } from '@/lib/records/form-state'

/** Reads what editors work on: heads of records, revisions, decisions, working copies. */

export interface RecordHead {
  readonly id: string
  readonly kind: Kind
  readonly slug: string | null
  readonly latest: number
  readonly published: number | null
  readonly archived: boolean
  readonly proposal: 'draft' | 'in_review' | null
}

const headColumns = { id: true, kind: true, slug: true, latest: true, published: true, archived: true, proposal: true } as const
const uuid = z.uuid()

/** The head of a record by its id; null where there is none, or the id is none. */
export async function getRecord(id: string): Promise<RecordHead | null> {
  return uuid.safeParse(id).success ? db().record.findUnique({ where: { id }, select: headColumns }) : null
}

/** The head of a record by its address. */
export async function findRecord(kind: Kind, slug: string): Promise<RecordHead | null> {
  return db().record.findUnique({ where: { kind_slug: { kind, slug } }, select: headColumns })
}

export interface Person { readonly id: string, readonly name: string }

export interface Revision {
  readonly number: number
  readonly content: Content
  /** Null: the import of the researched facts. */
  readonly author: Person | null
  /** Moment as an ISO timestamp in UTC. */
  readonly at: string
  readonly reason: string | null
}

const revisionColumns = { number: true, content: true, author: { select: { id: true, name: true } }, at: true, reason: true } as const

/** One revision of a record; null where there is none. */
export async function getRevision(recordId: string, number: number, tx: Db = db()): Promise<Revision | null> {
  const row = await tx.revision.findUnique({ where: { record_id_number: { record_id: recordId, number } }, select: revisionColumns })
  return row === null ? null : { ...row, content: row.content as Content, at: row.at.toISOString() }
}

/**
 * What the form of a record starts from, when `number` is its latest revision: that revision, or what is published where it was withdrawn.
 * Also what a save that began there is compared with.
 */
export async function getStart(recordId: string, number: number, tx: Db = db()): Promise<Revision | null> {
  const decisions = await tx.decision.findMany({ where: { record_id: recordId, what: { in: ['withdrawn', 'published'] }, number: { lte: number } }, orderBy: { id: 'desc' }, select: { what: true, number: true } })
  const published = decisions.find(one => one.what === 'published')
  const withdrawn = decisions.some(one => one.what === 'withdrawn' && one.number === number)
  return getRevision(recordId, withdrawn && published !== undefined ? published.number : number, tx)
}

/**
 * Revisions of the present proposal: those since the last publication or withdrawal. While nothing was ever published they are all of it, because
 * the next draft goes on from what was withdrawn (`getStart`). The database counts authors in the same way (migration "desk", `check_decision`).
 */
export async function proposalOf(head: RecordHead, tx: Db = db()): Promise<{ readonly number: number, readonly author: Person | null, readonly reason: string | null }[]> {
  const withdrawn = await tx.decision.aggregate({ where: { record_id: head.id, what: 'withdrawn' }, _max: { number: true } })
  return tx.revision.findMany({
    where: { record_id: head.id, number: { gt: head.published === null ? 0 : Math.max(head.published, withdrawn._max.number ?? 0) } }, select: { number: true, reason: true, author: { select: { id: true, name: true } } }, orderBy: { number: 'asc' },
  })
}

export interface Comment { readonly comment: string, readonly by: string, readonly at: string }

/** The words with which the present proposal was last sent back or sent in. */
export async function getLastDecision(recordId: string, what: 'returned' | 'submitted'): Promise<Comment | null> {
  const row = await db().decision.findFirst({ where: { record_id: recordId }, orderBy: { id: 'desc' }, select: { what: true, comment: true, at: true, by: { select: { name: true } } } })
  return row === null || row.what !== what || row.comment === null ? null : { comment: row.comment, by: row.by?.name ?? '', at: row.at.toISOString() }
}

/** What the form remembers beside the fields. */
const formSchema = z.object({
  /** Which mistakes to point out: those of a save, or also what a review needs. */
  checked: z.enum(['save', 'submit']).nullable().catch(null),
  accepted: z.array(z.string()).catch([]),
  offer: z.custom<Offer>().nullable().catch(null),
  reason: z.string().nullable().catch(null),
  note: z.string().nullable().catch(null),
})
export type FormMemory = z.output<typeof formSchema>
export const EMPTY_MEMORY: FormMemory = { checked: null, accepted: [], offer: null, reason: null, note: null }

export interface WorkingCopy { readonly base: number, readonly content: Content, readonly form: FormMemory, readonly changed_at: string }

/** What an editor has typed into the form of a record and not saved. */
export async function getCopy(editorId: string, recordId: string): Promise<WorkingCopy | null> {
  const row = await db().working_copy.findUnique({ where: { record_id_account_id: { record_id: recordId, account_id: editorId } } })
  return row === null ? null : { base: row.base, content: row.content as Content, form: formSchema.catch(EMPTY_MEMORY).parse(row.form), changed_at: row.changed_at.toISOString() }
}

/** How much waits for a person: their drafts, what was sent back to them, what anybody has sent in. */
export async function countDesk(editorId: string): Promise<{ drafts: number, returned: number, review: number }> {
  const [mine, review] = await Promise.all([listMine(editorId), db().record.count({ where: { proposal: 'in_review' } })])
  const returned = mine.filter(one => one.comment !== undefined).length
  return { drafts: mine.length - returned, returned, review }
}

export interface DeskItem {
  readonly recordId: string
  readonly kind: Kind
  readonly heading: string
  readonly slug: string | null
  readonly number: number
  readonly changed_at: string
  /** Who saved it last, or decided. */
  readonly by: string
  readonly comment?: string
}

const itemColumns = {
  ...headColumns, changed_at: true,
  revisions: { orderBy: { number: 'desc' }, take: 1, select: { content: true, author: { select: { name: true } } } },
  decisions: { orderBy: { id: 'desc' }, take: 1, select: { what: true, comment: true, by: { select: { name: true } } } },
} as const

type ItemRow = RecordHead & {
  changed_at: Date
  revisions: { content: unknown, author: { name: string } | null }[]
  decisions: { what: string, comment: string | null, by: { name: string } | null }[]
}

function itemOf(row: ItemRow, content = row.revisions[0]?.content): DeskItem {
  const decision = row.decisions[0]
  return {
    recordId: row.id, kind: row.kind, heading: headingOf(row.kind, (content ?? {}) as Content), slug: row.slug, number: row.latest, changed_at: row.changed_at.toISOString(),
    by: (row.proposal === null ? decision?.by?.name : row.revisions[0]?.author?.name) ?? '',
    ...(decision?.what === 'returned' && decision.comment !== null && { comment: decision.comment }),
  }
}

const BATCH = 50

/** Drafts that a person has a hand in, saved or only typed; what was sent back bears the comment. */
async function listMine(editorId: string): Promise<DeskItem[]> {
  const rows = await db().record.findMany({
    where: { OR: [{ proposal: 'draft', revisions: { some: { author_id: editorId } } }, { proposal: null, working_copies: { some: { account_id: editorId } } }] },
    select: { ...itemColumns, working_copies: { where: { account_id: editorId }, select: { content: true } } }, orderBy: { changed_at: 'desc' }, take: 200,
  })
  return rows.map(row => itemOf(row, row.working_copies[0]?.content))
}

export interface DeskLists { readonly drafts: readonly DeskItem[], readonly returned: readonly DeskItem[], readonly review: readonly DeskItem[], readonly published: readonly DeskItem[] }

/** The lists of the desk's first page, newest first. */
export async function listDesk(editorId: string): Promise<DeskLists> {
  const [mine, review, published] = await Promise.all([
    listMine(editorId),
    db().record.findMany({ where: { proposal: 'in_review' }, select: itemColumns, orderBy: { changed_at: 'asc' }, take: BATCH }),
    // An import is no piece of news for an editor.
    db().record.findMany({ where: { published: { not: null }, proposal: null, decisions: { some: { what: { in: ['published', 'archived'] }, by_id: { not: null } } } }, select: itemColumns, orderBy: { changed_at: 'desc' }, take: 10 }),
  ])
  return { drafts: mine.filter(one => one.comment === undefined), returned: mine.filter(one => one.comment !== undefined), review: review.map(row => itemOf(row)), published: published.map(row => itemOf(row)) }
}

/** Published records whose address or name holds some words, to be changed. */
export async function findPublished(words: string, limit = 20): Promise<DeskItem[]> {
  const asked = words.trim().slice(0, 100).replaceAll('\0', '')
  if (asked === '') return []
  const rows = await db().$queryRaw`
    SELECT r.id FROM record r JOIN revision v ON v.record_id = r.id AND v.number = r.published
    WHERE r.published IS NOT NULL AND (strpos(r.slug, lower(${asked})) > 0 OR strpos(lower(coalesce(v.content->>'title', '') || ' ' || coalesce(v.content->>'citation', '') || ' ' || coalesce(v.content->>'label', '')), lower(${asked})) > 0)
    ORDER BY r.kind, r.slug LIMIT ${limit}`
  const ids = z.array(z.object({ id: z.string() })).parse(rows).map(row => row.id)
  const found = await db().record.findMany({ where: { id: { in: ids } }, select: itemColumns })
  return ids.flatMap(id => found.filter(row => row.id === id).map(row => itemOf(row)))
}

/** Everything that a field can refer to: what is published, and what is being drafted, which says so. */
export async function listReferences(): Promise<Record<Referred, Option[]>> {
  const [measures, instruments, triggers, reliefs, drafts] = await Promise.all([
    db().measure.findMany({ select: { id: true, title: true }, orderBy: { id: 'asc' } }),
    db().instrument.findMany({ select: { id: true, citation: true }, orderBy: { id: 'asc' } }),
    db().trigger.findMany({ select: { id: true, label: true }, orderBy: { position: 'asc' } }),
    db().relief.findMany({ select: { id: true, title: true }, orderBy: { id: 'asc' } }),
    db().record.findMany({ where: { published: null, slug: { not: null }, proposal: { not: null } }, select: { ...itemColumns }, orderBy: { slug: 'asc' } }),
  ])
  const drafted = (kind: Kind) => drafts.filter(row => row.kind === kind).map(row => ({ id: row.slug ?? '', label: `${itemOf(row).heading} (draft)` }))
  return {
    measure: [...measures.map(row => ({ id: row.id, label: row.title })), ...drafted('measure')],
    instrument: [...instruments.map(row => ({ id: row.id, label: row.citation })), ...drafted('instrument')],
    trigger: [...triggers, ...drafted('trigger')],
    relief: [...reliefs.map(row => ({ id: row.id, label: row.title })), ...drafted('relief')],
  }
}

/** The heads of the records that an address names, of those that are not published yet. */
export async function findUnpublished(references: readonly { readonly to: Referred, readonly id: string }[], tx: Db = db()): Promise<RecordHead[]> {
  if (references.length === 0) return []
  return tx.record.findMany({ where: { published: null, OR: references.map(({ to, id }) => ({ kind: to, slug: id })) }, select: headColumns })
}

/** Which of some addresses readers can open. */
export async function findPublishedIds(kind: Kind, ids: readonly string[], tx: Db = db()): Promise<Set<string>> {
  const table = tx[kind] as unknown as { findMany: (args: object) => Promise<{ id: string }[]> }
  return new Set(ids.length === 0 ? [] : (await table.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })).map(row => row.id))
}

/** Published records that name this one, and so would be left with a dead reference if it were archived. */
export async function listReferrers(kind: Kind, slug: string, tx: Db = db()): Promise<{ readonly kind: Kind, readonly slug: string }[]> {
  const from = (of: Kind, rows: readonly (string | null)[]) => rows.flatMap(id => (id === null ? [] : [{ kind: of, slug: id }]))
  const events = async (where: object) => (await tx.event.findMany({ where, select: { measure_id: true, relief_id: true } })).flatMap(row => [...from('measure', [row.measure_id]), ...from('relief', [row.relief_id])])
  const found = await {
    measure: async () => [
      ...from('relief', (await tx.relief_measure.findMany({ where: { measure_id: slug } })).map(row => row.relief_id)),
      ...from('measure', (await tx.measure.findMany({ where: { superseded_by: slug }, select: { id: true } })).map(row => row.id)),
      ...from('trigger', (await tx.trigger_event_measure.findMany({ where: { measure_id: slug }, select: { event: { select: { trigger_id: true } } } })).map(row => row.event.trigger_id)),
    ],
    instrument: async () => [
      ...from('measure', (await tx.measure_instrument.findMany({ where: { instrument_id: slug } })).map(row => row.measure_id)),
      ...from('relief', (await tx.relief_instrument.findMany({ where: { instrument_id: slug } })).map(row => row.relief_id)),
      ...from('instrument', (await tx.instrument_link.findMany({ where: { to_id: slug } })).map(row => row.instrument_id)),
      ...await events({ instrument: slug }),
    ],
    trigger: async () => [
      ...from('measure', (await tx.measure_trigger.findMany({ where: { trigger_id: slug } })).map(row => row.measure_id)),
      ...from('relief', (await tx.relief_trigger.findMany({ where: { trigger_id: slug } })).map(row => row.relief_id)),
      ...await events({ triggers: { some: { trigger_id: slug } } }),
    ],
    relief: async () => events({ relief: slug }),
  }[kind]()
  const unique = new Map(found.map(one => [`${one.kind}/${one.slug}`, one]))
  unique.delete(`${kind}/${slug}`)
  return [...unique.values()].sort((a, b) => a.slug.localeCompare(b.slug))
}

/** How many people a publication takes here. */
export async function getReviewRule(tx: Db = db()): Promise<'two' | 'single'> {
  return (await tx.desk.findUnique({ where: { id: 1 } }))?.review ?? 'two'
}

/** Address of a record in the site, for links. */
export const readersPath = (kind: Kind, slug: string): string => `${KINDS[kind].path}/${slug}`
