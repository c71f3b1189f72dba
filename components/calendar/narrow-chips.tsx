import { toHref, type Chip } from '@/lib/measures/filter'

/** The filters in use; each chip is a link that takes one away. */
export function NarrowChips({ path, chips, also = {} }: { path: string, chips: readonly Chip[], also?: Readonly<Record<string, string>> }) {
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label="Filters in use">
      {chips.map(chip => (
        <li key={`${chip.key} ${chip.value}`}>
          <a className="chip" href={toHref(path, chip.rest, also)} aria-label={`Remove ${chip.label}: ${chip.value}`}><span>{chip.label}</span> {chip.value}<i aria-hidden="true">×</i></a>
        </li>
      ))}
    </ul>
  )
}
