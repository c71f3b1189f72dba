import { formatMoment } from '@/lib/moments'
import type { DeskItem, DeskLists } from '@/lib/records/data'
import { KINDS, KIND_IDS } from '@/lib/records/kinds'

interface DeskHomeProps {
  readonly lists: DeskLists
  /** Whether one person may publish what they wrote. */
  readonly single: boolean
  /** What was looked for among the published records, and what was found. */
  readonly find?: string
  readonly found?: readonly DeskItem[]
}

/** The first page of the desk: what waits, and where work begins. */
export function DeskHome({ lists, single, find = '', found }: DeskHomeProps) {
  return (
    <>
      <div className="pagehead"><h1>Desk</h1></div>
      <div className="begin">
        <section className="sec" id="new" aria-labelledby="new-title">
          <h2 id="new-title">Log a new measure</h2>
          <form method="post" action="/api/records">
            <input type="hidden" name="kind" value="measure" />
            <div className="field">
              <label htmlFor="citation">Paste a citation to begin</label>
              <span className="hint" id="citation-hint">Regulation (EU) 2022/398, 32022R0398, 87 FR 13048, SI 2022/748 …; or leave it empty</span>
              <span className="beside"><input id="citation" name="citation" type="text" autoComplete="off" maxLength={1000} aria-describedby="citation-hint" /><button type="submit">New measure</button></span>
            </div>
          </form>
          <div className="others">
            <span>Or log another record:</span>
            {KIND_IDS.filter(kind => kind !== 'measure').map(kind => (
              <form key={kind} method="post" action="/api/records"><input type="hidden" name="kind" value={kind} /><button type="submit" className="quiet">New {KINDS[kind].label.toLowerCase()}</button></form>
            ))}
          </div>
        </section>
        <section className="sec" id="find" aria-labelledby="find-title">
          <h2 id="find-title">Change a published record</h2>
          <form method="get" action="/editor#find" role="search" aria-label="Published records">
            <div className="field">
              <label htmlFor="find-words">Title, act or id</label>
              <span className="hint" id="find-hint">Every change goes through review before readers see it.</span>
              <span className="beside"><input id="find-words" name="find" type="search" defaultValue={find} maxLength={100} aria-describedby="find-hint" /><button type="submit" className="quiet">Find</button></span>
            </div>
          </form>
          {found !== undefined && (found.length === 0 ? <p className="empty">No published record has “{find}” in its title, citation or id. Try fewer words.</p> : <Items items={found} caption="Published records found" empty="" when="Changed" />)}
        </section>
      </div>
      <DeskList id="returned" title="Returned to me" items={lists.returned} empty="Nothing was sent back to you." when="Sent back" />
      <DeskList id="drafts" title="My drafts" items={lists.drafts} empty="No drafts. Log a new record, or find a published one to change." when="Saved" />
      <DeskList id="review" title="Waiting for review" items={lists.review} empty="Nothing waits. What editors send for review stands here until it is published or sent back." when="Sent in" path="/review" by
        note={single ? 'This desk is kept by one person: what you wrote you may publish yourself, and the history says so.' : 'Somebody other than its authors publishes a record.'} />
      <DeskList id="published" title="Recently published" items={lists.published} empty="No editor has published anything yet." when="Published" by />
    </>
  )
}

interface ListProps { readonly id: string, readonly title: string, readonly items: readonly DeskItem[], readonly empty: string, readonly when: string, readonly path?: string, readonly by?: boolean, readonly note?: string }

function DeskList({ id, title, items, empty, when, path, by, note }: ListProps) {
  return (
    <section className="sec desk-list" id={id} aria-labelledby={`${id}-title`}>
      <div className="sec-head"><h2 id={`${id}-title`}>{title}{items.length > 0 && <span className="num dim"> {items.length}</span>}</h2></div>
      {note !== undefined && <p className="note">{note}</p>}
      <Items items={items} caption={title} empty={empty} when={when} path={path} by={by} />
    </section>
  )
}

/** Records as rows: what each is called, its kind, and when something last happened to it. */
export function Items({ items, caption, empty, when, path = '', by = false }: Omit<ListProps, 'id' | 'title'> & { readonly caption: string }) {
  if (items.length === 0) return <p className="empty">{empty}</p>
  return (
    <table className="t desk-items" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Record</th><th role="columnheader" scope="col" className="c-k">Kind</th><th role="columnheader" scope="col" className="c-w">{when}</th>{by && <th role="columnheader" scope="col" className="c-p">By</th>}</tr></thead>
      <tbody role="rowgroup">
        {items.map(item => (
          <tr key={item.recordId} role="row">
            <th role="rowheader" scope="row"><a href={`/editor/records/${item.recordId}${path}`}>{item.heading}</a><small>{item.slug ?? 'no id yet'}{item.number > 0 && `, revision ${item.number}`}</small>{item.comment !== undefined && <span className="said">{item.comment}</span>}</th>
            <td role="cell" className="c-k">{KINDS[item.kind].label}</td>
            <td role="cell" className="c-w">{formatMoment(item.changed_at)}</td>
            {by && <td role="cell" className="c-p">{item.by}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
