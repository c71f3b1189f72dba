import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { MeasureRecord } from '@/components/measures/measure-record'
import { NotPublishedYet, NotYet } from '@/components/measures/not-yet'
import { ProblemNotice } from '@/components/ui/notice'
import { formatDayLong, today } from '@/lib/dates'
import { toQuery, without } from '@/lib/measures/filter'
import { firstDayOf } from '@/lib/measures/known'
import { queryMeasure } from '@/lib/measures/record'
import { BODIES, labelOf } from '@/lib/measures/vocab'
import { firstSentence } from '@/lib/measures/words'
import '@/app/styles/record.css'

export const dynamic = 'force-dynamic'

interface Props { params: Promise<{ slug: string }>, searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const record = await queryMeasure(slug, await searchParams, today())
  if (record === null) notFound()
  const measure = record.found ? record.known.detail.measure : record.measure
  const { knownAt } = record.filter
  const dated = `${record.day === record.now ? '' : `, as of ${formatDayLong(record.day)}`}${knownAt === undefined ? '' : `, as published by ${formatDayLong(knownAt)}`}`
  return { title: `${measure.title} (${labelOf(BODIES, measure.body)})${dated}`, description: firstSentence(measure.summary), alternates: { canonical: `/measures/${slug}` } }
}

export default async function MeasurePage({ params, searchParams }: Props) {
  const { slug } = await params
  const record = await queryMeasure(slug, await searchParams, today())
  if (record === null) notFound()
  const { filter, problems, day, now } = record
  const rest = without(filter, 'asOf')
  return (
    <Page section="measures" kind="p-measure" path={`/measures/${slug}`} day={day} today={now} keep={new URLSearchParams(toQuery(rest))}>
      <ProblemNotice problems={problems} />
      {record.found ? <MeasureRecord record={record} /> : !record.published
        ? <NotPublishedYet title={record.measure.title} knownAt={filter.knownAt ?? now} path={`/measures/${slug}`} rest={without(filter, 'knownAt')} />
        : <NotYet word="measure" title={record.measure.title} day={day} first={firstDayOf(record.measure)} path={`/measures/${slug}`} rest={rest} />}
    </Page>
  )
}
