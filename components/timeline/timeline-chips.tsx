import { toHref, type Chip } from '@/lib/measures/filter'

/** The filters in use; each chip is a link that takes one away. */
export function TimelineChips({ chips }: { chips: readonly Chip[] }) {
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label="Filters in use">
      {chips.map(chip => (
        <li key={`${chip.key} ${chip.value}`}>
          <a className="chip" href={toHref('/timeline', chip.rest)} aria-label={`Remove ${chip.label}: ${chip.value}`}><span>{chip.label}</span> {chip.value}<i aria-hidden="true">×</i></a>
        </li>
      ))}
      <li><a className="clear" href="/timeline">Clear all</a></li>
    </ul>
  )
}
