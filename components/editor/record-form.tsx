import { CitationPanel } from '@/components/editor/citation-panel'
import { FieldGroup } from '@/components/editor/field'
import { FormMemory } from '@/components/editor/form-memory'
import { anchorOf, type FormView } from '@/components/editor/names'
import { ErrorSummary, MissingList, Returned, Warnings } from '@/components/editor/problem-lists'
import { ReferenceLists } from '@/components/editor/reference-controls'
import { SendPanel } from '@/components/editor/send-panel'
import type { Issue } from '@/lib/form'
import type { RecordForm as RecordFormState } from '@/lib/records/form-state'
import { kindOf } from '@/lib/records/kinds'

/** The form of any record: its fields part by part, from their definitions. Complete without JavaScript; with it, what is typed is kept as one goes. */
export function RecordForm({ form }: { form: RecordFormState }) {
  const { record, base, content } = form
  const { fields, parts } = kindOf(record.kind)
  const partOf = (path: string) => fields[path.split('.')[0] ?? '']?.part
  // As one meets them on the way down.
  const place = ({ path }: Issue) => { const index = parts.findIndex(({ id }) => id === partOf(path)); return index === -1 ? parts.length : index }
  const inOrder = (list: readonly Issue[]) => list.toSorted((a, b) => place(a) - place(b))
  // The address of a record never changes once readers have seen it.
  const [issues, missing] = [inOrder(form.issues), inOrder(form.missing)]
  const view: FormView = { issues, missing, references: form.references, locked: new Set(record.published === null ? [] : ['id']) }
  return (
    <form className="record-form" method="post" action={`/api/records/${record.id}`} encType="multipart/form-data" noValidate data-unsaved={form.unsaved || undefined}>
      {/* Enter in a field presses the first button of a form: this one, which only keeps what was typed. */}
      <button type="submit" name="intent" value="keep" className="vh" tabIndex={-1} aria-hidden="true">Keep</button>
      <input type="hidden" name="base" value={base} />
      <nav className="jump" aria-label="Parts of the form">
        <ul>
          {parts.map(({ id, label }) => {
            const wrong = issues.filter(({ path }) => partOf(path) === id).length
            return <li key={id}><a href={`#part-${id}`}>{label}{wrong > 0 && <span className="err"><span className="vh">, mistakes: </span>{wrong}</span>}</a></li>
          })}
          <li><a href="#part-send">Save or send</a></li>
        </ul>
      </nav>
      <div className="parts">
        <Returned returned={form.returned} />
        <ErrorSummary issues={issues} hrefOf={path => `#${anchorOf(fields, path)}`} />
        <Warnings warnings={form.warnings} alone={issues.length === 0} />
        {parts.map(({ id, label }) => (
          <section key={id} className="part" id={`part-${id}`} aria-labelledby={`part-${id}-title`}>
            <h2 id={`part-${id}-title`}>{label}</h2>
            <CitationPanel fields={fields} part={id} offer={form.offer} />
            <FieldGroup fields={fields} content={content} prefix="" view={view} part={id} />
          </section>
        ))}
        <section className="part" id="part-send" aria-labelledby="part-send-title">
          <h2 id="part-send-title">Save or send</h2>
          <MissingList missing={missing.filter(({ path }) => !issues.some(issue => issue.path === path))} hrefOf={path => `#${anchorOf(fields, path)}`} />
          <SendPanel record={record} issues={issues} unsaved={form.unsaved} reason={form.reason ?? ''} note={form.note ?? ''} />
        </section>
      </div>
      <div className="form-bar">
        <button type="submit" name="intent" value="submit">Send for review</button>
        <button type="submit" name="intent" value="save" className="quiet">Save draft</button>
        <button type="submit" name="intent" value="preview" className="quiet">Preview</button>
        <FormMemory />
        <button type="submit" name="intent" value="discard" className="plain-button" hidden={!form.unsaved}>Discard what I typed</button>
      </div>
      <ReferenceLists fields={fields} view={view} />
    </form>
  )
}
