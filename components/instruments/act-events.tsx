import { formatDay } from '@/lib/dates'
import type { ActEvent } from '@/lib/instruments/data'
import { toHref } from '@/lib/measures/filter'
import { EVENT_KINDS, labelOf } from '@/lib/measures/vocab'

/** The changes that an act brought to measures and reliefs. */
export function ActEvents({ events, asOf }: { events: readonly ActEvent[], asOf: string | undefined }) {
  return (
    <ol className="story">
      {events.map((event, index) => (
        <li key={index}>
          <p className="dt">{formatDay(event.on, event.on_precision)}<small>{labelOf(EVENT_KINDS, event.kind).toLowerCase()}</small></p>
          <div><p className="what"><a href={toHref(`/${event.of}/${event.id}`, { asOf })}>{event.title}</a></p>{event.note && <p>{event.note}</p>}</div>
        </li>
      ))}
    </ol>
  )
}
