import { statedDay, type Found, type Style } from '@/lib/citations/reading'
import { formatDayLong } from '@/lib/dates'

/** Acts of Belarus, in English, Russian and Belarusian. English names follow the records here: указ is an edict, декрет a decree, постановление a resolution. */

type Kind = 'edict' | 'decree' | 'directive' | 'law' | 'res'

const NAMES: Readonly<Record<Kind, string>> = {
  edict: 'Edict of the President of Belarus', decree: 'Decree of the President of Belarus', directive: 'Directive of the President of Belarus',
  law: 'Law of the Republic of Belarus', res: 'Resolution of the Council of Ministers',
}

interface Act { readonly kind: Kind, readonly number: string, readonly day?: string, readonly year: string | null, readonly bank?: boolean, readonly url?: string, readonly tail?: number }

function found({ kind, number: written, day, year, bank = false, url, tail = 0 }: Act): Found {
  const number = written.toUpperCase().replace('З', 'Z')
  // A joint act has a number for each of its authors; the first is that of the Council of Ministers, and alone in the National Register.
  const key = `by:${kind}:${Number.parseInt(number, 10)}`
  const when = day !== undefined ? ` of ${formatDayLong(day)}` : year === null ? '' : ` of ${year}`
  return {
    recognised: {
      body: 'BY', citation: `${NAMES[kind]}${bank ? ' and the National Bank' : ''} No. ${number}${when}`, celex: null, adopted_on: day ?? null,
      id: year === null ? null : `by-${kind}-${number.toLowerCase().replace('/', '-')}-${year}`, url: url ?? null, url_kind: url === undefined ? null : 'official',
    },
    keys: year === null ? [key] : [`${key}:${year}`, key], tail,
  }
}

