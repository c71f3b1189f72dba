import { CountLink } from '@/components/documents/count-link'
import { BodyCode, bodyClass } from '@/components/ui/body-code'
import { formatDay } from '@/lib/dates'
import { toHref } from '@/lib/measures/filter'
import { BITING, BODIES, type Body } from '@/lib/measures/vocab'

/** The four bodies: what they are, and what each has in force. */
export function BodyIndex({ rows, asOf }: { rows: readonly { readonly body: Body, readonly biting: number, readonly total: number, readonly reliefs: number }[], asOf: string | undefined }) {
  return (
    <ul className="stories bodies">
      {rows.map(({ body, biting, total, reliefs }) => {
        const term = BODIES.find(known => known.id === body) ?? BODIES[0]
        return (
          <li key={body}>
            <p className="when-s"><BodyCode body={body} /></p>
            <h2><a href={toHref(`/bodies/${body}`, { asOf })}>{term.label}</a></h2>
            <p className="lead-s">{term.definition} Followed until {formatDay(term.followed_until)}.</p>
            <dl className="aline">
              <div><dt>In force</dt><dd><CountLink count={biting} href={toHref('/measures', { body: [body], state: BITING, asOf })} what={`${body} measures in force`} className={bodyClass(body)} /></dd></div>
              <div><dt>All measures</dt><dd><CountLink count={total} href={toHref('/measures', { body: [body], asOf })} what={`${body} measures in all`} /></dd></div>
              <div><dt>Reliefs</dt><dd><CountLink count={reliefs} href={`${toHref(`/bodies/${body}`, { asOf })}#reliefs`} what={`reliefs from ${body} measures`} /></dd></div>
            </dl>
          </li>
        )
      })}
    </ul>
  )
}
