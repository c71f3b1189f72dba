import type { Prisma } from '@/prisma/generated/client'
import { fromDbDate, toDbDate } from '@/lib/dates'
import { mergeRows, positioned, type Rows } from '@/lib/db/rows'
import { eventInclude, eventOf, eventRows } from '@/lib/events/rows'
import type { Instrument } from '@/lib/instruments/schema'
import type { Count } from '@/lib/measures/fields'
import type { Measure } from '@/lib/measures/schema'
import { fold } from '@/lib/measures/search'
import { TYPES, labelOf } from '@/lib/measures/vocab'
import { inOrder, sourceOf, sourceRows } from '@/lib/sources/rows'

export const measureInclude = {
  co_authorities: inOrder, targets: inOrder, types: inOrder, sectors: inOrder, triggers: inOrder, instruments: inOrder, named_targets: inOrder,
  events: { ...inOrder, include: eventInclude }, sources: inOrder,
} satisfies Prisma.measureInclude

/**
 * A measure as rows.
 * @param instruments its instruments, whose citations are searched with it
 */
export function measureRows(measure: Measure, instruments: readonly Instrument[]): Rows {
  const { id, body, authority, target, target_states, title, summary, ended_how, superseded_by, standing, confidence, open } = measure
  const owner = { measure_id: id }
  const own: Rows = {
    measure: [{
      id, body, authority, target, target_states, title, summary, ended_how, superseded_by, standing, confidence, open, package: measure.package,
      announced_on: toDbDate(measure.announced_on), announced_on_precision: measure.announced_on_precision,
      effective_on: toDbDate(measure.effective_on), effective_on_precision: measure.effective_on_precision,
      review_on: toDbDate(measure.review_on),
      ended_on: toDbDate(measure.ended_on), ended_on_precision: measure.ended_on_precision, ended_by: toDbDate(measure.ended_by),
      persons_count: measure.persons?.count ?? null, persons_precision: measure.persons?.precision ?? null, persons_kind: measure.persons?.kind ?? null,
      entities_count: measure.entities?.count ?? null, entities_precision: measure.entities?.precision ?? null, entities_kind: measure.entities?.kind ?? null,
      vessels_aircraft_count: measure.vessels_aircraft?.count ?? null, vessels_aircraft_precision: measure.vessels_aircraft?.precision ?? null, vessels_aircraft_kind: measure.vessels_aircraft?.kind ?? null,
      search_text: searchText(measure, instruments),
    }],
    measure_co_authority: positioned(owner, 'authority_id', measure.co_authorities),
    measure_target: positioned(owner, 'body_id', measure.targets),
    measure_type: positioned(owner, 'type_id', measure.types),
    measure_sector: positioned(owner, 'sector_id', measure.sectors),
    measure_trigger: positioned(owner, 'trigger_id', measure.triggers),
    measure_instrument: positioned(owner, 'instrument_id', measure.instruments),
    named_target: measure.named_targets.map((name, position) => ({ ...owner, position, name })),
    source: sourceRows(owner, measure.sources),
  }
  return mergeRows([own, eventRows(owner, measure.events)])
}

/** What a search looks through: what the measure is called, what it says, whom it names, under which acts. */
export function searchText(measure: Measure, instruments: readonly Instrument[]): string {
  const acts = instruments.flatMap(act => [act.citation, act.celex ?? '', act.title])
  return fold([measure.title, measure.types.map(type => labelOf(TYPES, type)).join(', '), measure.summary, measure.named_targets.join('; '), acts.join('; '), measure.id].join(' \n '))
}

/** A measure as a record, from its row: exactly what was put in. */
export function measureOf(row: Prisma.measureGetPayload<{ include: typeof measureInclude }>): Measure {
  const { id, title, summary, target_states, announced_on_precision, effective_on_precision, ended_on_precision, ended_how, superseded_by, standing, confidence, open } = row
  return {
    id, title, summary, target_states, announced_on_precision, effective_on_precision, ended_on_precision, ended_how, superseded_by, standing, confidence, open,
    // The foreign keys of these columns lead to tables that are filled from the vocabulary alone.
    body: row.body as Measure['body'], authority: row.authority as Measure['authority'], target: row.target as Measure['target'],
    co_authorities: row.co_authorities.map(link => link.authority_id as Measure['authority']),
    targets: row.targets.map(link => link.body_id as Measure['body']),
    types: row.types.map(link => link.type_id as Measure['types'][number]),
    sectors: row.sectors.map(link => link.sector_id as Measure['sectors'][number]),
    triggers: row.triggers.map(link => link.trigger_id),
    instruments: row.instruments.map(link => link.instrument_id),
    named_targets: row.named_targets.map(target => target.name),
    package: row.package,
    announced_on: fromDbDate(row.announced_on), effective_on: fromDbDate(row.effective_on), review_on: fromDbDate(row.review_on), ended_on: fromDbDate(row.ended_on), ended_by: fromDbDate(row.ended_by),
    persons: countOf(row.persons_count, row.persons_precision, row.persons_kind),
    entities: countOf(row.entities_count, row.entities_precision, row.entities_kind),
    vessels_aircraft: countOf(row.vessels_aircraft_count, row.vessels_aircraft_precision, row.vessels_aircraft_kind),
    events: row.events.map(eventOf),
    sources: row.sources.map(sourceOf),
  }
}

function countOf(count: number | null, precision: string | null, kind: string | null): Count | null {
  return precision === null || kind === null ? null : { count, precision: precision as Count['precision'], kind: kind as Count['kind'] }
}
