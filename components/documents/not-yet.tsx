import { formatDayLong } from '@/lib/dates'

interface NotYetProps {
  readonly day: string
  /** What had not happened, after the date: "this act had not been adopted". */
  readonly what: string
  /** The same page as of today. */
  readonly href: string
}

/** In place of a record on a day before it existed. */
export function NotYet({ day, what, href }: NotYetProps) {
  return <div className="nothing"><p>On {formatDayLong(day)} {what}.</p><p><a href={href}>Show it as of today</a></p></div>
}
