import type { z } from 'zod'

/**
 * How a field is asked for in a form, and how what was typed becomes the content of a record. A record's fields name their control; the form,
 * the reading of a post and the differences between two revisions all follow from these definitions.
 *
 * Content has the shape of the record, but any value may be missing or not yet right: what an editor typed is kept as it was typed.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type Content = { readonly [key: string]: Json }

export interface Option { readonly id: string, readonly label: string, readonly definition?: string }

/** Kinds of record that a field can refer to. */
export type Referred = 'measure' | 'instrument' | 'trigger' | 'relief'

export type Control =
  /** One line. */
  | { readonly kind: 'text', readonly width?: 'short' | 'long' }
  /** Several lines of running text. */
  | { readonly kind: 'area', readonly rows: number }
  /** A list of short texts, one on each line. */
  | { readonly kind: 'lines', readonly rows: number }
  /** A calendar day; the name of the field that says how exactly it is known. */
  | { readonly kind: 'day', readonly precision?: string }
  /** Asked for beside the day whose precision it is. */
  | { readonly kind: 'precision' }
  /** One of a closed list; `none` is what stands for no choice, where there may be none. */
  | { readonly kind: 'choice', readonly options: readonly Option[], readonly none?: string }
  /** Several of a closed list, in the order of the list. `grouped`: option ids by heading. */
  | { readonly kind: 'choices', readonly options: readonly Option[], readonly grouped?: readonly { readonly label: string, readonly ids: readonly string[] }[] }
  /** Yes or no. */
  | { readonly kind: 'tick', readonly checked?: boolean }
  /** A number with how exactly it is known: { count, precision, kind } or nothing. */
  | { readonly kind: 'count', readonly precisions: readonly Option[], readonly kinds: readonly Option[] }
  /** The id of another record, or several. `citations`: a legal citation is understood too; `foreign`: so is one of an act that is no record here. */
  | { readonly kind: 'reference', readonly to: Referred }
  | { readonly kind: 'references', readonly to: Referred, readonly citations?: boolean, readonly foreign?: boolean }
  /** One record of its own, or none. */
  | { readonly kind: 'entry', readonly fields: Fields, readonly noun: string }
  /** A list of records of its own, which can be added to, removed from and moved. */
  | { readonly kind: 'entries', readonly fields: Fields, readonly noun: string }

export interface Field {
  readonly schema: z.ZodType
  /** What a reader sees above or beside the value. */
  readonly label: string
  /** One sentence: what it means, in which unit, when it is empty. */
  readonly hint: string
  /** What the form says in place of the hint, where that speaks of files. */
  readonly ask?: string
  readonly control: Control
  /** The part of the form in which it is asked for; entries of a list need none. */
  readonly part?: string
}

export type Fields = { readonly [key: string]: Field }

/** Most entries of one list that a form takes; more is not a record but an attack. */
export const MOST_ENTRIES = 500

/** What a field holds before anything was typed. */
export function blankValue(control: Control): Json {
  switch (control.kind) {
    case 'lines': case 'choices': case 'references': case 'entries': return []
    case 'tick': return control.checked ?? false
    case 'text': case 'area': case 'day': case 'precision': case 'choice': case 'count': case 'reference': case 'entry': return null
  }
}

export function blankContent(fields: Fields): Content {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, blankValue(field.control)]))
}

/** Whether nothing was typed into an entry: every value is what it was before. */
export function isBlank(fields: Fields, content: Content): boolean {
  return Object.entries(fields).every(([key, { control }]) => {
    const value = content[key] ?? null
    if (control.kind === 'tick') return value === null || value === blankValue(control)
    if (control.kind === 'entry' && value !== null) return isBlank(control.fields, value as Content)
    return value === null || (Array.isArray(value) && value.length === 0)
  })
}

/** Content without the entries that nobody filled in: they are room to type, not mistakes. */
export function pruneContent(fields: Fields, content: Content): Content {
  return Object.fromEntries(Object.entries(fields).map(([key, { control }]) => {
    const value = content[key] ?? blankValue(control)
    if (control.kind === 'entries' && Array.isArray(value)) return [key, (value as Content[]).map(entry => pruneContent(control.fields, entry)).filter(entry => !isBlank(control.fields, entry))]
    if (control.kind === 'entry' && value !== null) return [key, isBlank(control.fields, value as Content) ? null : pruneContent(control.fields, value as Content)]
    return [key, value]
  }))
}

const clean = (text: string) => text.replace(/\r\n?/g, '\n').trim().normalize('NFC')
const orNull = (text: string) => (text === '' ? null : text)

/**
 * Content from the names and values of a post. Names are paths: `title`, `persons.count`, `events.0.on`, `sources.2.quote`.
 * @param values what was sent, by name
 * @param seen every name that was understood is added, so that the caller can refuse the rest
 */
