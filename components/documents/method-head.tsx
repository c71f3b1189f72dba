import { formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'

/** The parts of the page on method, in their order. */
export const METHOD_CONTENTS = [
  { id: 'measure', label: 'What a measure is' }, { id: 'dates', label: 'The dates' }, { id: 'state', label: 'How a state is found' }, { id: 'names', label: 'How names are counted' },
  { id: 'answering', label: 'What “answering” means' }, { id: 'editing', label: 'Who writes, who publishes' }, { id: 'sources', label: 'Sources and confidence' }, { id: 'words', label: 'The words' }, { id: 'gaps', label: 'Known gaps' }, { id: 'contradictions', label: 'Contradicting sources' },
] as const

/** What the page is about, in one sentence. */
export function MethodHead({ measures, day, asOf }: { measures: number, day: string, asOf: string | undefined }) {
  return (
    <header className="pagehead">
      <h1>How we count</h1>
      <p className="deck">This tracker counts prohibitions, not names: {measures === 0 ? 'no measure' : <a className="fg" href={toHref('/measures', { asOf })}>{measures} {measures === 1 ? 'measure' : 'measures'}</a>}{asOf !== undefined && ` known on ${formatDayLong(day)}`}, each with the act behind it, the event that it answers, every relief from it, and a source for each claim.</p>
    </header>
  )
}
