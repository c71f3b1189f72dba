import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { ReliefIndex } from '@/components/reliefs/relief-index'
import { ProblemNotice } from '@/components/ui/notice'
import { formatDayLong, today } from '@/lib/dates'
import { queryReliefs } from '@/lib/reliefs/record'
import '@/app/styles/record.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Reliefs from sanctions on Belarus',
  description: 'General licences, derogations, wind-downs, suspensions and delistings: what each allows, from which measures, from when to when.',
  alternates: { canonical: '/reliefs' },
}

export default async function Reliefs({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { reliefs, problems, asOf, day, now } = await queryReliefs(await searchParams, today())
  return (
    <Page kind="p-reliefs" path="/reliefs" day={day} today={now}>
      <ProblemNotice problems={problems} />
      <div className="pagehead">
        <h1>Reliefs{day === now ? '' : `, as the law stood on ${formatDayLong(day)}`}</h1>
        <p className="deck">What is allowed although a measure forbids it: licences, derogations, time to wind down, suspensions and delistings, each with the measures it relieves and the days on which it ran.</p>
      </div>
      {reliefs.length === 0 ? <p className="nothing">No relief is on record for {formatDayLong(day)}.</p> : <ReliefIndex reliefs={reliefs} isPast={day < now} asOf={asOf} />}
    </Page>
  )
}
