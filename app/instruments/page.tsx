import type { Metadata } from 'next'
import { InstrumentIndex } from '@/components/instruments/instrument-index'
import { Page } from '@/components/layout/page'
import { ProblemNotice } from '@/components/ui/notice'
import { measures, upperFirst } from '@/lib/charts/words'
import { formatDayLong, today } from '@/lib/dates'
import { listInstruments } from '@/lib/instruments/data'
import { existedOn } from '@/lib/instruments/links'
import { parseAsOf } from '@/lib/measures/filter'
import '@/app/styles/documents.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Legal acts', alternates: { canonical: '/instruments' },
  description: 'Every legal act behind the measures on record: regulations, decisions, orders, rules, licences and edicts, by body, with the number of measures that stand on each.',
}

export default async function Instruments({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const now = today()
  const { asOf, problems } = parseAsOf(await searchParams)
  const day = asOf ?? now
  const rows = (await listInstruments(day)).filter(({ instrument, measures }) => existedOn(instrument, measures, day, now))
  return (
    <Page kind="p-instruments" path="/instruments" day={day} today={now}>
      <header className="pagehead">
        <h1>{upperFirst(measures(rows.length, 'legal act'))} behind the measures{day !== now && `, made by ${formatDayLong(day)}`}</h1>
        <p className="deck">An act without measures grants relief, renews what others began, or is the basis of other acts.</p>
      </header>
      <ProblemNotice problems={problems} />
      <InstrumentIndex rows={rows} asOf={asOf} />
    </Page>
  )
}
