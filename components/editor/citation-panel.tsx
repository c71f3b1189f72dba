import { formatDay, isDay } from '@/lib/dates'
import type { Fields } from '@/lib/form'
import type { Offer } from '@/lib/records/form-state'

interface CitationPanelProps {
  readonly fields: Fields
  readonly part: string
  readonly offer: Offer | null
}

/** Acts by their citation: paste one, and the form finds it, names what was adopted with it, or offers to log it. Stands where acts are first asked for. Where a field takes the citation itself, as of acts that are no record here, it is not needed. */
export function CitationPanel({ fields, part, offer }: CitationPanelProps) {
  const keys = Object.keys(fields).filter(key => { const control = fields[key]?.control; return control?.kind === 'references' && control.citations && !control.foreign })
  if (keys.length === 0 || fields[keys[0] ?? '']?.part !== part) return null
  return (
    <div className="cite-panel" id="f-citation-panel">
      <div className="field of-citation">
        <label htmlFor="f-citation">Find an act by its citation</label>
        <span className="hint" id="f-citation-hint">Paste it as it stands: a CELEX or ELI number, an SI, a Federal Register page, an executive order.</span>
        <span className="beside">
          <input id="f-citation" name="citation" type="text" defaultValue={offer?.text} autoComplete="off" maxLength={1000} aria-describedby="f-citation-hint" />
          {keys.map(key => <button key={key} type="submit" className="quiet" name="intent" value={`cite:${key}`}>{keys.length === 1 ? 'Find' : `Find for "${fields[key]?.label ?? key}"`}</button>)}
        </span>
      </div>
      {offer !== null && <Found offer={offer} />}
    </div>
  )
}

function Found({ offer }: { offer: Offer }) {
  const { known, companions, fresh, text } = offer
  const use = ({ id, citation }: Offer['known'][number]) => (
    <li key={id}><span><a href={`/instruments/${id}`}>{citation}</a></span> <button type="submit" className="quiet" name="intent" value={`use:${id}`}>Add<span className="vh"> {citation}</span></button></li>
  )
  if (known.length === 0 && fresh === null) return <NotUnderstood text={text} />
  return (
    <div className="found" role="status">
      {known.length > 0 && <><p>{known.length === 1 ? 'This act is on record:' : 'These acts are on record:'}</p><ul>{known.map(use)}</ul></>}
      {companions.length > 0 && <><p>Adopted the same day, as part of the same step; add {companions.length === 1 ? 'it' : 'them'} too:</p><ul>{companions.map(use)}</ul></>}
      {known.length === 1 && companions.length > 0 && <p><button type="submit" name="intent" value={`use:${[...known, ...companions].map(one => one.id).join('+')}`}>Add {companions.length === 1 ? 'both' : `all ${companions.length + 1}`}: one measure, {companions.length === 1 ? 'two instruments' : `${companions.length + 1} instruments`}</button></p>}
      {fresh !== null && (
        <>
          <p>No act on record has this citation. It reads as:</p>
          <dl className="facts">
            <div><dt>Citation</dt><dd>{fresh.citation}</dd></div>
            <div><dt>Body</dt><dd>{fresh.body}</dd></div>
            {fresh.celex !== null && <div><dt>CELEX</dt><dd>{fresh.celex}</dd></div>}
            {fresh.adopted_on !== null && <div><dt>Adopted</dt><dd>{isDay(fresh.adopted_on) ? formatDay(fresh.adopted_on) : fresh.adopted_on}</dd></div>}
            {fresh.url !== null && <div><dt>Address</dt><dd><a href={fresh.url} rel="noreferrer">{fresh.url}</a></dd></div>}
            {fresh.id !== '' && <div><dt>Id</dt><dd>{fresh.id}</dd></div>}
          </dl>
          {fresh.id === '' ? <p>The citation alone does not tell its id. Log the act from <a href="/editor#new">the desk</a>, then name it here.</p> : <p><button type="submit" className="quiet" name="intent" value="log">Log this act and add it</button></p>}
        </>
      )}
    </div>
  )
}

const EXAMPLES = [
  ['EU', '32022R0398, Council Regulation (EU) 2022/398, Decision (CFSP) 2022/399, http://data.europa.eu/eli/reg/2022/398/oj'],
  ['US', '87 FR 13048, Executive Order 14038, E.O. 14038'],
  ['UK', 'SI 2019/600, The Republic of Belarus (Sanctions) (EU Exit) Regulations 2019 (SI 2019/600)'],
  ['BY', 'Resolution of the Council of Ministers No. 700 of 6 December 2021'],
] as const

function NotUnderstood({ text }: { text: string }) {
  return (
    <div className="found" role="status">
      <p>{text.trim() === '' ? 'Paste a citation first.' : <><b>{text}</b> was not recognised as a citation, and no act on record is called so.</>} These forms are understood:</p>
      <dl className="facts">{EXAMPLES.map(([body, forms]) => <div key={body}><dt>{body}</dt><dd>{forms}</dd></div>)}</dl>
      <p>Any other act can be logged from <a href="/editor#new">the desk</a> and named here by its id.</p>
    </div>
  )
}
