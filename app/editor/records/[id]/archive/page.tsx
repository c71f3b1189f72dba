import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArchiveForm } from '@/components/editor/archive-form'
import { EditorPage } from '@/components/editor/editor-page'
import { RecordHead } from '@/components/editor/record-head'
import { readersPath } from '@/lib/records/data'
import { openDesk } from '@/lib/records/desk'
import { headingOf } from '@/lib/records/kinds'
import { openReview } from '@/lib/records/open'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Archive' }

export default async function Archive({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const desk = await openDesk(`/editor/records/${id}/archive`, 'reviewer')
  const review = await openReview(desk.editor, id)
  if (review === null || review.head.published === null || review.head.archived) notFound()
  const { head, revision, referrers } = review
  return (
    <EditorPage desk={desk} kind="p-archive">
      <RecordHead record={head} heading={headingOf(head.kind, revision.content)} section="archive" reviewer />
      <ArchiveForm record={head} inTheWay={referrers.map(({ kind, slug }) => ({ kind, href: readersPath(kind, slug), label: slug }))} />
    </EditorPage>
  )
}
