import { Doubt } from '@/components/triggers/trigger-story'
import { SourceNote } from '@/components/sources/source-list'
import { BodyCode, BodyMark, bodyClass } from '@/components/ui/body-code'
import { StateMark } from '@/components/ui/state-mark'
import { listWords, upperFirst } from '@/lib/charts/words'
import { formatDay } from '@/lib/dates'
import { shortCitation } from '@/lib/instruments/citation'
import { toHref, type Filter } from '@/lib/measures/address'
import { BODIES, EVENT_KINDS, RELIEF_KINDS, TYPES, labelOf } from '@/lib/measures/vocab'
import { numberWord } from '@/lib/measures/words'
import type { AnswerGroup, Chronology, StoryChapter, StoryDay } from '@/lib/triggers/chronology'
import type { AnswerMeasure } from '@/lib/triggers/data'

interface ChronologyProps {
  readonly chronology: Chronology
  /** Titles of the measures that the trigger's own entries name. */
  readonly titles: ReadonlyMap<string, string>
  readonly asOf: string | undefined
}

/** An act of more measures shows its first three; the rest are behind one summary. */
const SHOWN = 3
const NOT_WORTH = 1

/** Cause and answer: the days of a story, its own entries on the left, the answers of each body on the right. */
export function TriggerChronology({ chronology: { older, open, chapters }, titles, asOf }: ChronologyProps) {
  const clock: Filter = { ...(asOf !== undefined && { asOf }) }
  const draw = (day: StoryDay) => <Day key={`${day.on} ${day.precision ?? ''}`} day={day} titles={titles} clock={clock} />
  if (open.length + older.length === 0) return <p className="empty">No timeline is kept for this event, and nothing answers it.</p>
  return (
    <div className="chron">
      <p className="ch-head" aria-hidden="true"><span>Day</span><span>What happened</span><span>What each body did</span></p>
      {older.length > 0 && (
        <div className="ch-day ch-older" id="kept">
          <p className="ch-when">Before</p>
          <div className="ch-own"><p className="ch-none">Older, and kept for it</p></div>
          <ul className="ch-answers">{older.map(measure => <li key={measure.id} className={bodyClass(measure.body)}><Who body={measure.body} /><Told measure={measure} clock={clock} dated /></li>)}</ul>
        </div>
      )}
      <ol>{open.map(draw)}</ol>
      {chapters.map(chapter => (
        <details key={chapter.label} className="rest ch-rest"><summary>{chapterInWords(chapter)}</summary><ol>{chapter.days.map(draw)}</ol></details>
      ))}
    </div>
  )
}

/** "2024: 20 measures (EU 9, US 6, UK 3, BY 2) and one step of the event itself". */
function chapterInWords({ label, counts, entries }: StoryChapter): string {
  const total = counts.reduce((sum, one) => sum + one.count, 0)
  const parts = [
    ...(total === 0 ? [] : [`${numberWord(total)} ${total === 1 ? 'measure' : 'measures'} (${counts.map(({ body, count }) => `${body} ${count}`).join(', ')})`]),
    ...(entries === 0 ? [] : [`${numberWord(entries)} ${entries === 1 ? 'step' : 'steps'} of the event itself`]),
  ]
  return `${label}: ${parts.length === 0 ? 'reliefs' : listWords(parts, 'and')}`
}

