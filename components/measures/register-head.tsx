import { clockOf, narrows, toHref, type Filter } from '@/lib/measures/filter'

interface RegisterHeadProps {
  readonly sentence: string
  readonly total: number
  /** All measures that exist on the day, whatever the filter. */
  readonly everything: number
  readonly filter: Filter
  readonly chips: React.ReactNode
}

/** The filter as a sentence that counts: "EU measures, SWIFT ban: 2 of 312". */
export function RegisterHead({ sentence, total, everything, filter, chips }: RegisterHeadProps) {
  const all = toHref('/measures', clockOf(filter))
  return (
    <div className="pagehead">
      <h1>{sentence}: <b>{total}</b>{narrows(filter) && <> of <a href={all}>{everything}</a></>}</h1>
      {chips}
    </div>
  )
}
