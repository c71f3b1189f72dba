import { CountLink } from '@/components/documents/count-link'
import { AnswerCount } from '@/components/triggers/answer-counts'
import { datesOf } from '@/components/triggers/dates'
import { FourStories } from '@/components/triggers/four-stories'
import { bodyClass } from '@/components/ui/body-code'
import type { Answer, FirstAnswer } from '@/lib/measures/data'
import { toHref } from '@/lib/measures/filter'
import { BODIES } from '@/lib/measures/vocab'
import type { Trigger } from '@/lib/triggers/schema'
import { MAIN_TRIGGERS, groupBySpan } from '@/lib/triggers/story'
import { firstSentence } from '@/lib/measures/words'

interface TriggerIndexProps {
  /** Those that had begun by the day, newest first. */
  readonly stories: readonly Trigger[]
  readonly answers: readonly Answer[]
  readonly firsts: readonly FirstAnswer[]
  /** Number of reliefs that answer each. */
  readonly reliefs: ReadonlyMap<string, number>
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** The main stories side by side, then every story by time. */
export function TriggerIndex({ stories, answers, firsts, reliefs, day, today, asOf }: TriggerIndexProps) {
  const main = MAIN_TRIGGERS.flatMap(id => stories.find(story => story.id === id) ?? [])
  return (
    <>
      {main.length > 0 && <FourStories stories={main} answers={answers} firsts={firsts} day={day} today={today} asOf={asOf} />}
      <section aria-labelledby="all-stories" className="sec">
        <h2 id="all-stories">All events, newest first</h2>
        <p className="find">A measure may answer several events and then stands under each of them. A release of prisoners is answered with reliefs.</p>
        <table className="t tindex" role="table">
          <caption className="vh">All events, newest first, with the number of measures by which each body answered</caption>
          <thead role="rowgroup">
            <tr role="row"><th scope="col" role="columnheader" className="c-d">When</th><th scope="col" role="columnheader">Event</th>{BODIES.map(({ id, label }) => <th key={id} scope="col" role="columnheader" className={`c-n b ${bodyClass(id)}`}><abbr title={label}>{id}</abbr></th>)}<th scope="col" role="columnheader" className="c-n">Reliefs</th></tr>
          </thead>
          {groupBySpan(stories).map(group => (
            <tbody role="rowgroup" key={group.label}>
              <tr role="row" className="grp"><th role="rowheader" scope="rowgroup" colSpan={7}>{group.label}</th></tr>
              {group.stories.map(story => (
                <tr role="row" key={story.id}>
                  <td role="cell" className="c-d">{datesOf(story)}</td>
                  <th role="rowheader" scope="row"><a href={toHref(`/triggers/${story.id}`, { asOf })}>{story.title}</a><small>{firstSentence(story.summary)}</small></th>
                  {BODIES.map(({ id }) => <td role="cell" key={id} className="c-n" data-l={id}><AnswerCount trigger={story} body={id} answers={answers} asOf={asOf} /></td>)}
                  <td role="cell" className="c-n" data-l="Reliefs"><CountLink count={reliefs.get(story.id) ?? 0} href={`${toHref(`/triggers/${story.id}`, { asOf })}#reliefs`} what={`reliefs answering: ${story.label}`} /></td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </>
  )
}
