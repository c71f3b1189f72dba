import { hintOf, idOf, isOptional, issuesAt, type FormView } from '@/components/editor/names'
import type { Control, Field } from '@/lib/form'

interface FrameProps {
  readonly name: string
  readonly field: Field
  readonly view: FormView
  readonly children: React.ReactNode
}

/** What a control says of itself to those who do not see the page: its hint, and what is wrong with it. */
export function described({ name, field, view }: Omit<FrameProps, 'children'>): { readonly 'aria-describedby': string, readonly 'aria-invalid': true | undefined } {
  const bad = issuesAt(view, name, field.control).length > 0
  return { 'aria-describedby': `${idOf(name)}-hint${bad ? ` ${idOf(name)}-error` : ''}`, 'aria-invalid': bad || undefined }
}

/** Label, hint and mistakes around a single control. */
export function Frame(props: FrameProps) {
  const { name, field, view, children } = props
  return (
    <div className={classOf(field.control, view, name)}>
      <label htmlFor={idOf(name)}><Label field={field} /></label>
      <Hint name={name} field={field} />
      {children}
      <Mistakes name={name} field={field} view={view} />
    </div>
  )
}

/** The same around several controls. */
export function FrameSet(props: FrameProps) {
  const { name, field, view, children } = props
  return (
    <fieldset className={classOf(field.control, view, name)} aria-describedby={described(props)['aria-describedby']}>
      <legend><Label field={field} /></legend>
      <Hint name={name} field={field} />
      {children}
      <Mistakes name={name} field={field} view={view} />
    </fieldset>
  )
}

function Label({ field }: { field: Field }) {
  return <>{field.label}{isOptional(field) && <small> optional</small>}</>
}

function Hint({ name, field }: { name: string, field: Field }) {
  return <span className="hint" id={`${idOf(name)}-hint`}>{hintOf(field)}</span>
}

function Mistakes({ name, field, view }: Omit<FrameProps, 'children'>) {
  const issues = issuesAt(view, name, field.control)
  if (issues.length === 0) return null
  return <span className="errs" id={`${idOf(name)}-error`}>{issues.map(issue => <span key={issue.path} className="err"><span className="vh">Error: </span>{issue.message}</span>)}</span>
}

function classOf(control: Control, view: FormView, name: string): string {
  const width = control.kind === 'text' ? ` of-text-${control.width ?? 'middle'}` : ''
  return `field of-${control.kind}${width}${issuesAt(view, name, control).length > 0 ? ' bad' : ''}`
}
