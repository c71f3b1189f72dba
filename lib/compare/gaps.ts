import { UK_ALONE } from '@/lib/charts/answers'
import type { SENDERS } from '@/lib/charts/headline'
import { BY_SECTOR, factsAt, running, spellsOf, subtract, type CellFacts, type Spell } from '@/lib/compare/matrix'
import { csvLine } from '@/lib/csv'
import { daysBetween, formatDayLong } from '@/lib/dates'
import type { Filter } from '@/lib/measures/filter'
import { BITING, SECTORS, TYPES, labelOf, shortOf, type SectorId, type TypeId } from '@/lib/measures/vocab'

/**
 * Gaps: what one body has in force on a day and another lacks, by type and, for trade, by sector. A type or sector counts as matched while the other
 * body has at least one measure of it in force, whole or eased; how far the two reach is not weighed.
 */

/** One that sanctions Belarus. Belarus itself hits the other three, so that its measures have no counterpart among theirs. */
export type Sender = (typeof SENDERS)[number]

/** What a body has in force of one type and sector on the day. */
export interface Holding {
  readonly type: TypeId
  /** null: over all sectors. */
  readonly sector: SectorId | null
  readonly count: number
  /** The one in effect longest. */
  readonly first_id: string
  readonly first_title: string
  /** Whether each of them is an import or export ban or an arms embargo as well. */
  readonly with_goods: boolean
}

/** A type and sector that A has and B lacks, as far as it decides whether the two can be compared. */
interface Unit {
  readonly a: Sender
  readonly b: Sender
  readonly type: TypeId
  readonly sector: SectorId | null
  readonly day: string
  /** Whether all measures of A in it ban goods as well. */
  readonly with_goods: boolean
  /** Whether B has this type in force for trade in general. */
  readonly b_in_general: boolean
}

interface Incomparable {
  readonly id: string
  readonly applies: (unit: Unit) => boolean
  /** Why, in a sentence of its own. Says nothing but what the vocabulary or the records say. */
  readonly reason: (unit: Unit) => string
}

const definitionOf = (terms: readonly { readonly id: string, readonly definition: string }[], id: string) => terms.find(term => term.id === id)?.definition ?? ''

/**
 * What cannot be compared, and why; the first that applies is said. Anything without a reason here is a gap. A reason must follow from the vocabulary
 * or from how the records are kept: what the law elsewhere allows is not claimed.
 */
export const NOT_COMPARABLE: readonly Incomparable[] = [
  {
    id: 'own-regime',
    applies: ({ a, b, day }) => [a, b].includes('UK') && day < UK_ALONE,
    reason: () => `The UK has had a Belarus regime of its own since ${formatDayLong(UK_ALONE)}; the acts of the EU bound it before.`,
  },
  {
    id: 'messaging',
    applies: ({ b, type }) => type === 'swift-ban' && b !== 'EU',
    reason: ({ b }) => `Banks are cut off from messaging by the EU alone in these records; no messaging ban of its own is on record for ${shortOf(b)}.`,
  },
  {
    id: 'catch-all',
    applies: ({ type }) => type === 'other',
    reason: () => `“Other” is not one kind of measure: ${definitionOf(TYPES, 'other').replace(/^./, letter => letter.toLowerCase())}`,
  },
  {
    // EU and UK bans on dual-use goods cover related services and are kept as export bans alone; others are kept as both.
    id: 'services-with-goods',
    applies: ({ type, with_goods }) => type === 'services-ban' && with_goods,
    reason: ({ a, b }) => `Services around goods: ${shortOf(a)} bans the goods by the same act. Some records of bans on goods cover such services without this type, so that none on record for ${shortOf(b)} does not show that they are allowed.`,
  },
  {
    id: 'all-goods',
    applies: ({ sector, b_in_general }) => sector !== null && sector !== 'trade' && b_in_general,
    reason: ({ b }) => `${shortOf(b).replace(/^./, letter => letter.toUpperCase())} has this type for trade in general (“${definitionOf(SECTORS, 'trade')}”), where single sectors are not told apart.`,
  },
]

export interface Gap {
  /** Part of the address of its row: `import-ban-wood`. */
  readonly key: string
  readonly type: TypeId
  readonly sector: SectorId | null
  /** First day on which A had it and B did not, without a break since. */
  readonly since: string
  readonly days: number
  readonly holding: Holding
  /** Opens the measures that A has in force. */
  readonly filter: Filter
  /** Why it does not count as a gap; null for a gap. */
  readonly apart: string | null
}

