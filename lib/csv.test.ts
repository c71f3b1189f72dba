import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, joinList, streamLines } from '@/lib/csv'

const nasty = fc.string({ unit: fc.constantFrom('a', '1', 'Ж', ',', '"', '\n', '\r\n', '\t', '=', '+', '-', '@', '|', '\\', ' ', "'") })

describe('a CSV line', () => {
  it('is read back by an independent reader as it was written, when the exact text is asked for', () => {
    fc.assert(fc.property(fc.array(nasty, { minLength: 2, maxLength: 6 }), cells => {
      const read = parse(csvLine(cells, { exact: true }), { record_delimiter: '\r\n', relax_column_count: true }) as string[][]
      expect(read).toEqual([cells])
    }))
  })

  it('never lets a text begin with what a spreadsheet runs', () => {
    fc.assert(fc.property(nasty, cell => {
      const [read] = parse(csvLine([cell, 'end']), { record_delimiter: '\r\n' }) as string[][]
      expect(read?.[0]).not.toMatch(/^[=+\-@\t\r]/)
      expect([cell, `'${cell}`]).toContain(read?.[0])
    }))
  })

  it('ends in CRLF, quotes only where it must, and leaves nothing empty', () => {
    expect(csvLine(['a', null, 3, true, 'b,c', 'say "x"', 'two\nlines'])).toBe('a,,3,true,"b,c","say ""x""","two\nlines"\r\n')
    expect(csvLine([-3])).toBe('-3\r\n')
    expect(csvLine(['=1+1'])).toBe("'=1+1\r\n")
  })
})

describe('a list in a cell', () => {
  it('can be taken apart again', () => {
    fc.assert(fc.property(fc.array(nasty.filter(entry => entry !== ''), { minLength: 1 }), entries => {
      const parts: string[] = ['']
      for (const [piece] of joinList(entries).matchAll(/\\[\\|]|[^]/g)) {
        if (piece === '|') parts.push('')
        else parts[parts.length - 1] += piece.length === 2 ? piece.charAt(1) : piece
      }
      expect(parts).toEqual(entries)
    }))
  })
})

describe('a stream of lines', () => {
  it('asks for a line only when one is read, and lets go when the reader leaves', async () => {
    let made = 0
    let closed = false
    async function* lines() {
      try { while (true) yield `${made++}\r\n` } finally { closed = true }
    }
    const reader = streamLines(lines()).getReader()
    for (let read = 0; read < 3; read++) await reader.read()
    expect(made).toBeLessThan(6)
    await reader.cancel()
    expect(closed).toBe(true)
  })
})
