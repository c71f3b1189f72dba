import { addDays } from '@/lib/dates'

/** The only writer of calendar files: RFC 5545. */

export interface IcsEvent {
  readonly uid: string
  /** The day, which it takes whole. */
  readonly on: string
  readonly summary: string
  readonly description: string
  readonly url: string
  readonly cancelled: boolean
  /** Grows with every revision (3.8.7.4). */
  readonly sequence: number
  /** When what it says was last revised, RFC 3339 in UTC: without a METHOD that is the stamp (3.8.7.2). */
  readonly revised: string
}

/** A calendar as text, with lines of at most 75 octets that end in CRLF. */
export function writeIcs(name: string, events: readonly IcsEvent[]): string {
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Belarus Sanctions Tracker//Calendar//EN', 'CALSCALE:GREGORIAN',
    // RFC 7986, 5.1; the second for programs that know only the older name.
    `NAME:${escape(name)}`, `X-WR-CALNAME:${escape(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events.flatMap(event => [
      'BEGIN:VEVENT', `UID:${escape(event.uid)}`, `DTSTAMP:${stamp(event.revised)}`, `LAST-MODIFIED:${stamp(event.revised)}`, `SEQUENCE:${event.sequence}`,
      // The end of an event is exclusive (3.6.1): the day after.
      `DTSTART;VALUE=DATE:${compact(event.on)}`, `DTEND;VALUE=DATE:${compact(addDays(event.on, 1))}`,
      `SUMMARY:${escape(event.summary)}`, `DESCRIPTION:${escape(event.description)}`, `URL:${event.url}`, `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].map(line => `${fold(line)}\r\n`).join('')
}

const compact = (day: string) => day.replaceAll('-', '')
const stamp = (moment: string) => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`

/** Text of a property (3.3.11): backslash, semicolon and comma are escaped, a line break is written \n; other control characters may not stand in a file. */
export function escape(text: string): string {
  return text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

const encoder = new TextEncoder()

/** Folds a line at 75 octets of UTF-8, without the break (3.1), never within a character: a continuation begins with a space, which counts. */
export function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = encoder.encode(sign).length
    if (octets + size > 75) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n')
}
