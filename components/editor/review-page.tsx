import { Words } from '@/components/editor/send-panel'
import { formatMoment } from '@/lib/moments'
import { KINDS, type Kind } from '@/lib/records/kinds'

interface Together {
  readonly recordId: string
  /** The revision that would be published. */
  readonly number: number
  readonly kind: Kind
  readonly heading: string
  /** What keeps it from being published along with this one: it is still a draft, the viewer wrote it, it lacks something. */
  readonly obstacle?: string
}

interface ReviewRecordProps {
  readonly record: { readonly id: string, readonly kind: Kind, readonly latest: number, readonly published: number | null, readonly proposal: 'draft' | 'in_review' | null }
  /** Who wrote what would be published, in the order in which they began. */
  readonly authors: readonly string[]
  readonly changed_at: string
  /** Why it was changed, as the authors say; readers will see it. */
  readonly reason: string | null
  /** What the authors told the reviewer. */
  readonly note: { readonly comment: string, readonly by: string, readonly at: string } | null
  /** Records that it names and that readers do not have yet. */
  readonly together: readonly Together[]
  /** What is still missing or wrong, from the record itself. */
  readonly obstacles?: readonly string[]
  readonly viewer: { readonly isAuthor: boolean, readonly isReviewer: boolean }
  /** Whether one person may publish what they wrote. */
  readonly single: boolean
  readonly error?: string
  /** The differences between what readers see and what they would see. */
  readonly children: React.ReactNode
}

/** What would be published, who wrote it, and the decisions that can be taken about it. */
export function ReviewRecord({ record, authors, changed_at, reason, note, together, obstacles = [], viewer, single, error, children }: ReviewRecordProps) {
  const inReview = record.proposal === 'in_review'
  return (
    <>
      {error !== undefined && <div className="problems" id="problems" role="alert" tabIndex={-1} autoFocus aria-labelledby="problems-title"><h2 id="problems-title">There is a problem</h2><p>{error}</p></div>}
      <div className="m-cols review-cols">
        <div>
          <section aria-labelledby="changes">
            <h2 id="changes">{record.published === null ? 'What would be published' : 'What would change'}</h2>
            <p className="note">{record.published === null ? `A new ${KINDS[record.kind].label.toLowerCase()}: readers see nothing of it yet.` : `Revision ${record.latest} beside revision ${record.published}, which readers see.`} <a href={`/editor/records/${record.id}/preview`}>Read it as readers will</a></p>
            {children}
          </section>
        </div>
        <aside>
          <section aria-labelledby="who">
            <h2 id="who">{inReview ? 'In review' : 'Draft'}</h2>
            <dl className="facts">
              <div><dt>{authors.length === 1 ? 'Author' : 'Authors'}</dt><dd>{authors.join(', ')}</dd></div>
              <div><dt>Saved</dt><dd className="num">{formatMoment(changed_at)}</dd></div>
              <div><dt>Revision</dt><dd className="num">{record.latest}</dd></div>
              {reason !== null && <div><dt>Why</dt><dd>{reason}</dd></div>}
            </dl>
            {note !== null && <div className="notice"><p><b>{note.by}</b>, {formatMoment(note.at)}</p><p className="said">{note.comment}</p></div>}
          </section>
          {inReview && <Decide record={record} together={together} obstacles={obstacles} viewer={viewer} single={single} />}
          {!inReview && record.proposal === 'draft' && <p className="empty">It has not been sent in. <a href={`/editor/records/${record.id}`}>Open the form</a> and send it for review.</p>}
          {record.proposal !== null && <Withdraw record={record} />}
        </aside>
      </div>
    </>
  )
}

function Decide({ record, together, obstacles, viewer, single }: Pick<ReviewRecordProps, 'record' | 'together' | 'viewer' | 'single'> & { readonly obstacles: readonly string[] }) {
  const refusal = !viewer.isReviewer ? 'A reviewer publishes it.' : viewer.isAuthor && !single ? 'You are one of its authors: somebody else publishes it.' : null
  return (
    <>
      <section aria-labelledby="publish">
        <h2 id="publish">Publish</h2>
        {obstacles.length > 0 && <div className="notice"><p><b>It is not complete.</b></p><ul>{obstacles.map(one => <li key={one}>{one}</li>)}</ul></div>}
        {refusal !== null ? <p className="empty">{refusal}</p> : (
          <form method="post" action={`/api/records/${record.id}/publish`}>
            <input type="hidden" name="number" value={record.latest} />
            {together.length > 0 && <WithOthers together={together} />}
            {viewer.isAuthor && single && <p className="hint">You wrote it yourself: the history will say that one person wrote and published it.</p>}
            <Words name="reason" label="Note to the history" hint="Readers see it." optional rows={2} value="" />
            <p><button type="submit">Publish revision {record.latest}</button></p>
          </form>
        )}
      </section>
      {viewer.isReviewer && (
        <section aria-labelledby="return">
          <h2 id="return">Send back</h2>
          <form method="post" action={`/api/records/${record.id}/return`}>
            <input type="hidden" name="number" value={record.latest} />
            <Words name="comment" label="What is to be changed" hint="Its authors see it on their desk." rows={3} value="" />
            <p><button type="submit" className="quiet">Send back</button></p>
          </form>
        </section>
      )}
    </>
  )
}

function WithOthers({ together }: { together: readonly Together[] }) {
  return (
    <fieldset className="field with">
      <legend>Published with it</legend>
      <span className="hint">It names {together.length === 1 ? 'a record' : 'records'} that readers do not have yet.</span>
      <ul className="boxes chosen">
        {together.map(({ recordId, number, kind, heading, obstacle }) => (
          <li key={recordId}>
            <label><input type="checkbox" name="with" value={`${recordId}:${number}`} defaultChecked={obstacle === undefined} disabled={obstacle !== undefined} /><span>{heading} <small className="dim">{KINDS[kind].label.toLowerCase()}{obstacle !== undefined && `; ${obstacle}`}</small></span></label>
            <a href={`/editor/records/${recordId}/review`}>Look at it<span className="vh">: {heading}</span></a>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Withdraw({ record }: Pick<ReviewRecordProps, 'record'>) {
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">Set aside</h2>
      <details className="more">
        <summary>Withdraw this {record.published === null ? 'record' : 'change'}</summary>
        <form method="post" action={`/api/records/${record.id}/withdraw`}>
          <input type="hidden" name="number" value={record.latest} />
          <p className="hint">{record.published === null ? 'It leaves the desk.' : 'Readers go on seeing what they see now.'} The revision stays in the history that editors see, and can be brought back from there.</p>
          <Words name="comment" label="Why" hint="Only editors see it." optional rows={2} value="" />
          <p><button type="submit" className="quiet">Withdraw</button></p>
        </form>
      </details>
    </section>
  )
}
