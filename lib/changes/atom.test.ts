import { describe, expect, it } from 'vitest'
import { tagUri, writeAtom, type AtomEntry } from '@/lib/changes/atom'

const entry: AtomEntry = { id: 'tag:example.org,2026:law/a', title: 'A & B <"C">', summary: 'Нота\u0000\ud800', link: 'https://example.org/measures/a?x=1&y=2', category: 'law/new', published: '2022-03-02T00:00:00Z', updated: '2026-11-25T14:02:11.123Z' }
const feed = { id: 'tag:example.org,2026:changes', title: 'Changes', subtitle: 'All', author: 'Us', self: 'https://example.org/changes.atom', page: 'https://example.org/changes', updated: '2026-11-20T00:00:00Z', entries: [entry] }

/** Enough of XML to see that every element ends where it should and that texts say what they said. */
function readXml(xml: string): { path: string, text: string, attributes: Record<string, string> }[] {
  const found: { path: string, text: string, attributes: Record<string, string> }[] = []
  const open: { path: string, text: string, attributes: Record<string, string> }[] = []
  const unescape = (text: string) => text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '')
  for (const [, end, name = '', attributes = '', empty, text = ''] of xml.replace(/^<\?xml[^?]*\?>/, '').matchAll(/<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>([^<]*)/g)) {
    if (end === '/') {
      const last = open.pop()
      expect(last?.path.split('/').at(-1)).toBe(name)
      continue
    }
    const one = { path: [...open.map(outer => outer.path.split('/').at(-1)), name].join('/'), text: unescape(text), attributes: Object.fromEntries([...attributes.matchAll(/([a-z:]+)="([^"]*)"/g)].map(match => [match[1] ?? '', unescape(match[2] ?? '')])) }
    found.push(one)
    if (empty !== '/') open.push(one)
  }
  expect(open).toEqual([])
  return found
}

describe('a feed', () => {
  const read = readXml(writeAtom(feed))
  const all = (path: string) => read.filter(one => one.path === path)

  it('has what RFC 4287 wants of it', () => {
    expect(all('feed')[0]?.attributes.xmlns).toBe('http://www.w3.org/2005/Atom')
    for (const [path, text] of [['feed/id', feed.id], ['feed/title', 'Changes'], ['feed/author/name', 'Us'], ['feed/entry/id', entry.id]]) expect(all(path ?? '').map(one => one.text)).toEqual([text])
    expect(all('feed/link').map(one => [one.attributes.rel, one.attributes.href])).toEqual([['self', feed.self], ['alternate', feed.page]])
    expect(all('feed/entry/link').map(one => one.attributes)).toEqual([{ rel: 'alternate', type: 'text/html', href: entry.link }])
  })

  it('was updated when its newest entry was', () => {
    expect(all('feed/updated').map(one => one.text)).toEqual([entry.updated])
    expect(readXml(writeAtom({ ...feed, entries: [] })).find(one => one.path === 'feed/updated')?.text).toBe(feed.updated)
  })

  it('keeps every text as it is, without what XML cannot hold', () => {
    expect(all('feed/entry/title').map(one => one.text)).toEqual([entry.title])
    expect(all('feed/entry/summary').map(one => one.text)).toEqual(['Нота'])
  })

  it('names things by tags (RFC 4151), without a port', () => {
    expect(tagUri('https://sanctions.example.org:8443', 'law/a')).toBe('tag:sanctions.example.org,2026:law/a')
  })
})
