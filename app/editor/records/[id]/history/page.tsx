import { notFound, redirect } from 'next/navigation'
import { getRecord, readersPath } from '@/lib/records/data'
import { openDesk } from '@/lib/records/desk'

export const dynamic = 'force-dynamic'

/** The history of a record stands at its own address, where editors see drafts too. */
export default async function RecordHistory({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await openDesk(`/editor/records/${id}/history`)
  const record = await getRecord(id)
  if (record === null) notFound()
  redirect(record.slug === null ? `/editor/records/${id}` : `${readersPath(record.kind, record.slug)}/history`)
}
