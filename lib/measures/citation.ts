import { formatDayLong } from '@/lib/dates'

/** What a citation names. */
export interface Cited {
  /** Name of the site. */
  readonly site: string
  readonly kind: 'measure' | 'relief'
  readonly title: string
  readonly id: string
  /** Day of the law that is cited. */
  readonly day: string
  /** Day by which it had been published here, where that is not the present. */
  readonly knownAt?: string
  /** Address of the record, without a date. */
  readonly url: string
  /** Day on which it was read. */
  readonly accessed: string
}

/** Address of a record as the law stood on a day, so that a reader of the citation sees what its writer saw. */
export function citedAddress({ url, day, knownAt }: Pick<Cited, 'url' | 'day' | 'knownAt'>): string {
  return `${url}?asOf=${day}${knownAt === undefined ? '' : `&knownAt=${knownAt}`}`
}

function clockWords({ day, knownAt }: Cited): string {
  return `law as of ${formatDayLong(day)}${knownAt === undefined ? '' : `, as published by ${formatDayLong(knownAt)}`}`
}

/** A citation in plain text, with the date of the law, the address and the day of access. */
export function citationOf(cited: Cited): string {
  return `${cited.site}, “${cited.title}”, ${cited.kind} ${cited.id}, ${clockWords(cited)}. ${citedAddress(cited)} (accessed ${formatDayLong(cited.accessed)}).`
}

/** The same for BibTeX. */
export function bibtexOf(cited: Cited): string {
  const fields = [
    ['author', `{${tex(cited.site)}}`], ['title', tex(cited.title)], ['year', cited.accessed.slice(0, 4)],
    ['note', `${cited.kind === 'measure' ? 'Measure' : 'Relief'} ${cited.id}, ${clockWords(cited)}`], ['url', citedAddress(cited)], ['urldate', cited.accessed],
  ]
  return `@misc{${cited.id},\n${fields.map(([key, value]) => `  ${key} = {${value}}`).join(',\n')}\n}`
}

/** Text with the characters that mean something to TeX made plain. */
function tex(text: string): string {
  return text.replace(/\\/g, '\\textbackslash ').replace(/[&%$#_{}]/g, letter => `\\${letter}`)
}
