import { Differences } from '@/components/history/differences'
import { formatDay } from '@/lib/dates'
import type { ArchivedEntry, Entry, Pointer, RevisionEntry } from '@/lib/history/data'
import { listWords } from '@/lib/measures/filter'
import type { Kind } from '@/lib/records/kinds'

interface HistoryEntryProps {
  readonly entry: Entry
  readonly kind: Kind
  /** Address of the record. */
  readonly path: string
  /** Null: a reader, who cannot bring anything back. */
  readonly recordId: string | null
}

/** One step in the history of a record. */
export function HistoryEntry({ entry, kind, path, recordId }: HistoryEntryProps) {
  return entry.what === 'archived' ? <Archived entry={entry} /> : <Revision entry={entry} kind={kind} path={path} recordId={recordId} />
}

function Archived({ entry }: { entry: ArchivedEntry }) {
  return (
    <section className="entry" id={`archived-${entry.number}`}>
      <h2>Archived</h2>
      <div>
        <p className="who">{entry.at}{entry.by !== null && `, by ${entry.by}`}. Taken out of the register, the counts and the files; its address stays.</p>
        <p className="why"><span className="dim">Reason:</span> {entry.reason}</p>
      </div>
    </section>
  )
}

const STANDING = { draft: 'Draft, not published', in_review: 'In review, not published', set_aside: 'Not published' } as const

function Revision({ entry, kind, path, recordId }: HistoryEntryProps & { readonly entry: RevisionEntry }) {
  const { number, publication, standing, differences, previous, restores, steps, reason, current, restorable } = entry
  const comment = publication?.comment ?? null
  const anchor = `revision-${number}`
  return (
    <section className={publication === null ? 'entry unpublished' : 'entry'} aria-labelledby={anchor}>
      <h2 id={anchor}><a href={`#${anchor}`}>Revision {number}</a>{standing !== null && <small>{STANDING[standing]}</small>}{current && <small>What readers see now</small>}</h2>
      <div>
        <p className="who">{authorWords(entry)}</p>
        {restores !== null && <p className="who">Brings back <RevisionLink to={restores} path={path} />.</p>}
        {reason !== null && <p className="why"><span className="dim">Reason:</span> {reason}</p>}
        {comment !== null && comment !== reason && <p className="why"><span className="dim">{reason === null ? 'Reason:' : 'On publication:'}</span> {comment}</p>}
        {publication?.alone === true && <p className="alone">Published by its author: on that day the desk was run by one person, and nobody else had looked at it.</p>}
        {steps.length > 0 && <ul className="way">{steps.map((step, index) => <li key={index}>{stepWords(step)}</li>)}</ul>}
        {previous === null
          ? <details className="first"><summary>{publication === null ? 'The whole record' : 'The whole record as first published'}</summary><Differences items={differences} /></details>
          : <><h3>{changeWords(differences.length)} since <RevisionLink to={previous} path={path} /></h3><Differences items={differences} /></>}
        {kind === 'measure' && publication !== null && publication.day !== null && !current && <p className="who"><a href={`${path}?knownAt=${publication.day}`}>The record as published by {formatDay(publication.day)}</a></p>}
        {restorable && recordId !== null && (
          <form className="restore" action={`/api/records/${recordId}/restore`} method="post">
            <input type="hidden" name="number" value={number} />
            <button type="submit" className="quiet">Restore revision {number}</button>
            <p className="dim">Makes a new proposal with this content; nothing is published by it. <a href={path}>The record</a> stays as it is.</p>
          </form>
        )}
      </div>
    </section>
  )
}

function RevisionLink({ to: { number, page }, path }: { to: Pointer, path: string }) {
  return page === null ? `revision ${number}` : <a href={`${path}/history${page === 1 ? '' : `?page=${page}`}#revision-${number}`}>revision {number}</a>
}

const changeWords = (count: number) => (count === 1 ? 'One field changed' : `${count} fields changed`)

function authorWords({ authors, publication, at }: RevisionEntry): string {
  if (authors.length === 0) return `${publication?.at ?? at}. Imported, not written by an editor.`
  const written = `written by ${listWords(authors, 'and')}`
  if (publication === null) return `Saved ${at}, ${written}.`
  return `Published ${publication.at}, ${written}${publication.by === null ? '' : publication.alone ? ' and published by the same person' : `, published by ${publication.by}`}.`
}

const STEP = { submitted: 'Sent to review', returned: 'Returned', withdrawn: 'Withdrawn' } as const

function stepWords({ what, at, by, comment }: RevisionEntry['steps'][number]): string {
  return `${STEP[what]} ${at}${by === null ? '' : ` by ${by}`}${comment === null ? '' : `: ${comment}`}`
}
