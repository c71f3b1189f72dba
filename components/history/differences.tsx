import type { FieldDifference, Line } from '@/lib/history/differences'

/**
 * What changed between two versions of a record, field by field. Removed and added words are told apart by strike and underline, and said:
 * neither a colour nor a screen is needed.
 */
export function Differences({ items }: { items: readonly FieldDifference[] }) {
  if (items.length === 0) return <p className="same">Nothing differs.</p>
  // Where everything is new there is nothing to tell apart.
  const isNew = items.every(item => item.change === 'added')
  return (
    <dl className="differences">
      {items.map(item => (
        <div key={item.key}>
          <dt>{item.label}{item.change !== 'changed' && !isNew && <small> {item.change === 'added' ? 'was empty' : 'emptied'}</small>}</dt>
          <dd>{item.lines.length === 1 ? item.lines.map((line, index) => <LineText key={index} line={line} plain={isNew} />) : <ul>{item.lines.map((line, index) => <li key={index}><LineText line={line} plain={isNew} /></li>)}</ul>}</dd>
        </div>
      ))}
    </dl>
  )
}

/** "Event 2 (20 Mar 2022, extended): note" and the words themselves. One version in the place of another reads "was ... now ...". */
function LineText({ line: { change, what, parts }, plain }: { line: Line, plain: boolean }) {
  const replaced = parts.length === 2 && parts[0]?.mark === 'removed' && parts[1]?.mark === 'added'
  return (
    <>
      {change !== 'changed' && !plain && <span className="change">{change} </span>}
      {what !== null && <span className="what">{what}{': '}</span>}
      {parts.map(({ mark, text }, index) => {
        if (mark === 'kept' || plain) return <span key={index}>{text}</span>
        const Mark = mark === 'removed' ? 'del' : 'ins'
        return (
          <span key={index}>
            {replaced ? <span className="change">{index === 1 && ' '}{mark === 'removed' ? 'was' : 'now'} </span> : change === 'changed' && <span className="vh"> {mark}: </span>}
            <Mark>{text}</Mark>
            {!replaced && change === 'changed' && <span className="vh"> end of {mark} words, </span>}
          </span>
        )
      })}
    </>
  )
}