export function readContent(fields: Fields, values: ReadonlyMap<string, readonly string[]>, seen: Set<string>, prefix = ''): Content {
  const take = (name: string): readonly string[] => {
    seen.add(prefix + name)
    return values.get(prefix + name) ?? []
  }
  const one = (name: string) => orNull(clean(take(name)[0] ?? ''))
  return Object.fromEntries(Object.entries(fields).map(([key, { control }]): [string, Json] => {
    switch (control.kind) {
      case 'text': case 'area': case 'day': case 'precision': case 'choice': case 'reference': return [key, one(key)]
      case 'tick': return [key, take(key).includes('yes')]
      case 'lines': return [key, (take(key)[0] ?? '').split(/\r\n?|\n/).map(clean).filter(line => line !== '')]
      case 'choices': return [key, [...take(key)]]
      case 'references': return [key, take(key).map(clean).filter(text => text !== '').map(text => (control.foreign && !isSlug(text) ? { citation: text } : text))]
      case 'count': return [key, readCount(one(`${key}.count`), one(`${key}.precision`), one(`${key}.kind`))]
      case 'entry': return [key, orBlank(control.fields, readContent(control.fields, values, seen, `${prefix}${key}.`))]
      case 'entries': {
        const start = `${prefix}${key}.`
        const places = new Set([...values.keys()].filter(name => name.startsWith(start)).map(name => /^\d{1,3}(?=\.)/.exec(name.slice(start.length))?.[0]).filter(place => place !== undefined))
        return [key, [...places].map(Number).sort((a, b) => a - b).slice(0, MOST_ENTRIES).map(place => readContent(control.fields, values, seen, `${start}${place}.`))]
      }
    }
  }))
}

function orBlank(fields: Fields, content: Content): Content | null {
  return isBlank(fields, content) ? null : content
}

const isSlug = (text: string) => /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text)

/** Nothing chosen and no number: it lists nobody. A number that is none is kept as it was typed, so that the form can show it again. */
function readCount(count: string | null, precision: string | null, kind: string | null): Json {
  if (count === null && precision === null) return null
  return { count: count === null ? null : /^\d{1,9}$/.test(count) ? Number(count) : count, precision, kind }
}

/** What a button of a list does to it: `events.add`, `events.2.remove`, `events.2.up`, `events.2.down`; also within an entry. */
export type ListChange = { readonly path: readonly string[], readonly change: 'add' | 'remove' | 'up' | 'down' }

/** Reads the name of such a button; null where it is none of ours. */
export function parseListChange(fields: Fields, intent: string): ListChange | null {
  const path = intent.split('.')
  const change = path.pop()
  if (change !== 'add' && change !== 'remove' && change !== 'up' && change !== 'down') return null
  // Names of lists and places in them take turns; a list is added to, an entry is removed or moved.
  let here = fields
  for (const [depth, step] of path.entries()) {
    if (depth % 2 === 1) {
      if (!/^\d{1,3}$/.test(step)) return null
      continue
    }
    const control: Control | undefined = Object.hasOwn(here, step) ? here[step]?.control : undefined
    if (control?.kind !== 'entries') return null
    here = control.fields
  }
  return path.length > 0 && (path.length % 2 === 1) === (change === 'add') ? { path, change } : null
}

/** Content with one list changed. A place that does not exist changes nothing. */
export function changeList(fields: Fields, content: Content, { path, change }: ListChange): Content {
  const [key = '', place, ...rest] = path
  const control = fields[key]?.control
  if (control?.kind !== 'entries') return content
  const list = [...((content[key] ?? []) as readonly Content[])]
  const index = Number(place)
  if (place === undefined) return list.length >= MOST_ENTRIES ? content : { ...content, [key]: [...list, blankContent(control.fields)] }
  const entry = list[index]
  if (entry === undefined) return content
  if (rest.length > 0) return { ...content, [key]: list.with(index, changeList(control.fields, entry, { path: rest, change })) }
  if (change === 'remove') return { ...content, [key]: list.toSpliced(index, 1) }
  const other = index + (change === 'up' ? -1 : 1)
  const beside = list[other]
  return beside === undefined ? content : { ...content, [key]: list.with(index, beside).with(other, entry) }
}

/** Something that keeps a record from being saved or published, at the field where it can be mended. */
export interface Issue {
  /** `events.0.on`: also the name of the form control. */
  readonly path: string
  readonly message: string
  /** Nothing stands there yet: a draft may be saved without it. */
  readonly missing: boolean
}

/** What a schema says of content, in words for the person at the form, one for each field. */
export function issuesOf(fields: Fields, schema: z.ZodType, content: Content): Issue[] {
  const parsed = schema.safeParse(content)
  if (parsed.success) return []
  const found = new Map<string, Issue>()
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String)
    const { label, control } = fieldAt(fields, path)
    const value = valueAt(content, path)
    const missing = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    const key = path.join('.')
    if (!found.has(key)) found.set(key, { path: key, missing, message: wordsOf(issue, label, control, value, missing) })
  }
  return [...found.values()]
}

function fieldAt(fields: Fields, path: readonly string[]): { label: string, control: Control | undefined } {
  let here: Fields | undefined = fields
  let label = path[0] ?? 'This record'
  let control: Control | undefined
  let place = ''
  for (const step of path) {
    if (/^\d+$/.test(step)) {
      place = ` ${Number(step) + 1}`
      continue
    }
    const field: Field | undefined = here?.[step]
    if (field === undefined) break
    label = control !== undefined && 'noun' in control ? `${capital(control.noun)}${place}: ${field.label.toLowerCase()}` : field.label
    control = field.control
    here = 'fields' in control ? control.fields : undefined
    place = ''
  }
  return { label, control }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function valueAt(content: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => (value !== null && typeof value === 'object' ? (value as Content)[step] : undefined), content)
}

