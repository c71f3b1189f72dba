/** The parts of the page on data, in their order. */
export const DATA_CONTENTS = [
  { id: 'downloads', label: 'Downloads' }, { id: 'filters', label: 'Filters' }, { id: 'dictionary', label: 'Data dictionary' }, { id: 'context', label: 'Figures in context' }, { id: 'licence', label: 'Licence' },
] as const

/** How much there is, and when it last changed. */
export function DataHead({ measures, changed }: { measures: number, changed: string }) {
  return (
    <header className="pagehead">
      <h1>The data, to take away</h1>
      <p className="deck"><a className="fg" href="/measures">{measures} measures</a> as CSV and JSON, free to use under CC BY 4.0. Last changed on {changed}.</p>
    </header>
  )
}
