import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { TriggerHeading } from '@/components/triggers/trigger-heading'
import { TriggerIndex } from '@/components/triggers/trigger-index'
import { ProblemNotice } from '@/components/ui/notice'
import { today } from '@/lib/dates'
import { countAnswers, listFirsts } from '@/lib/measures/data'
import { parseAsOf } from '@/lib/measures/filter'
import { countReliefsByTrigger, listTriggers } from '@/lib/triggers/data'
import { storiesOn } from '@/lib/triggers/story'
import '@/app/styles/documents.css'
import '@/app/styles/stories.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Triggers', alternates: { canonical: '/triggers' },
  description: 'The events that the EU, the US and the UK answered with sanctions on Belarus, and Belarus with counter-measures: when, what happened, and how many measures each body took.',
}

export default async function Triggers({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const now = today()
  const { asOf, problems } = parseAsOf(await searchParams)
  const day = asOf ?? now
  const [triggers, answers, firsts, reliefs] = await Promise.all([listTriggers(), countAnswers(day), listFirsts(day), countReliefsByTrigger(day)])
  const stories = storiesOn(triggers, day)
  return (
    <Page section="triggers" kind="p-triggers" path="/triggers" day={day} today={now}>
      <TriggerHeading stories={stories} answers={answers} day={day} today={now} asOf={asOf} />
      <ProblemNotice problems={problems} />
      <TriggerIndex stories={stories} answers={answers} firsts={firsts} reliefs={reliefs} day={day} today={now} asOf={asOf} />
    </Page>
  )
}
