import { bibtexOf, citationOf, type Cited } from '@/lib/measures/citation'

/** How to cite a record: the text to copy, and the same for BibTeX. */
export function MeasureCite({ cited }: { cited: Cited }) {
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite">How to cite</h2>
      <p id="cite-text">{citationOf(cited)}</p>
      <details className="bibtex"><summary>BibTeX</summary><pre tabIndex={0} aria-label="Citation for BibTeX">{bibtexOf(cited)}</pre></details>
    </section>
  )
}
