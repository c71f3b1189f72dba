import { Boxes } from '@/components/editor/choice-controls'
import { Frame, FrameSet, described } from '@/components/editor/frame'
import { idOf, issuesAt, textOf, type ControlProps, type FormView } from '@/components/editor/names'
import type { Content, Fields, Json, Referred } from '@/lib/form'

/** So many records at most are offered as boxes; more are found by typing. */
const MOST_BOXES = 40

/** The id of another record, with what it is called beside it. */
export function ReferenceControl(props: ControlProps<'reference'>) {
  const { name, control, value, view } = props
  return (
    <Frame {...props}>
      <span className="beside">
        <input id={idOf(name)} name={name} type="text" list={listOf(control.to)} defaultValue={textOf(value)} autoComplete="off" {...described(props)} />
        <Called to={control.to} value={value} view={view} />
      </span>
    </Frame>
  )
}

/** The ids of several: boxes where the records of that kind are few, else a line for each and room for more. */
export function ReferencesControl(props: ControlProps<'references'>) {
  const { name, field, control, value, view } = props
  const options = view.references[control.to]
  if (options.length > 0 && options.length <= MOST_BOXES) return <FrameSet {...props}><Boxes {...props} options={options} groups={null} /></FrameSet>
  const lines = [...(Array.isArray(value) ? (value as readonly Json[]) : []), null, ...(Array.isArray(value) && value.length > 0 ? [] : [null])]
  const bad = (index: number) => issuesAt(view, name, control).some(({ path }) => path === name || path === `${name}.${index}` || path.startsWith(`${name}.${index}.`)) || undefined
  return (
    <FrameSet {...props}>
      <ol className="ref-lines">
        {lines.map((line, index) => (
          <li key={index} className="beside">
            <input id={index === 0 ? idOf(name) : idOf(`${name}.${index}`)} name={name} type="text" list={listOf(control.to)} aria-label={`${field.label}, ${line === null ? `room for number ${index + 1}` : `number ${index + 1}`}`} defaultValue={writtenOf(line)} autoComplete="off" aria-invalid={bad(index)} />
            <Called to={control.to} value={line} view={view} />
          </li>
        ))}
      </ol>
    </FrameSet>
  )
}

/** A reference as it is typed: an id, or the citation of an act that is no record here. */
function writtenOf(line: Json): string {
  const citation = line !== null && typeof line === 'object' && !Array.isArray(line) ? (line as Content).citation : undefined
  return textOf(citation ?? line)
}

function Called({ to, value, view }: { to: Referred, value: Json, view: FormView }) {
  if (typeof value !== 'string') return value === null ? null : <span className="called">no record here</span>
  const known = view.references[to].find(({ id }) => id === value)
  return <span className="called">{known?.label ?? 'not on record'}</span>
}

const listOf = (to: Referred) => `records-${to}`

/** The records that can be referred to, once for each kind on a page. */
export function ReferenceLists({ fields, view }: { fields: Fields, view: FormView }) {
  return [...new Set(referredIn(fields))].filter(kind => view.references[kind].length > 0).map(kind => (
    <datalist key={kind} id={listOf(kind)}>{view.references[kind].map(({ id, label }) => <option key={id} value={id}>{label}</option>)}</datalist>
  ))
}

function referredIn(fields: Fields): Referred[] {
  return Object.values(fields).flatMap(({ control }) => ('to' in control ? [control.to] : 'fields' in control ? referredIn(control.fields) : []))
}
