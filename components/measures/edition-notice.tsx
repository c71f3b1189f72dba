import { formatDayLong } from '@/lib/dates'
import { toHref, without, type Filter } from '@/lib/measures/filter'

/** Says that a page shows what had been published by an earlier day, and leads to what is published now. */
export function EditionNotice({ path, filter }: { path: string, filter: Filter }) {
  if (filter.knownAt === undefined) return null
  return <p className="notice edition">Shown as this tracker had published it by {formatDayLong(filter.knownAt)}: later corrections are left out. <a href={toHref(path, without(filter, 'knownAt', 'page'))}>Show the present edition</a></p>
}
