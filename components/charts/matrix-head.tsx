import { BodyMark, bodyClass } from '@/components/ui/body-code'
import { StateMark } from '@/components/ui/state-mark'
import { labelOf, BODIES, type Body, type State } from '@/lib/measures/vocab'

interface MatrixHeadProps {
  /** What the first column holds. */
  readonly first: string
  readonly states: readonly State[]
  readonly bodies: readonly Body[]
  /** What stands beside the name of Belarus. */
  readonly answers: string
}

/** The head of a matrix: the key to its marks, then a column for each body. */
export function MatrixHead({ first, states, bodies, answers }: MatrixHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col"><span className="vh">{first}</span><span className="keys">{states.map(state => <StateMark key={state} state={state} />)}</span></th>
        {bodies.map(body => (
          <th key={body} scope="col" className={`col-${bodyClass(body)}`}><BodyMark body={body} /><span className="full">{labelOf(BODIES, body)}</span><span className="narrow">{body}</span>{body === 'BY' && <small>{answers}</small>}</th>
        ))}
      </tr>
    </thead>
  )
}
