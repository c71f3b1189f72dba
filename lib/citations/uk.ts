import { type Found, type Style } from '@/lib/citations/reading'

/** Acts of the United Kingdom: statutory instruments, and general licences of OFSI. */

function statutoryInstrument(year: string, number: string): Found | null {
  const n = Number(number)
  // Numbered by year since the Statutory Instruments Act 1946 came into force.
  if (Number(year) < 1948 || Number(year) > 2099 || n < 1) return null
  return {
    recognised: { body: 'UK', citation: `SI ${year}/${n}`, celex: null, id: `uk-si-${year}-${n}`, url: `https://www.legislation.gov.uk/uksi/${year}/${n}`, url_kind: 'official', adopted_on: null },
    keys: [`si:${year}/${n}`], tail: 0,
  }
}

const instrument: Style = {
  pattern: /(?<![\p{L}\p{N}])(?:UK ?SI|S\. ?I\.|SI|(?:UK )?Statutory Instruments?)[ /,]{0,2}(?<year>\d{4})(?: ?\/ ?|,? ?No\.? ?)(?<number>\d{1,5})(?![\p{L}\p{N}/])/giu,
  read: ({ groups: { year = '', number = '' } = {} }) => statutoryInstrument(year, number),
}

const licence: Style = {
  pattern: /(?<![\p{L}\p{N}])(?:(?:OFSI )?General Licen[sc]e,? )?INT ?\/ ?(?<year>\d{4}) ?\/ ?(?<number>\d{4,9})(?![\p{L}\p{N}/])/giu,
  read: ({ groups: { year = '', number = '' } = {} }) => ({
    recognised: { body: 'UK', citation: `OFSI General Licence INT/${year}/${number}`, celex: null, id: `uk-ofsi-gl-int-${year}-${number}`, url: null, url_kind: null, adopted_on: null },
    keys: [`int:${year}/${number}`], tail: 0,
  }),
}

export const styles: readonly Style[] = [instrument, licence]

/** An address of legislation.gov.uk, of the whole instrument, a version or a provision. Retained EU law (`eur`) is an act of the EU in another form, and not read. */
export function readAddress(address: string): Found | null {
  const match = /^legislation\.gov\.uk\/(?:id\/)?uksi\/(\d{4})\/(\d{1,5})(?![\w-])/i.exec(address)
  return match ? statutoryInstrument(match[1] ?? '', match[2] ?? '') : null
}
