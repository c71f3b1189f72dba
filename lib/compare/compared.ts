import { gapsOf, type Gaps, type Holding, type Sender } from '@/lib/compare/gaps'
import { columnsOf, compareMatrix, type CellFacts, type CompareMatrix } from '@/lib/compare/matrix'
import type { Body } from '@/lib/measures/vocab'

/** Two bodies on one day, as the headline, the matrix and the gaps of the page show them. */
export interface Compared {
  readonly a: Sender
  readonly b: Sender
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
  /** The bodies as columns. */
  readonly order: readonly Body[]
  readonly matrix: CompareMatrix
  readonly gaps: Gaps
  /** What B has and A lacks. */
  readonly reverse: Gaps
}

/**
 * @param facts of the day, as `countCells` reads them
 * @param holdings of A and of B
 */
export function compare(facts: readonly CellFacts[], holdings: readonly [ofA: readonly Holding[], ofB: readonly Holding[]], asked: Pick<Compared, 'a' | 'b' | 'day' | 'today' | 'asOf'>): Compared {
  const { a, b, day } = asked
  const order = columnsOf(a, b)
  return { ...asked, order, matrix: compareMatrix(facts, order, day), gaps: gapsOf(facts, holdings[0], a, b, day), reverse: gapsOf(facts, holdings[1], b, a, day) }
}
