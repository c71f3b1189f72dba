import 'server-only'
import { BOM, csvLine } from '@/lib/csv'
import type { Edition } from '@/lib/editions/data'
import { columns } from '@/lib/measures/columns'
import { eachMeasure } from '@/lib/measures/data'
import type { Filter } from '@/lib/measures/filter'

/** The lines of the CSV of a filter: a head with the names of the columns, then one line per measure. */
export async function* csvOf(filter: Filter, day: string, { excel, exact }: { excel: boolean, exact: boolean }, edition?: Edition): AsyncGenerator<string, void, undefined> {
  yield (excel ? BOM : '') + csvLine(columns.map(column => column.key))
  for await (const row of eachMeasure(filter, day, edition)) yield csvLine(columns.map(column => column.cell(row)), { exact })
}
