import { BodyCode } from '@/components/ui/body-code'
import type { End } from '@/lib/calendar/due'
import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/address'
import { distance } from '@/lib/overview/lists'

/** Measures and reliefs whose last day is already set, and what bites again when a relief ends. */
export function EndRows({ ends, day, asOf }: { ends: readonly End[], day: string, asOf: string | undefined }) {
  return (
    <table className="t list">
      <caption className="vh">Ends already set, soonest first</caption>
      <thead className="vh"><tr><th scope="col">Last day</th><th scope="col">Body</th><th scope="col">What ends</th></tr></thead>
      <tbody>
        {ends.map(end => (
          <tr key={`${end.of} ${end.id}`}>
            <td className="dt">{formatDay(end.on, end.precision)}<small>{distance(end.on, day)}</small></td>
            <td><BodyCode body={end.body} /></td>
            <td>
              <a href={toHref(`/${end.of}s/${end.id}`, { asOf })}>{end.title}</a>
              <small>{end.of === 'measure' ? 'the measure ends' : end.measures.length === 0 ? 'the relief ends' : <>the relief ends; then bites again: {end.measures.map((measure, index) => <span key={measure.id}>{index > 0 && '; '}<a href={toHref(`/measures/${measure.id}`, { asOf })}>{measure.title}</a></span>)}</>}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
