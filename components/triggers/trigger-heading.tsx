import { countOf } from '@/components/triggers/answer-counts'
import { formatDayLong } from '@/lib/dates'
import type { Answer } from '@/lib/measures/data'
import { toHref } from '@/lib/measures/filter'
import type { Trigger } from '@/lib/triggers/schema'
import { labelInSentence } from '@/lib/triggers/story'

interface TriggerHeadingProps {
  readonly stories: readonly Trigger[]
  readonly answers: readonly Answer[]
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** The heading of the list of triggers: how many events, and which drew the most measures. */
export function TriggerHeading({ stories, answers, day, today, asOf }: TriggerHeadingProps) {
  const [most, second] = stories.map(story => ({ story, count: countOf(answers, story.id) })).sort((a, b) => b.count - a.count)
  const link = ({ story, count }: { story: Trigger, count: number }) => <><a className="fg" href={toHref('/measures', { trigger: [story.id], asOf })}>{count} {count === 1 ? 'measure answers' : 'measures answer'}</a> {labelInSentence(story.label)}</>
  return (
    <header className="pagehead">
      <h1>{stories.length === 1 ? 'One event, and how it was answered' : `${stories.length} events, and how each was answered`}{day !== today && `, as known on ${formatDayLong(day)}`}</h1>
      {most && most.count > 0 && (
        <p className="deck">
          {link(most)}{second && second.count > 0 && <>, {link(second)}</>}. Each story has its own timeline, the facts most often quoted, and what each body did.
        </p>
      )}
      {day !== today && <p className="note">Events that began later are left out. What is told of each is written with hindsight; dates and figures are those of the day.</p>}
    </header>
  )
}
