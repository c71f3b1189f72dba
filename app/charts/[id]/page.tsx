import '@/app/styles/charts.css'
import '@/app/styles/charts-more.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChartPage } from '@/components/charts/chart-page'
import { Page } from '@/components/layout/page'
import { EditionNotice } from '@/components/measures/edition-notice'
import { ProblemNotice } from '@/components/ui/notice'
import { chartHref } from '@/lib/charts/catalogue'
import { queryChart } from '@/lib/charts/request'
import { today } from '@/lib/dates'
import { without } from '@/lib/measures/filter'

export const dynamic = 'force-dynamic'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const result = await queryChart(await searchParams, (await params).id, today())
  if (result === null) return { title: 'No such chart' }
  const { title, description, asked } = result
  return { title, description, alternates: { canonical: chartHref({ ...asked, filter: without(asked.filter, 'knownAt') }) } }
}

export default async function OneChart({ params, searchParams }: Props) {
  const result = await queryChart(await searchParams, (await params).id, today())
  if (result === null) notFound()
  const { asked, problems } = result
  const path = `/charts/${asked.chart.id}`
  const keep = new URL(chartHref({ ...asked, filter: without(asked.filter, 'asOf') }), 'http://charts').searchParams
  return (
    <Page section="charts" kind="p-charts p-chart" path={path} day={asked.day} today={asked.today} keep={keep}>
      <ChartPage result={result} notices={<><ProblemNotice problems={problems} /><EditionNotice path={path} filter={asked.filter} /></>} />
    </Page>
  )
}
