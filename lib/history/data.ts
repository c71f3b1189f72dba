import 'server-only'
import type { Editor } from '@/lib/auth/editor'
import { fromDbDate } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { referencesIn, type Content } from '@/lib/form'
import { differencesOf, type FieldDifference } from '@/lib/history/differences'
import type { NameOf } from '@/lib/history/values'
import { formatMoment } from '@/lib/moments'
import { headingOf, kindOf, type Kind } from '@/lib/records/kinds'

/** The only reader of revisions for readers. What is not published leaves here for an Editor alone, whom only lib/auth can make. */

export interface Publication {
  readonly at: string
  /** The day (UTC) by which it was what had been published; null where another one followed on the same day. */
  readonly day: string | null
  /** Null: the import of the researched facts. */
  readonly by: string | null
  readonly comment: string | null
  /** Published by one of its own authors, on a desk of one. */
  readonly alone: boolean
}

/** What was decided about a revision on its way. */
export interface Step {
  readonly what: 'submitted' | 'returned' | 'withdrawn'
  readonly at: string
  readonly by: string | null
  readonly comment: string | null
}

/** Another revision, and the page of the history on which it stands; null where this reader sees it on none. */
export interface Pointer { readonly number: number, readonly page: number | null }

export interface RevisionEntry {
  readonly what: 'revision'
  readonly number: number
  /** When it was saved. */
  readonly at: string
  /** Who wrote since the last publication, in the order in which they began; empty: the import. */
  readonly authors: readonly string[]
  readonly reason: string | null
  /** Null: no reader sees it. */
  readonly publication: Publication | null
  /** The revision that it brings back. */
  readonly restores: Pointer | null
  /** The published revision that it is compared with. */
  readonly previous: Pointer | null
  readonly differences: readonly FieldDifference[]
  /** For editors: what was decided on the way. */
  readonly steps: readonly Step[]
  /** For editors, where it is not published: where it stands. */
  readonly standing: 'draft' | 'in_review' | 'set_aside' | null
  /** Readers see exactly this one. */
  readonly current: boolean
  /** Whether a proposal can be made of it again: always for an earlier one, for the latest one of an archived record. */
  readonly restorable: boolean
}

export interface ArchivedEntry { readonly what: 'archived', readonly number: number, readonly at: string, readonly by: string | null, readonly reason: string }

export type Entry = RevisionEntry | ArchivedEntry

export interface History {
  readonly kind: Kind
  /** For the form of an editor; null for readers. */
  readonly recordId: string | null
  readonly slug: string
  readonly heading: string
  readonly archived: boolean
  /** How many revisions were published. */
  readonly published: number
  /** Newest first. */
  readonly entries: readonly Entry[]
  readonly page: number
  readonly pages: number
  readonly total: number
}

export const ENTRIES_PER_PAGE = 20

/**
 * The history of a record: what was published and archived; for an editor every revision.
 * @returns null where there is no such record, or none that this reader may know of
 */
export async function getHistory(kind: Kind, slug: string, editor: Editor | null, page: number): Promise<History | null> {
  const record = await db().record.findUnique({
    where: { kind_slug: { kind, slug } },
    include: {
      revisions: { select: { number: true, at: true, reason: true, restores: true, author: { select: { id: true, name: true } } }, orderBy: { number: 'asc' } },
      decisions: { select: { id: true, number: true, what: true, at: true, comment: true, alone: true, by: { select: { name: true } } }, orderBy: { id: 'asc' } },
    },
  })
  if (record === null || (record.published === null && editor === null)) return null
  const publications = new Map(record.decisions.filter(decision => decision.what === 'published').map(decision => [decision.number, decision]))
  const numbers = [...publications.keys()].sort((a, b) => a - b)
  const decided = record.decisions.filter(decision => decision.what === 'published' || decision.what === 'archived')
  const lastOfDay = (id: bigint, at: Date) => (decided.some(other => other.id > id && fromDbDate(other.at) === fromDbDate(at)) ? null : fromDbDate(at))
  const before = (number: number) => numbers.findLast(other => other < number) ?? null

  const rows = [
    ...record.revisions.filter(revision => editor !== null || publications.has(revision.number)).map(revision => ({ what: 'revision' as const, number: revision.number, order: 0, revision })),
    // A record is archived at its latest revision, of which a draft may be the one; the archiving comes after it.
    ...record.decisions.filter(decision => decision.what === 'archived').map(decision => ({ what: 'archived' as const, number: decision.number, order: Number(decision.id), decision })),
  ].sort((a, b) => b.number - a.number || b.order - a.order)
  const pointerTo = (number: number | null): Pointer | null => {
    const place = rows.findIndex(row => row.what === 'revision' && row.number === number)
    return number === null ? null : { number, page: place < 0 ? null : Math.floor(place / ENTRIES_PER_PAGE) + 1 }
  }
  const pages = Math.max(1, Math.ceil(rows.length / ENTRIES_PER_PAGE))
  const shown = Math.min(page, pages)
  const here = rows.slice((shown - 1) * ENTRIES_PER_PAGE, shown * ENTRIES_PER_PAGE)
  const wanted = new Set(here.flatMap(row => (row.what === 'revision' ? [row.number, before(row.number)] : [])).filter(number => number !== null))
  const contents = await readContents(record.id, [...wanted, ...(record.published === null ? [record.latest] : [record.published])])
  const nameOf = await readNames(kind, [...contents.values()])

  const entries = here.map((row): Entry => {
    if (row.what === 'archived') return { what: 'archived', number: row.number, at: formatMoment(row.decision.at.toISOString()), by: row.decision.by?.name ?? null, reason: row.decision.comment ?? '' }
    const { number, at, reason, restores } = row.revision
    const publication = publications.get(number)
    const previous = before(number)
    const latest = number === record.latest
    return {
      what: 'revision', number, at: formatMoment(at.toISOString()), reason, previous: pointerTo(previous),
      authors: authorsOf(record.revisions.filter(other => other.number > (previous ?? 0) && other.number <= number)),
      publication: publication === undefined ? null : { at: formatMoment(publication.at.toISOString()), day: lastOfDay(publication.id, publication.at), by: publication.by?.name ?? null, comment: publication.comment, alone: publication.alone },
      restores: pointerTo(restores),
      differences: differencesOf(kind, previous === null ? null : contents.get(previous) ?? null, contents.get(number) ?? {}, nameOf),
      steps: editor === null ? [] : record.decisions.flatMap(({ number: of, what, at, by, comment }) => (of === number && (what === 'submitted' || what === 'returned' || what === 'withdrawn') ? [{ what, at: formatMoment(at.toISOString()), by: by?.name ?? null, comment }] : [])),
      standing: publication !== undefined ? null : latest && record.proposal !== null ? record.proposal : 'set_aside',
      current: number === record.published && !record.archived,
      restorable: editor !== null && (number !== record.published || record.archived) && (!latest || record.archived),
    }
  })
  return {
    kind, recordId: editor === null ? null : record.id, slug, heading: headingOf(kind, contents.get(record.published ?? record.latest) ?? {}), archived: record.archived,
    published: numbers.length, entries, page: shown, pages, total: rows.length,
  }
}

