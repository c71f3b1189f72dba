/** The only writer of feeds: Atom, RFC 4287. */

export interface AtomEntry {
  /** An IRI that never changes and that no other entry has (RFC 4287, 4.2.6). */
  readonly id: string
  /** Plain text, as are all texts here. */
  readonly title: string
  readonly summary: string | null
  readonly link: string
  readonly category: string
  /** RFC 3339. */
  readonly published: string
  readonly updated: string
}

export interface AtomFeed {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly author: string
  /** Address of the feed itself, and of the page that shows the same. */
  readonly self: string
  readonly page: string
  /** When it last changed; entries that are newer move it on. */
  readonly updated: string
  readonly entries: readonly AtomEntry[]
}

/** A feed as XML. Characters that XML 1.0 (2.2) knows no way to write are left out. */
export function writeAtom(feed: AtomFeed): string {
  const updated = feed.entries.reduce((last, entry) => (entry.updated > last ? entry.updated : last), feed.updated)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
${element('id', feed.id)}
${element('title', feed.title)}
${element('subtitle', feed.subtitle)}
<updated>${updated}</updated>
<author>${element('name', feed.author)}</author>
<link rel="self" type="application/atom+xml" href="${escape(feed.self)}"/>
<link rel="alternate" type="text/html" href="${escape(feed.page)}"/>
${feed.entries.map(writeEntry).join('')}</feed>
`
}

function writeEntry(entry: AtomEntry): string {
  return `<entry>
${element('id', entry.id)}
${element('title', entry.title)}
<published>${entry.published}</published>
<updated>${entry.updated}</updated>
<category term="${escape(entry.category)}"/>
<link rel="alternate" type="text/html" href="${escape(entry.link)}"/>
${entry.summary === null ? '' : `${element('summary', entry.summary)}\n`}</entry>
`
}

function element(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '').replace(/[&<>"]/g, sign => SIGNS[sign] ?? sign)
}

/**
 * An identifier that stays when addresses move: a tag URI (RFC 4151).
 * @param site address of the site; its host name is the authority
 */
export function tagUri(site: string, specific: string): string {
  return `tag:${new URL(site).hostname},2026:${specific}`
}
