import { BodyCode } from '@/components/ui/body-code'
import { addDays, formatDay, formatDayLong } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import { AUTHORITIES, EFFECTS, RELIEF_KINDS, labelOf } from '@/lib/measures/vocab'
import { statusSentence, type KnownRelief } from '@/lib/reliefs/state'

interface ReliefHeadProps {
  readonly known: KnownRelief
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** What kind of relief it is, whether it runs on the day, what it allows, and its dates. */
export function ReliefHead({ known, day, today, asOf }: ReliefHeadProps) {
  const { relief } = known
  const { word, rest } = statusSentence(known, day, today)
  const isPast = day < today
  return (
    <>
      <header className="m-head">
        <p className="crumb">
          <BodyCode body={relief.body} /> <a href={toHref('/reliefs', { asOf })}>Reliefs</a> · {labelOf(RELIEF_KINDS, relief.kind)}, {labelOf(EFFECTS, relief.effect).toLowerCase()} · <a href={toHref('/measures', { authority: [relief.authority], asOf })}>{labelOf(AUTHORITIES, relief.authority)}</a>
        </p>
        <h1>{relief.title}</h1>
        <p className="state"><b>{word}</b> {rest}</p>
        <p className="lead">{relief.summary}</p>
        {isPast && <p className="note">Later events and ends are left out. Summary, scope, sources and notes are those of the record today and may speak of them.</p>}
      </header>
      <dl className="five four">
        <div><dt>Announced</dt><dd>{formatDay(relief.announced_on, relief.announced_on_precision)}</dd></div>
        <div><dt>Runs from</dt><dd>{formatDay(relief.starts_on, relief.starts_on_precision)}</dd></div>
        <div><dt>Until and including</dt>{known.ends_on === null ? <dd className="dim">{isPast ? 'not recorded for that day' : 'no end known'}</dd> : <dd>{known.ends_on_precision === null ? formatDay(addDays(known.ends_on, -1)) : <>{formatDay(known.ends_on, known.ends_on_precision)} <small>day not established</small></>}</dd>}</div>
        <div><dt>First day without</dt>{known.ends_on === null ? <dd className="dim">{isPast ? 'not recorded for that day' : 'none'}</dd> : <dd>{known.ends_on_precision === null ? formatDay(known.ends_on) : <span className="dim">{formatDayLong(known.ends_on, known.ends_on_precision)}</span>}</dd>}</div>
      </dl>
    </>
  )
}
