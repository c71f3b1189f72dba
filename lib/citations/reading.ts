import { isDay } from '@/lib/dates'
import type { Instrument } from '@/lib/instruments/schema'

/** What a text tells of an act, in the fields of an instrument; null where the text alone does not tell. */
export type Recognised = Pick<Instrument, 'body' | 'citation' | 'celex' | 'url' | 'url_kind' | 'adopted_on'> & { readonly id: Instrument['id'] | null }

/**
 * An act as one body's reader found it. `keys` are the names that it answers to: the first says the most that the text told,
 * the others less (`gl:13` beside `gl:13:belarus`), so that a vague citation still finds it. `tail` is how much of the text
 * after the pattern belongs to it.
 */
export interface Found { readonly recognised: Recognised, readonly keys: readonly [string, ...string[]], readonly tail: number }

/** A way of writing a citation. The pattern is global and bounded in every repetition, so that garbage costs no more than its length. */
export interface Style { readonly pattern: RegExp, readonly read: (match: RegExpExecArray, rest: string) => Found | null }

/** Text in one spelling: compatibility forms resolved (№ becomes No), every dash a hyphen, every run of white space one space. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/[\p{Pd}\u2212]/gu, '-').replace(/[\s\p{Z}]+/gu, ' ').trim()
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'января', 'студзеня'], ['february', 'feb', 'февраля', 'лютага'], ['march', 'mar', 'марта', 'сакавіка'], ['april', 'apr', 'апреля', 'красавіка'],
  ['may', 'мая'], ['june', 'jun', 'июня', 'чэрвеня'], ['july', 'jul', 'июля', 'ліпеня'], ['august', 'aug', 'августа', 'жніўня'],
  ['september', 'sept', 'sep', 'сентября', 'верасня'], ['october', 'oct', 'октября', 'кастрычніка'], ['november', 'nov', 'ноября', 'лістапада'], ['december', 'dec', 'декабря', 'снежня'],
]

const DATE = /^(?:(?<d>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}{3,12})\.?,? (?<y>\d{4})|(?<monthFirst>\p{L}{3,12})\.? (?<dLast>\d{1,2})(?:st|nd|rd|th)?,? (?<yLast>\d{4})|(?<dd>\d{1,2})\.(?<mm>\d{1,2})\.(?<yy>\d{4})|(?<iso>\d{4}-\d{2}-\d{2}))(?!\d)(?: ?(?:года|г\.?)(?!\p{L}))?/iu

/** The date at the very beginning of a text, and how long it is written; null where there is none, or none that exists. */
function dateAt(text: string): { day: string, length: number } | null {
  const match = DATE.exec(text)
  if (match?.groups === undefined) return null
  const { d, month, y, monthFirst, dLast, yLast, dd, mm, yy, iso } = match.groups
  const name = (month ?? monthFirst ?? '').toLowerCase()
  const monthNumber = mm ?? String(MONTHS.findIndex(names => names.includes(name)) + 1)
  const day = iso ?? `${y ?? yLast ?? yy ?? ''}-${monthNumber.padStart(2, '0')}-${(d ?? dLast ?? dd ?? '').padStart(2, '0')}`
  return isDay(day) ? { day, length: match[0].length } : null
}

const OF = /^,? ?(?:of|dated|adopted on|signed on|issued on|made on|от|ад) /iu

/** The day on which the act is said to have been adopted, right after its name: `of 9 March 2022`. A date in brackets may be one of publication and tells nothing. */
export function statedDay(rest: string): { day: string, length: number } | null {
  const lead = OF.exec(rest)?.[0].length
  const date = lead === undefined ? null : dateAt(rest.slice(lead))
  return lead === undefined || date === null ? null : { day: date.day, length: lead + date.length }
}
