import 'server-only'
import { includesRole, type Editor } from '@/lib/auth/editor'
import { blankContent, pruneContent, referencesIn, sameValue, type Content, type Issue } from '@/lib/form'
import { valueLines, type NameOf } from '@/lib/history/values'
import {
  EMPTY_MEMORY, findRecord, findUnpublished, getCopy, getLastDecision, getRecord, getReviewRule, getRevision, getStart, listReferences, listReferrers, proposalOf, readersPath, type Comment, type FormMemory, type Person, type RecordHead, type Revision,
} from '@/lib/records/data'
import type { RecordForm } from '@/lib/records/form-state'
import { checkContent, headingOf, kindOf, type Kind } from '@/lib/records/kinds'
import { mergeFields, type MergedField } from '@/lib/records/merge'
import { proposeId } from '@/lib/records/propose-id'
import { findIssues } from '@/lib/records/mutations'
import { warningsOf } from '@/lib/records/warnings'

/**
 * Everything that the form of a record shows to one editor: what they typed last, else the latest revision.
 * @returns null where there is no such record
 */
export async function openForm(editor: Editor, recordId: string): Promise<RecordForm | null> {
  const record = await getRecord(recordId)
  if (record === null) return null
  const [copy, references, returned, published] = await Promise.all([
    getCopy(editor.id, record.id), listReferences(), getLastDecision(record.id, 'returned'), record.published === null ? null : getRevision(record.id, record.published),
  ])
  const base = copy?.base ?? record.latest
  const start = base === 0 ? null : await getStart(record.id, base)
  const { fields } = kindOf(record.kind)
  const content: Content = { ...blankContent(fields), ...(copy?.content ?? start?.content) }
  const form = copy?.form ?? EMPTY_MEMORY
  const typed = pruneContent(fields, content)
  // An id is proposed at the first save, so that nobody is asked for one where there is a title and a day.
  const filled = typed.id === null ? { ...typed, id: await freeId(record, typed) } : typed
  const [facts, taken, warnings] = await Promise.all([findIssues(record.kind, filled, true), idIssues(record, filled), warningsOf(record.kind, filled, published?.content ?? null, form.accepted)])
  const found = [...facts, ...taken, ...reasonIssues(record, form.reason)]
  // Where none can be proposed yet, title and day are asked for, not the id; unless it is the last thing missing.
  const asked = (issues: readonly Issue[]) => issues.filter(issue => issue.path !== 'id' || !issue.missing || issues.length === 1)
  return {
    record, base, content, references, returned, warnings, offer: form.offer,
    issues: form.checked === null ? [] : asked(found).filter(issue => form.checked === 'submit' || !issue.missing),
    missing: asked(checkContent(record.kind, filled).filter(issue => issue.missing)),
    behind: base < record.latest, reason: form.reason, note: form.note,
    unsaved: copy !== null && !sameValue(typed, start === null ? pruneContent(fields, blankContent(fields)) : start.content),
  }
}

/** An id that another record has cannot be had. One that was only proposed gets a number: `...-2`. */
export async function idIssues(record: Pick<RecordHead, 'id' | 'kind' | 'published'>, content: Content): Promise<Issue[]> {
  const other = record.published === null && typeof content.id === 'string' ? await findRecord(record.kind, content.id) : null
  return other === null || other.id === record.id ? [] : [{ path: 'id', message: `Another record has the id ${String(content.id)}. Choose another.`, missing: false }]
}

/** The id that is proposed for a record and that is free; null where too little is known. */
export async function freeId(record: Pick<RecordHead, 'id' | 'kind' | 'published'>, content: Content): Promise<string | null> {
  const proposed = proposeId(record.kind, content)
  if (proposed === null) return null
  for (let number = 1; number <= MOST_TRIES; number++) {
    const id = number === 1 ? proposed : `${proposed}-${number}`
    if ((await idIssues(record, { ...content, id })).length === 0) return id
  }
  return null
}

// A package seldom has more measures of one title and month.
const MOST_TRIES = 50

/** A change of what readers see already is sent in with a reason, which they will see too. */
export function reasonIssues(record: Pick<RecordHead, 'published'>, reason: string | null): Issue[] {
  return record.published === null || reason !== null ? [] : [{ path: 'reason', message: 'Say why: a change of a published record needs a reason, which readers see in its history.', missing: true }]
}

export interface OpenConflict {
  readonly head: RecordHead
  /** Number and content of the revision that both began from. */
  readonly base: number
  readonly before: Content
  readonly theirs: Revision
  readonly mine: Content
  readonly fields: readonly MergedField[]
  /** The same fields in words. */
  readonly lines: readonly { readonly key: string, readonly label: string, readonly state: MergedField['state'], readonly base: string[], readonly theirs: string[], readonly mine: string[] }[]
  readonly form: FormMemory
}

