import { ChoiceControl, ChoicesControl, CountControl, TickControl } from '@/components/editor/choice-controls'
import { EntriesControl, EntryControl } from '@/components/editor/entry-controls'
import { needsAttention, textOf, type FormView } from '@/components/editor/names'
import { rareOf } from '@/components/editor/rare-fields'
import { ReferenceControl, ReferencesControl } from '@/components/editor/reference-controls'
import { AreaControl, DayControl, LinesControl, TextControl } from '@/components/editor/text-controls'
import { blankValue, type Content, type Fields } from '@/lib/form'

interface FieldGroupProps {
  readonly fields: Fields
  readonly content: Content
  /** What stands before the key of a field in its name: `events.0.` */
  readonly prefix: string
  readonly view: FormView
  /** Only the fields of this part. */
  readonly part?: string
}

/** The fields of a record, or of an entry in one of its lists. What most leave empty is folded away, and opened where it holds something. */
export function FieldGroup({ fields, content, prefix, view, part }: FieldGroupProps) {
  const rare = rareOf(fields)
  const shown = Object.keys(fields).filter(key => (part === undefined || fields[key]?.part === part) && fields[key]?.control.kind !== 'precision')
  const draw = (key: string) => <FieldInput key={key} fields={fields} at={key} content={content} prefix={prefix} view={view} />
  const folded = shown.filter(key => rare.has(key))
  const isOpen = folded.some(key => !isUntouched(fields, content, key) || needsAttention(view, prefix + key))
  return (
    <>
      <div className="fields">{shown.filter(key => !rare.has(key)).map(draw)}</div>
      {folded.length > 0 && (
        <details className="more" open={isOpen}>
          <summary>More: {folded.map(key => fields[key]?.label.toLowerCase()).join(', ')}</summary>
          <div className="fields">{folded.map(draw)}</div>
        </details>
      )}
    </>
  )
}

function isUntouched(fields: Fields, content: Content, key: string): boolean {
  const control = fields[key]?.control
  return control === undefined || JSON.stringify(content[key] ?? blankValue(control)) === JSON.stringify(blankValue(control))
}

interface FieldInputProps extends Omit<FieldGroupProps, 'part'> { readonly at: string }

/** The control of one field, with its label, its hint and what is wrong with it. */
export function FieldInput({ fields, at, content, prefix, view }: FieldInputProps) {
  const field = fields[at]
  if (field === undefined) return null
  const { control } = field
  const common = { name: prefix + at, field, value: content[at] ?? blankValue(control), view }
  switch (control.kind) {
    case 'text': return <TextControl {...common} control={control} />
    case 'area': return <AreaControl {...common} control={control} />
    case 'lines': return <LinesControl {...common} control={control} />
    case 'day': return <DayControl {...common} control={control} precision={precisionOf(control.precision, fields, content, prefix)} />
    case 'choice': return <ChoiceControl {...common} control={control} />
    case 'choices': return <ChoicesControl {...common} control={control} />
    case 'tick': return <TickControl {...common} control={control} />
    case 'count': return <CountControl {...common} control={control} />
    case 'reference': return <ReferenceControl {...common} control={control} />
    case 'references': return <ReferencesControl {...common} control={control} />
    case 'entry': return <EntryControl {...common} control={control} />
    case 'entries': return <EntriesControl {...common} control={control} />
    // Asked for beside its day.
    case 'precision': return null
  }
}

function precisionOf(key: string | undefined, fields: Fields, content: Content, prefix: string) {
  const field = key === undefined ? undefined : fields[key]
  return key === undefined || field === undefined ? undefined : { name: prefix + key, label: field.label, value: textOf(content[key]) }
}
