import type { Precision } from '@/lib/dates'
import type { Filter } from '@/lib/measures/filter'
import { STATES, type Body, type State } from '@/lib/measures/vocab'

/** What is due on a day. All days here are last days, inclusive: a term and a relief still run on them. */

export interface Counted { readonly id: string, readonly count: number }

/** The measures of one body whose current term ends on one day: what lapses then if nothing happens. */
export interface Term {
  readonly body: Body
  readonly on: string
  /** Those that have not ended. */
  readonly count: number
  /** Whether others with this term have ended already, which a link must leave out. */
  readonly ended: boolean
  readonly states: readonly { readonly id: State, readonly count: number }[]
  readonly types: readonly Counted[]
  readonly acts: readonly (Counted & { readonly citation: string })[]
  /** First titles, for naming what is few. */
  readonly titles: readonly string[]
}

export interface Titled { readonly id: string, readonly title: string }

/** A measure that ends on a day already set, or a relief that does. */
export interface End extends Titled {
  readonly of: 'measure' | 'relief'
  readonly body: Body
  readonly on: string
  readonly precision: Precision
  /** What bites again, or in full again, when a relief ends; empty for a measure. */
  readonly measures: readonly Titled[]
}

export interface OpenRelief extends Titled { readonly body: Body, readonly since: string, readonly precision: Precision }

/** Measures and reliefs that one body prolonged on one day. */
export interface PastRenewal {
  readonly body: Body
  readonly on: string
  readonly precision: Precision
  readonly act: { readonly id: string, readonly citation: string } | null
  readonly notes: readonly string[]
  readonly what: readonly (Titled & { readonly of: 'measure' | 'relief' })[]
}

export interface Due {
  /** Soonest first. */
  readonly coming: readonly Term[]
  /** Terms that ran out although no renewal and no end is on record, latest first. */
  readonly passed: readonly Term[]
  /** Soonest first. */
  readonly ends: readonly End[]
  readonly open: readonly OpenRelief[]
  /** Newest first. */
  readonly renewals: readonly PastRenewal[]
}

/** The measures of a term as a filter of the register: exactly those that its count counts. */
export function termFilter(filter: Filter, term: Pick<Term, 'body' | 'on' | 'ended'>): Filter {
  const running = STATES.map(state => state.id).filter(id => id !== 'ended' && (filter.state?.includes(id) ?? true))
  return { ...filter, body: [term.body], review: term.on, ...(term.ended && { state: running }) }
}
