import type { Conflict } from '@/lib/context/schema'

/** Where sources contradict each other: who says what, which was followed, why. */
export function RecordConflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  return conflicts.map(conflict => (
    <div className="conflict" key={conflict.id}>
      <h3>{conflict.question}</h3>
      <dl>{conflict.says.map((said, index) => <div key={index}><dt>{said.who}</dt><dd>{said.what}</dd></div>)}</dl>
      <p><b>Followed here: {conflict.followed}.</b> {conflict.why}</p>
    </div>
  ))
}
