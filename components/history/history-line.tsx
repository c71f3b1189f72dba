import { formatDay } from '@/lib/dates'
import type { Published } from '@/lib/history/data'

/** Within the facts of a record: how often it was published, and the way to what changed. */
export function HistoryLine({ published, path }: { published: Published | null, path: string }) {
  if (published === null) return null
  const { revisions, latest } = published
  return <div className="history-line"><dt>History</dt><dd><a href={`${path}/history`}>{revisions} {revisions === 1 ? 'revision' : 'revisions'}</a> <small>{revisions === 1 ? 'published on' : 'the latest published on'} {formatDay(latest)}</small></dd></div>
}
