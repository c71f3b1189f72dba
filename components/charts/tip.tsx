import { bodyClass } from '@/components/ui/body-code'
import type { Body } from '@/lib/measures/vocab'

interface TipProps {
  readonly title: string
  readonly rows: readonly { readonly body: Body, readonly count: number }[]
}

/** What a chart says of the place under the pointer or the arrow keys. */
export function Tip({ title, rows }: TipProps) {
  return (
    <div className="tip">
      <p>{title}</p>
      <ul>{rows.map(({ body, count }) => <li key={body}><b className={`b ${bodyClass(body)}`}>{body}</b> <span className="num">{count}</span></li>)}</ul>
    </div>
  )
}
