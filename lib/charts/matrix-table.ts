import type { ChartAsked } from '@/lib/charts/catalogue'
import type { Chart } from '@/lib/charts/chart'
import { narrowed, type ChartCell, type ChartTable } from '@/lib/charts/chart-table'
import type { BodyState } from '@/lib/charts/headline'
import { underFilter } from '@/lib/charts/in-force'
import { findMatrix, matrixOf, type MatrixCell, type TypeState } from '@/lib/charts/matrix'
import { formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'
import { BODIES, STATES, labelOf, type Body, type State } from '@/lib/measures/vocab'

/** The matrix of body by type as a picture of its own and as a table: counts of the database in. */

export interface MatrixDrawnCell {
  readonly body: Body
  /** Plainly in force, and what is not, in the order of the states; an empty list is an empty cell. */
  readonly counts: readonly { readonly state: State, readonly count: number, readonly href: string, readonly title: string }[]
}

export interface MatrixDrawing {
  readonly kind: 'matrix-drawing'
  readonly label: string
  /** States that some cell shows, for the key. */
  readonly states: readonly State[]
  readonly groups: readonly { readonly id: string, readonly label: string, readonly rows: readonly { readonly type: string, readonly label: string, readonly href: string, readonly cells: readonly MatrixDrawnCell[] }[] }[]
  /** Over all types, each measure once. */
  readonly totals: readonly MatrixDrawnCell[]
}

/** What the chart is made of. */
export interface MatrixRows {
  readonly cells: readonly TypeState[]
  readonly bodies: readonly BodyState[]
}

const ALL = 'All, each counted once'

/** Who forbids what on a day, as drawing, finding and table. */
export function matrixChart({ cells, bodies }: MatrixRows, asked: ChartAsked): Chart {
  const { filter, day, today } = asked
  const matrix = matrixOf(cells, bodies)
  const drawn = (label: string) => ({ body, plain, also }: MatrixCell): MatrixDrawnCell => ({
    body,
    counts: [...(plain === null ? [] : [plain]), ...also].map(({ state, count, filter: own }) => ({
      state, count, href: toHref('/measures', narrowed(filter, own)), title: `${label}, ${labelOf(BODIES, body)}: ${count} ${count === 1 ? 'measure' : 'measures'} ${labelOf(STATES, state).toLowerCase()}`,
    })),
  })
  return {
    finding: underFilter(findMatrix(cells, day, today), filter),
    drawing: matrix.states.length === 0 ? null : {
      kind: 'matrix-drawing', states: matrix.states,
      label: `Measures by body and type ${day === today ? 'today' : `on ${formatDayLong(day)}`}, one stroke for each. The table below has every count.`,
      groups: matrix.groups.map(group => ({ ...group, rows: group.rows.map(row => ({ type: row.type, label: row.label, href: toHref('/measures', narrowed(filter, { type: [row.type] })), cells: row.cells.map(drawn(row.label)) })) })),
      totals: matrix.totals.map(drawn('All types')),
    },
    table: tableOf(matrix, asked),
    note: 'The number is what is plainly in force; one stroke is one measure, half filled where it is eased. A measure of two types stands in both rows. An empty cell is no measure in force, eased, licensed, suspended or announced.',
    method: [
      'A measure has one or more types and stands in the row of each, so that rows cannot be added. The last row counts each measure once.',
      'States are those of the day. What has ended is left out.',
      'The table has a row for each type and each state that some body’s measures of this type are in; every type has a row for what is in force.',
    ],
  }
}

function tableOf(matrix: ReturnType<typeof matrixOf>, { filter }: ChartAsked): ChartTable {
  const rows = (label: string, group: string | null, cells: readonly MatrixCell[]): ChartCell[][] => {
    const countsOf = ({ plain, also }: MatrixCell) => [...(plain === null ? [] : [plain]), ...also]
    const states = STATES.map(state => state.id).filter(state => state === 'in_force' || cells.some(cell => countsOf(cell).some(one => one.state === state)))
    const inOrder = states.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
    return inOrder.map(state => [
      { value: label }, { value: group, ...(group === null && { text: '' }) }, { value: labelOf(STATES, state).toLowerCase() },
      ...cells.map((cell): ChartCell => { const one = countsOf(cell).find(count => count.state === state); return one === undefined ? { value: 0 } : { value: one.count, filter: narrowed(filter, one.filter) } }),
    ])
  }
  return {
    caption: 'Measures by type, state and body',
    columns: [{ key: 'type', label: 'Type', kind: 'text' }, { key: 'group', label: 'Group', kind: 'text' }, { key: 'state', label: 'State', kind: 'text' }, ...BODIES.map(({ id }) => ({ key: id, label: id, kind: 'number' as const, body: id }))],
    rows: [...matrix.groups.flatMap(group => group.rows.flatMap(row => rows(row.label, group.label, row.cells))), ...rows(ALL, null, matrix.totals)],
  }
}

/** In force first, then what is less and less so. */
const ORDER: readonly State[] = ['in_force', 'eased', 'licensed', 'suspended', 'announced', 'ended']
