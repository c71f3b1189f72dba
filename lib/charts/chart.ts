import type { ChartTable } from '@/lib/charts/chart-table'
import type { StepsDrawing } from '@/lib/charts/in-force'
import type { GroupsDrawing } from '@/lib/charts/in-force-groups'
import type { ContextDrawing } from '@/lib/charts/context-panels'
import type { LifeSpansDrawing } from '@/lib/charts/life-spans'
import type { ListedDrawing } from '@/lib/charts/listed'
import type { MatrixDrawing } from '@/lib/charts/matrix-table'
import type { QuartersDrawing } from '@/lib/charts/new-measures'
import type { TriggersDrawing } from '@/lib/charts/new-triggers'
import type { ResponseDrawing } from '@/lib/charts/response'
import type { Part } from '@/lib/charts/words'

/** What is drawn, by kind; a component of components/charts draws each. */
export type ChartDrawing = StepsDrawing | GroupsDrawing | QuartersDrawing | TriggersDrawing | ListedDrawing | ContextDrawing | ResponseDrawing | LifeSpansDrawing | MatrixDrawing

/** A chart, ready to show: what it finds, what is drawn, and the same as a table. */
export interface Chart {
  /** In one or two sentences. Figures have a whole filter, with the day and whatever else narrows the chart. */
  readonly finding: readonly Part[]
  /** None where there is nothing to draw; the finding then says so. */
  readonly drawing: ChartDrawing | null
  readonly table: ChartTable
  /** How to read the drawing, in a line or two. */
  readonly note: string
  /** How it is counted, sentence by sentence; stands below the table of its own page. */
  readonly method: readonly string[]
}
