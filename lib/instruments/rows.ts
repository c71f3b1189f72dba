import type { Prisma } from '@/prisma/generated/client'
import { fromDbDate, toDbDate } from '@/lib/dates'
import type { Rows } from '@/lib/db/rows'
import { INSTRUMENT_LINK_KINDS, type Instrument, type InstrumentLinkKind } from '@/lib/instruments/schema'
import { inOrder } from '@/lib/sources/rows'

export const instrumentInclude = { links: inOrder } satisfies Prisma.instrumentInclude

export function instrumentRows(instrument: Instrument): Rows {
  const { id, body, citation, celex, title, url, url_kind, open } = instrument
  return {
    instrument: [{
      id, body, citation, celex, title, url, url_kind, open,
      adopted_on: toDbDate(instrument.adopted_on), published_on: toDbDate(instrument.published_on), in_force_on: toDbDate(instrument.in_force_on), ended_on: toDbDate(instrument.ended_on),
    }],
    instrument_link: INSTRUMENT_LINK_KINDS.flatMap(kind => instrument[kind].map((other, position) => ({
      instrument_id: id, kind, position, ...(typeof other === 'string' ? { to_id: other } : { citation: other.citation }),
    }))),
  }
}

/** An instrument as a record, from its row. */
export function instrumentOf(row: Prisma.instrumentGetPayload<{ include: typeof instrumentInclude }>): Instrument {
  const { id, citation, celex, title, url, url_kind, open } = row
  const others = (kind: InstrumentLinkKind) => row.links.filter(link => link.kind === kind).map(link => link.to_id ?? { citation: link.citation ?? '' })
  return {
    id, body: row.body as Instrument['body'], citation, celex, title, url, url_kind, open,
    adopted_on: fromDbDate(row.adopted_on), published_on: fromDbDate(row.published_on), in_force_on: fromDbDate(row.in_force_on), ended_on: fromDbDate(row.ended_on),
    amends: others('amends'), replaces: others('replaces'), based_on: others('based_on'),
  }
}
