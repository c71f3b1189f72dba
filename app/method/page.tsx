import type { Metadata } from 'next'
import { Contents } from '@/components/documents/contents'
import { Contradictions } from '@/components/documents/contradictions'
import { MethodGaps } from '@/components/documents/method-gaps'
import { MethodRules } from '@/components/documents/method-rules'
import { METHOD_CONTENTS, MethodHead } from '@/components/documents/method-head'
import { MethodWords } from '@/components/documents/method-words'
import { Page } from '@/components/layout/page'
import { ProblemNotice } from '@/components/ui/notice'
import { countGaps, getSubjects, listConflicts } from '@/lib/context/data'
import { today } from '@/lib/dates'
import { countMeasures, listRenewals } from '@/lib/measures/data'
import { dayAsked } from '@/lib/measures/filter'
import '@/app/styles/documents.css'

export const dynamic = 'force-dynamic'

interface Props { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = {
  title: 'How we count', alternates: { canonical: '/method' }, description: 'What a measure is, the four dates, how a state is found, every word with its definition, the known gaps, and where sources contradict each other.',
}

export default async function Method({ searchParams }: Props) {
  const now = today()
  const { day, asOf, problems } = dayAsked(await searchParams, now)
  const [conflicts, gaps, passed, known, measures] = await Promise.all([listConflicts(), countGaps(), listRenewals(now, 50, true), countMeasures({}, day), countMeasures({}, now)])
  return (
    <Page section="method" kind="p-method" path="/method" day={day} today={now}>
      <ProblemNotice problems={problems} />
      <MethodHead measures={known} day={day} asOf={asOf} />
      <div className="doc">
        <Contents items={METHOD_CONTENTS} />
        <div className="doc-b">
          <MethodRules asOf={asOf} />
          <MethodWords asOf={asOf} />
          <MethodGaps gaps={gaps} passed={passed} measures={measures} asOf={asOf} />
          <section className="sec" aria-labelledby="contradictions"><h2 id="contradictions">Where sources contradict each other</h2>
            <p className="find">{conflicts.length} questions on which sources differ: who says what, what was followed here, and why.</p>
            <Contradictions conflicts={conflicts} subjects={await getSubjects(conflicts)} asOf={asOf} />
          </section>
        </div>
      </div>
    </Page>
  )
}