function wordsOf(issue: z.core.$ZodIssue, label: string, control: Control | undefined, value: Json | undefined, missing: boolean): string {
  const chosen = control?.kind === 'choice' || control?.kind === 'choices' || control?.kind === 'count'
  const unreadable = `${label}: this cannot be read.`
  if (missing && issue.code !== 'custom') return /^Choose|^A relief/.test(issue.message) ? issue.message : `${chosen ? 'Choose' : 'Enter'}: ${label}.`
  switch (issue.code) {
    case 'too_big': return typeof value === 'string' ? `${label}: at most ${issue.maximum} characters; there are ${value.length}.` : `${label}: at most ${issue.maximum}${Array.isArray(value) ? `; there are ${value.length}` : ''}.`
    case 'invalid_value': return typeof value === 'string' ? `${label}: "${shortened(value)}" is none of the choices.` : unreadable
    case 'invalid_union': {
      // Of the shapes that a value may have, the one that it was meant to have tells what is wrong.
      const meant = issue.errors.map(([first]) => first).find(first => first !== undefined && (first.path.length > 0 || first.code !== 'invalid_type'))
      return meant === undefined ? unreadable : wordsOf(meant, label, control, valueAt(value, meant.path.map(String)), false)
    }
    case 'invalid_type': return issue.expected === 'int' || issue.expected === 'number' ? `${label}: ${WHOLE_NUMBER}` : unreadable
    case 'too_small': return typeof value === 'number' ? `${label}: ${WHOLE_NUMBER}` : unreadable
    case 'unrecognized_keys': return `${label}: there is something that no field takes.`
    case 'custom': case 'invalid_format': case 'invalid_element': case 'invalid_key': case 'not_multiple_of': return named(label, issue.message)
  }
}

const WHOLE_NUMBER = 'give a whole number, 0 or more.'

const shortened = (text: string) => (text.length <= 60 ? text : `${text.slice(0, 60)} ...`)

/** A message of a schema, which may be read far from its field: it says itself which one is meant, or is told. */
function named(label: string, message: string): string {
  return ` ${message.toLowerCase()}`.includes(` ${label.toLowerCase()}`) ? message : `${label}: ${message.replace(/^[A-Z](?=[a-z ])/, letter => letter.toLowerCase())}`
}

/** Whether two values say the same; the order of keys, which the database does not keep, does not matter, and nothing is as good as null. */
export function sameValue(one: Json | undefined, other: Json | undefined): boolean {
  const a = one ?? null
  const b = other ?? null
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return (!Array.isArray(a) || a.length === (b as readonly Json[]).length) && [...keys].every(key => sameValue((a as Content)[key], (b as Content)[key]))
}

/**
 * Boxes that are ticked arrive in the order of the form; the record may keep another one, with the main type first. What was there before
 * stays in its old order, what is new follows, so that saving a form that nobody touched changes nothing.
 */
export function steadyOrder(fields: Fields, before: Content, after: Content): Content {
  return Object.fromEntries(Object.entries(after).map(([key, value]): [string, Json] => {
    const control = fields[key]?.control
    const old = before[key]
    if (control?.kind === 'entries' && Array.isArray(value) && Array.isArray(old)) return [key, (value as Content[]).map((entry, index) => steadyOrder(control.fields, (old[index] ?? {}) as Content, entry))]
    if ((control?.kind !== 'choices' && control?.kind !== 'references') || !Array.isArray(value) || !Array.isArray(old) || (control.kind === 'references' && control.to !== 'trigger')) return [key, value]
    const rank = (one: Json) => { const place = (old as readonly Json[]).indexOf(one); return place === -1 ? old.length : place }
    return [key, [...(value as readonly Json[])].sort((a, b) => rank(a) - rank(b))]
  }))
}

/** Every reference to another record, with the path of the field that holds it. Citations of acts that are no record here are none. */
export function referencesIn(fields: Fields, content: Content, prefix = ''): { readonly path: string, readonly to: Referred, readonly id: string }[] {
  return Object.entries(fields).flatMap(([key, { control }]) => {
    const value = content[key] ?? null
    const path = prefix + key
    if (control.kind === 'reference' && typeof value === 'string') return [{ path, to: control.to, id: value }]
    if (control.kind === 'references' && Array.isArray(value)) return (value as readonly Json[]).flatMap((id, index) => (typeof id === 'string' ? [{ path: `${path}.${index}`, to: control.to, id }] : []))
    if (control.kind === 'entry' && value !== null) return referencesIn(control.fields, value as Content, `${path}.`)
    if (control.kind === 'entries' && Array.isArray(value)) return (value as readonly Content[]).flatMap((entry, index) => referencesIn(control.fields, entry, `${path}.${index}.`))
    return []
  })
}
