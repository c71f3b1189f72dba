import 'server-only'
import type { Editor } from '@/lib/auth/editor'
import { today } from '@/lib/dates'
import { Refusal } from '@/lib/errors'
import { pruneContent, referencesIn, type Content, type Issue } from '@/lib/form'
import { getInstrument } from '@/lib/instruments/data'
import { listMeasures } from '@/lib/measures/data'
import { queryMeasure } from '@/lib/measures/record'
import { findUnpublished, getCopy, getRecord, getRevision, getStart } from '@/lib/records/data'
import { checkContent, headingOf, kindOf, type Kind } from '@/lib/records/kinds'
import { readAsPublished } from '@/lib/records/mutations'
import { freeId } from '@/lib/records/open'
import { queryRelief } from '@/lib/reliefs/record'
import { getTrigger, listAnswers, listTriggers } from '@/lib/triggers/data'
import { storiesOn } from '@/lib/triggers/story'

/** What the readers' page of a kind of record shows. */
type Seen = Awaited<ReturnType<(typeof SEEN)[Kind]>>

const SEEN = {
  measure: async (slug: string, day: string) => ({ kind: 'measure' as const, record: await queryMeasure(slug, {}, day) }),
  relief: async (slug: string, day: string) => ({ kind: 'relief' as const, record: await queryRelief(slug, {}, day) }),
  instrument: async (slug: string, day: string) => ({ kind: 'instrument' as const, detail: await getInstrument(slug, day), listing: await listMeasures({ instrument: [slug], sort: 'effective', perPage: 100 }, day) }),
  trigger: async (slug: string, day: string) => ({ kind: 'trigger' as const, detail: await getTrigger(slug, day), answers: await listAnswers(slug, day), stories: storiesOn(await listTriggers(), day) }),
}

export interface Preview {
  readonly kind: Kind
  /** What readers would see; null where the record is not complete enough for it. */
  readonly seen: Seen | null
  readonly issues: readonly Issue[]
  readonly day: string
  /** Whether it shows what was only typed. */
  readonly unsaved: boolean
}

interface Draft { readonly kind: Kind, readonly content: Content }

/** The drafts that a record refers to, and those that they refer to. */
async function draftsBehind(record: Draft): Promise<Draft[]> {
  const found = new Map([[`${record.kind}/${String(record.content.id)}`, record]])
  for (let fresh: readonly Draft[] = [record]; fresh.length > 0;) {
    const heads = await findUnpublished(fresh.flatMap(one => referencesIn(kindOf(one.kind).fields, one.content)).filter(({ to, id }) => !found.has(`${to}/${id}`)))
    fresh = await Promise.all(heads.map(async ({ id, kind, latest }) => ({ kind, content: (await getRevision(id, latest))?.content ?? {} })))
    for (const one of fresh) found.set(`${one.kind}/${String(one.content.id)}`, one)
  }
  return [...found.values()].filter(one => one !== record)
}

/**
 * What readers would see if what stands in the form were published now, with the drafts that it refers to.
 * @returns null where there is no such record
 */
export async function openPreview(editor: Editor, recordId: string): Promise<Preview | null> {
  const head = await getRecord(recordId)
  if (head === null) return null
  const copy = await getCopy(editor.id, recordId)
  const { fields } = kindOf(head.kind)
  const typed = copy?.content ?? (head.latest === 0 ? null : (await getStart(recordId, head.latest))?.content) ?? {}
  const content = pruneContent(fields, typed)
  const shown = content.id === null ? { ...content, id: await freeId(head, content) } : content
  const day = today()
  const unsaved = copy !== null
  // Without a source nothing is published, but there is something to look at.
  const issues = checkContent(head.kind, shown)
  if (checkContent(head.kind, shown).some(issue => issue.path !== 'sources')) return { kind: head.kind, seen: null, issues, day, unsaved }
  const others = await draftsBehind({ kind: head.kind, content: shown })
  // An act that was logged by its citation a minute ago has no title yet, which does not show on the page of a measure.
  const named = others.map(({ kind, content: other }) => ({ kind, content: kind === 'instrument' && other.title === null ? { ...other, title: other.citation ?? null } : other }))
  const partial = named.find(other => checkContent(other.kind, other.content).some(issue => issue.path !== 'sources'))
  if (partial !== undefined) return { kind: head.kind, seen: null, issues: [...issues, { path: 'id', missing: false, message: `It refers to ${headingOf(partial.kind, partial.content)}, a draft that is not complete yet.` }], day, unsaved }
  try {
    const seen = await readAsPublished([...named, { kind: head.kind, content: shown }], (): Promise<Seen> => SEEN[head.kind](String(shown.id), day))
    return { kind: head.kind, seen, issues, day, unsaved }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { kind: head.kind, seen: null, issues: [...issues, { path: 'id', message: `${error.title}. ${error.advice}`, missing: false }], day, unsaved }
  }
}
