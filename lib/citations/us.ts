import { statedDay, type Found, type Style } from '@/lib/citations/reading'
import { formatDayLong } from '@/lib/dates'

/** Acts of the United States: orders and proclamations of the President, statutes, rules in the Federal Register, general licences and directives of OFAC. */

interface Named { readonly citation: string, readonly id: string | null, readonly url?: string, readonly keys: readonly [string, ...string[]], readonly adopted_on?: string | null, readonly tail?: number }

function found({ citation, id, url, keys, adopted_on = null, tail = 0 }: Named): Found {
  return { recognised: { body: 'US', citation, celex: null, id, url: url ?? null, url_kind: url === undefined ? null : 'official', adopted_on }, keys, tail }
}

/** ` of August 9, 2021`, as American citations write it; empty where no day is stated. */
function ofDay(day: string | undefined): string {
  const [number, month, year] = day === undefined ? [] : formatDayLong(day).split(' ')
  return number === undefined || month === undefined || year === undefined ? '' : ` of ${month} ${number}, ${year}`
}

/** An act whose name is followed by its date. */
function dated(name: string, rest: string, named: Omit<Named, 'citation'>, skip = 0): Found {
  const date = statedDay(rest.slice(skip))
  return found({ ...named, citation: `${name}${ofDay(date?.day)}`, adopted_on: date?.day ?? null, tail: skip + (date?.length ?? 0) })
}

/** The route of FederalRegister.gov by number of the order holds those from 1937 on. */
const orderOf = (number: string) => ({ id: `us-eo-${number}`, url: `https://www.federalregister.gov/executive-order/${number}`, keys: [`eo:${number}`] as const })

const order: Style = {
  pattern: /(?<![\p{L}\p{N}])(?:Executive Order(?: \((?:E\. ?O\.|EO)\))?|E\. ?O\.|EO)(?: (?:No\.?|Number))? ?(?<number>\d{4,5})(?![\p{L}\p{N}/])/giu,
  read: ({ groups: { number = '' } = {} }, rest) => dated(`Executive Order ${number}`, rest, orderOf(number)),
}

const proclamation: Style = {
  pattern: /(?<![\p{L}\p{N}])(?:Presidential )?Proc(?:lamation|\.)(?: (?:No\.?|Number))? ?(?<number>\d{4,5})(?![\p{L}\p{N}/])/giu,
  read: ({ groups: { number = '' } = {} }, rest) => dated(`Proclamation ${number}`, rest, { id: `us-proc-${number}`, keys: [`proclamation:${number}`] }),
}

/** A public law; Congress.gov has the text of those from the 104th Congress on. */
function statute(congress: string, number: string): Found | null {
  if (Number(congress) < 1 || Number(number) < 1) return null
  const url = Number(congress) >= 104 ? { url: `https://www.congress.gov/${congress}/plaws/publ${number}/PLAW-${congress}publ${number}.htm` } : {}
  return found({ citation: `Pub. L. ${congress}-${number}`, id: `us-pl-${congress}-${number}`, keys: [`law:${congress}-${number}`], ...url })
}

const publicLaw: Style = {
  pattern: /(?<![\p{L}\p{N}])(?:Pub(?:lic|\.) ?L(?:aw|\.)|P\. ?L\.)(?: No\.?)? ?(?<congress>\d{2,3})-(?<number>\d{1,3})(?![\p{L}\p{N}/])/giu,
  read: ({ groups: { congress = '', number = '' } = {} }) => statute(congress, number),
}

const AGENCIES: Readonly<Record<string, string>> = { bis: 'BIS', ofac: 'OFAC', fincen: 'FinCEN', faa: 'FAA', dot: 'DOT' }
const DOCUMENT = '\\d{2,4}-\\d{4,6}|[A-Z]\\d-\\d{3,6}'
const DOCUMENT_TAIL = new RegExp(`^,? ?\\(?FR Doc\\.?(?: No\\.?)? ?(${DOCUMENT})(?![\\p{L}\\p{N}-])\\)?`, 'iu')

const register: Style = {
  pattern: /(?<![\p{L}\p{N}])(?:(?<agency>BIS|OFAC|FinCEN|FAA|DOT)(?<rule> (?:interim )?(?:final )?rule)?,? )?(?<volume>\d{1,3}) ?(?:FR|F\. ?R\.|Fed\. ?Reg\.|Federal Register) ?(?<page>\d{1,3},\d{3}|\d{1,6})(?!\p{N})/giu,
  read({ groups: { agency, rule = '', volume = '', page: written = '' } = {} }, rest) {
    const page = String(Number(written.replace(',', '')))
    if (Number(volume) < 1 || page === '0') return null
    const who = AGENCIES[agency?.toLowerCase() ?? '']
    const document = DOCUMENT_TAIL.exec(rest)
    return found({
      citation: `${who === undefined ? '' : `${who}${rule.toLowerCase()}, `}${volume} FR ${page}${document?.[1] === undefined ? '' : ` (FR Doc. ${document[1].toUpperCase()})`}`,
      id: `us-${who === undefined ? '' : `${who.toLowerCase()}-`}${volume}fr${page}`, url: `https://www.federalregister.gov/citation/${volume}-FR-${page}`,
      keys: document?.[1] === undefined ? [`fr:${volume}-${page}`] : [`fr:${volume}-${page}`, `frdoc:${document[1].toUpperCase()}`], tail: document?.[0].length ?? 0,
    })
  },
}

