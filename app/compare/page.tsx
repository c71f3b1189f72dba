import type { Metadata } from 'next'
import { Comparison } from '@/components/compare/comparison'
import { Page } from '@/components/layout/page'
import { ProblemNotice } from '@/components/ui/notice'
import { getComparison } from '@/lib/compare/data'
import { parseComparison } from '@/lib/compare/query'
import { titleOf } from '@/lib/compare/words'
import { today } from '@/lib/dates'
import { getStrip } from '@/lib/periods/data'
import '@/app/styles/compare.css'
import '@/app/styles/any-date.css'

export const dynamic = 'force-dynamic'

interface Props { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { a, b, asOf } = parseComparison(await searchParams)
  const now = today()
  return {
    title: titleOf(a, b, asOf ?? now, now),
    description: 'Sanctions on Belarus by body, type and sector on any day: who bans what and since when, what one body has and another lacks and for how long, and how Belarus answers.',
    alternates: { canonical: '/compare' },
  }
}

export default async function Compare({ searchParams }: Props) {
  const asked = parseComparison(await searchParams)
  const now = today()
  const day = asked.asOf ?? now
  const [data, strip] = await Promise.all([getComparison(asked.a, asked.b, day), getStrip(day, now)])
  return (
    <Page section="compare" kind="p-compare" path="/compare" day={day} today={now} saysDay keep={new URLSearchParams([['a', asked.a], ['b', asked.b]])}>
      <ProblemNotice problems={asked.problems} />
      <Comparison data={data} strip={strip} asked={asked} day={day} today={now} />
    </Page>
  )
}