function Day({ day, titles, clock }: { day: StoryDay, titles: ReadonlyMap<string, string>, clock: Filter }) {
  const { on, precision, offset, gap, own, answers } = day
  return (
    <li className={offset === 0 ? 'ch-day ch-zero' : 'ch-day'}>
      {gap !== null && <p className="ch-gap">{upperFirst(gap)}</p>}
      <p className="ch-when">{formatDay(on, precision)}{offset !== null && <small>{offset < 0 ? `${-offset} ${offset === -1 ? 'day' : 'days'} before` : `day ${offset.toLocaleString('en-GB')}`}</small>}</p>
      <div className="ch-own">
        {own.map((entry, index) => (
          <div key={index} className="ch-step">
            <p className="what">{entry.title}</p>
            {entry.note && <p className="ch-note">{entry.note}</p>}
            {entry.see.filter(id => titles.has(id)).map(id => <p className="see" key={id}><a href={toHref(`/measures/${id}`, clock)}>{titles.get(id)}</a></p>)}
            <p className="by-s"><Doubt confidence={entry.confidence} />{entry.source === null ? 'No source yet.' : <SourceNote source={entry.source} />}</p>
          </div>
        ))}
      </div>
      {answers.length > 0 && <ul className="ch-answers">{answers.map(group => <li key={`${group.kind} ${group.body} ${group.key}`} className={bodyClass(group.body)}><Who body={group.body} /><Group group={group} clock={clock} /></li>)}</ul>}
    </li>
  )
}

function Who({ body }: { body: AnswerGroup['body'] }) {
  return <span className="ch-who"><BodyMark body={body} /><BodyCode body={body} /></span>
}

function Group({ group, clock }: { group: AnswerGroup, clock: Filter }) {
  if (group.kind === 'relief') return <div><p><a href={toHref(`/reliefs/${group.relief.id}`, clock)}>{group.relief.title}</a></p><small>Relief · {labelOf(RELIEF_KINDS, group.relief.kind)}</small></div>
  if (group.kind === 'step') return <div><p>{labelOf(EVENT_KINDS, group.step.kind)}: <a href={toHref(`/measures/${group.step.id}`, clock)}>{group.step.title}</a></p><small>Step of an older measure{group.step.note === null ? '' : ` · ${group.step.note}`}</small></div>
  const { measures, act, body } = group
  const [only] = measures
  if (measures.length === 1 && only !== undefined) return <Told measure={only} clock={clock} acted />
  const cut = measures.length > SHOWN + NOT_WORTH ? SHOWN : measures.length
  const list = (some: readonly AnswerMeasure[]) => <ul className="ch-many">{some.map(measure => <li key={measure.id}><Told measure={measure} clock={clock} /></li>)}</ul>
  return (
    <div>
      <p className="ch-act">{upperFirst(numberWord(measures.length))} measures{act === null ? '' : <> by <a href={toHref(`/instruments/${act.id}`, clock)}>{shortCitation(act.citation)}</a></>}</p>
      {list(measures.slice(0, cut))}
      {cut < measures.length && <details className="rest"><summary>{upperFirst(numberWord(measures.length - cut))} more of {BODIES.find(one => one.id === body)?.short}</summary>{list(measures.slice(cut))}</details>}
    </div>
  )
}

interface ToldProps {
  readonly measure: AnswerMeasure
  readonly clock: Filter
  /** Names its act. */
  readonly acted?: boolean
  /** Names its day, where it does not stand beside it. */
  readonly dated?: boolean
}

/** A measure in a line: what it is, and what of its day and state goes not without saying. */
function Told({ measure, clock, acted = false, dated = false }: ToldProps) {
  const { on, precision, effective_on, effective_on_precision, act } = measure
  const said = [
    ...(dated ? [formatDay(on, precision)] : []), measure.types.map(type => labelOf(TYPES, type)).join(', '),
    ...(effective_on !== null && effective_on > on ? [`effective ${formatDay(effective_on, effective_on_precision)}`] : effective_on === null ? ['day of effect not established'] : []),
  ]
  return (
    <div>
      <p><a href={toHref(`/measures/${measure.id}`, clock)}>{measure.title}</a></p>
      <small>{said.join(' · ')}{acted && act !== null && <> · <a href={toHref(`/instruments/${act.id}`, clock)}>{shortCitation(act.citation)}</a></>}{measure.state !== 'in_force' && <> · <StateMark state={measure.state} how={measure.ended_how} /></>}</small>
    </div>
  )
}
