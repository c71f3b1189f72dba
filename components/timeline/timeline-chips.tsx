import { clockOf, toHref, type Chip } from '@/lib/measures/filter'

/** The filters in use; each chip is a link that takes one away. To clear them all leaves the day as it is. */
export function TimelineChips({ chips }: { chips: readonly Chip[] }) {
  if (chips.length === 0) return null
  const narrowing = chips.find(chip => chip.key !== 'asOf' && chip.key !== 'knownAt')
  return (
    <ul className="chips" aria-label="Filters in use">
      {chips.map(chip => (
        <li key={`${chip.key} ${chip.value}`}>
          <a className="chip" href={toHref('/timeline', chip.rest)} aria-label={`Remove ${chip.label}: ${chip.value}`}><span>{chip.label}</span> {chip.value}<i aria-hidden="true">×</i></a>
        </li>
      ))}
      {narrowing && <li><a className="clear" href={toHref('/timeline', clockOf(narrowing.rest))}>Clear all</a></li>}
    </ul>
  )
}
