import { chartHref, type ChartAsked } from '@/lib/charts/catalogue'
import { filters, type Filter, type FilterKey } from '@/lib/measures/filter'
import { BODIES, SECTORS, TYPES, type Term } from '@/lib/measures/vocab'

/** What the form offers, one value of each; addresses may hold more, and chips show them. */
const CHOICES = ['body', 'type', 'sector', 'trigger'] as const

/** Narrows a chart to some measures: a form without script, whose answer is the address of the narrower chart. */
export function ChartNarrow({ asked }: { asked: ChartAsked }) {
  const { chart, filter, names } = asked
  const terms: Readonly<Record<(typeof CHOICES)[number], readonly Pick<Term, 'id' | 'label'>[]>> = { body: BODIES, type: TYPES, sector: SECTORS, trigger: [...names.trigger].map(([id, label]) => ({ id, label })) }
  const shown = CHOICES.filter(key => (chart.narrowedBy as readonly FilterKey[]).includes(key))
  // What the form does not set stays as it is.
  const rest = Object.fromEntries(Object.entries(filter).filter(([key]) => !(shown as readonly string[]).includes(key))) as Filter
  const kept = [...new URL(chartHref({ ...asked, filter: rest }), 'http://charts').searchParams]
  return (
    <form className="chart-narrow" action={`/charts/${chart.id}`} method="get" aria-label="Narrow the chart">
      {kept.map(([key, value], index) => <input key={index} type="hidden" name={key} value={value} />)}
      <span className="lead">Only</span>
      {shown.map(key => (
        <label key={key}>
          <span>{filters[key].label}</span>
          <select name={key} defaultValue={filter[key]?.[0] ?? ''}>
            <option value="">any</option>
            {terms[key].map(term => <option key={term.id} value={term.id}>{term.label}</option>)}
          </select>
        </label>
      ))}
      <button type="submit">Show</button>
    </form>
  )
}
