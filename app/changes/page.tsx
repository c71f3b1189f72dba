import '@/app/styles/changes.css'
import type { Metadata } from 'next'
import { ChangesPage } from '@/components/changes/changes-page'
import { Page } from '@/components/layout/page'
import { changesHref } from '@/lib/changes/query'
import { queryChanges } from '@/lib/changes/report'
import { tallyEditing, tallyLaw } from '@/lib/changes/sentences'
import { today } from '@/lib/dates'

export const dynamic = 'force-dynamic'

interface Props { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter, given, law, editing, title } = await queryChanges(await searchParams, today())
  return {
    title, description: `${tallyLaw(law)} ${tallyEditing(editing)}`,
    alternates: { canonical: changesHref('/changes', filter, given), types: { 'application/atom+xml': [{ url: changesHref('/changes.atom', filter, given), title: 'Changes (Atom)' }] } },
  }
}

export default async function Changes({ searchParams }: Props) {
  const report = await queryChanges(await searchParams, today())
  return (
    <Page section="changes" kind="p-changes" path="/changes" day={report.day} today={report.now} keep={report.keep}>
      <ChangesPage report={report} />
    </Page>
  )
}
