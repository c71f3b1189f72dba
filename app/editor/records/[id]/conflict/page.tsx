import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ConflictPage } from '@/components/editor/conflict-page'
import { EditorPage } from '@/components/editor/editor-page'
import { RecordHead } from '@/components/editor/record-head'
import { includesRole } from '@/lib/auth/editor'
import { openDesk } from '@/lib/records/desk'
import { headingOf } from '@/lib/records/kinds'
import { openConflict } from '@/lib/records/open'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Two changes at once' }

interface Props { params: Promise<{ id: string }>, searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Conflict({ params, searchParams }: Props) {
  const { id } = await params
  const desk = await openDesk(`/editor/records/${id}/conflict`)
  const [conflict, { missing }] = await Promise.all([openConflict(desk.editor, id), searchParams])
  if (conflict === null) redirect(`/editor/records/${id}`)
  const { head, theirs, mine, base, lines } = conflict
  return (
    <EditorPage desk={desk} kind="p-conflict">
      <RecordHead record={head} heading={headingOf(head.kind, mine)} section="form" reviewer={includesRole(desk.editor.role, 'reviewer')} />
      <ConflictPage record={head} base={base} their={{ name: theirs.author?.name ?? 'The import', at: theirs.at, reason: theirs.reason, number: head.latest }} merged={{ fields: lines }} {...(missing !== undefined && { error: 'Choose for each field that you both changed.' })} />
    </EditorPage>
  )
}
