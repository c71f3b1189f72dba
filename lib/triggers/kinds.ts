import { toHref, type Filter } from '@/lib/measures/address'
import { typesOf, type Body, type TypeGroup, type TypeId } from '@/lib/measures/vocab'

/** Three ways to be first: with anything, with names on a list, with an economic measure. */

const LISTING_TYPES = ['asset-freeze', 'visa-ban'] as const satisfies readonly TypeId[]
const SECTORAL_GROUPS = ['finance', 'trade', 'transport'] as const satisfies readonly TypeGroup[]

export interface ResponseKindTerm {
  readonly id: 'measure' | 'listing' | 'sectoral'
  readonly label: string
  /** Within a sentence: "the first listing". */
  readonly noun: string
  readonly definition: string
  /** A measure of one of these types is of the kind; null: every measure is. */
  readonly types: readonly TypeId[] | null
  /** Keeps the measures of the kind in the register. */
  readonly filter: Filter
}

export const RESPONSE_KINDS = [
  { id: 'measure', label: 'First measure', noun: 'measure', definition: 'Any measure that answers the trigger.', types: null, filter: {} },
  { id: 'listing', label: 'First listing', noun: 'listing', definition: 'An asset freeze or a visa action: measures against named persons and firms.', types: LISTING_TYPES, filter: { type: LISTING_TYPES } },
  { id: 'sectoral', label: 'First sectoral measure', noun: 'sectoral measure', definition: 'A measure of finance, trade or transport, by the groups of types.', types: SECTORAL_GROUPS.flatMap(typesOf), filter: { group: SECTORAL_GROUPS } },
] as const satisfies readonly ResponseKindTerm[]

export type ResponseKind = ResponseKindTerm['id']

/** The kinds that some types make a measure. */
export function kindsOf(types: readonly TypeId[]): ResponseKind[] {
  return RESPONSE_KINDS.filter((kind: ResponseKindTerm) => kind.types === null || kind.types.some(type => types.includes(type))).map(kind => kind.id)
}

/** The register of the measures of a body that answer a trigger and are of a kind. */
export function kindHref(trigger: string, body: Body, kind: ResponseKind, asOf: string | undefined): string {
  return toHref('/measures', { trigger: [trigger], body: [body], ...RESPONSE_KINDS.find(one => one.id === kind)?.filter, ...(asOf !== undefined && { asOf }) })
}
