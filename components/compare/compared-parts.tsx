import { Sentence } from '@/components/charts/sentence'
import { CompareTable } from '@/components/compare/compare-table'
import type { Compared } from '@/lib/compare/compared'
import { deckOf, headlineOf } from '@/lib/compare/words'
import { formatDay } from '@/lib/dates'

/** How much both have on a day, in one sentence, and what stands out. */
export function ComparedHead({ compared }: { compared: Compared }) {
  return (
    <header className="pagehead">
      <h1><Sentence parts={headlineOf(compared)} /></h1>
      <p className="deck"><Sentence parts={deckOf(compared)} /></p>
    </header>
  )
}

/** Who bans what on a day, by type and sector. */
export function ComparedMatrix({ compared: { day, today, asOf, order, matrix, gaps } }: { compared: Compared }) {
  return <CompareTable matrix={matrix} caption={`Measures${day === today ? '' : ` on ${formatDay(day)}`} by body, type and sector`} order={order} gaps={gaps} asOf={asOf} />
}
