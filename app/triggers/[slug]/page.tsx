import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Page } from '@/components/layout/page'
import { TriggerPage } from '@/components/triggers/trigger-page'
import { ProblemNotice } from '@/components/ui/notice'
import { today } from '@/lib/dates'
import { getPublished } from '@/lib/history/data'
import { parseAsOf } from '@/lib/measures/filter'
import { getTrigger, listAnswers, listTriggers } from '@/lib/triggers/data'
import { storiesOn } from '@/lib/triggers/story'
import { firstSentence } from '@/lib/measures/words'
import '@/app/styles/documents.css'
import '@/app/styles/stories.css'

export const dynamic = 'force-dynamic'

interface Props { params: Promise<{ slug: string }>, searchParams: Promise<Record<string, string | string[] | undefined>> }

const load = cache(getTrigger)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const detail = await load(slug, parseAsOf(await searchParams).asOf ?? today())
  return detail === null ? {} : { title: detail.trigger.title, description: firstSentence(detail.trigger.summary), alternates: { canonical: `/triggers/${slug}` } }
}

export default async function TriggerStory({ params, searchParams }: Props) {
  const now = today()
  const { slug } = await params
  const { asOf, problems } = parseAsOf(await searchParams)
  const day = asOf ?? now
  const detail = await load(slug, day)
  if (detail === null) notFound()
  const [answers, triggers, published] = await Promise.all([listAnswers(slug, day), listTriggers(), getPublished('trigger', slug)])
  return (
    <Page section="triggers" kind="p-trigger" path={`/triggers/${slug}`} day={day} today={now}>
      <ProblemNotice problems={problems} />
      <TriggerPage detail={detail} answers={answers} published={published} stories={storiesOn(triggers, day)} day={day} today={now} asOf={asOf} />
    </Page>
  )
}
