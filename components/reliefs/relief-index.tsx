import { BodyCode } from '@/components/ui/body-code'
import { countAlone, upperFirst } from '@/lib/charts/words'
import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import { BODIES, EFFECTS, RELIEF_KINDS, labelOf } from '@/lib/measures/vocab'
import { untilWords, type KnownRelief } from '@/lib/reliefs/state'
import { numberWord } from '@/lib/measures/words'

interface ReliefIndexProps {
  readonly reliefs: readonly KnownRelief[]
  readonly isPast: boolean
  readonly asOf: string | undefined
}

/** All reliefs by body, newest first. */
export function ReliefIndex({ reliefs, isPast, asOf }: ReliefIndexProps) {
  return BODIES.map(body => ({ body, own: reliefs.filter(known => known.relief.body === body.id) })).filter(({ own }) => own.length > 0).map(({ body, own }) => {
    const running = own.filter(known => known.status === 'running').length
    return (
      <section className="sec" key={body.id} aria-labelledby={`reliefs-${body.id}`}>
        <h2 id={`reliefs-${body.id}`}><BodyCode body={body.id} /> {body.label}</h2>
        <p className="find">{own.length === 1 ? `One relief on record, ${running === 1 ? 'which runs' : 'which does not run'}.` : `${upperFirst(numberWord(own.length))} reliefs on record, ${countAlone(running)} of them running.`}</p>
        <table className="t reliefs" role="table">
          <caption className="vh">Reliefs of {body.short}, newest first</caption>
          <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">From</th><th scope="col" role="columnheader">Relief</th><th scope="col" role="columnheader">Until</th><th scope="col" role="columnheader">Status</th><th scope="col" role="columnheader">Kind</th><th scope="col" role="columnheader" className="n">Measures</th></tr></thead>
          <tbody role="rowgroup">
            {own.map(known => (
              <tr role="row" key={known.relief.id}>
                <td role="cell" className="dt">{formatDay(known.relief.starts_on, known.relief.starts_on_precision)}</td>
                <th scope="row" role="rowheader" className="c-m"><a href={toHref(`/reliefs/${known.relief.id}`, { asOf })}>{known.relief.title}</a></th>
                <td role="cell" className="c-u">{untilWords(known)?.replace('until and including ', '').replace('until ', '') ?? <span className="dim">{isPast ? 'not recorded' : 'no end known'}</span>}</td>
                <td role="cell" className="c-s">{known.status === 'coming' ? 'to start' : known.status}</td>
                <td role="cell" className="c-k">{labelOf(RELIEF_KINDS, known.relief.kind)}, {labelOf(EFFECTS, known.relief.effect).toLowerCase()}{!known.relief.changes_state && <small>leaves the state as it is</small>}</td>
                <td role="cell" className="n"><a href={`${toHref(`/reliefs/${known.relief.id}`, { asOf })}#measures`}>{known.relief.measures.length}<span className="vh"> relieved by {known.relief.title}</span></a></td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )
  })
}
