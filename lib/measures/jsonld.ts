import type { Instrument } from '@/lib/instruments/schema'
import { BODIES, TYPES, labelOf, type Body, type TypeId } from '@/lib/measures/vocab'
import type { Source } from '@/lib/sources/schema'

/** What a description for machines says of a record: the record is a work of its own, and the acts that it is about are the law. */
export interface Described {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly body: Body
  readonly types: readonly TypeId[]
  readonly from: string | null
  /** First day without; null = no end known. */
  readonly to: string | null
  readonly instruments: readonly Instrument[]
  readonly sources: readonly Source[]
  readonly url: string
  readonly site: { readonly name: string, readonly url: string }
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/**
 * A record in the vocabulary of schema.org. A measure is not a law but what a law does, so the record is a CreativeWork about it, based on the
 * acts as Legislation. Addresses that readers are not to be sent to are left out.
 */
export function jsonLdOf(record: Described): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': record.url,
    url: record.url,
    identifier: record.id,
    name: record.title,
    description: record.summary,
    inLanguage: 'en',
    license: LICENCE,
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: record.site.name, url: record.site.url },
    isPartOf: { '@type': 'Dataset', name: record.site.name, url: `${record.site.url}/data`, license: LICENCE },
    about: { '@type': 'GovernmentOrganization', name: labelOf(BODIES, record.body) },
    ...(record.types.length > 0 && { keywords: record.types.map(type => labelOf(TYPES, type)) }),
    ...(record.from !== null && { temporalCoverage: `${record.from}/${record.to ?? '..'}` }),
    ...(record.instruments.length > 0 && { isBasedOn: record.instruments.map(legislation) }),
    ...(record.sources.length > 0 && { citation: record.sources.map(work) }),
  }
}

function legislation(act: Instrument) {
  return {
    '@type': 'Legislation', name: act.title, legislationIdentifier: act.celex ?? act.citation,
    ...(act.adopted_on !== null && { legislationDate: act.adopted_on }), ...(act.url !== null && { url: act.url }),
  }
}

function work(source: Source) {
  return {
    '@type': 'CreativeWork', name: source.title ?? source.publisher, publisher: source.publisher,
    ...(source.published_on !== null && { datePublished: source.published_on }), ...(source.url !== null && source.link && { url: source.url }),
  }
}

/** JSON for a script element: `<` is written so that no text of a record can end it. */
export function toScript(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')
}
