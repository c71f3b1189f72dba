import { daysBetween, formatDay, isDay } from '@/lib/dates'
import { shortCitation } from '@/lib/instruments/citation'
import { fold } from '@/lib/measures/search'
import { TYPES, labelOf } from '@/lib/measures/vocab'

/** A form that is perhaps half filled: any value may be missing, empty or malformed, and then tells nothing. */
export interface Draft {
  readonly id?: unknown
  readonly title?: unknown
  readonly summary?: unknown
  readonly body?: unknown
  readonly types?: unknown
  readonly announced_on?: unknown
  readonly effective_on?: unknown
  readonly instruments?: unknown
  readonly package?: unknown
}

/** What must be known of a measure on record to compare it. */
export interface Compared {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly types: readonly string[]
  readonly announced_on: string
  readonly effective_on: string | null
  readonly instruments: readonly string[]
}

/** The same, with what tells whether it stands and until when. */
export interface Term extends Compared {
  readonly package: string | null
  readonly review_on: string | null
  readonly ended_on: string | null
  readonly ended_by: string | null
}

/** A measure that the draft may repeat, with the reasons as phrases for the reader. */
export interface Duplicate { readonly id: string, readonly title: string, readonly why: readonly string[] }

/** What a draft tells, its malformed values left out. */
export interface ReadDraft {
  readonly id: string | null
  readonly title: string
  readonly summary: string
  readonly body: string | null
  readonly types: readonly string[]
  readonly announced_on: string | null
  readonly effective_on: string | null
  readonly instruments: readonly string[]
  readonly package: string | null
}

const LONGEST_TEXT = 2_000
const MOST_ENTRIES = 50

/** A draft without its malformed values. Never throws. */
export function readDraft(draft: Draft): ReadDraft {
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, LONGEST_TEXT).trim() : '')
  const entry = (value: unknown) => (text(value) === '' ? null : text(value))
  const list = (value: unknown) => (Array.isArray(value) ? value : [value]).slice(0, MOST_ENTRIES).flatMap((item: unknown) => entry(item) ?? [])
  // A year of another century is a slip, and days around it may not be days at all.
  const day = (value: unknown) => (/^(?:19|20)\d{2}-/.test(text(value)) && isDay(text(value)) ? text(value) : null)
  return {
    id: entry(draft.id), title: text(draft.title), summary: text(draft.summary), body: entry(draft.body), types: list(draft.types), instruments: list(draft.instruments), package: entry(draft.package),
    announced_on: day(draft.announced_on), effective_on: day(draft.effective_on),
  }
}

/** Days within which two measures of one body and type may be one. */
export const NEAR_DAYS = 7
/** How many measures of other days are shown that stand on the same act: framework acts carry dozens over the years. */
const MOST_OF_OTHER_DAYS = 5

const daysApart = (a: string | null, b: string | null) => (a === null || b === null ? [] : [Math.abs(daysBetween(a, b))])
const least = (days: readonly number[]) => (days.length === 0 ? null : Math.min(...days))

/** Days between a draft and a measure: announced against announced, effective against effective, the closer of the two; crosswise only where neither can be compared. */
function apartOf(draft: ReadDraft, measure: Compared): number | null {
  return least([...daysApart(draft.announced_on, measure.announced_on), ...daysApart(draft.effective_on, measure.effective_on)])
    ?? least([...daysApart(draft.announced_on, measure.effective_on), ...daysApart(draft.effective_on, measure.announced_on)])
}

const wordsOf = (title: string) => new Set(fold(title).split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 3 && !COMMON_WORDS.has(word)))
const COMMON_WORDS = new Set(['belarus', 'belarusian', 'from', 'with', 'over', 'after', 'more', 'that', 'their'])

/** How much two titles say the same: shared words as a part of all words, 0 to 1. */
function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const shared = [...first].filter(word => second.has(word)).length
  return shared === 0 ? 0 : shared / (first.size + second.size - shared)
}

const both = (a: readonly string[], b: readonly string[]) => a.filter(item => b.includes(item))
const labels = (types: readonly string[]) => types.map(type => labelOf(TYPES, type)).join(', ')
const inDays = (days: number) => (days === 0 ? 'on the same day' : `${days} ${days === 1 ? 'day' : 'days'} apart`)

/**
 * Measures on record that a draft may repeat: those of the same body with a type in common and a date within seven days, and those that
 * stand on the same act with a type in common, of which only the likeliest five where the dates lie further apart. A draft never repeats itself.
 * @param citations of instruments by id, for the reasons
 * @returns most likely first: by date and act alike, then by title, by type, by nearness in time
 */