function authorsOf(revisions: readonly { readonly author: { readonly id: string, readonly name: string } | null }[]): string[] {
  return [...new Map(revisions.flatMap(({ author }) => (author === null ? [] : [[author.id, author.name] as const]))).values()]
}

async function readContents(recordId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, Content>> {
  const rows = await db().revision.findMany({ where: { record_id: recordId, number: { in: [...new Set(numbers)] } }, select: { number: true, content: true } })
  return new Map(rows.map(row => [row.number, row.content as Content]))
}

/** Names of the records that contents refer to, as far as readers see those. */
async function readNames(kind: Kind, contents: readonly Content[]): Promise<NameOf> {
  const found = contents.flatMap(content => referencesIn(kindOf(kind).fields, content))
  const ids = (of: Kind) => ({ where: { id: { in: [...new Set(found.filter(one => one.to === of).map(one => one.id))] } } })
  const [measures, instruments, triggers, reliefs] = await Promise.all([
    db().measure.findMany({ ...ids('measure'), select: { id: true, title: true } }), db().instrument.findMany({ ...ids('instrument'), select: { id: true, citation: true } }),
    db().trigger.findMany({ ...ids('trigger'), select: { id: true, label: true } }), db().relief.findMany({ ...ids('relief'), select: { id: true, title: true } }),
  ])
  const names = {
    measure: new Map(measures.map(row => [row.id, row.title])), instrument: new Map(instruments.map(row => [row.id, row.citation])),
    trigger: new Map(triggers.map(row => [row.id, row.label])), relief: new Map(reliefs.map(row => [row.id, row.title])),
  }
  return (of, id) => names[of].get(id) ?? null
}

/** How often a record was published, and the day of the last time; null before the first. */
export interface Published { readonly revisions: number, readonly latest: string }

export async function getPublished(kind: Kind, slug: string): Promise<Published | null> {
  const { _count, _max } = await db().decision.aggregate({ where: { what: 'published', record: { kind, slug } }, _count: true, _max: { at: true } })
  return _max.at === null ? null : { revisions: _count, latest: fromDbDate(_max.at) }
}

export async function isArchived(kind: Kind, slug: string): Promise<boolean> {
  return (await db().record.findUnique({ where: { kind_slug: { kind, slug } }, select: { archived: true } }))?.archived === true
}

/** That a record was taken out of the register: when, by whom, why. */
export interface Archiving { readonly heading: string, readonly at: string, readonly by: string | null, readonly reason: string }

/** Null where no reader has ever seen the record, or where they see it still. */
export async function getArchiving(kind: Kind, slug: string): Promise<Archiving | null> {
  const record = await db().record.findUnique({
    where: { kind_slug: { kind, slug }, archived: true },
    select: { id: true, published: true, decisions: { where: { what: 'archived' }, select: { at: true, comment: true, by: { select: { name: true } } }, orderBy: { id: 'desc' }, take: 1 } },
  })
  const [decision] = record?.decisions ?? []
  if (record === null || decision === undefined) return null
  const contents = await readContents(record.id, [record.published ?? 0])
  return { heading: headingOf(kind, contents.get(record.published ?? 0) ?? {}), at: formatMoment(decision.at.toISOString()), by: decision.by?.name ?? null, reason: decision.comment ?? '' }
}
