import '@/app/styles/charts.css'
import '@/app/styles/charts-more.css'
import type { Metadata } from 'next'
import { ChartIndex } from '@/components/charts/chart-index'
import { Page } from '@/components/layout/page'
import { ProblemNotice } from '@/components/ui/notice'
import { queryCharts } from '@/lib/charts/request'
import { formatDayLong, today } from '@/lib/dates'
import { parseAsOf } from '@/lib/measures/filter'

export const dynamic = 'force-dynamic'

interface Props { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const now = today()
  const day = parseAsOf(await searchParams).asOf ?? now
  return {
    title: day === now ? 'Charts' : `Charts, ${formatDayLong(day)}`,
    description: 'Sanctions on Belarus in charts, each with its finding, its table as CSV, a picture as SVG or PNG, and an address that restores it.',
    alternates: { canonical: '/charts' },
  }
}

export default async function Charts({ searchParams }: Props) {
  const now = today()
  const { charts, problems, asOf } = await queryCharts(await searchParams, now)
  const day = asOf ?? now
  return (
    <Page section="charts" kind="p-charts" path="/charts" day={day} today={now}>
      <ChartIndex charts={charts} day={day} today={now} notice={<ProblemNotice problems={problems} />} />
    </Page>
  )
}
