import { numberWord } from '@/lib/measures/words'
import { listWords, type Filter } from '@/lib/measures/filter'
import type { Body } from '@/lib/measures/vocab'

/** Words for computed sentences, so that every one of them counts, lists and conjugates alike. */

/** A count within a sentence that opens the measures it counts. The filter has no date; the page adds its own. */
export interface Figure {
  readonly text: string
  readonly filter: Filter
  /** Whose colour it takes; null where it counts several bodies. */
  readonly body: Body | null
}

export type Part = string | Figure

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
