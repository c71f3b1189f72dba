import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryPage } from '@/components/history/history-page'
import { queryHistory } from '@/lib/history/query'
import '@/app/styles/history.css'

export const dynamic = 'force-dynamic'

interface Props { params: Promise<{ slug: string }>, searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const answer = await queryHistory('trigger', slug, await searchParams)
  return answer === null ? {} : { title: `History of “${answer.history.heading}”`, description: 'Who changed what in this record, when and why.', alternates: { canonical: `/triggers/${slug}/history` } }
}

export default async function TriggerHistory({ params, searchParams }: Props) {
  const answer = await queryHistory('trigger', (await params).slug, await searchParams)
  if (answer === null) notFound()
  return <HistoryPage {...answer} />
}
