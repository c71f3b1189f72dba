import { statedDay, type Found, type Style } from '@/lib/citations/reading'

/**
 * Acts of the European Union. A CELEX number is sector 3, year, letter of the kind, number in four digits; 0 in place of 3 is the
 * consolidated text of that act (EUR-Lex, "How CELEX numbers are composed"). Since 2015 all acts of a year share one series
 * of numbers, cited as year/number (Interinstitutional Style Guide, 1.2.2); before, regulations are number/year and the rest year/number.
 */

type Letter = 'R' | 'D' | 'E' | 'L'

interface Kind { readonly letter: Letter, readonly name: string, readonly slug: string }

const REGULATION: Kind = { letter: 'R', name: 'Regulation', slug: 'reg' }
const DECISION: Kind = { letter: 'D', name: 'Decision', slug: 'dec' }
const DIRECTIVE: Kind = { letter: 'L', name: 'Directive', slug: 'dir' }
const COMMON_POSITION: Kind = { letter: 'E', name: 'Common Position', slug: 'cp' }
const JOINT_ACTION: Kind = { letter: 'E', name: 'Joint Action', slug: 'ja' }

interface Act {
  /** Null where only the letter is known, and it stands for several kinds. */
  readonly kind: Kind | null
  readonly letter: Letter
  readonly year: number
  readonly number: number
  /** `Council `, `Implementing ` and so on, as far as told. */
  readonly prefix: string
  readonly domain: string | null
  readonly parliament: boolean
  readonly adopted_on: string | null
  readonly tail: number
}

const NEW_NUMBERING = 2015

/** What stands in brackets when the text is silent. Years in which it changed tell nothing: EEC to EC in November 1993, EC to EU in December 2009. */
function domainOf({ kind, domain, year }: Act): string | null {
  if (domain !== null) return domain
  if (kind !== REGULATION && kind !== DIRECTIVE) return null
  return year >= 2010 ? 'EU' : year >= 1994 && year <= 2008 ? 'EC' : year <= 1992 ? 'EEC' : null
}

function citationOf(act: Act, celex: string): string {
  const { kind, year, number, prefix } = act
  if (kind === null) return `CELEX ${celex}`
  const domain = domainOf(act)
  // Until 1998 the year was written with two digits.
  const shortYear = year < 1999 ? String(year).slice(2) : String(year)
  const bracketed = `${prefix}${kind.name}${domain === null ? '' : ` (${domain})`}`
  if (year >= NEW_NUMBERING) return `${bracketed} ${year}/${number}`
  if (kind === REGULATION) return `${bracketed} No ${number}/${shortYear}`
  return `${prefix}${kind.name} ${act.parliament ? `No ${number}/${shortYear}` : `${shortYear}/${number}`}${domain === null ? '' : `/${domain}`}`
}

function found(act: Act): Found | null {
  const { kind, letter, year, number } = act
  if (year < 1952 || year > 2099 || number < 1 || number > 9999) return null
  const celex = `3${year}${letter}${String(number).padStart(4, '0')}`
  const order = kind === REGULATION && year < NEW_NUMBERING ? `${number}-${year}` : `${year}-${number}`
  return {
    recognised: {
      body: 'EU', citation: citationOf(act, celex), celex, id: kind === null ? null : `eu-${kind.slug}-${order}`, adopted_on: act.adopted_on,
      url: `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`, url_kind: 'official',
    },
    keys: year >= NEW_NUMBERING ? [`celex:${celex}`, `eu:${year}/${number}`] : [`celex:${celex}`],
    tail: act.tail,
  }
}

const BY_LETTER: Readonly<Record<string, Kind | null>> = { R: REGULATION, D: DECISION, L: DIRECTIVE, E: null }
const untold = { prefix: '', domain: null, parliament: false, adopted_on: null, tail: 0 }

function byCelex(year: string, letter: string, number: string): Found | null {
  const upper = letter.toUpperCase()
  return found({ ...untold, kind: BY_LETTER[upper] ?? null, letter: upper as Letter, year: Number(year), number: Number(number) })
}

/** An act of the Official Journal as it has been since 1 October 2023, an issue for each act: the number is unique, the kind is not told. From 90000 on they are corrigenda. */
function byJournal(year: string, number: string): Found | null {
  const n = Number(number)
  if (Number(year) < 2023 || Number(year) > 2099 || n < 1 || n >= 90_000) return null
  const issue = `${year}${String(n).padStart(5, '0')}`
  return {
    recognised: { body: 'EU', citation: `OJ L, ${year}/${n}`, celex: null, id: null, adopted_on: null, url: `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:L_${issue}`, url_kind: 'official' },
    keys: [`eu:${year}/${n}`], tail: 0,
  }
}

