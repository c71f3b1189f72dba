import * as by from '@/lib/citations/by'
import * as eu from '@/lib/citations/eu'
import { plain, type Found, type Recognised } from '@/lib/citations/reading'
import * as uk from '@/lib/citations/uk'
import * as us from '@/lib/citations/us'

export type { Recognised } from '@/lib/citations/reading'

const BODIES = [eu, us, uk, by]

/** Enough for any paste that holds a citation; what is beyond is not looked at. */
const LONGEST = 20_000
/** How much after a name may hold its date and what else belongs to it. */
const TAIL = 160

const ADDRESS = /(?<![\p{L}\p{N}_.@/-])(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10}\/[^\s<>"'«»“”]{0,2000}/giu

/** A citation in a text, with the names that it answers to. */
export interface Reading extends Omit<Found, 'tail'> { readonly at: number, readonly end: number }

/** An address without scheme, `www.`, what punctuation of the sentence clings to it and the percent signs of ASCII. */
export function bareAddress(address: string): string {
  let end = address.length
  while (end > 0 && '.,;:!?)]}'.includes(address.charAt(end - 1)) && !(address.charAt(end - 1) === ')' && address.slice(0, end).includes('('))) end -= 1
  return address.slice(0, end).replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(/%([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/**
 * All citations in a text, in their order; one that lies within another is not told twice.
 * What an unknown address contains is not read as prose: its words are a title that somebody chose.
 */
export function readCitations(text: string): Reading[] {
  const line = plain(text.slice(0, LONGEST)).slice(0, LONGEST)
  const readings: Reading[] = []
  const add = (found: Found | null, at: number, length: number) => {
    if (found !== null) readings.push({ recognised: found.recognised, keys: found.keys, at, end: at + length + found.tail })
  }
  const prose = line.replace(ADDRESS, (address, at: number) => {
    const bare = bareAddress(address)
    add(BODIES.reduce<Found | null>((found, body) => found ?? body.readAddress(bare), null), at, address.length)
    return ' '.repeat(address.length)
  })
  for (const { pattern, read } of BODIES.flatMap(body => body.styles))
    for (const match of prose.matchAll(pattern)) {
      const end = match.index + match[0].length
      add(read(match, prose.slice(end, end + TAIL)), match.index, match[0].length)
    }
  let reached = 0
  return readings.sort((a, b) => a.at - b.at || b.end - a.end).filter(reading => {
    if (reading.at < reached) return false
    reached = reading.end
    return true
  })
}

/** The first citation in a text; where a later one names the same act and says more (the Official Journal gives its page and the ELI after it), that one. Null where there is none. */
export function readCitation(text: string): Reading | null {
  const readings = readCitations(text)
  const [first] = readings
  return first === undefined ? null : readings.find(({ keys }) => keys[0] !== first.keys[0] && keys.includes(first.keys[0])) ?? first
}

/**
 * The first citation of a legal act in a text: a CELEX number, a citation in one of the styles of the four bodies, or an address of
 * an official site, with prose around it or not. Written as the records here are, so that it can be offered as a new one.
 * Never throws; the time grows with the length of the text.
 * @returns null where nothing is recognised; within the record null where the text alone does not tell
 */
export function recogniseCitation(text: string): Recognised | null {
  return readCitation(text)?.recognised ?? null
}
