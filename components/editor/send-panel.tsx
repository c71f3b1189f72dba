import type { Issue } from '@/lib/form'
import type { RecordForm } from '@/lib/records/form-state'

interface SendPanelProps {
  readonly record: RecordForm['record']
  readonly issues: readonly Issue[]
  readonly unsaved: boolean
  /** Why it is changed, as it was typed last. */
  readonly reason: string
  /** What the reviewer is told, as it was typed last. */
  readonly note: string
}

/** What goes with a record that is sent in: a word for the reviewer, and for a change what readers of its history are told. */
export function SendPanel({ record, issues, unsaved, reason, note }: SendPanelProps) {
  return (
    <div className="fields">
      {record.published !== null && <Words name="reason" label="Why this change" hint="One sentence. Readers see it in the history of the record." rows={2} value={reason} message={issues.find(({ path }) => path === 'reason')?.message} />}
      <Words name="note" label="Note to the reviewer" hint="Only editors see it." optional rows={2} value={note} />
      {unsaved && <p className="hint wide-line">What you typed is kept for you, on this record, until you save or discard it. Nobody else sees it.</p>}
    </div>
  )
}

interface WordsProps { readonly name: string, readonly label: string, readonly hint: string, readonly optional?: boolean, readonly rows: number, readonly value: string, readonly message?: string | undefined }

/** A few words that belong to a step, not to the record. */
export function Words({ name, label, hint, optional = false, rows, value, message }: WordsProps) {
  const id = `f-${name}`
  return (
    <div className={`field of-area${message === undefined ? '' : ' bad'}`}>
      <label htmlFor={id}>{label}{optional && <small> optional</small>}</label>
      <span className="hint" id={`${id}-hint`}>{hint}</span>
      <textarea id={id} name={name} rows={rows} defaultValue={value} maxLength={2000} aria-describedby={`${id}-hint${message === undefined ? '' : ` ${id}-error`}`} aria-invalid={message === undefined ? undefined : true} />
      {message !== undefined && <span className="err" id={`${id}-error`}><span className="vh">Error: </span>{message}</span>}
    </div>
  )
}
