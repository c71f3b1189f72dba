import { formatDay, isDay } from '@/lib/dates'
import { blankValue, type Content, type Control, type Field, type Fields, type Json, type Referred } from '@/lib/form'
import { DATE_PRECISIONS, labelOf } from '@/lib/measures/vocab'

/** What a record is called where only its id is held: a citation, a title. Null: unknown, the id is shown. */
export type NameOf = (kind: Referred, id: string) => string | null

export const noNames: NameOf = () => null

/** Whether a field holds nothing. An unticked box holds its "no". */
export function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Content with every field that is missing, or empty in another way, as a form leaves it blank: so that two equal records are equal as text. */
export function normalised(fields: Fields, content: Content): Content {
  const known = Object.entries(fields).map(([key, { control }]): [string, Json] => {
    const value = content[key]
    if (isEmpty(value) || value === undefined) return [key, blankValue(control)]
    if (control.kind === 'entries' && Array.isArray(value)) return [key, value.map(entry => (isContent(entry) ? normalised(control.fields, entry) : entry))]
    if (control.kind === 'entry' && isContent(value)) return [key, normalised(control.fields, value)]
    return [key, control.kind === 'count' && isContent(value) ? { count: value.count ?? null, precision: value.precision ?? null, kind: value.kind ?? null } : value]
  })
  // A field that records no longer have stays readable in the revisions that had it.
  const former = Object.entries(content).filter(([key, value]) => !Object.hasOwn(fields, key) && !isEmpty(value))
  return Object.fromEntries([...known, ...former])
}

export function isContent(value: Json | undefined): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value that is not a list or a record of its own, in words. What does not fit its control is shown as it is: drafts may hold anything. */
export function wordsOf(control: Control | undefined, value: Json, nameOf: NameOf): string {
  if (isEmpty(value)) return ''
  switch (control?.kind) {
    case 'day': return typeof value === 'string' && isDay(value) ? formatDay(value) : plain(value)
    case 'precision': return typeof value === 'string' ? labelOf(DATE_PRECISIONS, value) : plain(value)
    case 'choice': case 'choices': return typeof value === 'string' ? control.options.find(option => option.id === value)?.label ?? value : plain(value)
    case 'tick': return value === true ? 'Yes' : value === false ? 'No' : plain(value)
    case 'count': return isContent(value) ? countWords(control, value) : plain(value)
    case 'reference': case 'references': {
      if (isContent(value) && typeof value.citation === 'string' && Object.keys(value).length === 1) return value.citation
      const name = typeof value === 'string' ? nameOf(control.to, value) : null
      return name === null ? plain(value) : `${name} (${plain(value)})`
    }
    case 'text': case 'area': case 'lines': case 'entry': case 'entries': case undefined: return plain(value)
  }
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const PRECISION_WORDS: Readonly<Record<string, string>> = { exact: '', at_least: 'at least ', at_most: 'at most ', approximate: 'about ' }

function countWords(control: Extract<Control, { kind: 'count' }>, { count, precision, kind }: Content): string {
  const number = isEmpty(count) ? '' : plain(count ?? null)
  const known = typeof precision === 'string' ? PRECISION_WORDS[precision] ?? `${labelIn(control.precisions, precision).toLowerCase()} ` : 'precision not given '
  return `${known}${number || (precision === 'unknown' ? 'number' : 'no number')}${isEmpty(kind) ? '' : `; kind: ${labelIn(control.kinds, plain(kind ?? null)).toLowerCase()}`}`
}

const labelIn = (options: readonly { id: string, label: string }[], id: string) => options.find(option => option.id === id)?.label ?? id

/** Which entry of a list is meant: "20 Mar 2022, extended", "Council of the EU, Press release". Empty where it has no name yet. */
export function entryName(fields: Fields, entry: Content, nameOf: NameOf = noNames): string {
  const keys = 'publisher' in fields ? ['publisher', 'title'] : Object.keys(fields).filter(key => fields[key]?.control.kind !== 'precision').slice(0, 2)
  const words = keys.map(key => {
    const control = fields[key]?.control
    const text = wordsOf(control, entry[key] ?? null, nameOf)
    return control?.kind === 'choice' ? text.toLowerCase() : text.length > 60 ? `${text.slice(0, 59).replace(/\s+\S*$/, '')} …` : text
  })
  return words.filter(text => text !== '').join(', ')
}

/** An entry of a list as one line, what it holds under its labels: "Day: 20 Mar 2022; What happened: Extended". A box that stands as a form leaves it says nothing. */
export function entryWords(fields: Fields, entry: Content, nameOf: NameOf = noNames): string {
  const known = Object.entries(fields).flatMap(([key, field]) => {
    const lines = field.control.kind === 'tick' && entry[key] === blankValue(field.control) ? [] : valueLines(field, entry[key] ?? null, nameOf)
    return lines.length === 0 ? [] : [`${field.label}: ${lines.join(', ')}`]
  })
  const former = Object.entries(entry).filter(([key, value]) => !Object.hasOwn(fields, key) && !isEmpty(value)).map(([key, value]) => `${key}: ${plain(value)}`)
  return [...known, ...former].join('; ')
}

/**
 * The value of a field as lines to read: one for a text, a day or a choice, one for each entry of a list; none where it is empty.
 * Days and closed lists are said as readers see them, ids by their names where `nameOf` knows them.
 */
export function valueLines(field: Pick<Field, 'control'>, value: Json | undefined, nameOf: NameOf = noNames): string[] {
  const { control } = field
  if (isEmpty(value) || value === undefined) return []
  if (Array.isArray(value)) return (value as readonly Json[]).map(one => (control.kind === 'entries' && isContent(one) ? entryWords(control.fields, one, nameOf) : wordsOf(control, one, nameOf)))
  if (control.kind === 'entry' && isContent(value)) return [entryWords(control.fields, value, nameOf)]
  return [wordsOf(control, value, nameOf)]
}
