import type { Metadata } from 'next'
import { Contents } from '@/components/documents/contents'
import { Contradictions } from '@/components/documents/contradictions'
import { MethodGaps } from '@/components/documents/method-gaps'
import { MethodRules } from '@/components/documents/method-rules'
import { METHOD_CONTENTS, MethodHead } from '@/components/documents/method-head'
import { MethodWords } from '@/components/documents/method-words'
import { Page } from '@/components/layout/page'
import { countGaps, getSubjects, listConflicts } from '@/lib/context/data'
import { today } from '@/lib/dates'
import { countMeasures, listRenewals } from '@/lib/measures/data'
import '@/app/styles/documents.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'How we count', alternates: { canonical: '/method' }, description: 'What a measure is, the four dates, how a state is found, every word with its definition, the known gaps, and where sources contradict each other.',
}

export default async function Method() {
  const now = today()
  const [conflicts, gaps, passed, measures] = await Promise.all([listConflicts(), countGaps(), listRenewals(now, 50, true), countMeasures({}, now)])
  return (
    <Page section="method" kind="p-method" day={now} today={now}>
      <MethodHead measures={measures} />
      <div className="doc">
        <Contents items={METHOD_CONTENTS} />
        <div className="doc-b">
          <MethodRules />
          <MethodWords />
          <MethodGaps gaps={gaps} passed={passed} measures={measures} />
          <section className="sec" aria-labelledby="contradictions"><h2 id="contradictions">Where sources contradict each other</h2>
            <p className="find">{conflicts.length} questions on which sources differ: who says what, what was followed here, and why.</p>
            <Contradictions conflicts={conflicts} subjects={await getSubjects(conflicts)} />
          </section>
        </div>
      </div>
    </Page>
  )
}
