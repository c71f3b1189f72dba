import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escape, fold, writeIcs, type IcsEvent } from '@/lib/calendar/ics'

const event: IcsEvent = { uid: 'term-eu-2027-02-28@example.org', on: '2027-02-28', summary: '89 EU measures; term ends, unless', description: 'Мера за мерой: продлено до 28 февраля 2027 года, если ничего не случится\nвторая строка', url: 'https://example.org/measures?body=EU&review=2027-02-28', cancelled: false, sequence: 3, revised: '2026-11-25T14:02:11.123Z' }
const octets = (line: string) => new TextEncoder().encode(line).length

/** Reads a file by RFC 5545: unfolds (3.1), splits name, parameters and value, and undoes the escapes of text (3.3.11). */
function read(text: string): { name: string, parameters: string, value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  return text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n').map(line => {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? []
    expect(name, line).not.toBe('')
    return { name, parameters, value }
  })
}
const unescape = (text: string) => text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

describe('a calendar file', () => {
  const lines = read(writeIcs('Belarus, sanctions', [event, { ...event, uid: 'b', cancelled: true }]))
  const values = (name: string) => lines.filter(line => line.name === name).map(line => line.value)

  it('opens and closes what it holds, with what RFC 5545 requires', () => {
    expect(lines.filter(line => line.name === 'BEGIN' || line.name === 'END').map(line => `${line.name}:${line.value}`)).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'])
    expect(values('VERSION')).toEqual(['2.0'])
    expect(values('PRODID')).toHaveLength(1)
    expect(values('UID')).toEqual([event.uid, 'b'])
    expect(values('DTSTAMP')).toEqual(['20261125T140211Z', '20261125T140211Z'])
    expect(values('SEQUENCE')).toEqual(['3', '3'])
  })

  it('takes the whole day, with an end that is the day after', () => {
    expect(lines.filter(line => line.name.startsWith('DT') && line.name !== 'DTSTAMP').slice(0, 2)).toEqual([{ name: 'DTSTART', parameters: ';VALUE=DATE', value: '20270228' }, { name: 'DTEND', parameters: ';VALUE=DATE', value: '20270301' }])
  })

  it('says what is cancelled', () => {
    expect(values('STATUS')).toEqual(['CONFIRMED', 'CANCELLED'])
  })

  it('gives every text back', () => {
    expect(unescape(values('SUMMARY')[0] ?? '')).toBe(event.summary)
    expect(unescape(values('DESCRIPTION')[0] ?? '')).toBe(event.description)
    expect(unescape(values('NAME')[0] ?? '')).toBe('Belarus, sanctions')
  })

  it('holds, unfolded and unescaped, any text, in lines of at most 75 octets', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: fc.constantFrom('ж', 'Ў', ',', ';', '\\', '\n', ' ', '😀', 'a'), maxLength: 200 }))
    fc.assert(fc.property(text, summary => {
      const clean = summary.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      const file = writeIcs('x', [{ ...event, summary }])
      for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
      expect(unescape(read(file).find(line => line.name === 'SUMMARY')?.value ?? '')).toBe(clean)
    }))
  })
})

describe('folding', () => {
  it('breaks at 75 octets, not characters, and never within one', () => {
    expect(fold('a'.repeat(75))).toBe('a'.repeat(75))
    expect(fold('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    // 37 letters of two octets are 74; the 38th would end at 76.
    expect(fold('ж'.repeat(38))).toBe(`${'ж'.repeat(37)}\r\n ж`)
    // A continuation has room for 74 octets beside its space.
    expect(fold('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`)
  })

  it('escapes what separates', () => {
    expect(escape('a,b;c\\d\r\ne\u0000')).toBe('a\\,b\\;c\\\\d\\ne')
  })
})
