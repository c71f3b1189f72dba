import { Frame, described } from '@/components/editor/frame'
import { idOf, limitOf, textOf, textsOf, type ControlProps } from '@/components/editor/names'
import { DATE_PRECISIONS } from '@/lib/measures/vocab'
import type { Json } from '@/lib/form'

/** One line of text. */
export function TextControl(props: ControlProps<'text'>) {
  const { name, field, value, view } = props
  return (
    <Frame {...props}>
      <input id={idOf(name)} name={name} type="text" defaultValue={textOf(value)} readOnly={view.locked.has(name)} autoComplete="off" data-limit={limitOf(field.schema) ?? undefined} {...described(props)} />
    </Frame>
  )
}

/** Several lines of running text. */
export function AreaControl(props: ControlProps<'area'>) {
  const { name, field, control, value } = props
  return <Frame {...props}><textarea id={idOf(name)} name={name} rows={control.rows} defaultValue={textOf(value)} data-limit={limitOf(field.schema) ?? undefined} {...described(props)} /></Frame>
}

/** A list of short texts, one on each line; says how many there are, and is tall enough to read them. */
export function LinesControl(props: ControlProps<'lines'>) {
  const { name, control, value } = props
  const lines = textsOf(value)
  return (
    <Frame {...props}>
      <textarea id={idOf(name)} name={name} rows={Math.min(16, Math.max(control.rows, lines.length + 1))} defaultValue={lines.join('\n')} data-lines="" {...described(props)} />
      <span className="tally-line num">One on each line{lines.length > 0 && `; ${lines.length === 1 ? 'one' : lines.length} when this page was opened`}</span>
    </Frame>
  )
}

/** A calendar day, typed as text: the browsers' own date fields show the local order, in which 3/6 is ambiguous. How exactly it is known stands beside it. */
export function DayControl(props: ControlProps<'day'> & { readonly precision?: { readonly name: string, readonly label: string, readonly value: Json } }) {
  const { name, value, precision } = props
  return (
    <Frame {...props}>
      <span className="beside">
        <input id={idOf(name)} name={name} type="text" inputMode="numeric" placeholder="year-month-day" maxLength={40} defaultValue={textOf(value)} autoComplete="off" {...described(props)} />
        {precision !== undefined && <PrecisionSelect {...precision} />}
      </span>
    </Frame>
  )
}

function PrecisionSelect({ name, label, value }: { name: string, label: string, value: Json }) {
  const known = textOf(value)
  return (
    <select id={idOf(name)} name={name} aria-label={label} defaultValue={known}>
      <option value="">exact day</option>
      {DATE_PRECISIONS.map(one => <option key={one.id} value={one.id}>{one.label.toLowerCase()} only</option>)}
      {known !== '' && !DATE_PRECISIONS.some(one => one.id === known) && <option value={known}>{known}: none of these</option>}
    </select>
  )
}
