import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArchivedRecord } from '@/components/history/archived-record'
import { Page } from '@/components/layout/page'
import { today } from '@/lib/dates'
import { getArchiving } from '@/lib/history/data'
import { KIND_IDS } from '@/lib/records/kinds'
import '@/app/styles/documents.css'
import '@/app/styles/history.css'

export const dynamic = 'force-dynamic'

interface Props { params: Promise<{ kind: string, slug: string }> }

const load = cache(getArchiving)

/** What stands at the address of an archived record; proxy.ts leads here and sets the status. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, slug } = await params
  const known = KIND_IDS.find(id => id === kind)
  const archiving = known === undefined ? null : await load(known, slug)
  return { title: archiving === null ? 'Page not found' : `${archiving.heading} (archived)`, robots: { index: false } }
}

export default async function ArchivedPage({ params }: Props) {
  const { kind, slug } = await params
  const known = KIND_IDS.find(id => id === kind)
  const archiving = known === undefined ? null : await load(known, slug)
  if (known === undefined || archiving === null) notFound()
  const now = today()
  return <Page kind="p-lost" day={now} today={now}><ArchivedRecord kind={known} slug={slug} archiving={archiving} /></Page>
}
