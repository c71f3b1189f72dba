import { Pagination } from '@/components/ui/pagination'
import { AUDIT, labelOf, sentenceOf, type AuditEntry } from '@/lib/auth/audit'
import { formatDay } from '@/lib/dates'

interface AuditLogProps {
  readonly entries: readonly AuditEntry[]
  readonly total: number
  readonly what: string | null
  readonly page: number
  readonly perPage: number
}

export function AuditLog({ entries, total, what, page, perPage }: AuditLogProps) {
  const hrefOfPage = (one: number) => `/editor/audit?${new URLSearchParams({ ...(what !== null && { what }), ...(one > 1 && { page: String(one) }) }).toString()}`
  return (
    <>
      <header className="pagehead"><h1>Audit log</h1><p className="deck">What happened to accounts, newest first. Nobody can change or delete an entry: the database refuses.</p></header>
      <form action="/editor/audit" method="get" className="audit-f">
        <label htmlFor="what">Show</label>
        <select id="what" name="what" defaultValue={what ?? ''}><option value="">Everything</option>{AUDIT.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}</select>
        <button type="submit">Show</button>
      </form>
      {entries.length === 0 ? <div className="nothing"><p>No entry{what === null ? '' : ' of this kind'}.</p></div> : (
        <>
          <table className="t audit">
            <caption className="vh">{what === null ? 'All entries' : labelOf(what)}, newest first</caption>
            <thead><tr><th scope="col" className="c-d">Time, UTC</th><th scope="col">What happened</th><th scope="col" className="c-a">Network address</th></tr></thead>
            <tbody>{entries.map(entry => <Entry key={entry.id} entry={entry} />)}</tbody>
          </table>
          <Pagination page={page} pages={Math.ceil(total / perPage)} perPage={perPage} total={total} hrefOfPage={hrefOfPage} sizes={[perPage]} hrefOfSize={() => hrefOfPage(1)} />
        </>
      )}
    </>
  )
}

function Entry({ entry }: { readonly entry: AuditEntry }) {
  return (
    <tr>
      <td className="c-d"><time dateTime={`${entry.at.replace(' ', 'T')}Z`}>{formatDay(entry.at.slice(0, 10))}, {entry.at.slice(11)}</time></td>
      <td>{sentenceOf(entry)}</td>
      <td className="c-a">{entry.address ?? <span className="dim">at the machine</span>}</td>
    </tr>
  )
}
