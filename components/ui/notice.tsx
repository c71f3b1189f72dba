import type { Problem } from '@/lib/errors'

/** Says which parts of an address were not understood and left out; the page below works all the same. */
export function ProblemNotice({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <div className="notice" role="status">
      <p>{problems.length === 1 ? 'One part of the address was not understood and was left out:' : 'Parts of the address were not understood and were left out:'}</p>
      <ul>{problems.map((problem, index) => <li key={index}><code>{problem.key}{problem.value !== null && `=${problem.value}`}</code> {problem.message}</li>)}</ul>
    </div>
  )
}
