import type { Metadata } from 'next'
import { BodyIndex } from '@/components/bodies/body-index'
import { Page } from '@/components/layout/page'
import { ProblemNotice } from '@/components/ui/notice'
import { listBodies } from '@/lib/bodies/data'
import { formatDayLong, today } from '@/lib/dates'
import { parseAsOf } from '@/lib/measures/filter'
import '@/app/styles/documents.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Bodies', alternates: { canonical: '/bodies' },
  description: 'The European Union, the United States and the United Kingdom as senders of sanctions on Belarus, and Belarus as the sender of counter-measures.',
}

export default async function Bodies({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const now = today()
  const { asOf, problems } = parseAsOf(await searchParams)
  const day = asOf ?? now
  return (
    <Page kind="p-bodies" path="/bodies" day={day} today={now}>
      <header className="pagehead"><h1>Three senders of sanctions, and one of counter-measures{day !== now && `, on ${formatDayLong(day)}`}</h1></header>
      <ProblemNotice problems={problems} />
      <BodyIndex rows={await listBodies(day)} asOf={asOf} />
    </Page>
  )
}