/** What an editor typed from a revision that is not the latest any more, beside what was saved meanwhile; null where nothing stands against it. */
export async function openConflict(editor: Editor, recordId: string): Promise<OpenConflict | null> {
  const head = await getRecord(recordId)
  const copy = head === null ? null : await getCopy(editor.id, recordId)
  if (head === null || copy === null || copy.base >= head.latest) return null
  const [base, theirs] = await Promise.all([copy.base === 0 ? null : getStart(recordId, copy.base), getStart(recordId, head.latest)])
  if (theirs === null) return null
  const { fields } = kindOf(head.kind)
  const before = base?.content ?? blankContent(fields)
  const mine = pruneContent(fields, copy.content)
  const merged = mergeFields(head.kind, before, theirs.content, mine)
  const nameOf = await namer()
  const lines = merged.map(field => {
    const definition = fields[field.key] ?? { control: { kind: 'text' as const } }
    return { ...field, base: valueLines(definition, field.base, nameOf), theirs: valueLines(definition, field.theirs, nameOf), mine: valueLines(definition, field.mine, nameOf) }
  })
  return { head, base: copy.base, before, theirs, mine, fields: merged, lines, form: copy.form }
}

/** A record that is before a reviewer. */
export interface OpenReview {
  readonly head: RecordHead
  readonly revision: Revision
  /** What readers see now. */
  readonly published: Revision | null
  readonly authors: readonly Person[]
  readonly submitted: Comment | null
  readonly reason: string | null
  readonly issues: readonly Issue[]
  /** Proposals that it refers to and that readers cannot open yet. */
  readonly together: readonly { readonly recordId: string, readonly number: number, readonly kind: Kind, readonly heading: string, readonly obstacle?: string }[]
  readonly viewer: { readonly isAuthor: boolean, readonly isReviewer: boolean }
  readonly nameOf: NameOf
  readonly rule: 'two' | 'single'
  readonly referrers: readonly { readonly kind: Kind, readonly slug: string }[]
}

/** Everything that the page of a proposal shows to whoever may decide on it; null where there is no such record or nothing was saved. */
export async function openReview(editor: Editor, recordId: string): Promise<OpenReview | null> {
  const head = await getRecord(recordId)
  const revision = head === null || head.latest === 0 ? null : await getStart(recordId, head.latest)
  if (head === null || revision === null) return null
  const [published, proposal, submitted, rule, unpublished, referrers] = await Promise.all([
    head.published === null ? null : getRevision(recordId, head.published), proposalOf(head), getLastDecision(recordId, 'submitted'), getReviewRule(),
    findUnpublished(referencesIn(kindOf(head.kind).fields, revision.content)), head.published === null || head.archived || head.slug === null ? [] : listReferrers(head.kind, head.slug),
  ])
  const together = await Promise.all(unpublished.filter(one => one.id !== recordId).map(async one => {
    const [last, theirs] = await Promise.all([getRevision(one.id, one.latest), proposalOf(one)])
    const obstacle = one.proposal !== 'in_review' ? 'not sent in yet' : rule === 'two' && theirs.some(({ author }) => author?.id === editor.id) ? 'you wrote on it' : null
    return { recordId: one.id, number: one.latest, kind: one.kind, heading: headingOf(one.kind, last?.content ?? {}), ...(obstacle !== null && { obstacle }) }
  }))
  const authors = new Map(proposal.flatMap(({ author }) => (author === null ? [] : [[author.id, author]])))
  const viewer = { isAuthor: authors.has(editor.id), isReviewer: includesRole(editor.role, 'reviewer') }
  return { head, revision, published, viewer, nameOf: await namer(), authors: [...authors.values()], submitted, reason: proposal.map(one => one.reason).filter(one => one !== null).at(-1) ?? null, issues: await findIssues(head.kind, revision.content, true), together, rule, referrers }
}

/** Names of records by kind and id, as differences and conflicts say them. */
async function namer(): Promise<NameOf> {
  const references = await listReferences()
  const names = new Map(Object.entries(references).flatMap(([kind, options]) => options.map(({ id, label }) => [`${kind}/${id}`, label] as const)))
  return (kind, id) => names.get(`${kind}/${id}`) ?? null
}

/** What the last step did, as the address that it led to says it; null where the address says nothing that is still true. */
export function outcomeOf(query: Readonly<Record<string, unknown>>, { kind, slug, latest, published, archived, proposal }: RecordHead): { readonly text: string, readonly href: string | null } | null {
  if (query.sent === String(latest) && proposal === 'in_review') return { text: `Revision ${latest} is in review. Somebody else publishes it.`, href: null }
  if (query.published !== undefined && published === latest && !archived) return { text: `Published: readers see revision ${latest} now.`, href: slug === null ? null : readersPath(kind, slug) }
  if (query.archived !== undefined && archived) return { text: 'Archived: it has left the register and all counts.', href: slug === null ? null : readersPath(kind, slug) }
  return null
}
