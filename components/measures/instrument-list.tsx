import { formatDay } from '@/lib/dates'
import { shortCitation } from '@/lib/instruments/citation'
import type { Instrument } from '@/lib/instruments/schema'

interface InstrumentListProps {
  readonly instruments: readonly Instrument[]
  /** Citations of the acts that these name, by id. */
  readonly citations: ReadonlyMap<string, string>
  readonly day: string
  readonly dated: (path: string) => string
}

/** Legal acts: when, what each changes, and where its text is; a copy is said to be one. */
export function InstrumentList({ instruments, citations, day, dated }: InstrumentListProps) {
  return (
    <table className="t ins" role="table">
      <caption className="vh">Legal acts</caption>
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Act</th><th scope="col" role="columnheader">Adopted</th><th scope="col" role="columnheader">Published</th><th scope="col" role="columnheader">Changes</th><th scope="col" role="columnheader">Text</th></tr></thead>
      <tbody role="rowgroup">
        {instruments.map(act => (
          <tr role="row" key={act.id}>
            <th scope="row" role="rowheader"><a href={dated(`/instruments/${act.id}`)}>{act.citation}</a><small>{act.title}</small>{act.ended_on !== null && act.ended_on <= day && <small>No longer applied from {formatDay(act.ended_on)}</small>}</th>
            <td role="cell" className="dt" data-l="Adopted"><Day on={act.adopted_on} /></td>
            <td role="cell" className="dt" data-l="Published"><Day on={act.published_on} /></td>
            <td role="cell" data-l="Changes"><Changes act={act} citations={citations} dated={dated} /></td>
            <td role="cell" data-l="Text"><Text act={act} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ on }: { on: string | null }) {
  return on === null ? <span className="dim">not established</span> : <>{formatDay(on)}</>
}

const VERBS = { amends: 'amends', replaces: 'replaces', based_on: 'under' } as const

function Changes({ act, citations, dated }: Pick<InstrumentListProps, 'citations' | 'dated'> & { act: Instrument }) {
  const links = (['amends', 'replaces', 'based_on'] as const).flatMap(kind => act[kind].map(other => ({ kind, other })))
  if (links.length === 0) return <span className="dim">none on record</span>
  return links.map(({ kind, other }, index) => (
    <span className="line1" key={index}>
      <span className="dim">{VERBS[kind]} </span>
      {typeof other === 'string' ? <a href={dated(`/instruments/${other}`)}>{shortCitation(citations.get(other) ?? other)}</a> : shortCitation(other.citation)}
    </span>
  ))
}

function Text({ act }: { act: Instrument }) {
  if (act.url === null) return <>{act.celex}<span className="dim">{act.celex === null ? 'no address known' : ' (no address known)'}</span></>
  const name = act.celex ?? (act.url_kind === 'copy' ? 'Copy' : 'Official text')
  return <><a href={act.url} rel="noopener external">{name}<span className="vh"> of {act.citation}</span></a>{act.url_kind === 'copy' && act.celex !== null && <span className="dim"> copy</span>}</>
}
