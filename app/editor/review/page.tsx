import type { Metadata } from 'next'
import { Items } from '@/components/editor/desk-home'
import { EditorPage } from '@/components/editor/editor-page'
import { listDesk } from '@/lib/records/data'
import { openDesk } from '@/lib/records/desk'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Waiting for review' }

export default async function ReviewQueue() {
  const desk = await openDesk('/editor/review')
  const { review } = await listDesk(desk.editor.id)
  return (
    <EditorPage desk={desk} section="review">
      <div className="pagehead"><h1>Waiting for review</h1></div>
      <Items items={review} caption="Waiting for review, the longest first" empty="Nothing waits. What editors send for review stands here until it is published or sent back." when="Sent in" path="/review" by />
    </EditorPage>
  )
}
