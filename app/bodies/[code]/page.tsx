import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { BodyPage } from '@/components/bodies/body-page'
import { Page } from '@/components/layout/page'
import { ProblemNotice } from '@/components/ui/notice'
import { getBody } from '@/lib/bodies/data'
import { today } from '@/lib/dates'
import { parseAsOf, toHref } from '@/lib/measures/filter'
import { BODIES } from '@/lib/measures/vocab'
import '@/app/styles/documents.css'

export const dynamic = 'force-dynamic'

interface Props { params: Promise<{ code: string }>, searchParams: Promise<Record<string, string | string[] | undefined>> }

const termOf = (code: string) => BODIES.find(body => body.id === code.toUpperCase())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const term = termOf((await params).code)
  return term === undefined ? {} : { title: term.label, description: `${term.definition} Its measures by type, trigger and authority, its reliefs, its acts and its lists.`, alternates: { canonical: `/bodies/${term.id}` } }
}

export default async function BodyProfilePage({ params, searchParams }: Props) {
  const now = today()
  const { code } = await params
  const term = termOf(code)
  if (term === undefined) notFound()
  const { asOf, problems } = parseAsOf(await searchParams)
  if (code !== term.id) permanentRedirect(toHref(`/bodies/${term.id}`, { asOf }))
  const day = asOf ?? now
  return (
    <Page kind="p-body" path={`/bodies/${term.id}`} day={day} today={now}>
      <ProblemNotice problems={problems} />
      <BodyPage profile={await getBody(term.id, day, now)} day={day} today={now} asOf={asOf} />
    </Page>
  )
}