/** A gap that B has closed: A had it first and B followed, and both have it on the day. */
export interface ClosedGap {
  readonly key: string
  readonly type: TypeId
  readonly sector: SectorId | null
  readonly since: string
  readonly closed: string
  readonly days: number
}

export interface Gaps {
  /** Longest open first. */
  readonly gaps: readonly Gap[]
  readonly apart: readonly Gap[]
  /** Longest open first. */
  readonly closed: readonly ClosedGap[]
}

/** What A has in force on a day and B lacks, told apart from what cannot be compared, and what B has made up for by then. */
export function gapsOf(facts: readonly CellFacts[], holdings: readonly Holding[], a: Sender, b: Sender, day: string): Gaps {
  const places = TYPES.flatMap(({ id }): { readonly type: TypeId, readonly sector: SectorId | null }[] => (BY_SECTOR.includes(id) ? SECTORS.map(sector => ({ type: id, sector: sector.id })) : [{ type: id, sector: null }]))
  const at = factsAt(facts)
  const spells = (body: Sender, type: TypeId, sector: SectorId | null) => spellsOf(at(body, type, sector), body, type, sector, BITING)
  const open: Gap[] = []
  const closed: ClosedGap[] = []
  for (const { type, sector } of places) {
    const holding = holdings.find(one => one.type === type && one.sector === sector)
    if (holding === undefined) continue
    const key = sector === null ? type : `${type}-${sector}`
    const answered = spells(b, type, sector)
    const lacks = sinceBothChoose(subtract(spells(a, type, sector), answered), a, b, day)
    const unit: Unit = { a, b, type, sector, day, with_goods: holding.with_goods, b_in_general: running(spells(b, type, 'trade'), day) !== null }
    const rule = NOT_COMPARABLE.find(one => one.applies(unit))
    const now = running(lacks, day)
    if (now !== null) {
      open.push({
        key, type, sector, holding, since: now.from, days: daysBetween(now.from, day), filter: { body: [a], type: [type], ...(sector !== null && { sector: [sector] }), state: [...BITING] },
        apart: rule === undefined ? null : rule.reason(unit),
      })
    } else if (rule === undefined) {
      const followed = running(answered, day)?.from
      const last = lacks.find(spell => spell.to === followed)
      if (last !== undefined) closed.push({ key, type, sector, since: last.from, closed: last.to, days: daysBetween(last.from, last.to) })
    }
  }
  open.sort((one, other) => other.days - one.days)
  closed.sort((one, other) => other.days - one.days)
  return { gaps: open.filter(gap => gap.apart === null), apart: open.filter(gap => gap.apart !== null), closed }
}

/** Before the UK had a regime of its own it left no gap: from that day on, its gaps count. Before it nothing can be compared, and the days are left as they are. */
function sinceBothChoose(spells: readonly Spell[], a: Sender, b: Sender, day: string): Spell[] {
  if (![a, b].includes('UK') || day < UK_ALONE) return [...spells]
  return spells.flatMap(spell => (spell.to <= UK_ALONE ? [] : [{ from: spell.from < UK_ALONE ? UK_ALONE : spell.from, to: spell.to }]))
}

/** Type and sector in words: "Import ban, wood". */
export function placeInWords({ type, sector }: { readonly type: TypeId, readonly sector: SectorId | null }): string {
  return sector === null ? labelOf(TYPES, type) : `${labelOf(TYPES, type)}, ${labelOf(SECTORS, sector).replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())}`
}

export const GAP_COLUMNS = ['as_of', 'has', 'lacks', 'kind', 'type', 'sector', 'since', 'days', 'measures', 'first_measure', 'reason'] as const

/** The lines of the CSV (RFC 4180): head, gaps, then what cannot be compared, each in the order of the page. `kind` is `gap` or `not_comparable`. */
export function gapLines({ gaps, apart }: Gaps, a: Sender, b: Sender, day: string): string[] {
  return [
    csvLine(GAP_COLUMNS),
    ...[...gaps, ...apart].map(gap => csvLine([day, a, b, gap.apart === null ? 'gap' : 'not_comparable', gap.type, gap.sector, gap.since, gap.days, gap.holding.count, gap.holding.first_id, gap.apart])),
  ]
}
