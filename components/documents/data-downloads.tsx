import { CodeText } from '@/components/documents/code-text'
import { formatDayLong } from '@/lib/dates'
import { dated, toHref } from '@/lib/measures/address'
import { FACET_TERMS, filters, FILTER_KEYS, type FilterKey, type ListKey } from '@/lib/measures/filter'

const FILES = [
  ['/measures.csv', {}, 'CSV', 'Every measure, one line each. `raw=1` leaves cells that a spreadsheet might run as a formula as they are; else they get an apostrophe before them.'],
  ['/measures.csv', { excel: '1' }, 'CSV for Excel', 'The same with a byte order mark, so that Excel reads it as UTF-8.'],
  ['/measures.json', {}, 'JSON', 'The same rows and names, with lists, counts, events and sources as records, page by page.'],
] as const satisfies readonly (readonly [path: string, also: Readonly<Record<string, string>>, label: string, words: string])[]

/** Where the files are, how they are written, and what a program gets when it asks wrongly. */
export function DataDownloads({ asOf }: { asOf: string | undefined }) {
  const files = FILES.map(([path, also, label, words]) => ({ href: toHref(path, { asOf }, also), label, words }))
  return (
    <>
      <section className="sec prose" aria-labelledby="downloads">
        <h2 id="downloads">Downloads</h2>
        <p>No account, no key. Each address takes the same query as the <a href={toHref('/measures', { asOf })}>register</a>: what you see there, you can have as a file, and the register links to it.{asOf !== undefined && ` These hold the law as it stood on ${formatDayLong(asOf)}.`}</p>
        <dl className="defs">{files.map(({ href, label, words }) => <div key={label}><dt><a href={href}>{label}</a></dt><dd><CodeText text={words} /> <code className="addr">{href}</code></dd></div>)}</dl>
        <p>For example, the EU’s SWIFT bans as the law stood on 3 June 2022: <a href="/measures?body=EU&amp;type=swift-ban&amp;asOf=2022-06-03">as a page</a>, <a href="/measures.csv?body=EU&amp;type=swift-ban&amp;asOf=2022-06-03">as CSV</a>, <a href="/measures.json?body=EU&amp;type=swift-ban&amp;asOf=2022-06-03">as JSON</a>.</p>
        <ul className="bul">
          <li>CSV follows RFC 4180: UTF-8, commas, lines ended by CRLF, quotes only where needed, the first line with the names of the columns.</li>
          <li>Several entries in one cell are joined by a bar: <code>EU|UK</code>. A bar within an entry is written <code>\|</code>, a backslash <code>\\</code>.</li>
          <li>Dates are ISO calendar days, <code>2022-03-20</code>, without a zone. An unknown value is empty in CSV and <code>null</code> in JSON.</li>
          <li>The page of a trigger has its days to the first measure, listing and sectoral measure of each body as CSV: <code className="addr">/triggers/2021-ryanair-diversion/responses.csv</code>.</li>
          <li>Each <a href={toHref('/charts', { asOf })}>chart</a> has its table as CSV: <code className="addr">/charts/in-force/data.csv</code>.</li>
          <li>A CSV holds every row of the filter. JSON comes in pages: <code>total</code> is the number of all rows, <code>items</code> the rows of this page, <code>next</code> the address of the next page, or <code>null</code> on the last.</li>
          <li>Two clocks: <code>asOf</code> moves through the law, <code>knownAt</code> through what this tracker had published. A file with both can be fetched again later and says the same.</li>
          <li>Each answer carries an <code>ETag</code>. Send it back as <code>If-None-Match</code> and an unchanged file costs a <code>304</code> and no bytes.</li>
          <li>A page of this site drops what it does not understand and says so. A file refuses it: <code>400</code> with <code>application/problem+json</code> (RFC 9457), which names every parameter that is wrong and why.</li>
        </ul>
      </section>
      <section className="sec" aria-labelledby="filters">
        <h2 id="filters">Filters</h2>
        <p className="find">The same keys on every address. A key that takes several values is repeated: <code>body=EU&amp;body=UK</code>. Values of one key are alternatives; different keys must all hold.</p>
        <table className="t dict" role="table">
          <caption className="vh">Keys of the query</caption>
          <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" className="c-k">Key</th><th role="columnheader" scope="col" className="c-l">Filter</th><th role="columnheader" scope="col">Meaning</th><th role="columnheader" scope="col" className="c-v">Values</th></tr></thead>
          <tbody role="rowgroup">
            {FILTER_KEYS.map(key => (
              <tr role="row" key={key}>
                <th role="rowheader" scope="row" className="c-k"><code>{key}</code></th>
                <td role="cell" className="c-l">{filters[key].label}</td>
                <td role="cell">{filters[key].hint}</td>
                <td role="cell" className="c-v"><Values of={key} asOf={asOf} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

const WORDS: Readonly<Partial<Record<FilterKey, string>>> = { body: 'bodies', type: 'types', group: 'types', state: 'states', sector: 'sectors', authority: 'bodies' }

/** What may be given for a key: the number of words of its list, with the way to them, else how it is written. */
function Values({ of: key, asOf }: { of: FilterKey, asOf: string | undefined }) {
  const terms = FACET_TERMS[key as ListKey]
  const several = filters[key].many ? ', one or more' : ''
  if (terms !== undefined) return <><a href={dated(`/method#${WORDS[key] ?? 'words'}`, asOf)}>{terms.length} words</a>{several}</>
  if (key === 'trigger') return <><a href={dated('/triggers', asOf)}>ids of triggers</a>{several}</>
  if (key === 'instrument') return <><a href={dated('/instruments', asOf)}>ids of legal acts</a>{several}</>
  return <>{key === 'q' ? 'text' : key === 'sort' ? 'one word' : key === 'page' || key === 'perPage' ? 'a whole number' : 'a day'}</>
}
