import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditorPage } from '@/components/editor/editor-page'
import { RecordForm } from '@/components/editor/record-form'
import { RecordHead } from '@/components/editor/record-head'
import { includesRole } from '@/lib/auth/editor'
import { openDesk } from '@/lib/records/desk'
import { headingOf } from '@/lib/records/kinds'
import { openForm } from '@/lib/records/open'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Form' }

interface Props { params: Promise<{ id: string }>, searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RecordFormPage({ params, searchParams }: Props) {
  const { id } = await params
  const desk = await openDesk(`/editor/records/${id}`)
  const [form, { saved, merged }] = await Promise.all([openForm(desk.editor, id), searchParams])
  if (form === null) notFound()
  const { record, content } = form
  const said = typeof saved === 'string' && saved === String(record.latest) ? `Saved as revision ${saved}. Readers see it once it is published.` : merged !== undefined ? 'Put together. Look it over, and save.' : null
  return (
    <EditorPage desk={desk} kind="p-form">
      <RecordHead record={record} heading={headingOf(record.kind, content)} section="form" reviewer={includesRole(desk.editor.role, 'reviewer')}>
        {said !== null && <p className="notice" role="status">{said}</p>}
        {form.behind && <p className="notice" role="status">Somebody has saved this record since you began. <a href={`/editor/records/${id}/conflict`}>Put both together</a> before you save.</p>}
      </RecordHead>
      <RecordForm form={form} />
    </EditorPage>
  )
}
