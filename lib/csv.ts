/**
 * The only writer of CSV: RFC 4180, comma, CRLF, quotes only where needed.
 * A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return; OWASP, CSV injection) gets an
 * apostrophe before it, unless the exact text was asked for. Numbers are written by us and are never guarded.
 */

export const BOM = '\uFEFF'

export type CsvCell = string | number | boolean | null

/** One line with its end. `exact` switches the guard against formulas off. */
export function csvLine(cells: readonly CsvCell[], { exact = false } = {}): string {
  return `${cells.map(cell => csvCell(cell, exact)).join(',')}\r\n`
}

function csvCell(cell: CsvCell, exact: boolean): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = !exact && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Lists in one cell: entries joined by a bar, `EU|UK`; a bar within an entry is written `\|`, a backslash `\\`.
 */
export function joinList(entries: readonly string[]): string {
  return entries.map(entry => entry.replace(/[\\|]/g, sign => `\\${sign}`)).join('|')
}

/** Turns lines into a byte stream that is written as fast as it is read, so that the memory in use does not grow with the file. */
export function streamLines(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = lines[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
