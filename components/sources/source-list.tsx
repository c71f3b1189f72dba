import { formatDay } from '@/lib/dates'
import { SOURCE_KINDS, labelOf } from '@/lib/measures/vocab'
import type { Source } from '@/lib/sources/schema'

/** The pages that support a record, numbered, each with what it supports. Print adds the addresses of primary texts alone. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ol className="sources">
      {sources.map((source, index) => (
        <li key={index} className={source.primary ? 'primary' : undefined}>
          <p><SourceName source={source} /></p>
          <p className="src">{describe(source)}{source.archived_url && source.link && <> · <a href={source.archived_url} rel="noopener external">archived copy</a></>}</p>
          {source.quote && <blockquote className="sup">“{source.quote}”</blockquote>}
          {source.supports && <p className="sup">Supports: {withPoint(source.supports)}</p>}
        </li>
      ))}
    </ol>
  )
}

/** One source in running text, for a single fact: who says so and when, the title being the link. */
export function SourceNote({ source }: { source: Source }) {
  return <span className="source-note"><SourceName source={source} /><span className="dim">, {source.title === null ? '' : `${source.publisher}, `}{dateOf(source)}</span></span>
}

/** A source by its name; where readers are not to be sent there, or no address is known, it is named and not linked. */
function SourceName({ source }: { source: Source }) {
  const name = source.title ?? source.publisher
  return source.link && source.url !== null ? <a href={source.url} rel="noopener external">{name}</a> : <>{name}</>
}

function describe(source: Source): string {
  const kind = labelOf(SOURCE_KINDS, source.kind).toLowerCase()
  // A primary text that is not on an official site is a copy of it.
  const standing = source.primary ? (source.kind === 'official' ? `${kind}, primary text` : `${kind}, a copy of the primary text`) : kind
  const unlinked = source.url === null ? ['no address known'] : source.link ? [] : ['named without a link']
  const said = source.title === null ? sentenceCase(dateOf(source)) : `${source.publisher}, ${dateOf(source)}`
  return [said, standing, ...(source.locator === null ? [] : [source.locator]), ...unlinked].join(' · ')
}

function dateOf(source: Source): string {
  return source.published_on === null ? 'no date' : formatDay(source.published_on)
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function withPoint(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`
}
