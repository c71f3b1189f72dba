import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditorPage } from '@/components/editor/editor-page'
import { PreviewFrame } from '@/components/editor/preview-frame'
import { PreviewRecord } from '@/components/editor/preview-record'
import { openDesk } from '@/lib/records/desk'
import { openPreview } from '@/lib/records/preview'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Preview' }

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const desk = await openDesk(`/editor/records/${id}/preview`)
  const preview = await openPreview(desk.editor, id)
  if (preview === null) notFound()
  const { seen, issues, unsaved, kind } = preview
  return (
    <EditorPage desk={desk} kind={kind === 'measure' ? 'p-measure' : kind === 'relief' ? 'p-measure p-relief' : `p-${kind}`}>
      <PreviewFrame recordId={id} unsaved={unsaved} {...(seen === null && { problem: issues.map(issue => issue.message).join(' ') })}>
        {seen !== null && <PreviewRecord seen={seen} day={preview.day} />}
      </PreviewFrame>
    </EditorPage>
  )
}
