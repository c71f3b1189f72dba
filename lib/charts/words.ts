import { toHref, type Filter } from '@/lib/measures/address'
import { listWords, numberWord } from '@/lib/measures/words'
import type { Body } from '@/lib/measures/vocab'

/** Words for computed sentences, so that every one of them counts, lists and conjugates alike. */

interface Link {
  readonly text: string
  /** Whose colour it takes; null where it speaks of several bodies. */
  readonly body: Body | null
}

/**
 * A count of measures within a sentence, which opens them in the register. A filter without a day takes that of the page; one that counts on
 * another day says so itself.
 */
export interface Counted extends Link {
  readonly filter: Filter
  readonly href?: never
}

/** A figure that is no count of measures (days, gaps), with the whole address of where it comes from. */
export interface Linked extends Link {
  readonly href: string
  readonly filter?: never
}

export type Figure = Counted | Linked

/** A piece of a computed sentence. */
export type Part = string | Figure

/**
 * Where a figure leads.
 * @param asOf the day of the page; none where it is today's
 */
export function hrefOf(figure: Figure, asOf: string | undefined): string {
  if (figure.href !== undefined) return figure.href
  return toHref('/measures', asOf === undefined ? figure.filter : { asOf, ...figure.filter })
}

/** A sentence of parts as plain text, for titles and descriptions. */
export function textOf(parts: readonly Part[]): string {
  return parts.map(part => (typeof part === 'string' ? part : part.text)).join('')
}

/** A count that stands alone: as `numberWord`, but zero is "none". */
export function countAlone(count: number): string {
  return count === 0 ? 'none' : numberWord(count)
}

/** "one measure", "12 measures", "no measure". */
export function measures(count: number, noun = 'measure'): string {
  return `${numberWord(count)} ${noun}${count > 1 ? 's' : ''}`
}

/** A count that opens its measures; zero is plain text, since there is nothing to open. */
export function counted(count: number, text: string, filter: Filter, body: Body | null): Part {
  return count === 0 ? text : { text, filter, body }
}

/** "one measure", "12 measures", with the number a figure; "no measure". */
export function countedMeasures(count: number, filter: Filter, body: Body | null, noun = 'measure'): Part[] {
  return [counted(count, numberWord(count), filter, body), ` ${noun}${count > 1 ? 's' : ''}`]
}

/** Parts in a row, as `listWords` does with words: "a, b and c". */
export function listParts(items: readonly (readonly Part[])[]): Part[] {
  return items.flatMap((item, index) => [...(index === 0 ? [] : [index === items.length - 1 ? ' and ' : ', ']), ...item])
}

/** The first letter in upper case, for the start of a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export type Tense = 'past' | 'present' | 'future'

/** How to speak of a day: the day of the request is the present. */
export function tenseOf(day: string, today: string): Tense {
  return day < today ? 'past' : day > today ? 'future' : 'present'
}

export { listWords }
