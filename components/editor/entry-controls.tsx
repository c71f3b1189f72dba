import { FieldGroup } from '@/components/editor/field'
import { hintOf, idOf, issuesAt, needsAttention, textOf, type ControlProps, type FormView } from '@/components/editor/names'
import { formatDay, isDay } from '@/lib/dates'
import { blankContent, isBlank, type Content, type Fields } from '@/lib/form'

/** Of a list this long, entries that are done show one line each. */
const LONG = 3

/** A list of records of its own. Each button is a submit: the page comes back with the list changed and everything else as it was typed. */
export function EntriesControl({ name, field, control, value, view }: ControlProps<'entries'>) {
  const entries = (Array.isArray(value) ? value : []) as readonly Content[]
  const issues = issuesAt(view, name, control)
  return (
    <fieldset className={`entries${issues.length > 0 ? ' bad' : ''}`} id={idOf(name)} tabIndex={-1} aria-describedby={`${idOf(name)}-hint`}>
      <legend className="vh">{field.label}</legend>
      <p className="hint" id={`${idOf(name)}-hint`}>{hintOf(field)}</p>
      {issues.map(issue => <p key={issue.path} className="err"><span className="vh">Error: </span>{issue.message}</p>)}
      {entries.length > 0 && (
        <ol>{entries.map((entry, index) => <li key={index}><Entry fields={control.fields} noun={control.noun} entry={entry} name={name} index={index} length={entries.length} view={view} /></li>)}</ol>
      )}
      <p><button type="submit" className="quiet" name="intent" value={`${name}.add`}>Add {article(control.noun)} {control.noun}</button></p>
    </fieldset>
  )
}

interface EntryProps { readonly fields: Fields, readonly noun: string, readonly entry: Content, readonly name: string, readonly index: number, readonly length: number, readonly view: FormView }

function Entry({ fields, noun, entry, name, index, length, view }: EntryProps) {
  const path = `${name}.${index}`
  const title = `${capital(noun)} ${index + 1}`
  const isDone = !isBlank(fields, entry) && !needsAttention(view, path)
  const change = (change: string, label: string) => <button type="submit" className="plain-button" name="intent" value={`${path}.${change}`}>{label}<span className="vh"> {noun} {index + 1}</span></button>
  const group = <FieldGroup fields={fields} content={entry} prefix={`${path}.`} view={view} />
  return (
    <fieldset className="entry" id={idOf(path)} tabIndex={-1}>
      <legend>{title}</legend>
      <p className="moves">{index > 0 && change('up', 'Move up')}{index < length - 1 && change('down', 'Move down')}{change('remove', 'Remove')}</p>
      {isDone && length >= LONG ? <details><summary>{lineOf(fields, entry)}</summary>{group}</details> : group}
    </fieldset>
  )
}

/** One record of its own, or none. */
export function EntryControl({ name, field, control, value, view }: ControlProps<'entry'>) {
  const entry = (value ?? blankContent(control.fields)) as Content
  return (
    <fieldset className="entry single" id={idOf(name)} tabIndex={-1}>
      <legend className="vh">{field.label}</legend>
      {issuesAt(view, name, control).map(issue => <p key={issue.path} className="err">{issue.message}</p>)}
      <details open={needsAttention(view, name)}>
        <summary>{field.label}: {value === null ? 'none yet' : lineOf(control.fields, entry)}</summary>
        <FieldGroup fields={control.fields} content={entry} prefix={`${name}.`} view={view} />
      </details>
    </fieldset>
  )
}

/** An entry in one line: its days, choices and texts, as far as they fit. */
function lineOf(fields: Fields, entry: Content): string {
  const parts = Object.entries(fields).flatMap(([key, { control }]) => {
    const text = textOf(entry[key])
    if (text === '' || !(control.kind === 'day' || control.kind === 'choice' || control.kind === 'text' || control.kind === 'area')) return []
    if (control.kind === 'day') return [isDay(text) ? formatDay(text) : text]
    if (control.kind === 'choice') return [(control.options.find(({ id }) => id === text)?.label ?? text).toLowerCase()]
    return /^https?:/.test(text) ? [] : [text.replace(/\.$/, '')]
  })
  const line = parts.join(', ')
  return line === '' ? 'nothing yet' : line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE).replace(/\s+\S*$/, '')} …`
}

const LONGEST_LINE = 100
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const article = (noun: string) => (/^[aeiou]/.test(noun) ? 'an' : 'a')
