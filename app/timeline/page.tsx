import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { EditionNotice } from '@/components/measures/edition-notice'
import { TimelineFigure } from '@/components/timeline/timeline-figure'
import { TimelineHead } from '@/components/timeline/timeline-head'
import { TimelineList } from '@/components/timeline/timeline-list'
import { ZoomBar } from '@/components/timeline/zoom-bar'
import { ProblemNotice } from '@/components/ui/notice'
import { today } from '@/lib/dates'
import { toQuery, without } from '@/lib/measures/filter'
import { queryTimeline } from '@/lib/timeline/timeline'
import '@/app/styles/timeline.css'

export const dynamic = 'force-dynamic'

interface Props { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title, description, canonical } = await queryTimeline(await searchParams, today())
  return { title, description, alternates: { canonical } }
}

export default async function TimelinePage({ searchParams }: Props) {
  const timeline = await queryTimeline(await searchParams, today())
  const { filter, problems, day, now } = timeline
  return (
    <Page section="timeline" kind="p-timeline" path="/timeline" day={day} today={now} keep={new URLSearchParams(toQuery(without(filter, 'asOf')))}>
      <TimelineHead timeline={timeline} />
      <ProblemNotice problems={problems} />
      <EditionNotice path="/timeline" filter={filter} />
      <ZoomBar timeline={timeline} />
      <TimelineFigure timeline={timeline} />
      <TimelineList timeline={timeline} />
    </Page>
  )
}