function byDocument(number: string): Found {
  const upper = number.toUpperCase()
  return found({ citation: `FR Doc. ${upper}`, id: `us-fr-${number.toLowerCase()}`, url: `https://www.federalregister.gov/d/${upper}`, keys: [`frdoc:${upper}`] })
}

const registerDocument: Style = {
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])FR Doc\\.?(?: No\\.?)? ?(?<number>${DOCUMENT})(?![\\p{L}\\p{N}-])`, 'giu'),
  read: ({ groups: { number = '' } = {} }) => byDocument(number),
}

/** Sanctions programmes that number their general licences, as OFAC writes them. */
const PROGRAMMES: readonly (readonly [RegExp, string])[] = [[/^ukraine-\/russia/i, 'Ukraine-/Russia-related'], [/^russia/i, 'Russia-related'], [/^belarus/i, 'Belarus'], [/^ukraine/i, 'Ukraine-related'], [/^venezuela/i, 'Venezuela-related'], [/^syria/i, 'Syria-related']]

const licence: Style = {
  // A British licence is numbered INT/year/number and never like this.
  pattern: /(?<![\p{L}\p{N}])(?<!OFSI )(?:(?<programme>Ukraine-\/Russia|Russia|Belarus|Ukraine|Venezuela|Syria)n?(?:[- ]related)?(?: Sanctions)? )?(?:General Licen[sc]e|GL)(?: (?:No\.?|Number))?[ -]?(?<number>\d{1,3}[A-Z]?)(?![\p{L}\p{N}/]|-\p{N})/giu,
  read({ groups: { programme, number: written = '' } = {} }, rest) {
    const number = written.toUpperCase()
    if (number.startsWith('0')) return null
    const name = PROGRAMMES.find(([pattern]) => pattern.test(programme ?? ''))?.[1]
    const vague = `gl:${number}`
    return dated(`OFAC ${name === undefined ? '' : `${name} `}General License ${number}`, rest, { id: `us-gl-${number.toLowerCase()}`, keys: name === undefined ? [vague] : [`${vague}:${name.toLowerCase()}`, vague] })
  },
}

const UNDER = /^,? ?(?:\([^)]{0,60}\) ?)?(?:issued )?(?:under|pursuant to) (?:Executive Order|E\. ?O\.|EO)(?: No\.?)? ?(\d{4,5})(?!\d)(?: ?\([^)]{0,60}\))?/i

const directive: Style = {
  pattern: /(?<![\p{L}\p{N}])(?<ofac>OFAC )?Directive (?<no>No\.? ?)?(?<number>[1-9][A-Z]?)(?![\p{L}\p{N}/]|\.\p{N})/giu,
  read({ groups: { ofac, no, number: written = '' } = {} }, rest) {
    const under = UNDER.exec(rest)
    const number = written.toUpperCase()
    // `Directive No. 1` alone is as well one of the President of Belarus.
    if (no !== undefined && ofac === undefined && under === null) return null
    const vague = `directive:${number}`
    if (under?.[1] === undefined) return dated(`OFAC Directive ${number}`, rest, { id: null, keys: [vague] })
    return dated(`OFAC Directive ${number} under E.O. ${under[1]}`, rest, { id: `us-directive-${number.toLowerCase()}-eo${under[1]}`, keys: [`${vague}:${under[1]}`, vague] }, under[0].length)
  },
}

export const styles: readonly Style[] = [order, proclamation, publicLaw, register, registerDocument, licence, directive]

const DOCUMENT_ADDRESSES = [
  /^federalregister\.gov\/(?:documents\/\d{4}\/\d{2}\/\d{2}|d|api\/v1\/documents)\//, /^public-inspection\.federalregister\.gov\//,
  /^govinfo\.gov\/content\/pkg\/FR-\d{4}-\d{2}-\d{2}\/(?:html|pdf|xml)\//, /^govinfo\.gov\/app\/details\/FR-\d{4}-\d{2}-\d{2}\//, /^regulations\.justia\.com\/regulations\/fedreg\/\d{4}\/\d{2}\/\d{2}\//,
].map(({ source }) => new RegExp(`${source}(${DOCUMENT})(?![\\w-])`, 'i'))

/** An address of FederalRegister.gov, GovInfo, Congress.gov or Justia's copy of the register that bears a number of an act. */
export function readAddress(address: string): Found | null {
  for (const pattern of DOCUMENT_ADDRESSES) {
    const number = pattern.exec(address)?.[1]
    if (number !== undefined) return byDocument(number)
  }
  const eo = /^federalregister\.gov\/executive-order\/(\d{4,5})(?!\w)/i.exec(address)?.[1]
  if (eo !== undefined) return found({ citation: `Executive Order ${eo}`, ...orderOf(eo) })
  const page = /^federalregister\.gov\/citation\/(\d{1,3})-FR-(\d{1,6})(?!\w)/i.exec(address)
  if (page) return found({ citation: `${page[1]} FR ${page[2]}`, id: `us-${page[1]}fr${page[2]}`, url: `https://www.federalregister.gov/citation/${page[1]}-FR-${page[2]}`, keys: [`fr:${page[1]}-${page[2]}`] })
  const law = /^(?:govinfo|congress)\.gov\/.{0,60}\bPLAW-(\d{2,3})publ(\d{1,3})(?!\w)/i.exec(address)
  return law ? statute(law[1] ?? '', law[2] ?? '') : null
}
