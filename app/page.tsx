import '@/app/styles/charts.css'
import '@/app/styles/any-date.css'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Overview } from '@/components/overview/overview'
import { ProblemNotice } from '@/components/ui/notice'
import { descriptionOf } from '@/lib/charts/headline'
import { formatDayLong, today } from '@/lib/dates'
import { parseAsOf } from '@/lib/measures/filter'
import { getCounts, getOverview } from '@/lib/overview/data'
import { getStrip } from '@/lib/periods/data'

export const dynamic = 'force-dynamic'

interface Props { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const now = today()
  const day = parseAsOf(await searchParams).asOf ?? now
  const { bodies } = await getCounts(day)
  return {
    title: day === now ? 'Sanctions on Belarus, counted' : `Sanctions on Belarus on ${formatDayLong(day)}`,
    description: descriptionOf(bodies, day, now),
    alternates: { canonical: '/' },
  }
}

export default async function OverviewPage({ searchParams }: Props) {
  const { asOf, problems } = parseAsOf(await searchParams)
  const now = today()
  const day = asOf ?? now
  const [data, strip] = await Promise.all([getOverview(day, now), getStrip(day, now)])
  return (
    <Page kind="p-overview" path="/" day={day} today={now} saysDay>
      <ProblemNotice problems={problems} />
      <Overview data={data} strip={strip} day={day} today={now} asOf={asOf} />
    </Page>
  )
}
