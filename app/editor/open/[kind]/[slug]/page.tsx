import { notFound, redirect } from 'next/navigation'
import { findRecord } from '@/lib/records/data'
import { openDesk } from '@/lib/records/desk'
import { KIND_IDS } from '@/lib/records/kinds'

export const dynamic = 'force-dynamic'

/** From the readers' page of a record to its form. */
export default async function OpenRecord({ params }: { params: Promise<{ kind: string, slug: string }> }) {
  const { kind: asked, slug } = await params
  await openDesk(`/editor/open/${encodeURIComponent(asked)}/${encodeURIComponent(slug)}`)
  const kind = KIND_IDS.find(one => one === asked)
  const record = kind === undefined ? null : await findRecord(kind, slug)
  if (record === null) notFound()
  redirect(`/editor/records/${record.id}`)
}
