import type { Issue } from '@/lib/form'
import { formatMoment } from '@/lib/moments'
import type { RecordForm, Warning } from '@/lib/records/form-state'

interface ListProps { readonly hrefOf: (path: string) => string }

/** All mistakes, each a link to its field. It takes the focus when the page opens, so that nobody has to look for what went wrong. */
export function ErrorSummary({ issues, hrefOf }: ListProps & { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null
  return (
    <div className="problems" id="problems" role="alert" tabIndex={-1} autoFocus aria-labelledby="problems-title">
      <h2 id="problems-title">There is a problem</h2>
      <ul>{issues.map(({ path, message }) => <li key={path}><a href={hrefOf(path)}>{message}</a></li>)}</ul>
    </div>
  )
}

/** What a draft still lacks. Nothing is wrong with that; a draft can be saved without. */
export function MissingList({ missing, hrefOf }: ListProps & { readonly missing: readonly Issue[] }) {
  if (missing.length === 0) return null
  return (
    <div className="missing">
      <h3>Before it can be reviewed</h3>
      <ul>{missing.map(({ path, message }) => <li key={path}><a href={hrefOf(path)}>{message}</a></li>)}</ul>
    </div>
  )
}

/** What is unusual about the record. Each is ticked off before the record is saved; where nothing else keeps it from being saved, links to the problems lead here. */
export function Warnings({ warnings, alone }: { warnings: readonly Warning[], alone: boolean }) {
  if (warnings.length === 0) return null
  return (
    <div className="warnings" id={alone ? 'problems' : undefined} tabIndex={-1} role="group" aria-labelledby="warnings-title">
      <h2 id="warnings-title">Look at this before you save</h2>
      {warnings.map(({ key, message, accept, links, accepted }) => (
        <div key={key} id={`f-accept-${key}`}>
          <p>{message}</p>
          {links.length > 0 && <ul>{links.map(({ href, label }) => <li key={href}><a href={href}>{label}</a></li>)}</ul>}
          <div className="field of-tick"><label><input type="checkbox" name="accept" value={key} defaultChecked={accepted} /><span>{accept}</span></label></div>
        </div>
      ))}
    </div>
  )
}

/** With what words a reviewer sent the record back. */
export function Returned({ returned }: { returned: RecordForm['returned'] }) {
  if (returned === null) return null
  return (
    <div className="notice returned">
      <p><b>Sent back by {returned.by}</b>, {formatMoment(returned.at)}</p>
      <p className="said">{returned.comment}</p>
    </div>
  )
}
