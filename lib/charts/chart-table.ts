import { BOM, csvLine, type CsvCell } from '@/lib/csv'
import { toHref, type Clock, type Filter } from '@/lib/measures/filter'
import type { Body } from '@/lib/measures/vocab'

/** The figures of a chart, defined once: the table on the page and the file are both made of this. */

export interface ChartColumn {
  /** Its name in the file. */
  readonly key: string
  /** Its head on the page. */
  readonly label: string
  /** A `day` is ISO in the file and words on the page; a `number` stands on the right. */
  readonly kind: 'text' | 'day' | 'number'
  /** The body that it counts, whose colour the head takes. */
  readonly body?: Body
}

export interface ChartCell {
  /** As it stands in the file, raw; null where it is not known. */
  readonly value: string | number | null
  /** As it stands on the page, where that is not just the value: "End of 2021", "at least 35". */
  readonly text?: string
  /** The measures that it counts: a whole filter of the register, with its day. */
  readonly filter?: Filter
  /** Where else it leads: a whole address. */
  readonly href?: string
}

export interface ChartTable {
  /** What the rows are: "Measures in force at the end of each year". */
  readonly caption: string
  readonly columns: readonly ChartColumn[]
  /** One cell for each column; the first names the row. */
  readonly rows: readonly (readonly ChartCell[])[]
}

/** Where a cell leads; null where there is nothing to open, as with a count of none. */
export function hrefOfCell(cell: ChartCell): string | null {
  if (cell.href !== undefined) return cell.href
  return cell.filter === undefined || cell.value === 0 || cell.value === null ? null : toHref('/measures', cell.filter)
}

/**
 * The table as CSV (RFC 4180): keys of the columns, then the raw values; empty where a value is not known.
 * @param excel whether the byte order mark goes before it, without which a spreadsheet guesses the encoding
 */
export function csvOfTable(table: ChartTable, { excel = false } = {}): string {
  const lines: CsvCell[][] = [table.columns.map(column => column.key), ...table.rows.map(row => row.map(cell => cell.value))]
  return (excel ? BOM : '') + lines.map(line => csvLine(line)).join('')
}

/** What a chart is asked for, laid under what a cell or a figure counts: what that says itself wins. */
export function narrowed(asked: Filter, own: Filter): Filter {
  return { ...asked, ...own }
}

/** The day of a filter as part of another, without the rest. */
export function onDayOf({ asOf, knownAt }: Filter): Clock {
  return { ...(asOf !== undefined && { asOf }), ...(knownAt !== undefined && { knownAt }) }
}
