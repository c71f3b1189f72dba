import 'server-only'
import { cache } from 'react'
import type { Problem } from '@/lib/errors'
import { getPublished, type Published } from '@/lib/history/data'
import { getCitations } from '@/lib/instruments/data'
import type { Cited } from '@/lib/measures/citation'
import { parseAsOf, type Query } from '@/lib/measures/filter'
import { jsonLdOf } from '@/lib/measures/jsonld'
import { getRelief, listReliefs, type ReliefDetail } from '@/lib/reliefs/data'
import { knownRelief, type KnownRelief } from '@/lib/reliefs/state'
import { slug as slugSchema } from '@/lib/schema'
import { SITE_NAME, siteUrl } from '@/lib/site'

interface Asked {
  readonly asOf: string | undefined
  readonly problems: readonly Problem[]
  readonly day: string
  readonly now: string
}

export interface ReliefRecord extends Asked {
  readonly detail: ReliefDetail
  /** Null where it had neither been announced nor started on the day. */
  readonly known: KnownRelief | null
  readonly citations: ReadonlyMap<string, string>
  readonly cited: Cited
  readonly published: Published | null
  readonly jsonLd: Record<string, unknown>
}

/** Everything that the page of a relief shows; null where there is none. Title and page of one request share the answer. */
export const queryRelief = cache(async (id: string, query: Query, now: string): Promise<ReliefRecord | null> => {
  if (!slugSchema.safeParse(id).success) return null
  const { asOf, problems } = parseAsOf(query)
  const day = asOf ?? now
  const whole = await getRelief(id, day)
  if (whole === null) return null
  const { relief } = whole
  const isPast = day < now
  // Acts and events of later days were not known on a past one.
  const detail = {
    ...whole, relief: { ...relief, events: relief.events.filter(event => !isPast || event.on <= day) },
    instruments: whole.instruments.filter(act => relief.instruments.includes(act.id) && (!isPast || act.adopted_on === null || act.adopted_on <= day)),
  }
  const acts = whole.instruments.flatMap(act => [...act.amends, ...act.replaces, ...act.based_on]).filter(other => typeof other === 'string')
  const [citations, site, published] = await Promise.all([getCitations([...acts, ...whole.instruments.map(act => act.id)]), siteUrl(), getPublished('relief', id)])
  const url = `${site}/reliefs/${id}`
  return {
    asOf, problems, day, now, detail, citations, published, known: knownRelief(relief, day, now),
    cited: { site: SITE_NAME, kind: 'relief', title: relief.title, id, day, url, accessed: now },
    jsonLd: jsonLdOf({ ...relief, types: [], from: relief.starts_on, to: relief.ends_on, instruments: detail.instruments, url, site: { name: SITE_NAME, url: site } }),
  }
})

export interface ReliefIndex extends Asked {
  readonly reliefs: readonly KnownRelief[]
}

/** All reliefs known on the day that a query asks for, newest first. */
export async function queryReliefs(query: Query, now: string): Promise<ReliefIndex> {
  const { asOf, problems } = parseAsOf(query)
  const day = asOf ?? now
  return { asOf, problems, day, now, reliefs: (await listReliefs()).flatMap(relief => knownRelief(relief, day, now) ?? []) }
}
