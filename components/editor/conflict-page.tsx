import { formatMoment } from '@/lib/moments'
import type { RecordHead } from '@/lib/records/data'
import { KINDS } from '@/lib/records/kinds'

/** One field that changed since both began, its three states in lines that can be read. */
export interface MergedLines {
  readonly key: string
  readonly label: string
  readonly state: 'mine' | 'theirs' | 'same' | 'conflict'
  readonly base: readonly string[]
  readonly theirs: readonly string[]
  readonly mine: readonly string[]
}

interface ConflictPageProps {
  readonly record: Pick<RecordHead, 'id' | 'kind' | 'slug'>
  /** Number of the revision that both began from; 0 for none. */
  readonly base: number
  /** The revision that was saved meanwhile. */
  readonly their: { readonly name: string, readonly at: string, readonly reason: string | null, readonly number: number }
  readonly merged: { readonly fields: readonly MergedLines[] }
  readonly error?: string
}

/** Two people changed one record at the same time. Each field that only one of them touched is settled; where both did, this editor chooses. */
export function ConflictPage({ record, base, their, merged, error }: ConflictPageProps) {
  const of = (state: MergedLines['state']) => merged.fields.filter(field => field.state === state)
  const [conflicts, theirs, mine, same] = [of('conflict'), of('theirs'), of('mine'), of('same')]
  return (
    <form className="conflict" method="post" action={`/api/records/${record.id}/merge`}>
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="theirs" value={their.number} />
      {error !== undefined && <div className="problems" id="problems" role="alert" tabIndex={-1} autoFocus aria-labelledby="problems-title"><h2 id="problems-title">There is a problem</h2><p>{error}</p></div>}
      <div className="notice">
        <p><b>{their.name} saved this record while you were editing it:</b> revision {their.number}, {formatMoment(their.at)}{their.reason !== null && <>, “{their.reason}”</>}.</p>
        <p>Nothing is lost: what you typed is kept, and so is what {their.name} saved. {conflicts.length === 0 ? 'You changed different fields, so both can stand.' : conflicts.length === 1 ? 'You both changed one field; choose what it shall say.' : `You both changed ${conflicts.length} fields; choose for each what it shall say.`} You can look it all over in the form before it is saved.</p>
      </div>
      {conflicts.length > 0 && (
        <section className="sec" aria-labelledby="both">
          <h2 id="both">Changed by both</h2>
          {conflicts.map(field => <Choice key={field.key} field={field} name={their.name} />)}
        </section>
      )}
      <Settled id="theirs" title={`Taken from ${their.name}`} fields={theirs} side="theirs" />
      <Settled id="mine" title="Taken from you" fields={mine} side="mine" />
      <Settled id="same" title="Changed by both, alike" fields={same} side="mine" />
      <p className="acts"><button type="submit">Put together and open the form</button> {record.slug !== null && <a href={`${KINDS[record.kind].path}/${record.slug}/history`}>See the history</a>}</p>
    </form>
  )
}

/** Nothing is chosen beforehand: whoever overlooks a field must not undo what somebody else did. */
function Choice({ field: { key, label, base, theirs, mine }, name }: { field: MergedLines, name: string }) {
  const option = (value: 'mine' | 'theirs', words: string, lines: readonly string[]) => (
    <div className="pick">
      <label><input type="radio" name={`pick.${key}`} value={value} /><span>{words}</span></label>
      <Lines lines={lines} />
    </div>
  )
  return (
    <fieldset className="field choice-of">
      <legend>{label}</legend>
      <div className="before"><p className="hint">Before both changes</p><Lines lines={base} /></div>
      {option('theirs', `What ${name} saved`, theirs)}
      {option('mine', 'What you typed', mine)}
    </fieldset>
  )
}

function Settled({ id, title, fields, side }: { id: string, title: string, fields: readonly MergedLines[], side: 'mine' | 'theirs' }) {
  if (fields.length === 0) return null
  return (
    <section className="sec" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="t settled" role="table">
        <caption className="vh">{title}</caption>
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Field</th><th role="columnheader" scope="col">Before</th><th role="columnheader" scope="col">Now</th></tr></thead>
        <tbody role="rowgroup">{fields.map(field => <tr key={field.key} role="row"><th role="rowheader" scope="row">{field.label}</th><td role="cell" data-l="Before"><Lines lines={field.base} /></td><td role="cell" data-l="Now"><Lines lines={field[side]} /></td></tr>)}</tbody>
      </table>
    </section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p className="lines dim">empty</p>
  return <div className="lines">{lines.map((line, index) => <p key={index}>{line}</p>)}</div>
}
