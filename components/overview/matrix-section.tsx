import { MatrixTable } from '@/components/overview/matrix-table'
import { Section } from '@/components/overview/section'
import type { BodyState } from '@/lib/charts/headline'
import { findMatrix, matrixOf, type TypeState } from '@/lib/charts/matrix'
import { formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'
import { BITING } from '@/lib/measures/vocab'

interface MatrixSectionProps {
  readonly counts: { readonly cells: readonly TypeState[], readonly bodies: readonly BodyState[] }
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** What each body forbids on a day, by type. */
export function MatrixSection({ counts, day, today, asOf }: MatrixSectionProps) {
  const biting = { state: [...BITING], ...(asOf !== undefined && { asOf }) }
  return (
    <Section
      id="matrix" title="What each body forbids" asOf={asOf} finding={findMatrix(counts.cells, day, today)}
      tools={[{ label: 'Open in the register', href: toHref('/measures', biting) }, { label: 'CSV', href: toHref('/measures.csv', biting) }]}
      note={<><span className="wide">One stroke is one measure. </span>A measure of two types stands in both rows. An empty cell is no measure in force, licensed, suspended or announced.</>}
    >
      <MatrixTable matrix={matrixOf(counts.cells, counts.bodies)} caption={`Measures in force on ${formatDayLong(day)} by body and type`} asOf={asOf} />
    </Section>
  )
}
