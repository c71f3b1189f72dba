import 'server-only'
import { fromDbDate } from '@/lib/dates'
import { db } from '@/lib/db/client'
import { companionsOf, matchInstruments } from '@/lib/citations/match'
import { recogniseCitation, type Recognised } from '@/lib/citations/recognise'
import { instrumentInclude, instrumentOf } from '@/lib/instruments/rows'
import type { Instrument } from '@/lib/instruments/schema'

export interface LookedUp {
  /** What the text tells of an act; null where nothing is recognised. */
  readonly recognised: Recognised | null
  /** Acts on record that it names. */
  readonly known: readonly Instrument[]
  /** Acts on record that belong to the one named, as the other half of one measure; none where several are named. */
  readonly companions: readonly Instrument[]
}

/** What a pasted citation, CELEX number or address names, here and in itself. Any text is allowed. */
export async function lookUpCitation(text: string): Promise<LookedUp> {
  const recognised = recogniseCitation(text)
  const rows = await db().instrument.findMany({ select: { id: true, body: true, citation: true, celex: true, url: true, adopted_on: true }, orderBy: { id: 'asc' } })
  const acts = rows.map(row => ({ ...row, body: row.body as Instrument['body'], adopted_on: fromDbDate(row.adopted_on) }))
  const known = matchInstruments(recognised, text, acts)
  const act = known.length > 1 ? null : known[0] ?? recognised
  const companions = act === null ? [] : companionsOf(act, acts, await sharing(act.id))
  const ids = [...known, ...companions].map(({ id }) => id)
  const full = new Map((ids.length === 0 ? [] : await db().instrument.findMany({ where: { id: { in: ids } }, include: instrumentInclude })).map(row => [row.id, instrumentOf(row)]))
  const records = (found: readonly { readonly id: string }[]) => found.flatMap(({ id }) => full.get(id) ?? [])
  return { recognised, known: records(known), companions: records(companions) }
}

/** Ids of acts that stand with one under a measure. */
async function sharing(id: string | null): Promise<ReadonlySet<string>> {
  if (id === null) return new Set()
  const rows = await db().measure_instrument.findMany({ where: { measure: { instruments: { some: { instrument_id: id } } }, instrument_id: { not: id } }, select: { instrument_id: true }, distinct: ['instrument_id'] })
  return new Set(rows.map(row => row.instrument_id))
}
