import { ResponseDots } from '@/components/charts/response-dots'
import { CountLink } from '@/components/documents/count-link'
import { Section } from '@/components/overview/section'
import { datesOf } from '@/components/triggers/dates'
import { bodyClass } from '@/components/ui/body-code'
import { ResponseTable } from '@/components/charts/response-table'
import type { Answer, FirstAnswer } from '@/lib/measures/data'
import { toHref } from '@/lib/measures/filter'
import { BITING, BODIES } from '@/lib/measures/vocab'
import { firstSentence } from '@/lib/measures/words'
import { findFour } from '@/lib/triggers/four'
import { axisOf, hasCounter, responsesOf } from '@/lib/triggers/responses'
import type { Trigger } from '@/lib/triggers/schema'

interface FourStoriesProps {
  /** The main ones that had begun by the day, oldest first. */
  readonly stories: readonly Trigger[]
  readonly answers: readonly Answer[]
  readonly firsts: readonly FirstAnswer[]
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** The main stories side by side on one axis of days: how fast, how many, and what of it is in force. */
export function FourStories({ stories, answers, firsts, day, today, asOf }: FourStoriesProps) {
  const compared = stories.map(story => ({ story, id: story.id, label: story.label, responses: responsesOf(story, answers, firsts) }))
  const axis = axisOf(compared.flatMap(one => one.responses), true)
  const counter = compared.some(one => hasCounter(one.responses))
  const past = day < today
  return (
    <Section
      id="main-stories" title={stories.length > 1 ? 'Side by side, since 2020' : 'Since 2020'} finding={findFour(compared, day, today)} asOf={asOf}
      note="One axis of days for all: from the first day of each event to the first measure, the first listing (asset freeze or visa action) and the first sectoral measure (finance, trade or transport) of each body, announced or in effect; later than a year is said in words. Counts hold all measures that answer the event, ended ones included."
    >
      <ol className="four">
        {compared.map(({ story, responses }) => (
          <li key={story.id}>
            <p className="when-s">{datesOf(story)}</p>
            <h3><a href={toHref(`/triggers/${story.id}`, { asOf })}>{story.title}</a></h3>
            <p className="lead-s">{firstSentence(story.summary)}</p>
            <ResponseDots responses={responses} axis={axis} label={story.label} asOf={asOf} past={past} counter={counter} />
            <Numbers story={story} answers={answers.filter(answer => answer.trigger === story.id)} asOf={asOf} />
          </li>
        ))}
      </ol>
      <details className="as-table"><summary>Show days as tables</summary>
        {compared.map(({ story, label, responses }) => <div key={story.id}><h3 className="sub-h"><a href={toHref(`/triggers/${story.id}`, { asOf })}>{label}</a></h3><ResponseTable caption={`Days from the ${label} to the first measures of each body`} responses={responses} asOf={asOf} past={past} /></div>)}
      </details>
    </Section>
  )
}

/** Measures of each body that answer a story, and those of them in force. */
function Numbers({ story, answers, asOf }: { story: Trigger, answers: readonly Answer[], asOf: string | undefined }) {
  const filter = { trigger: [story.id], asOf }
  return (
    <table className="t four-n">
      <caption className="vh">Measures that answer: {story.label}</caption>
      <thead><tr><th scope="col"><span className="vh">Body</span></th><th scope="col">Measures</th><th scope="col">In force</th></tr></thead>
      <tbody>
        {BODIES.map(({ id: body, label }) => {
          const answer = answers.find(one => one.body === body)
          return (
            <tr key={body}>
              <th scope="row" className={`b ${bodyClass(body)}`}><abbr title={label}>{body}</abbr></th>
              <td><CountLink count={answer?.count ?? 0} href={toHref('/measures', { ...filter, body: [body] })} what={`${body} measures answering: ${story.label}`} /></td>
              <td><CountLink count={answer?.biting ?? 0} href={toHref('/measures', { ...filter, body: [body], state: BITING })} what={`of them in force`} /></td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
