import { dated } from '@/lib/measures/address'
import type { Conflict } from '@/lib/context/schema'

interface ContradictionsProps {
  readonly conflicts: readonly Conflict[]
  /** Name and address of the record that each is about; without it, the record is the page itself. */
  readonly subjects?: ReadonlyMap<string, { readonly title: string, readonly href: string }>
  /** The day of the page; none where it is today's. */
  readonly asOf?: string | undefined
}

/** Where sources contradict each other: the question, who says what, which was followed and why. */
export function Contradictions({ conflicts, subjects, asOf }: ContradictionsProps) {
  return (
    <ul className="contra">
      {conflicts.map(conflict => {
        const subject = subjects?.get(conflict.subject)
        return (
          <li key={conflict.id} id={subjects && conflict.id}>
            <p className="q">{conflict.question}</p>
            {subject && <p className="about">On <a href={dated(subject.href, asOf)}>{subject.title}</a></p>}
            <dl>
              {conflict.says.map((claim, index) => <div key={index}><dt>{claim.who}</dt><dd>{claim.what}</dd></div>)}
              <div className="followed"><dt>Followed here</dt><dd>{conflict.followed}</dd></div>
            </dl>
            <p className="why">{conflict.why}</p>
          </li>
        )
      })}
    </ul>
  )
}
