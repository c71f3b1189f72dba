import { formatDayLong, type Precision } from '@/lib/dates'
import { toHref, type Filter } from '@/lib/measures/filter'

interface NotYetProps {
  readonly word: 'measure' | 'relief'
  readonly title: string
  readonly day: string
  /** First day on which it existed. */
  readonly first: { readonly on: string, readonly precision: Precision }
  readonly path: string
  /** What the address carries besides the date. */
  readonly rest: Filter
}

/** Says of a measure that is published now that it was not by the day asked for. */
export function NotPublishedYet({ title, knownAt, path, rest }: { title: string, knownAt: string, path: string, rest: Filter }) {
  return (
    <div className="pagehead not-yet">
      <h1>This tracker had not published this measure by {formatDayLong(knownAt)}</h1>
      <p className="deck">“{title}” was added later, or had been taken out for a time. That says nothing about the law of that day.</p>
      <p className="ways"><a href={toHref(path, rest)}>See it as it is published now</a> <a href={`${path}/history`}>Its history</a></p>
    </div>
  )
}

/** Says of a record that exists today that it did not on the day asked for. */
export function NotYet({ word, title, day, first, path, rest }: NotYetProps) {
  return (
    <div className="pagehead not-yet">
      <h1>This {word} had not been announced on {formatDayLong(day)}</h1>
      <p className="deck">“{title}” became known {first.precision === 'month' || first.precision === 'year' ? 'in' : 'on'} {formatDayLong(first.on, first.precision)}.</p>
      <p className="ways"><a href={toHref(path, rest)}>See the {word} today</a> <a href={toHref(path, { ...rest, asOf: first.on })}>See it as of {formatDayLong(first.on)}</a></p>
    </div>
  )
}
