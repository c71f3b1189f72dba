import { LostPage } from '@/components/documents/lost-page'
import type { Archiving } from '@/lib/history/data'
import { KINDS, type Kind } from '@/lib/records/kinds'

/** Says of a record that it was taken out of the register, why, and where its past can be read. */
export function ArchivedRecord({ kind, slug, archiving }: { kind: Kind, slug: string, archiving: Archiving }) {
  const { heading, at, by, reason } = archiving
  return (
    <LostPage title={`“${heading}” was archived`}>
      <p className="deck">Reason: {reason}</p>
      <p className="gone">Taken out of the register, the counts and the files on {at}{by !== null && ` by ${by}`}. What was published, and who wrote it, stays in <a href={`${KINDS[kind].path}/${slug}/history`}>the history of this {KINDS[kind].label.toLowerCase()}</a>.</p>
    </LostPage>
  )
}
