import { StateMark } from '@/components/ui/state-mark'
import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import type { Relieved } from '@/lib/reliefs/data'

interface RelievedListProps {
  readonly measures: readonly Relieved[]
  readonly day: string
  readonly today: string
  readonly asOf: string | undefined
}

/** The measures that a relief relieves, with their state on the day. One that did not exist then is left out. */
export function RelievedList({ measures, day, today, asOf }: RelievedListProps) {
  const then = measures.flatMap(measure => (measure.state === null ? [] : [{ ...measure, state: measure.state }]))
  if (then.length === 0) return <p className="empty">None of its measures existed on {formatDay(day)}.</p>
  return (
    <table className="t relieved">
      <caption className="vh">Measures relieved, with their state {day === today ? 'today' : `on ${formatDay(day)}`}</caption>
      <thead><tr><th scope="col">Measure</th><th scope="col">State {day === today ? 'today' : `on ${formatDay(day)}`}</th></tr></thead>
      <tbody>{then.map(measure => <tr key={measure.id}><th scope="row"><a href={toHref(`/measures/${measure.id}`, { asOf })}>{measure.title}</a></th><td><StateMark state={measure.state} how={measure.ended_how} /></td></tr>)}</tbody>
    </table>
  )
}