export function findDuplicates(draft: Draft, measures: readonly Compared[], citations: ReadonlyMap<string, string> = new Map()): Duplicate[] {
  const own = readDraft(draft)
  const found = measures.flatMap(measure => {
    const types = both(measure.types, own.types)
    if (measure.id === own.id || types.length === 0) return []
    const apart = apartOf(own, measure)
    const near = own.body === measure.body && apart !== null && apart <= NEAR_DAYS
    const acts = both(measure.instruments, own.instruments)
    if (!near && acts.length === 0) return []
    const alike = likeness(own.title, measure.title)
    return [{
      measure, near, apart: apart ?? Infinity, alike, rank: Number(near) + Number(acts.length > 0), sameTypes: Number(types.length === own.types.length && types.length === measure.types.length),
      why: [
        ...(near ? [`Same body and type (${labels(types)}), ${inDays(apart)}`] : []),
        ...(acts.length > 0 ? [`Same act (${acts.map(act => shortCitation(citations.get(act) ?? act)).join(', ')})${near ? '' : ` and type (${labels(types)}), announced ${formatDay(measure.announced_on)}`}`] : []),
        ...(alike >= 0.5 ? ['Similar title'] : []),
      ],
    }]
  }).sort((a, b) => b.rank - a.rank || b.alike - a.alike || b.sameTypes - a.sameTypes || (a.apart === b.apart ? 0 : a.apart - b.apart) || a.measure.id.localeCompare(b.measure.id))
  const ofOtherDays = found.filter(({ near }) => !near).slice(0, MOST_OF_OTHER_DAYS)
  return found.filter(hit => hit.near || ofOtherDays.includes(hit)).map(({ measure, why }) => ({ id: measure.id, title: measure.title, why }))
}

/**
 * Words by which a title says that a standing measure goes on. To extend something to somebody or something else is to widen it,
 * which makes a new measure; to extend it to a date is a renewal.
 */
const RENEWAL_WORDS: readonly RegExp[] = [
  /\brenew(?:s|ed|al|als|ing)?\b/i,
  /\bprolong(?:s|ed|ing|ation|ations)?\b/i,
  /\broll(?:s|ed|ing)? over\b/i,
  /\b(?:extend(?:s|ed|ing)?|extensions?)\b(?![^.;:]{0,80}\bto (?!\d))/i,
  /\b(?:another|further|more) (?:year|six months|twelve months|\d{1,2} months)\b/i,
  /\bremains? in force until\b/i,
]

/** The word by which a draft calls itself a renewal, in its title or the first sentence of its summary; what follows there is often the later life of a new measure. */
export function renewalWord(draft: ReadDraft): string | null {
  const sentence = draft.summary.split(/\.(?= |$)/)[0] ?? ''
  for (const text of [draft.title, sentence])
    for (const pattern of RENEWAL_WORDS) {
      const word = pattern.exec(text)?.[0]
      if (word !== undefined) return word
    }
  return null
}

/** Days around the end of a term within which its renewal is decided. */
export const TERM_DAYS = 45

/**
 * The standing measure of which a draft looks like an extension, which is an event in its life and not a new measure: the draft says so
 * in words, or repeats body, types and package when the term runs out.
 * @returns null where it does not look like one, or no measure of the same body stands that could be meant
 */
export function looksLikeRenewal(draft: Draft, measures: readonly Term[]): Duplicate | null {
  const own = readDraft(draft)
  const word = renewalWord(own)
  const days = [own.announced_on, own.effective_on].filter(day => day !== null).sort()
  const day = days[0] ?? null
  const standing = measures.filter(measure => (
    measure.id !== own.id && measure.body === own.body
    // A measure of the same week is a sibling, or the draft itself once more.
    && (day === null ? measure.ended_on === null && measure.ended_by === null : daysBetween(measure.announced_on, day) > NEAR_DAYS && (measure.ended_on ?? measure.ended_by ?? '9999-12-31') > day)
  ))
  const hits = standing.flatMap(measure => {
    const types = both(measure.types, own.types)
    const dueIn = least(days.flatMap(known => daysApart(known, measure.review_on)))
    const due = dueIn !== null && dueIn <= TERM_DAYS
    const samePackage = own.package !== null && own.package === measure.package
    const sameAct = both(measure.instruments, own.instruments).length > 0
    const alike = likeness(own.title, measure.title)
    const repeats = samePackage && due && types.length > 0 && types.length === own.types.length && types.length === measure.types.length
    // Where no type is chosen yet, something else must point to this one.
    const meant = word !== null && (types.length > 0 || (own.types.length === 0 && (due || samePackage || sameAct || alike >= 0.25)))
    if (!repeats && !meant) return []
    return [{
      measure, dueIn: dueIn ?? Infinity, weight: 3 * Number(samePackage) + 2 * Number(sameAct) + 2 * Number(due) + 4 * alike,
      why: [
        ...(word === null ? [] : [`The draft says “${word}”`]),
        ...(types.length > 0 ? [`Same body and type (${labels(types)})`] : []),
        ...(samePackage ? ['Same package'] : []),
        ...(due && measure.review_on !== null ? [`Its term ends on ${formatDay(measure.review_on)}`] : []),
      ],
    }]
  }).sort((a, b) => b.weight - a.weight || (a.dueIn === b.dueIn ? 0 : a.dueIn - b.dueIn) || b.measure.announced_on.localeCompare(a.measure.announced_on) || a.measure.id.localeCompare(b.measure.id))
  const [best] = hits
  return best === undefined ? null : { id: best.measure.id, title: best.measure.title, why: best.why }
}
