import { Contents } from '@/components/documents/contents'
import { CountLink } from '@/components/documents/count-link'
import { BodyMark, bodyClass } from '@/components/ui/body-code'
import { formatDay } from '@/lib/dates'
import type { Instrument } from '@/lib/instruments/schema'
import { toHref } from '@/lib/measures/filter'
import { BODIES } from '@/lib/measures/vocab'

interface InstrumentIndexProps {
  /** Newest first. */
  readonly rows: readonly { readonly instrument: Instrument, readonly measures: number }[]
  readonly asOf: string | undefined
}

/** All legal acts, body by body, newest first. */
export function InstrumentIndex({ rows, asOf }: InstrumentIndexProps) {
  return (
    <>
      <Contents items={BODIES.map(body => ({ id: bodyClass(body.id), label: body.label }))} />
      {BODIES.map(body => {
        const acts = rows.filter(({ instrument }) => instrument.body === body.id)
        const id = bodyClass(body.id)
        return (
          <section key={body.id} className="sec" aria-labelledby={id}>
            <h2 id={id}><BodyMark body={body.id} />{body.label} <small className="dim">{acts.length === 0 ? 'no act on record' : acts.length === 1 ? 'one act' : `${acts.length} acts`}</small></h2>
            {acts.length > 0 && (
              <table className="t actlist" role="table">
                <caption className="vh">Legal acts of {body.short}, newest first</caption>
                <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" className="dt">Adopted</th><th role="columnheader" scope="col" className="c-a">Act</th><th role="columnheader" scope="col">What it does</th><th role="columnheader" scope="col" className="c-n">Measures</th></tr></thead>
                <tbody role="rowgroup">
                  {acts.map(({ instrument, measures }) => (
                    <tr role="row" key={instrument.id}>
                      <td role="cell" className="dt"><Adopted instrument={instrument} /></td>
                      <th role="rowheader" scope="row" className="c-a"><a href={toHref(`/instruments/${instrument.id}`, { asOf })}>{instrument.citation}</a></th>
                      <td role="cell" className="c-w">{instrument.title}</td>
                      <td role="cell" className="c-n" data-l="Measures"><CountLink count={measures} href={toHref('/measures', { instrument: [instrument.id], asOf })} what={`measures under ${instrument.citation}`} /></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        )
      })}
    </>
  )
}

/** The day of the act; where that is not established, the first one that is. */
function Adopted({ instrument: { adopted_on, published_on, in_force_on } }: { instrument: Instrument }) {
  if (adopted_on !== null) return <>{formatDay(adopted_on)}</>
  return <><span className="dim">not established</span>{published_on !== null ? <small>published {formatDay(published_on)}</small> : in_force_on !== null && <small>in force {formatDay(in_force_on)}</small>}</>
}
