import { formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'

/** The parts of the page on data, in their order. */
export const DATA_CONTENTS = [
  { id: 'downloads', label: 'Downloads' }, { id: 'filters', label: 'Filters' }, { id: 'dictionary', label: 'Data dictionary' }, { id: 'context', label: 'Figures in context' }, { id: 'licence', label: 'Licence' },
] as const

/** How much there is, and when it last changed. */
export function DataHead({ measures, changed, day, asOf }: { measures: number, changed: string, day: string, asOf: string | undefined }) {
  return (
    <header className="pagehead">
      <h1>The data, to take away{asOf !== undefined && `, as of ${formatDayLong(day)}`}</h1>
      <p className="deck">{measures === 0 ? 'No measure' : <a className="fg" href={toHref('/measures', { asOf })}>{measures} {measures === 1 ? 'measure' : 'measures'}</a>}{asOf !== undefined && ' known on that day'} as CSV and JSON, free to use under CC BY 4.0. Last changed on {changed}.</p>
    </header>
  )
}
