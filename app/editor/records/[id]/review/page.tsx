import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditorPage } from '@/components/editor/editor-page'
import { RecordHead } from '@/components/editor/record-head'
import { ReviewRecord } from '@/components/editor/review-page'
import { Differences } from '@/components/history/differences'
import { includesRole } from '@/lib/auth/editor'
import { differencesOf } from '@/lib/history/differences'
import { openDesk } from '@/lib/records/desk'
import { headingOf } from '@/lib/records/kinds'
import { openReview, outcomeOf } from '@/lib/records/open'
import '@/app/styles/history.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Review' }

interface Props { params: Promise<{ id: string }>, searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Review({ params, searchParams }: Props) {
  const { id } = await params
  const desk = await openDesk(`/editor/records/${id}/review`)
  const [review, query] = await Promise.all([openReview(desk.editor, id), searchParams])
  if (review === null) notFound()
  const { head, revision, published, viewer, together, authors } = review
  const said = outcomeOf(query, head)
  return (
    <EditorPage desk={desk} section="review" kind="p-review">
      <RecordHead record={head} heading={headingOf(head.kind, revision.content)} section="review" reviewer={includesRole(desk.editor.role, 'reviewer')}>
        {said !== null && <p className="notice" role="status">{said.text}{said.href !== null && <> <a href={said.href}>Open its page</a></>}</p>}
      </RecordHead>
      <ReviewRecord record={head} authors={authors.map(one => one.name)} changed_at={revision.at} reason={review.reason} note={review.submitted} together={together} obstacles={review.issues.map(issue => issue.message)} viewer={viewer} single={review.rule === 'single'}>
        <Differences items={differencesOf(head.kind, published?.content ?? null, revision.content, review.nameOf)} />
      </ReviewRecord>
    </EditorPage>
  )
}
