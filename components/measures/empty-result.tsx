import { dated, toHref, type Chip } from '@/lib/measures/filter'

/** Nothing found: says what was asked, and what dropping each single filter would give. */
export function EmptyResult({ sentence, chips, counts, asOf }: { sentence: string, chips: readonly Chip[], counts: readonly number[], asOf: string | undefined }) {
  const offers = chips.map((chip, index) => ({ chip, count: counts[index] ?? 0 })).filter(offer => offer.count > 0)
  return (
    <div className="nothing">
      <p>There is no measure on record for “{sentence}”.</p>
      {offers.length > 0 ? (
        <>
          <p>Leaving one part out gives:</p>
          <ul className="offers">
            {offers.map(({ chip, count }) => <li key={`${chip.key} ${chip.value}`}><a href={toHref('/measures', chip.rest)}>{count} {count === 1 ? 'measure' : 'measures'} without {chip.label.toLowerCase()} {chip.value}</a></li>)}
          </ul>
        </>
      ) : <p>No single part of the filter is the reason: <a href={toHref('/measures', { asOf })}>start again with all measures</a>.</p>}
      <p>An empty result means that no such measure is on record here, not that none exists: see <a href={dated('/method#gaps', asOf)}>the known gaps</a>.</p>
    </div>
  )
}
