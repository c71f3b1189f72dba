import { Page } from '@/components/layout/page'
import { HistoryEntry } from '@/components/history/history-entry'
import { ProblemNotice } from '@/components/ui/notice'
import { today } from '@/lib/dates'
import { ENTRIES_PER_PAGE } from '@/lib/history/data'
import type { HistoryAnswer } from '@/lib/history/query'
import { KINDS } from '@/lib/records/kinds'

const SECTION = { measure: 'measures', trigger: 'triggers', instrument: undefined, relief: undefined } as const

/** Every published state of a record, newest first: who changed what, when and why. Editors also see what was not published. */
export function HistoryPage({ history, problems }: HistoryAnswer) {
  const { kind, slug, heading, archived, published, entries, page, pages, total, recordId } = history
  const section = SECTION[kind]
  const now = today()
  const path = `${KINDS[kind].path}/${slug}`
  return (
    <Page {...(section && { section })} kind="p-history" day={now} today={now}>
      <header className="pagehead">
        <p className="crumb"><a href={path}>{KINDS[kind].label}</a> · <span className="dim">{slug}</span></p>
        <h1>History of “{heading}”</h1>
        <p className="deck">{deckOf(published, archived)} {recordId !== null && <>Signed in, you also see what was not published; readers do not. <a href={`/editor/records/${recordId}`}>Change this record</a></>}</p>
      </header>
      <ProblemNotice problems={problems} />
      <div className="entries">
        {entries.map((entry, index) => <HistoryEntry key={index} entry={entry} kind={kind} path={path} recordId={recordId} />)}
      </div>
      {pages > 1 && (
        <nav className="pages" aria-label="Pages">
          <span>{(page - 1) * ENTRIES_PER_PAGE + 1}–{Math.min(page * ENTRIES_PER_PAGE, total)} of {total}</span>
          <span className="nums">
            {page > 1 && <a rel="prev" href={page === 2 ? `${path}/history` : `${path}/history?page=${page - 1}`}>Newer</a>}
            {page < pages && <a rel="next" href={`${path}/history?page=${page + 1}`}>Older</a>}
          </span>
        </nav>
      )}
    </Page>
  )
}

function deckOf(published: number, archived: boolean): string {
  if (published === 0) return 'Nothing of it has been published.'
  const count = published === 1 ? 'One published revision.' : `${published} published revisions, newest first, each with what it changed.`
  return `${count} Nothing here is ever rewritten.${archived ? ' The record has been taken out of the register.' : ''}`
}
