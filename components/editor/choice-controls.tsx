import { Frame, FrameSet, described } from '@/components/editor/frame'
import { hintOf, idOf, issuesAt, textOf, textsOf, type ControlProps, type FormView } from '@/components/editor/names'
import type { Content, Option } from '@/lib/form'
import { BODIES, labelOf } from '@/lib/measures/vocab'

interface Group { readonly label: string, readonly options: readonly Option[] }

/** One of a closed list. */
export function ChoiceControl(props: ControlProps<'choice'>) {
  const { name, control, value } = props
  const groups = byBody(control.options)
  const chosen = textOf(value)
  return (
    <Frame {...props}>
      <select id={idOf(name)} name={name} defaultValue={chosen} {...described(props)}>
        <option value="">{control.none ?? 'Choose'}</option>
        {groups === null ? <Options options={control.options} /> : groups.map(({ label, options }) => <optgroup key={label} label={label}><Options options={options} /></optgroup>)}
        {chosen !== '' && !control.options.some(({ id }) => id === chosen) && <option value={chosen}>{chosen}: none of the choices</option>}
      </select>
    </Frame>
  )
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map(({ id, label }) => <option key={id} value={id}>{label}</option>)
}

/** Several of a closed list. What is chosen stands first, in the order of the record: that order is kept, and of a long list one sees at once what it holds. */
export function ChoicesControl(props: ControlProps<'choices'>) {
  const { control } = props
  // The institutions of all bodies: the few that are chosen are enough to see.
  const bodies = byBody(control.options)
  const groups = control.grouped?.map(({ label, ids }) => ({ label, options: control.options.filter(({ id }) => ids.includes(id)) })) ?? bodies
  return <FrameSet {...props}><Boxes {...props} options={control.options} groups={groups} folded={bodies !== null} /></FrameSet>
}

interface BoxesProps {
  readonly name: string
  readonly field: ControlProps<'choices' | 'references'>['field']
  readonly value: ControlProps<'choices'>['value']
  readonly view: FormView
  readonly options: readonly Option[]
  readonly groups: readonly Group[] | null
  /** Whether what is not chosen is out of sight until it is asked for. */
  readonly folded?: boolean
}

export function Boxes({ name, field, value, view, options, groups, folded = false }: BoxesProps) {
  const chosen = textsOf(value).map(id => options.find(one => one.id === id) ?? { id, label: `${id}: none of the choices` })
  const isOpen = ({ id }: Option) => !chosen.some(one => one.id === id)
  const first = chosen[0]?.id ?? (groups?.[0]?.options ?? options)[0]?.id
  const bad = issuesAt(view, name, field.control).length > 0
  // The first box has the id of the field: there the links to a mistake lead.
  const box = (option: Option, index: number, checked: boolean) => (
    <li key={`${option.id} ${index}`}>
      <label><input type="checkbox" id={option.id === first && index === 0 ? idOf(name) : undefined} name={name} value={option.id} defaultChecked={checked} aria-invalid={bad || undefined} /><span title={option.definition}>{option.label}</span></label>
    </li>
  )
  const list = (of: readonly Option[]) => <ul className="boxes">{of.filter(isOpen).map((option, index) => box(option, index, false))}</ul>
  const rest = groups === null ? list(options) : groups.filter(group => group.options.some(isOpen)).map(group => <div key={group.label} className="boxes-of"><p>{group.label}</p>{list(group.options)}</div>)
  return (
    <>
      {chosen.length > 0 && <ul className="boxes chosen">{chosen.map((option, index) => box(option, index, true))}</ul>}
      {folded ? <details open={bad}><summary>Choose from {options.length}</summary>{rest}</details> : rest}
    </>
  )
}

/** Options that belong to bodies, under the names of these; null where they do not. */
function byBody(options: readonly (Option & { readonly body?: string })[]): Group[] | null {
  if (options.some(({ body }) => body === undefined)) return null
  return [...new Set(options.map(({ body }) => body ?? ''))].map(body => ({ label: labelOf(BODIES, body), options: options.filter(one => one.body === body) }))
}

/** Yes or no. */
export function TickControl(props: ControlProps<'tick'>) {
  const { name, field, value, view } = props
  const issues = issuesAt(view, name, field.control)
  return (
    <div className={`field of-tick${issues.length > 0 ? ' bad' : ''}`}>
      <label><input type="checkbox" id={idOf(name)} name={name} value="yes" defaultChecked={value === true} {...described(props)} /><span>{field.label}</span></label>
      <span className="hint" id={`${idOf(name)}-hint`}>{hintOf(field)}</span>
      {issues.length > 0 && <span className="err" id={`${idOf(name)}-error`}><span className="vh">Error: </span>{issues.map(issue => issue.message).join(' ')}</span>}
    </div>
  )
}

/** A number with how exactly it is known and whether it may be added to others, in one row. */
export function CountControl(props: ControlProps<'count'>) {
  const { name, field, control, value, view } = props
  const { count = null, precision = null, kind = null } = (value ?? {}) as Content
  const bad = issuesAt(view, name, control).length > 0 || undefined
  const select = (part: string, label: string, chosen: string, none: string | null, options: readonly Option[]) => (
    <select id={idOf(`${name}.${part}`)} name={`${name}.${part}`} aria-label={`${field.label}: ${label}`} defaultValue={chosen} aria-invalid={bad}>
      {none !== null && <option value="">{none}</option>}
      {options.map(({ id, label: words }) => <option key={id} value={id}>{words.toLowerCase()}</option>)}
      {chosen !== '' && !options.some(({ id }) => id === chosen) && <option value={chosen}>{chosen}: none of these</option>}
    </select>
  )
  return (
    <FrameSet {...props}>
      <span className="beside">
        <input id={idOf(`${name}.count`)} name={`${name}.count`} type="text" inputMode="numeric" aria-label={`${field.label}: number`} defaultValue={textOf(count)} autoComplete="off" maxLength={40} aria-invalid={bad} />
        {select('precision', 'how exactly it is known', textOf(precision), 'lists nobody', control.precisions)}
        {select('kind', 'added, or the total of the list', textOf(kind) || (control.kinds[0]?.id ?? ''), null, control.kinds)}
      </span>
    </FrameSet>
  )
}
