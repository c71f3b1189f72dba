import type { InstrumentDetail, LaterAct } from '@/lib/instruments/data'
import type { Instrument, InstrumentLinkKind } from '@/lib/instruments/schema'

/** Another act as a page shows it; `id` is null where it is only cited. */
export interface OtherAct { readonly citation: string, readonly title: string | null, readonly id: string | null }

export interface ActLinks { readonly label: string, readonly acts: readonly OtherAct[] }

const OWN: Readonly<Record<InstrumentLinkKind, string>> = { amends: 'Amends', replaces: 'Replaces', based_on: 'Based on' }
const REVERSE: Readonly<Record<InstrumentLinkKind, string>> = { amends: 'Amended by', replaces: 'Replaced by', based_on: 'Basis of' }
const KINDS = ['based_on', 'amends', 'replaces'] as const satisfies readonly InstrumentLinkKind[]

/** What an act says of other acts, then what later acts say of it; relations without any act are left out. */
export function linksOf(instrument: Pick<Instrument, InstrumentLinkKind>, named: InstrumentDetail['named'], later: readonly LaterAct[]): ActLinks[] {
  const own = KINDS.map(kind => ({
    label: OWN[kind],
    acts: instrument[kind].map(other => (typeof other === 'string' ? { id: other, citation: named.get(other)?.citation ?? other, title: named.get(other)?.title ?? null } : { id: null, citation: other.citation, title: null })),
  }))
  const reverse = KINDS.map(kind => ({ label: REVERSE[kind], acts: later.filter(act => act.kind === kind).map(({ id, citation, title }) => ({ id, citation, title })) }))
  return [...own, ...reverse].filter(group => group.acts.length > 0)
}

/** The first day on which an act is known to have existed: adopted, else published, else in force; null where none is established. */
export function bornOn(instrument: Pick<Instrument, 'adopted_on' | 'published_on' | 'in_force_on'>): string | null {
  return instrument.adopted_on ?? instrument.published_on ?? instrument.in_force_on
}

/**
 * Whether an act is shown on a day: it was born by then or, where none of its dates is established, the day is today or a measure stood on it.
 * @param measures those that stood on it on the day
 */
export function existedOn(instrument: Parameters<typeof bornOn>[0], measures: number, day: string, today: string): boolean {
  const born = bornOn(instrument)
  return born === null ? day >= today || measures > 0 : born <= day
}
