import { clockOf, rowsOnly, toHref, without, type Chip, type Filter } from '@/lib/measures/filter'

/** The filters in use; each chip is a link that takes one away. To clear them all leaves the day as it is. */
export function FilterChips({ chips, filter }: { chips: readonly Chip[], filter: Filter }) {
  if (chips.length === 0) return null
  const order = without(filter, ...(Object.keys(rowsOnly(filter)) as (keyof Filter)[]), 'page')
  return (
    <ul className="chips" aria-label="Filters in use">
      {chips.map(chip => (
        <li key={`${chip.key} ${chip.value}`}>
          <a className="chip" href={toHref('/measures', chip.rest)} aria-label={`Remove ${chip.label}: ${chip.value}`}><span>{chip.label}</span> {chip.value}<i aria-hidden="true">×</i></a>
        </li>
      ))}
      {chips.some(chip => chip.key !== 'asOf' && chip.key !== 'knownAt') && <li><a className="clear" href={toHref('/measures', { ...order, ...clockOf(filter) })}>Clear all</a></li>}
    </ul>
  )
}