const KINDS: readonly (readonly [RegExp, Kind])[] = [[/^reg/i, REGULATION], [/^dec/i, DECISION], [/^dir/i, DIRECTIVE], [/^c/i, COMMON_POSITION], [/^j/i, JOINT_ACTION]]
const MODES: readonly (readonly [RegExp, string])[] = [[/^impl/i, 'Implementing '], [/^del/i, 'Delegated ']]
const firstOf = <T>(table: readonly (readonly [RegExp, T])[], text: string): T | undefined => table.find(([pattern]) => pattern.test(text))?.[1]
const titled = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} `
const isOldYear = (year: number) => year >= 1952 && year < NEW_NUMBERING
const fullYear = (digits: string) => (digits.length === 2 && Number(digits) >= 52 ? 1900 + Number(digits) : Number(digits))

/** Which of `a/b` is the year; null where neither can be. */
function yearAndNumber(kind: Kind, domain: string | null, no: boolean, a: string, b: string): readonly [number, number] | null {
  const first = fullYear(a)
  const second = fullYear(b)
  // `No 2015/2006` is number 2015 of 2006; `2015/2010` is number 2010 of 2015.
  const numberFirst = isOldYear(second) && (no || (kind === REGULATION && (domain?.startsWith('E') === true && domain !== 'EU' || first < NEW_NUMBERING)))
  if (numberFirst) return [second, Number(a)]
  if (first >= NEW_NUMBERING && a.length === 4) return [first, Number(b)]
  return kind !== REGULATION && isOldYear(first) ? [first, Number(b)] : null
}

const PARLIAMENT = /^ of the European Parliament and of the Council/i

const act: Style = {
  pattern: /(?<![\p{L}\p{N}])(?:(?<institution>Council|Commission) )?(?:(?<mode>Implementing|Delegated|Impl\.?|Del\.?) )?(?<kind>Regulation|Reg\.?|Decision|Dec\.?|Directive|Dir\.?|Common Position|CP|Joint Action)(?:s(?= ?\())? ?(?:\( ?(?<domain>(?:EU|EC|EEC|CFSP)(?:, ?Euratom)?) ?\) ?)?(?<no>No\.? ?)?(?<a>\d{1,4}) ?\/ ?(?<b>\d{1,4})(?:\/(?<suffix>CFSP|EU|EC|EEC)(?:, ?Euratom)?)?(?![\p{L}\p{N}/])/giu,
  read(match, rest) {
    const { institution, mode, kind: word = '', domain: bracketed, no, a = '', b = '', suffix } = match.groups ?? {}
    const kind = firstOf(KINDS, word)
    const domain = (bracketed ?? suffix)?.toUpperCase().replace(/, ?EURATOM/, ', Euratom') ?? null
    // Common positions and joint actions without CFSP belong to the police and justice pillar, which has another letter.
    if (kind === undefined || (kind.letter === 'E' && domain !== 'CFSP')) return null
    const read = yearAndNumber(kind, domain, no !== undefined, a, b)
    if (read === null) return null
    const parliament = PARLIAMENT.exec(rest)?.[0] ?? ''
    const date = statedDay(rest.slice(parliament.length))
    const result = found({
      kind, letter: kind.letter, year: read[0], number: read[1], domain, parliament: kind === DECISION && no !== undefined && read[0] < NEW_NUMBERING,
      prefix: `${institution === undefined ? '' : titled(institution)}${mode === undefined ? '' : firstOf(MODES, mode) ?? ''}`,
      adopted_on: date?.day ?? null, tail: parliament.length + (date?.length ?? 0),
    })
    if (result === null || parliament === '') return result
    return { ...result, recognised: { ...result.recognised, citation: `${result.recognised.citation} of the European Parliament and of the Council` } }
  },
}

const celex: Style = {
  pattern: /(?<![\p{L}\p{N}])(?:CELEX(?: ?(?:number|No\.?))?[: ]{0,2})?[03](?<year>\d{4})(?<letter>[RDEL])(?<number>\d{4})(?:-\d{8})?(?![\p{L}\p{N}]|\(\d)/giu,
  read: ({ groups: { year = '', letter = '', number = '' } = {} }) => byCelex(year, letter, number),
}

const journal: Style = {
  pattern: /(?<![\p{L}\p{N}])OJ[: ]L(?:,? (?<year>\d{4})\/(?<number>\d{1,5})|_(?<issueYear>\d{4})(?<issue>\d{5}))(?![\p{L}\p{N}/])/giu,
  read: ({ groups: { year, number, issueYear, issue } = {} }) => byJournal(year ?? issueYear ?? '', number ?? issue ?? ''),
}

export const styles: readonly Style[] = [act, celex, journal]

const ELI_KINDS: Readonly<Record<string, readonly [Kind, string]>> = {
  reg: [REGULATION, ''], reg_impl: [REGULATION, 'Implementing '], reg_del: [REGULATION, 'Delegated '],
  dec: [DECISION, ''], dec_impl: [DECISION, 'Implementing '], dec_del: [DECISION, 'Delegated '],
  dir: [DIRECTIVE, ''], dir_impl: [DIRECTIVE, 'Implementing '], dir_del: [DIRECTIVE, 'Delegated '],
  compos: [COMMON_POSITION, ''], joint_action: [JOINT_ACTION, ''],
}

/** An address of EUR-Lex, of the ELI register or of the Publications Office. Old addresses that name a page of the Official Journal name no act. */
export function readAddress(address: string): Found | null {
  if (!/^(?:eur-lex|data|publications)\.europa\.eu\//i.test(address)) return null
  const eli = /\/eli\/([a-z_]{1,14})\/(\d{4})\/(\d{1,4})(?![\d(])(?!.{0,40}corrigendum)/i.exec(address)
  const kind = ELI_KINDS[eli?.[1]?.toLowerCase() ?? '']
  // The name of a common position bears CFSP always, that of a decision only before 2015 and not each time.
  if (eli && kind) return found({ ...untold, kind: kind[0], letter: kind[0].letter, prefix: kind[1], domain: kind[0].letter === 'E' ? 'CFSP' : null, year: Number(eli[2]), number: Number(eli[3]) })
  const celexNumber = /celex[:/=][03](\d{4})([RDEL])(\d{4})(?:-\d{8})?(?![\dA-Z(])/i.exec(address)
  if (celexNumber) return byCelex(celexNumber[1] ?? '', celexNumber[2] ?? '', celexNumber[3] ?? '')
  const issue = /[?&]uri=OJ:L_(\d{4})(\d{5})(?!\d)/i.exec(address)
  return issue ? byJournal(issue[1] ?? '', issue[2] ?? '') : null
}
