import type { Control, Field, Fields, Issue, Json, Option, Referred } from '@/lib/form'
import { z } from 'zod'

/** What every control of a form is given besides its own value. */
export interface FormView {
  /** Mistakes, each shown at its field. */
  readonly issues: readonly Issue[]
  readonly missing: readonly Issue[]
  readonly references: Readonly<Record<Referred, readonly Option[]>>
  /** Names of fields that can no longer be changed. */
  readonly locked: ReadonlySet<string>
}

export interface ControlProps<K extends Control['kind']> {
  /** The path of the value: also the name of the control. */
  readonly name: string
  readonly field: Field
  readonly control: Extract<Control, { readonly kind: K }>
  readonly value: Json
  readonly view: FormView
}

/** The id of a control from its name: `events.0.on` has `f-events-0-on`. */
export function idOf(name: string): string {
  return `f-${name.replaceAll('.', '-')}`
}

/** Where a link to a mistake leads: the control that mends it. Whatever is no field of the record has its own name as its place. */
export function anchorOf(fields: Fields, path: string): string {
  const steps = path.split('.')
  let here: Fields | undefined = fields
  for (const [depth, step] of steps.entries()) {
    if (/^\d+$/.test(step)) continue
    const control: Control | undefined = here?.[step]?.control
    if (control === undefined) break
    const name = steps.slice(0, depth + 1).join('.')
    const next = steps[depth + 1]
    if (control.kind === 'count') return idOf(`${name}.${next ?? 'count'}`)
    if (control.kind === 'references' && next !== undefined && next !== '0') return idOf(`${name}.${next}`)
    if (control.kind === 'entry' || control.kind === 'entries') here = control.fields
    else return idOf(name)
  }
  return idOf(path)
}

/** The mistakes at a field and within it, but for entries: theirs stand at their own fields. */
export function issuesAt(view: FormView, name: string, control: Control): readonly Issue[] {
  const within = control.kind !== 'entry' && control.kind !== 'entries'
  return view.issues.filter(({ path }) => path === name || (within && path.startsWith(`${name}.`)))
}

/** Whether anything below this name is wrong or missing. */
export function needsAttention(view: FormView, name: string): boolean {
  return [...view.issues, ...view.missing].some(({ path }) => path === name || path.startsWith(`${name}.`))
}

/** The greatest length of a text; null where there is none. */
export function limitOf(schema: z.ZodType): number | null {
  let here: z.ZodType = schema
  while (here instanceof z.ZodNullable || here instanceof z.ZodDefault) here = here.unwrap() as z.ZodType
  return here instanceof z.ZodString ? here.maxLength : null
}

/** Whether a record is complete without it. */
export function isOptional({ schema, control }: Field): boolean {
  return control.kind !== 'tick' && control.kind !== 'entries' && schema.safeParse(control.kind === 'lines' || control.kind === 'choices' || control.kind === 'references' ? [] : null).success
}

/** What a hint says at the form; what it says of files is for the data dictionary. */
export function hintOf({ hint, ask }: Field): string {
  return ask ?? hint
}

/** A value as one line of text, for a control of one line. What is no text is shown as it stands, so that nothing is lost. */
export function textOf(value: Json | undefined): string {
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A value as a list of texts. */
export function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly Json[]).map(textOf) : value === null || value === undefined ? [] : [textOf(value)]
}