const NUMBER = /^,? ?(?<marker>No\.? ?|N ?|# ?)?(?<number>[1-9]\d{0,3}(?:\/\d{1,3})?(?:-[ZЗ])?)(?![\p{L}\p{N}/])/iu
const YEAR = /^ (?:of (?<year>(?:19|20)\d{2})|\((?:\p{L}{3,9} )?(?<bracketed>(?:19|20)\d{2})\))(?!\p{N})/iu

interface Numbered { readonly number: string, readonly marked: boolean, readonly day?: string, readonly year: string | null, readonly tail: number }

/** Number and date after the name of an act, in either order: `No. 93 of 14 March 2022`, `от 14 марта 2022 г. № 93`. */
function numberedAt(rest: string): Numbered | null {
  const before = statedDay(rest)
  const match = NUMBER.exec(rest.slice(before?.length ?? 0))
  const number = match?.groups?.['number']
  if (!match || number === undefined) return null
  const end = (before?.length ?? 0) + match[0].length
  const date = before ?? statedDay(rest.slice(end))
  const year = date === null ? YEAR.exec(rest.slice(end)) : null
  return {
    number, marked: match.groups?.['marker'] !== undefined, ...(date === null ? {} : { day: date.day }),
    year: date?.day.slice(0, 4) ?? year?.groups?.['year'] ?? year?.groups?.['bracketed'] ?? null,
    tail: end + (before === null ? (date?.length ?? year?.[0].length ?? 0) : 0),
  }
}

/** Kind of the act from its word and who made it; null where that could be an act of somebody else. */
function kindOf(word: Kind, council: boolean, president: boolean, belarus: boolean, numbered: Numbered): Kind | null {
  // Translators also call a resolution of the Council of Ministers a decree.
  if (council) return word === 'res' || word === 'decree' ? 'res' : null
  if (word === 'edict') return word
  if (word === 'decree') return president || belarus || numbered.marked || numbered.year !== null ? word : null
  if (word === 'directive') return president ? word : null
  if (word === 'law') return belarus || /-[ZЗ]$/iu.test(numbered.number) ? word : null
  return null
}

function read(word: Kind | undefined, maker: string, bank: boolean, rest: string): Found | null {
  const numbered = numberedAt(rest)
  if (word === undefined || numbered === null) return null
  const kind = kindOf(word, /Council|Government|Совет|Савет|Совмин|Правит|Урад/iu.test(maker), /President|Президент|Прэзідэнт/iu.test(maker), /Belarus|Беларус|РБ/iu.test(maker), numbered)
  return kind === null ? null : found({ ...numbered, kind, bank })
}

const ENGLISH: Readonly<Record<string, Kind>> = { edict: 'edict', decree: 'decree', directive: 'directive', law: 'law', resolution: 'res' }

const english: Style = {
  pattern: /(?<![\p{L}\p{N}])(?<before>(?:(?:Council of Ministers|Government)(?: of (?:the Republic of )?Belarus)?|Presidential)(?:'s)? )?(?<word>Edict|Decree|Directive|Law|Resolution)(?<after> (?:of|by) (?:the )?(?:President|Council of Ministers|Government|Republic of Belarus|Belarus)(?: of (?:the Republic of )?Belarus)?)?(?<bank>,? (?:and )?(?:of )?(?:the )?National Bank(?: of (?:the Republic of )?Belarus)?)?(?!\p{L})/giu,
  read: ({ groups: { before = '', word = '', after = '', bank } = {} }, rest) => read(ENGLISH[word.toLowerCase()], before + after, bank !== undefined, rest),
}

const CYRILLIC: readonly (readonly [RegExp, Kind])[] = [[/^указ/iu, 'edict'], [/^д[эе]кр[эе]т/iu, 'decree'], [/^д[иы]р/iu, 'directive'], [/^закон/iu, 'law'], [/^п[ао]ст/iu, 'res']]

const cyrillic: Style = {
  pattern: /(?<![\p{L}\p{N}])(?<word>Указ|Декрет|Дэкрэт|Директив|Дырэктыв|Закон|Постановлени|Пастанов)\p{L}{0,3}(?<maker>(?: (?:Президента|Прэзідэнта|Совета Министров|Савета Міністраў|Совмина|Правительства|Урада))?(?: (?:Республики Беларусь|Рэспублікі Беларусь|Беларуси|Беларусі|РБ))?)(?<bank>,? (?:[иі] )?(?:Национального банка|Нацыянальнага банка)(?: (?:Республики|Рэспублікі) Беларусь)?)?(?!\p{L})/giu,
  read: ({ groups: { word = '', maker = '', bank } = {} }, rest) => read(CYRILLIC.find(([pattern]) => pattern.test(word))?.[1], maker, bank !== undefined, rest),
}

export const styles: readonly Style[] = [english, cyrillic]

/** Prefixes of registration numbers in the National Register of Legal Acts; then come two digits of the year and five of the number. */
const REGISTRATION: Readonly<Record<string, readonly [string, Kind]>> = { p3: ['P3', 'edict'], pd: ['Pd', 'decree'], c2: ['C2', 'res'], h1: ['H1', 'law'] }

/** An address of the National Legal Internet Portal or of Etalon Online that bears a registration number. */
export function readAddress(address: string): Found | null {
  const match = /^(pravo|etalonline)\.by\/.{0,120}[=/](P3|Pd|C2|H1)(\d{2})(\d{5})(?!\d)/i.exec(address)
  const [prefix, kind] = REGISTRATION[match?.[2]?.toLowerCase() ?? ''] ?? []
  const [, site = '', , yy = '', digits = ''] = match ?? []
  const number = Number(digits)
  if (kind === undefined || number < 1) return null
  const year = Number(yy) >= 90 ? `19${yy}` : `20${yy}`
  const registration = `${prefix ?? ''}${yy}${digits}`
  const url = site.toLowerCase() === 'pravo' ? `https://pravo.by/document/?guid=3871&p0=${registration}` : `https://etalonline.by/document/?regnum=${registration}`
  // The numbers of laws end in З, for закон.
  return found({ kind, number: kind === 'law' ? `${number}-Z` : String(number), year, url })
}
