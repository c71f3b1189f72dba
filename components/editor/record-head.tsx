import type { RecordHead as Head } from '@/lib/records/data'
import { KINDS } from '@/lib/records/kinds'

const SECTIONS = [
  { id: 'form', label: 'Form', path: '' },
  { id: 'preview', label: 'Preview', path: '/preview' },
  { id: 'review', label: 'Review', path: '/review' },
  { id: 'archive', label: 'Archive', path: '/archive' },
] as const

interface RecordHeadProps {
  readonly record: Head
  /** What it is called; said so where it has no name yet. */
  readonly heading: string
  readonly section: (typeof SECTIONS)[number]['id']
  /** Whether the viewer may archive. */
  readonly reviewer: boolean
  readonly children?: React.ReactNode
}

/** Head of the desk's pages of one record: what it is, where it stands, and its other pages. */
export function RecordHead({ record, heading, section, reviewer, children }: RecordHeadProps) {
  const { id, kind, slug, latest, published, archived, proposal } = record
  const isThere: Readonly<Record<(typeof SECTIONS)[number]['id'], boolean>> = {
    form: !archived || proposal !== null, preview: true, review: proposal !== null || section === 'review', archive: reviewer && published !== null && !archived,
  }
  return (
    <header className="pagehead record-head">
      <p className="crumb">{KINDS[kind].label} <span className="dim">·</span> <b>{standingOf(record)}</b>{latest > 0 && <span className="dim"> · <span className="num">revision {latest}{published !== null && published !== latest && `; readers see ${published}`}</span></span>}</p>
      <h1>{heading}</h1>
      {latest > 0 && <nav className="record-nav" aria-label="This record">
        {SECTIONS.filter(one => isThere[one.id]).map(({ id: own, label, path }) => <a key={own} href={`/editor/records/${id}${path}`} aria-current={own === section ? 'page' : undefined}>{label}</a>)}
        {slug !== null && <a href={`${KINDS[kind].path}/${slug}/history`}>History</a>}
        {published !== null && !archived && slug !== null && <a href={`${KINDS[kind].path}/${slug}`}>Readers’ page</a>}
        {kind === 'measure' && (
          <form method="post" action="/api/records"><input type="hidden" name="from" value={id} /><button type="submit" className="plain-button">New measure from the same instrument</button></form>
        )}
      </nav>}
      {children}
    </header>
  )
}

/** Where a record stands, in words. */
export function standingOf({ latest, published, archived, proposal }: Pick<Head, 'latest' | 'published' | 'archived' | 'proposal'>): string {
  if (archived) return 'Archived'
  if (published !== null && proposal !== null) return proposal === 'draft' ? 'Published, with a draft beside it' : 'Published, with a change in review'
  if (published !== null) return 'Published'
  if (proposal === 'in_review') return 'In review'
  return latest === 0 ? 'New, not saved yet' : proposal === 'draft' ? 'Draft' : 'Withdrawn'
}
