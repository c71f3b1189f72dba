import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { NotYet } from '@/components/measures/not-yet'
import { ReliefRecord } from '@/components/reliefs/relief-record'
import { ProblemNotice } from '@/components/ui/notice'
import { formatDayLong, today } from '@/lib/dates'
import { BODIES, labelOf } from '@/lib/measures/vocab'
import { firstSentence } from '@/lib/measures/words'
import { queryRelief } from '@/lib/reliefs/record'
import { firstDayOf } from '@/lib/reliefs/state'
import '@/app/styles/record.css'

export const dynamic = 'force-dynamic'

interface Props { params: Promise<{ slug: string }>, searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const record = await queryRelief(slug, await searchParams, today())
  if (record === null) notFound()
  const { detail: { relief }, day, now } = record
  return { title: `${relief.title} (relief, ${labelOf(BODIES, relief.body)})${day === now ? '' : `, as of ${formatDayLong(day)}`}`, description: firstSentence(relief.summary), alternates: { canonical: `/reliefs/${slug}` } }
}

export default async function ReliefPage({ params, searchParams }: Props) {
  const { slug } = await params
  const record = await queryRelief(slug, await searchParams, today())
  if (record === null) notFound()
  const { known, detail: { relief }, problems, day, now } = record
  return (
    <Page kind="p-measure p-relief" path={`/reliefs/${slug}`} day={day} today={now}>
      <ProblemNotice problems={problems} />
      {known === null ? <NotYet word="relief" title={relief.title} day={day} first={firstDayOf(relief)} path={`/reliefs/${slug}`} rest={{}} /> : <ReliefRecord record={record} known={known} />}
    </Page>
  )
}
