import { Sentence } from '@/components/charts/sentence'
import { TimelineChips } from '@/components/timeline/timeline-chips'
import { formatDayLong } from '@/lib/dates'
import type { Timeline } from '@/lib/timeline/timeline'

/** What the timeline shows, as a sentence whose figures open the measures that they count. */
export function TimelineHead({ timeline: { headline, chips, day, now } }: { timeline: Timeline }) {
  return (
    <div className="pagehead">
      <h1><Sentence parts={headline} /></h1>
      {day !== now && <p className="deck">{day < now ? `The law as it stood on ${formatDayLong(day)}, without anything announced later.` : `The law on ${formatDayLong(day)}, as far as it is known today.`}</p>}
      <TimelineChips chips={chips} />
    </div>
  )
}
