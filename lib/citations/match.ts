import { bareAddress, readCitation, readCitations } from '@/lib/citations/recognise'
import { plain, type Recognised } from '@/lib/citations/reading'
import { daysBetween } from '@/lib/dates'
import { shortCitation } from '@/lib/instruments/citation'
import type { Instrument } from '@/lib/instruments/schema'

/** What must be known of an act on record to find it. */
export type KnownAct = Pick<Instrument, 'id' | 'body' | 'citation' | 'celex' | 'url' | 'adopted_on'>

const folded = (text: string) => plain(text).toLowerCase()

/** One key for all spellings of an act: `Reg. (EU) 2022/398` and `32022R0398` give `celex:32022R0398`. What is in no known style is its own key, white space, dashes and case aside. */
export function citationKey(citation: string): string {
  return readCitation(citation)?.keys[0] ?? `text:${folded(citation)}`
}

/** All keys to which an act on record answers: the name that comes first, less exact ones, and where it was published. */
function keysOf({ citation, celex }: KnownAct): ReadonlySet<string> {
  const readings = readCitations(citation).filter((reading, position) => position === 0 || reading.keys[0].startsWith('fr'))
  return new Set([...readings, ...(celex === null ? [] : readCitations(celex))].flatMap(reading => reading.keys))
}

const addressKey = (url: string) => folded(bareAddress(url.trim())).replace(/[/#]$/, '')

/**
 * Acts on record that a text names: by id, address or the very citation, else by CELEX number and the other keys, else by the short
 * citation that tables show. Exact matches only; a vague name (`GL 13`, `Directive 1`) can fit several. In the order of `known`.
 * @param recognised what `recogniseCitation` made of the text
 */
export function matchInstruments<T extends KnownAct>(recognised: Recognised | null, text: string, known: readonly T[]): T[] {
  const whole = folded(text)
  if (whole === '') return []
  const address = addressKey(whole)
  const same = known.filter(act => act.id === whole || folded(act.citation) === whole || (act.url !== null && addressKey(act.url) === address))
  if (same.length > 0) return same
  if (recognised === null) return known.filter(act => folded(shortCitation(act.citation)) === whole)
  const key = citationKey(recognised.citation)
  return known.filter(act => act.body === recognised.body && ((recognised.celex !== null && act.celex === recognised.celex) || keysOf(act).has(key)))
}

interface EuAct { readonly kind: 'R' | 'D', readonly implementing: boolean, readonly year: number, readonly number: number, readonly adopted_on: string | null }

/** A regulation, or a decision (before Lisbon a common position) that can be one of the common foreign and security policy; null for all else. */
function euAct({ body, citation, celex, adopted_on }: Omit<KnownAct, 'id' | 'url'>): EuAct | null {
  const match = /^3(\d{4})([RDE])(\d{4})$/.exec(celex ?? '')
  if (body !== 'EU' || !match || (match[2] === 'D' && /\(EU\)|\/EU\b/.test(citation))) return null
  return { kind: match[2] === 'R' ? 'R' : 'D', implementing: /\bImplementing\b/.test(citation), year: Number(match[1]), number: Number(match[3]), adopted_on }
}

/** Numbers of one day that belong together lie this close; the widest pair on record is 2017/331 and 2017/350. */
const NEAR = 20
/** Where no day is known, only direct neighbours in the common series can be said to be of one day. */
const NEXT = 3
/** By how many numbers a plain decision and an implementing regulation count as further apart: like goes with like. */
const UNLIKE = 2

/** How far apart a decision and a regulation are; null where they cannot belong together. */
function distance(a: EuAct, b: EuAct): number | null {
  const [regulation, decision] = a.kind === 'R' ? [a, b] : [b, a]
  // A decision that carries out another lists names, and so does its regulation.
  if (a.kind === b.kind || a.year !== b.year || (decision.implementing && !regulation.implementing)) return null
  const dated = a.adopted_on !== null && b.adopted_on !== null
  if (dated && daysBetween(a.adopted_on, b.adopted_on) !== 0) return null
  // Until 2014 regulations and decisions had numbers of their own, which tell nothing.
  const apart = a.year < 2015 ? (dated ? 0 : Infinity) : Math.abs(a.number - b.number)
  if (apart > (dated ? NEAR : NEXT)) return null
  return apart + (regulation.implementing === decision.implementing ? 0 : UNLIKE)
}

/**
 * The acts that belong to one EU act as the two halves of one measure: a CFSP decision of the Council decides, a regulation of the same
 * day makes it directly applicable (Articles 29 TEU and 215 TFEU). Those that share a measure with it win. Else the rule is: the
 * other kind, the same day of adoption (where one is unknown, numbers at most three apart), an implementing decision only with an
 * implementing regulation, the nearest number, and the nearest for both sides: 2022/399 goes with 2022/398, and on 8 April 2022
 * decision 579 with regulation 577, which leaves 576, the one on Russia, alone.
 * @param sharing ids of acts that stand with it under one measure
 * @returns nearest first; none for acts that are no such halves
 */
export function companionsOf<T extends KnownAct>(act: Omit<KnownAct, 'id' | 'url'> & { readonly id: string | null }, known: readonly T[], sharing: ReadonlySet<string> = new Set()): T[] {
  const own = euAct(act)
  if (own === null) return []
  const others = known.flatMap(other => {
    const read = euAct(other)
    return read === null || other.celex === act.celex ? [] : [{ other, read }]
  })
  const candidates = others.flatMap(({ other, read }) => {
    const apart = distance(own, read)
    return apart === null ? [] : [{ other, read, apart }]
  }).sort((a, b) => a.apart - b.apart || a.other.id.localeCompare(b.other.id))
  const shared = candidates.filter(({ other }) => sharing.has(other.id))
  if (shared.length > 0) return shared.map(({ other }) => other)
  // An act without a day never comes between two that are known to be of one.
  const nearer = own.adopted_on === null ? 0.5 : 0
  const nearest = candidates.filter(({ read, apart }) => others.every(third => (distance(read, third.read) ?? Infinity) >= apart + nearer))
  return nearest.filter(({ apart }) => apart === nearest[0]?.apart).map(({ other }) => other)
}
